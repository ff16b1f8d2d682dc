"""What search engines ask for: `/robots.txt`, `/sitemap.xml` and its parts, `/.well-known/security.txt`.

`datasette-sitemap` makes one file of all addresses, which the protocol limits to 50,000 and a database of ten years
passes; hence parts of our own, sent piece by piece.
"""

from typing import Any
from xml.sax.saxutils import escape

from datasette import NotFound, Response
from datasette.utils.asgi import AsgiStream

from .rows import rows, value

_XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MOST = 10_000  # addresses in a file: the protocol allows 50,000, which take a second to write
_BATCH = 5000
_PAGES = (
    "/", "/nieuw", "/te-laat", "/termijnen", "/cijfers", "/volledigheid", "/over", "/over/grenzen", "/over/evaluatie",
    "/formules", "/ketens", "/leveranciers", "/onderwerpen", "/ministeries", "/bewindspersonen", "/kamerleden",
    "/partijen", "/categorieen",
)  # fmt: skip
# The path, table, key in the order of which it is read, and the day of the last change of what has pages of its own.
_PARTS = {
    "zaken": ("/zaak/", "cases", "number", "max(coalesce(started_on, ''), coalesce(answered_on, ''))"),
    "formules": ("/formule/", "formulas", "id", "last_on"),
    "ketens": ("/keten/", "chains", "id", "last_on"),
    "leveranciers": ("/leverancier/", "vendors", "slug", "NULL"),
    "onderwerpen": ("/onderwerp/", "topics", "slug", "NULL"),
    "ministeries": ("/ministerie/", "ministries", "slug", "NULL"),
    "categorieen": ("/categorie/", "categories", "slug", "NULL"),
    "partijen": ("/partij/", "(SELECT * FROM facet_totals WHERE facet = 'party')", "value", "last_on"),
    "kamerleden": ("/kamerlid/", "(SELECT * FROM person_pages WHERE role = 'member')", "slug", "last_on"),
    "bewindspersonen": ("/bewindspersoon/", "(SELECT * FROM person_pages WHERE role = 'minister')", "slug", "last_on"),
}
_ROBOTS = """User-agent: *
Allow: {data}$
Disallow: {data}
Disallow: {search}?
Disallow: {inner}
Disallow: /*.json
Disallow: /*.csv
Disallow: /*.ics

Sitemap: {sitemap}
"""


async def robots(datasette: Any, request: Any) -> Response:
    """Return what crawlers are asked to leave alone: lists of rows, searches, and the other forms of pages."""
    path = datasette.urls.path
    text = _ROBOTS.format(
        data=path("/tkdocs"),
        search=path("/zoeken"),
        inner=path("/-/"),
        sitemap=datasette.absolute_url(request, path("/sitemap.xml")),
    )
    return Response.text(text)


async def index(datasette: Any, request: Any) -> Response:
    """Return the list of all parts of the sitemap."""
    parts = ["paginas-1"]
    for name, (_, table, *_rest) in _PARTS.items():
        amount = await value(datasette, f"SELECT count(*) FROM {table}")
        parts += [f"{name}-{number + 1}" for number in range(-(-amount // _MOST))]
    places = (datasette.absolute_url(request, datasette.urls.path(f"/sitemap-{part}.xml")) for part in parts)
    listed = "".join(f"<sitemap><loc>{escape(place)}</loc></sitemap>\n" for place in places)
    return _xml(f"{_DECLARATION}<sitemapindex {_XMLNS}>\n{listed}</sitemapindex>\n")


async def part(datasette: Any, request: Any) -> Any:
    """Return one part of the sitemap, read and sent batch by batch; raise NotFound where there is none of that name."""
    name, number = request.url_vars["name"], int(request.url_vars["number"])

    def address(path: str) -> str:
        return escape(datasette.absolute_url(request, datasette.urls.path(path)))

    if name == "paginas" and number == 1:
        listed = "".join(f"<url><loc>{address(path)}</loc></url>\n" for path in _PAGES)
        return _xml(f"{_DECLARATION}<urlset {_XMLNS}>\n{listed}</urlset>\n")
    if name not in _PARTS or number < 1:
        raise NotFound("dit deel van de sitemap is er niet")
    path, table, key, changed = _PARTS[name]
    before = address(path)  # once: making an address whole costs more than reading the row
    sql = f"SELECT {key} AS key, {changed} AS changed FROM {table} ORDER BY {key} LIMIT ? OFFSET ?"

    async def send(writer: Any) -> None:
        await writer.write(f"{_DECLARATION}<urlset {_XMLNS}>\n")
        for offset in range((number - 1) * _MOST, number * _MOST, _BATCH):
            found = await rows(datasette, sql, [_BATCH, offset])
            await writer.write("".join(_url(before + escape(each["key"]), each["changed"]) for each in found))
            if len(found) < _BATCH:
                break
        await writer.write("</urlset>\n")

    return AsgiStream(send, content_type="application/xml; charset=utf-8")


async def security(datasette: Any) -> Response:
    """Return whom to tell of a weakness (RFC 9116), where metadata.yml names it; raise NotFound where it does not."""
    config = datasette.plugin_config("tkdocs_site") or {}
    contact, expires = config.get("security_contact"), config.get("security_expires")
    if not contact or not expires:
        raise NotFound("er is geen adres opgegeven")
    return Response.text(f"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\n")


def _url(address: str, changed: str | None) -> str:
    when = f"<lastmod>{escape(changed)}</lastmod>" if changed else ""
    return f"<url><loc>{address}</loc>{when}</url>\n"


def _xml(text: str) -> Response:
    return Response(text, content_type="application/xml; charset=utf-8")
