"""What a fitted TfidfVectorizer makes of texts, made faster: texts repeat their words, and each is taken apart once."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

_WORDS_REMEMBERED = 2**16
_NOTHING = np.zeros(0, dtype=np.int32)


class Tables:
    """Makes the tables of one fitted vectorizer, equal to those of its `transform`.

    It is one of words or of pieces of words (`char_wb`), with `sublinear_tf`, rows of length 1, and the defaults else.
    """

    def __init__(self, vectorizer: TfidfVectorizer) -> None:
        self._vocabulary: dict[str, int] = vectorizer.vocabulary_
        self._rarity = np.asarray(vectorizer.idf_, dtype=np.float64)
        self._analyze: Callable[[str], list[str]] = vectorizer.build_analyzer()
        self._counts = self._counts_of_pieces if vectorizer.analyzer == "char_wb" else self._counts_of_words
        self._of_word = lru_cache(maxsize=_WORDS_REMEMBERED)(self._pieces)

    def table(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Return an array (texts, terms): a row of length 1 each, or of zeros where no term of a text is known."""
        counts = self._counts(texts)
        counts.sort_indices()
        counts.data = (np.log(counts.data) + 1.0) * self._rarity[counts.indices]
        return sparse.csr_matrix(normalize(counts, copy=False)) if len(texts) else counts

    def _counts_of_words(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Return how often each term stands in each text."""
        found = [self._numbers(text) for text in texts]
        table = _rows(map(len, found), _joined(found), len(self._vocabulary))
        table.sum_duplicates()
        return table

    def _counts_of_pieces(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Return how often each piece stands in each text: the sum over its words."""
        words = [text.lower().split() for text in texts]
        places: dict[str, int] = {}
        of_text = [[places.setdefault(word, len(places)) for word in own] for own in words]
        parts = [self._of_word(word) for word in places]
        pieces = _rows(map(len, parts), np.concatenate([_NOTHING, *parts]), len(self._vocabulary))
        return sparse.csr_matrix(_rows(map(len, of_text), _joined(of_text), len(places)) @ pieces)

    def _pieces(self, word: str) -> NDArray[np.int32]:
        """Return the numbers of the pieces of a word."""
        return np.array(self._numbers(word), dtype=np.int32)

    def _numbers(self, text: str) -> list[int]:
        """Return the numbers of the terms of a text that are known, once for each time that they stand in it."""
        return [number for term in self._analyze(text) if (number := self._vocabulary.get(term)) is not None]


def _rows(lengths: Iterable[int], columns: NDArray[np.int32], width: int) -> sparse.csr_matrix:
    """Return an array (rows, width) with a 1 for each time that a column is named in a row."""
    starts = np.cumsum([0, *lengths])
    return sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(starts) - 1, width))


def _joined(rows: Sequence[Sequence[int]]) -> NDArray[np.int32]:
    return np.fromiter(chain.from_iterable(rows), dtype=np.int32, count=sum(map(len, rows)))
