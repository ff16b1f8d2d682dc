"""Writes all that a server needs to show the site into one folder: `tkdocs publish DIR`.

Each release is a folder of its own, database, site and encoder together, that is never changed again; `current` is a
link to the newest, and `tkdocs.db` one to the database in it. A site that is being served reads its release undisturbed
and goes over to the next. The name of a release follows from what it holds: the same is not written again.
"""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from string import Template

from tkdocs import serving
from tkdocs.defaults import PORT, SITE_FOLDER, SITE_HOST
from tkdocs.errors import StoreError, TkdocsError
from tkdocs.newest import digest
from tkdocs.store.workplace import RELEASES, Workplace

PROGRAM = "/opt/tkdocs/bin/tkdocs"
RECIPES = ("LEESMIJ.md", "tkdocs.service", "nginx.conf")
DATABASE = "tkdocs.db"
CURRENT = "current"
_KEPT = 2  # the newest release, and the one before it, which may still be read

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
    place: Workplace, folder: Path, *, host: str = SITE_HOST, target: str = SITE_FOLDER, port: int = PORT
) -> Release:
    """Write database, site and recipes into `folder`, made where it is not there; `target` is its path on the server.

    Raise StoreError where nothing has been published, TkdocsError where the folder is the mirror's or cannot be
    written.
    """
    if folder.resolve() == place.folder.resolve():
        raise TkdocsError(f"{folder} is the folder of the mirror itself: name another")
    serving.check(place.derived_path)
    try:
        release, unchanged = _release(place, folder / RELEASES)
        known = {"release": release.name, "host": host, "folder": target, "port": port, "program": PROGRAM}
        for name in RECIPES:
            text = resources.files("tkdocs.recipes").joinpath(name).read_text("utf-8")
            (folder / name).write_text(_Filled(text).substitute(known), "utf-8")
        _switch(folder, release)
    except OSError as exc:
        raise TkdocsError(f"cannot write to {folder}: {exc}") from exc
    return Release(release / DATABASE, unchanged)


def _release(place: Workplace, releases: Path) -> tuple[Path, bool]:
    """Write a release whole and only then under its name; return where it is, and whether it was there."""
    new = releases / ".new"
    for left in (new, releases / ".old"):  # by a run that was killed
        shutil.rmtree(left, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        _database(place.derived_path, new / DATABASE)
        files = serving.files()
        shutil.copyfile(files / "metadata.yml", new / "metadata.yml")
        _copy(files / "datasette", new / "datasette")
        for model in (place.encoder_path, place.onnx_path):
            if model.is_dir():
                _copy(model, new / model.name)
        release = releases / digest(*sorted(new.iterdir()))[:12]
        if release.is_dir():
            return release, True
        new.rename(release)
        return release, False
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _database(source: Path, new: Path) -> None:
    """Write the database as visitors need it, read-only."""
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("VACUUM INTO ?", [str(new)])
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            for statement in _WITHOUT:
                connection.execute(statement)
            connection.execute("VACUUM")
    except sqlite3.Error as exc:
        raise StoreError(f"cannot copy {source}: {exc}") from exc
    new.chmod(0o444)


def _copy(source: Path, target: Path) -> None:
    """Copy a folder, without what Python keeps beside its files."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))


def _switch(folder: Path, release: Path) -> None:
    """Let the links lead to `release`, at one stroke, and remove releases older than the one before it."""
    before = (folder / CURRENT).resolve() if (folder / CURRENT).is_symlink() else release
    _link(folder / CURRENT, f"{RELEASES}/{release.name}")
    _link(folder / DATABASE, f"{CURRENT}/{DATABASE}")
    others = sorted(
        (path for path in release.parent.iterdir() if path.is_dir() and not path.name.startswith(".")),
        key=lambda path: (path == release, path == before.absolute(), path.stat().st_mtime),
    )
    for old in others[:-_KEPT]:
        shutil.rmtree(old.rename(old.with_name(".old")))  # under its name a release is whole, or not there


def _link(link: Path, target: str) -> None:
    """Make a link, in the place of whatever has its name."""
    new = link.with_name(f".new.{link.name}")
    new.unlink(missing_ok=True)
    new.symlink_to(target)
    new.replace(link)
