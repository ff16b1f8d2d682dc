"""Stage `tag`: once, twice, changed text and rules, broken input, removed input, and a crash before the ledger line."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.conftest import recorded
from tests.standin.samples import finished
from tkdocs.errors import RulesError
from tkdocs.models import Progress, Summary, Tag
from tkdocs.rules import vendors
from tkdocs.stages import tag
from tkdocs.store import ledger
from tkdocs.store.workplace import Workplace
from tkdocs.vocabulary import TagKind

ANSWER, MOTION, QUESTION = "2026D00001", "2026D00002", "2026D00003"


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    """Return a mirror of an answer, a motion and a question, as `parse` leaves them."""
    workplace = Workplace(tmp_path)
    db = workplace.derived()
    _document(db, ANSWER, "answer", "Camera's van Hikvision bij gemeenten", "Alles nog eens: Dahua, Dahua, Dahua.")
    _document(db, MOTION, "motion", "Motie over scanners", "verzoekt de regering geen Nuctech-scanners te kopen")
    _document(db, QUESTION, "question", "Het asielbeleid", None)
    question = {"id": f"{ANSWER}-q1", "document_number": ANSWER, "position": 1, "number": "1"}
    db.table("questions").insert({**question, "text": "Hoeveel Hikvision-camera's zijn er, en van Dahua?"})
    answer = {"id": f"{ANSWER}-a1", "document_number": ANSWER, "position": 1, "numbers": "1"}
    db.table("answers").insert({**answer, "text": "Het is niet bekend hoeveel camera's van Huawei er zijn."})
    db.close()
    return workplace


def _document(db: Database, number: str, kind: str, subject: str, text: str | None) -> None:
    row = {"number": number, "source_id": number, "kind": kind, "subject": subject, "text": text}
    db.table("documents").insert({**row, "url": "https://kamer.example", "file_url": "https://kamer.example"})


def _run(place: Workplace, finder: tag.Finder | None = None) -> Summary:
    stage = tag.run(place, finder=finder)
    while True:
        try:
            assert isinstance(next(stage), Progress)
        except StopIteration as stopped:
            return stopped.value


def _vendors(place: Workplace, number: str) -> list[tuple[str, str, str]]:
    db = place.derived()
    rows = db.execute(
        "SELECT id, target_id, matched FROM tags WHERE kind = 'vendor' AND document_number = ? ORDER BY rowid", [number]
    ).fetchall()
    db.close()
    return rows


def _whole(place: Workplace) -> list[str]:
    db = place.derived()
    dump = list(db.conn.iterdump())
    db.close()
    return dump


class Fails:
    """A finder that cannot read one text."""

    def tags(self, text: str, context: str, /) -> tuple[Tag, ...]:
        if "Nuctech" in text and text in context:
            raise RulesError("the rules do not fit")
        return (Tag(TagKind.VENDOR, "hikvision", text[:2], 0, 2, "test"),)


class Crashes:
    """A finder that stops the program at its second document."""

    def tags(self, text: str, context: str, /) -> tuple[Tag, ...]:
        if "Nuctech" in text + context:
            raise KeyboardInterrupt
        return ()


def test_once_every_target_is_tagged_in_the_order_of_the_document(place: Workplace):
    summary = _run(place)
    assert (summary.done, summary.unchanged, summary.failed, summary.removed) == (3, 0, 0, 0)
    found = _vendors(place, ANSWER)
    assert [row[1:] for row in found] == [
        (ANSWER, "Hikvision"),
        (f"{ANSWER}-q1", "Hikvision-camera's"),
        (f"{ANSWER}-q1", "Dahua"),
        (f"{ANSWER}-a1", "Huawei"),
    ]
    assert _vendors(place, MOTION)[0][1:] == (MOTION, "Nuctech-scanners")


def test_ids_count_from_one_and_offsets_point_at_the_words(place: Workplace):
    _run(place)
    db = place.derived()
    rows = list(db.query("SELECT * FROM tags WHERE document_number = ? ORDER BY rowid", [ANSWER]))
    assert [row["id"] for row in rows] == [f"{ANSWER}-t{n}" for n in range(1, len(rows) + 1)]
    texts = {
        "question": "SELECT text FROM questions WHERE id = ?",
        "answer": "SELECT text FROM answers WHERE id = ?",
        "subject": "SELECT subject FROM documents WHERE number = ?",
    }
    for row in rows:
        (text,) = db.execute(texts[row["target"]], [row["target_id"]]).fetchone()
        assert text[row["start"] : row["end"]] == row["matched"]


def test_the_text_of_an_answer_document_is_not_read_twice(place: Workplace):
    _run(place)
    assert [matched for _, _, matched in _vendors(place, ANSWER)].count("Dahua") == 1


def test_the_rules_are_there_for_the_site(place: Workplace):
    _run(place)
    db = place.derived()
    assert db.table("vendors").count == len(vendors.load())
    assert db.table("topics").count == 92
    lost = "SELECT slug FROM topics WHERE broader IS NOT NULL AND broader NOT IN (SELECT slug FROM topics)"
    assert db.execute(lost).fetchall() == []


def test_twice_writes_nothing(place: Workplace):
    _run(place)
    before = _whole(place)
    summary = _run(place)
    assert (summary.done, summary.unchanged) == (0, 3)
    assert _whole(place) == before


def test_changed_text_is_tagged_again_and_nothing_else(place: Workplace):
    _run(place)
    db = place.derived()
    db.execute("UPDATE questions SET text = 'En van Uniview?' WHERE document_number = ?", [ANSWER])
    db.close()
    summary = _run(place)
    assert (summary.done, summary.unchanged) == (1, 2)
    assert [matched for _, _, matched in _vendors(place, ANSWER)] == ["Hikvision", "Uniview", "Huawei"]


def test_changed_rules_tag_everything_again(place: Workplace, monkeypatch: pytest.MonkeyPatch):
    _run(place)
    changed = tuple(replace(v, name="Hik") if v.slug == "hikvision" else v for v in vendors.load())
    monkeypatch.setattr(vendors, "load", lambda: changed)
    assert _run(place).done == 3
    db = place.derived()
    assert db.execute("SELECT name FROM vendors WHERE slug = 'hikvision'").fetchone() == ("Hik",)


def test_broken_input_is_one_error_row_and_the_run_goes_on(place: Workplace):
    _run(place)
    summary = _run_changed(place, Fails())
    assert (summary.done, summary.failed) == (2, 1)
    db = place.derived()
    assert ledger.errors(db, "tag") == [(MOTION, "the rules do not fit")]
    assert _vendors(place, MOTION) == []
    assert len(_vendors(place, QUESTION)) == 1


def _run_changed(place: Workplace, finder: tag.Finder) -> Summary:
    db = place.derived()
    db.execute("UPDATE documents SET subject = subject || '.'")
    db.close()
    return _run(place, finder)


def test_a_crash_leaves_no_half_document_and_the_next_run_goes_on(place: Workplace):
    with pytest.raises(KeyboardInterrupt):
        _run(place, Crashes())
    db = place.derived()
    assert set(recorded(db, "tag")) == {ANSWER}
    db.close()
    assert _run(place).done == 2


def test_a_crash_before_the_ledger_line_undoes_the_rows(place: Workplace, monkeypatch: pytest.MonkeyPatch):
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ledger, "record", stop)
        with pytest.raises(KeyboardInterrupt):
            _run(place)
    assert _vendors(place, ANSWER) == []
    assert _run(place).done == 3
    assert len(_vendors(place, ANSWER)) == 4


def test_a_document_that_is_gone_loses_its_tags(place: Workplace):
    _run(place)
    db = place.derived()
    db.execute("DELETE FROM documents WHERE number = ?", [MOTION])
    db.close()
    summary = _run(place)
    assert (summary.removed, summary.unchanged) == (1, 2)
    assert _vendors(place, MOTION) == []


def test_other_processes_tag_as_this_one_does(place: Workplace, monkeypatch: pytest.MonkeyPatch):
    _run(place)
    before = _tags(place)
    db = place.derived()
    db.execute("DELETE FROM tags")
    db.execute("DELETE FROM ledger")
    db.close()
    monkeypatch.setattr(tag, "_FEW", 0)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        assert finished(tag.run(place, executor=executor)).done == 3
    assert _tags(place) == before


def _tags(place: Workplace) -> list[tuple[object, ...]]:
    db = place.derived()
    rows = db.execute("SELECT * FROM tags ORDER BY rowid").fetchall()
    db.close()
    return rows


def test_a_process_with_other_rules_tags_nothing():
    with pytest.raises(RulesError, match="other"):
        tag.tags_of(tag.Job("other", ("Hikvision",)))
