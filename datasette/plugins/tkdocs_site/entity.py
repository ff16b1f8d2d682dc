"""What the pages of vendors, topics, ministries, ministers, members and parties have in common, and their indices."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from datasette import NotFound

from . import charts, pages, prepared, spread, words
from .calendars import Day
from .pages import Entry, Page, form, own_path
from .rows import EMPTY, Row

# Lines of an index on one page: more makes it slow to read and heavy to fetch.
INDEX = 150
_YEAR = re.compile(r"\d{4}")
# Under which heading, and where, the values of other facets stand beside a page.
BESIDE = {
    "topic": ("Onderwerpen die hierbij het meest voorkomen", "onderwerp"),
    "vendor": ("Leveranciers die hierbij het meest worden genoemd", "leverancier"),
    "ministry": ("Ministeries", "ministerie"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: by which facet its cases are found, its address, its words, and how search calls it.

    `told` begins the description: "Kamervragen, antwoorden, moties en brieven waarin ... wordt genoemd".
    """

    facet: str
    path: str
    many: str
    index: str
    lead: str
    told: str
    search: str | None = None
    calendar: bool = False
    template: str = "entity.html"


async def index(datasette: Any, request: Any, kind: Kind, about: dict[str, Row] | None = None) -> Page:
    """Return a page of all values of a kind in the order of the alphabet; its other forms have all, zero too."""
    found = await prepared.totals(datasette, kind.facet)
    number = number_of(request)
    part = found[(number - 1) * INDEX : number * INDEX] if form(request) == "html" else found
    listed = [{**each, "about": (about or {}).get(each["value"], {})} for each in part]
    entries = [
        Entry(
            f"/{kind.path}/{each['value']}",
            each["label"],
            each["last_on"],
            columns={"naam": each["label"], **figures(each)},
        )
        for each in listed
    ]
    context = {
        "kind": kind,
        "listed": listed,
        "period": await prepared.period(datasette),
        "pager": pager(request, number, len(found), INDEX),
    }
    return Page(
        "entities.html",
        kind.many,
        context,
        kind.lead,
        entries=entries,
        columns=("naam", *figures(EMPTY)),
        total=len(found),
    )


async def page(datasette: Any, request: Any, kind: Kind, about: Row | None = None, **more: Any) -> Page:
    """Return the page of one value; raise NotFound where there is none. `more` is for the template."""
    value = request.url_vars["slug"]
    total = await prepared.total(datasette, kind.facet, value)
    if total is None:
        raise NotFound(f"Er is geen {kind.path} {value}.")
    years = await prepared.years(datasette, kind.facet, value)
    year, number = year_of(request), number_of(request)
    of_year = next((each["cases"] for each in years if each["year"] == year), 0) if year else total["cases"]
    whole = form(request) == "csv"
    cases = await prepared.cases(datasette, kind.facet, value, year, None if whole else number)
    waiting = await prepared.waiting(datasette, kind.facet, value) if total["waiting"] else []
    context = {
        "kind": kind,
        "total": total,
        "facts": about or {},
        "years": years,
        "chart": charts.bars(years),
        "interval": spread.wilson(total["marked"], total["judged"]),
        "period": await prepared.period(datasette),
        "year": year,
        "cases": cases,
        "listed": of_year,
        "waiting": waiting,
        "beside": await prepared.pairs(datasette, kind.facet, value),
        "headings": BESIDE,
        "pager": pager(request, number, of_year),
        "search_path": f"/zoeken?{urlencode({kind.search: value})}" if kind.search else None,
        **more,
    }
    return Page(
        kind.template,
        total["label"],
        context,
        description=f"{kind.told.format(total['label'])}.",
        data={kind.path: {"naam": total["label"], **figures(total)}, "jaren": [_of_year(each) for each in years]},
        entries=[entry(each) for each in cases],
        columns=_columns(EMPTY),
        total=of_year,
        days=[day(each) for each in waiting if each["due_on"]] if kind.calendar else None,
    )


