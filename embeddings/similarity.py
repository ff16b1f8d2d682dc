"""Likeness of sentences to the examples of the rules: the nearest one, and how probable each category is.

The likeness is lexical (words and character n-grams, weighted by rarity); with an encoder, the likeness of vectors is
averaged in. The probability comes from a logistic regression over the same features, fitted on the examples when it is
first needed: a second's work, and the same for the same rules.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion

from embeddings.encoder import Encoder
from embeddings.rules import EvasionRules, plain

# The class of sentences that belong to no category: the counter-examples and the ordinary ones.
NONE = ""
# Share of the vectors in a mixed likeness. The lexical part has most of the weight: see the figures in `rules`.
VECTOR_SHARE = 0.4
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Nearest:
    """The known example that a sentence is most like, and how much (0..1); no text where there are no examples."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Guess:
    """The most probable category of a sentence (`NONE` for none) and its probability, 0..1."""

    category: str
    probability: float


class Likeness:
    """The examples of some rules, ready for sentences to be compared with them."""

    def __init__(self, rules: EvasionRules, encoder: Encoder | None = None) -> None:
        self._encoder = encoder
        self._examples = [(c.slug, e.text) for c in rules.categories for e in c.examples]
        others = [e.text for c in rules.categories for e in c.counter_examples] + [e.text for e in rules.ordinary]
        self._known = self._examples + [(NONE, text) for text in others]

    @property
    def encoder_id(self) -> str | None:
        """The id of the encoder whose vectors are used, if any."""
        return self._encoder.id if self._encoder else None

    def guesses(self, sentences: Sequence[str]) -> list[Guess]:
        """Return the most probable category of each sentence."""
        if not sentences or self._model is None:
            return [Guess(NONE, 1.0)] * len(sentences)
        table = self._model.predict_proba(self._features(sentences))
        best = table.argmax(axis=1)
        classes = self._model.classes_
        return [Guess(str(classes[b]), float(row[b])) for b, row in zip(best, table, strict=True)]

    def nearest(self, sentences: Sequence[str], categories: Sequence[str]) -> list[Nearest]:
        """Return, for each sentence, the example of its category that it is most like; ties go to the first example."""
        if not sentences or not self._examples:
            return [Nearest("", 0.0)] * len(sentences)
        table = self._likeness(sentences)
        of = np.array([slug for slug, _ in self._examples])
        return [
            self._best(np.where(of == category, row, -1.0)) for row, category in zip(table, categories, strict=True)
        ]

    def _best(self, row: NDArray[np.float64]) -> Nearest:
        """Return the example at the maximum of `row`, in which examples of other categories stand at -1."""
        at = int(row.argmax())
        return Nearest(self._examples[at][1], min(1.0, float(row[at]))) if row[at] >= 0 else Nearest("", 0.0)

    def _likeness(self, sentences: Sequence[str]) -> NDArray[np.float64]:
        """Return an array (sentences, examples) of likeness in 0..1."""
        words = self._lexical(sentences) @ self._example_features.T
        lexical = np.asarray(words.todense()) / 2  # two kinds of features, each of length 1
        if self._encoder is None:
            return lexical
        vectors = self._encoder.encode(list(sentences)) @ self._example_vectors.T
        return (1 - VECTOR_SHARE) * lexical + VECTOR_SHARE * np.clip(vectors, 0.0, 1.0)

    def _lexical(self, sentences: Sequence[str]) -> sparse.csr_matrix:
        """Return the rows of word and character features of `sentences`."""
        return sparse.csr_matrix(self._features_of.transform([masked(s) for s in sentences]))

    def _features(self, sentences: Sequence[str]) -> sparse.csr_matrix:
        """Return what the model reads: lexical features, and the vectors where there is an encoder."""
        rows = self._lexical(sentences)
        if self._encoder is None:
            return rows
        return sparse.csr_matrix(sparse.hstack([rows, sparse.csr_matrix(self._encoder.encode(list(sentences)))]))

    @cached_property
    def _features_of(self) -> FeatureUnion:
        words = TfidfVectorizer(ngram_range=(1, 3), sublinear_tf=True, token_pattern=r"(?u)\b\w+\b")
        pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2)
        return FeatureUnion([("words", words), ("pieces", pieces)]).fit([masked(text) for _, text in self._known])

    @cached_property
    def _example_features(self) -> sparse.csr_matrix:
        return self._lexical([text for _, text in self._examples])

    @cached_property
    def _example_vectors(self) -> NDArray[np.float32]:
        assert self._encoder is not None
        return self._encoder.encode([text for _, text in self._examples])

    @cached_property
    def _model(self) -> LogisticRegression | None:
        """Return the fitted model, or None where the examples are all of one class."""
        classes = [slug for slug, _ in self._known]
        if len(set(classes)) < 2:
            return None
        model = LogisticRegression(C=20.0, class_weight="balanced", max_iter=1000)
        return model.fit(self._features([text for _, text in self._known]), classes)


def masked(sentence: str) -> str:
    """Return a sentence as it is compared: plain, and every number the same."""
    return _DIGITS.sub("0", plain(sentence))
