"""Mirrors that released versions made: opened without loss, and built on to what a fresh build gives."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.released import DATABASES, HERE, VERSIONS
from tests.released.__main__ import DIMENSION
from tests.whole.likeness import broken, differences
from tkdocs.progress import Stage
from tkdocs.stages import embed, encoders, group, judge, parse, publish, tag
from tkdocs.store import derived, sources
from tkdocs.store.workplace import Workplace

# Which migrations each had; a list that shrinks, or a version that is forgotten, is seen here.
LAST = {"0.1.0": "m004_published", "m007": "m007_site"}


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def place(version: str, tmp_path: Path) -> Workplace:
    made = Workplace(tmp_path / "mirror")
    made.folder.mkdir()
    for name in DATABASES:
        with closing(sqlite3.connect(made.folder / name)) as db:
            db.executescript((HERE / version / name).with_suffix(".sql").read_text("utf-8"))
    return made


def rows(path: Path) -> dict[str, tuple[list[str], set[str]]]:
    """Return the columns and rows of every table but the one that records migrations."""
    found = {}
    with closing(sqlite3.connect(path)) as db:
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if name != "_sqlite_migrations":
                read = db.execute(f"SELECT * FROM {name}")
                found[name] = [column[0] for column in read.description], set(map(repr, read))
    return found


def lost(path: Path, before: dict[str, tuple[list[str], set[str]]]) -> list[str]:
    """Return the tables of which not every row is there as it was, in the columns that there were."""
    with closing(sqlite3.connect(path)) as db:
        return [
            table
            for table, (columns, known) in before.items()
            if known - set(map(repr, db.execute(f"SELECT {', '.join(map(quoted, columns))} FROM {table}")))
        ]


def quoted(name: str) -> str:
    return f'"{name}"'


def run(stage: Stage) -> None:
    for _ in stage:
        pass


def derive(place: Workplace) -> None:
    """Run all stages that need no network, in this process."""
    run(parse.run(place))
    run(tag.run(place))
    run(embed.run(place, dimension=int(DIMENSION)))
    run(judge.run(place, encoder=encoders.active_encoder(place)))
    run(group.run(place))
    run(publish.run(place))


def test_every_released_version_is_kept_and_has_rows_in_what_it_knew(version: str, place: Workplace) -> None:
    with closing(sqlite3.connect(place.derived_path)) as db:
        applied = db.execute("SELECT name FROM _sqlite_migrations ORDER BY name").fetchall()
        assert applied[-1] == (LAST[version],)
        for table in ("cases", "questions", "answers", "passages", "vectors", "judgements", "chains", "search_texts"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone()[0], table
    assert set(LAST) == set(VERSIONS)


def test_opening_it_loses_nothing(place: Workplace) -> None:
    before = {name: rows(place.folder / name) for name in DATABASES}
    for open_, migrations in ((place.sources, sources.migrations), (place.derived, derived.migrations)):
        db = open_()
        assert not migrations.pending(db)
        db.close()
    assert {name: lost(place.folder / name, before[name]) for name in DATABASES} == {name: [] for name in DATABASES}
    assert broken(place.folder) == []


def test_a_build_goes_on_to_what_a_fresh_one_gives(place: Workplace, tmp_path: Path) -> None:
    fresh = Workplace(tmp_path / "fresh")
    fresh.folder.mkdir()
    shutil.copyfile(place.sources_path, fresh.sources_path)
    derive(place)
    derive(fresh)
    assert differences(place.folder, fresh.folder) == []


@pytest.mark.parametrize("version", [name for name, last in LAST.items() if last != "m007_site"], indirect=True)
def test_a_migration_that_is_broken_off_is_made_again(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows(place.derived_path)
    last = derived.migrations._migrations[-1]
    whole = last.fn

    def fail(db: object) -> None:
        whole(db)  # type: ignore[arg-type]
        raise InterruptedError("in the middle")

    with monkeypatch.context() as patch:
        patch.setattr(last, "fn", fail)
        with pytest.raises(InterruptedError):
            place.derived()
    assert lost(place.derived_path, before) == []
    db = place.derived()
    assert not derived.migrations.pending(db)
    db.close()
