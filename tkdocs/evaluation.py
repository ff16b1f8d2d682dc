"""The whole evaluation of the judge: what each side adds, per category, calibration, verdicts, cascade."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from embeddings.classifier import NONE
from embeddings.context import Sentence, placed
from embeddings.encoder import Encoder
from embeddings.evidence import Evidence
from embeddings.fitting import fit
from embeddings.judge import Judge
from embeddings.lexicon import masked
from embeddings.rules import EvasionRules
from embeddings.scoring import WORTH, Scorer, View, probability, sides
from embeddings.similarity import Likeness
from tkdocs import figures, labelled, training
from tkdocs.figures import Bin, Ratio, Scores
from tkdocs.labelled import Labelled
from tkdocs.rules import blocks, evasion
from tkdocs.rules.blocks import VERDICTS
from tkdocs.training import Lesson

PATTERNS, LIKENESS, CLASSIFIER, BASELINE, ALL = "patterns", "likeness", "classifier", "word and letter n-grams", "all"
FITTED = "fitted"


@dataclass(frozen=True, slots=True)
class Part:
    """Figures over one set of labelled answers.

    `sides` is average precision and best F1 by side; `marks`, `blocks` and `categories` are of what the judge marks;
    `named` is the share of rightly marked sentences with the right category; `looked_up` the share of sentences that
    pass the cheap sides, `passed` the share of withholding ones among those that do.
    """

    name: str
    sentences: int
    withholding: int
    sides: dict[str, tuple[float, float]]
    marks: Ratio
    named: float
    blocks: Ratio
    categories: dict[str, Ratio]
    verdicts: float
    brier: float
    bins: list[Bin]
    looked_up: float
    passed: float


@dataclass(frozen=True, slots=True)
class Unseen:
    """By side, average precision and best F1 on the training blocks, each scored by what was learnt without it."""

    sentences: int
    withholding: int
    sides: dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures; `encoder` is None where words alone decide."""

    encoder: str | None
    rules: str
    crossed: Unseen
    parts: tuple[Part, ...]


def evaluate(folders: Sequence[Path] = (), encoder: Encoder | None = None) -> Evaluation:
    """Return the figures on the blocks held out, across the blocks that are learnt from, and on labelled `folders`.

    With an `encoder` the combination of the sides is fitted for it first. Raise RulesError for a folder without labels.
    """
    rules = evasion.load()
    if encoder is not None:
        rules = replace(rules, model=training.train(encoder=encoder).model)
    sets = [("held-out blocks", labelled.written([block for block in blocks.load() if block.held_out]))]
    sets += [(path.name, labelled.folder(path)) for path in folders]
    baseline = Baseline([*training.of_rules(rules), *training.of_blocks(training.learning())])
    parts = tuple(_part(name, found, rules, encoder, baseline) for name, found in sets)
    return Evaluation(encoder.id if encoder else None, rules.version, _crossed(rules, encoder), parts)


def fitted_encoder() -> Encoder:
    """Return an encoder fitted on the blocks that may be learnt from."""
    texts = [text for block in training.learning() for text in (*block.questions, *block.sentences)]
    with tempfile.TemporaryDirectory() as folder:
        return fit(texts, Path(folder) / "encoder")


