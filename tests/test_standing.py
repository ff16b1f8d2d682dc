"""Where a set of questions stands and what became of a motion, settled from the rows together."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from tkdocs.store.standing import settle
from tkdocs.store.workplace import Workplace


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    found = Workplace(tmp_path).derived()
    yield found
    found.close()


def case(db: Database, number: str, *, kind: str = "question", started: str = "2026-03-02", completed: int = 0) -> None:
    db.table("cases").insert(
        {"number": number, "source_id": number, "kind": kind, "started_on": started, "completed": completed, "url": "u"}
    )


def paper(
    db: Database,
    number: str,
    case_number: str,
    kind: str,
    dated_on: str,
    received_on: str | None = None,
    ministry: str | None = None,
) -> None:
    db.table("documents").insert(
        {
            "number": number, "source_id": number, "kind": kind, "dated_on": dated_on, "received_on": received_on,
            "ministry": ministry,
            "url": "u", "file_url": "f",
        }
    )  # fmt: skip
    db.table("case_documents").insert({"case_number": case_number, "document_number": number})


def state(db: Database, number: str) -> tuple[str, str, str | None, int | None]:
    return db.execute("SELECT state, due_on, answered_on, days FROM cases WHERE number = ?", [number]).fetchone()


def test_the_term_is_three_weeks_and_six_when_postponed(db: Database) -> None:
    case(db, "Z1")
    case(db, "Z2")
    paper(db, "D2", "Z2", "postponement", "2026-03-20")
    settle(db, date(2026, 3, 23))
    assert state(db, "Z1") == ("open", "2026-03-23", None, None)
    assert state(db, "Z2") == ("postponed", "2026-04-13", None, None)
    settle(db, date(2026, 3, 24))
    assert state(db, "Z1")[0] == "overdue"
    settle(db, date(2026, 4, 14))
    assert state(db, "Z2")[0] == "overdue"


def test_a_transfer_adds_no_time(db: Database) -> None:
    case(db, "Z1")
    paper(db, "D1", "Z1", "transfer", "2026-03-05")
    settle(db, date(2026, 3, 24))
    assert state(db, "Z1") == ("overdue", "2026-03-23", None, None)


def test_the_day_printed_in_the_answer_counts_before_the_day_of_registration(db: Database) -> None:
    case(db, "Z1")
    paper(db, "D1", "Z1", "answer", "2026-04-22", received_on="2026-04-20")
    paper(db, "D2", "Z1", "further_answer", "2026-06-01")
    settle(db, date(2026, 11, 1))
    assert state(db, "Z1") == ("answered", "2026-03-23", "2026-04-20", 49)


def test_the_ministry_is_the_one_that_answered_or_else_the_first_one_asked(db: Database) -> None:
    case(db, "Z1")
    db.execute("UPDATE cases SET ministry = 'lvvn'")
    settle(db, date(2026, 3, 5))
    assert db.execute("SELECT ministry FROM cases").fetchone() == ("lvvn",)
    paper(db, "D1", "Z1", "question", "2026-03-02", ministry="jenv")
    settle(db, date(2026, 3, 5))
    assert db.execute("SELECT ministry FROM cases").fetchone() == ("jenv",)
    paper(db, "D2", "Z1", "answer", "2026-03-20", ministry="bzk")
    settle(db, date(2026, 3, 25))
    assert db.execute("SELECT ministry FROM cases").fetchone() == ("bzk",)


def test_withdrawn_and_closed_questions_are_never_overdue(db: Database) -> None:
    case(db, "Z1")
    paper(db, "D1", "Z1", "withdrawal", "2026-03-10")
    case(db, "Z2", completed=1)
    settle(db, date(2026, 11, 1))
    assert [state(db, number)[0] for number in ("Z1", "Z2")] == ["withdrawn", "closed"]


def test_answers_without_the_questions_are_linked_to_those_of_the_case(db: Database) -> None:
    case(db, "Z1")
    paper(db, "D1", "Z1", "question", "2026-03-02")
    paper(db, "D2", "Z1", "answer", "2026-03-20")
    for position in range(1, 13):
        db.table("questions").insert(
            {
                "id": f"D1-q{position}",
                "document_number": "D1",
                "position": position,
                "number": str(position),
                "text": "?",
            }
        )
    db.table("answers").insert({"id": "D2-a1", "document_number": "D2", "position": 1, "numbers": "1, 12", "text": "."})
    settle(db, date(2026, 11, 1))
    linked = db.execute("SELECT question_id FROM answer_questions ORDER BY 1").fetchall()
    assert linked == [("D1-q1",), ("D1-q12",)]


def motion(db: Database, number: str, decisions: list[tuple[str, str, str, str]]) -> None:
    case(db, f"Z{number}", kind="motion")
    paper(db, f"D{number}", f"Z{number}", "motion", "2026-03-02")
    db.table("motions").insert({"document_number": f"D{number}"})
    for id_, kind, status, day in decisions:
        db.table("decisions").insert({"id": id_, "kind": kind, "status": status, "decided_on": day})
        db.table("decision_cases").insert({"decision_id": id_, "case_number": f"Z{number}"})


def vote(db: Database, decision: str, way: str, seats: int | None, person: str | None = None) -> None:
    id_ = f"{decision}{way}{seats}{person}"
    db.table("votes").insert(
        {"id": id_, "decision_id": decision, "vote": way, "seats": seats, "person_id": person, "mistake": 0}
    )


def outcome(db: Database, number: str) -> tuple[str, str | None, int | None, int | None]:
    sql = "SELECT result, decided_on, seats_for, seats_against FROM motions WHERE document_number = ?"
    return db.execute(sql, [f"D{number}"]).fetchone()


def test_the_last_taken_decision_is_the_result_of_a_motion(db: Database) -> None:
    motion(
        db,
        "1",
        [
            ("b1", "Stemmen - aangehouden", "Besluit", "2026-03-03"),
            ("b2", "Stemmen - aangenomen", "Besluit", "2026-03-10"),
            ("b3", "Stemmen - verworpen", "Voorstel", "2026-03-17"),
        ],
    )
    vote(db, "b2", "for", 20)
    vote(db, "b2", "for", 61)
    vote(db, "b2", "against", 69)
    motion(db, "2", [("b4", "Ingediend", "Besluit", "2026-03-03")])
    settle(db, date(2026, 11, 1))
    assert outcome(db, "1") == ("adopted", "2026-03-10", 81, 69)
    assert outcome(db, "2") == ("pending", None, None, None)


def test_members_count_one_each_in_a_roll_call(db: Database) -> None:
    motion(db, "1", [("b1", "Stemmen - verworpen", "Besluit", "2026-03-10")])
    vote(db, "b1", "for", 20, "p1")
    vote(db, "b1", "against", 20, "p2")
    vote(db, "b1", "against", 20, "p3")
    vote(db, "b1", "absent", 20, "p4")
    settle(db, date(2026, 11, 1))
    assert outcome(db, "1") == ("rejected", "2026-03-10", 1, 2)


def test_settling_twice_changes_nothing(db: Database) -> None:
    case(db, "Z9")
    motion(db, "1", [("b1", "Stemmen - verworpen", "Besluit", "2026-03-10")])
    assert settle(db, date(2026, 11, 1)) > 0
    assert settle(db, date(2026, 11, 1)) == 0
