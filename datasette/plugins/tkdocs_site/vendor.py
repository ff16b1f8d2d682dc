"""`/leveranciers` and `/leverancier/<slug>`: where a vendor is named, over time, with denominators."""

from typing import Any

from datasette import NotFound

from .pages import Entry, Page
from .rows import Row, row, rows

# A case counts once, however often the vendor is named in it, and not where it is named in doubtful blocks only.
# Marked: an answer of it does not give all of what was asked. Counted over the cases with a judged answer only, which
# is the denominator shown.
_CASES = """
    WITH named AS (
        SELECT cd.case_number, count(sure.id) AS mentions, count(*) - count(sure.id) AS doubtful,
               group_concat(DISTINCT t.matched) AS matched
        FROM tags t JOIN case_documents cd ON cd.document_number = t.document_number
        LEFT JOIN counted_tags sure ON sure.id = t.id
        WHERE t.kind = 'vendor' AND t.slug = ? GROUP BY cd.case_number
    )
    SELECT c.number, c.kind, c.subject, c.started_on, c.state, c.days, c.url, named.mentions, named.matched,
           named.doubtful, n.name AS ministry_name, count(v.answer_id) AS judged,
           coalesce(sum(v.marks > 0), 0) AS marked,
           (SELECT count(DISTINCT a.id) FROM case_documents ad JOIN answers a ON a.document_number = ad.document_number
            WHERE ad.case_number = c.number AND a.doubtful = 1) AS doubtful_answers
    FROM named JOIN cases c ON c.number = named.case_number
    LEFT JOIN ministries n ON n.slug = c.ministry
    LEFT JOIN case_documents cd ON cd.case_number = c.number
    LEFT JOIN counted_verdicts v ON v.document_number = cd.document_number
    GROUP BY c.number ORDER BY c.started_on DESC, c.number DESC
"""
# More than this makes a page that nobody reads; the page says so and leads to the table.
SHOWN = 300
_VENDORS = """
    SELECT v.slug, v.name, v.country, v.kind, count(DISTINCT cd.case_number) AS cases, count(DISTINCT t.id) AS mentions,
           max(d.dated_on) AS last_on
    FROM vendors v LEFT JOIN counted_tags t ON t.kind = 'vendor' AND t.slug = v.slug
    LEFT JOIN documents d ON d.number = t.document_number
    LEFT JOIN case_documents cd ON cd.document_number = t.document_number
    GROUP BY v.slug ORDER BY cases DESC, v.name
"""


async def index(datasette: Any) -> Page:
    """Return the page of all vendors that are looked for, the most named first; zero is shown too."""
    vendors = await rows(datasette, _VENDORS)
    entries = [Entry(f"/leverancier/{each['slug']}", each["name"], each["last_on"], columns=each) for each in vendors]
    return Page("vendors.html", "Leveranciers", {"vendors": vendors}, entries=entries, total=len(vendors))


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one vendor; raise NotFound where no vendor has the slug."""
    slug = request.url_vars["slug"]
    vendor = await row(datasette, "SELECT * FROM vendors WHERE slug = ?", [slug])
    if vendor is None:
        raise NotFound(f"Er is geen leverancier {slug}.")
    cases = await rows(datasette, _CASES, [slug])
    counted = [each for each in cases if each["mentions"]]
    context = {
        "vendor": vendor,
        "cases": cases[:SHOWN],
        "listed": len(cases),
        "total": len(counted),
        "doubtful": sum(each["doubtful"] for each in cases),
        "doubtful_answers": sum(each["doubtful_answers"] for each in counted),
        "years": _years(counted),
        "judged": sum(each["judged"] > 0 for each in counted),
        "marked": sum(each["marked"] > 0 for each in counted),
    }
    figures = {name: context[name] for name in ("total", "judged", "marked", "doubtful", "years")}
    return Page(
        "vendor.html",
        vendor["name"],
        context,
        description=f"Kamervragen, antwoorden, moties en brieven waarin {vendor['name']} wordt genoemd.",
        data={"leverancier": vendor, **figures},
        entries=[_entry(each) for each in cases],
        total=len(cases),
    )


def _entry(case: Row) -> Entry:
    """Return a case as a line of the list."""
    return Entry(f"/zaak/{case['number']}", case["subject"] or case["number"], case["started_on"], columns=case)


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
