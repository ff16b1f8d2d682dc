"""PDF files into lines: what stands on one height is one line, raised digits are marks, small print below is notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium

from tkdocs.errors import DamagedDocumentError, NoTextError, TooLargeError, UnsupportedFormatError
from tkdocs.parse import columns, glyphs, headlines, ocr, packed, running, typeset
from tkdocs.parse.columns import Column
from tkdocs.parse.furniture import is_running
from tkdocs.parse.glyphs import Line
from tkdocs.parse.headlines import Placed
from tkdocs.parse.layout import Layout
from tkdocs.parse.smallprint import SmallPrint

# Answers and letters have some tens of pages; whole reports come as attachments, which are not read.
MAX_PAGES = 500
# As many pages, each as full as a page of text can be.
MAX_SIGNS = 4_000_000
# Lines further apart than this many usual distances stand in different paragraphs.
_PARAGRAPH = 1.3


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the pieces of its lines, whether it is a picture instead, and the lines that were read off this."""

    pieces: tuple[Line, ...]
    picture: bool = False
    recognised: tuple[str, ...] = ()

    def has_text(self) -> bool:
        """Tell whether there is a letter on the page."""
        texts = (*self.recognised, *(piece.text for piece in self.pieces))
        return any(char.isalpha() for text in texts for char in text)


def read(content: bytes) -> Layout:
    """Return the lines of a PDF, page by page, and the notes at the feet of its pages; marks are "[1]".

    What stands in the margin of the first page comes before its text; margins of later pages repeat it and go. Pages
    that are pictures are read where that is possible here (see `ocr`).
    Raises NoTextError for a scan, DamagedDocumentError, UnsupportedFormatError for a locked file, TooLargeError.
    """
    packed.check(content)
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as exc:
        raise _reason(exc) from exc
    try:
        pages = _pages(document)
    except pdfium.PdfiumError as exc:
        raise DamagedDocumentError(f"a PDF with a broken page: {exc}") from exc
    finally:
        document.close()
    if not any(page.has_text() for page in pages):
        raise NoTextError("a PDF without text: a scan, most likely (with the extra `ocr` it could be read)")
    return _layout(pages)


def _reason(exc: Exception) -> DamagedDocumentError | UnsupportedFormatError:
    if "password" in str(exc).lower():
        return UnsupportedFormatError("a PDF that is locked with a password")
    return DamagedDocumentError(f"a PDF that cannot be opened: {exc}")


def _pages(document: pdfium.PdfDocument) -> list[Page]:
    if len(document) > MAX_PAGES:
        raise TooLargeError(f"{len(document)} pages; no more than {MAX_PAGES} are read")
    found: list[Page] = []
    written = 0
    for page in document:
        try:
            read = sum(bool(seen.recognised) for seen in found)
            found.append(_page(page, may_recognise=read < ocr.MAX_PAGES))
        finally:
            page.close()
        written += sum(len(piece.text) for piece in found[-1].pieces)
        if written > MAX_SIGNS:
            raise TooLargeError(f"more than {MAX_SIGNS:,} signs on {len(found)} pages; no more are read")
    return found


def _page(page: pdfium.PdfPage, *, may_recognise: bool) -> Page:
    pieces = tuple(glyphs.pieces(typeset.signs(page)))
    if pieces or not typeset.is_picture(page):
        return Page(pieces)
    recognised = ocr.lines(typeset.picture(page, ocr.SCALE)) if may_recognise and ocr.available() else ()
    return Page(pieces, picture=True, recognised=recognised)


def _layout(pages: Sequence[Page]) -> Layout:
    where = columns.column([page.pieces for page in pages])
    bodies, beside = zip(*(columns.parted(page.pieces, where) for page in pages), strict=True)
    small = SmallPrint(where.size)
    set_lines = running.strip([columns.lines(body) for body in bodies])
    texts = headlines.told([list(_placed(small.without(page))) for page in set_lines])
    margins = _margins(beside, where)
    written = zip(pages, margins, texts, strict=True)
    return Layout(
        tuple((*page.recognised, *margin, *_written(text)) for page, margin, text in written),
        wrapped=True,
        notes=small.notes(),
        blank_pages=tuple(n for n, page in enumerate(pages, 1) if page.picture and not page.recognised),
        recognised_pages=tuple(n for n, page in enumerate(pages, 1) if page.recognised),
    )


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


def _written(page: Sequence[Placed]) -> Iterator[str]:
    """Return the lines of a page, with a blank one wherever they stand further apart than usual."""
    for placed in page:
        if placed.apart:
            yield ""
        yield placed.line.text
