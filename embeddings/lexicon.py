"""Words and pieces of words of sentences, weighed by their rarity: the oldest features, and here the strongest."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from embeddings.rules import plain
from embeddings.tfidf import Tables

_DIGITS = re.compile(r"\d+")
# One to three words; three to five letters of one word, which also read glued words and inflections. What stands in
# one sentence only teaches nothing.
_SETTINGS: dict[str, dict[str, object]] = {
    "words": {"ngram_range": (1, 3), "token_pattern": r"\w+"},
    "pieces": {"ngram_range": (3, 5), "analyzer": "char_wb"},
}
LEAST = 2


def masked(sentence: str) -> str:
    """Return a sentence as it is compared: plain, and every number the same."""
    return _DIGITS.sub("0", plain(sentence))


class Lexicon:
    """The words and pieces of words that are known, and their weights; made by `learned` or `restored`."""

    def __init__(self, kinds: Mapping[str, TfidfVectorizer]) -> None:
        self._kinds = dict(kinds)
        self._tables = [Tables(kind) for kind in self._kinds.values()]

    @classmethod
    def learned(cls, texts: Sequence[str]) -> "Lexicon":
        """Return the words and pieces that stand in at least `LEAST` of `texts`."""
        shown = [masked(text) for text in texts]
        return cls({name: _vectorizer(name, min_df=LEAST).fit(shown) for name in _SETTINGS})

    @classmethod
    def restored(cls, arrays: Mapping[str, NDArray]) -> "Lexicon":
        """Return the lexicon out of which `arrays` came; raise KeyError or ValueError where they are none."""
        kinds = {}
        for name in _SETTINGS:
            terms = bytes(arrays[f"{name}.terms"]).decode("utf-8").split("\n")
            kinds[name] = _vectorizer(name, vocabulary={term: at for at, term in enumerate(terms)})
            kinds[name].idf_ = arrays[f"{name}.rarity"].astype(np.float64)
        return cls(kinds)

    def arrays(self) -> dict[str, NDArray]:
        """Return all there is to know as arrays: terms as UTF-8 bytes, one a line, and how rare each is."""
        found: dict[str, NDArray] = {}
        for name, kind in self._kinds.items():
            found[f"{name}.terms"] = np.frombuffer("\n".join(kind.get_feature_names_out()).encode(), dtype=np.uint8)
            found[f"{name}.rarity"] = kind.idf_.astype(np.float16)
        return found

    def rounded(self) -> "Lexicon":
        """Return this lexicon as it will be when it is read back."""
        return Lexicon.restored(self.arrays())

    def table(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Return an array (texts, terms): a row of length 1 of words beside one of pieces."""
        shown = [masked(text) for text in texts]
        return sparse.csr_matrix(sparse.hstack([kind.table(shown) for kind in self._tables]))


def _vectorizer(name: str, **more: object) -> TfidfVectorizer:
    return TfidfVectorizer(sublinear_tf=True, **_SETTINGS[name], **more)  # type: ignore[arg-type]
