"""Dutch as the chamber prints it: dates, sessions, lists of names and numbers, headings."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from tests.chamber.content import Case, Chamber, Member, Minister, Paper

NOTICE = "FICTIEF – verzonnen voorbeeld, geen echt Kamerstuk"

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WORDS = {2: "beiden", 3: "allen"}
MARK = re.compile(r"\[\^(\d+)\]")
"""A footnote mark in the YAML: `[^1]`."""


def day(when: date) -> str:
    """Return the date as printed: `9 december 2020`."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def session(when: date) -> str:
    """Return the parliamentary year, from the third Tuesday of September: `2020-2021`."""
    first = date(when.year, 9, 1)
    opening = first + timedelta(days=(1 - first.weekday()) % 7 + 14)
    start = when.year if when >= opening else when.year - 1
    return f"{start}-{start + 1}"


def printed_session(when: date) -> str:
    """Return the parliamentary year with the dash of print: `2020–2021`."""
    return session(when).replace("-", "–")


def listed(parts: Sequence[str]) -> str:
    """Return the parts joined: `a, b en c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} en {parts[-1]}"


def numbers(labels: Sequence[str]) -> str:
    """Return the numbers as a heading has them: `2 en 3`, `2 t/m 4`, `3, 5 en 7`."""
    if len(labels) > 2 and all(label.isdigit() for label in labels):
        run = [int(label) for label in labels]
        if run == list(range(run[0], run[0] + len(run))):
            return f"{run[0]} t/m {run[-1]}"
    return listed(labels)


def capital(text: str) -> str:
    """Return the text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def plain(text: str) -> str:
    """Return the text without footnote marks."""
    return MARK.sub("", text)


def members(people: Sequence[Member]) -> str:
    """Return askers as printed: `het lid X (A)`, `de leden X (A) en Y (B)`, `de leden X en Y (beiden A)`."""
    if len(people) == 1:
        return f"het lid {people[0].name} ({people[0].party})"
    parties = {person.party for person in people}
    if len(parties) == 1:
        return f"de leden {listed([p.name for p in people])} ({WORDS[min(len(people), 3)]} {parties.pop()})"
    return f"de leden {listed([f'{p.name} ({p.party})' for p in people])}"


def names(people: Sequence[Member]) -> str:
    """Return askers as a register names them: `het lid X`, `de leden X en Y`."""
    return ("het lid " if len(people) == 1 else "de leden ") + listed([p.name for p in people])


def addressees(ministers: Sequence[Minister]) -> str:
    """Return whom a question is put to: `de Minister van X`, `de Ministers van X en van Y`."""
    if len(ministers) > 1 and len({m.office for m in ministers}) == 1:
        plural = "Ministers" if ministers[0].office == "minister" else "Staatssecretarissen"
        return f"de {plural} {listed([m.function.split(' ', 1)[1] for m in ministers])}"
    return listed([f"de {capital(m.function)}" for m in ministers])


def asked(chamber: Chamber, case: Case) -> str:
    """Return the line above a set of questions, without its full stop: `Vragen van ... (ingezonden ...)`."""
    people = [chamber.members[key] for key in case.members]
    to = addressees([chamber.ministers[key] for key in case.to])
    return f"Vragen van {members(people)} aan {to} over {case.subject} (ingezonden {day(case.date)})"


def signed(chamber: Chamber, paper: Paper, word: str) -> str:
    """Return who answers and when: `Antwoord van Minister X (Y), mede namens ... (ontvangen ...).`"""
    by = [chamber.ministers[key] for key in paper.by]
    who = listed([f"{capital(m.office)} {m.name} ({capital(m.of)})" for m in by])
    also = [chamber.ministers[key] for key in paper.also]
    behalf = f", mede namens {addressees(also)}" if also else ""
    see = f" Zie ook Aanhangsel Handelingen, vergaderjaar {printed_session(paper.date)}, nr. {paper.see}."
    return f"{word} van {who}{behalf} (ontvangen {day(paper.date)})." + (see if paper.see else "")


def spaced(dossier: int) -> str:
    """Return a dossier number as printed: `99 501`."""
    return f"{dossier // 1000} {dossier % 1000:03}"


def paragraphs(text: str | None) -> list[str]:
    """Return the paragraphs of a text: its lines that are not empty."""
    return [line.strip() for line in (text or "").split("\n") if line.strip()]
