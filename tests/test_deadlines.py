"""Where a set of questions stands: terms, recesses and states, whatever the papers and their order."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from tkdocs.rules import recess
from tkdocs.store import deadlines, standing
from tkdocs.store.workplace import Workplace

TODAY = date(2026, 6, 30)
TERM = timedelta(days=21)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    found = Workplace(tmp_path).derived()
    yield found
    found.close()


def case(db: Database, number: str = "Z1", *, started: str | None = "2026-03-02", completed: int = 0) -> None:
    row = {"number": number, "source_id": number, "kind": "question", "started_on": started, "completed": completed}
    db.table("cases").insert(row | {"url": "u"})


def paper(db: Database, kind: str, dated: str | None, *cases: str, **columns: Any) -> None:
    number = f"D{db.table('documents').count + 1}"
    row = {"number": number, "source_id": number, "kind": kind, "dated_on": dated, "url": "u", "file_url": "f"}
    db.table("documents").insert(row | columns)
    for case_number in cases or ("Z1",):
        db.table("case_documents").insert({"case_number": case_number, "document_number": number})


def settled(db: Database, today: str | date = TODAY, number: str = "Z1") -> dict[str, Any]:
    standing.settle(db, date.fromisoformat(today) if isinstance(today, str) else today)
    return next(db.query("SELECT * FROM cases WHERE number = ?", [number]))


def test_the_day_printed_in_the_questions_counts_before_that_in_the_answer_and_that_of_registration(
    db: Database,
) -> None:
    case(db)
    assert settled(db)["asked_on"] == "2026-03-02"
    paper(db, "answer", "2026-03-20", submitted_on="2026-03-01")
    assert settled(db)["asked_on"] == "2026-03-01"
    paper(db, "question", "2026-03-02", submitted_on="2026-02-27")
    row = settled(db)
    assert (row["asked_on"], row["due_on"], row["days"]) == ("2026-02-27", "2026-03-20", 21)


def test_an_answer_to_several_sets_says_of_none_when_it_was_asked(db: Database) -> None:
    case(db, "Z1", started="2026-03-02")
    case(db, "Z2", started="2026-03-09")
    paper(db, "answer", "2026-03-20", "Z1", "Z2", submitted_on="2026-02-01")
    assert [settled(db, number=n)["days"] for n in ("Z1", "Z2")] == [18, 11]


def test_a_case_without_any_day_is_open_and_has_no_term(db: Database) -> None:
    case(db, started=None)
    row = settled(db)
    assert (row["state"], row["due_on"], row["days"], row["recess_days"]) == ("open", None, None, None)


def test_a_second_notice_gives_no_further_weeks(db: Database) -> None:
    case(db)
    paper(db, "postponement", "2026-04-10")
    paper(db, "postponement", "2026-03-20")
    row = settled(db, "2026-04-12")
    assert (row["state"], row["postponed_on"], row["due_on"]) == ("postponed", "2026-03-20", "2026-04-13")


def test_a_notice_after_the_answer_put_nothing_off(db: Database) -> None:
    case(db)
    paper(db, "answer", "2026-03-20")
    paper(db, "postponement", "2026-03-24")
    row = settled(db)
    assert (row["state"], row["due_on"], row["postponed_on"]) == ("answered", "2026-03-23", "2026-03-24")


def test_a_notice_without_a_day_still_puts_off(db: Database) -> None:
    case(db)
    paper(db, "postponement", None)
    row = settled(db, "2026-03-30")
    assert (row["state"], row["postponed_on"], row["due_on"]) == ("postponed", None, "2026-04-13")


def test_a_transfer_is_told_and_adds_no_time(db: Database) -> None:
    case(db)
    paper(db, "transfer", "2026-03-05")
    row = settled(db, "2026-03-23")
    assert (row["state"], row["transferred_on"], row["due_on"]) == ("open", "2026-03-05", "2026-03-23")
    assert settled(db, "2026-03-24")["state"] == "overdue"


def test_what_was_taken_back_and_yet_answered_is_answered(db: Database) -> None:
    case(db)
    paper(db, "withdrawal", "2026-03-10")
    assert settled(db)["state"] == "withdrawn"
    paper(db, "answer", "2026-03-20")
    row = settled(db)
    assert (row["state"], row["withdrawn_on"], row["days"]) == ("answered", "2026-03-10", 18)


def test_a_further_answer_alone_shows_that_there_was_an_answer_but_not_when(db: Database) -> None:
    case(db)
    paper(db, "further_answer", "2026-04-20")
    row = settled(db)
    assert (row["state"], row["answered_on"], row["days"]) == ("answered", None, None)


def test_an_answer_before_its_question_took_no_number_of_days(db: Database) -> None:
    case(db)
    paper(db, "answer", "2026-03-20", received_on="2025-03-20")
    row = settled(db)
    assert (row["state"], row["answered_on"], row["days"], row["recess_days"]) == (
        "answered", "2025-03-20", None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "answered", "recess_days"),
    [
        ("2024-06-26", "2024-07-04", 0),  # the eve of the summer recess
        ("2024-06-26", "2024-07-05", 1),
        ("2024-06-26", "2024-08-27", 54),  # 5 July to 27 August
        ("2024-06-26", "2024-09-10", 60),  # the whole of it
        ("2024-07-05", "2024-07-06", 1),  # asked on its first day, which is not counted
        ("2024-06-26", "2024-11-12", 71),  # two recesses
        ("2023-10-10", "2023-10-31", 5),  # the autumn recess of that year was dropped
        ("2021-03-20", "2021-05-01", None),  # before the calendar begins
        ("2026-08-20", "2026-09-01", None),  # beyond its end
        ("2026-08-20", "2026-08-31", 11),
    ],
)
def test_days_of_recess_between_asking_and_answering(
    db: Database, asked: str, answered: str, recess_days: int | None
) -> None:
    case(db, started=asked)
    paper(db, "answer", answered)
    assert settled(db, "2026-11-24")["recess_days"] == recess_days


def test_a_case_is_late_only_with_the_days_of_recess_taken_off(db: Database) -> None:
    case(db, started="2024-06-26")  # nine days before the summer recess
    assert settled(db, "2024-07-18")["state"] == "open"  # the plain term ended the day before
    row = settled(db, "2024-09-02")
    assert (row["state"], row["due_on"], row["recess_days"]) == ("open", "2024-07-17", 60)
    assert settled(db, "2024-09-15")["state"] == "open"  # 81 days, 60 of recess
    assert settled(db, "2024-09-16")["state"] == "overdue"


def test_where_the_recesses_are_unknown_the_plain_rule_holds(db: Database) -> None:
    case(db, started="2026-12-15")
    assert settled(db, "2027-01-05")["state"] == "open"
    row = settled(db, "2027-01-06")
    assert (row["state"], row["recess_days"]) == ("overdue", None)


def test_closed_cases_without_an_answer_count_no_days(db: Database) -> None:
    case(db, completed=1)
    row = settled(db)
    assert (row["state"], row["days"], row["recess_days"]) == ("closed", None, None)


def test_the_recesses_are_written_and_what_is_no_longer_in_the_file_goes(db: Database) -> None:
    db.execute("INSERT INTO recesses VALUES ('Oud reces', '1999-01-01', '1999-01-02', 's')")
    standing.settle(db, TODAY)
    written = db.execute("SELECT name, first_on, last_on, source FROM recesses ORDER BY first_on").fetchall()
    assert written == [(r.name, f"{r.first_on}", f"{r.last_on}", r.source) for r in recess.load().recesses]


KINDS = ("question", "answer", "further_answer", "postponement", "transfer", "withdrawal", "notice")
DAYS = st.dates(date(2021, 4, 1), date(2026, 8, 31))
NEAR = st.integers(-5, 130)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    started=DAYS,
    papers=st.lists(st.tuples(st.sampled_from(KINDS), NEAR), max_size=6),
    order=st.randoms(use_true_random=False),
    ahead=NEAR,
    completed=st.booleans(),
)
def test_whatever_the_papers_and_their_order(
    db: Database, started: date, papers: list[tuple[str, int]], order: Any, ahead: int, completed: bool
) -> None:
    today = started + timedelta(days=ahead)
    row = afresh(db, started, papers, today, completed)
    kinds = {kind for kind, _ in papers}
    state = row["state"]
    if kinds & {"answer", "further_answer"}:
        assert state == "answered"
    elif "withdrawal" in kinds:
        assert state == "withdrawn"
    elif completed:
        assert state == "closed"
    else:
        assert state == expected_while_waiting(started, today, "postponement" in kinds)
    assert row["days"] is None or row["days"] >= 0
    assert row["recess_days"] is None or row["recess_days"] >= 0
    assert row["days"] is None or row["recess_days"] is None or row["recess_days"] <= row["days"]
    assert date.fromisoformat(row["due_on"]) - started in (TERM, 2 * TERM)
    assert standing.settle(db, today) == 0
    order.shuffle(papers)
    assert afresh(db, started, papers, today, completed) == row


def expected_while_waiting(asked: date, today: date, postponed: bool) -> str:
    """Return the state of a case without an answer, worked out day by day."""
    calendar, term = recess.load(), (2 if postponed else 1) * TERM.days
    waited = [asked + timedelta(days=n) for n in range(1, (today - asked).days + 1)]
    if today <= calendar.covers.last_on:
        waited = [d for d in waited if not any(r.first_on <= d <= r.last_on for r in calendar.recesses)]
    if len(waited) > term:
        return "overdue"
    return "postponed" if postponed else "open"


def afresh(db: Database, started: date, papers: list[tuple[str, int]], today: date, completed: bool) -> dict[str, Any]:
    """Return the case settled with these papers only."""
    for table in ("case_documents", "documents", "cases"):
        db.execute(f"DELETE FROM {table}")
    case(db, started=started.isoformat(), completed=int(completed))
    for kind, after in papers:
        paper(db, kind, (started + timedelta(days=after)).isoformat())
    return settled(db, today)


def test_a_case_that_is_late_was_due_before_today(db: Database) -> None:
    for number, asked in enumerate(range(0, 400, 7)):
        case(db, f"Z{number}", started=(date(2025, 5, 1) + timedelta(days=asked)).isoformat())
    deadlines.settle(db, TODAY)
    late = db.execute("SELECT due_on FROM cases WHERE state = 'overdue'").fetchall()
    assert late
    assert all(due < TODAY.isoformat() for (due,) in late)


def test_a_set_put_off_twice_over_the_summer_as_the_command_line_settles_it(mirror: Path) -> None:
    row = next(Database(mirror / "tkdocs.db").query("SELECT * FROM cases WHERE number = '2025Z90230'"))
    assert (row["asked_on"], row["postponed_on"], row["due_on"]) == ("2025-06-30", "2025-07-18", "2025-08-11")
    assert (row["state"], row["answered_on"], row["days"], row["recess_days"]) == ("answered", "2025-09-09", 71, 60)
