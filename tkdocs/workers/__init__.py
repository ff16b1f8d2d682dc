"""Work done side by side, in any `concurrent.futures.Executor`: processes here, or a Dask cluster.

Results come in the order of the pieces, a bounded number of pieces is under way, and a piece that ends the process
that works on it is one error, while the others go on.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import partial
from typing import Generic, TypeVar

from tkdocs.errors import WorkerError
from tkdocs.workers.cluster import Cluster
from tkdocs.workers.limits import MEMORY, SECONDS, Limited, Limits
from tkdocs.workers.processes import Processes

__all__ = ["MEMORY", "SECONDS", "Cluster", "Limits", "Processes", "each", "opened", "width"]

Piece = TypeVar("Piece")
R = TypeVar("R")

# Portions under way for each process: one that is worked on, one that waits, and some for when one takes long.
_UNDER_WAY = 4


def opened(workers: int, scheduler: str | None = None) -> Executor:
    """Return an executor of that many processes on this machine, or the Dask cluster at `scheduler`; close it.

    No process starts before there is work. Raise ClusterError where the cluster cannot be used.
    """
    return Cluster(scheduler) if scheduler else Processes(workers)


def width(executor: Executor | None) -> int:
    """Return how many pieces are worked on at the same time."""
    return 1 if executor is None else getattr(executor, "width", None) or os.cpu_count() or 1


def several(executor: Executor | None) -> Executor | None:
    """Return the executor where it works on more than one piece at a time; with one, this process is as quick."""
    return executor if width(executor) > 1 else None


def each(
    executor: Executor | None,
    work: Callable[[Piece], R],
    pieces: Iterable[Piece],
    *,
    limits: Limits | None = None,
    weight: Callable[[Piece], float] = lambda _: 1.0,
) -> Iterator[R | WorkerError]:
    """Yield what `work` returns for each piece, in order; a WorkerError for a piece that ends its process.

    Pieces are taken only when there is room for them, and handed out in portions of a `weight` of 1 or little more.
    When a process is ended, the portions that it had are done again piece by piece, with nothing else under way, so
    that only the one that is at fault is given up. `limits` hold for each piece, as far as the executor is one of ours
    and can hold them: others may work in this process, which must not be ended. Without an executor it does.
    """
    if executor is None:
        yield from map(work, pieces)
        return
    held = limits and executor.held(limits) if isinstance(executor, Processes | Cluster) else None
    line: _Line[Piece, R] = _Line(executor, Limited(work, held) if held else work)
    try:
        for portion in _portions(pieces, weight):
            line.add(portion)
            if len(line.under_way) >= _UNDER_WAY * width(executor):
                yield from line.first()
        while line.under_way:
            yield from line.first()
    finally:
        for _, future in line.under_way:
            future.cancel()


class _Line(Generic[Piece, R]):
    """The portions that are under way, the oldest first."""

    def __init__(self, executor: Executor, work: "Callable[[Piece], R | WorkerError]") -> None:
        self._executor, self._work = executor, work
        self.under_way: deque[tuple[list[Piece], Future[list[R | WorkerError]]]] = deque()

    def add(self, portion: list[Piece]) -> None:
        """Hand out a portion."""
        self.under_way.append((portion, self._executor.submit(partial(_all, self._work), portion)))

    def first(self) -> "Iterator[R | WorkerError]":
        """Yield the results of the oldest portion."""
        portion, future = self.under_way.popleft()
        try:
            found = future.result()
        except BrokenExecutor:
            for _, other in self.under_way:
                other.exception()  # waits for it; what it is comes up in its turn
            yield from map(self._alone, portion)
        else:
            yield from found

    def _alone(self, piece: Piece) -> R | WorkerError:
        future = self._executor.submit(self._work, piece)
        try:
            return future.result()
        except BrokenExecutor as exc:
            return WorkerError(str(exc))


def _all(work: Callable[[Piece], R], portion: list[Piece]) -> list[R]:
    """Return what `work` returns for each piece."""
    return [work(piece) for piece in portion]


def _portions(pieces: Iterable[Piece], weight: Callable[[Piece], float]) -> Iterator[list[Piece]]:
    """Yield the pieces in lists that weigh 1 or little more; the last may weigh less."""
    portion, heavy = [], 0.0
    for piece in pieces:
        portion.append(piece)
        heavy += weight(piece)
        if heavy >= 1:
            yield portion
            portion, heavy = [], 0.0
    if portion:
        yield portion
