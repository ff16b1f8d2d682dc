"""Processes that read documents side by side."""

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor

from tkdocs.errors import WorkerError


@contextlib.contextmanager
def pool(workers: int) -> Iterator[Executor | None]:
    """Yield a pool of that many processes; None for one, since reading in this process needs no pool.

    They are spawned: forking a process that has threads is unsafe. Raise WorkerError when one of them is ended.
    """
    if workers == 1:
        yield None
        return
    spawn = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(workers, mp_context=spawn, initializer=_end_with_parent) as executor:
            yield executor
    except BrokenExecutor as exc:
        raise WorkerError(
            "a process that reads was ended, most likely for lack of memory; what was done until now is kept, "
            "and fewer --workers need less"
        ) from exc


def _end_with_parent() -> None:
    """End this worker as soon as its parent has ended: one that is killed outright cannot tell its workers to stop."""
    parent = multiprocessing.parent_process()
    assert parent is not None, "a worker has a parent"

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
