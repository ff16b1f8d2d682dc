"""Marks put before an editor one by one: the question, the answer with the marked sentence, and what speaks for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import click
from sqlite_utils import Database

from tkdocs.errors import StoreError
from tkdocs.models import Correction
from tkdocs.rules import evasion
from tkdocs.store import corrections
from tkdocs.store.workplace import Workplace

# The least certain first: there a decision tells most. What has been decided does not come back.
_MARKS = """
    SELECT j.document_number, p.text, j.category, j.direct, j.score, j.rule, j.example,
        coalesce((SELECT group_concat(q.text, ' ') FROM answer_questions l JOIN questions q ON q.id = l.question_id
                  WHERE l.answer_id = j.answer_id), ''),
        coalesce(a.text, p.text)
    FROM judgements j JOIN passages p ON p.id = j.passage_id LEFT JOIN answers a ON a.id = j.answer_id
    WHERE j.reviewed = 0 AND (:document IS NULL OR j.document_number = :document)
        AND (:category IS NULL OR j.category = :category)
    ORDER BY j.score, j.passage_id
"""
_CHOICES = "[c]onfirm, [r]eject, [l]abel otherwise, [d]irect or not, [s]kip, [q]uit"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mark that nobody has decided on: where it is, what the machine says, what was asked and answered."""

    document: str
    sentence: str
    category: str
    direct: bool
    score: float
    rule: str | None
    example: str | None
    question: str
    answer: str


def candidates(place: Workplace, document: str | None = None, category: str | None = None) -> list[Candidate]:
    """Return the marks that nobody has decided on, the least certain first; the database is only read.

    Raise StoreError for a category that is none, an editors' file that cannot be read, or where there is no mirror.
    """
    known = [each.slug for each in evasion.load().categories]
    if category is not None and category not in known:
        raise StoreError(f"{category!r} is none of {', '.join(known)}")
    decided = {(one.document, one.sentence) for one in corrections.load(place.corrections_path, known)}
    db = place.read_only().derived()
    try:
        found = list(_candidates(db, document, category))
    finally:
        db.close()
    return [one for one in found if (one.document, one.sentence) not in decided]


def _candidates(db: Database, document: str | None, category: str | None) -> Iterator[Candidate]:
    for row in db.execute(_MARKS, {"document": document, "category": category}):
        number, sentence, label, direct, *rest = row
        yield Candidate(number, sentence, label, bool(direct), *rest)


def review(place: Workplace, found: list[Candidate], editor: str, today: date) -> int:
    """Ask about each mark in turn and write each decision at once; return how many were written."""
    written = 0
    for position, one in enumerate(found, 1):
        click.echo(_page(one, position, len(found)))
        choice = click.prompt(_CHOICES, type=click.Choice(list("crldsq")), show_choices=False)
        if choice == "q":
            break
        if choice == "s":
            continue
        note = click.prompt("why (may be empty)", default="", show_default=False)
        corrections.add(place.corrections_path, _decision(one, choice, editor, today, note))
        written += 1
    return written


def _decision(one: Candidate, choice: str, editor: str, today: date, note: str) -> Correction:
    category, direct = one.category, one.direct
    if choice == "r":
        category, direct = "", False
    elif choice == "l":
        category = click.prompt("category", type=click.Choice([each.slug for each in evasion.load().categories]))
    elif choice == "d":
        direct = not direct
    return Correction(one.document, one.sentence, category, direct, editor, today, one.question, note)


def _page(one: Candidate, position: int, total: int) -> str:
    """Return what an editor needs to see, the sentence set off within its answer."""
    marked = one.answer.replace(one.sentence, click.style(one.sentence, reverse=True), 1)
    reasons = [f"{one.category} {one.score:.2f}", "straight answer" if one.direct else "", f"rule {one.rule or '-'}"]
    lines = (
        click.style(f"\n{position} of {total}  {one.document}", bold=True),
        f"asked     {one.question or '(a letter)'}",
        f"answered  {marked}",
        click.style(f"marked    {', '.join(filter(None, reasons))}", dim=True),
        click.style(f"like      {one.example or '-'}", dim=True),
    )
    return "\n".join(lines)
