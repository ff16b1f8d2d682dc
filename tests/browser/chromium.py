"""The system's Chromium, and the site served to it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CHROMIUM = Path("/usr/bin/chromium")
# For the tests that open pages in it.
NEEDED = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no browser: {CHROMIUM} is absent")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_SERVE = """
import sys
from pathlib import Path
from tkdocs import serving
from tkdocs.store.workplace import Workplace
serving.serve(Workplace(Path(sys.argv[1])), port=0, ready=lambda url: print(url, flush=True))
"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the database published in `folder` from a process of its own; yields the address, which ends in a slash."""
    with subprocess.Popen([sys.executable, "-c", _SERVE, str(folder)], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()
