"""The course of a set of questions: asked, put off, passed on, due, answered or taken back, with the days between."""

from datetime import date, timedelta
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
    found = [*_events(case), *map(_recess, recesses), *_pending(case, recesses, until)]
    # Of one day the asking comes first; all else stands as listed.
    found.sort(key=lambda event: (event["day"], event["kind"] != "asked"))
    return found


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
    """Return "3 weken na indienen"; "" where there is no term, or not one of whole weeks."""
    if not case["due_on"]:
        return ""
    weeks, rest = divmod(between(case["asked_on"], case["due_on"]), 7)
    return "" if rest else f"{weeks} weken na indienen"


def _answered(case: Row) -> str:
    """Return "na 34 dagen, waarvan 12 in het reces; 13 dagen na de uiterste datum"."""
    if case["days"] is None or not case["answered_on"]:
        return ""
    parts = (lasted(case["days"], case["recess_days"]), _late(case, case["answered_on"], case["recess_days"]))
    return "; ".join(filter(None, parts))


def _late(case: Row, day: str, recess_days: int | None) -> str:
    """Return "13 dagen na de uiterste datum", and whether it is only the recess that makes it so; "" for in time."""
    late = between(case["due_on"], day) if case["due_on"] else 0
    if late <= 0:
        return ""
    within = ", maar binnen de termijn als het reces niet meetelt" if (recess_days or 0) >= late else ""
    return f"{counted(late, 'dag', 'dagen')} na de uiterste datum{within}"


def _in_recess(recesses: list[Row], first: str, last: str) -> int:
    """Return the days of recess after the first day, the last one included."""
    after = (date.fromisoformat(first) + timedelta(days=1)).isoformat()
    spans = ((max(each["first_on"], after), min(each["last_on"], last)) for each in recesses)
    return sum(1 + between(start, end) for start, end in spans if start <= end)


def _pending(case: Row, recesses: list[Row], until: str) -> list[Row]:
    """Return the event that says that there is no answer yet, on the last day of the data.

    `recess_days` of such a case reaches to the day on which it was settled, so that they are counted here anew; where
    it is NULL the recesses are not known.
    """
    if case["state"] not in {"open", "postponed", "overdue"} or until < case["asked_on"]:
        return []
    recess = None if case["recess_days"] is None else _in_recess(recesses, case["asked_on"], until)
    parts = (lasted(between(case["asked_on"], until), recess), _late(case, until, recess))
    label = "Nog niet beantwoord op de laatste dag van deze gegevens"
    return [_event(until, case["state"], label, "; ".join(filter(None, parts)))]


def between(first: str, last: str) -> int:
    """Return the days from one day to another."""
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
