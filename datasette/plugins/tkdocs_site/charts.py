"""Bars by year as numbers for an inline SVG: in percents, so that it fits any width without its letters shrinking."""

from collections.abc import Sequence
from math import log10
from typing import Any

from .rows import Row

# The part of the height that the bars have; the years stand below, the numbers above.
TOP, BOTTOM = 10.0, 88.0


def bars(years: Sequence[Row], whole: str = "cases", part: str = "marked_cases") -> dict[str, Any] | None:
    """Return `{"bars", "lines"}` of a chart of `whole` by year, of which `part` is darker; None where all is zero.

    Each bar has x, width and middle, y and height of both parts, in percents of the chart.
    """
    most = max((each[whole] for each in years), default=0)
    if not most:
        return None
    top = _round(most)
    step = 100 / len(years)
    width = min(step * 0.72, 9.0)
    found = []
    for place, each in enumerate(years):
        middle = (place + 0.5) * step
        heights = [(BOTTOM - TOP) * each[name] / top for name in (whole, part)]
        found.append(
            {
                "year": each["year"], "whole": each[whole], "part": each[part],
                "x": round(middle - width / 2, 2), "middle": round(middle, 2), "width": round(width, 2),
                "y": round(BOTTOM - heights[0], 2), "height": round(heights[0], 2),
                "part_y": round(BOTTOM - heights[1], 2), "part_height": round(heights[1], 2),
            }
        )  # fmt: skip
    return {"bars": found, "lines": [(BOTTOM, 0), ((TOP + BOTTOM) / 2, top / 2), (TOP, top)], "bottom": BOTTOM}


def _round(most: int) -> int:
    """Return the next even number that reads easily: 2, 4, 6, 10, 20, 40, 60, 100, 200 ..."""
    scale = 10 ** int(log10(most))
    return next(each for each in (2 * scale, 4 * scale, 6 * scale, 10 * scale) if each >= most) if most > 1 else 2
