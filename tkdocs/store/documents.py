"""Writes a document that has been read into `tkdocs.db`, and removes one."""

from collections.abc import Sequence
from functools import partial

from sqlite_utils import Database

from tkdocs.models import DocumentRecord, Passage, Reading
from tkdocs.rules import ministries
from tkdocs.store import numbers
from tkdocs.store.cases import page_url, save_actors
from tkdocs.store.ledger import forget
from tkdocs.store.readings import save_motion, save_passages, save_reading
from tkdocs.store.rows import insert_all, iso_day, upsert
from tkdocs.vocabulary import SOURCE_KINDS, ActorRole, CaseKind, DocumentKind

# Tables with rows of a document that `parse` writes anew each time, and those that later stages add.
_OWN = (
    "questions",
    "answers",
    "passages",
    "letters",
    "notes",
    "note_marks",
    "citations",
    "reading_doubts",
    "case_documents",
)
_LATER = ("tags", "judgements", "verdicts")
_LATER_STAGES = ("tag", "judge")


def save_document(
    db: Database, record: DocumentRecord, reading: Reading | None, passages: Sequence[Passage], site_url: str
) -> None:
    """Write a document and all that was read in it, replacing what was there; `reading` is None when unreadable.

    Raise UnexpectedAnswerError where another document has its number.
    """
    if db.execute("SELECT 1 FROM documents WHERE source_id = ? AND number <> ?", [record.id, record.number]).fetchone():
        remove_document(db, record.id)  # it has been given another number
    numbers.take(db, "Document", record.number, record.id, partial(remove_document, db))
    clear(db, record.number)
    kind = reading.kind if reading else SOURCE_KINDS[record.source_kind]
    upsert(db, "documents", "number", _row(record, kind, reading, site_url))
    insert_all(
        db,
        "case_documents",
        ({"case_number": number, "document_number": record.number} for number in dict.fromkeys(record.case_numbers)),
    )
    save_actors(db, record.actors, document_number=record.number)
    if kind is DocumentKind.MOTION:
        save_motion(db, record.number, reading)
    else:
        db.execute("DELETE FROM motions WHERE document_number = ?", [record.number])
    if reading:
        save_reading(db, record.number, reading)
        save_passages(db, record.number, passages)


def clear(db: Database, number: str) -> None:
    """Remove what `parse` wrote about a document, its own row and a motion's outcome excepted.

    The answers of other documents to its questions go unlinked, until `standing` has settled the case again.
    """
    db.execute(
        "DELETE FROM answer_questions WHERE answer_id IN (SELECT id FROM answers WHERE document_number = :number) "
        "OR question_id IN (SELECT id FROM questions WHERE document_number = :number)",
        {"number": number},
    )
    for table in _OWN:
        db.execute(f"DELETE FROM {table} WHERE document_number = ?", [number])


def remove_document(db: Database, source_id: str) -> None:
    """Remove a document that is deleted at the source, with everything that any stage derived from it."""
    found = db.execute("SELECT number FROM documents WHERE source_id = ?", [source_id]).fetchone()
    if not found:
        return
    number = found[0]
    clear(db, number)
    for table in (*_LATER, "actors", "motions"):
        db.execute(f"DELETE FROM {table} WHERE document_number = ?", [number])
    for stage in _LATER_STAGES:
        forget(db, stage, number)
    db.execute("DELETE FROM documents WHERE number = ?", [number])
    numbers.free(db, number)


def _row(record: DocumentRecord, kind: DocumentKind, reading: Reading | None, site_url: str) -> dict[str, object]:
    """Return the row of `documents`."""
    case_kind = CaseKind[kind.name] if kind.name in CaseKind.__members__ else CaseKind.QUESTION
    number = record.case_numbers[0] if record.case_numbers else record.number
    return {
        "number": record.number,
        "source_id": record.id,
        "kind": kind.value,
        "subject": record.subject or (reading.subject if reading else None),
        "title": record.title,
        "dated_on": iso_day(record.dated_on),
        "session": record.session,
        "dossier": record.dossier,
        "dossier_number": record.dossier_number,
        "appendix": _appendix(record.appendix_number),
        "ministry": _ministry(record, reading),
        "submitted_on": iso_day(reading.submitted if reading else None),
        "received_on": iso_day(reading.received if reading else None),
        "reference": reading.reference if reading else None,
        "media_type": record.media_type,
        "size": record.size,
        "version": record.version,
        "text": reading.text if reading else None,
        "url": page_url(site_url, case_kind, number, record.number),
        "file_url": f"{site_url}/downloads/document?id={record.number}",
    }


def _ministry(record: DocumentRecord, reading: Reading | None) -> str | None:
    """Return the ministry that answers, or that is asked: from the API's signatories, else from the heading."""
    signed = [a.function for a in record.actors if a.role in (ActorRole.FIRST_SIGNATORY, ActorRole.CO_SIGNATORY)]
    printed = (*reading.answered_by, *reading.addressed_to) if reading else ()
    return next((slug for function in (*signed, *printed) if (slug := ministries.of(function))), None)


def _appendix(number: str | None) -> str | None:
    """Return `ah-tk-20242025-2391` for the API's Aanhangselnummer `242502391` (session 2024-2025, nr 2391)."""
    if not number or len(number) != 9 or not number.isdigit():
        return None
    return f"ah-tk-20{number[:2]}20{number[2:4]}-{int(number[4:])}"
