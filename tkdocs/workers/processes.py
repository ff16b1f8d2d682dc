"""Processes on this machine, each of which may be ended without harm to the work of the others."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Any, ParamSpec, TypeVar

from tkdocs.errors import NoWorkersError
from tkdocs.workers import limits
from tkdocs.workers.limits import Limits
from tkdocs.workers.passing import told

P = ParamSpec("P")
R = TypeVar("R")

_BEGUN = b"begun\n"  # what a process says when it is ready for work
_TIMEOUT = b"Timeout ("  # what the clock of `limits` says: `Timeout (0:02:00)!`, then where the process was
_MOST = 65536


class Processes(Executor):
    """Processes that are made when there is work, and made anew when they are ended.

    Each has a line of its own, so that one which is ended takes only its own line with it. What was in it fails with
    BrokenExecutor, which tells the reason in words for a user, or with NoWorkersError where the process did not begin.
    They are spawned: forking a process that has threads is unsafe.
    """

    def __init__(self, count: int) -> None:
        self.width = count
        self._processes = [_Process(max(1, (os.cpu_count() or 1) // count)) for _ in range(count)]

    def held(self, limits: Limits) -> Limits:
        """Return those of the limits that the processes hold: all."""
        return limits

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Return the future of a piece of work, in the shortest line."""
        return min(self._processes, key=len).submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes."""
        for process in self._processes:
            process.shutdown(wait, cancel_futures=cancel_futures)


class _Process:
    """A pool of one process; its length is how many pieces are in its line."""

    def __init__(self, threads: int) -> None:
        self._threads = threads
        self._hearing = threading.Lock()
        self._waiting: set[Future] = set()
        self._start()

    def __len__(self) -> int:
        return len(self._waiting)

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        try:
            inner = self._pool.submit(fn, *args, **kwargs)
        except BrokenExecutor:
            self.shutdown(wait=True, cancel_futures=False)
            self._start()
            inner = self._pool.submit(fn, *args, **kwargs)
        self._waiting.add(inner)
        inner.add_done_callback(self._waiting.discard)
        return told(inner, self._words)

    def shutdown(self, wait: bool, *, cancel_futures: bool) -> None:
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def _start(self) -> None:
        spawn = multiprocessing.get_context("spawn")
        ends: tuple[Any, Any] = spawn.Pipe(duplex=False)  # of another class on each system
        self._reader, writer = ends
        self._said: bytes | None = None
        self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=_begin, initargs=(writer, self._threads))

    def _words(self, error: BaseException) -> BaseException:
        """Return the error, in words for a user where it is that the process was ended."""
        if not isinstance(error, BrokenExecutor):
            return error
        with self._hearing:  # a piece may be handed in just when the others of its line hear that the process ended
            if self._said is None:
                self._said = os.read(self._reader.fileno(), _MOST) if self._reader.poll() else b""
        if not self._said.startswith(_BEGUN):
            return NoWorkersError(
                "processes to work in cannot be started; what they said stands above. A script of your own that starts "
                'them begins behind `if __name__ == "__main__":`'
            )
        return BrokenExecutor(f"its process was ended: {_reason(self._said.removeprefix(_BEGUN))}")


def _reason(said: bytes) -> str:
    """Return why a process was ended, as far as it could tell."""
    if said.startswith(_TIMEOUT):
        return f"it takes longer than the {said[len(_TIMEOUT) :].partition(b')')[0].decode()} that it may"
    return "by what it worked on, or for lack of memory"


def _begin(writer: Any, threads: int) -> None:
    """Make this process one that may be ended: by its parent's end, by Ctrl-C and by its clock, without ado.

    Its numeric libraries, which are loaded later, use their share of the cores.
    """
    os.environ["OMP_NUM_THREADS"] = str(threads)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    limits.tell(os.dup(writer.fileno()))
    _end_with_parent()
    os.write(writer.fileno(), _BEGUN)


def _end_with_parent() -> None:
    """End this worker as soon as its parent has ended: one that is killed outright cannot tell its workers to stop."""
    parent = multiprocessing.parent_process()
    assert parent is not None, "a worker has a parent"

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
