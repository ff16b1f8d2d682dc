"""`/cijfers`: marks, answer times, postponements by ministry and year, each with what it is a part of."""

import re
from typing import Any

from .pages import Entry, Page
from .rows import Row, rows
from .tally import Tally, by

_PERIOD = "WHERE (:first = '' OR year >= :first) AND (:last = '' OR year <= :last AND year <> '')"
_OF_MINISTRY = "AND (:ministry = '' OR ministry = :ministry)"
_ANSWERS = f"SELECT * FROM answer_figures {_PERIOD} {_OF_MINISTRY}"
_SETS = f"SELECT * FROM set_figures {_PERIOD} {_OF_MINISTRY}"
_WAITING = f"SELECT * FROM waiting_figures {_PERIOD} {_OF_MINISTRY}"
_CATEGORIES = f"""
    SELECT f.category, c.label, sum(f.sentences) AS sentences, sum(f.answers) AS answers
    FROM mark_figures f JOIN categories c ON c.slug = f.category
    {_PERIOD} {_OF_MINISTRY} GROUP BY f.category ORDER BY answers DESC, c.label
"""
_YEARS = "SELECT year FROM answer_figures UNION SELECT year FROM set_figures ORDER BY 1 DESC"
_MINISTRIES = "SELECT slug, name FROM ministries ORDER BY name"


async def page(datasette: Any, request: Any) -> Page:
    """Return the figures over the period and ministry that the address names; over all, where it names none."""
    years = [each["year"] for each in await rows(datasette, _YEARS) if each["year"]]
    names = {each["slug"]: each["name"] for each in await rows(datasette, _MINISTRIES)}
    asked = _asked(request)
    tallies = [
        *await rows(datasette, _ANSWERS, asked),
        *await rows(datasette, _SETS, asked),
        *await rows(datasette, _WAITING, asked),
    ]
    whole = by(tallies, lambda _: "").get("", Tally())
    of_ministry = by(tallies, lambda each: each["ministry"])
    of_year = by(tallies, lambda each: each["year"])
    of_both = by(tallies, lambda each: (each["ministry"], each["year"]))
    lines = [(names.get(key, "Onbekend"), key, of_ministry[key]) for key in of_ministry]
    context = {
        "years": years,
        "asked": asked,
        "names": names,
        "whole": whole,
        "of_ministry": sorted(lines, key=lambda line: (not line[1], line[0])),
        "of_year": [(key or "onbekend", key, of_year[key]) for key in sorted(of_year, reverse=True)],
        "top_share": _rounded(max((line[2].interval[1] for line in lines if line[2].interval), default=0)),
        "top_days": max((tally.days_high or 0 for *_, tally in lines), default=0) * 1.1,
        "categories": await rows(datasette, _CATEGORIES, asked),
    }
    data = {"periode": {"van": asked["first"] or None, "tot": asked["last"] or None}, "alles_samen": whole.columns()}
    entries = [_entry(names, ministry, year, of_both[ministry, year]) for ministry, year in sorted(of_both)]
    description = "Hoe vaak het gevraagde niet wordt gegeven en hoe lang antwoorden duren, per ministerie en jaar."
    columns = _columns(None, "", "", Tally())
    return Page(
        "numbers.html", "Cijfers", context, description, data=data, entries=entries, columns=columns, feed=False
    )


def _asked(request: Any) -> Row:
    """Return the period (two years, "" where it has no end) and the ministry that the address names."""
    one = _year(request.args.get("jaar"))
    first, last = one or _year(request.args.get("van")), one or _year(request.args.get("tot"))
    if first and last and first > last:
        first, last = last, first
    return {"first": first, "last": last, "ministry": request.args.get("ministerie") or ""}


def _year(given: str | None) -> str:
    return given if given and re.fullmatch(r"[12][0-9]{3}", given) else ""


def _rounded(share: float) -> float:
    """Return the next whole tenth, so that the axis ends at a round number."""
    return min(1.0, (int(share * 10) + 1) / 10)


def _entry(names: dict[str, str], ministry: str, year: str, tally: Tally) -> Entry:
    query = "&".join(filter(None, (f"ministerie={ministry}" if ministry else "", f"jaar={year}" if year else "")))
    title = f"{names.get(ministry, 'Onbekend')} {year}".strip()
    columns = _columns(names.get(ministry), ministry, year, tally)
    return Entry(f"/cijfers?{query}" if query else "/cijfers", title, None, columns=columns)


def _columns(name: str | None, ministry: str, year: str, tally: Tally) -> Row:
    return {"ministerie": name, "korte_naam": ministry or None, "jaar": year or None, **tally.columns()}
