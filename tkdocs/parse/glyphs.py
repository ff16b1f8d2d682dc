"""The signs of a PDF page put together into lines."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign: its size, the height of its baseline, its left and right edge, in points.

    A space or line end that the library added has size 0 and stands nowhere.
    """

    sign: str
    size: float
    baseline: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its text, the size of most of its signs, the height of its baseline."""

    text: str
    size: float
    baseline: float


# Raised marks are set this much smaller than their line and stand this part of a size above or below its baseline.
_SMALLER, _RAISED = 0.85, 0.6
# A digit raised behind one of these belongs to a unit or formula.
_UNIT = re.compile(r"(?:^|[\s\d(])(?:k?m|cm|dm|mm|CO|NO|PM|R)$")


def lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the lines in the order of the page's own stream; raised digits come as "[1]"."""
    found: list[Line] = []
    current: list[Glyph] = []
    for glyph in glyphs:
        if glyph.size and current and _elsewhere(current, glyph):
            found += _line(current)
            current = []
        current.append(glyph)
    return [*found, *_line(current)]


def _elsewhere(current: list[Glyph], glyph: Glyph) -> bool:
    """Tell whether a sign stands on another line than those before it."""
    last = next((seen for seen in reversed(current) if seen.size), None)
    if last is None:
        return False
    size, away = max(last.size, glyph.size), abs(glyph.baseline - last.baseline)
    if away > _RAISED * size:
        return True
    # Back to the left edge on nearly the same height: a line of small print below a short one.
    return away > 0.2 * size and glyph.left < last.left - 2 * size and not (glyph.sign.isdigit() or last.sign.isdigit())


def _line(current: list[Glyph]) -> list[Line]:
    signs = [glyph for glyph in current if glyph.size and not glyph.sign.isspace()]
    if not signs:
        return []
    size = Counter(glyph.size for glyph in signs).most_common(1)[0][0]
    baseline = Counter(round(glyph.baseline, 1) for glyph in signs if glyph.size == size).most_common(1)[0][0]
    parts: list[str] = []
    mark = ""
    for glyph in current:
        sign = " " if glyph.sign in "\r\n" else glyph.sign
        if (
            glyph.size
            and glyph.size < _SMALLER * size
            and glyph.sign.isdigit()
            and glyph.baseline > baseline + 0.1 * size
        ):
            mark += sign
            continue
        if mark and not (sign == "," and glyph.size < _SMALLER * size):
            parts.append(_marked(mark, "".join(parts)))
            mark = ""
        parts.append(sign)
    parts.append(_marked(mark, "".join(parts)) if mark else "")
    text = " ".join("".join(parts).split())
    return [Line(text, size, baseline)] if text else []


def _marked(digits: str, before: str) -> str:
    return digits if _UNIT.search(before) else f"[{digits}]"
