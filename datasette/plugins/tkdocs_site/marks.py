"""The marked sentences of a document, each with what explains it."""

from itertools import count
from typing import Any

from .rows import Row, rows

# Everything a reader needs to disagree with a mark: category, score, nearest example, rule, formula.
_MARKS = """
    SELECT p.id, p.answer_id, p.document_number, p.start, p."end", p.text, j.category, j.score, j.direct, j.example,
           j.example_score, j.rule, j.reviewed, j.rules_version, j.encoder_id, c.label, c.description,
           f.id AS formula_id, f.count AS formula_count
    FROM judgements j
    JOIN passages p ON p.id = j.passage_id
    JOIN categories c ON c.slug = j.category
    LEFT JOIN formula_members m ON m.passage_id = p.id
    LEFT JOIN formulas f ON f.id = m.formula_id
    WHERE j.document_number = ?
    GROUP BY p.id
    ORDER BY p.position
"""


async def of_document(datasette: Any, number: str) -> list[Row]:
    """Return the marks of a document in the order of its text."""
    return await rows(datasette, _MARKS, [number])


def fitting(text: str, marks: list[Row]) -> list[Row]:
    """Return the marks that fit the text, in its order, each with its number as `note`, counted from 1.

    A mark that does not fit (the text was read anew and judging has not followed yet) is left out, so that never a
    wrong stretch is highlighted.
    """
    numbers = count(1)
    found = sorted((mark for mark in marks if text[mark["start"] : mark["end"]] == mark["text"]), key=_start)
    return [{**mark, "note": next(numbers)} for mark in found]


def _start(mark: Row) -> int:
    return mark["start"]
