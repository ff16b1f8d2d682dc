"""Where citations lead: to what is in the database and only there, found anew when that changes."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from tkdocs.store import citing
from tkdocs.store.documents import clear, remove_document
from tkdocs.store.standing import settle
from tkdocs.store.workplace import Workplace

Target = tuple[str | None, str | None]
NOWHERE: Target = (None, None)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    found = Workplace(tmp_path).derived()
    paper(found, "D1", kind="answer", ministry="ienw", dated_on="2026-03-20")
    yield found
    found.close()


def paper(db: Database, number: str, **given: object) -> None:
    row = {"kind": "letter", "dated_on": "2026-03-02", "url": "u", "file_url": "f"}
    db.table("documents").insert({"number": number, "source_id": number} | row | given)


def answer(db: Database, position: int, numbers: str) -> str:
    row = {"id": f"D1-a{position}", "document_number": "D1", "position": position, "numbers": numbers}
    db.table("answers").insert(row | {"text": "Ja.", "doubtful": 0})
    return str(row["id"])


def cite(db: Database, kind: str, target: str, answer_id: str | None = None, start: int = 0) -> str:
    row = {"id": f"D1-r{db.table('citations').count + 1}", "document_number": "D1", "answer_id": answer_id}
    where = {"kind": kind, "target": target, "matched": target, "start": start, "end": start + len(target)}
    db.table("citations").insert(row | where)
    return str(row["id"])


def leads(db: Database, citation: str) -> Target:
    citing.settle(db)
    return db.execute("SELECT target_document, target_answer FROM citations WHERE id = ?", [citation]).fetchone()


def motion(db: Database, number: str, dossier: str, item: int, *members: str, dated_on: str = "2025-12-01") -> None:
    paper(db, number, kind="motion", dossier=dossier, dossier_number=item, dated_on=dated_on)
    names = json.dumps([{"name": name, "party": None} for name in members])
    db.table("motions").insert({"document_number": number, "members": names, "result": "pending"})


def test_another_answer_of_the_same_document(db: Database) -> None:
    first, second = answer(db, 1, "1, 2"), answer(db, 2, "12")
    assert leads(db, cite(db, "answer", "2", second)) == ("D1", first)
    assert leads(db, cite(db, "answer", "1", second)) == ("D1", first)
    assert leads(db, cite(db, "answer", "12", second)) == NOWHERE  # its own
    assert leads(db, cite(db, "answer", "3", second)) == NOWHERE
    answer(db, 3, "2")  # answered twice
    assert leads(db, "D1-r1") == NOWHERE


def test_a_case_leads_to_its_questions(db: Database) -> None:
    found = cite(db, "case", "2025Z90001")
    paper(db, "D0", kind="answer")
    paper(db, "D2", kind="question")
    for number in ("D0", "D2"):
        db.table("case_documents").insert({"case_number": "2025Z90001", "document_number": number})
    assert leads(db, found) == ("D2", None)


@pytest.mark.parametrize(
    ("kind", "target", "given"),
    [
        ("document", "2026D90001", {}),
        ("piece", "36600-VII-4", {"dossier": "36600-VII", "dossier_number": 4}),
        ("piece", "21501-20-7", {"dossier": "21501-20", "dossier_number": 7}),
        ("appendix", "ah-tk-20252026-12", {"appendix": "ah-tk-20252026-12"}),
        ("letter", "2026-03-02", {"ministry": "ienw"}),
    ],
)
def test_a_paper_once_twice_changed_removed_and_late(
    db: Database, kind: str, target: str, given: dict[str, object]
) -> None:
    found = cite(db, kind, target)
    assert leads(db, found) == NOWHERE
    paper(db, "2026D90001", **given)  # arrives late
    assert leads(db, found) == ("2026D90001", None)
    settle(db, date(2026, 11, 1))
    assert settle(db, date(2026, 11, 1)) == 0
    remove_document(db, "2026D90001")
    assert leads(db, found) == NOWHERE


@pytest.mark.parametrize(
    ("kind", "target", "given"),
    [
        ("piece", "36600-VII-4", {"dossier": "36600-VII", "dossier_number": 4}),
        ("letter", "2026-03-02", {"ministry": "ienw"}),
        ("appendix", "ah-tk-20252026-12", {"appendix": "ah-tk-20252026-12"}),
    ],
)
def test_of_two_that_may_be_meant_none_is(db: Database, kind: str, target: str, given: dict[str, object]) -> None:
    found = cite(db, kind, target)
    paper(db, "2026D90001", **given)
    paper(db, "2026D90002", **given)
    assert leads(db, found) == NOWHERE


@pytest.mark.parametrize(
    "given",
    [{"ministry": "bzk"}, {"ministry": "ienw", "dated_on": "2026-03-03"}, {"ministry": "ienw", "kind": "notice"}],
)
def test_a_letter_is_one_of_that_day_and_ministry(db: Database, given: dict[str, object]) -> None:
    found = cite(db, "letter", "2026-03-02")
    paper(db, "2026D90001", **given)
    assert leads(db, found) == NOWHERE


def test_a_letter_is_known_by_the_day_that_it_bears_too(db: Database) -> None:
    paper(db, "2026D90001", ministry="ienw", dated_on="2026-03-04")
    db.table("letters").insert({"document_number": "2026D90001", "dated_on": "2026-03-02"})
    assert leads(db, cite(db, "letter", "2026-03-02")) == ("2026D90001", None)


def test_a_letter_has_the_number_behind_its_day(db: Database) -> None:
    for item in (12, 13):
        paper(db, f"2026D9000{item}", ministry="bzk", dossier="99643", dossier_number=item)
    found = cite(db, "letter", "2026-03-02")
    cite(db, "piece", "99643-13", start=25)
    assert leads(db, found) == ("2026D900013", None)
    db.execute("UPDATE documents SET dated_on = '2026-01-02' WHERE number = '2026D900013'")
    assert leads(db, found) == NOWHERE  # the number is that of something else


def test_a_motion_has_the_number_behind_its_name(db: Database) -> None:
    motion(db, "M1", "99643", 12, "Verzon")
    motion(db, "M2", "99643", 13, "Verzon")
    found = cite(db, "motion", "Verzon", start=10)
    cite(db, "piece", "99643-13", start=30)
    cite(db, "piece", "99643-12", start=60)
    assert leads(db, found) == ("M2", None)


def test_a_motion_without_number_is_the_only_one_of_its_movers_in_a_dossier_that_is_named(db: Database) -> None:
    motion(db, "M1", "99643", 12, "Verzon", "Van Bedacht")
    motion(db, "M2", "99643", 13, "Verzon")
    motion(db, "M3", "99644", 5, "Verzon", "Van Bedacht")
    motion(db, "M4", "99643", 14, "Verzon", "Van Bedacht", dated_on="2026-10-01")  # after the text
    found = cite(db, "motion", "Verzon/van Bedacht", start=500)
    assert leads(db, found) == NOWHERE
    cite(db, "piece", "99643-99", start=10)
    assert leads(db, found) == ("M1", None)
    motion(db, "M5", "99643", 15, "Verzon", "Van Bedacht")
    assert leads(db, found) == NOWHERE


def test_a_document_read_anew_has_its_citations_led_anew(db: Database) -> None:
    paper(db, "2026D90001")
    assert leads(db, cite(db, "document", "2026D90001")) == ("2026D90001", None)
    clear(db, "D1")
    assert leads(db, cite(db, "document", "2026D90001")) == ("2026D90001", None)
