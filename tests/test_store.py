"""The databases: made by migrations, refused when newer, and a ledger that remembers."""

import sqlite3
from pathlib import Path

import pytest

from tkdocs.errors import StoreError
from tkdocs.store import ledger, vectors
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
    assert ledger.recorded(db, "tag") == {"D1": ledger.fingerprint("a", 2)}
    ledger.forget(db, "tag", "D1")
    assert ledger.recorded(db, "tag") == {}
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
    assert ledger.recorded(db, "parse") == {}
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
