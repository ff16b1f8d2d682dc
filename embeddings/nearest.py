"""Finds the vectors that are much alike without comparing all: only those that share a word that could make them so.

In a fixed order of words, the rare ones first, the words at the end of a vector whose length together is below the
threshold cannot make a product that reaches it. Two vectors that do therefore share a word before that end, in both
(prefix filtering: Bayardo, Ma and Srikant 2007; the bound by length: Anastasiu and Karypis 2014). Where the end is cut
shorter, to a part of the threshold, what they share before it must make up the rest. Nothing is lost.
"""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Vector = Mapping[str, float]
Rows = NDArray[np.intp]
# Sums are rounded, so that a bound is only trusted from a little below.
ROUNDING = 1e-9
# Rows that are held against all others at once, and pairs of them that are: what is known of those stays in memory.
_BLOCK, _PAIRS = 1_024, 65_536
_END = 0.8  # of the threshold: the shorter the end, the fewer pairs are left, and the longer it takes to tell them
_FEW = 256  # so few rows are all multiplied with each other, which is sooner done than telling which need not be


def product(one: Vector, other: Vector) -> float:
    """Return the sum of products over the words that both have; the same whichever comes first."""
    if len(one) > len(other):
        one, other = other, one
    return sum(sorted(weight * other[word] for word, weight in one.items() if word in other))


def near(
    vectors: sparse.csr_matrix, least: float, wanted: Callable[[Rows, Rows], NDArray[np.bool_]] | None = None
) -> Iterator[tuple[Rows, Rows]]:
    """Yield all pairs of rows, the higher number first, of which the product is `least` or more, or less by rounding.

    `vectors` has a row of length 1 at most for each, and a column for each word; no weight is below 0. `wanted` tells
    which pairs are looked for; all are without it.
    """
    rows = len(vectors.indptr) - 1
    end = 0.0 if rows <= _FEW else _END * least
    telling = _telling(vectors, end) if end else vectors
    by_word = telling.T.tocsr()
    for start in range(0, rows, _BLOCK):
        shared = (telling[start : start + _BLOCK] @ by_word).tocoo()
        enough = shared.data >= least - end - ROUNDING
        later, earlier = shared.row[enough] + start, shared.col[enough]
        sought = later > earlier
        if wanted:
            sought &= wanted(later, earlier)
        later, earlier = later[sought], earlier[sought]
        for at in range(0, len(later), _PAIRS):
            one, other = later[at : at + _PAIRS], earlier[at : at + _PAIRS]
            close = _products(vectors, one, other) >= least - ROUNDING
            yield one[close], other[close]


def _products(vectors: sparse.csr_matrix, one: Rows, other: Rows) -> NDArray[np.float64]:
    return np.asarray(vectors[one].multiply(vectors[other]).sum(axis=1)).ravel()


def _telling(vectors: sparse.csr_matrix, end: float) -> sparse.csr_matrix:
    """Return the vectors without the words at their ends, the most frequent, whose length together is below `end`."""
    seen = np.bincount(vectors.indices)
    place = np.empty_like(seen)
    place[np.argsort(seen, kind="stable")] = np.arange(len(seen))
    ordered = sparse.csr_matrix((vectors.data.copy(), place[vectors.indices], vectors.indptr), shape=vectors.shape)
    ordered.sort_indices()  # in place
    sums = np.append(0.0, np.cumsum(ordered.data**2))
    behind = np.repeat(sums[ordered.indptr[1:]], np.diff(ordered.indptr)) - sums[:-1]
    # Sums over all rows are less exact than those over one.
    kept = behind >= end**2 - ROUNDING * (1 + sums[-1])
    starts = np.append(0, np.cumsum(kept))[ordered.indptr]
    return sparse.csr_matrix((ordered.data[kept], ordered.indices[kept], starts), shape=vectors.shape)
