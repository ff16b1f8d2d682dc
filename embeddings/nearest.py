"""Finds the vectors that are much alike without comparing all: only those that share a word that could make them so.

In a fixed order of words, the rare ones first, the words at the end of a vector whose length together is below the
threshold cannot make a product that reaches it. Two vectors that do therefore share a word before that end, in both
(prefix filtering: Bayardo, Ma and Srikant 2007; the bound by length: Anastasiu and Karypis 2014). Nothing is lost.
"""

from collections import defaultdict
from collections.abc import Mapping

Vector = Mapping[str, float]
# Sums are rounded, so that a bound is only trusted from a little below.
ROUNDING = 1e-9


def product(one: Vector, other: Vector) -> float:
    """Return the sum of products over the words that both have; the same whichever comes first."""
    if len(one) > len(other):
        one, other = other, one
    return sum(sorted(weight * other[word] for word, weight in one.items() if word in other))


class Nearest:
    """Vectors of length 1 at most, by key, to be found by others of which the product with them is `least` or more.

    `seen` says how many vectors have a word; unknown words count as the rarest. Any numbers give the same result, the
    true ones the fastest.
    """

    def __init__(self, least: float, seen: Mapping[str, int]) -> None:
        self._least = least
        self._seen = seen
        self._vectors: dict[int, Vector] = {}
        self._by_word: dict[str, list[int]] = defaultdict(list)

    def add(self, key: int, vector: Vector) -> None:
        """Let a vector be found from now on."""
        self._vectors[key] = vector
        for word in self._telling(vector):
            self._by_word[word].append(key)

    def near(self, vector: Vector) -> dict[int, float]:
        """Return the product with each vector where it is `least` or more, by key, in the order of keys."""
        telling = self._telling(vector)
        keys = sorted({key for word in telling for key in self._by_word.get(word, ())})
        scores = ((key, product(vector, self._vectors[key])) for key in keys)
        return {key: score for key, score in scores if score >= self._least}

    def _telling(self, vector: Vector) -> list[str]:
        """Return the words, the rarest first, of which one at least is shared with any vector that is near."""
        words = sorted(vector, key=lambda word: (self._seen.get(word, 0), word))
        rest = 0.0
        while words and rest + vector[words[-1]] ** 2 < self._least**2 - ROUNDING:
            rest += vector[words.pop()] ** 2
        return words
