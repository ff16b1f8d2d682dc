"""The evaluation: its figures by hand, its file, and that the file is of the rules as they are."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from embeddings.context import Sentence
from embeddings.judge import Block
from tkdocs import figures
from tkdocs.cli import main
from tkdocs.errors import RulesError
from tkdocs.evaluation import chains, formulas, mistakes, plain, report, retrieval, verdicts
from tkdocs.evaluation.answers import Judged, Line, Part
from tkdocs.evaluation.whole import Evaluation, Of
from tkdocs.labelled import Labelled
from tkdocs.rules import chains as chain_rules
from tkdocs.rules import evaluation_file
from tkdocs.rules.chains import Asked, Link
from tkdocs.rules.evaluation_file import Row


def line(text: str, gold: str, found: str, score: float, *, counts: bool = True) -> Line:
    return Line(Sentence(text, ("Hoeveel?",)), gold, False, found, False, score, None, counts)


LINES = (
    line("a", "", "no_figures", 0.6),
    line("b", "", "awaits", 0.9),
    line("c", "awaits", "", 0.1),
    line("d", "awaits", "awaits", 0.8),
    line("e", "", "awaits", 0.99, counts=False),
)
JUDGED = Judged(LINES, ((True, True),), (("answers", "partly"), ("evades", "evades")))


def test_the_committed_figures_are_of_the_rules_and_weights_as_they_are() -> None:
    assert evaluation_file.made_from() == evaluation_file.current(), (
        f"rules, blocks or pairs have changed: run `tkdocs evaluate --json tkdocs/rules/{evaluation_file.FILE}`"
    )


def test_the_committed_figures_cover_every_subject_and_quote_no_real_document() -> None:
    rows = evaluation_file.load()
    assert {row.section for row in rows} == set(report.TITLES)
    assert all(0 <= share <= 1 for row in rows for share in (row.precision, row.recall, row.f1) if share is not None)
    content = json.loads((Path(evaluation_file.__file__).parent / evaluation_file.FILE).read_text("utf-8"))
    assert {mistake["part"] for mistake in content["mistakes"]} == {"held-out blocks"}


@pytest.mark.parametrize("content", ["{", "[]", '{"rows": [{"section": "x"}]}', '{"rows": [{"colour": 1}]}'])
def test_a_wrong_file_is_told(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluation_file, "_text", lambda _: content)
    with pytest.raises(RulesError, match=evaluation_file.FILE):
        evaluation_file.load()


def test_intervals_are_wilsons() -> None:
    assert figures.wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert figures.wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert figures.wilson(0, 0) == (0.0, 1.0)


def test_precision_at_a_recall_is_the_best_that_reaches_it() -> None:
    truth, scores = np.array([True, False, True, True, False]), np.array([0.9, 0.8, 0.7, 0.3, 0.1])
    found, least = figures.at_recall(truth, scores, 0.6)
    assert ((found.right, found.wrong, found.missed), least) == ((3, 1, 0), 0.3)
    found, least = figures.at_recall(truth, scores, 0.3)
    assert ((found.right, found.wrong, found.missed), least) == ((1, 0, 2), 0.9)
    found, _ = figures.at_recall(truth, np.full(5, 0.5), 0.1)
    assert (found.right, found.wrong) == (3, 2)


def test_the_worst_mistakes_come_first_and_disputed_sentences_are_none() -> None:
    found = mistakes.worst("x", JUDGED)
    assert [(one.sentence, one.gold, one.found) for one in found] == [
        ("b", "", "awaits"), ("a", "", "no_figures"), ("c", "awaits", ""),
    ]  # fmt: skip


def test_verdicts_are_counted_by_label_and_by_judge() -> None:
    counts = {(one.gold, one.found): one.n for one in verdicts.confusion("x", JUDGED)}
    assert (counts["answers", "partly"], counts["evades", "evades"], sum(counts.values())) == (1, 1, 2)
    rows = {row.name: row for row in verdicts.rows("x", JUDGED)}
    assert (rows["evades"].f1, rows["answers"].recall, rows["partly"].precision) == (1.0, 0.0, 0.0)
    assert rows["mean of the verdicts"].f1 == pytest.approx(1 / 3)


def test_the_rank_of_the_own_answer() -> None:
    table = np.array([[0.9, 0.1, 0.1], [0.8, 0.5, 0.1], [0.2, 0.2, 0.2]])
    assert retrieval.reciprocal_ranks(table) == [1.0, 0.5, 0.5]


def test_an_answer_is_found_for_its_own_question_and_vectors_take_part_where_there_are_any() -> None:
    class Blind:
        id, dimension = "blind", 2

        def encode(self, texts: object, /) -> np.ndarray:
            return np.tile(np.array([[1, 0]], dtype=np.float32), (len(list(texts)), 1))  # type: ignore[call-overload]

    def answer(question: str, sentence: str) -> Labelled:
        return Labelled("d", Block((question,), (sentence,)), {}, frozenset(), "")

    bridges = answer("Hoeveel bruggen zijn dicht?", "Er zijn twaalf bruggen dicht.")
    wolves = answer("Hoeveel wolven leven er?", "Er leven dertig wolven.")
    part = Part("x", (bridges, wolves), real=True)
    assert [(row.name, row.figure) for row in retrieval.rows(part, None)] == [("words", 1.0)]
    by_name = {row.name: row.figure for row in retrieval.rows(part, Blind())}
    assert by_name == {"words": 1.0, "vectors": pytest.approx(2 / 3), "both": 1.0}
    assert retrieval.rows(replace(part, answers=(bridges,)), None) == []


def test_links_are_many_of_both_kinds_and_asked_in_order() -> None:
    links = chain_rules.links()
    assert len(links) >= 80
    assert 0.3 < sum(link.linked for link in links) / len(links) < 0.7


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"linked": None}, "missing linked"),
        ({"colour": 1}, "unknown key colour"),
        ({"first": {"text": "Hoeveel?"}}, "missing"),
        ({"second": {"dated_on": "2000-01-01", "kind": "question", "about": "x", "text": "y"}}, "the earlier one"),
    ],
)
def test_a_wrong_link_names_its_place(change: dict[str, object], reason: str) -> None:
    ask = {"dated_on": "2020-01-01", "kind": "question", "about": "Bruggen", "text": "Hoeveel?"}
    good = {"first": ask, "second": {**ask, "dated_on": "2021-01-01"}, "linked": True, "why": "the same"}
    assert chain_rules._link("here", json.dumps(good)).linked
    with pytest.raises(RulesError, match=f"here.*{reason}"):
        chain_rules._link("here", json.dumps({**good, **change}))


def test_what_is_linked_within_a_pair_and_across_pairs() -> None:
    def asked(year: int, text: str) -> Asked:
        return Asked(f"{year}-01-01", "question", "", text)

    bridges = "Hoeveel draaibruggen van gietijzer zijn er gesloten?"
    twice = Link(asked(2018, bridges), asked(2019, bridges), True, "x")
    other = Link(asked(2020, "Hoeveel wolven leven er in Drenthe?"), asked(2021, bridges), False, "x")
    assert chains.together([twice]) == {(0, 0)}
    assert chains.together([twice, other]) == {(0, 0), (0, 1)}
    assert chains.together([other]) == set()


def test_real_pairs_are_read_and_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    pair = {"category": "awaits", "one": "Dat wacht ik af.", "other": "Ik wacht dit af.", "kind": "near", "same": True}
    file.write_text(json.dumps({**pair, "reason": "wait"}) + "\n", "utf-8")
    written, real = formulas.rows(formulas.read(file))
    assert (written.part, real.part, real.n) == ("written pairs", "real pairs", 1)
    file.write_text("{}\n", "utf-8")
    with pytest.raises(RulesError, match=r"pairs\.jsonl, 1"):
        formulas.read(file)


def test_real_sentences_are_told_but_never_written_down() -> None:
    row = Row("marks", "x", "marked sentences", 3, 1 / 3, 0.5, 0.4, (0.1, 0.6), figure=0.123456, measure="Brier")
    worst = tuple(mistakes.worst("x", JUDGED))
    of = Of(Part("x", (), real=True), (row,), (), tuple(verdicts.confusion("x", JUDGED)), worst)
    found = Evaluation({"rules": "abc"}, None, 5, 1, (), (of,), (), ())
    content = json.loads(plain.as_json(found))
    assert content["mistakes"] == []
    assert content["rows"] == [
        {"section": "marks", "part": "x", "name": "marked sentences", "n": 3, "precision": 0.3333, "recall": 0.5,
         "f1": 0.4, "precision_between": [0.1, 0.6], "figure": 0.1235, "measure": "Brier"}
    ]  # fmt: skip
    text = report.markdown(found)
    assert "marked awaits (score 0.90): b" in text
    assert "| marked sentences | 3 | 0.333 (0.10-0.60) | 0.500 | 0.400 | Brier 0.123 |" in text
    written = replace(found, parts=(replace(of, part=Part("x", ())),))
    assert len(json.loads(plain.as_json(written))["mistakes"]) == 3


def test_a_folder_without_labels_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text("[]\n", "utf-8")
    ran = CliRunner().invoke(main, ["evaluate", "--pairs", str(tmp_path / "pairs.jsonl")])
    assert ran.exit_code == 1
    assert isinstance(ran.exception, RulesError | SystemExit)
