"""Stage `judge`: once, twice, changed input, broken input, removed input, and a crash before the ledger line."""

import re
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sqlite_utils import Database

from embeddings.encoder import Encoder
from embeddings.fitting import fit
from embeddings.judge import Block, Judge, Judgement
from embeddings.rules import EvasionRules
from embeddings.vectors import to_blob
from tests.conftest import recorded
from tests.standin.samples import finished
from tkdocs.errors import RulesError
from tkdocs.models import Summary
from tkdocs.rules import evasion
from tkdocs.stages import judge, judging
from tkdocs.store import ledger
from tkdocs.store import vectors as store
from tkdocs.store.workplace import Workplace

QUESTIONS = {
    "1": "Hoeveel vuurtorens hebben een defecte lamp?",
    "2": "Klopt het dat er geen overzicht is?",
    "3": "Hoe lang al?",
}
ANSWERS = {
    "1": ["Er bestaat geen landelijk overzicht van vuurtorens met een defecte lamp."],
    "2": ["Ja, er is geen overzicht.", "Wel is er een kaart van alle vuurtorens."],
    "3": ["Zie het antwoord op vraag 1."],
}


class Mirror:
    """A `tkdocs.db` filled by hand, as `parse` would leave it."""

    def __init__(self, folder: Path) -> None:
        self.place = Workplace(folder)
        self.db = self.place.derived()

    def document(self, number: str, kind: str) -> None:
        row: dict[str, Any] = {"number": number, "source_id": f"id-{number}", "kind": kind, "url": "u", "file_url": "f"}
        self.db.table("documents").insert(row, replace=True)

    def answer(self, number: str, answers: dict[str, list[str]]) -> None:
        """Write an answer document: a block, linked to its question, for each number."""
        self.document(number, "answer")
        position = 0
        for at, (asked, sentences) in enumerate(answers.items(), 1):
            same = {"document_number": number, "position": at}
            self.db.table("questions").insert(
                {"id": f"{number}-q{at}", "number": asked, "text": QUESTIONS[asked], **same}
            )
            text = " ".join(sentences)
            self.db.table("answers").insert({"id": f"{number}-a{at}", "numbers": asked, "text": text, **same})
            link = {"answer_id": f"{number}-a{at}", "question_id": f"{number}-q{at}"}
            self.db.table("answer_questions").insert(link)
            for sentence in sentences:
                position += 1
                self.passage(number, position, sentence, f"{number}-a{at}")

    def letter(self, number: str, *sentences: str) -> None:
        self.document(number, "letter")
        for position, sentence in enumerate(sentences, 1):
            self.passage(number, position, sentence, None)

    def passage(self, number: str, position: int, text: str, answer: str | None) -> None:
        row = {
            "id": f"{number}-p{position}", "document_number": number, "answer_id": answer, "position": position,
            "start": 0, "end": len(text), "text": text, "text_hash": ledger.text_hash(text),
        }  # fmt: skip
        self.db.table("passages").insert(row, replace=True)

    def run(self, **more: Any) -> Summary:
        return finished(judge.run(self.place, **more))

    def marks(self) -> list[tuple[str, str, int]]:
        return self.db.execute("SELECT passage_id, category, direct FROM judgements ORDER BY passage_id").fetchall()

    def verdicts(self) -> dict[str, str]:
        return dict(self.db.execute("SELECT answer_id, verdict FROM verdicts"))


@pytest.fixture
def mirror(tmp_path: Path) -> Mirror:
    filled = Mirror(tmp_path)
    filled.answer("2026D00001", ANSWERS)
    filled.letter("2026D00002", "Er is geen centraal overzicht van misthoorns.", "Het is aan gemeenten om te kiezen.")
    return filled


def dump(db: Database) -> list[str]:
    return list(db.conn.iterdump())


def test_once(mirror: Mirror) -> None:
    assert mirror.run() == Summary("judge", done=2)
    assert mirror.marks() == [
        ("2026D00001-p1", "no_overview", 0),
        ("2026D00001-p2", "no_overview", 1),
        ("2026D00001-p4", "refers_elsewhere", 0),
        ("2026D00002-p1", "no_overview", 0),
    ]
    assert mirror.verdicts() == {"2026D00001-a1": "evades", "2026D00001-a2": "answers", "2026D00001-a3": "evades"}


def test_a_mark_is_written_with_its_evidence(mirror: Mirror) -> None:
    mirror.run()
    row = next(mirror.db.query("SELECT * FROM judgements WHERE passage_id = '2026D00001-p1'"))
    assert row["answer_id"] == "2026D00001-a1"
    assert row["rule"] == "no-overview"
    assert 0.9 <= row["score"] <= 1
    assert 0 < row["example_score"] <= 1
    assert row["example"]
    assert row["rules_version"] == evasion.load().version
    assert row["encoder_id"] is None
    counts = mirror.db.execute("SELECT answer_id, marks FROM verdicts ORDER BY answer_id").fetchall()
    assert [marks for _, marks in counts] == [1, 0, 1]


