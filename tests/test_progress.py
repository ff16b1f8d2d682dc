"""A stage that is shown: what its database meets on the way."""

import sqlite3
from collections.abc import Generator
from pathlib import Path

import pytest

from tkdocs.errors import StoreError
from tkdocs.models import Progress, Summary
from tkdocs.progress import show


def stage(path: Path, sql: str) -> Generator[Progress, None, Summary]:
    """Return a stage that runs one statement."""
    db = sqlite3.connect(path, timeout=0)
    try:
        yield Progress(0, 1)
        db.execute(sql)
        return Summary("stage", done=1)
    finally:
        db.close()


def test_a_database_that_another_run_holds_is_an_error_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "held.db"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="locked"):
        show(stage(path, "CREATE TABLE t (x)"))
    holder.close()


def test_a_damaged_database_is_an_error_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    path.write_bytes(b"no database" * 100)
    with pytest.raises(StoreError, match="not a database"):
        show(stage(path, "SELECT * FROM sqlite_master"))


def test_a_fault_in_a_query_is_not_hidden(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        show(stage(tmp_path / "new.db", "SELECT * FROM absent"))


def test_a_stage_that_ends_well_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show(stage(tmp_path / "new.db", "CREATE TABLE t (x)"))
    assert capsys.readouterr().out == "stage     1 done\n"
