"""What the machine does to a database or a file, in one line. Any other error is a fault of ours, and shown whole."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tkdocs.errors import StoreError

# The lowest byte of an SQLite error code says what it is, the others which kind of that.
_PRIMARY = 0xFF
_FULL = "make room, and run it again"
_HELD = "another program has it open: wait for it or end it, and run it again"
_DAMAGED = (
    "put back a copy of it; tkdocs.db may also be removed: `tkdocs build` makes it again from sources.db, offline but "
    "for what is new"
)
_OF_DATABASES = {
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_CANTOPEN: "are the file and its folder there, and may they be written to?",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: "the disk may be full or failing",
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_PERM: "the file may not be opened",
    sqlite3.SQLITE_READONLY: "the file and its folder must be writable",
}
_OF_FILES = {
    errno.EACCES: "the folder must be writable",
    errno.EDQUOT: _FULL,
    errno.EFBIG: "files may not become as large as this here",
    errno.EIO: "the disk may be failing",
    errno.ENOSPC: _FULL,
    errno.EPERM: "the folder must be writable",
    errno.EROFS: "the folder must be writable",
}


def advice(exc: Exception) -> str | None:
    """Return what to do about an error of the machine; None where it is not one of the machine."""
    if isinstance(exc, sqlite3.Error):
        code = getattr(exc, "sqlite_errorcode", None)  # not there where Python's module found the mistake
        return None if code is None else _OF_DATABASES.get(code & _PRIMARY)
    if isinstance(exc, OSError) and exc.errno is not None:
        return _OF_FILES.get(exc.errno)
    return None


@contextmanager
def told(what: str = "the database cannot be used") -> Iterator[None]:
    """Raise StoreError, one line with advice, for an error of the machine in the block; let any other pass."""
    try:
        yield
    except (sqlite3.Error, OSError) as exc:
        known = advice(exc)
        if known is None:
            raise
        said = f"{what}: {exc}" if isinstance(exc, sqlite3.Error) else str(exc)
        raise StoreError(f"{said}; {known}") from exc
