"""The databases: made by migrations, refused when newer, and a ledger that remembers."""

import errno
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.conftest import recorded
from tkdocs.cli import main
from tkdocs.errors import StoreError
from tkdocs.stages import status
from tkdocs.store import faults, ledger, vectors
from tkdocs.store.workplace import Workplace


def test_databases_are_made_when_opened_and_not_before(tmp_path: Path) -> None:
    place = Workplace(tmp_path / "new")
    assert not place.folder.exists()
    place.sources().close()
    place.derived().close()
    assert place.sources_path.is_file()
    assert place.derived_path.is_file()


def test_opening_again_writes_nothing(tmp_path: Path) -> None:
    place = Workplace(tmp_path)
    place.derived().close()
    db = place.derived()
    assert db.conn.total_changes == 0
    db.close()


@pytest.mark.parametrize("command", ["status", "review"])
def test_reading_makes_nothing_where_there_is_no_mirror(tmp_path: Path, command: str) -> None:
    done = CliRunner().invoke(main, ["--data", str(tmp_path / "none"), command])
    assert done.exit_code == 1
    assert re.fullmatch(r"Error: there is no database \S+\.db: run `tkdocs build` first\n", done.output)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["status", "review"])
def test_reading_does_not_touch_a_database_of_an_older_version(tmp_path: Path, command: str) -> None:
    for name in ("sources.db", "tkdocs.db"):
        with closing(sqlite3.connect(tmp_path / name)) as db:
            db.execute("CREATE TABLE made_long_ago (at TEXT)")
    kept = {path: path.read_bytes() for path in tmp_path.iterdir()}
    done = CliRunner().invoke(main, ["--data", str(tmp_path), command])
    assert done.exit_code == 1
    assert "older version of tkdocs" in done.output
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == kept


def test_until_documents_are_read_the_status_is_that_of_what_was_fetched(tmp_path: Path) -> None:
    Workplace(tmp_path).sources().close()
    found = status.overview(Workplace(tmp_path))
    assert [(each.stage, each.pending) for each in found][:3] == [("sync", None), ("download", 0), ("parse", None)]
    assert not Workplace(tmp_path).derived_path.exists()


def test_what_is_opened_for_reading_cannot_be_written_to(tmp_path: Path) -> None:
    Workplace(tmp_path).derived().close()
    with (
        closing(Workplace(tmp_path).read_only().derived()) as db,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        ledger.record(db, "tag", "D1", "")


def test_a_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    place = Workplace(tmp_path)
    db = place.derived()
    db.table("_sqlite_migrations").insert(
        {"migration_set": "tkdocs", "name": "m999_future", "applied_at": "2030-01-01"}
    )
    db.close()
    with pytest.raises(StoreError, match="newer version"):
        place.derived()


def test_a_file_that_is_no_database_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "tkdocs.db").write_bytes(b"not a database, whatever its name says" * 100)
    with pytest.raises(StoreError, match="cannot open"):
        Workplace(tmp_path).derived()


def test_the_ledger_keeps_the_last_line_of_each_piece_of_work(tmp_path: Path) -> None:
    db = Workplace(tmp_path).derived()
    ledger.record(db, "tag", "D1", ledger.fingerprint("a", 1), "broken")
    assert ledger.errors(db, "tag") == [("D1", "broken")]
    ledger.record(db, "tag", "D1", ledger.fingerprint("a", 2))
    assert ledger.errors(db, "tag") == []
    assert recorded(db, "tag") == {"D1": ledger.fingerprint("a", 2)}
    ledger.forget(db, "tag", "D1")
    assert recorded(db, "tag") == {}
    db.close()


def test_fingerprints_tell_inputs_apart() -> None:
    assert ledger.fingerprint("ab", "c") != ledger.fingerprint("a", "bc")
    assert ledger.fingerprint(None) == ledger.fingerprint("")
    assert len(ledger.text_hash("tekst")) == 32


