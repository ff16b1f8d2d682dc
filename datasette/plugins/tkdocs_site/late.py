"""`/te-laat` and `/termijnen`: questions that wait for an answer, with the day on which it is due."""

from datetime import UTC, datetime
from typing import Any

from .calendars import Day
from .pages import Entry, Page
from .rows import EMPTY, Row, about, rows
from .words import counted, day, passed

# Days are counted up to what the chamber had said when the data were fetched: what it said since is not known here.
# Whether a set is late is its state to say, which leaves days of recess out; here they are plain days.
_IS_LATE = "c.state = 'overdue' AND c.due_on < :until"
_WAITING = """
    SELECT c.number, c.subject, c.ministry, n.name AS ministry_name, coalesce(c.asked_on, c.started_on) AS asked_on,
           c.due_on, c.postponed_on, c.recess_days, c.state, c.url,
           CAST(julianday(:until) - julianday(c.due_on) AS INTEGER) AS days, {is_late} AS late,
           (SELECT group_concat(name || coalesce(' (' || party || ')', ''), ', ') FROM (
               SELECT DISTINCT name, party FROM actors
               WHERE case_number = c.number AND role IN ('asker', 'co_asker'))) AS askers
    FROM cases c LEFT JOIN ministries n ON n.slug = c.ministry
    WHERE {which} AND c.kind = 'question' AND c.due_on IS NOT NULL AND (:ministry = '' OR c.ministry = :ministry)
    ORDER BY c.due_on, c.number LIMIT :limit
"""
_IS_OPEN = "c.state IN ('open', 'postponed', 'overdue')"
# The one that is asked for is there to be chosen, whether anything waits for it or not.
_MINISTRIES = """
    SELECT n.slug, n.name, count(c.number) AS cases FROM ministries n
    LEFT JOIN cases c ON c.ministry = n.slug AND {which} AND c.kind = 'question' AND c.due_on IS NOT NULL
    GROUP BY n.slug HAVING cases > 0 OR n.slug = :ministry ORDER BY n.name
"""
_MOST = 5000


async def overdue(datasette: Any, *, ministry: str = "", limit: int = _MOST) -> list[Row]:
    """Return the sets of questions that were late when the data were fetched, the longest waiting first."""
    asked = {"until": await reference_day(datasette), "ministry": ministry, "limit": limit}
    return await rows(datasette, _WAITING.format(is_late=_IS_LATE, which=_IS_LATE), asked)


async def reference_day(datasette: Any) -> str:
    """Return the day up to which the chamber's data reach (ISO), today where that is not known."""
    return (await about(datasette)).get("data_until", datetime.now(UTC).isoformat())[:10]


async def page(datasette: Any, request: Any) -> Page:
    """Return the questions that are overdue, the longest waiting first."""
    chosen = await _chosen(datasette, request, _IS_LATE)
    found = await overdue(datasette, ministry=chosen["ministry"])
    until = day(chosen["until"])
    return Page(
        "late.html",
        "Te laat",
        {**chosen, "cases": found},
        f"Schriftelijke vragen{chosen['to']} die op {until} te laat waren.",
        data={"stand": chosen["until"]},
        entries=[_entry(each, each["due_on"]) for each in found],
        columns=_columns(EMPTY),
        total=len(found),
        days=[_day(each) for each in found],
    )


async def terms(datasette: Any, request: Any) -> Page:
    """Return all questions that wait for an answer, those that are due first before the others."""
    chosen = await _chosen(datasette, request, _IS_OPEN)
    asked = {"until": chosen["until"], "ministry": chosen["ministry"], "limit": _MOST}
    found = await rows(datasette, _WAITING.format(is_late=_IS_LATE, which=_IS_OPEN), asked)
    coming = [each for each in found if not each["late"]]
    return Page(
        "terms.html",
        "Termijnen",
        {**chosen, "coming": coming, "late": len(found) - len(coming)},
        f"Uiterste data van schriftelijke vragen{chosen['to']} die nog niet zijn beantwoord, ook als agenda.",
        data={"stand": chosen["until"]},
        entries=[_entry(each, each["asked_on"]) for each in found],
        columns=_columns(EMPTY),
        total=len(found),
        days=[_day(each) for each in found],
    )


async def _chosen(datasette: Any, request: Any, which: str) -> Row:
    """Return the reference day, the ministry asked for ("" for all), and those that can be chosen.

    `to` is " aan" and the name, or what was asked for where no ministry has it; "" where all are meant.
    """
    ministry, until = request.args.get("ministerie") or "", await reference_day(datasette)
    ministries = await rows(datasette, _MINISTRIES.format(which=which), {"until": until, "ministry": ministry})
    name = next((each["name"] for each in ministries if each["slug"] == ministry), None)
    to = f" aan {name or f'„{ministry}”'}" if ministry else ""
    return {"until": until, "ministry": ministry, "to": to, "ministries": ministries}


def _columns(each: Row) -> Row:
    return {
        "zaak": each["number"],
        "onderwerp": each["subject"],
        "vraagstellers": each["askers"],
        "ministerie": each["ministry_name"],
        "gevraagd": each["asked_on"],
        "uitgesteld": each["postponed_on"],
        "uiterste_datum": each["due_on"],
        "dagen_te_laat": each["days"] if each["late"] else 0,
        "recesdagen": each["recess_days"],
        "bron": each["url"],
    }


def _entry(each: Row, dated_on: str | None) -> Entry:
    columns = _columns(each)
    due = passed(each["recess_days"]) if each["days"] > 0 and not each["late"] else "Uiterste datum"
    late = f" {counted(each['days'], 'dag', 'dagen')} te laat." if each["late"] else ""
    text = f"{due}: {day(each['due_on'])}.{late}"
    return Entry(f"/zaak/{each['number']}", each["subject"] or each["number"], dated_on, text, columns)


def _day(each: Row) -> Day:
    text = f"{each['number']}, {each['ministry_name'] or 'ministerie onbekend'}"
    subject = each["subject"] or each["number"]
    return Day(
        f"termijn-{each['number']}", each["due_on"], f"Uiterste datum: {subject}", f"/zaak/{each['number']}", text
    )
