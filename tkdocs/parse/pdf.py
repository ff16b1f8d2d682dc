"""PDF files into lines: what stands on one height is one line, raised digits are marks, small print below is notes."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium

from tkdocs.errors import DamagedDocumentError, NoTextError, TooLargeError, UnsupportedFormatError
from tkdocs.parse import columns, glyphs, headlines, running, typeset
from tkdocs.parse.columns import Column
from tkdocs.parse.furniture import is_running
from tkdocs.parse.glyphs import Line
from tkdocs.parse.headlines import Placed
from tkdocs.parse.layout import Layout
from tkdocs.parse.smallprint import SmallPrint

# Answers and letters have some tens of pages; whole reports come as attachments, which are not read.
MAX_PAGES = 500
# Lines further apart than this many usual distances stand in different paragraphs.
_PARAGRAPH = 1.3


def read(content: bytes) -> Layout:
    """Return the lines of a PDF, page by page, and the notes at the feet of its pages; marks are "[1]".

    What stands in the margin of the first page comes before its text; margins of later pages repeat it and go.
    Raises NoTextError for a scan, DamagedDocumentError, UnsupportedFormatError for a locked file, TooLargeError.
    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as exc:
        raise _reason(exc) from exc
    try:
        pages, pictures = _pages(document)
    except pdfium.PdfiumError as exc:
        raise DamagedDocumentError(f"a PDF with a broken page: {exc}") from exc
    finally:
        document.close()
    if not any(char.isalpha() for page in pages for piece in page for char in piece.text):
        raise NoTextError("a PDF without text: a scan, most likely")
    return _layout(pages, tuple(pictures))


def _reason(exc: Exception) -> DamagedDocumentError | UnsupportedFormatError:
    if "password" in str(exc).lower():
        return UnsupportedFormatError("a PDF that is locked with a password")
    return DamagedDocumentError(f"a PDF that cannot be opened: {exc}")


def _pages(document: pdfium.PdfDocument) -> tuple[list[list[Line]], list[int]]:
    """Return the pieces of lines of each page, and the numbers of the pages that are pictures without text."""
    if len(document) > MAX_PAGES:
        raise TooLargeError(f"{len(document)} pages; no more than {MAX_PAGES} are read")
    found: list[list[Line]] = []
    pictures: list[int] = []
    for number, page in enumerate(document, 1):
        try:
            found.append(glyphs.pieces(typeset.signs(page)))
            if not found[-1] and typeset.is_picture(page):
                pictures.append(number)
        finally:
            page.close()
    return found, pictures


def _layout(pages: Sequence[Sequence[Line]], pictures: tuple[int, ...]) -> Layout:
    where = columns.column(pages)
    bodies, beside = zip(*(columns.parted(page, where) for page in pages), strict=True)
    small = SmallPrint(where.size)
    set_lines = running.strip([columns.lines(body) for body in bodies])
    texts = headlines.told([list(_placed(small.without(page))) for page in set_lines])
    margins = _margins(beside, where)
    written = tuple((*margin, *_written(page)) for margin, page in zip(margins, texts, strict=True))
    return Layout(written, wrapped=True, notes=small.notes(), blank_pages=pictures)


def _margins(pages: Sequence[Sequence[Line]], where: Column) -> list[tuple[str, ...]]:
    """Return what to write of each margin: on later pages only what is as large as the text and was not seen before."""
    seen: set[str] = set()
    found: list[tuple[str, ...]] = []
    for number, page in enumerate(pages):
        lines = [line for line in columns.lines(page) if not is_running(line.text)]
        new = [line.text for line in lines if number == 0 or line.size >= where.size]
        fresh = [text for text in new if _shape(text) not in seen]
        seen.update(map(_shape, fresh))
        found.append((*fresh, "") if fresh else ())
    return found


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _placed(lines: Sequence[Line]) -> Iterator[Placed]:
    usual = _usual_step(lines)
    for above, line in pairwise([*lines[:1], *lines]):
        step = above.baseline - line.baseline
        yield Placed(line, bool(usual) and step > _PARAGRAPH * usual)


def _usual_step(lines: Sequence[Line]) -> float:
    """Return the distance that most lines of a page are below the one above; 0 where there are none."""
    steps = [above.baseline - below.baseline for above, below in pairwise(lines)]
    return median(step for step in steps if step > 0) if any(step > 0 for step in steps) else 0.0


def _written(lines: Sequence[Line]) -> Iterator[str]:
    """Return the lines of a page, with a blank one wherever they stand further apart than usual."""
    for placed in _placed(lines):
        if placed.apart:
            yield ""
        yield placed.line.text
