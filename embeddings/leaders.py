"""The first of each group, of which the one is found that a vector is most like.

The vectors lie by word, as numbers in a row, so that the products with all that share a word are sums that numpy makes;
those that come close to the greatest are made again in the one order that always gives the same.
"""

from array import array
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from embeddings.nearest import ROUNDING, Vector, product


class Leaders:
    """Vectors of length 1 at most, numbered as they come."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._vectors: list[Vector] = []
        self._by_word: dict[str, tuple[array[int], array[float]]] = {}

    def add(self, vector: Vector) -> int:
        """Let a vector be found from now on; return its number."""
        number = len(self._vectors)
        self._vectors.append(vector)
        for word, weight in vector.items():
            numbers, weights = self._by_word.setdefault(word, (array("q"), array("d")))
            numbers.append(number)
            weights.append(weight)
        return number

    def most_like(self, vector: Vector) -> int | None:
        """Return the number of the vector with which the product is greatest, the first of equals.

        None where it is below `least` with all.
        """
        shared = [(weight, *self._by_word[word]) for word, weight in vector.items() if word in self._by_word]
        sums = self._sums(shared)
        greatest = float(sums.max(initial=0.0))
        if greatest < self._least - ROUNDING:
            return None
        close = np.flatnonzero(sums >= max(greatest, self._least) - ROUNDING).tolist()
        scores = {number: product(vector, self._vectors[number]) for number in close}
        best = max(scores, key=lambda number: (scores[number], -number), default=None)
        return best if best is not None and scores[best] >= self._least else None

    def _sums(self, shared: "Sequence[tuple[float, array[int], array[float]]]") -> NDArray[np.float64]:
        """Return the product with each vector, in any order of its words."""
        if not shared:
            return np.zeros(len(self._vectors))
        numbers = np.concatenate([np.frombuffer(numbers, dtype=np.int64) for _, numbers, _ in shared])
        weights = np.concatenate([np.frombuffer(weights, dtype=np.float64) * own for own, _, weights in shared])
        return np.bincount(numbers, weights=weights, minlength=len(self._vectors)).astype(np.float64, copy=False)
