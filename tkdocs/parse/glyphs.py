"""The signs of a PDF page put together into pieces of lines."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign: its size, the height of its baseline, its left and right edge, in points; whether it is bold.

    A space or line end that the library added has size 0 and stands nowhere.
    """

    sign: str
    size: float
    baseline: float
    left: float
    right: float
    bold: bool = False


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
# Signs further apart than this many sizes stand in different columns, or far apart in one.
_APART = 1.0
# Between signs closer than this part of a size there is no space, though the library adds a line end behind a mark.
_TIGHT = 0.1
# A digit raised behind one of these belongs to a unit or formula.
_UNIT = re.compile(r"(?:^|[\s\d(])(?:k?m|cm|dm|mm|CO|NO|PM|R)$")


def pieces(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return what stands together on one height, in the order of the page's own stream; raised digits come as "[1]"."""
    found: list[Line] = []
    current: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.size:
            if last and (_elsewhere(last, glyph) or _apart(last, glyph)):
                found += _piece(current)
                current = []
            elif last and not current[-1].size and glyph.left - last.right < _TIGHT * last.size:
                current = _without_added(current)
            last = glyph
        current.append(glyph)
    return [*found, *_piece(current)]


def _elsewhere(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a sign stands on another line than the one before it."""
    size, away = max(last.size, glyph.size), abs(glyph.baseline - last.baseline)
    if away > _RAISED * size:
        return True
    # Back to the left edge on nearly the same height: a line of small print below a short one.
    return away > 0.2 * size and glyph.left < last.left - 2 * size and not (glyph.sign.isdigit() or last.sign.isdigit())


def _apart(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a sign stands far behind the one before it, or before it: in another column."""
    size = max(last.size, glyph.size)
    return glyph.left - last.right > _APART * size or last.left - glyph.left > 2 * size


def _without_added(current: list[Glyph]) -> list[Glyph]:
    end = next((n for n in range(len(current), 0, -1) if current[n - 1].size), 0)
    return current[:end]


def _piece(current: list[Glyph]) -> list[Line]:
    signs = [glyph for glyph in current if glyph.size and not glyph.sign.isspace()]
    if not signs:
        return []
    size = Counter(glyph.size for glyph in signs).most_common(1)[0][0]
    baseline = Counter(round(glyph.baseline, 1) for glyph in signs if glyph.size == size).most_common(1)[0][0]
    text = " ".join(_text(current, size, baseline).split())
    if not text:
        return []
    bold = all(glyph.bold for glyph in signs if glyph.sign.isalnum())
    return [Line(text, size, baseline, signs[0].left, max(glyph.right for glyph in signs), bold)]


def _text(current: list[Glyph], size: float, baseline: float) -> str:
    """Return the signs as text, with the digits that are raised above `baseline` as marks."""
    text, mark = "", ""
    for glyph in current:
        sign = " " if glyph.sign in "\r\n" else glyph.sign
        small = bool(glyph.size) and glyph.size < _SMALLER * size and glyph.baseline > baseline + 0.1 * size
        if small and (sign.isdigit() or (mark and sign == ",")):
            mark += sign
            continue
        text, mark = text + _marked(mark, text) + sign, ""
    return text + _marked(mark, text)


def _marked(mark: str, before: str) -> str:
    """Return raised digits as they are in a unit ("m2"), else as a mark."""
    return mark if not mark or _UNIT.search(before) else f"[{mark.rstrip(',')}]{',' * mark.endswith(',')}"
