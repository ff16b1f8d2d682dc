"""Every command in the README is run as it stands there, and every figure's command exists."""

import importlib.util
import os
import re
import shlex
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import source
from tests.site_fixtures import free_port
from tests.standin import Server

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [
    line.removeprefix("$ ")
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
]
ANSWER = """2026Z00001
Antwoord van minister Verzonnen (Justitie en Veiligheid) (ontvangen 20 maart 2026)

Vraag 1
Hoeveel camera's van Hikvision zijn in gebruik bij gemeenten?

Antwoord 1
Er bestaat geen centraal overzicht van het aantal camera's bij gemeenten.
"""


def is_free(port: int) -> bool:
    """Tell whether nothing listens on a port, within some seconds at the latest."""
    for _ in range(50):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)):
                return True
        time.sleep(0.1)
    return False


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A reader's own folder, with a document in it."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "answer.txt").write_text(ANSWER, "utf-8")
    return folder


@pytest.fixture
def surroundings(chamber: Server) -> dict[str, str]:
    """The reader's environment: the tools of this one, a stand-in for the chamber, no hub of models."""
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return os.environ | source(chamber) | {"PATH": tools, "HF_HUB_OFFLINE": "1", "TKDOCS_PORT": str(free_port())}


def first_address(command: list[str], where: Path, environment: dict[str, str], timeout: float) -> str:
    """Return the last line that a command prints before it goes on serving, then stop it."""
    with subprocess.Popen(command, cwd=where, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            for line in process.stdout:
                if line.startswith("http"):
                    return line.strip()
        finally:
            process.terminate()
            process.wait(timeout)
    raise AssertionError(f"{command} printed no address")


def test_the_readme_has_the_commands_that_a_reader_needs() -> None:
    assert COMMANDS[:2] == ["make run", "make test"]
    assert "tkdocs build --since 2025-01-01" in COMMANDS


# In the order of the README: the later ones use what the earlier ones made.
@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("tkdocs")])
def test_a_command_of_tkdocs_runs_as_it_stands(command: str, desk: Path, surroundings: dict[str, str]) -> None:
    words = shlex.split(command)
    if words[-1] == "serve":
        address = first_address(words, desk, surroundings, 10)
        assert address == f"http://127.0.0.1:{surroundings['TKDOCS_PORT']}/"
        return
    said = "c\nas it says\nq\n" if words[1] == "review" else None  # an editor confirms one mark, and stops
    result = subprocess.run(words, cwd=desk, env=surroundings, input=said, capture_output=True, text=True, timeout=300)
    if "--encoder" in words:  # there is no hub here: the model is missed by name, and nothing takes its place
        assert result.returncode == 1
        assert words[words.index("--encoder") + 1] in result.stderr
        return
    assert result.returncode == 0, result.stderr
    assert result.stdout


@pytest.mark.skipif(not (ROOT / ".venv" / "installed").exists(), reason="not installed by make, but otherwise")
def test_make_run_builds_the_sample_and_prints_its_address(tmp_path: Path) -> None:
    command = ["make", "--silent", "run", "PORT=0", f"API_PORT={free_port()}", f"DATA={tmp_path}"]
    address = first_address(command, ROOT, dict(os.environ), 10)
    assert (found := re.fullmatch(r"http://127\.0\.0\.1:(\d+)/", address))
    assert is_free(int(found[1])), "the site is served on"


def test_make_test_runs_all_checks() -> None:
    recipe = subprocess.run(["make", "--dry-run", "test"], cwd=ROOT, capture_output=True, text=True).stdout
    for check in ("ruff check .", "ruff format --check .", "basedpyright", "python -m pytest"):
        assert check in recipe


@pytest.mark.parametrize("module", sorted(set(re.findall(r"python -m (tests\.bench\.\w+)", README))))
def test_the_commands_behind_the_figures_exist(module: str) -> None:
    assert importlib.util.find_spec(module)


def test_pictures_and_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!http)([^)]+)\)", README):
        assert (ROOT / target).exists(), target
