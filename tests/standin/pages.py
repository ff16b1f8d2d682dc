"""The chamber's own site, as far as links lead there: a page for a document, and its file."""

from html import escape
from urllib.parse import parse_qs

from tests.standin.answers import Answer, html
from tests.standin.world import World


def answer(world: World, path: str, query: str) -> Answer:
    """Return `/kamerstukken/<map>/detail?id=&did=` or `/downloads/document?id=`; 404 for anything else."""
    asked = {name: values[0] for name, values in parse_qs(query).items()}
    if path == "/downloads/document":
        return _file(world, asked.get("id", ""))
    if path.startswith("/kamerstukken/") and path.endswith("/detail"):
        return _page(world, asked.get("did") or asked.get("id", ""))
    return _missing()


def _page(world: World, number: str) -> Answer:
    row = _row(world, number)
    if row is None:
        return _missing()
    _, kind, subject, day = (escape(cell or "") for cell in row)
    title = f"{kind} : {subject}"
    link = f'<p><a href="/downloads/document?id={escape(number)}">Download {escape(number)}</a></p>'
    return html(
        title, f"<p><strong>Fictief: dit is niet de Tweede Kamer.</strong></p><h1>{title}</h1><p>{day[:10]}</p>{link}"
    )


def _file(world: World, number: str) -> Answer:
    row = _row(world, number)
    found = world.body(row[0]) if row else None
    if found is None:
        return _missing()
    return Answer(200, found[0], found[1] or "application/octet-stream")


def _row(world: World, number: str) -> tuple[str, ...] | None:
    """Return (id, kind, subject, date) of the live document with that number or id."""
    sql = (
        'SELECT Id, Soort, Onderwerp, Datum FROM "Document" '
        "WHERE Verwijderd = 0 AND (DocumentNummer = ? OR Id = ?) ORDER BY Id"
    )
    return next(iter(world.select(sql, [number, number.lower()])), None)


def _missing() -> Answer:
    return html("Niet gevonden", "<h1>Niet gevonden</h1>", 404)
