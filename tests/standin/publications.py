"""officielebekendmakingen.nl, minimally: pages and XML of what was put there, and its soft 404s."""

from html import escape
from xml.sax.saxutils import quoteattr

from tests.standin.answers import Answer, html
from tests.standin.world import World

PREFIX = "/officielebekendmakingen/"


def answer(world: World, path: str) -> Answer:
    """Return `<id>[.html]`, `<id>.xml` or `<id>/metadata.xml` of a published version.

    An unknown id is redirected to an error page (with `.xml`: an HTML page with status 200); a known one without XML
    answers 404.
    """
    name = path.removeprefix(PREFIX)
    if name == "Errors/404.htm":
        return html("Pagina niet gevonden", "<h1>fout404</h1>")
    identifier = name.removesuffix("/metadata.xml").removesuffix(".xml").removesuffix(".html")
    found = world.select(
        'SELECT d.Id, d.Onderwerp, d.Datum FROM DocumentVersie v JOIN "Document" d ON d.Id = v.Document_Id '
        "WHERE v.ExterneIdentifier = ?",
        [identifier],
    )
    if not found:
        soft = html("Pagina niet gevonden", "<h1>fout404</h1>")
        return soft if name.endswith(".xml") else Answer(302, headers={"Location": f"{PREFIX}Errors/404.htm"})
    guid, subject, day = found[0]
    if name.endswith("/metadata.xml"):
        return _metadata(identifier, subject, day)
    if name.endswith(".xml"):
        return _xml(world, guid)
    return html(
        escape(subject or identifier),
        '<div class="vraag"><h2>Vraag 1</h2><p>Fictief.</p></div>'
        '<div class="antwoord"><h2>Antwoord 1</h2><p>Fictief.</p></div>',
    )


def _metadata(identifier: str, subject: str | None, day: str | None) -> Answer:
    pairs = {"DC.identifier": identifier, "DC.title": subject or "", "DCTERMS.issued": (day or "")[:10]}
    inner = "".join(f"<metadata name={quoteattr(name)} content={quoteattr(value)}/>" for name, value in pairs.items())
    return Answer(200, f"<metadata_gegevens>{inner}</metadata_gegevens>".encode(), "application/xml; charset=utf-8")


def _xml(world: World, document_id: str) -> Answer:
    """Return the XML publication of the document's version, 404 where it has none."""
    rows = world.select(
        "SELECT p.Id FROM DocumentPublicatie p JOIN DocumentVersie v ON v.Id = p.DocumentVersie_Id "
        "WHERE v.Document_Id = ? AND p.DocumentType = 'Xml'",
        [document_id],
    )
    found = world.body(rows[0][0]) if rows else None
    return Answer(200, found[0], "application/xml") if found else html("Niet gevonden", "404", 404)
