"""What stands at the same height on most pages of a PDF: running heads and feet, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from tkdocs.parse.glyphs import Line
from tkdocs.parse.heads import head

# A running line stands on this share of the pages, on two at least, among the first and last lines of a page.
_SHARE, _EDGE_LINES = 0.6, 4
# The same height, give or take these points.
_STEP = 3.0

Place = tuple[str, int]


def strip(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the pages without the lines that repeat, save for their digits, at one height on most pages.

    A heading is no running line: "Vraag 3" and "Vraag 7" may well stand on top of two pages.
    """
    places = Counter(place for page in pages for place in {_place(line) for line in _edges(page)})
    enough = max(2, _SHARE * (len(pages) - 1))
    running = {place for place, count in places.items() if count >= enough}
    return [[line for line in page if not (_place(line) in running and line in _edges(page))] for page in pages]


def _edges(page: Sequence[Line]) -> list[Line]:
    lines = sorted(page, key=lambda line: -line.baseline)
    edges = lines if len(lines) <= 2 * _EDGE_LINES else [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]
    return [line for line in edges if not _is_head(line.text)]


def _is_head(text: str) -> bool:
    found = head(text)
    return found is not None and not found.bare


def _place(line: Line) -> Place:
    return re.sub(r"\d+", "#", line.text), round(line.baseline / _STEP)
