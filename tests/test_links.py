"""Answers that the chamber gives no case: linked by what they print, by number, by subject, or not at all."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from tkdocs.store import links, matching, subjects
from tkdocs.store.cases import remove
from tkdocs.store.documents import clear
from tkdocs.store.standing import settle
from tkdocs.store.workplace import Workplace

TODAY = date(2026, 11, 1)
BRIDGE = "Het bericht 'Brug over de Vlist gaat nooit meer open'"
FERRY = "De veerpont bij Ameroord en de wachttijden in de winter"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    found = Workplace(tmp_path).derived()
    yield found
    found.close()


def case(db: Database, number: str, subject: str, *members: str, started: str = "2026-03-02") -> None:
    db.table("cases").insert(
        {"number": number, "source_id": number, "kind": "question", "subject": subject, "started_on": started,
         "completed": 0, "url": "u"}
    )  # fmt: skip
    for name in members:
        db.table("actors").insert({"id": f"{number}-{name}", "case_number": number, "role": "asker", "name": name})


def paper(db: Database, number: str, subject: str | None = None, **given: str) -> None:
    row = {"kind": "answer", "dated_on": "2026-03-20", "url": "u", "file_url": "f"}
    db.table("documents").insert({"number": number, "source_id": number, "subject": subject} | row | given)


def linked(db: Database) -> list[tuple[str, str, str]]:
    return db.execute("SELECT document_number, case_number, link FROM case_documents ORDER BY 1, 2").fetchall()


def test_a_paper_that_prints_its_case_is_linked_to_it(db: Database) -> None:
    case(db, "2026Z90001", BRIDGE)
    paper(db, "D1", "Antwoord op vragen van het lid Verzon over iets anders", reference="2026Z90001")
    links.settle(db)
    assert linked(db) == [("D1", "2026Z90001", "reference")]


def test_a_paper_of_a_case_that_is_not_mirrored_is_linked_to_none(db: Database) -> None:
    case(db, "2026Z90001", BRIDGE)
    paper(db, "D1", f"Antwoord op vragen van het lid Verzon over {BRIDGE}", reference="2026Z90002")
    links.settle(db)
    assert linked(db) == []


@pytest.mark.parametrize(
    "given",
    [
        {"subject": "Antwoord op vragen van het lid Verzon over de beantwoording van vragen (2026Z90001)"},
        {"dated_on": "2026-03-01"},  # before the questions
        {"submitted_on": "2026-02-02"},  # questions of another day
    ],
)
def test_a_case_that_is_only_asked_about_is_not_its_own(db: Database, given: dict[str, str]) -> None:
    case(db, "2026Z90001", BRIDGE)
    paper(db, "D1", **{"reference": "2026Z90001"} | given)
    links.settle(db)
    assert linked(db) == []


@pytest.mark.parametrize(("kind", "told"), [("transfer", "Overdragen beantwoording"), ("withdrawal", "Intrekking")])
def test_a_transfer_or_withdrawal_is_linked_too(db: Database, kind: str, told: str) -> None:
    case(db, "2026Z90001", BRIDGE)
    paper(db, "D1", f"{told} vragen van het lid Verzon over {BRIDGE}", kind=kind)
    links.settle(db)
    assert linked(db) == [("D1", "2026Z90001", "subject")]


def test_an_answer_has_the_case_of_the_notice_that_its_head_names(db: Database) -> None:
    case(db, "2026Z90001", BRIDGE)
    paper(db, "D1", kind="postponement", appendix="ah-tk-20252026-12")
    db.table("case_documents").insert({"case_number": "2026Z90001", "document_number": "D1"})
    head = "(ontvangen 20 maart 2026). Zie ook "
    paper(db, "D2", text=f"{head}Aanhangsel Handelingen, vergaderjaar 2025-2026, nr. 12. Vraag 1")
    cite(db, "D2", "appendix", "ah-tk-20252026-12", start=len(head))
    links.settle(db)
    assert linked(db) == [("D1", "2026Z90001", "source"), ("D2", "2026Z90001", "number")]


def cite(db: Database, document: str, kind: str, target: str, *, start: int = 0) -> None:
    count = db.table("citations").count
    db.table("citations").insert(
        {"id": f"{document}-r{count}", "document_number": document, "kind": kind, "target": target, "matched": target,
         "start": start, "end": start + len(target)}
    )  # fmt: skip


def test_a_notice_that_the_questions_name_gives_no_case(db: Database) -> None:
    case(db, "2026Z90001", BRIDGE)
    paper(db, "D1", kind="postponement", appendix="ah-tk-20252026-12")
    db.table("case_documents").insert({"case_number": "2026Z90001", "document_number": "D1"})
    paper(db, "D2", text="Vraag 1 Kent u Aanhangsel Handelingen, vergaderjaar 2025-2026, nr. 12?")
    cite(db, "D2", "appendix", "ah-tk-20252026-12", start=16)
    links.settle(db)
    assert linked(db) == [("D1", "2026Z90001", "source")]


@pytest.mark.parametrize(
    "subject",
    [
        f"Antwoord op vragen van het lid Verzon over {BRIDGE}",
        "Antwoord op vragen van de leden Verzon en Bedacht over het bericht ‘Brug over de Vlist gaat nooit meer open’",
        "Uitstel beantwoording vragen van het lid Verzon (XYZ) over de brug over de Vlist die nooit meer open gaat",
    ],
)
def test_the_same_subject_or_nearly_so_is_linked(db: Database, subject: str) -> None:
    case(db, "2026Z90001", BRIDGE, "Anna Verzon (A.)")
    case(db, "2026Z90002", FERRY, "Anna Verzon (A.)")
    paper(db, "D1", subject)
    links.settle(db)
    assert linked(db) == [("D1", "2026Z90001", "subject")]


@pytest.mark.parametrize(
    ("subject", "given"),
    [
        (f"Antwoord op vragen van het lid Anders over {BRIDGE}", {}),  # asked by someone else
        (f"Antwoord op vragen van het lid Verzon over {BRIDGE}", {"dated_on": "2026-03-01"}),  # before the questions
        (f"Antwoord op vragen van het lid Verzon over {BRIDGE}", {"dated_on": "2027-03-01"}),  # a year behind
        (f"Antwoord op vragen van het lid Verzon over {BRIDGE}", {"submitted_on": "2026-02-02"}),  # another day
        (f"Antwoord op vragen van het lid Verzon over de beantwoording van eerdere vragen over {BRIDGE}", {}),
        ("Antwoord op vragen van het lid Verzon over het bericht 'De brug bij Doornhaven'", {}),
        ("Mededeling", {}),
        (None, {}),
    ],
)
def test_what_is_doubtful_is_not_linked(db: Database, subject: str | None, given: dict[str, str]) -> None:
    case(db, "2026Z90001", BRIDGE, "Anna Verzon (A.)")
    paper(db, "D1", subject, **given)
    links.settle(db)
    assert linked(db) == []


def test_of_two_cases_of_one_subject_who_asked_decides_or_none_is_linked(db: Database) -> None:
    case(db, "2026Z90001", BRIDGE, "Anna Verzon")
    case(db, "2026Z90002", BRIDGE, "B. van den Bedacht-Berg")
    paper(db, "D1", f"Antwoord op vragen van het lid Bedacht-Berg over {BRIDGE}")
    paper(db, "D2", f"Antwoord op vragen over {BRIDGE}")
    links.settle(db)
    assert linked(db) == [("D1", "2026Z90002", "subject")]


def test_answers_to_two_members_do_not_go_to_one_case_of_which_it_is_not_known_who_asked(db: Database) -> None:
    case(db, "2026Z90001", BRIDGE)
    paper(db, "D1", f"Antwoord op vragen van het lid Verzon over {BRIDGE}")
    paper(db, "D2", f"Antwoord op vragen van het lid Bedacht over {BRIDGE}")
    links.settle(db)
    assert linked(db) == []


def test_a_notice_and_an_answer_both_belong_to_their_case(db: Database) -> None:
    case(db, "2026Z90001", BRIDGE)
    paper(db, "D1", f"Antwoord op vragen van het lid Verzon over {BRIDGE}")
    paper(db, "D2", f"Uitstel beantwoording vragen van het lid Verzon over {BRIDGE}", kind="postponement")
    links.settle(db)
    assert linked(db) == [("D1", "2026Z90001", "subject"), ("D2", "2026Z90001", "subject")]


def test_once_twice_changed_removed_and_late(db: Database) -> None:
    paper(db, "D1", f"Antwoord op vragen van het lid Verzon over {BRIDGE}")
    settle(db, TODAY)
    assert linked(db) == []
    case(db, "2026Z90001", BRIDGE)  # arrives late
    assert settle(db, TODAY) > 0
    assert linked(db) == [("D1", "2026Z90001", "subject")]
    assert settle(db, TODAY) == 0
    db.execute("UPDATE documents SET subject = ?", [f"Antwoord op vragen van het lid Verzon over {FERRY}"])
    assert settle(db, TODAY) > 0
    assert linked(db) == []
    db.execute("UPDATE cases SET subject = ?", [FERRY])
    settle(db, TODAY)
    assert linked(db) == [("D1", "2026Z90001", "subject")]
    remove(db, "Zaak", "2026Z90001")
    settle(db, TODAY)
    assert linked(db) == []
    assert settle(db, TODAY) == 0


def test_a_link_of_the_chamber_takes_the_place_of_ours(db: Database) -> None:
    case(db, "2026Z90001", BRIDGE)
    case(db, "2026Z90002", FERRY)
    paper(db, "D1", f"Antwoord op vragen van het lid Verzon over {BRIDGE}")
    links.settle(db)
    assert linked(db) == [("D1", "2026Z90001", "subject")]
    db.table("case_documents").insert({"case_number": "2026Z90002", "document_number": "D1"})
    links.settle(db)
    assert linked(db) == [("D1", "2026Z90002", "source")]


def test_answers_are_parted_from_the_questions_of_a_case_that_is_no_longer_theirs(db: Database) -> None:
    case(db, "2026Z90001", BRIDGE)
    paper(db, "Q1", BRIDGE, kind="question", dated_on="2026-03-02")
    db.table("case_documents").insert({"case_number": "2026Z90001", "document_number": "Q1"})
    db.table("questions").insert(
        {"id": "Q1-q1", "document_number": "Q1", "position": 1, "number": "1", "text": "?", "doubtful": 0}
    )
    paper(db, "D1", f"Antwoord op vragen van het lid Verzon over {BRIDGE}")
    db.table("answers").insert(
        {"id": "D1-a1", "document_number": "D1", "position": 1, "numbers": "1", "text": ".", "doubtful": 0}
    )
    settle(db, TODAY)
    assert db.execute("SELECT * FROM answer_questions").fetchall() == [("D1-a1", "Q1-q1")]
    db.execute("UPDATE documents SET subject = ? WHERE number = 'D1'", [FERRY])
    settle(db, TODAY)
    assert db.table("answer_questions").count == 0
    clear(db, "D1")


@pytest.mark.parametrize(
    ("subject", "members", "about"),
    [
        ("Antwoord op vragen van het lid Verzon over de brug", {"verzon"}, "de brug"),
        (
            "Uitstel beantwoording vragen van de leden Joba van den Berg-Jansen, Eén Bédacht (XY) en Six Dijkstra c.s. "
            "inzake de brug over de Vlist",
            {"berg", "jansen", "bedacht", "dijkstra"},
            "de brug over de vlist",
        ),
        ("Antwoord op de leden Verzon en Bedacht naar aanleiding van ‘de brug’", {"verzon", "bedacht"}, "de brug"),
        ("Het bericht over de brug", set(), "het bericht over de brug"),
    ],
)
def test_a_subject_is_taken_apart(subject: str, members: set[str], about: str) -> None:
    found = subjects.read(subject)
    assert (found.members, found.about) == (members, about)


def test_the_case_left_out_is_not_found() -> None:
    day = date(2026, 3, 2)
    cases = matching.Cases([matching.Asked("2026Z90001", day, subjects.read(BRIDGE), frozenset())])
    answer = matching.Paper("D1", "answer", day, subjects.read(BRIDGE), None, 10)
    assert cases.best(answer) is not None
    assert cases.best(answer, without="2026Z90001") is None
