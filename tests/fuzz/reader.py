"""A process that reads files one after the other, and says of each what came of it and how much memory it holds."""

import contextlib
import ctypes
import gc
import multiprocessing
import os
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from tkdocs.errors import ReadingError
from tkdocs.parse import read
from tkdocs.parse.passages import passages

# Damaged files of at most some hundred kilobytes are read in well under a second; a busy machine takes longer.
LIMIT_SECONDS = 30.0
READ, FOREIGN, HANG, CRASH = "read", "foreign error", "hang", "crash"
# Memory is measured at every tenth file: it takes longer than reading one.
_MEASURED = 10
_MEMORY = Path("/proc/self/statm")


@dataclass(frozen=True)
class Outcome:
    """What came of one file: READ, the name of an error of tkdocs, or a failure, told in `detail`; memory in bytes."""

    name: str
    detail: str = ""
    memory: int = 0

    @property
    def failed(self) -> bool:
        """Tell whether this is something that must not happen."""
        return self.name in {FOREIGN, HANG, CRASH}


class Reader:
    """Reads in a process of its own, which is begun anew when it hangs or crashes."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        spawn = multiprocessing.get_context("spawn")
        self.line, far = spawn.Pipe()
        self.process = spawn.Process(target=_serve, args=(far,), daemon=True)
        self.process.start()
        far.close()

    def read(self, content: bytes, media_type: str | None = None) -> Outcome:
        """Return what came of a file."""
        try:
            self.line.send((content, media_type))
            if self.line.poll(LIMIT_SECONDS):
                return self.line.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            self.process.join()
            code = self.process.exitcode
            self._start()
            return Outcome(CRASH, f"the process ended with {code}")
        self.close()
        self._start()
        return Outcome(HANG, f"not read within {LIMIT_SECONDS:.0f} s")

    def close(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.join()
        self.line.close()


def _serve(line: Connection) -> None:
    for number in count(1):
        content, media_type = line.recv()
        outcome = _outcome(content, media_type)
        line.send(outcome if number % _MEASURED else replace(outcome, memory=_memory()))


def _outcome(content: bytes, media_type: str | None) -> Outcome:
    # A thread of a pool keeps whatever error ends its work, of any kind.
    with ThreadPoolExecutor(1) as pool:
        error = pool.submit(_read, content, media_type).exception()
    if error is None or isinstance(error, ReadingError):
        return Outcome(type(error).__name__ if error else READ)
    return Outcome(FOREIGN, "".join(traceback.format_exception(error, limit=-6)))


def _read(content: bytes, media_type: str | None) -> None:
    passages(read(content, media_type=media_type))


def _memory() -> int:
    """Return the resident memory of this process in bytes, without garbage; 0 where the system does not tell."""
    gc.collect()
    if not _MEMORY.exists():
        return 0
    # What the C library holds back for reuse is no leak, but would hide one.
    with contextlib.suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
    return int(_MEMORY.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
