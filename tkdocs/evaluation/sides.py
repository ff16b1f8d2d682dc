"""What each side gives, alone and together: patterns, likeness to examples, the classifier; and a baseline beside."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from embeddings.classifier import NONE
from embeddings.context import Sentence
from embeddings.encoder import Encoder
from embeddings.evidence import Evidence
from embeddings.lexicon import masked
from embeddings.rules import EvasionRules
from embeddings.scoring import WORTH, Scorer, View, probability, sides
from embeddings.similarity import Likeness
from tkdocs import figures, training
from tkdocs.evaluation.answers import Line
from tkdocs.figures import Scores, Truth
from tkdocs.rules.evaluation_file import Row
from tkdocs.training import Lesson

PATTERNS, LIKENESS, CLASSIFIER, BASELINE, ALL = "patterns", "likeness", "classifier", "word and letter n-grams", "all"
SECTION, CASCADE = "sides", "cascade"
CROSSED = "training blocks, by cross-validation"


class Baseline:
    """Words and letter groups in one logistic regression, withholding or not: what any judge has to beat."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        texts = [masked(one.sentence.text) for one in lessons]
        words = TfidfVectorizer(ngram_range=(1, 3), sublinear_tf=True, min_df=2)
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2)
        learner = LogisticRegression(C=5, solver="liblinear", random_state=0)
        self._model = make_pipeline(make_union(words, letters), learner)
        self._model.fit(texts, [one.category != NONE for one in lessons])

    def scores(self, sentences: Sequence[Sentence]) -> Scores:
        """Return the probabilities (n,) of `sentences`."""
        return self._model.predict_proba([masked(one.text) for one in sentences])[:, 1]


class Sides:
    """The sides of some rules, with the baseline learnt from the same lessons as they were."""

    def __init__(self, rules: EvasionRules, encoder: Encoder | None) -> None:
        assert rules.model is not None
        self._model = rules.model
        self._likeness = Likeness(rules, encoder)
        self._scorer = Scorer(rules.model, Evidence(rules), self._likeness)
        self._lessons = training.of_rules(rules)
        self._shown = training.of_blocks(training.learning())
        self._baseline = Baseline([*self._lessons, *self._shown])

    def views(self, sentences: Sequence[Sentence]) -> list[View]:
        """Return what the sides see of sentences."""
        return self._scorer.views(sentences)

    def of_part(self, part: str, lines: Sequence[Line], views: Sequence[View]) -> list[Row]:
        """Return a line for each side on the lines of a part that count, and the cascade, over all of them."""
        sentences = [line.sentence for line in lines]
        odds = self._model.classifier.opinion(sentences).log_odds
        scores = self._scores(sentences, views, odds, self._baseline.scores(sentences))
        truth = np.array([line.gold != NONE for line in lines])
        counted = np.array([line.counts for line in lines])
        by_side = {side: score[counted] for side, score in scores.items()}
        looked = np.array([bool(view.hits) for view in views]) | (odds >= WORTH)
        return [*_rows(part, truth[counted], by_side), *_cascade(part, truth, looked)]

    def crossed(self) -> list[Row]:
        """Return a line for each side on the training blocks, scored by what was learnt without the block of each."""
        sentences = [lesson.sentence for lesson in self._shown]
        odds = training.unseen(self._lessons, self._shown, self._model.classifier.context)
        table = sides(odds, self._likeness.companies([sentence.text for sentence in sentences]))
        words = self._model.combination.log_odds(table)
        seen = zip(self.views(sentences), words, strict=True)
        views = [replace(view, words=float(word)) for view, word in seen]
        truth = np.array([lesson.category != NONE for lesson in self._shown])
        return _rows(CROSSED, truth, self._scores(sentences, views, odds, self._plain(sentences)))

    def _plain(self, sentences: Sequence[Sentence]) -> Scores:
        """Return what the baseline says of the training blocks, learnt without the block of each."""
        scores = np.zeros(len(sentences))
        fold = np.array([lesson.block % training.FOLDS for lesson in self._shown])
        for turn in range(training.FOLDS):
            rest = [lesson for lesson, at in zip(self._shown, fold, strict=True) if at != turn]
            left = np.flatnonzero(fold == turn).tolist()
            scores[left] = Baseline([*self._lessons, *rest]).scores([sentences[at] for at in left])
        return scores

    def _scores(
        self, sentences: Sequence[Sentence], views: Sequence[View], odds: Scores, baseline: Scores
    ) -> dict[str, Scores]:
        """Return the scores of sentences by each side."""
        companies = self._likeness.companies([sentence.text for sentence in sentences])
        weights = [max((hit.score for hit in view.hits if not hit.alone), default=0.0) for view in views]
        return {
            PATTERNS: np.array(weights),
            LIKENESS: np.array([company.margin for company in companies]),
            CLASSIFIER: odds,
            BASELINE: baseline,
            ALL: np.array([probability(view, weight) for view, weight in zip(views, weights, strict=True)]),
        }


def _rows(part: str, truth: Truth, scores: Mapping[str, Scores]) -> list[Row]:
    return [
        Row(
            SECTION,
            part,
            side,
            int(truth.sum()),
            f1=figures.best_f1(truth, score),
            figure=figures.average_precision(truth, score),
            measure="average precision",
            note="F1 at the threshold that is best for these very sentences: an upper bound",
        )
        for side, score in scores.items()
    ]


def _cascade(part: str, truth: Truth, looked: Truth) -> list[Row]:
    """Return how many sentences pass the cheap sides, and how many of those that withhold something do not."""
    lost = float((~looked)[truth].mean()) if truth.any() else 0.0
    passed = "compared with examples, and embedded where there is an encoder"
    return [
        Row(
            CASCADE,
            part,
            "passes the cheap sides",
            len(looked),
            figure=float(looked.mean()),
            measure="share",
            note=passed,
        ),
        Row(CASCADE, part, "withholds something and does not pass", int(truth.sum()), figure=lost, measure="share"),
    ]
