"""The folder in which a mirror lives: `sources.db`, `tkdocs.db` and the fitted encoder."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlite_utils import Database, Migrations

from tkdocs.errors import StoreError
from tkdocs.store import derived, faults, sources

PATIENCE = 30.0
"""Seconds to wait for another program that writes to a database."""
RELEASES = "releases"
"""Where the folder of a published site has its releases."""


@dataclass(frozen=True)
class Workplace:
    """The folder of one mirror. Nothing is made until a database is opened.

    `corrections` is the editors' file, where it is kept elsewhere than in the folder. With `reading`, databases are
    opened as they are.
    """

    folder: Path
    corrections: Path | None = None
    reading: bool = False

    @property
    def sources_path(self) -> Path:
        """Where the chamber's own rows and files are kept."""
        return self.folder / "sources.db"

    @property
    def derived_path(self) -> Path:
        """Where everything derived is kept; this file is what is published."""
        return self.folder / "tkdocs.db"

    @property
    def encoder_path(self) -> Path:
        """Where the encoder that was fitted on this mirror is kept."""
        return self.folder / "encoder"

    @property
    def onnx_path(self) -> Path:
        """Where the folder is of what the backend `onnx-int8` makes of models."""
        return self.folder / "onnx"

    @property
    def corrections_path(self) -> Path:
        """Where editors keep what they decided about marks."""
        return self.corrections or self.folder / "corrections.csv"

    @property
    def lock_path(self) -> Path:
        """What a program that writes holds, with its process id; the file stays, the lock does not."""
        return self.folder / "tkdocs.lock"

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other programs that write out of this folder until the block ends; raise StoreError where one is at it.

        The operating system takes the lock from a program that is killed. What such a one left half made is removed.
        """
        from filelock import FileLock, Timeout  # reading needs no lock, nor the time to load this

        lock = FileLock(self.lock_path)
        _make(self.folder)
        with faults.told():
            try:
                lock.acquire(blocking=False)
            except Timeout as exc:
                raise StoreError(f"{self.folder} is in use: {self._holder()} writes to it, and only one can") from exc
        try:
            with faults.told():
                self.lock_path.write_text(f"{os.getpid()}\n", "utf-8")
                self._remove_leftovers()
            yield
        finally:
            lock.release()

    def _holder(self) -> str:
        """Return who holds the lock; it may have got it a moment ago, and not have said so yet."""
        return f"process {self.lock_path.read_text('utf-8').strip()}".strip()

    def _remove_leftovers(self) -> None:
        """Remove what a killed program left beside the encoder that it was saving."""
        for left in self.folder.glob(f".{self.encoder_path.name}-*"):
            shutil.rmtree(left)

    def read_only(self) -> "Workplace":
        """Return this mirror for reading: no database is made or changed. Raise StoreError for a published copy."""
        if is_copy(self.derived_path):
            raise StoreError(f"{self.folder} is a published copy: name the folder of the mirror itself")
        return replace(self, reading=True)

    def sources(self) -> Database:
        """Open `sources.db`, made or brought up to date but for reading; raise StoreError if it cannot be."""
        return self._opened(self.sources_path, sources.migrations)

    def derived(self) -> Database:
        """Open `tkdocs.db`, made or brought up to date but for reading; raise StoreError if it cannot be."""
        return self._opened(self.derived_path, derived.migrations)

    def _opened(self, path: Path, migrations: Migrations) -> Database:
        return _open_unchanged(path, migrations) if self.reading else _open(path, migrations)


def is_copy(database: Path) -> bool:
    """Say whether `tkdocs publish DIR` wrote this: a database in a release, with the files of the site beside it."""
    release = database.resolve().parent
    return release.parent.name == RELEASES and (release / "metadata.yml").is_file()


def _make(folder: Path) -> None:
    """Make a folder where there is none; raise StoreError where it cannot be."""
    with faults.told():
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as exc:
            raise StoreError(f"cannot make the folder {folder}: a file is in the way") from exc


def _open(path: Path, migrations: Migrations) -> Database:
    """Return the database with all migrations applied, foreign keys unenforced and a write-ahead log."""
    _make(path.parent)
    with faults.told(f"cannot open {path}"):
        db = Database(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None))
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            _bring_up_to_date(db, migrations, path)
        except BaseException:
            db.close()
            raise
    return db


def _open_unchanged(path: Path, migrations: Migrations) -> Database:
    """Return the database for reading only; raise StoreError where it is not there, or of another version."""
    if not path.is_file():
        raise StoreError(f"there is no database {path}: run `tkdocs build` first")
    with faults.told(f"cannot open {path}"):
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE, isolation_level=None
        )
        db = Database(connection)
        try:
            _hold_to_version(db, migrations, path)
        except BaseException:
            db.close()
            raise
    return db


def _bring_up_to_date(db: Database, migrations: Migrations, path: Path) -> None:
    """Apply what is pending; raise StoreError when the database has migrations that this version does not know."""
    if _pending(db, migrations, path):
        migrations.apply(db)


def _hold_to_version(db: Database, migrations: Migrations, path: Path) -> None:
    """Raise StoreError for a database of another version than this."""
    if _pending(db, migrations, path):
        raise StoreError(f"{path} was made by an older version of tkdocs: `tkdocs build` brings it up to date")


def _pending(db: Database, migrations: Migrations, path: Path) -> bool:
    """Say whether migrations are to be applied; raise StoreError where some were that this version does not know."""
    applied = {migration.name for migration in migrations.applied(db)}
    if not applied <= {migration.name for migration in migrations._migrations}:  # there is no public list of all
        raise StoreError(f"{path} was made by a newer version of tkdocs")
    return bool(migrations.pending(db))
