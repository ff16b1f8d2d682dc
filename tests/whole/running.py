"""Commands of tkdocs as processes of their own: started afresh, or forked from one that has loaded the libraries.

Loading the libraries takes most of the time of a short command. A warm command is the same command line in a process
that was forked after that; only a command that starts workers is always started afresh.
"""

import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.conftest import TKDOCS

_LOADED = ["tkdocs.cli", "tests.whole.loaded"]
_LONGEST = 300.0  # seconds


class Running:
    """A command under way, in a process group of its own; what it prints goes to a file."""

    def __init__(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        log: Path,
        *,
        warm: bool,
        largest: int | None = None,
    ) -> None:
        """Start it; a warm one may write no file larger than `largest` bytes."""
        self._log = log
        self._process: ForkServerProcess | subprocess.Popen[bytes]
        if warm:
            context = multiprocessing.get_context("forkserver")
            context.set_forkserver_preload(_LOADED)
            self._process = context.Process(target=_command, args=(list(arguments), dict(environment), log, largest))
            self._process.start()
        else:
            with log.open("wb") as out:
                self._process = subprocess.Popen(
                    [str(TKDOCS), *arguments],
                    env=os.environ | environment,
                    stdout=out,
                    stderr=out,
                    start_new_session=True,
                )
        assert self._process.pid
        self.pid: int = self._process.pid

    @property
    def code(self) -> int | None:
        """The exit code; None while it runs."""
        if isinstance(self._process, subprocess.Popen):
            return self._process.poll()
        return self._process.exitcode

    @property
    def printed(self) -> list[str]:
        """The lines that it has printed."""
        return self._log.read_text("utf-8").splitlines()

    def wait(self, seconds: float = _LONGEST) -> bool:
        """Wait for the end, for so long at most; return whether it came."""
        if isinstance(self._process, subprocess.Popen):
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(seconds)
        else:
            self._process.join(seconds)
        return self.code is not None

    def kill(self, *, group: bool) -> bool:
        """Kill it outright, alone or with all that it started; return when none of them is left.

        Return whether it was killed: it may have come to its own end just before.
        """
        with suppress(ProcessLookupError):
            try:
                (os.killpg if group else os.kill)(self.pid, signal.SIGKILL)
            except ProcessLookupError:  # too young to lead a group
                os.kill(self.pid, signal.SIGKILL)
        self.wait()
        until = time.monotonic() + 30
        with suppress(ProcessLookupError, PermissionError):
            while time.monotonic() < until:
                os.killpg(self.pid, 0)
                time.sleep(0.01)
            raise RuntimeError("a worker goes on without the process that started it")
        return self.code == -signal.SIGKILL


def _command(arguments: list[str], environment: dict[str, str], log: Path, largest: int | None) -> None:
    """Be the command line: in a forked process."""
    os.setsid()
    os.environ.update(environment)
    with log.open("wb") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    if largest is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    sys.argv = [str(TKDOCS), *arguments]
    from tkdocs.cli import main

    main(arguments)
