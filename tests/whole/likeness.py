"""Says in what two mirrors, or two published folders, differ: by contents, not by bytes."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.searched import searched
from tests.test_end_to_end import contents

NAMES = {"sources.db", "tkdocs.db", "encoder", "tkdocs.lock"}
"""All that lies in the folder of a mirror at rest."""


def differences(found: Path, expected: Path) -> list[str]:
    """Return what differs between two mirrors: tables, the search index, the encoder; and what was left lying about."""
    told = [f"left over: {name}" for name in sorted({path.name for path in found.iterdir()} - NAMES)]
    for name in ("sources.db", "tkdocs.db"):
        if (expected / name).exists():
            told += [f"{name}: {what}" for what in _of_database(found / name, expected / name)]
    if _files(found / "encoder") != _files(expected / "encoder"):
        told.append("encoder")
    return told


def released_differences(found: Path, expected: Path) -> list[str]:
    """Return what differs between two folders that `tkdocs publish DIR` wrote; the names of releases may."""
    names, wanted = _names(found), _names(expected)
    told = [f"left over: {name}" for name in sorted(names - wanted)]
    told += [f"missing: {name}" for name in sorted(wanted - names)]
    told += [f"{count} releases" for count in {len(_names(found / "releases"))} - {1}]
    told += [f"tkdocs.db: {what}" for what in _of_database(found / "tkdocs.db", expected / "tkdocs.db")]
    for name in ("encoder", "datasette"):
        if _files(found / "current" / name) != _files(expected / "current" / name):
            told.append(name)
    return told


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def broken(folder: Path) -> list[str]:
    """Return the databases in a folder that are not whole, with what SQLite says of them."""
    told = []
    for path in sorted(folder.glob("*.db")):
        try:
            with closing(sqlite3.connect(path)) as db:
                said = db.execute("PRAGMA integrity_check").fetchone()[0]
        except sqlite3.DatabaseError as exc:  # so damaged that it cannot even be checked
            said = str(exc)
        if said != "ok":
            told.append(f"{path.name}: {said}")
    return told


def _of_database(found: Path, expected: Path) -> list[str]:
    """Return the tables of which the contents differ."""
    if not found.is_file():
        return ["missing"]
    have, want = contents(found) | searched(found), contents(expected) | searched(expected)
    return sorted(table for table in have.keys() | want.keys() if have.get(table) != want.get(table))


def _files(folder: Path) -> dict[str, str]:
    """Return a digest of every file of a folder, by its path in it; none where the folder is not there."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