def test_work_and_its_ledger_line_are_kept_or_lost_together(tmp_path: Path) -> None:
    db = Workplace(tmp_path).derived()

    def work() -> None:
        with db.atomic():
            ledger.record(db, "parse", "Zaak:1", "f")
            db.execute("INSERT INTO cases (number) VALUES ('2026Z00001')")

    with pytest.raises(sqlite3.IntegrityError):
        work()
    assert recorded(db, "parse") == {}
    db.close()


def test_every_batch_of_missing_vectors_looks_texts_up_by_their_key(tmp_path: Path) -> None:
    """With a list of all vectors made anew for each batch, the time would grow with the square of the texts."""
    db = Workplace(tmp_path).derived()
    vectors.collect_texts(db)
    plan = db.execute(f"EXPLAIN QUERY PLAN SELECT text_hash {vectors._MISSING}", ["encoder"]).fetchall()
    assert any("SEARCH vectors USING PRIMARY KEY (encoder_id=? AND text_hash=?)" in step[3] for step in plan)
    db.close()


def test_work_is_counted_whether_done_or_failed(tmp_path: Path) -> None:
    db = Workplace(tmp_path).derived()
    ledger.record(db, "stage", "a", "print")
    ledger.record(db, "stage", "b", "print", "wrong")
    ledger.record(db, "other", "a", "print")
    assert ledger.count(db, "stage") == 2
    db.close()


def test_one_program_writes_at_a_time_and_the_other_is_told_which(tmp_path: Path) -> None:
    place = Workplace(tmp_path / "mirror")
    holding = "import sys; from pathlib import Path; from tkdocs.store.workplace import Workplace\n"
    holding += f"with Workplace(Path({str(place.folder)!r})).alone(): print('in', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", holding], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"in\n"
        with pytest.raises(StoreError, match=rf"in use: process {holder.pid} writes"), place.alone():
            pass
        holder.kill()
    with place.alone():  # the lock went with the process, whatever the file still says
        assert place.lock_path.read_text() != f"{holder.pid}\n"


def test_what_a_killed_program_left_beside_the_encoder_is_removed(tmp_path: Path) -> None:
    place = Workplace(tmp_path)
    (tmp_path / ".encoder-abc" / "new").mkdir(parents=True)
    (tmp_path / "encoder").mkdir()
    with place.alone():
        assert sorted(path.name for path in tmp_path.iterdir()) == ["encoder", "tkdocs.lock"]


def test_a_file_in_the_way_of_the_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "mirror"):
        with pytest.raises(StoreError, match="a file is in the way"):
            Workplace(folder).derived()


def test_a_database_that_another_program_holds_is_an_error_of_ours(tmp_path: Path) -> None:
    holder = sqlite3.connect(tmp_path / "held.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    db = sqlite3.connect(tmp_path / "held.db", timeout=0)
    with pytest.raises(StoreError, match="database is locked; another program has it open"), faults.told():
        db.execute("CREATE TABLE t (x)")
    db.close()
    holder.close()


def test_a_damaged_database_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "damaged.db").write_bytes(b"no database" * 100)
    db = sqlite3.connect(tmp_path / "damaged.db")
    with pytest.raises(StoreError, match="not a database; put back a copy"), faults.told():
        db.execute("SELECT * FROM sqlite_master")
    db.close()


def test_a_full_disk_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"No space left.*report\.txt.*make room"), faults.told():
        raise OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "report.txt"))


@pytest.mark.parametrize("sql", ["SELECT * FROM absent", "SELEC 1", "INSERT INTO t VALUES (1, 2)"])
def test_a_fault_in_a_query_is_not_hidden(sql: str) -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE t (x)")
    with pytest.raises(sqlite3.OperationalError), faults.told():
        db.execute(sql)
    db.close()


def test_a_mistake_in_the_use_of_a_connection_or_file_is_not_hidden(tmp_path: Path) -> None:
    db = sqlite3.connect(":memory:")
    db.close()
    with pytest.raises(sqlite3.ProgrammingError), faults.told():
        db.execute("SELECT 1")
    with pytest.raises(FileNotFoundError), faults.told():
        (tmp_path / "absent").read_text()
