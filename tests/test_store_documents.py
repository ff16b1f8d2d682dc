"""What is written about a document or case, and what is left when it changes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from tkdocs.models import Answer, CaseRecord, DocumentRecord, Motion, Question, Reading, Request
from tkdocs.store.cases import save_case
from tkdocs.store.documents import remove_document, save_document
from tkdocs.store.standing import settle
from tkdocs.store.workplace import Workplace
from tkdocs.vocabulary import DocumentKind

SITE = "https://chamber.example"
PAPER = DocumentRecord(
    id="first",
    number="D1",
    source_kind="Schriftelijke vragen",
    subject=None,
    title=None,
    dated_on=None,
    session=None,
    appendix_number=None,
    dossier=None,
    dossier_number=None,
    media_type=None,
    size=None,
    version=None,
    case_numbers=("Z1",),
)
CASE = CaseRecord(
    id="case",
    number="Z1",
    kind="motion",
    subject=None,
    title=None,
    started_on=None,
    session=None,
    completed=False,
    dossier=None,
    dossier_number=None,
    cabinet_judgement=None,
)
ASKED = Reading(DocumentKind.QUESTION, "", questions=(Question("1", "Een?"), Question("2", "Twee?")))
REQUEST = Reading(DocumentKind.MOTION, "", motion=Motion(requests=(Request("verzoekt", "de regering", "iets"),)))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    found = Workplace(tmp_path).derived()
    yield found
    found.close()


def save(db: Database, record: DocumentRecord, reading: Reading | None) -> None:
    save_document(db, record, reading, (), SITE)
    settle(db, date(2026, 3, 2))


def rows(db: Database, sql: str) -> list[tuple[object, ...]]:
    return db.execute(sql).fetchall()


def test_answers_follow_the_questions_when_these_are_read_anew_or_removed(db: Database) -> None:
    links = "SELECT answer_id, question_id FROM answer_questions ORDER BY 1, 2"
    save(db, PAPER, ASKED)
    reply = replace(PAPER, id="second", number="D2", source_kind="Antwoord schriftelijke vragen")
    save(db, reply, Reading(DocumentKind.ANSWER, "", answers=(Answer(("1",), "Ja."), Answer(("2",), "Nee."))))
    assert rows(db, links) == [("D2-a1", "D1-q1"), ("D2-a2", "D1-q2")]
    save(db, PAPER, replace(ASKED, questions=ASKED.questions[1:]))
    assert rows(db, links) == [("D2-a2", "D1-q1")]
    remove_document(db, PAPER.id)
    assert rows(db, links) == []


def test_a_motion_whose_new_file_cannot_be_read_keeps_its_outcome_only(db: Database) -> None:
    motion = replace(PAPER, source_kind="Motie")
    save(db, motion, REQUEST)
    db.execute("UPDATE motions SET result = 'adopted'")
    save_document(db, motion, None, (), SITE)
    assert rows(db, "SELECT request, requests, result FROM motions") == [(None, None, "adopted")]


def test_what_turns_out_to_be_no_motion_has_no_row_as_one(db: Database) -> None:
    save(db, replace(PAPER, source_kind="Motie"), REQUEST)
    save(db, replace(PAPER, source_kind="Motie"), Reading(DocumentKind.LETTER, ""))
    assert rows(db, "SELECT * FROM motions") == []


def test_a_document_and_a_case_may_get_another_number(db: Database) -> None:
    save_case(db, CASE, SITE)
    save(db, PAPER, ASKED)
    save_case(db, replace(CASE, number="Z9"), SITE)
    save(db, replace(PAPER, number="D9", case_numbers=("Z9",)), ASKED)
    assert rows(db, "SELECT number FROM cases") == [("Z9",)]
    assert rows(db, "SELECT number FROM documents") == [("D9",)]
    assert rows(db, "SELECT case_number, document_number FROM case_documents") == [("Z9", "D9")]
    assert rows(db, "SELECT id FROM questions ORDER BY 1") == [("D9-q1",), ("D9-q2",)]


def test_a_motion_that_hangs_on_a_letter_too_has_the_outcome_of_its_own_case(db: Database) -> None:
    save_case(db, replace(CASE, id="letter", number="Z0", kind="letter"), SITE)
    save_case(db, CASE, SITE)
    for number, kind in (("Z0", "Stemmen - verworpen"), ("Z1", "Stemmen - aangenomen")):
        db.execute("INSERT INTO decisions (id, kind, status) VALUES (?, ?, 'Besluit')", [number, kind])
        db.execute("INSERT INTO decision_cases (decision_id, case_number) VALUES (?, ?)", [number, number])
    save(db, replace(PAPER, source_kind="Motie", case_numbers=("Z0", "Z1")), REQUEST)
    assert rows(db, "SELECT result FROM motions") == [("adopted",)]