def test_a_letter_has_marks_and_no_verdict(mirror: Mirror) -> None:
    mirror.run()
    rows = mirror.db.execute("SELECT answer_id FROM judgements WHERE document_number = '2026D00002'").fetchall()
    assert rows == [(None,)]
    assert mirror.db.execute("SELECT count(*) FROM verdicts WHERE document_number = '2026D00002'").fetchone() == (0,)


def test_the_categories_are_written_in_dutch(mirror: Mirror) -> None:
    mirror.run()
    rows = dict(mirror.db.execute("SELECT slug, label FROM categories"))
    assert len(rows) == 12
    assert rows["no_overview"] == "Geen overzicht"


def test_twice_writes_nothing(mirror: Mirror) -> None:
    mirror.run()
    before, changes = dump(mirror.db), mirror.db.conn.total_changes
    assert mirror.run() == Summary("judge", unchanged=2)
    assert dump(mirror.db) == before
    assert mirror.db.conn.total_changes == changes


def test_a_changed_sentence_is_judged_again_and_no_other(mirror: Mirror) -> None:
    mirror.run()
    mirror.passage("2026D00001", 1, "Het zijn er zeven.", "2026D00001-a1")
    assert mirror.run() == Summary("judge", done=1, unchanged=1)
    assert mirror.verdicts()["2026D00001-a1"] == "answers"
    assert "2026D00001-p1" not in {passage for passage, *_ in mirror.marks()}


def test_a_changed_question_is_judged_again(mirror: Mirror) -> None:
    mirror.run()
    mirror.db.execute("UPDATE questions SET text = 'Is er een kaart?' WHERE id = '2026D00001-q2'")
    assert mirror.run().done == 1


def test_other_rules_judge_everything_again(mirror: Mirror, monkeypatch: pytest.MonkeyPatch) -> None:
    mirror.run()
    true = evasion.load()
    newer = EvasionRules("newer", true.categories[:1], true.fragments, thresholds=true.thresholds)
    monkeypatch.setattr(evasion, "load", lambda: newer)
    assert mirror.run() == Summary("judge", done=2)
    assert {category for _, category, _ in mirror.marks()} == {"no_overview"}
    assert mirror.db.execute("SELECT slug FROM categories").fetchall() == [("no_overview",)]


def test_an_encoder_is_named_and_judges_everything_again(mirror: Mirror, tmp_path: Path) -> None:
    mirror.run()
    before = mirror.marks()
    fitted = fit([sentence for block in ANSWERS.values() for sentence in block], tmp_path / "encoder", dimension=8)
    assert mirror.run(encoder=fitted).done == 2
    assert mirror.marks() == before
    assert mirror.db.execute("SELECT DISTINCT encoder_id FROM judgements").fetchall() == [(fitted.id,)]
    assert mirror.run(encoder=fitted).done == 0


def test_a_broken_document_leaves_one_error_and_does_not_stop_the_others(mirror: Mirror) -> None:
    mirror.db.execute("DELETE FROM answers WHERE id = '2026D00001-a2'")
    assert mirror.run() == Summary("judge", done=1, failed=1)
    errors = ledger.errors(mirror.db, "judge")
    assert [key for key, _ in errors] == ["2026D00001"]
    assert "2026D00001-a2" in errors[0][1]
    assert {passage for passage, *_ in mirror.marks()} == {"2026D00002-p1"}
    assert mirror.run() == Summary("judge", unchanged=2)  # the same fault is not tried again


def test_a_mended_document_is_judged(mirror: Mirror) -> None:
    row = next(mirror.db.query("SELECT * FROM answers WHERE id = '2026D00001-a2'"))
    mirror.db.execute("DELETE FROM answers WHERE id = '2026D00001-a2'")
    mirror.run()
    mirror.db.table("answers").insert(row)
    assert mirror.run().done == 1
    assert ledger.errors(mirror.db, "judge") == []
    assert len(mirror.verdicts()) == 3


def test_a_removed_document_takes_its_judgements_along(mirror: Mirror) -> None:
    mirror.run()
    for table in ("passages", "answers", "questions"):
        mirror.db.execute(f"DELETE FROM {table} WHERE document_number = '2026D00001'")
    assert mirror.run() == Summary("judge", unchanged=1, removed=1)
    assert {passage for passage, *_ in mirror.marks()} == {"2026D00002-p1"}
    assert mirror.verdicts() == {}
    assert set(recorded(mirror.db, "judge")) == {"2026D00002"}


