"""A generated chamber served by another process."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any


class Served:
    """A chamber that another process serves: `origin`, and the changes that it can be asked for."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.origin = str(self._answer()["origin"])

    def change(self, share: float = 0.005) -> dict[str, int]:
        """Let a day pass; see `Generated.change`."""
        return self._ask({"change": share})

    def restamp(self, count: int, entity: str = "Document") -> int:
        """Give so many rows a new moment of change; see `Generated.restamp`."""
        return self._ask({"restamp": count, "entity": entity})["rows"]

    def delay(self, seconds: float) -> None:
        """Let every answer from now on take so much longer; 0 ends that."""
        self._ask({"delay": seconds})

    def _ask(self, what: dict[str, Any]) -> dict[str, Any]:
        _stream(self._process.stdin).write(json.dumps(what) + "\n")
        _stream(self._process.stdin).flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        line = _stream(self._process.stdout).readline()
        if not line:
            raise RuntimeError(f"the process that serves the chamber has ended with {self._process.wait()}")
        return json.loads(line)


@contextmanager
def served(
    size: int, folder: Path | None = None, *, mix: dict[str, float] | None = None, seed: int = 0, port: int = 0
) -> Iterator[Served]:
    """Serve a chamber from another process until the block ends; the arguments are those of `Generated`."""
    command = [sys.executable, "-m", "tests.bench.generated", "--size", str(size), "--seed", str(seed), "--asked"]
    command += ["--port", str(port), *(["--folder", str(folder)] if folder else [])]
    command += [word for kind, share in (mix or {}).items() for word in ("--mix", f"{kind}={share}")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Served(process)
        finally:
            process.terminate()


def _stream(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream
