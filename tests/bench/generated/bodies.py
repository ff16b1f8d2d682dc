"""The files of a generated chamber: made when they are asked for, kept small in a folder, handed out in real sizes."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.generated.pen import Pen
from tests.chamber.bodies import DOCX, PDF, body
from tests.chamber.content import Case, Chamber, Paper
from tests.chamber.layout import drawn_on

Papers = Callable[[], tuple[Chamber, Case, Paper, int]]
_FILLER = b"verzonnen "
_COMMENTS = {PDF: (b"%", b"\n"), "text/html": (b"<!--", b"-->"), "application/xml": (b"<!--", b"-->")}


class Bodies:
    """Files by document and renewal; in memory only, where there is no folder."""

    def __init__(self, folder: Path | None) -> None:
        self._db = sqlite3.connect(folder / "bodies.db" if folder else ":memory:", check_same_thread=False)
        self._db.isolation_level = None
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS bodies (id TEXT, renewed INTEGER, content BLOB, media_type TEXT, "
            "length INTEGER, PRIMARY KEY (id, renewed))"
        )

    def close(self) -> None:
        """Close the file of files."""
        self._db.close()

    def body(self, document: str, renewed: int, papers: Papers) -> tuple[bytes, str]:
        """Return a file and its media type; `papers` gives what it is made of, where it was not asked for before."""
        sql = "SELECT content, media_type, length FROM bodies WHERE id = ? AND renewed = ?"
        found: Any = self._db.execute(sql, [document, renewed]).fetchone()
        if found is None:
            chamber, case, paper, length = papers()
            with drawn_on(Pen):
                content, media_type = body(chamber, case, paper)
            found = content, media_type, length
            self._db.execute("INSERT INTO bodies VALUES (?, ?, ?, ?, ?)", [document, renewed, *found])
        content, media_type, length = found
        return padded(content, media_type, length), media_type


def padded(content: bytes, media_type: str, length: int) -> bytes:
    """Return the same file with so many bytes, filled with what no reader of it looks at; what real files fill with
    fonts and pictures. Raise RuntimeError where it is longer.
    """
    if media_type == DOCX:
        return _padded_zip(content, length)
    before, after = _COMMENTS[media_type]
    # A PDF ends in the place of its table; readers look for the last one.
    again = content[content.rindex(b"startxref") :] if media_type == PDF and b"startxref" in content else b""
    room = length - len(content) - len(before) - len(after) - len(again)
    if room < 0:
        raise RuntimeError(f"a file of {len(content)} bytes was to have {length}")
    return content + before + (_FILLER * (room // len(_FILLER) + 1))[:room] + after + again


def _padded_zip(content: bytes, length: int) -> bytes:
    """Return an archive with a comment, whose length is in its last two bytes."""
    room = length - len(content)
    if not 0 <= room < 1 << 16:
        raise RuntimeError(f"an archive of {len(content)} bytes was to have {length}")
    return content[:-2] + room.to_bytes(2, "little") + (_FILLER * (room // len(_FILLER) + 1))[:room]
