"""The signs of a PDF page put together into pieces of lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """The signs of a page in the order of the file: of each its size, the height of its baseline, its edges, in points.

    A space or line end that the library added has size 0 and stands nowhere. `ink` tells what is seen, `bold` what of
    it is bold.
    """

    signs: list[str]
    size: Numbers
    baseline: Numbers
    left: Numbers
    right: Numbers
    ink: Flags
    bold: Flags


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or a piece of one: its text, the size of most of its signs, the height of its baseline.

    `left` and `right` are its edges; `bold` is True where all its letters and digits are.
    """

    text: str
    size: float
    baseline: float
    left: float = 0.0
    right: float = 0.0
    bold: bool = False


# Raised marks are set this much smaller than their line and stand this part of a size above or below its baseline.
_SMALLER, _RAISED = 0.85, 0.6
# Signs further apart than this many sizes stand in different columns, or far apart in one; or so far back.
_APART, _BACK = 1.0, 2.0
# Between signs closer than this part of a size there is no space, though the library adds a line end behind a mark.
_TIGHT = 0.1
# A digit raised behind one of these belongs to a unit or formula.
_UNIT = re.compile(r"(?:^|[\s\d(])(?:k?m|cm|dm|mm|CO|NO|PM|R)$")


def pieces(page: Signs) -> list[Line]:
    """Return what stands together on one height, in the order of the page's own stream; raised digits come as "[1]"."""
    placed, inked = np.flatnonzero(page.size), np.flatnonzero(page.ink)
    if not len(inked):
        return []
    parted, tight = _neighbours(page, placed)
    signs = _without_added(page.signs, placed, np.flatnonzero(tight & ~parted & (np.diff(placed) > 1)))
    starts = np.append(0, placed[1:][parted])
    ends = np.append(starts[1:], len(signs))
    first, last = np.searchsorted(inked, starts), np.searchsorted(inked, ends)
    seen = np.column_stack((starts, ends, first, last))[first < last]
    where = _Pieces(page, inked, seen[:, 2])
    found = (where.line(n, signs[start:end], start) for n, (start, end) in enumerate(seen[:, :2].tolist()))
    return [line for line in found if line.text]


def _neighbours(page: Signs, placed: Places) -> tuple[Flags, Flags]:
    """Tell of each placed sign but the first whether it is parted from the one before, and whether it stands close.

    It is parted on another line than that one, far behind it, or far before it.
    """
    size, left, right = page.size[placed], page.left[placed], page.right[placed]
    larger, gap = np.maximum(size[1:], size[:-1]), left[1:] - right[:-1]
    elsewhere = np.abs(np.diff(page.baseline[placed])) > _RAISED * larger
    return elsewhere | (gap > _APART * larger) | (left[:-1] - left[1:] > _BACK * larger), gap < _TIGHT * size[:-1]


def _without_added(signs: list[str], placed: Places, tight: Places) -> list[str]:
    """Return the signs, each that the library added before a close one empty."""
    kept = signs.copy()
    for before, after in zip(placed[tight].tolist(), placed[tight + 1].tolist(), strict=True):
        kept[before + 1 : after] = [""] * (after - before - 1)
    return kept


def _even(values: Numbers, starts: Places) -> Flags:
    """Tell of each stretch whether its values are one."""
    return np.minimum.reduceat(values, starts) == np.maximum.reduceat(values, starts)


class _Pieces:
    """Pieces in the making: of each the first seen sign's place, and what is to be said of all its signs at once."""

    def __init__(self, page: Signs, ink: Places, starts: Places) -> None:
        """`ink` are the signs that are seen; at each of `starts` another piece begins among them."""
        self.page, self.ink, self.spans = page, ink, [*starts.tolist(), len(ink)]
        size, baseline = page.size[ink], page.baseline[ink]
        self.even = (_even(size, starts) & _even(baseline, starts)).tolist()
        self.size, self.baseline = size[starts].tolist(), baseline[starts].tolist()
        self.left, self.right = page.left[ink][starts].tolist(), np.maximum.reduceat(page.right[ink], starts).tolist()
        self.some_bold = np.logical_or.reduceat(page.bold[ink], starts).tolist()

    def line(self, n: int, signs: Sequence[str], start: int) -> Line:
        """Return the piece of some signs, which begin at `start`, as a line."""
        ink = self.ink[self.spans[n] : self.spans[n + 1]]
        if self.even[n]:
            size, baseline, text = self.size[n], round(self.baseline[n], 1), "".join(signs)
        else:
            size = _most(self.page.size[ink].tolist())
            baseline = _most([round(each, 1) for each in self.page.baseline[ink[self.page.size[ink] == size]].tolist()])
            text = self._marked(signs, start, size, baseline)
        plain = [self.page.signs[n] for n in ink[~self.page.bold[ink]].tolist()] if self.some_bold[n] else text
        bold = not any(map(str.isalnum, plain))
        return Line(" ".join(text.split()), size, baseline, self.left[n], self.right[n], bold)

    def _marked(self, signs: Sequence[str], start: int, size: float, baseline: float) -> str:
        """Return the signs as text, with the digits that are raised above `baseline` as marks."""
        text, mark = "", ""
        whole = slice(start, start + len(signs))
        sizes, heights = self.page.size[whole], self.page.baseline[whole]
        raised = (sizes != 0) & (sizes < _SMALLER * size) & (heights > baseline + 0.1 * size)
        for sign, small in zip(signs, raised.tolist(), strict=True):
            if small and (sign.isdigit() or (mark and sign == ",")):
                mark += sign
            elif sign:
                text, mark = text + _told(mark, text) + sign, ""
        return text + _told(mark, text)


def _most(values: Sequence[float]) -> float:
    return Counter(values).most_common(1)[0][0]


def _told(mark: str, before: str) -> str:
    """Return raised digits as they are in a unit ("m2"), else as a mark."""
    return mark if not mark or _UNIT.search(before) else f"[{mark.rstrip(',')}]{',' * mark.endswith(',')}"
