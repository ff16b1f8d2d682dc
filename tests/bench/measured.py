"""What a bench hands on: a goal with what was measured, and times of two ways side by side.

A module that measures a goal has `measure(*, short: bool) -> Iterator[Measured]`; `python -m tests.bench` runs all.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Protocol

RUNS = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table: what was to be reached, what was found, and whether that is enough.

    `command` measures it again. `why` gives the physical limit where a goal is missed. `met` is None where the short
    form is too small to tell.
    """

    goal: str
    what: str
    against: str
    wanted: str
    found: str
    met: bool | None
    command: str
    why: str = ""


class Bench(Protocol):
    """A module that measures."""

    def measure(self, *, short: bool) -> Iterator[Measured]:
        """Yield the lines of its goal; `short` is for every change to the code, small and in seconds."""
        ...


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long one way takes as another: the median of runs side by side, the least and the most."""

    median: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.median:.2f} times ({self.least:.2f} to {self.most:.2f})"


def ratio(
    one: Callable[[], object],
    other: Callable[[], object],
    *,
    runs: int = RUNS,
    clock: Callable[[], float] = time.perf_counter,
) -> Ratio:
    """Return how many times as long `one` takes as `other`, run in turns, so that a busy machine slows both.

    `clock` may be `time.process_time` where neither waits nor starts processes.
    """
    found = sorted(seconds(one, clock) / seconds(other, clock) for _ in range(runs))
    return Ratio(median(found), found[0], found[-1])


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return how long `work` takes once."""
    start = clock()
    work()
    return clock() - start


def kept(name: str) -> Path:
    """Return the folder of that name in which a bench keeps what is costly to make: in TKDOCS_BENCH, or for now."""
    return Path(os.environ.get("TKDOCS_BENCH") or Path(tempfile.gettempdir()) / "tkdocs-bench") / name
