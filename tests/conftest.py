"""The fictional chamber, built once for all tests that look at the result, through the real command line."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.chamber import NOTICE, build
from tests.standin import Server, World, serve

TKDOCS = Path(sys.executable).with_name("tkdocs")


def tkdocs(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does."""
    command = [str(TKDOCS), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ | environment, timeout=300)


def source(server: Server) -> dict[str, str]:
    """Return the environment that points the command line at a stand-in."""
    return {"TKDOCS_API_URL": server.origin, "TKDOCS_SITE_URL": server.origin}


def recorded(db: Database, stage: str) -> dict[str, str]:
    """Return the fingerprint of every key that `stage` has done or failed on."""
    return dict(db.execute("SELECT key, fingerprint FROM ledger WHERE stage = ?", [stage]).fetchall())


@pytest.fixture(scope="session")
def chamber() -> Iterator[Server]:
    world = World()
    build(world)
    with serve(world) as server:
        yield server
    world.close()


@pytest.fixture(scope="session")
def mirror(chamber: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mirror")
    result = tkdocs("--data", folder, "build", "--rate", "1000", "--notice", NOTICE, **source(chamber))
    assert result.returncode == 0, result.stderr
    return folder
