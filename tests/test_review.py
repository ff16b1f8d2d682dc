"""Editors' decisions: asked one by one, kept in a CSV, applied by the judge, shown as reviewed, kept over rebuilds."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlite_utils import Database

from tests.standin.samples import finished
from tkdocs.cli import main
from tkdocs.errors import StoreError
from tkdocs.models import Correction
from tkdocs.rules import evasion
from tkdocs.stages import judge
from tkdocs.store import corrections, ledger
from tkdocs.store.workplace import Workplace

CATEGORIES = [category.slug for category in evasion.load().categories]
ASKED = "Hoeveel zeehonden leven er in de Verzonnen Zee?"
MARKED = "Er bestaat geen overzicht van zeehonden in de Verzonnen Zee."
PLAIN = "De Verzonnen Zee is een mooie zee."


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    """A mirror with one answer of two sentences, judged once."""
    made = Workplace(tmp_path)
    db = made.derived()
    db.table("documents").insert(
        {"number": "D1", "source_id": "d1", "kind": "answer", "text": "", "url": "u", "file_url": "f"}
    )
    db.table("questions").insert({"id": "D1-q1", "document_number": "D1", "position": 1, "number": "1", "text": ASKED})
    answer = f"{MARKED} {PLAIN}"
    db.table("answers").insert({"id": "D1-a1", "document_number": "D1", "position": 1, "numbers": "1", "text": answer})
    db.table("answer_questions").insert({"answer_id": "D1-a1", "question_id": "D1-q1"})
    for at, text in enumerate((MARKED, PLAIN), 1):
        start = answer.index(text)
        row: dict[str, Any] = {"id": f"D1-p{at}", "document_number": "D1", "answer_id": "D1-a1", "position": at}
        row |= {"start": start, "end": start + len(text), "text": text, "text_hash": ledger.text_hash(text)}
        db.table("passages").insert(row)
    db.close()
    finished(judge.run(made))
    return made


def marks(place: Workplace) -> list[tuple[str, str, int]]:
    db: Database = place.derived()
    found = db.execute("SELECT passage_id, category, reviewed FROM judgements ORDER BY 1").fetchall()
    db.close()
    return found


def verdict(place: Workplace) -> str:
    db = place.derived()
    found = db.execute("SELECT verdict FROM verdicts").fetchone()[0]
    db.close()
    return found


def decide(place: Workplace, keys: str, *options: str) -> Result:
    done = CliRunner().invoke(main, ["--data", str(place.folder), "review", "--editor", "Tester", *options], input=keys)
    assert done.exit_code == 0, done.output
    return done


def correction(**changes: Any) -> Correction:
    values: dict[str, Any] = {"document": "D1", "sentence": MARKED, "category": "", "direct": False, "editor": "T"}
    return Correction(**{**values, "decided_on": date(2026, 11, 24), "question": ASKED, **changes})


def test_a_mark_is_confirmed(place: Workplace) -> None:
    shown = decide(place, "c\nklopt\n").output
    assert all(text in shown for text in (ASKED, MARKED, "1 decided, 0 left"))
    (one,) = corrections.load(place.corrections_path, CATEGORIES)
    assert (one.category, one.editor, one.question, one.note) == ("no_overview", "Tester", ASKED, "klopt")
    finished(judge.run(place))
    assert marks(place) == [("D1-p1", "no_overview", 1)]


def test_a_mark_is_rejected_and_the_verdict_follows(place: Workplace) -> None:
    assert verdict(place) == "evades"
    decide(place, "r\n\n")
    finished(judge.run(place))
    assert marks(place) == []
    assert verdict(place) == "answers"


def test_a_mark_is_labelled_otherwise_or_taken_for_the_answer_itself(place: Workplace) -> None:
    decide(place, "l\n\nno_figures\n")
    finished(judge.run(place))
    assert marks(place) == [("D1-p1", "no_figures", 1)]
    corrections.add(place.corrections_path, correction(category="no_overview", direct=True))
    finished(judge.run(place))
    db = place.derived()
    assert db.execute("SELECT category, direct FROM judgements").fetchall() == [("no_overview", 1)]
    assert db.execute("SELECT category, direct, editor FROM corrections").fetchall() == [("no_overview", 1, "T")]
    db.close()


def test_a_sentence_that_was_missed_is_marked(place: Workplace) -> None:
    corrections.add(place.corrections_path, correction(sentence=PLAIN, category="no_statement"))
    finished(judge.run(place))
    assert marks(place) == [("D1-p1", "no_overview", 0), ("D1-p2", "no_statement", 1)]


def test_a_second_run_writes_nothing_and_a_rebuild_keeps_what_was_decided(place: Workplace) -> None:
    decide(place, "r\n\n")
    finished(judge.run(place))
    db = place.derived()
    before = db.conn.total_changes
    assert finished(judge.run(place)).done == 0
    assert db.conn.total_changes == before
    db.execute("DELETE FROM ledger WHERE stage = 'judge'")
    db.close()
    assert finished(judge.run(place)).done == 1
    assert marks(place) == []


def test_what_is_skipped_comes_back_and_what_is_decided_does_not(place: Workplace) -> None:
    assert "0 decided, 1 left" in decide(place, "s\n").output
    assert "0 decided, 1 left" in decide(place, "q\n").output
    decide(place, "c\n\n")
    assert "0 decided, 0 left" in decide(place, "").output


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("D1,Zin.,no_such,no,T,2026-11-24,,", "no_such"),
        ("D1,Zin.,no_figures,maybe,T,2026-11-24,,", "yes or no"),
        ("D1,Zin.,no_figures,no,T,vandaag,,", "no day"),
        (",Zin.,no_figures,no,T,2026-11-24,,", "a document"),
        ("D1,Zin.", "8 columns"),
        ("D1,Zin.,no_figures,no,T,2026-11-24,,,te veel", "8 columns"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(",".join(corrections.COLUMNS) + f"\n{line}\n", "utf-8")
    with pytest.raises(StoreError, match=f"line 2.*{said}"):
        corrections.load(path, CATEGORIES)


def test_a_file_with_other_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(StoreError, match="first line"):
        corrections.load(path, CATEGORIES)


def test_the_last_decision_on_a_sentence_counts(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    for category in ("no_figures", "no_overview"):
        corrections.add(path, correction(category=category, note='met "aanhaling", en komma'))
    (one,) = corrections.load(path, CATEGORIES)
    assert one == correction(category="no_overview", note='met "aanhaling", en komma')


def test_a_category_that_is_none_is_refused(place: Workplace) -> None:
    done = CliRunner().invoke(main, ["--data", str(place.folder), "review", "--category", "x"])
    assert done.exit_code == 1
    assert "'x' is none of" in done.output


def test_a_user_without_a_name_must_say_who_decides(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000)
    done = CliRunner().invoke(main, ["--data", str(place.folder), "review"])
    assert done.exit_code == 2
    assert "--editor" in done.output
    assert "1 of 1" in decide(place, "q\n").output
