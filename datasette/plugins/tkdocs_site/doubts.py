"""The doubts about how documents were cut, each at the question or answer that it concerns."""

from collections.abc import Iterable
from typing import Any

from .rows import Row, rows

_DOUBTS = """
    SELECT r.document_number, r.doubt, r.kind, r.numbers, d.kind AS document_kind, d.file_url
    FROM case_documents cd JOIN reading_doubts r ON r.document_number = cd.document_number
    JOIN documents d ON d.number = cd.document_number
    WHERE cd.case_number = ? ORDER BY d.dated_on, r.document_number, r.position
"""
# What is wrong with the questions rather than with the text that answers them.
_OF_QUESTIONS = {"twice", "joint", "unanswered"}


async def of_case(datasette: Any, number: str) -> list[Row]:
    """Return the doubts about the documents of a case."""
    return await rows(datasette, _DOUBTS, [number])


def placed(doubts: Iterable[Row], questions: list[Row], answers: list[Row]) -> list[Row]:
    """Give each question and answer its `doubts`; return those that concern a whole document or none that is shown."""
    for text in (*questions, *answers):
        text["doubts"] = []
    return [doubt for doubt in doubts if not _place(doubt, questions, answers)]


def _place(doubt: Row, questions: list[Row], answers: list[Row]) -> bool:
    """Add a doubt to the texts that it concerns; return whether there are any."""
    numbers = set(filter(None, doubt["numbers"].split(", ")))
    asked = [each for each in questions if each["number"] in numbers and doubt["document_number"] in _papers(each)]
    given = [each for each in answers if not numbers.isdisjoint(each["numbers"].split(", "))]
    given = [each for each in given if each["document_number"] == doubt["document_number"]]
    concerned = (asked or given) if doubt["kind"] in _OF_QUESTIONS else (given or asked)
    for text in concerned:
        text["doubts"].append(doubt)
    return bool(concerned)


def _papers(question: Row) -> set[str]:
    """Return the documents that a question stands in: the one shown, and those that repeat it."""
    return {id_.rpartition("-")[0] for id_ in (question["id"], *question["same"])}
