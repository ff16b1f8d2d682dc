"""Writes all that a server needs to show the site into one folder: `tkdocs publish DIR`.

The database gets a name of its own each time and `tkdocs.db` is a link to the newest, so that a site that is being
served reads its file undisturbed. Its name follows from what it holds: the same database is not written again.
"""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from string import Template

from tkdocs import serving
from tkdocs.errors import StoreError, TkdocsError
from tkdocs.store.workplace import Workplace

HOST = "tkdocs.example.nl"
FOLDER = "/srv/tkdocs"
PROGRAM = "/opt/tkdocs/bin/tkdocs"
RECIPES = ("LEESMIJ.md", "tkdocs.service", "nginx.conf")
LINK = "tkdocs.db"
_NAMES = "tkdocs-*.db"
_KEPT = 2  # the newest database, and the one before it for going back

# What only the making of the database needs: the ledger but for its errors, vectors of encoders that are not in use.
_WITHOUT = (
    "DELETE FROM ledger WHERE error IS NULL",
    "DELETE FROM vectors WHERE encoder_id NOT IN (SELECT id FROM encoders WHERE active = 1)",
)


class _Filled(Template):
    """A text with places to fill in, written @{name}: a dollar sign means something else in a server's files."""

    delimiter = "@"


@dataclass(frozen=True, slots=True)
class Release:
    """What was written: the database, and whether it was there already."""

    database: Path
    unchanged: bool


def write(
    place: Workplace, folder: Path, *, host: str = HOST, target: str = FOLDER, port: int = serving.PORT
) -> Release:
    """Write database, site and recipes into `folder`, made where it is not there; `target` is its path on the server.

    Raise StoreError where nothing has been published, TkdocsError where the folder is the mirror's or cannot be
    written.
    """
    if folder.resolve() == place.folder.resolve():
        raise TkdocsError(f"{folder} is the folder of the mirror itself: name another")
    serving.check(place.derived_path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _site(folder)
        _encoder(place, folder)
        database, unchanged = _database(place.derived_path, folder)
        known = {"database": database.name, "host": host, "folder": target, "port": port, "program": PROGRAM}
        for name in RECIPES:
            text = resources.files("tkdocs.recipes").joinpath(name).read_text("utf-8")
            (folder / name).write_text(_Filled(text).substitute(known), "utf-8")
        _switch(folder, database)
    except OSError as exc:
        raise TkdocsError(f"cannot write to {folder}: {exc}") from exc
    return Release(database, unchanged)


def _database(source: Path, folder: Path) -> tuple[Path, bool]:
    """Write the database under a name that follows from its content; return where, and whether it was there."""
    new = folder / ".new.db"
    new.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("VACUUM INTO ?", [str(new)])
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            for statement in _WITHOUT:
                connection.execute(statement)
            connection.execute("VACUUM")
    except sqlite3.Error as exc:
        new.unlink(missing_ok=True)
        raise StoreError(f"cannot copy {source}: {exc}") from exc
    with new.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()[:12]
    database = folder / f"tkdocs-{digest}.db"
    if database.exists():
        new.unlink()
        return database, True
    new.chmod(0o444)
    new.replace(database)
    return database, False


def _switch(folder: Path, database: Path) -> None:
    """Let the link lead to `database`, at one stroke, and remove databases older than the one before it."""
    before = (folder / LINK).resolve() if (folder / LINK).is_symlink() else database
    link = folder / ".new.link"
    link.unlink(missing_ok=True)
    link.symlink_to(database.name)
    link.replace(folder / LINK)
    others = sorted(folder.glob(_NAMES), key=lambda path: (path == database, path == before, path.stat().st_mtime))
    for old in others[:-_KEPT]:
        old.unlink()


def _site(folder: Path) -> None:
    """Write the site's own files, without what Python keeps beside them."""
    files = serving.files()
    shutil.copyfile(files / "metadata.yml", folder / "metadata.yml")
    _swap(files / "datasette", folder / "datasette")


def _encoder(place: Workplace, folder: Path) -> None:
    """Write the encoder that was fitted on the mirror, where there is one."""
    if place.encoder_path.is_dir():
        _swap(place.encoder_path, folder / "encoder")


def _swap(source: Path, target: Path) -> None:
    """Copy a folder whole, and only then put it in the place of what was there."""
    new, old = target.with_name(f".new.{target.name}"), target.with_name(f".old.{target.name}")
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(source, new, ignore=shutil.ignore_patterns("__pycache__"))
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)
