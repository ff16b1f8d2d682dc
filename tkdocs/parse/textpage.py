"""PDFium asked for the signs of a page at once: a call for each sign costs more than finding it.

Its functions are bound anew, so that `map` can call them without a step of Python in between. Their arguments are not
declared, since checking these takes longer than the call: they are whole numbers, and pointers that ctypes has made.
"""

import ctypes
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from ctypes import byref
from functools import cache
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

_RESULTS: dict[str, Any] = {
    "FPDFText_GetText": ctypes.c_int,
    "FPDFText_GetUnicode": ctypes.c_uint,
    "FPDFText_IsGenerated": ctypes.c_int,
    "FPDFText_GetLooseCharBox": ctypes.c_int,
    "FPDFText_GetCharOrigin": ctypes.c_int,
    "FPDFText_GetFontSize": ctypes.c_double,
    "FPDFText_GetTextObject": ctypes.c_void_p,
    "FPDFText_GetFontInfo": ctypes.c_ulong,
    "FPDFText_GetFontWeight": ctypes.c_int,
    "FPDFTextObj_GetFont": ctypes.c_void_p,
}
# What PDFium adds is one of these.
_ADDED = [ord(sign) for sign in " \r\n"]
# Scripts written from right to left: PDFium puts their signs into another order than that of the file.
_RIGHT = ((0x590, 0x8FF), (0xFB1D, 0xFEFC), (0x10000, 0x10FFFF))
# What it makes of a hyphen at a line's end.
_BROKEN = (0x02, 0xFFFE)
_NAME_LENGTH = 128
_BOX = 16  # bytes: four numbers


@cache
def _function(name: str) -> Callable[..., Any]:
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    # PDFium works for one thread at a time, so that there is nothing to let others in for.
    return ctypes.PYFUNCTYPE(_RESULTS[name])(address or 0)


class TextPage:
    """The signs of a page: `count` of them. Every sequence that it returns has as many, in the same order."""

    def __init__(self, page: pdfium.PdfTextPage) -> None:
        self.count = page.count_chars()
        self._at = byref(page.raw.contents)
        self._height = ctypes.c_double()
        self._origin = byref(ctypes.c_double()), byref(self._height)

    def codes(self) -> NDArray[np.integer[Any]]:
        """Return the Unicode of the signs; 0 where the font names none."""
        found = np.zeros(self.count + 1, dtype=np.uint16)
        written = _function("FPDFText_GetText")(self._at, 0, self.count, found.ctypes)
        # The whole text is shorter or longer than the signs where one has no code, or a code of two halves.
        if written == self.count + 1:
            return found[:-1]
        return np.array([*map(_function("FPDFText_GetUnicode"), repeat(self._at), range(self.count))], dtype=np.uint32)

    def edges(self) -> NDArray[np.float64]:
        """Return the left and right edge of each sign, as wide as its font makes it. Raises pdfium.PdfiumError."""
        boxes = (ctypes.c_float * 4 * self.count)()
        places = map(byref, repeat(boxes), range(0, ctypes.sizeof(boxes), _BOX))
        if not all(map(_function("FPDFText_GetLooseCharBox"), repeat(self._at), range(self.count), places)):
            raise pdfium.PdfiumError("a sign without a place")
        return np.array(boxes)[:, [0, 2]].astype(np.float64)

    def added(self, codes: NDArray[np.integer[Any]], edges: NDArray[np.float64]) -> list[int]:
        """Return the places of the signs that PDFium added, which have no width."""
        is_added, blank = _function("FPDFText_IsGenerated"), places(codes, _ADDED)
        narrow = blank[edges[blank, 0] == edges[blank, 1]]
        return [n for n in narrow.tolist() if is_added(self._at, n)]

    def stretches(self, codes: NDArray[np.integer[Any]], added: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """Yield where the text of one piece of the file begins and ends, and its address, without what was added.

        What stands between two added signs is looked at from its ends: where these belong to one piece, so does all
        between them, unless signs were put into another order. A piece may come in two parts.
        """
        ordered = not any(np.any((codes >= first) & (codes <= last)) for first, last in _RIGHT)
        # A line that ends in a hyphen is followed by no line end, and mostly ends a piece as well.
        hyphens = places(codes, _BROKEN).tolist()
        start = 0
        for end, following in sorted([*((n, n + 1) for n in (*added, self.count)), *((n + 1, n + 1) for n in hyphens)]):
            if start < end:
                yield from self._parts(start, end, ordered=ordered)
            start = following

    def _parts(self, start: int, end: int, *, ordered: bool) -> Iterator[tuple[int, int, int]]:
        of = _function("FPDFText_GetTextObject")
        while start < end:
            address = of(self._at, start)
            if not ordered:
                stop = next((n for n in range(start + 1, end) if of(self._at, n) != address), end)
            elif of(self._at, end - 1) == address:
                stop = end
            else:
                stop = bisect_left(range(end), True, start, key=lambda n: of(self._at, n) != address)
            yield start, stop, address or 0
            start = stop

    def baseline(self, start: int, end: int) -> float | list[float]:
        """Return the height of a stretch's baseline, or of each of its signs where the first and last one differ."""
        height = self._baseline(start)
        return height if height == self._baseline(end - 1) else list(map(self._baseline, range(start, end)))

    def _baseline(self, place: int) -> float:
        _function("FPDFText_GetCharOrigin")(self._at, place, *self._origin)
        return self._height.value

    def size(self, place: int) -> float:
        """Return the size of a sign."""
        return _function("FPDFText_GetFontSize")(self._at, place)

    def font(self, place: int) -> tuple[bytes, int, int]:
        """Return the name of a sign's font, its flags and its weight."""
        name, flags = ctypes.create_string_buffer(_NAME_LENGTH), ctypes.c_int()
        info, weight = _function("FPDFText_GetFontInfo"), _function("FPDFText_GetFontWeight")
        info(self._at, place, name, ctypes.c_ulong(_NAME_LENGTH), byref(flags))
        return name.value, flags.value, weight(self._at, place)


def places(codes: NDArray[np.integer[Any]], wanted: Iterable[int]) -> NDArray[np.intp]:
    """Return where one of a few codes stands."""
    found = np.zeros(len(codes), dtype=np.bool_)
    for code in wanted:
        found |= codes == code
    return np.flatnonzero(found)


def font_of(stretch: int) -> int:
    """Return the address of the font of a stretch."""
    return _function("FPDFTextObj_GetFont")(ctypes.c_void_p(stretch)) or 0 if stretch else 0
