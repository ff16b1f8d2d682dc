"""Vectors as they are stored, and the order of those that were found."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings.errors import DamagedVectorsError

Array = NDArray[np.float32]

_STORED = np.dtype("<f2")  # three digits, half the size of float32
# Scores are told apart to this many decimals. Stored vectors hold no more, and equal vectors must get equal scores,
# which the last digits of a matrix product do not promise.
_DECIMALS = 5


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The nearest rows for each query, the nearest first, equal scores in the order of the rows.

    Both arrays have the shape (queries, k); k is smaller than asked for where there are fewer vectors.
    """

    rows: NDArray[np.int64]
    scores: Array


def to_blob(vectors: Array) -> list[bytes]:
    """Return each row as the bytes of float16 numbers, little-endian."""
    return [row.tobytes() for row in np.asarray(vectors).astype(_STORED)]


def from_blob(blobs: Iterable[bytes]) -> Array:
    """Return an array (blobs, dimension); raise DamagedVectorsError unless all blobs are of one whole length."""
    rows = list(blobs)
    if not rows:
        return np.zeros((0, 0), dtype=np.float32)
    length, odd = divmod(len(rows[0]), _STORED.itemsize)
    if odd or any(len(row) != len(rows[0]) for row in rows):
        raise DamagedVectorsError(f"stored vectors differ in length: {sorted({len(row) for row in rows})} bytes")
    return np.frombuffer(b"".join(rows), dtype=_STORED).reshape(len(rows), length).astype(np.float32)


def best(scores: Array, rows: NDArray[np.int64], count: int, k: int) -> Neighbours:
    """Return the `k` best of `rows`, in the order in which they stand among `count`, for one query with `scores`."""
    return _told(_top(_keys(scores[None, :], rows, count), k), count)


def _keys(scores: Array, rows: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Return one number for score and row, higher for a higher score and, among equals, for an earlier row.

    No two are equal, so that the best k are the same however the vectors are divided.
    """
    return np.rint(scores * 10**_DECIMALS).astype(np.int64) * count + (count - 1 - rows)


def _top(keys: NDArray[np.int64], k: int) -> NDArray[np.int64]:
    """Return the `k` highest keys of each row, the highest first."""
    if keys.shape[1] > k:
        keys = np.partition(keys, keys.shape[1] - k, axis=1)[:, keys.shape[1] - k :]
    return -np.sort(-keys, axis=1)


def _told(keys: NDArray[np.int64], count: int) -> Neighbours:
    """Return the rows and scores that the keys stand for."""
    score, place = np.divmod(keys, max(1, count))
    return Neighbours(count - 1 - place, (score / 10**_DECIMALS).astype(np.float32))
