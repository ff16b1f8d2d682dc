"""How a case is followed without an account: an entry of its feed for each paper, its deadline as a calendar."""

from collections import Counter
from collections.abc import Iterable

from . import words
from .calendars import Day
from .pages import Entry
from .rows import Row

# While a case is in one of these states, there is an answer to wait for.
WAITING = {"open", "postponed", "overdue"}


def entries(case: Row, documents: list[Row], answers: Iterable[Row]) -> list[Entry]:
    """Return an entry for each paper of a case, and one for a term that ended without an answer."""
    given = list(answers)
    found = [_entry(case, each, [answer for answer in given if answer["document_number"] == each["number"]])
             for each in documents]  # fmt: skip
    if case["state"] == "overdue" and case["due_on"]:
        title = f"Niet beantwoord binnen de termijn: {_subject(case)}"
        columns = {"soort": "termijn verstreken", "document": None, "onderwerp": case["subject"], "bron": case["url"]}
        found.append(Entry(f"/zaak/{case['number']}", title, case["due_on"], columns=columns, key="termijn"))
    return found


def days(case: Row) -> list[Day] | None:
    """Return the deadline of a set of questions, also of answered ones (a calendar keeps its day); None for others."""
    if case["kind"] != "question":
        return None
    if not case["due_on"]:
        return []
    answered = case["state"] not in WAITING
    title = f"{words.state(case) if answered else 'Uiterste datum voor het antwoord'}: {_subject(case)}"
    note = f"Schriftelijke vragen {case['number']}, ingediend op {words.day(case['started_on'])}."
    return [Day(f"{case['number']}-termijn", case["due_on"], title, f"/zaak/{case['number']}", note)]


def columns(document: Row) -> Row:
    """Return a paper under Dutch names."""
    return {
        "soort": words.DOCUMENT_KINDS.get(document["kind"], document["kind"]),
        "document": document["number"],
        "onderwerp": document["subject"],
        "bron": document["url"],
        "bestand": document["file_url"],
    }


def _entry(case: Row, document: Row, answers: list[Row]) -> Entry:
    """Return the entry of one paper; of answers it says how many give what was asked."""
    shown = columns(document)
    path = f"/zaak/{case['number']}#{document['number']}"
    return Entry(path, f"{shown['soort']}: {_subject(case)}", document["dated_on"], _given(answers), shown)


def _given(answers: list[Row]) -> str:
    """Return "3 antwoorden; het gevraagde is gegeven bij 2, niet gegeven bij 1", of those that count; or ""."""
    counted = [each for each in answers if each["verdict"] and not each["doubtful"] and each["reason"] != "silent"]
    if not counted:
        return words.counted(len(answers), "antwoord", "antwoorden") if answers else ""
    times = Counter(each["verdict"] for each in counted)
    parts = [f"{label} bij {times[verdict]}" for verdict, label in words.VERDICTS.items() if times[verdict]]
    return f"{words.counted(len(counted), 'antwoord', 'antwoorden')}; het gevraagde is {', '.join(parts)}"


def _subject(case: Row) -> str:
    return case["subject"] or case["title"] or case["number"]
