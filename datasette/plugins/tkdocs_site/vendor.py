"""`/leveranciers` and `/leverancier/<slug>`: where a vendor is named, over time, with denominators."""

from typing import Any

from datasette import NotFound, Response

from .rows import Row, answer, row, rows

# A case counts once, however often the vendor is named in it. Marked: an answer of it does not give all of what was
# asked. Counted over the cases with a judged answer only, which is the denominator shown.
_CASES = """
    WITH named AS (
        SELECT cd.case_number, count(*) AS mentions, group_concat(DISTINCT t.matched) AS matched
        FROM tags t JOIN case_documents cd ON cd.document_number = t.document_number
        WHERE t.kind = 'vendor' AND t.slug = ? GROUP BY cd.case_number
    )
    SELECT c.number, c.kind, c.subject, c.started_on, c.state, c.days, c.url, named.mentions, named.matched,
           n.name AS ministry_name, count(v.answer_id) AS judged, coalesce(sum(v.marks > 0), 0) AS marked
    FROM named JOIN cases c ON c.number = named.case_number
    LEFT JOIN ministries n ON n.slug = c.ministry
    LEFT JOIN case_documents cd ON cd.case_number = c.number
    LEFT JOIN verdicts v ON v.document_number = cd.document_number
    GROUP BY c.number ORDER BY c.started_on DESC, c.number DESC
"""
# More than this makes a page that nobody reads; the page says so and leads to the table.
SHOWN = 300
_VENDORS = """
    SELECT v.slug, v.name, v.country, v.kind, count(DISTINCT cd.case_number) AS cases, count(DISTINCT t.id) AS mentions,
           max(d.dated_on) AS last_on
    FROM vendors v LEFT JOIN tags t ON t.kind = 'vendor' AND t.slug = v.slug
    LEFT JOIN documents d ON d.number = t.document_number
    LEFT JOIN case_documents cd ON cd.document_number = t.document_number
    GROUP BY v.slug ORDER BY cases DESC, v.name
"""


async def index(datasette: Any, request: Any) -> Response:
    """Return the page of all vendors that are looked for, the most named first; zero is shown too."""
    return await answer(datasette, request, "vendors.html", {"vendors": await rows(datasette, _VENDORS)})


async def page(datasette: Any, request: Any) -> Response:
    """Return the page of one vendor; raise NotFound where no vendor has the slug."""
    slug = request.url_vars["slug"]
    vendor = await row(datasette, "SELECT * FROM vendors WHERE slug = ?", [slug])
    if vendor is None:
        raise NotFound(f"Er is geen leverancier {slug}.")
    cases = await rows(datasette, _CASES, [slug])
    context = {
        "vendor": vendor,
        "cases": cases[:SHOWN],
        "total": len(cases),
        "years": _years(cases),
        "judged": sum(each["judged"] > 0 for each in cases),
        "marked": sum(each["marked"] > 0 for each in cases),
    }
    return await answer(datasette, request, "vendor.html", context)


def _years(cases: list[Row]) -> list[dict[str, Any]]:
    """Return a row for every year from the first case to the last, years without cases too."""
    dated = [(int(each["started_on"][:4]), each) for each in cases if each["started_on"]]
    if not dated:
        return []
    years = range(min(year for year, _ in dated), max(year for year, _ in dated) + 1)
    found = []
    for year in years:
        own = [each for at, each in dated if at == year]
        judged, marked = (sum(each[key] > 0 for each in own) for key in ("judged", "marked"))
        found.append({"year": year, "cases": len(own), "judged": judged, "marked": marked})
    return found
