"""Writes what was read in a document: questions, answers, sentences, notes, citations, doubts, a motion's parts."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, astuple

from sqlite_utils import Database

from tkdocs.models import Citation, Doubt, NoteMark, Passage, Question, Reading
from tkdocs.store.ledger import text_hash
from tkdocs.store.rows import insert_all, iso_day, upsert


def save_reading(db: Database, number: str, reading: Reading) -> None:
    """Write questions, answers, the links between them, notes, citations, a letter's facts and the doubts."""
    doubtful = _doubtful(reading)
    _save_questions(db, number, reading.questions, doubtful)
    _save_answers(db, number, reading, doubtful)
    if letter := reading.letter:
        facts = {"sender": letter.sender, "reference": letter.reference, "dated_on": iso_day(letter.dated_on)}
        insert_all(db, "letters", [{"document_number": number, **facts, "subject": reading.subject}])
    notes = (asdict(note) for note in reading.notes)
    insert_all(db, "notes", _numbered(number, notes))
    insert_all(db, "reading_doubts", _numbered(number, map(_doubt, reading.doubts)))
    _save_citations(db, number, reading.citations)


def _numbered(number: str, rows: Iterable[dict[str, object]]) -> Iterator[dict[str, object]]:
    """Yield rows of a document with its number and their place in the text, from 1."""
    for position, row in enumerate(rows, 1):
        yield {"document_number": number, "position": position, **row}


def _doubt(doubt: Doubt) -> dict[str, object]:
    return {"kind": doubt.kind.value, "doubt": doubt.text, "numbers": ", ".join(doubt.numbers)}


def _doubtful(reading: Reading) -> frozenset[str] | None:
    """Return the numbers of the questions that a doubt concerns; None where one concerns the whole document."""
    if any(not doubt.numbers for doubt in reading.doubts):
        return None
    return frozenset(number for doubt in reading.doubts for number in doubt.numbers)


def _save_citations(db: Database, number: str, citations: Iterable[Citation]) -> None:
    """Write what the document refers to; where that is, `standing` finds out."""
    insert_all(
        db,
        "citations",
        (
            {
                "id": f"{number}-r{position}",
                "document_number": number,
                "answer_id": f"{number}-a{citation.answer}" if citation.answer else None,
                "kind": citation.kind.value,
                "target": citation.target,
                "matched": citation.matched,
                "start": citation.start,
                "end": citation.end,
            }
            for position, citation in enumerate(citations, 1)
        ),
    )


def _save_note_marks(db: Database, number: str, target_id: str, marks: Iterable[NoteMark]) -> None:
    row = {"document_number": number, "target_id": target_id}
    insert_all(db, "note_marks", ({**row, **asdict(mark)} for mark in dict.fromkeys(marks)))


def _save_questions(db: Database, number: str, questions: Iterable[Question], doubtful: frozenset[str] | None) -> None:
    for position, question in enumerate(questions, 1):
        row = {"id": f"{number}-q{position}", "document_number": number, "position": position}
        unsure = int(doubtful is None or question.number in doubtful)
        insert_all(db, "questions", [{**row, "number": question.number, "text": question.text, "doubtful": unsure}])
        _save_note_marks(db, number, f"{number}-q{position}", question.note_marks)


def _save_answers(db: Database, number: str, reading: Reading, doubtful: frozenset[str] | None) -> None:
    """Write the answer blocks, linked to the questions of the same document that bear their numbers."""
    ids: dict[str, str] = {}
    for position, question in enumerate(reading.questions, 1):
        ids.setdefault(question.number, f"{number}-q{position}")
    for position, answer in enumerate(reading.answers, 1):
        row = {"id": f"{number}-a{position}", "document_number": number, "position": position}
        unsure = int(doubtful is None or not doubtful.isdisjoint(answer.to))
        insert_all(db, "answers", [{**row, "numbers": ", ".join(answer.to), "text": answer.text, "doubtful": unsure}])
        insert_all(
            db,
            "answer_questions",
            ({"answer_id": row["id"], "question_id": ids[n]} for n in dict.fromkeys(answer.to) if n in ids),
        )
        _save_note_marks(db, number, f"{number}-a{position}", answer.note_marks)


def save_passages(db: Database, number: str, passages: Sequence[Passage]) -> None:
    """Write the sentences of a document; those of an answer block with the block's key."""
    insert_all(
        db,
        "passages",
        (
            {
                "id": f"{number}-p{position}",
                "document_number": number,
                "answer_id": f"{number}-a{passage.answer}" if passage.answer else None,
                "position": position,
                "start": passage.span.start,
                "end": passage.span.end,
                "text": passage.span.text,
                "text_hash": text_hash(passage.span.text),
            }
            for position, passage in enumerate(passages, 1)
        ),
    )


def save_motion(db: Database, number: str, reading: Reading | None) -> None:
    """Write a motion's parts; its outcome is left as `standing` settled it."""
    motion = reading.motion if reading else None
    parts = ("members", "considerations", "requests", "request", "addressee", "replaces")
    row: dict[str, object] = {"document_number": number, **dict.fromkeys(parts)}
    if motion:
        row |= {
            "members": json.dumps([asdict(member) for member in motion.members], ensure_ascii=False),
            "considerations": json.dumps(motion.considerations, ensure_ascii=False),
            "requests": json.dumps([asdict(request) for request in motion.requests], ensure_ascii=False),
            "request": "\n".join(" ".join(filter(None, astuple(request))) for request in motion.requests) or None,
            "addressee": motion.requests[0].addressee if motion.requests else None,
            "replaces": motion.replaces,
        }
    upsert(db, "motions", "document_number", row)
