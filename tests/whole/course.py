"""A build of the fictional chamber taken stage by stage, with the folder as it was before and after each of them."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.chamber import NOTICE, build
from tests.conftest import source
from tests.standin import Server, World, serve
from tests.whole.running import Running

STAGES = ("sync", "download", "parse", "tag", "embed", "judge", "group", "publish")
SITE = "site"
"""The step after the stages: `tkdocs publish DIR`."""
_FETCHING = ("--rate", "1000")
_WITH_WORKERS = ("parse", "build")
_POLL = 0.005  # seconds


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a command took, and after how many seconds it had changed anything."""

    begun: float
    ended: float


@dataclass(slots=True)
class Course:
    """The stages of an uninterrupted build; `home/<stage>` is the mirror after it, `home/site` what was published."""

    home: Path
    server: Server
    timings: dict[str, Timing] = field(default_factory=dict)

    def start(self, stage: str, mirror: Path, largest: int | None = None) -> Running:
        """Start a stage, `build`, or `publish DIR`; a warm one may write no file of more than `largest` bytes."""
        log = self.home / "log"
        environment = source(self.server)
        return Running(
            self._arguments(stage, mirror), environment, log, warm=stage not in _WITH_WORKERS, largest=largest
        )

    def _arguments(self, stage: str, mirror: Path) -> list[str]:
        options = {
            "sync": (*_FETCHING, "--notice", NOTICE),
            "download": _FETCHING,
            "build": (*_FETCHING, "--notice", NOTICE, "--workers", "2"),
            "parse": ("--workers", "2"),
        }
        verb = ("publish", str(released(mirror))) if stage == SITE else (stage, *options.get(stage, ()))
        return ["--data", str(mirror), *verb]

    def before(self, stage: str, mirror: Path) -> None:
        """Make `mirror` a copy of the folder as it was before the stage: absent before the first."""
        steps = (*STAGES, SITE)
        shutil.rmtree(mirror, ignore_errors=True)
        shutil.rmtree(released(mirror), ignore_errors=True)
        if stage in steps[1:]:
            shutil.copytree(self.home / steps[steps.index(stage) - 1], mirror)

    def run(self, stage: str, mirror: Path, largest: int | None = None) -> Running:
        """Run a command to its end."""
        running = self.start(stage, mirror, largest)
        if not running.wait():
            running.kill(group=True)
        return running


def released(mirror: Path) -> Path:
    """Return where the site of a mirror is published: beside it."""
    return mirror.with_name(f"{mirror.name}-released")


@contextmanager
def course(home: Path, *, steps: tuple[str, ...] = (*STAGES, SITE)) -> Iterator[Course]:
    """Build the chamber stage by stage into `home`, keep each state and time, and serve the chamber until the end."""
    world = World()
    build(world)
    with serve(world) as server:
        made = Course(home, server)
        made.run("sync", home / "thrown-away")  # the libraries are loaded now, which is not to be timed
        mirror = home / "mirror"
        for stage in steps:
            made.timings[stage] = _timed(made, stage, mirror)
            shutil.copytree(mirror, home / stage)
        yield made
    world.close()


def _timed(made: Course, stage: str, mirror: Path) -> Timing:
    """Run a command and see when it first changes a file."""
    watched = released(mirror) if stage == SITE else mirror
    before, start, begun = _state(watched), time.monotonic(), 0.0
    running = made.start(stage, mirror)
    while running.code is None:
        if not begun and _state(watched) != before:
            begun = time.monotonic() - start
        time.sleep(_POLL)
    if running.code:
        raise RuntimeError(f"{stage} ended with {running.code}: {running.printed[-1:]}")
    ended = time.monotonic() - start
    return Timing(begun or ended, ended)


def _state(folder: Path) -> list[tuple[str, int, int]]:
    """Return what would tell that something in a folder was written; the memory that readers share is not."""
    if not folder.is_dir():
        return []
    paths = (path for path in sorted(folder.iterdir()) if not path.name.endswith(("-shm", ".lock")))
    found = []
    for path in paths:
        try:
            stat = path.stat()
        except FileNotFoundError:  # it was there a moment ago
            continue
        found.append((path.name, stat.st_size, stat.st_mtime_ns))
    return found
