"""What PDFium says of a page: its signs with their places and letters, and whether it is a picture."""

import re
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tkdocs.errors import TooLargeError
from tkdocs.parse import text
from tkdocs.parse.glyphs import Signs
from tkdocs.parse.textpage import TextPage, font_of, places

if TYPE_CHECKING:
    from PIL.Image import Image

_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT, _FORCED_BOLD = 600, 1 << 18
# The densest page of a table has some fifteen thousand signs.
MAX_SIGNS = 50_000
# A picture that covers this part of a page without text is a scan; a smaller one is a drawing or an emblem.
_COVERED = 0.25


def signs(page: pdfium.PdfPage) -> Signs:
    """Return the signs of a page in the order of the file; spaces and line ends that pdfium adds have no height.

    Raises TooLargeError for more signs than any page has.
    """
    textpage = page.get_textpage()
    try:
        seen = TextPage(textpage)
        if seen.count > MAX_SIGNS:
            raise TooLargeError(f"a page of {seen.count:,} signs; no more than {MAX_SIGNS:,} are read")
        return _signs(seen)
    finally:
        textpage.close()


def _signs(page: TextPage) -> Signs:
    codes = page.codes()
    edges = page.edges()
    added = page.added(codes, edges)
    size, baseline, bold = np.zeros(page.count), np.zeros(page.count), np.zeros(page.count, dtype=np.bool_)
    known: dict[int, bool] = {}
    for start, end, stretch in page.stretches(codes, added):
        font = font_of(stretch)
        if font not in known:
            known[font] = _is_bold(*page.font(start))
        size[start:end], bold[start:end] = page.size(start), known[font]
        baseline[start:end] = page.baseline(start, end)
    every = codes.tolist()
    signs = {code: _sign(code) for code in set(every)}
    blank = [code for code, sign in signs.items() if sign.isspace()]
    ink = size != 0
    ink[places(codes, blank)] = False
    # A sign of no width is written as a space.
    written = {code: sign or " " for code, sign in signs.items()}
    return Signs(list(map(written.__getitem__, every)), size, baseline, edges[:, 0], edges[:, 1], ink, bold)


@cache
def _sign(code: int) -> str:
    """Return the sign of a code; a space for none, and for half a pair, which a font may name and no text can hold."""
    # pdfium gives a hyphen at a line's end as one of these two.
    if code in {0x02, 0xFFFE}:
        return "-"
    return " " if code == 0 or 0xD800 <= code < 0xE000 else text.clean(chr(code))


def _is_bold(name: bytes, flags: int, weight: int) -> bool:
    return weight >= _BOLD_WEIGHT or bool(flags & _FORCED_BOLD) or bool(_BOLD.search(name))


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
