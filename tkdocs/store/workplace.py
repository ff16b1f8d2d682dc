"""The folder in which a mirror lives: `sources.db`, `tkdocs.db` and the fitted encoder."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database, Migrations

from tkdocs.errors import StoreError
from tkdocs.store import derived, sources


@dataclass(frozen=True)
class Workplace:
    """The folder of one mirror. Nothing is made until a database is opened.

    `corrections` is the editors' file, where it is kept elsewhere than in the folder.
    """

    folder: Path
    corrections: Path | None = None

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
    def corrections_path(self) -> Path:
        """Where editors keep what they decided about marks."""
        return self.corrections or self.folder / "corrections.csv"

    def sources(self) -> Database:
        """Open `sources.db`, made or brought up to date; raise StoreError if it cannot be."""
        return _open(self.sources_path, sources.migrations)

    def derived(self) -> Database:
        """Open `tkdocs.db`, made or brought up to date; raise StoreError if it cannot be."""
        return _open(self.derived_path, derived.migrations)


def _open(path: Path, migrations: Migrations) -> Database:
    """Return the database with all migrations applied, foreign keys unenforced and a write-ahead log."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        db = Database(sqlite3.connect(path, timeout=30, isolation_level=None))
    except (sqlite3.Error, OSError) as exc:
        raise StoreError(f"cannot open {path}: {exc}") from exc
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        _bring_up_to_date(db, migrations, path)
    except sqlite3.Error as exc:
        db.close()
        raise StoreError(f"cannot open {path}: {exc}") from exc
    except StoreError:
        db.close()
        raise
    return db


def _bring_up_to_date(db: Database, migrations: Migrations, path: Path) -> None:
    """Apply what is pending; raise StoreError when the database has migrations that this version does not know."""
    applied = {migration.name for migration in migrations.applied(db)}
    if not applied <= {migration.name for migration in migrations._migrations}:  # there is no public list of all
        raise StoreError(f"{path} was made by a newer version of tkdocs")
    if migrations.pending(db):
        migrations.apply(db)
