"""The course of a set of questions: asked, put off, passed on, due, answered or taken back, with the days between."""

from datetime import date
from typing import Any

from .rows import Row, about, rows
from .words import counted, lasted

_RECESSES = "SELECT * FROM recesses WHERE first_on <= :last AND last_on > :first ORDER BY first_on"


async def of_case(datasette: Any, case: Row) -> list[Row]:
    """Return the events of a set of questions as `{"day", "kind", "label", "note"}`, in the order of time.

    The last one, where there is no answer yet, is of the last day that the data reach to.
    """
    if case["kind"] != "question" or not case["asked_on"]:
        return []
    until = (await about(datasette)).get("data_until", "")[:10]
    end = case["answered_on"] or case["withdrawn_on"] or max(until, case["due_on"] or "")
    recesses = await rows(datasette, _RECESSES, {"first": case["asked_on"], "last": end})
    found = [*_events(case), *map(_recess, recesses)]
    # Of one day the asking comes first; all else stands as listed.
    found.sort(key=lambda event: (event["day"], event["kind"] != "asked"))
    return [*found, *_pending(case, until)]


def _events(case: Row) -> list[Row]:
    """Return what has a day of its own."""
    words = (
        ("asked", "Gevraagd", ""),
        ("postponed", "Bericht van uitstel", ""),
        ("transferred", "Overgedragen aan een andere bewindspersoon", ""),
        ("due", "Uiterste datum", _term(case)),
        ("answered", "Beantwoord", _answered(case)),
        ("withdrawn", "Ingetrokken", ""),
    )
    return [_event(case[f"{kind}_on"], kind, label, note) for kind, label, note in words if case[f"{kind}_on"]]


def _event(day: str, kind: str, label: str, note: str = "") -> Row:
    return {"day": day, "kind": kind, "label": label, "note": note}


def _recess(recess: Row) -> Row:
    return _event(recess["first_on"], "recess", recess["name"], "") | {"last": recess["last_on"]}


def _term(case: Row) -> str:
    weeks, rest = divmod(between(case["asked_on"], case["due_on"]), 7)
    return "" if rest else f"{weeks} weken na indienen"


def _answered(case: Row) -> str:
    """Return "na 34 dagen, waarvan 12 in het reces; 13 dagen na de uiterste datum"."""
    if case["days"] is None:
        return ""
    late = between(case["due_on"], case["answered_on"]) if case["due_on"] else 0
    parts = [lasted(case["days"], case["recess_days"])]
    if late > 0:
        parts.append(f"{counted(late, 'dag', 'dagen')} na de uiterste datum{_but_for_recess(case, late)}")
    return "; ".join(parts)


def _but_for_recess(case: Row, late: int) -> str:
    within = (case["recess_days"] or 0) >= late
    return ", zonder de dagen in het reces binnen de termijn" if within else ""


def _pending(case: Row, until: str) -> list[Row]:
    """Return the event that says that there is no answer yet, on the last day of the data."""
    if case["state"] not in {"open", "postponed", "overdue"} or until < case["asked_on"]:
        return []
    note = lasted(between(case["asked_on"], until), case["recess_days"])
    late = between(case["due_on"], until) if case["due_on"] else 0
    if late > 0:
        note += f"; {counted(late, 'dag', 'dagen')} na de uiterste datum{_but_for_recess(case, late)}"
    return [_event(until, case["state"], "Nog niet beantwoord op de laatste dag van deze gegevens", note)]


def between(first: str, last: str) -> int:
    """Return the days from one day to another."""
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
