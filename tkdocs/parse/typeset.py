"""What PDFium says of a page: its signs with their places and letters, and whether it is a picture."""

import ctypes
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tkdocs.errors import TooLargeError
from tkdocs.parse import text
from tkdocs.parse.glyphs import Glyph

if TYPE_CHECKING:
    from PIL.Image import Image

_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT, _FORCED_BOLD = 600, 1 << 18
_NAME_LENGTH = 128
# The densest page of a table has some fifteen thousand signs; each is asked for by itself.
MAX_SIGNS = 50_000
# A picture that covers this part of a page without text is a scan; a smaller one is a drawing or an emblem.
_COVERED = 0.25


def signs(page: pdfium.PdfPage) -> Iterator[Glyph]:
    """Return the signs of a page in the order of the file; spaces and line ends that pdfium adds have no height.

    Raises TooLargeError for more signs than any page has.
    """
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        if count > MAX_SIGNS:
            raise TooLargeError(f"a page of {count:,} signs; no more than {MAX_SIGNS:,} are read")
        letters = _Letters(textpage)
        for index in range(count):
            yield _glyph(textpage, index, letters)
    finally:
        textpage.close()


def _glyph(textpage: pdfium.PdfTextPage, index: int, letters: "_Letters") -> Glyph:
    sign = _sign(raw.FPDFText_GetUnicode(textpage, index))
    if raw.FPDFText_IsGenerated(textpage, index):
        return Glyph(sign, 0.0, 0.0, 0.0, 0.0)
    left, _, right, _ = textpage.get_charbox(index, loose=True)
    size, baseline = raw.FPDFText_GetFontSize(textpage, index), _baseline(textpage, index)
    return Glyph(sign, size, baseline, left, right, letters.bold(index))


@cache
def _sign(code: int) -> str:
    """Return the sign of a code; a space for none, and for half a pair, which a font may name and no text can hold."""
    # pdfium gives a hyphen at a line's end as one of these two.
    if code in {0x02, 0xFFFE}:
        return "-"
    return " " if code == 0 or 0xD800 <= code < 0xE000 else text.clean(chr(code))


def _baseline(textpage: pdfium.PdfTextPage, index: int) -> float:
    x, y = raw.c_double(), raw.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    return y.value


class _Letters:
    """Tells bold letters; asks once for each stretch of text in one font."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self._textpage = textpage
        self._known: dict[int, bool] = {}

    def bold(self, index: int) -> bool:
        """Tell whether the sign at `index` is bold."""
        stretch = raw.FPDFText_GetTextObject(self._textpage, index)
        address = ctypes.addressof(stretch.contents) if stretch else -1
        if address not in self._known:
            self._known[address] = self._is_bold(index)
        return self._known[address]

    def _is_bold(self, index: int) -> bool:
        name, flags = ctypes.create_string_buffer(_NAME_LENGTH), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._textpage, index, name, _NAME_LENGTH, flags)
        heavy = raw.FPDFText_GetFontWeight(self._textpage, index) >= _BOLD_WEIGHT
        return heavy or bool(flags.value & _FORCED_BOLD) or bool(_BOLD.search(name.value))


def is_picture(page: pdfium.PdfPage) -> bool:
    """Tell whether an image covers much of a page."""
    width, height = page.get_size()
    return any(_area(found) > _COVERED * width * height for found in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE]))


def picture(page: pdfium.PdfPage, scale: int) -> "Image":
    """Return a page as a grey picture of so many dots a point."""
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        return bitmap.to_pil()
    finally:
        bitmap.close()


def _area(found: pdfium.PdfObject) -> float:
    left, bottom, right, top = found.get_bounds()
    return (right - left) * (top - bottom)
