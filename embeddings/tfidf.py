"""What a fitted TfidfVectorizer makes of texts, made faster: texts repeat their words, and each is taken apart once."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

_WORDS_REMEMBERED = 2**16
_NOTHING = np.zeros(0, dtype=np.int32)


class Tables:
    """Makes the tables of one fitted vectorizer, equal to those of its `transform`.

    It is one of one to so many words or of pieces of words (`char_wb`), with `sublinear_tf`, rows of length 1, and the
    defaults else: then whatever is known has known parts.
    """

    def __init__(self, vectorizer: TfidfVectorizer) -> None:
        self._vocabulary: dict[str, int] = vectorizer.vocabulary_
        self._rarity = np.asarray(vectorizer.idf_, dtype=np.float64)
        self._least, self._most = vectorizer.ngram_range
        self._tokens = re.compile(vectorizer.token_pattern).findall
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
        found = [self._runs(self._tokens(text.lower())) for text in texts]
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

    def _runs(self, words: Sequence[str]) -> list[int]:
        """Return the numbers of the words and runs of words that are known, once for each time that they occur."""
        get = self._vocabulary.get
        found = [get(word) for word in words]
        numbers = [number for number in found if number is not None]
        starts = [at for at, number in enumerate(found) if number is not None]
        for size in range(2, self._most + 1):
            # A run is known only if what it is without its last and without its first word is.
            longer = [at for at, following in pairwise(starts) if following == at + 1]
            runs = [(at, number) for at in longer if (number := get(" ".join(words[at : at + size]))) is not None]
            numbers += [number for _, number in runs]
            starts = [at for at, _ in runs]
        return numbers

    def _pieces(self, word: str) -> NDArray[np.int32]:
        """Return the numbers of the pieces of a word; one that is shorter than a piece is one."""
        edged = f" {word} "
        pieces = [
            edged[at : at + size]
            for size in range(self._least, self._most + 1)
            if size == self._least or len(edged) >= size
            for at in range(max(1, len(edged) - size + 1))
        ]
        numbers = [number for piece in pieces if (number := self._vocabulary.get(piece)) is not None]
        return np.array(numbers, dtype=np.int32)


def _rows(lengths: Iterable[int], columns: NDArray[np.int32], width: int) -> sparse.csr_matrix:
    """Return an array (rows, width) with a 1 for each time that a column is named in a row."""
    starts = np.cumsum([0, *lengths])
    return sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(starts) - 1, width))


def _joined(rows: Sequence[Sequence[int]]) -> NDArray[np.int32]:
    return np.fromiter(chain.from_iterable(rows), dtype=np.int32, count=sum(map(len, rows)))
