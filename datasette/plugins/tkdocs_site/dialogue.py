"""The questions of a case beside their answers, with all that is known about places of their texts."""

import json
from typing import Any

from . import doubts
from .annotations import Annotations
from .pairing import Block, blocks, merged, name_anchors
from .rows import OF_CASE, Row, rows

# The document that asks comes before those that repeat its questions.
_QUESTIONS = f"""
    SELECT q.*, d.file_url FROM questions q JOIN documents d ON d.number = q.document_number
    WHERE q.{OF_CASE} ORDER BY d.kind <> 'question', d.dated_on, q.document_number, q.position
"""
_ANSWERS = """
    SELECT a.*, v.verdict, v.reason, v.missing, d.dated_on, d.kind, d.url, d.file_url, cd.link
    FROM answers a JOIN documents d ON d.number = a.document_number
    JOIN case_documents cd ON cd.document_number = d.number AND cd.case_number = :case
    LEFT JOIN verdicts v ON v.answer_id = a.id
    ORDER BY d.dated_on, a.document_number, a.position
"""
_LINKS = f"""
    SELECT answer_id, question_id FROM answer_questions
    WHERE answer_id IN (SELECT id FROM answers WHERE {OF_CASE})
"""


async def of_case(
    datasette: Any, number: str, explained: dict[str, list[Row]], annotations: Annotations, found: list[Row]
) -> tuple[list[Block], list[Row]]:
    """Return questions beside answers, and those of the doubts in `found` that concern none of them.

    `explained` are the marked sentences by document. Each text gets `stretches`, `doubts` and an `anchor`.
    """
    params = {"case": number}
    questions, stands = merged(await rows(datasette, _QUESTIONS, params))
    answers = await rows(datasette, _ANSWERS, params)
    name_anchors(questions, answers)
    rest = doubts.placed(found, questions, answers)
    for each in questions:
        each["stretches"] = annotations.woven(each["text"], _noted(each, annotations), [])
    for each in answers:
        own = [mark for mark in explained[each["document_number"]] if mark["answer_id"] == each["id"]]
        each["stretches"] = annotations.woven(each["text"], each["id"], own)
        each["missing"] = [_printed(part, questions) for part in json.loads(each["missing"] or "[]")]
    links = await rows(datasette, _LINKS, params)
    pairs = ((each["answer_id"], stands.get(each["question_id"], "")) for each in links)
    return blocks(questions, answers, pairs), rest


def _noted(question: Row, annotations: Annotations) -> str:
    """Return under which key the notes of a question are: the first with any, of the papers with the same text."""
    ids = (question["id"], *question["alike"])
    return next((id_ for id_ in ids if id_ in annotations.note_marks), question["id"])


def _printed(part: str, questions: list[Row]) -> str:
    """Return a part of a question, which is kept in small letters, as a question of the case prints it."""
    found = ((each["text"], each["text"].lower().find(part)) for each in questions)
    return next((text[at : at + len(part)] for text, at in found if at >= 0), part)
