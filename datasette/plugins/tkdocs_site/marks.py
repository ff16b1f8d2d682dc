"""A text with its marked sentences: cut into stretches, each mark with what explains it."""

from itertools import count
from typing import Any

from .rows import Row, rows

# Everything a reader needs to disagree with a mark: category, score, nearest example, rule, formula.
_MARKS = """
    SELECT p.id, p.answer_id, p.document_number, p.start, p."end", p.text, j.category, j.score, j.direct, j.example,
           j.example_score, j.rule, c.label, c.description,
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


def stretches(text: str, marks: list[Row]) -> list[dict[str, Any]]:
    """Return `text` as consecutive stretches `{"text", "mark"}`, mark None where nothing is marked.

    Each mark gets a number, counted from 1. A mark that does not fit the text any more (the text was read anew and
    judging has not followed yet) is left out, so that never a wrong stretch is highlighted.
    """
    parts: list[dict[str, Any]] = []
    at, numbers = 0, count(1)
    for mark in sorted(marks, key=lambda each: each["start"]):
        start, end = mark["start"], mark["end"]
        if start < at or text[start:end] != mark["text"]:
            continue
        parts.append({"text": text[at:start], "mark": None})
        parts.append({"text": text[start:end], "mark": {**mark, "note": next(numbers)}})
        at = end
    parts.append({"text": text[at:], "mark": None})
    return [part for part in parts if part["text"]]
