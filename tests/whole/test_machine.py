"""What the machine does to a mirror: a full disk, one that may not be written to, other programs, a wrong clock."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.whole.course import SITE, STAGES, Course, released
from tests.whole.disks import CannotMountError, Disk, disk, used
from tests.whole.likeness import broken, differences, released_differences
from tests.whole.running import Running
from tkdocs.cli import main
from tkdocs.progress import Stage
from tkdocs.stages import embed, encoders, group, judge, parse, publish, tag
from tkdocs.store import ledger, workplace
from tkdocs.store.workplace import Workplace

ROOM = 64 * 1024 * 1024
STEPS = (*STAGES, SITE)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Disk]:
    try:
        with disk(tmp_path / "disk", ROOM) as mounted:
            yield mounted
    except CannotMountError as exc:
        pytest.skip(f"a disk cannot be mounted here: {exc}")


def told(running: Running) -> str:
    """Return the one line in which a command that failed says why."""
    assert running.code == 1, running.printed
    said = [line for line in running.printed if not line.startswith(STEPS)]
    assert len(said) == 1, running.printed
    assert said[0].startswith("Error: ")
    return said[0]


def run(place: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["--data", str(place), *map(str, arguments)])


def unlike(step: str, made: Course, mirror: Path) -> list[str]:
    """Return what is other than after an uninterrupted run of the step."""
    if step == SITE:
        return released_differences(released(mirror), released(made.home / "mirror"))
    return differences(mirror, made.home / step)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("share", [0.0, 0.5])
def test_a_full_disk_is_said_in_a_line_and_with_room_it_goes_on(
    made: Course, small: Disk, step: str, share: float
) -> None:
    mirror = small.folder / "mirror"
    made.before(step, mirror)
    before = used(mirror) if mirror.exists() else 0
    needed = used(made.home / step) - before + (used(released(made.home / "mirror")) if step == SITE else 0)
    small.resize(max(4096, before + int(share * needed)))
    said = told(made.run(step, mirror))
    assert any(words in said for words in ("No space left", "disk is full", "disk I/O error")), said
    small.resize(ROOM)
    assert broken(mirror) == []
    assert made.run(step, mirror).code == 0
    assert unlike(step, made, mirror) == []


@pytest.mark.parametrize("step", ["sync", "download", "tag", "embed", "publish", SITE])
def test_a_file_that_may_not_become_so_large_is_said_in_a_line(made: Course, tmp_path: Path, step: str) -> None:
    """The same where no disk can be mounted: the limit is met in the middle of a write."""
    mirror = tmp_path / "mirror"
    made.before(step, mirror)
    said = told(made.run(step, mirror, largest=100_000))
    assert any(words in said for words in ("disk I/O error", "File too large", "disk is full")), said
    assert broken(mirror) == []
    assert made.run(step, mirror).code == 0
    assert unlike(step, made, mirror) == []


@pytest.mark.parametrize("step", STEPS)
def test_a_disk_that_may_not_be_written_to_is_said_in_a_line(made: Course, small: Disk, step: str) -> None:
    mirror = small.folder / "mirror"
    made.before(step, mirror)
    small.close()
    said = told(made.run(step, mirror))
    assert "Read-only file system" in said
    small.open()
    assert made.run(step, mirror).code == 0
    assert unlike(step, made, mirror) == []


@pytest.mark.parametrize("verb", [*STAGES, "build"])
def test_what_another_program_writes_to_is_left_alone(tmp_path: Path, verb: str) -> None:
    place = Workplace(tmp_path)
    for database in (place.sources(), place.derived()):
        database.close()
    there = {path.name: path.read_bytes() for path in tmp_path.glob("*.db")}
    with place.alone():
        result = run(tmp_path, verb)
        assert result.exit_code == 1
        assert result.output.startswith(f"Error: {tmp_path} is in use: process ")
        assert len(result.output.splitlines()) == 1
        assert run(tmp_path, "status").exit_code == 0
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.db")} == there


def test_of_two_builds_at_once_one_goes_on_and_the_other_says_who_is_at_it(made: Course, tmp_path: Path) -> None:
    mirror = tmp_path / "mirror"
    first = made.start("build", mirror)
    lock = Workplace(mirror).lock_path
    while first.code is None and not (lock.exists() and lock.read_text()):
        time.sleep(0.01)
    second = Running(["--data", str(mirror), "build"], {}, tmp_path / "second", warm=True)
    assert second.wait()
    assert f"process {first.pid} writes to it" in told(second)
    assert first.wait()
    assert first.code == 0, first.printed
    assert differences(mirror, made.home / "publish") == []


@pytest.mark.parametrize("pragma", ["BEGIN IMMEDIATE", "PRAGMA locking_mode = EXCLUSIVE"])
def test_a_database_that_another_program_holds_is_said_in_a_line(
    made: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pragma: str
) -> None:
    monkeypatch.setattr(workplace, "PATIENCE", 0.05)
    mirror = tmp_path / "mirror"
    made.before("tag", mirror)
    with closing(sqlite3.connect(mirror / "tkdocs.db", isolation_level=None)) as holder:
        holder.execute(pragma)
        if "locking_mode" in pragma:
            holder.execute("BEGIN EXCLUSIVE")
        result = run(mirror, "tag")
    assert result.exit_code == 1
    assert "database is locked; another program has it open" in result.output
    assert len(result.output.splitlines()) == 1
    assert run(mirror, "tag").exit_code == 0
    assert differences(mirror, made.home / "tag") == []


@pytest.mark.parametrize("verb", ["tag", "judge", "publish", "status"])
def test_a_damaged_database_is_said_in_a_line_and_can_be_built_anew(made: Course, tmp_path: Path, verb: str) -> None:
    mirror = tmp_path / "mirror"
    shutil.copytree(made.home / "publish", mirror)
    size = (mirror / "tkdocs.db").stat().st_size
    with (mirror / "tkdocs.db").open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * (size - 8192))
    result = run(mirror, verb)
    assert result.exit_code == 1
    assert "malformed" in result.output
    assert "`tkdocs build` makes it again" in result.output
    assert len(result.output.splitlines()) == 1
    (mirror / "tkdocs.db").unlink()
    derive(Workplace(mirror), date.today())
    assert differences(mirror, made.home / "publish") == []


class Backwards(datetime):
    """A clock that goes back a day each time it is read."""

    reads = 0

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        Backwards.reads += 1
        return datetime(2026, 11, 28, tzinfo=tz) - timedelta(days=Backwards.reads)


def ran(stage: Stage) -> None:
    for _ in stage:
        pass


def derive(place: Workplace, today: date) -> None:
    """Run all stages that need no network, in this process."""
    ran(parse.run(place, today=today))
    ran(tag.run(place))
    ran(embed.run(place))
    ran(judge.run(place, encoder=encoders.active_encoder(place)))
    ran(group.run(place))
    ran(publish.run(place))


def test_a_clock_that_goes_backwards_loses_nothing(
    made: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "datetime", Backwards)
    mirror, other = tmp_path / "mirror", tmp_path / "other"
    for folder in (mirror, other):
        shutil.copytree(made.home / "download", folder)
    today = date.today()
    derive(Workplace(mirror), today + timedelta(days=400))
    derive(Workplace(mirror), today - timedelta(days=400))
    assert Backwards.reads
    derive(Workplace(other), today - timedelta(days=400))
    assert differences(mirror, other) == []
    derive(Workplace(mirror), today)
    assert differences(mirror, made.home / "publish") == []
