"""Likeness of sentences to the examples of the rules: lexical, and between vectors where there is an encoder."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from embeddings.classifier import NONE
from embeddings.combination import gauge
from embeddings.encoder import Encoder
from embeddings.lexicon import masked
from embeddings.rules import EvasionRules
from embeddings.tfidf import Tables
from embeddings.vectors import from_blob, to_blob

# Share of the vectors in a mixed likeness; the lexical part decides, since it did better on Dutch answers (mean average
# precision by examples 0.438, against 0.197 to 0.293 for vectors that can be made without a downloaded model).
VECTOR_SHARE = 0.3
# Sentences compared at a time, so that the table of likeness stays small.
BATCH = 2000


@dataclass(frozen=True, slots=True)
class Nearest:
    """A known sentence of some category, and how much a sentence is like it (0..1); empty where there is none."""

    category: str
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Company:
    """The nearest example of each category, by category; under `NONE` the nearest sentence of no category.

    `vectors` are the log odds that the encoder's vectors give; 0 where there is no encoder.
    """

    nearest: dict[str, Nearest]
    vectors: float = 0.0

    def of(self, category: str) -> Nearest:
        """Return the nearest known sentence of `category`."""
        return self.nearest.get(category, Nearest(category, "", 0.0))

    @property
    def best(self) -> Nearest:
        """The nearest example of any category; the first category wins a tie."""
        examples = [nearest for category, nearest in self.nearest.items() if category != NONE]
        return max(examples, key=lambda n: n.score, default=Nearest(NONE, "", 0.0))

    @property
    def margin(self) -> float:
        """How much more like an example it is than like any other sentence."""
        return self.best.score - self.of(NONE).score


class Likeness:
    """The examples of some rules, ready for sentences to be compared with them."""

    def __init__(self, rules: EvasionRules, encoder: Encoder | None = None) -> None:
        self._encoder = encoder
        others = [e.text for c in rules.categories for e in c.counter_examples] + [e.text for e in rules.ordinary]
        known = {c.slug: [e.text for e in c.examples] for c in rules.categories} | {NONE: others}
        self._known = {category: texts for category, texts in known.items() if texts}
        self.known = [text for texts in self._known.values() for text in texts]

    def companies(self, sentences: Sequence[str]) -> list[Company]:
        """Return, for each sentence, what it is most like."""
        if not self._known:
            return [Company({})] * len(sentences)
        starts = range(0, len(sentences), BATCH)
        return [company for at in starts for company in self._batch(sentences[at : at + BATCH])]

    def _batch(self, sentences: Sequence[str]) -> list[Company]:
        """Return the companies of at most `BATCH` sentences."""
        table = np.asarray((self._features(sentences) @ self._known_features.T).todense()) / 2
        vectors = np.zeros(len(sentences))
        if self._encoder is not None:
            alike = self._vectors(sentences) @ self._known_vectors.T
            table = (1 - VECTOR_SHARE) * table + VECTOR_SHARE * alike
            slope, bias = self._gauge
            vectors = slope * self._margins(alike) + bias
        found: list[dict[str, Nearest]] = [{} for _ in sentences]
        start = 0
        for category, texts in self._known.items():
            part = table[:, start : start + len(texts)]
            start += len(texts)
            for nearest, at, score in zip(found, part.argmax(axis=1), part.max(axis=1), strict=True):
                nearest[category] = Nearest(category, texts[at], round(min(1.0, max(0.0, float(score))), 4))
        return [Company(nearest, float(odds)) for nearest, odds in zip(found, vectors, strict=True)]

    def _margins(self, alike: NDArray[np.floating]) -> NDArray[np.floating]:
        """Return how much more each row of `alike` is like the examples than like the other known sentences."""
        if self._ordinary.all() or not self._ordinary.any():
            return np.zeros(len(alike))
        return alike[:, ~self._ordinary].max(axis=1) - alike[:, self._ordinary].max(axis=1)

    @cached_property
    def _gauge(self) -> tuple[float, float]:
        """Return what makes log odds of this encoder's margins: by the known sentences, each held to the others."""
        alike = self._known_vectors @ self._known_vectors.T
        np.fill_diagonal(alike, -1.0)
        return gauge(list(self._margins(alike)), [not ordinary for ordinary in self._ordinary])

    @cached_property
    def _ordinary(self) -> NDArray[np.bool_]:
        """Return which of the known sentences are of no category."""
        return np.array([category == NONE for category, texts in self._known.items() for _ in texts])

    def _features(self, sentences: Sequence[str]) -> sparse.csr_matrix:
        """Return a row of length 1 of words beside one of pieces of words for each sentence."""
        texts = [masked(sentence) for sentence in sentences]
        return sparse.csr_matrix(sparse.hstack([kind.table(texts) for kind in self._kinds]))

    @cached_property
    def _kinds(self) -> tuple[Tables, Tables]:
        """Return the weights of words and of pieces of words, by their rarity in the known sentences."""
        texts = [masked(text) for text in self.known]
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), sublinear_tf=True)
        return Tables(words.fit(texts)), Tables(pieces.fit(texts))

    @cached_property
    def _known_features(self) -> sparse.csr_matrix:
        return self._features(self.known)

    @cached_property
    def _known_vectors(self) -> NDArray[np.float32]:
        return self._vectors(self.known)

    def _vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of texts as they are stored: the same where they are read and where they are made."""
        assert self._encoder is not None
        return from_blob(to_blob(self._encoder.encode(texts)))