def pager(request: Any, number: int, listed: int, size: int = prepared.PAGE) -> Row:
    """Return which page this is of how many, and the addresses of the one before (that there is) and the one after."""
    last = max(1, -(-listed // size))
    kept = [(name, request.args[name]) for name in ("jaar", "ministerie") if request.args.get(name)]

    def path(to: int) -> str | None:
        query = urlencode([*kept, *([("pagina", to)] if to > 1 else [])])
        return f"{own_path(request)}{'?' + query if query else ''}#zaken" if 1 <= to <= last else None

    return {"number": number, "last": last, "before": path(min(number - 1, last)), "after": path(number + 1)}


def year_of(request: Any) -> str:
    """Return the year that is asked for, "" for all of them."""
    asked = request.args.get("jaar") or ""
    return asked if _YEAR.fullmatch(asked) else ""


def number_of(request: Any) -> int:
    """Return the page that is asked for, the first where it is no number."""
    return pages.number(request, 999_999)


def _columns(case: Row) -> Row:
    return {
        "zaak": case["number"],
        "datum": case["dated_on"] or None,
        "soort": words.CASE_KINDS.get(case["kind"]),
        "onderwerp": case["subject"],
        "ministerie": case["ministry_name"],
        "stand": words.STATES.get(case["state"] or ""),
        "uiterste_datum": case["due_on"],
        "dagen": case["days"],
        "beoordeelde_antwoorden": case["judged"],
        "met_markering": case["marked"],
        "gegeven": case["given"],
        "deels_gegeven": case["partly"],
        "niet_gegeven": case["evades"],
        "onzeker_gelezen": case["doubtful"],
        "bron": case["url"],
    }


def entry(case: Row) -> Entry:
    """Return a case as a line of a list."""
    columns = _columns(case)
    path = f"/zaak/{case['number']}"
    return Entry(path, case["subject"] or case["number"], case["dated_on"] or None, words.state(case), columns)


def sentence(each: Row, columns: Row) -> Entry:
    """Return a marked sentence as a line of a list; it leads to its place in its case, or to its row."""
    path = f"/zaak/{each['case_number']}#{each['id']}" if each["case_number"] else f"/tkdocs/passages/{each['id']}"
    return Entry(path, each["subject"] or each["document_number"], each["dated_on"], each["text"], columns)


def day(case: Row) -> Day:
    """Return the last day for an answer as a day in a calendar."""
    text = f"{words.STATES[case['state']]}. Ministerie: {case['ministry_name'] or 'onbekend'}."
    title = f"Antwoord verwacht: {case['subject'] or case['number']}"
    return Day(f"{case['number']}-antwoord", case["due_on"], title, f"/zaak/{case['number']}", text)


def figures(total: Row) -> Row:
    """Return the figures of a value under Dutch names, as JSON and CSV have them."""
    names = {
        "zaken": "cases", "vragensets": "questions", "moties": "motions", "brieven": "letters", "eerste": "first_on",
        "laatste": "last_on", "beantwoord": "answered", "wacht_op_antwoord": "waiting", "te_laat": "overdue",
        "zaken_met_beoordeeld_antwoord": "judged_cases", "waarvan_met_markering": "marked_cases",
        "beoordeelde_antwoorden": "judged", "met_markering": "marked", "gegeven": "given", "deels_gegeven": "partly",
        "niet_gegeven": "evades", "misschien_niet_op_alles_ingegaan": "silent", "onzeker_gelezen": "doubtful",
        "mediaan_dagen": "days_median", "kwartiel_laag_dagen": "days_low", "kwartiel_hoog_dagen": "days_high",
    }  # fmt: skip
    return {dutch: total[name] for dutch, name in names.items()}


def _of_year(each: Row) -> Row:
    return {
        "jaar": each["year"],
        "zaken": each["cases"],
        "zaken_met_beoordeeld_antwoord": each["judged_cases"],
        "waarvan_met_markering": each["marked_cases"],
        "mediaan_dagen": each["days_median"],
    }