class Baseline:
    """Words and letter groups in one logistic regression, withholding or not: what any judge has to beat."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        words = TfidfVectorizer(ngram_range=(1, 3), sublinear_tf=True, min_df=2, preprocessor=masked)
        letters = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2, preprocessor=masked
        )
        self._model = make_pipeline(make_union(words, letters), LogisticRegression(C=5, max_iter=1000))
        self._model.fit([one.sentence.text for one in lessons], [one.category != NONE for one in lessons])

    def scores(self, sentences: Sequence[Sentence]) -> Scores:
        """Return the probabilities (n,) of `sentences`."""
        return self._model.predict_proba([one.text for one in sentences])[:, 1]


def _part(
    name: str, found: Sequence[Labelled], rules: EvasionRules, encoder: Encoder | None, baseline: Baseline
) -> Part:
    """Return the figures on one set."""
    assert rules.model is not None
    sentences = [s for one in found for s in placed(one.block.questions, one.block.sentences)]
    golds = [one.marks.get(at, NONE) for one in found for at in range(len(one.block.sentences))]
    counted = np.array([at not in one.disputed for one in found for at in range(len(one.block.sentences))])
    truth = np.array([gold != NONE for gold in golds])
    likeness = Likeness(rules, encoder)
    views = Scorer(rules.model, Evidence(rules), likeness).views(sentences)
    odds = rules.model.classifier.opinion(sentences).log_odds
    margins = [company.margin for company in likeness.companies([s.text for s in sentences])]
    scores = {
        PATTERNS: np.array([_weight(view) for view in views]),
        LIKENESS: np.array(margins),
        CLASSIFIER: odds,
        BASELINE: baseline.scores(sentences),
        ALL: np.array([probability(view, _weight(view)) for view in views]),
    }
    judged = _judged(found, Judge(rules, encoder))
    marks = [pair for pair, counts in zip(zip(golds, judged.categories, strict=True), counted, strict=True) if counts]
    looked = np.array([bool(view.hits) for view in views]) | (odds >= WORTH)
    final = np.array(judged.scores)
    return Part(
        name,
        int(counted.sum()),
        int(truth.sum()),
        {side: _order(truth[counted], score[counted]) for side, score in scores.items()},
        figures.by_category([(_any(gold), _any(mark)) for gold, mark in marks])["any"],
        float(np.mean([gold == mark for gold, mark in marks if gold and mark] or [0.0])),
        figures.by_category(judged.blocks)["any"],
        figures.by_category(marks),
        figures.macro_f1(judged.verdicts, VERDICTS),
        figures.brier(truth[counted], final[counted]),
        figures.reliability(truth[counted], final[counted]),
        float(looked.mean()),
        float(looked[truth].mean()),
    )


def _weight(view: View) -> float:
    return max((hit.score for hit in view.hits if not hit.alone), default=0.0)


def _any(category: str) -> str:
    return "any" if category else NONE


def _order(truth: figures.Truth, scores: Scores) -> tuple[float, float]:
    return figures.average_precision(truth, scores), figures.best_f1(truth, scores)


@dataclass(frozen=True, slots=True)
class _Judged:
    """By sentence its category ("" where not marked) and score; by block pairs of gold and found."""

    categories: list[str]
    scores: list[float]
    blocks: list[tuple[str, str]]
    verdicts: list[tuple[str, str]]


def _judged(found: Sequence[Labelled], judge: Judge) -> _Judged:
    """Return what a judge says of the blocks of each document."""
    result = _Judged([], [], [], [])
    for of_one in _documents(found):
        answers = [one.block for one in of_one]
        for one, judgement, scores in zip(of_one, judge.judge(answers), judge.scores(answers), strict=True):
            marks = {mark.sentence: mark.category for mark in judgement.marks}
            result.categories.extend(marks.get(at, NONE) for at in range(len(one.block.sentences)))
            result.scores.extend(scores)
            if one.verdict:
                result.verdicts.append((one.verdict, judgement.verdict))
            if one.marks or not one.disputed:
                result.blocks.append(("any" if one.marks else NONE, "any" if marks else NONE))
    return result


def _documents(found: Sequence[Labelled]) -> Iterator[list[Labelled]]:
    """Yield the blocks of each document together."""
    names = dict.fromkeys(one.document for one in found)
    for name in names:
        yield [one for one in found if one.document == name]


def _crossed(rules: EvasionRules, encoder: Encoder | None) -> Unseen:
    """Return the figures across the training blocks."""
    assert rules.model is not None
    given, shown = training.of_rules(rules), training.of_blocks(training.learning())
    sentences = [lesson.sentence for lesson in shown]
    truth = np.array([lesson.category != NONE for lesson in shown])
    odds = training.unseen(given, shown, rules.model.classifier.context)
    likeness = Likeness(rules, encoder)
    views = Scorer(rules.model, Evidence(rules), likeness).views(sentences)
    companies = likeness.companies([s.text for s in sentences])
    words = rules.model.combination.log_odds(sides(odds, companies))
    every = [
        probability(replace(view, words=float(word)), _weight(view)) for view, word in zip(views, words, strict=True)
    ]
    plain = np.zeros(len(shown))
    fold = np.array([lesson.block % training.FOLDS for lesson in shown])
    for turn in range(training.FOLDS):
        rest = [lesson for lesson, at in zip(shown, fold, strict=True) if at != turn]
        left = np.flatnonzero(fold == turn).tolist()
        plain[left] = Baseline([*given, *rest]).scores([sentences[at] for at in left])
    scores = {
        PATTERNS: np.array([_weight(view) for view in views]),
        LIKENESS: np.array([company.margin for company in companies]),
        CLASSIFIER: odds,
        BASELINE: plain,
        ALL: np.array(every),
    }
    return Unseen(len(shown), int(truth.sum()), {side: _order(truth, score) for side, score in scores.items()})
