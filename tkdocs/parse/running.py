"""What stands at the same height on most pages of a PDF: running heads and feet, page numbers."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from tkdocs.parse.glyphs import Line
from tkdocs.parse.heads import head

# A running line stands on this share of the pages, and on two at least, among the outermost lines of a page.
_SHARE, _EDGE_LINES = 0.6, 4
# The same height, give or take these points.
_STEP = 3.0
# Lines closer than this many sizes belong to one paragraph.
_APART = 1.6
_NUMBER = re.compile(r"\d{1,9}")

Place = tuple[str, int]


def strip(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the pages without the outermost lines that repeat, save for the page's number, at one height.

    A heading is no running line: "Vraag 3" may well stand on top of one page, and on top of the third one too.
    """
    numbered = list(enumerate(pages, 1))
    places = Counter(place for n, page in numbered for place in {_place(line, n) for line in _edges(page)})
    enough = max(2.0, _SHARE * (len(pages) - 1))
    running = {place for place, count in places.items() if count >= enough}
    return [_without(page, n, running) for n, page in numbered]


def _without(page: Sequence[Line], number: int, running: set[Place]) -> list[Line]:
    def runs(line: Line) -> bool:
        return _place(line, number) in running and not _is_head(line.text)

    lines = sorted(page, key=lambda line: line.baseline)
    gone = {id(line) for way in (lines, lines[::-1]) for line in _outermost(way, runs)}
    return [line for line in page if id(line) not in gone]


def _outermost(lines: Sequence[Line], runs: Callable[[Line], bool]) -> list[Line]:
    """Return the running lines at the beginning of `lines`, save those that stand close to the text beside them."""
    found = list(takewhile(runs, lines[:_EDGE_LINES]))
    while found and len(found) < len(lines) and _close(found[-1], lines[len(found)]):
        found.pop()
    return found


def _close(one: Line, other: Line) -> bool:
    return abs(one.baseline - other.baseline) < _APART * max(one.size, other.size)


def _edges(page: Sequence[Line]) -> Iterator[Line]:
    lines = sorted(page, key=lambda line: line.baseline)
    yield from lines[:_EDGE_LINES]
    yield from lines[_EDGE_LINES:][-_EDGE_LINES:]


def _is_head(text: str) -> bool:
    found = head(text)
    return found is not None and not found.bare


def _place(line: Line, page: int) -> Place:
    """Return what a line says, its number told by the page's where it is that or stands alone, and its height."""
    alone = line.text.isdigit()

    def told(found: re.Match[str]) -> str:
        own = int(found[0]) - page
        return f"#{own}" if alone or own == 0 else found[0]

    return _NUMBER.sub(told, line.text), round(line.baseline / _STEP)
