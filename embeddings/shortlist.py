"""A search among a million vectors: all of them by 512 signs each, those that look near exactly.

Of each vector it is held on which side of the middle of all it lies, along 512 directions drawn by lot (Charikar 2002).
In how many of these signs two vectors differ says roughly what their angle is, well enough to tell six hundred among
which the ten nearest are. Only those vectors are read. The signs are a twelfth of what is stored, and made in seconds.

Why not the first axes of a principal component analysis: the vectors of the fitted encoder are spread evenly. Of a
million of them, the ten nearest to a query are among the 600 with the fewest differing signs in 99 of 100 cases, and
of the hundred nearest 94; along the first 48 axes, with three times as many bytes, half of the ten are.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings.vectors import Array, Neighbours, best

# Returns the vectors of some rows as float32; a row whose vector is there no more is all zeros.
Fetch = Callable[[NDArray[np.int64]], Array]

CANDIDATES = 600  # that are compared exactly
BITS = 512
COMPARED = 1_000  # vectors of which all pairs tell what cosine says nothing
# Vectors whose middle is taken for that of all. So few are hardly ever among those that a day changes, and then no sign
# of another vector does; theirs lies an eighth of what vectors differ from it, for which a search finds a little less.
SAMPLE = 64
_STEPS = 2**14  # of a direction, in 1
_CHUNK = 16_384  # vectors compared at once: what is needed of so many stays near the processor


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells the signs of a vector: the middle (dimension) of all vectors, and the directions (dimension, bits).

    The middle has 16 bits a number and the directions are in steps of 2 ** -14, so that for vectors of unit length with
    16 bits a number every sum is exact in float64: a sign is the same whatever else is in a batch, on any machine.
    """

    middle: Array
    directions: Array

    @classmethod
    def of(cls, sample: NDArray[np.floating], *, bits: int = BITS, seed: int = 0) -> "Signs":
        """Return the signs about the mean of a sample of the vectors, along directions at right angles where they can.

        Along the axes themselves, one that tells little would count as much as one along which vectors differ most.
        """
        dimension = sample.shape[1]
        rng = np.random.default_rng(seed)
        turned = [np.linalg.qr(rng.standard_normal((dimension, dimension)))[0] for _ in range(-(-bits // dimension))]
        middle = np.asarray(sample, dtype=np.float64).mean(axis=0)
        directions = np.round(np.hstack(turned)[:, :bits] * _STEPS) / _STEPS
        return cls(middle.astype(np.float16).astype(np.float32), directions.astype(np.float32))

    def packed(self, vectors: NDArray[np.floating]) -> NDArray[np.uint8]:
        """Return the signs of each vector, (vectors, bits / 8)."""
        return np.packbits(self.along(vectors) > 0, axis=1, bitorder="little")

    def along(self, vectors: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return how far from the middle each vector lies along each direction, (vectors, bits)."""
        return (vectors.astype(np.float64) - self.middle) @ self.directions.astype(np.float64)


class Shortlist:
    """A search among vectors of which the signs are held, and the vectors themselves are fetched when needed."""

    def __init__(self, signs: Signs, packed: NDArray[np.uint8], fetch: Fetch) -> None:
        self._signs, self._fetch = signs, fetch
        # The first words of all vectors, then the second ones: comparing them is then a walk through memory.
        self._words = np.ascontiguousarray(np.ascontiguousarray(packed).view("<u8").T)

    @classmethod
    def over(cls, vectors: NDArray[np.floating]) -> "Shortlist":
        """Return a search among vectors that are held, of 16 or 32 bits."""
        signs = Signs.of(vectors[:: max(1, -(-len(vectors) // SAMPLE))])
        packed = np.zeros((len(vectors), BITS // 8), dtype=np.uint8)
        for start in range(0, len(vectors), _CHUNK):
            packed[start : start + _CHUNK] = signs.packed(vectors[start : start + _CHUNK])
        return cls(signs, packed, lambda rows: vectors[rows].astype(np.float32))

    def nearest(self, query: Array, k: int, *, candidates: int = CANDIDATES) -> Neighbours:
        """Return about the `k` rows with the highest cosine for one query, shape (d,); scores are exact.

        The `candidates` rows (k, if that is more) with the fewest differing signs are compared, equal ones in order.
        """
        rows = self._likely(self._signs.packed(query[None, :]).view("<u8")[0], max(k, candidates))
        return best(self._fetch(rows) @ query, rows, self._words.shape[1], k)

    def _likely(self, wanted: NDArray[np.uint64], most: int) -> NDArray[np.int64]:
        """Return the rows of the `most` vectors whose signs differ least from those that are `wanted`, in order."""
        if self._words.shape[1] <= most:
            return np.arange(self._words.shape[1])
        differ = np.concatenate(list(self._differing(wanted)))
        # Below this number are fewer than `most`, at it as many as are needed, and more.
        limit = int(np.searchsorted(np.cumsum(np.bincount(differ)), most))
        below, at = np.flatnonzero(differ < limit), np.flatnonzero(differ == limit)
        return np.sort(np.concatenate([below, at[: most - len(below)]]))

    def _differing(self, wanted: NDArray[np.uint64]) -> Iterator[NDArray[np.uint16]]:
        """Yield in how many signs the vectors differ from those that are `wanted`, a chunk at a time."""
        for start in range(0, self._words.shape[1], _CHUNK):
            chunk = self._words[:, start : start + _CHUNK]
            total = np.zeros(chunk.shape[1], dtype=np.uint16)
            for words, own in zip(chunk, wanted, strict=True):
                total += np.bitwise_count(words ^ own)
            yield total


def chance(vectors: NDArray[np.floating]) -> float:
    """Return the cosine that one in a thousand pairs reaches among the first vectors; -1 where there is no pair.

    The vectors are in an order that says nothing of them, such as that of the digests of their texts.
    """
    some = vectors[:COMPARED].astype(np.float32)
    pairs = (some @ some.T)[np.triu_indices(len(some), 1)]
    return float(np.quantile(pairs, 0.999)) if len(pairs) else -1.0


def places(hashes: NDArray[np.bytes_], keys: NDArray[np.bytes_]) -> NDArray[np.intp]:
    """Return where each key stands among `hashes`, which are in order and distinct; -1 where it is none of them."""
    if not len(hashes):
        return np.full(len(keys), -1)
    at = np.minimum(np.searchsorted(hashes, keys), len(hashes) - 1)
    return np.where(hashes[at] == keys, at, -1)


def grouped(
    rows: NDArray[np.intp], values: NDArray[np.uint32], count: int
) -> tuple[NDArray[np.intp], NDArray[np.uint32]]:
    """Return (starts, sorted values): those of row `i` are `sorted[starts[i] : starts[i + 1]]`, of `count` rows.

    Values of the row -1 are left out.
    """
    order = np.lexsort((values, rows))
    starts = np.searchsorted(rows[order], np.arange(count + 1))
    return starts - starts[0], values[order][starts[0] :]
