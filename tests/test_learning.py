"""What the judge has learnt: labelled blocks, the classifier, how sides become a probability, the shipped weights."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from embeddings.asking import AskingRules
from embeddings.classifier import NONE, Classifier
from embeddings.combination import Combination, fitted, gauge, shift, with_pattern
from embeddings.context import OWN, Context, Sentence, placed
from embeddings.errors import DamagedModelError
from embeddings.judge import Block, Judge
from embeddings.lexicon import Lexicon, masked
from embeddings.model import Model
from tkdocs import figures, labelled, training
from tkdocs.cli import main
from tkdocs.errors import RulesError
from tkdocs.models import Correction
from tkdocs.rules import asking, blocks, evasion, weights
from tkdocs.rules.blocks import Label, LabelledBlock
from tkdocs.store import corrections

BLANK = AskingRules("blank", (), ())
WORDS = ["geen", "overzicht", "brug", "ja", "niet bekend", "verwijs ik", "12", "de", "kabinet", "onderzoek", "?"]


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(evasion.load())


def test_the_shipped_weights_were_trained_on_the_rules_and_blocks_as_they_are() -> None:
    assert weights.load().trained_on == training.current(), (
        "the examples, the questions' rules or the labelled blocks have changed: run `tkdocs train` and commit "
        f"tkdocs/rules/{weights.FILE}"
    )


def test_blocks_are_many_and_one_in_five_is_held_out() -> None:
    found = blocks.load()
    assert len(found) > 1500
    assert 0.15 < sum(block.held_out for block in found) / len(found) < 0.25
    assert not any(block.held_out for block in training.learning())
    assert {label.category for block in found for label in block.marks} == evasion.slugs()


GOOD = {"questions": ["Hoeveel?"], "sentences": ["Onbekend.", "Ja."], "verdict": "evades", "why": "no number"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"verdict": "maybe"}, "verdict 'maybe'"),
        ({"marks": [{"sentence": 2, "category": "no_figures"}]}, "no sentence 2"),
        ({"marks": [{"sentence": 0, "category": "no_idea"}]}, "unknown category 'no_idea'"),
        ({"marks": [{"sentence": 0, "category": "no_figures", "sure": 1}]}, "unknown key sure"),
        ({"colour": "red"}, "unknown key colour"),
        ({"why": ""}, "missing why"),
        ({"questions": []}, "missing questions"),
        ({"sentences": [1]}, "are texts"),
    ],
)
def test_a_wrong_block_names_its_place(change: dict[str, object], reason: str) -> None:
    assert blocks.read("here", json.dumps({**GOOD, "marks": []})).questions == ("Hoeveel?",)
    with pytest.raises(RulesError, match=f"here.*{reason}"):
        blocks.read("here", json.dumps({**GOOD, **change}))


@pytest.mark.parametrize("line", ["{", "[]"])
def test_what_is_no_block_names_its_place(line: str) -> None:
    with pytest.raises(RulesError, match="here"):
        blocks.read("here", line)


def test_a_lexicon_comes_back_as_it_was() -> None:
    texts = ["Er is geen overzicht van 12 bruggen.", "Er is een overzicht van 300 bruggen."]
    learned = Lexicon.learned(texts).rounded()
    again = Lexicon.restored(learned.arrays())
    assert (learned.table(texts).toarray() == again.table(texts).toarray()).all()
    assert masked("Er zijn 312 Bruggen") == "er zijn 0 bruggen"


def test_context_says_where_a_sentence_stands() -> None:
    context = Context(asking.load())
    sentences = placed(("Hoeveel bruggen zijn er gesloten?",), ("Ja.", "Er zijn 12 bruggen gesloten."))
    first, last = (dict(zip(context.names, row, strict=True)) for row in context.table(sentences))
    assert (first["first"], first["opens"], last["last"], last["after_opening"]) == (1, 1, 1, 1)
    assert last["asks_how_many"] == last["gives"] == 1
    assert last["repeats"] > first["repeats"] == 0
    assert context.table([]).shape == (0, len(context.names))
    assert Context(BLANK, context.names).table(sentences).shape == (2, len(context.names))
    assert Context(BLANK).names == OWN


def lessons() -> tuple[list[Sentence], list[str]]:
    said = [("Dat wordt niet geregistreerd.", "a"), ("Dat is vertrouwelijk.", "b"), ("De brug is open.", NONE)]
    return [Sentence(text) for text, _ in said * 4], [category for _, category in said * 4]


def test_a_classifier_tells_what_it_was_taught_and_survives_its_file() -> None:
    sentences, categories = lessons()
    taught = Classifier.trained(sentences, categories, Context(BLANK))
    held = taught.opinion(sentences[:3])
    assert held.log_odds[0] > 0 > held.log_odds[2]
    assert [taught.categories[at] for at in held.shares[:2].argmax(axis=1)] == ["a", "b"]
    assert np.allclose(np.exp(held.shares).sum(axis=1), 1)
    model = Model("digest", taught, Combination((1.0, 0.0, 0.0, 0.0), 0.5))
    again = Model.from_bytes(model.to_bytes(), BLANK)
    assert again.version == model.version
    assert again.combination == model.combination
    assert (again.classifier.opinion(sentences).log_odds == taught.opinion(sentences).log_odds).all()
    assert taught.opinion([]).log_odds.shape == (0,)


def test_the_same_lessons_give_the_same_bytes() -> None:
    sentences, categories = lessons()
    files = {
        Model("x", Classifier.trained(sentences, categories, Context(BLANK)), Combination((1.0,), 0.0)).to_bytes()
        for _ in range(2)
    }
    assert len(files) == 1


@pytest.mark.parametrize("content", [b"", b"short", b"\x02" + bytes(7) + b"{}", b"\xff" * 40])
def test_a_damaged_file_is_told(content: bytes) -> None:
    with pytest.raises(DamagedModelError):
        Model.from_bytes(content, BLANK)


def test_a_combination_moves_to_the_share_that_real_answers_have() -> None:
    rng = np.random.default_rng(0)
    truth = np.arange(400) % 2 == 0
    sides = np.column_stack([truth * 2 - 1 + rng.normal(size=400), rng.random((400, 3))])
    without, with_ = fitted(sides, truth, vectors=False), fitted(sides, truth, vectors=True)
    assert without.weights[0] > 1
    assert without.weights[3] == 0 != with_.weights[3]
    assert without.log_odds(sides)[truth].mean() < 0.5
    assert shift(0.5) < 0 < shift(0.01)


def test_patterns_and_words_add_up() -> None:
    assert with_pattern(-4, 0) < 0.02 < 0.6 < with_pattern(-4, 0.9) < with_pattern(0, 0.9) < with_pattern(3, 0.9) < 1
    assert with_pattern(0, 0.6) < with_pattern(0, 0.9)


def test_a_gauge_reads_an_encoder_by_what_is_known() -> None:
    slope, bias = gauge([-0.2, -0.1, 0.1, 0.2], [False, False, True, True])
    assert slope * 0.2 + bias > 0 > slope * -0.2 + bias
    assert gauge([0.1, 0.2], [True, True]) == (0.0, 0.0)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    question=st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join),
    sentences=st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=6),
)
def test_scores_are_probabilities_and_do_not_hang_on_the_company(
    judge: Judge, question: str, sentences: list[str]
) -> None:
    block, other = Block((question,), tuple(sentences), ("1",)), Block(("Waarom?",), ("Daarom niet.",), ("2",))
    scores = judge.scores([block])[0]
    assert all(0 <= score <= 1 for score in scores)
    assert judge.scores([other, block])[1] == pytest.approx(scores, abs=1e-9)
    for mark in judge.judge([block])[0].marks:
        assert mark.score == pytest.approx(scores[mark.sentence], abs=1e-4)
        assert mark.score >= 0.44


def test_words_alone_mark_what_no_pattern_matches(judge: Judge) -> None:
    """A sentence of the training blocks: what is tested is that the classifier has its say."""
    bare = Judge(replace(evasion.load(), categories=tuple(replace(c, patterns=()) for c in evasion.load().categories)))
    sentence = "Dat wordt niet centraal geregistreerd."
    mark = bare.judge([Block(("Hoeveel waren het er?",), (sentence,))])[0].marks[0]
    assert (mark.category, mark.rule) == ("not_registered", None)
    assert judge.judge([Block(("Hoeveel waren het er?",), (sentence,))])[0].marks[0].rule


def test_training_on_a_few_blocks_learns_them_and_writes_down_what_they_were() -> None:
    few = tuple(block for block in training.learning() if block.marks)[:40]
    found = training.train(few)
    assert found.sentences > sum(len(block.sentences) for block in few)
    assert 0 < found.brier < 0.25
    assert found.average_precision > 0.4
    assert found.model.trained_on != training.current()


def test_editors_decisions_are_lessons_the_last_on_each_sentence(tmp_path: Path) -> None:
    file = tmp_path / "corrections.csv"
    decided = Correction("D1", "Ja, dat weet ik.", "awaits", False, "T", date(2026, 11, 24), "Weet u dit?")
    for one in (decided, replace(decided, sentence="Nee.", question=""), replace(decided, category="")):
        corrections.add(file, one)
    first, second = training.corrected(file)
    assert (first.category, first.sentence.questions) == (NONE, ("Weet u dit?",))
    assert (second.category, second.sentence.text, second.sentence.questions) == ("awaits", "Nee.", ())


def test_a_decision_that_is_cut_short_is_named_to_who_trains(tmp_path: Path) -> None:
    file = tmp_path / "corrections.csv"
    file.write_text(f"{','.join(corrections.COLUMNS)}\nD1\n", "utf-8")
    ran = CliRunner().invoke(main, ["train", "--output", str(tmp_path), "--corrections", str(file)])
    assert (ran.exit_code, ran.output.count("\n")) == (1, 1)
    assert f"{file}, line 2" in ran.output


def test_figures_by_hand() -> None:
    truth, scores = np.array([True, False, True, False]), np.array([0.9, 0.8, 0.3, 0.05])
    assert figures.average_precision(truth, scores) == pytest.approx((1 + 2 / 3) / 2)
    assert figures.best_f1(truth, scores) == pytest.approx(0.8)
    assert figures.best_f1(truth, np.full(4, 0.5)) == pytest.approx(2 / 3)
    assert figures.brier(truth, scores) == pytest.approx((0.01 + 0.64 + 0.49 + 0.0025) / 4)
    assert [(b.least, b.count, b.true) for b in figures.reliability(truth, scores)] == [
        (0.0, 1, 0.0), (0.3, 1, 1.0), (0.8, 1, 0.0), (0.9, 1, 1.0),
    ]  # fmt: skip
    ratios = figures.by_category([("a", "a"), ("a", "b"), ("", "b"), ("b", ""), ("", "")])
    assert (ratios["a"].precision, ratios["a"].recall) == (1.0, 0.5)
    assert (ratios["b"].right, ratios["b"].wrong, ratios["b"].missed, ratios["b"].f1) == (0, 2, 1, 0.0)
    assert figures.macro_f1([("a", "a"), ("b", "a")], ("a", "b")) == pytest.approx(1 / 3)


def test_a_labelled_folder_is_read_and_its_quotes_are_found(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "gold").mkdir()
    text = (
        "Vraag 1\nHoeveel bruggen zijn er gesloten?\nAntwoord 1\nDaarvan bestaat geen overzicht. De bruggen zijn oud. "
        "Ik kom hierop terug.\nVraag 2\nKlopt dit?\nAntwoord 2\nJa.\n"
    )
    (tmp_path / "docs" / "x.txt").write_text(text, "utf-8")
    flags = [
        {"quote": "Daarvan bestaatgeen overzicht", "category": "no_overview", "certain": True},
        {"quote": "Ik kom hierop terug.", "category": "awaits", "certain": False},
    ]
    entries = [{"to": ["1"], "verdict": "evades", "flags": flags}, {"to": ["2"], "verdict": None, "flags": []}]
    (tmp_path / "gold" / "x.json").write_text(json.dumps({"evasion": entries}), "utf-8")
    first, second = labelled.folder(tmp_path)
    assert (first.marks, first.disputed, first.verdict) == ({0: "no_overview"}, frozenset({2}), "evades")
    assert (second.marks, second.verdict, second.block.numbers) == ({}, "", ("2",))
    (tmp_path / "gold" / "x.json").write_text("{}", "utf-8")
    with pytest.raises(RulesError, match=r"x\.json"):
        labelled.folder(tmp_path)
    with pytest.raises(RulesError, match="no document"):
        labelled.folder(tmp_path / "docs")


def test_the_commands_train_and_evaluate_say_what_came_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = blocks.load()[::20]
    monkeypatch.setattr(blocks, "load", lambda: few)
    ran = CliRunner().invoke(main, ["train", "--output", str(tmp_path)])
    assert ran.exit_code == 0, ran.output
    assert "cross-validation" in ran.output
    trained = (tmp_path / weights.FILE).read_bytes()
    assert Model.from_bytes(trained, asking.load()).trained_on == training.current()
    ran = CliRunner().invoke(main, ["evaluate", "--report", str(tmp_path / "report.md")])
    assert ran.exit_code == 0, ran.output
    assert (tmp_path / "report.md").read_text("utf-8") == ran.output
    for word in ("held-out blocks", "word and letter n-grams", "Brier", "Cascade", "mean of the verdicts"):
        assert word in ran.output


@pytest.mark.parametrize("option", ["--report", "--json"])
def test_a_report_for_a_folder_that_is_not_there_is_refused_before_anything_is_reckoned(
    tmp_path: Path, option: str
) -> None:
    ran = CliRunner().invoke(main, ["evaluate", option, str(tmp_path / "none" / "report")])
    assert ran.exit_code == 2
    assert "there is no folder" in ran.output


def test_a_block_says_whether_it_is_held_out_by_its_first_words_alone() -> None:
    block = LabelledBlock(("Hoeveel?",), ("Onbekend.",), "evades", "x", (Label(0, "no_figures"),))
    assert block.held_out == replace(block, verdict="answers", marks=()).held_out
