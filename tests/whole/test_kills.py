"""A short run of `tests.whole.kills`, and the proof that it would see a difference."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from tests.whole import kills
from tests.whole.course import SITE, STAGES, Course
from tests.whole.likeness import broken, differences
from tests.whole.running import Running
from tkdocs.store import derived, sources


def test_a_build_that_is_killed_goes_on_to_the_same_end(made: Course, tmp_path: Path) -> None:
    tallies = kills.tally(kills.plan(6, seed=6), made, tmp_path)
    assert sum(one.kills for one in tallies.values()) == 6
    assert not [what for one in tallies.values() for what in one.wrong]


def test_kills_strike_everywhere_and_as_often_as_asked() -> None:
    trials = kills.plan(200, seed=0)
    assert sum(trial.kills for trial in trials) == 200
    assert {trial.stage for trial in trials} == {*STAGES, SITE, kills.BUILD}
    assert all(trial.kills > 1 for trial in trials if trial.kind == kills.BUILD)
    assert trials == kills.plan(200, seed=0) != kills.plan(200, seed=1)


@pytest.mark.parametrize(
    ("database", "sql", "tables"),
    [
        # Triggers note what a change leaves to be done, so that more tables differ.
        ("tkdocs.db", "DELETE FROM passages WHERE rowid = (SELECT max(rowid) FROM passages)", "due freed passages"),
        (
            "tkdocs.db",
            "UPDATE vectors SET vector = zeroblob(8) WHERE text_hash = (SELECT min(text_hash) FROM vectors)",
            "due vectors",
        ),
        ("tkdocs.db", "UPDATE search_texts SET stemmed = 'x', title = 'y' WHERE id = 1", None),
        ("sources.db", "UPDATE bodies SET bytes = x'00' WHERE rowid = 1", "bodies"),
    ],
)
def test_a_difference_is_seen(made: Course, tmp_path: Path, database: str, sql: str, tables: str | None) -> None:
    shutil.copytree(made.home / "publish", tmp_path / "mirror")
    assert differences(tmp_path / "mirror", made.home / "publish") == []
    with closing(sqlite3.connect(tmp_path / "mirror" / database)) as db:
        db.execute(sql)
        db.commit()
    if tables is None:  # the index over the texts does not say any more what they say
        with pytest.raises(sqlite3.DatabaseError, match="malformed"):
            differences(tmp_path / "mirror", made.home / "publish")
    else:
        found = differences(tmp_path / "mirror", made.home / "publish")
        assert found == [f"{database}: {table}" for table in tables.split()]


@pytest.mark.parametrize("warm", [True, False])
@pytest.mark.parametrize("group", [True, False])
def test_what_has_ended_by_itself_was_not_killed(tmp_path: Path, *, warm: bool, group: bool) -> None:
    ended = Running(["--version"], {}, tmp_path / "log", warm=warm)
    assert ended.wait()
    assert not ended.kill(group=group)
    assert ended.code == 0


@pytest.mark.parametrize(
    ("name", "migrations"), [("sources.db", sources.migrations), ("tkdocs.db", derived.migrations)]
)
def test_a_database_that_was_half_made_is_told_apart(
    made: Course, tmp_path: Path, name: str, migrations: Migrations
) -> None:
    # A build may be killed between any two migrations.
    mirror = tmp_path / "mirror"
    shutil.copytree(made.home / "publish", mirror)
    (mirror / name).unlink()
    with closing(Database(mirror / name)) as db:
        for migration in migrations.pending(db):
            migrations.apply(db, stop_before=migration.name)
            found = differences(mirror, made.home / "publish")
            assert found, migration.name
            assert all(what.startswith(f"{name}: ") for what in found)


def test_what_is_left_over_or_half_written_is_seen(made: Course, tmp_path: Path) -> None:
    mirror = tmp_path / "mirror"
    shutil.copytree(made.home / "publish", mirror)
    (mirror / ".encoder-x").mkdir()
    next((mirror / "encoder").rglob("*.json")).write_text("{")
    assert differences(mirror, made.home / "publish") == ["left over: .encoder-x", "encoder"]
    assert broken(mirror) == []
    with (mirror / "tkdocs.db").open("r+b") as file:
        file.seek(20 * 4096)
        file.write(bytes(200 * 4096))
    assert broken(mirror)
