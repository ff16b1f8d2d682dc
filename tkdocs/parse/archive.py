"""Looks into a ZIP archive without unpacking it: what is in it, and whether it is too much to unpack."""

import zipfile
import zlib
from io import BytesIO

from tkdocs.errors import DamagedDocumentError, TooLargeError

# Unpacked, a letter of a hundred pages with its pictures stays below 20 MB; more is a bomb or no letter.
MAX_UNPACKED = 128 * 1024 * 1024
# Plain text packs to a tenth; only made-up archives pack to less than a two-hundredth part.
MAX_RATIO, _RATIO_FLOOR = 200, 8 * 1024 * 1024
# The XML of a part is held in memory as a tree of some ten times its size; a hundred pages have 2 MB.
MAX_PART = 32 * 1024 * 1024
# An entry takes 46 bytes and its name; a Word file has some tens of entries.
MAX_DIRECTORY = 1024 * 1024
# What unpacking raises on a broken, locked or newer archive; a library above it looks at little before it reads on.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    RuntimeError,
    NotImplementedError,
    UnicodeDecodeError,
    OverflowError,
)
_END, _END_LENGTH, _LONGEST_COMMENT = b"PK\x05\x06", 22, 65535


def names(content: bytes) -> frozenset[str]:
    """Return the names of an archive's entries.

    Raises TooLargeError for an archive with a huge directory, or that would unpack to too much, by the sizes that it
    states: one that understates them breaks while it is unpacked, at the stated size. Raises DamagedDocumentError.
    """
    _check_directory(content)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
    except BROKEN as exc:
        raise DamagedDocumentError(f"a broken archive: {exc}") from exc
    unpacked = sum(entry.file_size for entry in entries)
    part = max((entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))), default=0)
    if unpacked > MAX_UNPACKED or (unpacked > _RATIO_FLOOR and unpacked > MAX_RATIO * len(content)):
        raise TooLargeError(f"{unpacked:,} bytes when unpacked; no more than {MAX_UNPACKED:,} are read")
    if part > MAX_PART:
        raise TooLargeError(f"a part of {part:,} bytes when unpacked; no more than {MAX_PART:,} are read")
    return frozenset(entry.filename for entry in entries)


def _check_directory(content: bytes) -> None:
    """Raise TooLargeError for a directory whose reading alone would take much memory."""
    end = content.rfind(_END, -(_LONGEST_COMMENT + _END_LENGTH))
    size = int.from_bytes(content[end + 12 : end + 16], "little") if end >= 0 else 0
    if size > MAX_DIRECTORY:
        raise TooLargeError(f"an archive whose directory has {size:,} bytes; no more than {MAX_DIRECTORY:,} are read")
