"""Likeness of sentences to the examples of the rules: lexical, and between vectors where there is an encoder.

A logistic regression over the same features, fitted on the examples, was tried in its stead: on the hand-labelled
answers it found 2 sentences more than the patterns at 16 false ones, and took seconds to fit.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from embeddings.encoder import Encoder
from embeddings.rules import EvasionRules, plain

# The class of sentences that belong to no category: the counter-examples and the ordinary ones.
NONE = ""
# Share of the vectors in a mixed likeness; the lexical part decides, since it did better on Dutch answers (mean average
# precision by examples 0.438, against 0.197 to 0.293 for vectors that can be made without a downloaded model).
VECTOR_SHARE = 0.3
# Sentences compared at a time, so that the table of likeness stays small.
BATCH = 2000
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Nearest:
    """A known sentence of some category, and how much a sentence is like it (0..1); empty where there is none."""

    category: str
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Company:
    """The nearest example of each category, by category; under `NONE` the nearest sentence of no category."""

    nearest: dict[str, Nearest]

    def of(self, category: str) -> Nearest:
        """Return the nearest known sentence of `category`."""
        return self.nearest.get(category, Nearest(category, "", 0.0))

    @property
    def best(self) -> Nearest:
        """The nearest example of any category; the first category wins a tie."""
        examples = [nearest for category, nearest in self.nearest.items() if category != NONE]
        return max(examples, key=lambda n: n.score, default=Nearest(NONE, "", 0.0))


class Likeness:
    """The examples of some rules, ready for sentences to be compared with them."""

    def __init__(self, rules: EvasionRules, encoder: Encoder | None = None) -> None:
        self._encoder = encoder
        others = [e.text for c in rules.categories for e in c.counter_examples] + [e.text for e in rules.ordinary]
        known = {c.slug: [e.text for e in c.examples] for c in rules.categories} | {NONE: others}
        self._known = {category: texts for category, texts in known.items() if texts}

    @property
    def encoder_id(self) -> str | None:
        """The id of the encoder whose vectors are used, if any."""
        return self._encoder.id if self._encoder else None

    def companies(self, sentences: Sequence[str]) -> list[Company]:
        """Return, for each sentence, what it is most like."""
        if not self._known:
            return [Company({})] * len(sentences)
        starts = range(0, len(sentences), BATCH)
        return [company for at in starts for company in self._batch(sentences[at : at + BATCH])]

    def _batch(self, sentences: Sequence[str]) -> list[Company]:
        """Return the companies of at most `BATCH` sentences."""
        table = self._table(sentences)
        found: list[dict[str, Nearest]] = [{} for _ in sentences]
        start = 0
        for category, texts in self._known.items():
            part = table[:, start : start + len(texts)]
            start += len(texts)
            for nearest, at, score in zip(found, part.argmax(axis=1), part.max(axis=1), strict=True):
                nearest[category] = Nearest(category, texts[at], round(min(1.0, max(0.0, float(score))), 4))
        return [Company(nearest) for nearest in found]

    def _table(self, sentences: Sequence[str]) -> NDArray[np.float64]:
        """Return an array (sentences, known sentences) of likeness in 0..1."""
        lexical = np.asarray((self._features(sentences) @ self._known_features.T).todense()) / 2
        if self._encoder is None:
            return lexical
        vectors = self._encoder.encode(list(sentences)) @ self._known_vectors.T
        return (1 - VECTOR_SHARE) * lexical + VECTOR_SHARE * vectors

    def _features(self, sentences: Sequence[str]) -> sparse.csr_matrix:
        """Return a row of length 1 of words beside one of pieces of words for each sentence."""
        texts = [masked(sentence) for sentence in sentences]
        return sparse.csr_matrix(sparse.hstack([kind.transform(texts) for kind in self._kinds]))

    @cached_property
    def _kinds(self) -> tuple[TfidfVectorizer, TfidfVectorizer]:
        """Return the weights of words and of pieces of words, by their rarity in the known sentences."""
        texts = [masked(text) for text in self._flat]
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), sublinear_tf=True)
        return words.fit(texts), pieces.fit(texts)

    @cached_property
    def _flat(self) -> list[str]:
        return [text for texts in self._known.values() for text in texts]

    @cached_property
    def _known_features(self) -> sparse.csr_matrix:
        return self._features(self._flat)

    @cached_property
    def _known_vectors(self) -> NDArray[np.float32]:
        assert self._encoder is not None
        return self._encoder.encode(self._flat)


def masked(sentence: str) -> str:
    """Return a sentence as it is compared: plain, and every number the same."""
    return _DIGITS.sub("0", plain(sentence))
