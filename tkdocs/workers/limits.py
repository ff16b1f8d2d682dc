"""What one piece of work may cost in time and memory, held by the process that does it."""

import contextlib
import faulthandler
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from tkdocs.errors import WorkerError

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None

Piece = TypeVar("Piece")
R = TypeVar("R")

# A report of five hundred pages takes some ten seconds, on a busy machine a few times that.
SECONDS = 120.0
# The largest file that is read has 64 MiB, and takes some hundreds of MiB while it is read.
MEMORY = 2 * 1024**3
_STATM = Path("/proc/self/statm")
_DATA = 5  # which number in it counts the pages of data and stack


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, and bytes beyond what the process has before; on systems that cannot limit memory, seconds alone."""

    seconds: float = SECONDS
    memory: int | None = MEMORY


@dataclass(frozen=True, slots=True)
class Limited(Generic[Piece, R]):
    """`work` under limits: too much memory is a WorkerError; too much time ends the process, whatever it is doing.

    Only for processes that may be ended.
    """

    work: Callable[[Piece], R]
    limits: Limits

    def __call__(self, piece: Piece) -> R | WorkerError:
        """Return what `work` returns, or a WorkerError."""
        try:
            with _watch.over(self.limits):
                return self.work(piece)
        except MemoryError:
            allowed = f"{self.limits.memory // 1024**2:,} MiB" if self.limits.memory else "all"
            return WorkerError(f"it takes more than the {allowed} of memory that it may")


class Watch:
    """Holds the limits of all pieces under way in this process, of which there may be one a thread.

    The clock runs outside Python, so that it also ends a process that is deep in a library; `tell` is where it then
    says so, as the number of an open file.
    """

    def __init__(self) -> None:
        self.tell = 2  # standard error
        self._lock = threading.Lock()
        self._under_way: dict[int, tuple[float, int]] = {}
        self._base: tuple[int, int, int] | None = None

    @contextlib.contextmanager
    def over(self, limits: Limits) -> Iterator[None]:
        """Hold the limits while the block runs."""
        key = threading.get_ident()
        with self._lock:
            self._under_way[key] = time.monotonic() + limits.seconds, limits.memory or 0
            self._set()
        try:
            yield
        finally:
            with self._lock:
                del self._under_way[key]
                self._set()

    def _set(self) -> None:
        """Make the limits of the process those of what is under way."""
        if self._under_way:
            left = min(end for end, _ in self._under_way.values()) - time.monotonic()
            # Never at once: the other thread's piece, whose time is up, may be on its way out.
            faulthandler.dump_traceback_later(max(0.1, round(left, 3)), exit=True, file=self.tell)
        else:
            faulthandler.cancel_dump_traceback_later()
        self._set_memory(sum(memory for _, memory in self._under_way.values()))

    def _set_memory(self, more: int) -> None:
        """Let the process have so many bytes more than when nothing was under way; 0 lifts the limit again."""
        if resource is None or not _STATM.exists() or not (more or self._base):
            return
        if self._base is None:
            self._base = (_data_bytes(), *resource.getrlimit(resource.RLIMIT_DATA))
        before, soft, hard = self._base
        if more:
            soft = before + more if hard == resource.RLIM_INFINITY else min(before + more, hard)
        else:
            self._base = None
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _data_bytes() -> int:
    """Return how many bytes of its own this process has."""
    assert resource is not None
    return int(_STATM.read_text().split()[_DATA]) * resource.getpagesize()


_watch = Watch()


def tell(to: int) -> None:
    """Make the clock of this process tell what it ended in the open file of that number."""
    _watch.tell = to
