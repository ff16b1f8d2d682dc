"""`/te-laat` and `/termijnen`: questions that wait for an answer, with the day on which it is due."""

from datetime import UTC, datetime
from typing import Any

from .calendars import Day
from .pages import Entry, Page
from .rows import Row, about, rows
from .words import counted, day

# Days are counted up to what the chamber had said when the data were fetched: what it said since is not known here.
_WAITING = """
    SELECT c.number, c.subject, c.ministry, n.name AS ministry_name, coalesce(c.asked_on, c.started_on) AS asked_on,
           c.due_on, c.postponed_on, c.recess_days, c.state, c.url,
           CAST(julianday(:until) - julianday(c.due_on) AS INTEGER) AS days,
           (SELECT group_concat(name || coalesce(' (' || party || ')', ''), ', ') FROM (
               SELECT DISTINCT name, party FROM actors
               WHERE case_number = c.number AND role IN ('asker', 'co_asker'))) AS askers
    FROM cases c LEFT JOIN ministries n ON n.slug = c.ministry
    WHERE c.state IN ({states}) AND c.kind = 'question' AND c.due_on IS NOT NULL {late}
      AND (:ministry = '' OR c.ministry = :ministry)
    ORDER BY c.due_on, c.number LIMIT :limit
"""
_LATE = _WAITING.format(states="'overdue'", late="AND c.due_on < :until")
_OPEN = _WAITING.format(states="'open', 'postponed', 'overdue'", late="")
_MINISTRIES = """
    SELECT n.slug, n.name, count(*) AS cases FROM cases c JOIN ministries n ON n.slug = c.ministry
    WHERE c.state IN ({states}) AND c.kind = 'question' AND c.due_on IS NOT NULL {late}
    GROUP BY n.slug ORDER BY n.name
"""
_MOST = 5000


async def overdue(datasette: Any, *, ministry: str = "", limit: int = _MOST) -> list[Row]:
    """Return the sets of questions that were late when the data were fetched, the longest waiting first."""
    asked = {"until": await reference_day(datasette), "ministry": ministry, "limit": limit}
    return await rows(datasette, _LATE, asked)


async def reference_day(datasette: Any) -> str:
    """Return the day up to which the chamber's data reach (ISO), today where that is not known."""
    return (await about(datasette)).get("data_until", datetime.now(UTC).isoformat())[:10]


async def page(datasette: Any, request: Any) -> Page:
    """Return the questions that are overdue, the longest waiting first."""
    ministry, until = request.args.get("ministerie") or "", await reference_day(datasette)
    found = await overdue(datasette, ministry=ministry)
    by_ministry = _MINISTRIES.format(states="'overdue'", late="AND c.due_on < :until")
    context = {
        "cases": found,
        "until": until,
        "ministry": ministry,
        "ministries": await rows(datasette, by_ministry, {"until": until}),
    }
    description = f"Schriftelijke vragen die op {day(until)} na de uiterste datum nog niet waren beantwoord."
    return Page(
        "late.html",
        "Te laat",
        context,
        description,
        data={"stand": until},
        entries=[_entry(each, each["due_on"]) for each in found],
        total=len(found),
        days=[_day(each) for each in found],
    )


async def terms(datasette: Any, request: Any) -> Page:
    """Return all questions that wait for an answer, those that are due first before the others."""
    ministry, until = request.args.get("ministerie") or "", await reference_day(datasette)
    found = await rows(datasette, _OPEN, {"until": until, "ministry": ministry, "limit": _MOST})
    by_ministry = _MINISTRIES.format(states="'open', 'postponed', 'overdue'", late="")
    context = {
        "coming": [each for each in found if each["days"] <= 0],
        "late": sum(each["days"] > 0 for each in found),
        "until": until,
        "ministry": ministry,
        "ministries": await rows(datasette, by_ministry),
    }
    return Page(
        "terms.html",
        "Termijnen",
        context,
        "Uiterste data van schriftelijke vragen die nog niet zijn beantwoord, ook als agenda.",
        data={"stand": until},
        entries=[_entry(each, each["asked_on"]) for each in found],
        total=len(found),
        days=[_day(each) for each in found],
    )


def _entry(each: Row, dated_on: str | None) -> Entry:
    columns = {
        "zaak": each["number"],
        "onderwerp": each["subject"],
        "vraagstellers": each["askers"],
        "ministerie": each["ministry_name"],
        "gevraagd": each["asked_on"],
        "uitgesteld": each["postponed_on"],
        "uiterste_datum": each["due_on"],
        "dagen_te_laat": max(each["days"], 0),
        "recesdagen": each["recess_days"],
        "bron": each["url"],
    }
    due = f"Uiterste datum: {day(each['due_on'])}."
    late = f" {counted(each['days'], 'dag', 'dagen')} te laat." if each["days"] > 0 else ""
    return Entry(f"/zaak/{each['number']}", each["subject"] or each["number"], dated_on, due + late, columns)


def _day(each: Row) -> Day:
    text = f"{each['number']}, {each['ministry_name'] or 'ministerie onbekend'}"
    subject = each["subject"] or each["number"]
    return Day(
        f"termijn-{each['number']}", each["due_on"], f"Uiterste datum: {subject}", f"/zaak/{each['number']}", text
    )