def test_a_crash_before_the_ledger_line_leaves_nothing_and_is_made_good(
    mirror: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ledger, "record", crash)
        with pytest.raises(KeyboardInterrupt):
            mirror.run()
    assert mirror.marks() == []
    assert mirror.run() == Summary("judge", done=2)
    assert len(mirror.marks()) == 4


def test_questions_and_motions_are_not_judged(mirror: Mirror) -> None:
    mirror.document("2026D00003", "motion")
    mirror.passage("2026D00003", 1, "Overwegende dat er geen overzicht is;", None)
    assert mirror.run().done == 2


def test_an_answer_that_answers_no_known_question_is_judged_all_the_same(mirror: Mirror) -> None:
    mirror.db.execute("DELETE FROM answer_questions")
    assert mirror.run().done == 2
    assert len(mirror.verdicts()) == 3


def test_an_empty_mirror(tmp_path: Path) -> None:
    assert Mirror(tmp_path).run() == Summary("judge")


def test_a_judge_for_single_documents_is_the_same_judge() -> None:
    assert judge.build().version.split("/")[1] == evasion.load().version


REQUEST = "verzoekt de regering te inventariseren hoeveel misthoorns er defect zijn"
PLEA = "verzoekt de regering meer misthoorns te plaatsen"
HEAD = "Misthoorns van Verzonnen makelij"
ON_MOTION = "De motie-Ooijevaar verzoekt de regering misthoorns te tellen."
NOT_ALL = "Of misthoorns defect zijn, is aan de gemeenten om bij te houden."
ELSEWHERE = "Over de vuurtorens is het aan gemeenten om te kiezen."


def reply(mirror: Mirror, *, request: str = REQUEST, named: bool = True) -> None:
    """Write a motion, and a letter with one paragraph on it and one under another heading."""
    mirror.document("2026D00009", "motion")
    mirror.db.execute("INSERT INTO motions (document_number, request) VALUES ('2026D00009', ?)", [request])
    same = {"subject": "s", "completed": 0, "url": "u"}
    mirror.db.table("cases").insert({"number": "2026Z00009", "source_id": "z", "kind": "motion", **same})
    mirror.db.table("case_documents").insert({"case_number": "2026Z00009", "document_number": "2026D00009"})
    mirror.letter("2026D00008", ON_MOTION, NOT_ALL, ELSEWHERE)
    text = f"{ON_MOTION}\n{NOT_ALL}\n{HEAD}\n{ELSEWHERE}"
    mirror.db.execute("UPDATE documents SET text = ? WHERE number = '2026D00008'", [text])
    for position, sentence in enumerate((ON_MOTION, NOT_ALL, ELSEWHERE), 1):
        mirror.db.execute(
            'UPDATE passages SET start = ?, "end" = ? WHERE id = ?',
            [text.index(sentence), text.index(sentence) + len(sentence), f"2026D00008-p{position}"],
        )
    if named:
        row = {"id": "2026D00008-r1", "document_number": "2026D00008", "kind": "motion", "target": "Ooijevaar"}
        place = {"matched": "motie-Ooijevaar", "start": 3, "end": 18, "target_document": "2026D00009"}
        mirror.db.table("citations").insert({**row, **place})


@pytest.fixture
def blocks(monkeypatch: pytest.MonkeyPatch) -> list[Block]:
    """Return the blocks of letters that the judge was given, by the time that it has run."""
    found: list[Block] = []
    true = Judge.judge_all

    def kept(self: Judge, documents: list[list[Block]]) -> list[list[Judgement]]:
        found.extend(block for given in documents for block in given if not block.numbers)
        return true(self, documents)

    monkeypatch.setattr(Judge, "judge_all", kept)
    return found


def test_the_request_of_a_motion_is_the_question_of_the_paragraphs_on_it(mirror: Mirror, blocks: list[Block]) -> None:
    reply(mirror)
    mirror.run()
    assert [(block.questions, block.sentences, block.letter) for block in blocks[-2:]] == [
        ((REQUEST,), (ON_MOTION, NOT_ALL), False),
        ((), (ELSEWHERE,), True),
    ]
    assert mirror.db.execute("SELECT count(*) FROM verdicts WHERE document_number = '2026D00008'").fetchone() == (0,)


def test_a_motion_that_asks_to_act_leaves_a_letter_a_letter(mirror: Mirror, blocks: list[Block]) -> None:
    reply(mirror, request=PLEA)
    mirror.run()
    assert [(block.questions, block.letter) for block in blocks[-2:]] == [((PLEA,), True), ((), True)]


