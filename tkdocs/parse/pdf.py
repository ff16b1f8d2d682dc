"""PDF files into lines: what stands on one height is one line, raised digits are marks, small print below is notes."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tkdocs.errors import DamagedDocumentError, NoTextError, TooLargeError, UnsupportedFormatError
from tkdocs.parse import glyphs, text
from tkdocs.parse.glyphs import Glyph, Line
from tkdocs.parse.layout import Layout

# Answers and letters have some tens of pages; whole reports come as attachments, which are not read.
MAX_PAGES = 500
# Notes are set at least this much smaller than the text.
_SMALL = 0.93
# Lines further apart than this many usual distances stand in different paragraphs.
_PARAGRAPH = 1.3


def read(content: bytes) -> Layout:
    """Return the lines of a PDF, page by page, without the notes at the feet of pages; marks become "[1]".

    Raises NoTextError for a scan, DamagedDocumentError, UnsupportedFormatError for a locked file, TooLargeError.
    """
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
    if not any(char.isalpha() for page in pages for line in page for char in line.text):
        raise NoTextError("a PDF without text: a scan, most likely")
    size = _body_size(pages)
    return Layout(tuple(tuple(_written(_without_notes(page, size))) for page in pages), wrapped=True)


def _reason(exc: Exception) -> DamagedDocumentError | UnsupportedFormatError:
    if "password" in str(exc).lower():
        return UnsupportedFormatError("a PDF that is locked with a password")
    return DamagedDocumentError(f"a PDF that cannot be opened: {exc}")


def _pages(document: pdfium.PdfDocument) -> list[list[Line]]:
    if len(document) > MAX_PAGES:
        raise TooLargeError(f"{len(document)} pages; no more than {MAX_PAGES} are read")
    found: list[list[Line]] = []
    for page in document:
        textpage = page.get_textpage()
        try:
            found.append(glyphs.lines(_glyphs(textpage)))
        finally:
            textpage.close()
            page.close()
    return found


def _glyphs(textpage: pdfium.PdfTextPage) -> Iterator[Glyph]:
    """Return the signs of a page in the order of the file; spaces and line ends that pdfium adds have no height."""
    for index in range(textpage.count_chars()):
        sign = text.clean(_sign(raw.FPDFText_GetUnicode(textpage, index)))
        # pdfium gives a hyphen at a line's end as one of these two.
        sign = "-" if sign in "\x02\ufffe" and sign else sign
        if raw.FPDFText_IsGenerated(textpage, index):
            yield Glyph(sign, 0.0, 0.0, 0.0, 0.0)
            continue
        left, _, right, _ = textpage.get_charbox(index, loose=True)
        size, baseline = raw.FPDFText_GetFontSize(textpage, index), _baseline(textpage, index)
        yield Glyph(sign, size, baseline, left, right)


def _sign(code: int) -> str:
    """Return the sign of a code; a space for none, and for half a pair, which a font may name and no text can hold."""
    return " " if code == 0 or 0xD800 <= code < 0xE000 else chr(code)


def _baseline(textpage: pdfium.PdfTextPage, index: int) -> float:
    x, y = raw.c_double(), raw.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    return y.value


def _body_size(pages: list[list[Line]]) -> float:
    """Return the size that most signs of the document have."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _without_notes(page: list[Line], size: float) -> list[Line]:
    """Leave out the small print at the foot, from the first line on that begins with a number or a mark."""
    at = len(page)
    while at and page[at - 1].size < _SMALL * size:
        at -= 1
    small = page[at:]
    first = next(
        (n for n, line in enumerate(small) if line.text.lstrip()[:1].isdigit() or line.text.startswith("[")), None
    )
    if first is None:
        return page
    return [*page[:at], *small[:first]]


def _written(lines: list[Line]) -> Iterator[str]:
    """Return the lines of a page, with a blank one wherever they stand further apart than usual."""
    steps = [above.baseline - below.baseline for above, below in pairwise(lines)]
    usual = median(step for step in steps if step > 0) if any(step > 0 for step in steps) else 0.0
    # A blank page has no lines, and no step for the zero to stand behind.
    for line, step in zip(lines, [*steps, 0.0], strict=False):
        yield line.text
        if usual and step > _PARAGRAPH * usual:
            yield ""
