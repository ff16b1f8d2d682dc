"""Tells a file's format by its first bytes, then by its media type and name, and hands it to the reader for it."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from tkdocs.errors import DamagedDocumentError, TooLargeError, UnsupportedFormatError
from tkdocs.models import Note
from tkdocs.parse import archive, docx, html, pdf, text, xml
from tkdocs.parse.layout import Layout

# Answers and letters are some tens of kilobytes; what is larger than this is an attachment and is not read.
MAX_BYTES = 64 * 1024 * 1024
# Of markup and plain text all is text, and a page of markup takes thirty times its size in memory.
MAX_MARKUP = 16 * 1024 * 1024
_MARKUP = frozenset({"html", "xml", "text"})
# A report of five hundred pages has 2 million signs.
MAX_TEXT = 4_000_000
# Such a report has some 60,000 lines, blank ones among them. Each is held against every form of a heading.
MAX_LINES = 100_000

Reader = Callable[[bytes], Layout]
READERS: dict[str, Reader] = {"pdf": pdf.read, "docx": docx.read, "html": html.read, "xml": xml.read, "text": text.read}

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "Word 97"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
)
_MEDIA_TYPES = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/plain": "text",
    "text/markdown": "text",
}
_LAST_LATIN, _SAMPLE = "\u0250", 4096
_UNTOLD = "application/octet-stream"
_SUFFIXES = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xml": "xml",
    ".txt": "text",
    ".md": "text",
}
_HTML = re.compile(rb"<!doctype\s+html|<html\b|<body\b|<div\b|<p\b", re.IGNORECASE)
_XML = re.compile(rb"^\s*(?:<\?xml|<officiele-publicatie|<kamerwrk|<kamervragen|<kamerstuk)")


def layout(content: bytes, *, media_type: str | None = None, name: str = "") -> Layout:
    """Return the pages of a document, without control signs in lines and notes, whatever the format.

    Raises UnsupportedFormatError, DamagedDocumentError, NoTextError or TooLargeError.
    """
    if not content.strip(b"\0 \r\n\t"):
        raise DamagedDocumentError("the file is empty")
    if len(content) > MAX_BYTES:
        raise TooLargeError(f"{len(content):,} bytes; no more than {MAX_BYTES:,} are read")
    found = detect(content, media_type=media_type, name=name)
    if found in _MARKUP and len(content) > MAX_MARKUP:
        raise TooLargeError(f"{len(content):,} bytes of {found}; no more than {MAX_MARKUP:,} are read")
    return _printable(_measured(READERS[found](content)))


def _measured(found: Layout) -> Layout:
    """Return the layout; raise TooLargeError where it has more text than any document that is read here."""
    lines = found.lines()
    if len(lines) > MAX_LINES:
        raise TooLargeError(f"{len(lines):,} lines; no more than {MAX_LINES:,} are read")
    signs = sum(map(len, lines)) + sum(len(note.text) for note in found.notes)
    if signs > MAX_TEXT:
        raise TooLargeError(f"{signs:,} signs of text; no more than {MAX_TEXT:,} are read")
    return found


def _printable(found: Layout) -> Layout:
    pages = tuple(tuple(map(text.printable, page)) for page in found.pages)
    notes = tuple(Note(text.printable(note.mark), text.printable(note.text)) for note in found.notes)
    return replace(found, pages=pages, notes=notes)


def detect(content: bytes, *, media_type: str | None = None, name: str = "") -> str:
    """Return "pdf", "docx", "html", "xml" or "text"; raise UnsupportedFormatError for anything else.

    The bytes decide where they can: the chamber's media types are not always those of the file.
    """
    if found := _by_bytes(content):
        return found
    declared = _MEDIA_TYPES.get((media_type or "").partition(";")[0].strip().lower())
    declared = declared or _SUFFIXES.get(PurePath(name).suffix.lower())
    if declared in {"text", "html", "xml"}:
        return declared
    if declared:
        raise DamagedDocumentError(f"announced as {declared}, but its bytes are not")
    if (media_type or _UNTOLD) == _UNTOLD and not PurePath(name).suffix and _readable(content):
        return "text"
    raise UnsupportedFormatError(f"no reader for {media_type or PurePath(name).suffix or 'this file'}")


def _readable(content: bytes) -> bool:
    """Tell whether bytes of which nothing is told are text: in UTF-8, or in UTF-16 with its mark and Latin letters."""
    wide = content[:2] in text.UTF_16
    try:
        found = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        return False
    latin = sum(sign < _LAST_LATIN for sign in found[:_SAMPLE])
    return not text.CONTROL.search(found) and (not wide or latin > min(len(found), _SAMPLE) / 2)


def _by_bytes(content: bytes) -> str | None:
    start = _start(content).lstrip(b"\xef\xbb\xbf \r\n\t")
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return _zipped(content)
    for signature, label in _SIGNATURES:
        if start.startswith(signature):
            raise UnsupportedFormatError(f"no reader for {label} files")
    if _XML.match(start) and not _HTML.search(start):
        return "xml"
    return "html" if start.startswith(b"<") and _HTML.search(start) else None


def _start(content: bytes) -> bytes:
    """Return the beginning of a file, in UTF-8 where it is text in UTF-16 with its mark."""
    if content[:2] in text.UTF_16:
        return content[:2048].decode("utf-16", errors="ignore").encode("utf-8", errors="ignore")
    return content[:1024]


def _zipped(content: bytes) -> str:
    if "word/document.xml" not in archive.names(content):
        raise UnsupportedFormatError("an archive that is no Word document")
    return "docx"