def test_a_letter_is_judged_again_when_the_motion_changes_or_arrives(mirror: Mirror) -> None:
    reply(mirror)
    mirror.run()
    mirror.db.execute("UPDATE motions SET request = ?", [PLEA])
    assert mirror.run() == Summary("judge", done=1, unchanged=2)
    mirror.db.execute("DELETE FROM motions")
    assert mirror.run().done == 1
    mirror.db.execute("INSERT INTO motions (document_number, request) VALUES ('2026D00009', ?)", [REQUEST])
    assert mirror.run().done == 1
    assert mirror.run() == Summary("judge", unchanged=3)


def test_a_letter_listed_under_a_motion_is_about_it_as_a_whole(mirror: Mirror, blocks: list[Block]) -> None:
    reply(mirror, named=False)
    mirror.db.table("case_documents").insert({"case_number": "2026Z00009", "document_number": "2026D00008"})
    mirror.run()
    assert [(block.questions, len(block.sentences)) for block in blocks[-1:]] == [((REQUEST,), 3)]


def test_a_motion_that_is_only_mentioned_is_not_answered(mirror: Mirror, blocks: list[Block]) -> None:
    reply(mirror)
    mirror.db.execute(
        "UPDATE documents SET text = replace(text, 'verzoekt de regering', 'ging over') WHERE kind = 'letter'"
    )
    mirror.run()
    assert blocks[-1].questions == ()


def contents(db: Database) -> list[str]:
    """Return all rows but for when they were written."""
    return [re.sub(r"20\d\d-\d\d-\d\dT[^']*", "", line) for line in dump(db)]


def many(mirror: Mirror, count: int) -> None:
    """Add as many answers, each with other sentences, of which one has a sentence of an answer that is not there."""
    for at in range(count):
        number = f"2026D1{at:04}"
        mirror.answer(number, {"1": [f"Van {at} vuurtorens is niet bekend of zij branden."], "3": ANSWERS["3"]})
    mirror.passage("2026D10003", 9, "Een zin.", "2026D10003-a9")


@pytest.mark.parametrize("encoded", [False, True], ids=["words", "vectors"])
def test_other_processes_judge_as_this_one_does(
    mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoded: bool
) -> None:
    many(mirror, 12)
    monkeypatch.setattr(judging, "SENTENCES", 5)
    encoder = fit(list(ANSWERS["1"] + ANSWERS["2"]), tmp_path / "encoder") if encoded else None
    assert mirror.run(encoder=encoder) == Summary("judge", done=13, failed=1)
    here = contents(mirror.db)
    mirror.db.execute("DELETE FROM judgements")
    mirror.db.execute("DELETE FROM verdicts")
    mirror.db.execute("DELETE FROM ledger")
    monkeypatch.setattr(judge, "_FEW", 0)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        assert mirror.run(encoder=encoder, executor=executor) == Summary("judge", done=13, failed=1)
    assert contents(mirror.db) == here


def test_vectors_that_are_stored_are_not_made_again(mirror: Mirror, tmp_path: Path) -> None:
    encoder = Counting(fit(list(ANSWERS["1"] + ANSWERS["2"]), tmp_path / "encoder"))
    mirror.run(encoder=encoder)
    made, here = encoder.made, contents(mirror.db)
    texts = [text for (text,) in mirror.db.execute("SELECT DISTINCT text FROM passages")]
    rows = zip(map(ledger.text_hash, texts), to_blob(encoder.encode(texts)), strict=True)
    store.save(mirror.db, encoder.id, list(rows))
    mirror.db.execute("DELETE FROM ledger")
    encoder.made = 0
    assert mirror.run(encoder=encoder) == Summary("judge", done=2)
    assert made - encoder.made == len(texts)
    mirror.db.execute("DELETE FROM vectors")
    mirror.db.execute("DELETE FROM due WHERE stage = 'vectors'")  # what `publish` is to look at
    assert contents(mirror.db) == here


class Counting:
    """An encoder that counts the texts that it is asked for."""

    def __init__(self, true: Encoder) -> None:
        self._true, self.id, self.dimension, self.made = true, true.id, true.dimension, 0

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        self.made += len(texts)
        return self._true.encode(texts)


class Ending(Executor):
    """Stands for processes of which each ends that is given a document with `fatal` in it."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if "fatal" in repr(args):
            future.set_exception(BrokenProcessPool())
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def test_a_document_that_ends_its_process_is_one_error(mirror: Mirror, monkeypatch: pytest.MonkeyPatch) -> None:
    mirror.letter("2026D00003", "Dit is fatal.")
    monkeypatch.setattr(judge, "_FEW", 0)
    assert mirror.run(executor=Ending()) == Summary("judge", done=2, failed=1)
    assert [key for key, _ in ledger.errors(mirror.db, "judge")] == ["2026D00003"]
    assert len(mirror.marks()) == 4


def test_a_process_with_other_rules_judges_nothing() -> None:
    with pytest.raises(RulesError, match="other"):
        judging.judge_batch(judging.Batch("other", None, (), {}))
