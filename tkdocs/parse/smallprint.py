"""The notes in small print at the feet of PDF pages: taken out, put together where they go on over the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tkdocs.models import Note
from tkdocs.parse import flow
from tkdocs.parse.furniture import is_running
from tkdocs.parse.glyphs import Line
from tkdocs.parse.sequence import lowest_chain

# Notes are set at least this much smaller than the text.
_SMALL = 0.93
# Lines of one note differ by less than this many points in size, and stand no further apart than this many sizes.
_EVEN, _STEP = 0.4, 1.9
# How many notes in a row may be missing.
_GAP = 3
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_NUMBER = re.compile(
    rf"^(?:\[(?P<raised>\d{{1,3}})\]|(?P<alone>\d{{1,3}})$|(?P<plain>\d{{1,3}})(?=\s?[^\d\s.,)%:])(?!\s?(?:{_MONTH})\b))\s*"
)
_MARK = re.compile(r"\[(\d{1,3}(?:,\d{1,3})*)\]")
_STOPPED = re.compile(r"[.?!][»”’\"')]*$")


@dataclass(slots=True)
class _Open:
    """A note that may go on: its number, its lines, and the page that it was last seen on."""

    mark: str
    lines: list[Line] = field(default_factory=list)
    page: int = 0


class SmallPrint:
    """Takes notes out of pages, given in order; `size` is that of the text."""

    def __init__(self, size: float) -> None:
        self.size = size
        self._notes: list[_Open] = []
        self._page = 0

    def notes(self) -> tuple[Note, ...]:
        """Return the notes found so far, in the order of the text."""
        return tuple(Note(note.mark, _text(note.lines)) for note in self._notes)

    def without(self, page: Sequence[Line]) -> list[Line]:
        """Return the next page without its notes; its running foot stays, and small print that is no note."""
        self._page += 1
        end = len(page)
        while end and (is_running(page[end - 1].text) or _is_page_number(page, end - 1)):
            end -= 1
        top = end
        while top and page[top - 1].size < _SMALL * self.size:
            top -= 1
        zone = list(page[top:end])
        starts = _starts(zone, _marks(page[:top]), self._last())
        first = starts[0][0] if starts else len(zone)
        before = zone[:first]
        if self._goes_on(before, zone[first : first + 1]):
            self._notes[-1].lines += before
            self._notes[-1].page = self._page
            before = []
        self._take(zone, starts)
        return [*page[:top], *before, *page[end:]]

    def _take(self, zone: list[Line], starts: list[tuple[int, int]]) -> None:
        for (start, number), (end, _) in pairwise([*starts, (len(zone), 0)]):
            self._notes.append(_Open(str(number), zone[start:end], self._page))

    def _last(self) -> int:
        return int(self._notes[-1].mark) if self._notes else 0

    def _goes_on(self, lines: Sequence[Line], below: Sequence[Line]) -> bool:
        """Tell whether small print without a number goes on with the last note of the page before."""
        if not lines or not self._notes or self._notes[-1].page != self._page - 1:
            return False
        last = self._notes[-1].lines[-1]
        if any(" | " in line.text or abs(line.size - last.size) > _EVEN for line in lines):
            return False
        near = bool(below) and lines[-1].baseline - below[0].baseline < _STEP * last.size
        return near or lines[0].text[:1].islower() or not _STOPPED.search(last.text)


def _is_page_number(page: Sequence[Line], at: int) -> bool:
    """Tell whether a line is a number that stands apart from the text above it."""
    line = page[at]
    return line.text.isdigit() and (at == 0 or page[at - 1].baseline - line.baseline > _STEP * line.size)


def _marks(page: Sequence[Line]) -> set[int]:
    return {int(n) for line in page for found in _MARK.findall(line.text) for n in found.split(",")}


def _starts(zone: Sequence[Line], marks: set[int], last: int) -> list[tuple[int, int]]:
    """Return (line, number) of the notes that begin in `zone`: those that are next, or whose marks are on the page."""
    found = [(n, seen) for n, line in enumerate(zone) if (seen := _NUMBER.match(line.text)) and _is_label(zone, n)]
    raised = [(n, int(number)) for n, seen in found if (number := seen["raised"] or seen["alone"])]
    numbers = raised or [(n, int(seen["plain"])) for n, seen in found]
    following = range(last + 1, last + 1 + _GAP + len(numbers))
    due = sorted({number for _, number in numbers if number in marks or number in following})
    chain = lowest_chain(((n, due.index(number)) for n, number in numbers if number in due), 0)
    return [(n, due[place]) for n, place in chain]


def _is_label(zone: Sequence[Line], at: int) -> bool:
    """Tell whether a number alone on a line is smaller than what stands below it; any other one may be a label."""
    below = zone[at + 1].size if at + 1 < len(zone) else 0.0
    return not zone[at].text.isdigit() or zone[at].size < _SMALL * below


def _text(lines: Sequence[Line]) -> str:
    texts = [_NUMBER.sub("", lines[0].text, count=1), *(line.text for line in lines[1:])]
    return flow.text(texts, wrapped=True).replace("\n", " ")
