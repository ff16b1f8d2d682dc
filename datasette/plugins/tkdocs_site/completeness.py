"""`/volledigheid`: what the chamber lists, what is here and read, what is not and why."""

from typing import Any

from .pages import Entry, Page
from .rows import EMPTY, Row, about, row, rows
from .words import DOCUMENT_KINDS, ENTITIES, STAGES

_SUMS = ", ".join(f"sum({name}) AS {name}" for name in ("listed", "downloaded", "read", "doubtful", "failed"))
_ALL = "SELECT * FROM completeness ORDER BY kind, year DESC"
_KINDS = f"SELECT kind, {_SUMS} FROM completeness GROUP BY kind"
_YEARS = f"SELECT year, {_SUMS} FROM completeness WHERE :kind = '' OR kind = :kind GROUP BY year ORDER BY year DESC"
_TOTALS = f"SELECT {_SUMS} FROM completeness"
_UNREAD = "SELECT * FROM unread ORDER BY documents DESC, kind, reason LIMIT 200"
_DOUBTS = "SELECT * FROM doubt_figures ORDER BY times DESC, kind"
_SCANS = """
    SELECT (SELECT coalesce(sum(documents), 0) FROM unread WHERE reason LIKE 'a PDF without text%') AS whole,
           (SELECT coalesce(sum(documents), 0) FROM doubt_figures WHERE kind = 'no_text_on_page') AS partly
"""
_CHAMBER = """
    SELECT entity, kind, at_source, mirrored, at_source - mirrored AS missing FROM chamber_counts
    ORDER BY entity DESC, at_source DESC, kind
"""
_STAGES = "SELECT * FROM stage_figures ORDER BY entity"
_ERRORS = """
    WITH failed AS (
        SELECT stage, key, error, substr(key, instr(key, ':') + 1) AS id FROM ledger WHERE error IS NOT NULL
        UNION ALL SELECT stage, key, error, substr(key, instr(key, ':') + 1) FROM source_errors
        ORDER BY 1, 2 LIMIT 201)
    SELECT f.stage, f.key, f.error, d.number, d.subject, d.url FROM failed f
    LEFT JOIN documents d ON d.source_id = f.id OR d.number = f.id ORDER BY f.stage, f.key
"""
_DOUBTED = """
    SELECT count(*) AS documents FROM (SELECT DISTINCT document_number FROM reading_doubts)
"""
_SHOWN_ERRORS = 200


async def page(datasette: Any, request: Any) -> Page:
    """Return the page that says how complete the site is; with `soort`, its years are of that kind of document."""
    asked = request.args.get("soort") or ""
    kind = asked if asked in DOCUMENT_KINDS else ""
    stages, order = await rows(datasette, _STAGES), [*STAGES]
    kinds = await rows(datasette, _KINDS)
    errors, chamber = await rows(datasette, _ERRORS), await rows(datasette, _CHAMBER)
    context: Row = {
        "totals": await row(datasette, _TOTALS),
        "kinds": sorted(kinds, key=lambda each: [*DOCUMENT_KINDS].index(each["kind"])),
        "kind": kind,
        "years": await rows(datasette, _YEARS, {"kind": kind}),
        "chamber": chamber,
        "differs": any(each["missing"] for each in chamber),
        "doubted": await row(datasette, _DOUBTED),
        "doubts": await rows(datasette, _DOUBTS),
        "scans": await row(datasette, _SCANS),
        "unread": await rows(datasette, _UNREAD),
        "stages": sorted(
            stages, key=lambda each: order.index(each["stage"]) if each["stage"] in STAGES else len(order)
        ),
        "errors": errors[:_SHOWN_ERRORS],
        "more_errors": len(errors) > _SHOWN_ERRORS,
        "encoder": await row(datasette, "SELECT id, fitted_on FROM encoders WHERE active = 1"),
    }
    facts = await about(datasette)
    description = "Wat de Kamer noemt en wat daarvan hier is, gelezen is, onzeker is of ontbreekt, en waarom."
    return Page(
        "completeness.html",
        "Volledigheid",
        {**context, "linked_data": _linked_data(datasette, request, facts)},
        description,
        data={
            "bijgewerkt_tot": facts.get("data_until"),
            "alles_samen": _dutch(context["totals"] or {}),
            "telling_van_de_kamer": [_counted(each) for each in chamber],
        },
        entries=[_entry(each) for each in await rows(datasette, _ALL)],
        columns=_columns(None, None, EMPTY),
        feed=False,
    )


def _entry(each: Row) -> Entry:
    kind, year = DOCUMENT_KINDS.get(each["kind"], each["kind"]), each["year"] or None
    title = f"{kind} {year or ''}".strip()
    return Entry(f"/volledigheid?soort={each['kind']}", title, None, columns=_columns(kind, year, each))


def _columns(kind: str | None, year: str | None, each: Row) -> Row:
    return {"soort": kind, "jaar": year, **_dutch(each)}


def _counted(each: Row) -> Row:
    return {
        "wat": ENTITIES.get(each["entity"], each["entity"]),
        "soort": each["kind"],
        "volgens_de_kamer": each["at_source"],
        "hier": each["mirrored"],
        "verschil": each["missing"],
    }


def _dutch(each: Row) -> Row:
    return {
        "in_de_lijst": each.get("listed"),
        "opgehaald": each.get("downloaded"),
        "gelezen": each.get("read"),
        "met_twijfel": each.get("doubtful"),
        "mislukt": each.get("failed"),
    }


def _linked_data(datasette: Any, request: Any, facts: dict[str, str]) -> Row:
    """Return what there is to download, in the words of schema.org."""
    address = datasette.absolute_url(request, datasette.urls.path("/tkdocs"))
    found: Row = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "tkdocs: vragen en antwoorden van de Tweede Kamer",
        "description": "Schriftelijke vragen, antwoorden, moties en brieven, opgedeeld, met markeringen en cijfers.",
        "inLanguage": "nl",
        "url": address,
        "isBasedOn": "https://opendata.tweedekamer.nl/",
        "license": "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
    }
    if {"first_year", "last_year"} <= set(facts):
        found["temporalCoverage"] = f"{facts['first_year']}/{facts['last_year']}"
    if "data_until" in facts:
        found["dateModified"] = facts["data_until"][:10]
    return found
