"""What became of motions, and how the parties voted on them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from tkdocs.models import DecisionRecord, VoteRecord
from tkdocs.store import cases, outcomes
from tkdocs.store.workplace import Workplace

HANDS, CALL = "Met handopsteken", "Hoofdelijk"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    found = Workplace(tmp_path).derived()
    found.table("cases").insert(
        {"number": "Z1", "source_id": "Z1", "kind": "motion", "started_on": "2026-03-02", "completed": 0, "url": "u"}
    )
    found.table("documents").insert(
        {"number": "D1", "source_id": "D1", "kind": "motion", "url": "u", "file_url": "f"}
    )  # fmt: skip
    found.table("case_documents").insert({"case_number": "Z1", "document_number": "D1"})
    found.table("motions").insert({"document_number": "D1"})
    yield found
    found.close()


def decide(db: Database, kind: str = "Stemmen - aangenomen", voting: str | None = HANDS, id_: str = "b1") -> None:
    cases.save_decision(db, DecisionRecord(id_, kind, None, "Besluit", voting, ("Z1",)))


def party(db: Database, name: str, vote: str, seats: int, *, id_: str = "", mistake: bool = False) -> None:
    cases.save_vote(db, VoteRecord(id_ or f"{name}-{vote}", "b1", vote, name, name, None, seats, mistake))


def member(db: Database, name: str, of: str, vote: str, *, id_: str = "", mistake: bool = False) -> None:
    cases.save_vote(db, VoteRecord(id_ or name, "b1", vote, of, name, f"person-{name}", 20, mistake))


def motion(db: Database) -> dict[str, Any]:
    outcomes.settle(db)
    return next(iter(db.query("SELECT result, voting, seats_for, seats_against FROM motions")))


def sides(db: Database) -> list[tuple[str, str, int]]:
    outcomes.settle(db)
    return db.execute("SELECT party, vote, seats FROM motion_votes ORDER BY party, vote").fetchall()


def test_parties_count_with_their_seats_in_a_show_of_hands(db: Database):
    decide(db)
    party(db, "TST", "for", 20)
    party(db, "PRF", "against", 12)
    party(db, "ABS", "absent", 3)
    assert motion(db) == {"result": "adopted", "voting": "met handopsteken", "seats_for": 20, "seats_against": 12}
    assert sides(db) == [("ABS", "absent", 3), ("PRF", "against", 12), ("TST", "for", 20)]


def test_members_count_one_each_in_a_roll_call_and_those_who_deviate_are_named(db: Database):
    decide(db, "Stemmen - verworpen", CALL)
    for name, vote in (("Proef, A.", "for"), ("Toets, B.", "against"), ("Monster, C.", "for"), ("Ziek, D.", "absent")):
        member(db, name, "TST", vote)
    member(db, "Alleen, E.", "PRF", "against")
    assert motion(db) == {"result": "rejected", "voting": "hoofdelijk", "seats_for": 2, "seats_against": 2}
    sql = "SELECT party, vote, members FROM motion_votes WHERE deviates"
    assert [(p, v, json.loads(m)) for p, v, m in db.execute(sql)] == [("TST", "against", ["Toets, B."])]


def test_a_vote_that_the_chamber_holds_twice_counts_once(db: Database):
    decide(db)
    party(db, "TST", "for", 20, id_="v1")
    party(db, "TST", "for", 20, id_="v2")
    member(db, "Proef, A.", "PRF", "against", id_="v3")
    member(db, "Proef, A.", "PRF", "against", id_="v4")
    assert sides(db) == [("PRF", "against", 1), ("TST", "for", 20)]


def test_members_of_a_divided_party_are_taken_off_its_vote(db: Database):
    decide(db)
    party(db, "TST", "for", 20)
    member(db, "Proef, A.", "TST", "against")
    member(db, "Toets, B.", "TST", "against")
    assert sides(db) == [("TST", "against", 2), ("TST", "for", 18)]


def test_mistakes_are_marked_and_count_as_they_were_cast(db: Database):
    decide(db)
    party(db, "TST", "for", 20, mistake=True)
    party(db, "PRF", "against", 30)
    assert (motion(db)["seats_for"], motion(db)["seats_against"]) == (20, 30)
    sql = "SELECT party, mistakes, mistaken FROM motion_votes WHERE mistakes"
    assert db.execute(sql).fetchall() == [("TST", 1, '["TST"]')]


def test_a_motion_adopted_without_a_vote_has_no_seats(db: Database):
    decide(db, "Stemmen - zonder stemming aannemen", None)
    assert motion(db) == {
        "result": "adopted", "voting": "zonder stemming", "seats_for": None, "seats_against": None
    }  # fmt: skip


def test_of_two_decisions_of_one_day_the_one_that_ends_the_matter_counts(db: Database):
    decide(db, "Stemmen - verworpen", id_="b1")
    decide(db, "Stemmen - aangehouden", None, id_="b9")
    assert motion(db)["result"] == "rejected"


def test_a_vote_that_changes_moves_or_goes_changes_the_count(db: Database):
    decide(db)
    party(db, "TST", "for", 20, id_="v1")
    assert sides(db) == [("TST", "for", 20)]
    party(db, "TST", "against", 21, id_="v1")
    assert sides(db) == [("TST", "against", 21)]
    assert motion(db)["seats_against"] == 21
    cases.remove(db, "Stemming", "v1")
    assert sides(db) == []
    assert motion(db)["seats_against"] is None


def test_a_decision_that_is_deleted_takes_its_votes_by_party_along(db: Database):
    decide(db)
    party(db, "TST", "for", 20)
    outcomes.settle(db)
    cases.remove(db, "Besluit", "b1")
    assert motion(db) == {"result": "pending", "voting": None, "seats_for": None, "seats_against": None}
    assert db.execute("SELECT count(*) FROM party_votes").fetchone() == (0,)


def test_settling_again_changes_nothing(db: Database):
    decide(db)
    party(db, "TST", "for", 20)
    outcomes.settle(db)
    before = db.conn.total_changes
    outcomes.settle(db)
    assert db.conn.total_changes == before
