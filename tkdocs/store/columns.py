"""Joins and groups columns of many rows as arrays, where SQLite would take a step for each row."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

Numbers = NDArray[np.int64]


def read(db: Database, sql: str, *, width: int, of: Sequence[str] = ()) -> Sequence[Sequence[Any]]:
    """Return what a select finds by column, each of the `width` empty where it finds nothing."""
    rows = db.execute(sql, of).fetchall()
    return [[row[at] for row in rows] for at in range(width)]


class Codes(defaultdict[Any, int]):
    """A number for each value that was ever asked for, from 0 on."""

    def __init__(self) -> None:
        super().__init__(count().__next__)

    def of(self, values: Sequence[Any]) -> Numbers:
        """Return the number of each value."""
        return np.fromiter(map(self.__getitem__, values), dtype=np.int64, count=len(values))


def joined(left: Numbers, right: Numbers) -> tuple[Numbers, Numbers]:
    """Return the rows of each pair of equal keys, those of `left` in order."""
    order = np.argsort(right, kind="stable")
    first, last = (np.searchsorted(right[order], left, side=side) for side in ("left", "right"))
    times = last - first
    rows = np.arange(times.sum()) + np.repeat(first - (np.cumsum(times) - times), times)
    return np.repeat(np.arange(len(left)), times), order[rows]


def pairs(first: Numbers, second: Numbers) -> tuple[Numbers, Numbers]:
    """Return the distinct pairs of two columns of numbers under 2 ** 31, in order."""
    both = np.sort(first << 32 | second, kind="stable")  # which is quick where most are in order
    both = both[np.diff(both, prepend=-1) > 0]
    return both >> 32, both & 0xFFFFFFFF
