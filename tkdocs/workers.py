"""Processes that read documents side by side."""

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import ParamSpec, TypeVar

from tkdocs.errors import WorkerError

P = ParamSpec("P")
Piece = TypeVar("Piece")
R = TypeVar("R")


class Processes(Executor):
    """A pool of processes that is made anew when one of them is ended, by what it read or for lack of memory.

    They are spawned: forking a process that has threads is unsafe.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool = self._made()

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Return the future of a piece of work, in a new pool where the old one is broken."""
        try:
            return self._pool.submit(fn, *args, **kwargs)
        except BrokenExecutor:
            self._pool.shutdown()
            self._pool = self._made()
            return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def _made(self) -> ProcessPoolExecutor:
        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._count, mp_context=spawn, initializer=_end_with_parent)


@contextlib.contextmanager
def pool(workers: int) -> Iterator[Executor | None]:
    """Yield a pool of that many processes; None for one, since reading in this process needs no pool."""
    if workers == 1:
        yield None
        return
    with Processes(workers) as executor:
        yield executor


def each(executor: Executor | None, work: Callable[[Piece], R], pieces: Iterable[Piece]) -> Iterator[R | WorkerError]:
    """Yield what `work` returns for each piece, in order; a WorkerError for a piece that ends its process.

    When a process is ended, all that was under way is lost with it: each of these pieces is then done by itself, so
    that only the one that is at fault is given up.
    """
    if executor is None:
        yield from map(work, pieces)
        return
    for piece, future in [(piece, executor.submit(work, piece)) for piece in pieces]:
        try:
            yield future.result()
        except BrokenExecutor:
            yield _alone(executor, work, piece)


def _alone(executor: Executor, work: Callable[[Piece], R], piece: Piece) -> R | WorkerError:
    future = executor.submit(work, piece)
    try:
        return future.result()
    except BrokenExecutor:
        return WorkerError("the process that read this file was ended, by the file itself or for lack of memory")


def _end_with_parent() -> None:
    """End this worker as soon as its parent has ended: one that is killed outright cannot tell its workers to stop."""
    parent = multiprocessing.parent_process()
    assert parent is not None, "a worker has a parent"

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
