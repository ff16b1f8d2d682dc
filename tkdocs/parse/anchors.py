"""Where the marks of notes stood, told in letters and digits, since later steps change only spaces and other signs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress

from tkdocs.models import NoteMark

# A shorter text ("Ja") may stand inside another one: it is looked for where a line ends with it.
_SURE = 40
# A mark stands behind a few signs; in a row of thousands of them its place matters to nobody.
_LONGEST_TAIL = 40
# A longer row of digits is the number of no note.
_LONGEST_NUMBER = 9
_OTHERS = re.compile(r"[\W_]+")
_SPACES = re.compile(r"\s*")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mark: the letters and digits of the document before it, and the other signs between the last of them and it."""

    letters: int
    tail: str
    mark: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A line without marks, and what was taken out of it, each at its place in the line as it is now."""

    text: str
    marks: tuple[NoteMark, ...] = ()

    def without(self, pattern: re.Pattern[str], is_mark: Callable[[re.Match[str]], bool]) -> "Marked":
        """Return the line without what `pattern` finds and `is_mark` agrees to, asked from left to right."""
        cuts = [found for found in pattern.finditer(self.text) if is_mark(found)]
        if not cuts:
            return self
        spans = [found.span() for found in cuts]
        ends = [0, *(end for _, end in spans)]
        starts = [*(start for start, _ in spans), len(self.text)]
        text = "".join(self.text[end:start] for end, start in zip(ends, starts, strict=True))
        shifted = _shift(spans)
        marks = [NoteMark(shifted(mark.position), mark.mark) for mark in self.marks]
        marks += [NoteMark(shifted(found.start()), mark) for found in cuts for mark in numbers(found[0])]
        return Marked(text, tuple(sorted(marks, key=lambda mark: mark.position)))


def _shift(spans: Sequence[tuple[int, int]]) -> Callable[[int], int]:
    """Return what tells where a position in a line lies when `spans`, in their order, are cut out of it."""
    starts = [start for start, _ in spans]
    taken = [0, *accumulate(end - start for start, end in spans)]

    def shifted(position: int) -> int:
        count = bisect_left(starts, position)
        within = max(0, spans[count - 1][1] - position) if count else 0
        return position - taken[count] + within

    return shifted


def numbers(marks: str) -> list[str]:
    """Return the numbers in what was taken out: "3" and "4" for "[3, 4]" or "³,⁴"."""
    found = re.findall(r"\d+", marks.translate(_RAISED))
    return [number.lstrip("0") or "0" for number in found if len(number) <= _LONGEST_NUMBER]


class Tally:
    """Walks along a document, counts its letters and digits, and gathers the anchors of its marks."""

    def __init__(self) -> None:
        self.anchors: list[Anchor] = []
        self._letters, self._tail = 0, ""
        # Most documents have few marks or none: what follows the last one is never counted.
        self._passed: list[str] = []

    def add(self, line: Marked) -> None:
        """Go on by one line and take its marks in."""
        at = 0
        for mark in line.marks:
            self._passed.append(line.text[at : mark.position])
            self._count()
            self.anchors.append(Anchor(self._letters, self._tail, mark.mark))
            at = mark.position
        self._passed.append(line.text[at:])

    def _count(self) -> None:
        """Count what was passed."""
        text = "".join(self._passed)
        self._passed.clear()
        if kept := letters(text):
            self._letters, self._tail = self._letters + len(kept), ""
            text = text[text.rfind(kept[-1]) + 1 :]
        self._tail = (self._tail + "".join(text.split()))[:_LONGEST_TAIL]


def place(
    rows: Sequence[Sequence[str]], lines: Sequence[str], anchors: Sequence[Anchor]
) -> list[list[tuple[NoteMark, ...]]]:
    """Return the marks of each text in each row.

    The texts of a row are cut out of `lines`, in their order, and differ in no letter or digit. One that is not found
    has no marks. Two equal texts one after the other may be one, given twice.
    """
    if not anchors:
        return [[()] * len(row) for row in rows]
    stream = _Stream(lines)
    return [_placed(row, stream, anchors) for row in rows]


def _placed(texts: Iterable[str], stream: "_Stream", anchors: Sequence[Anchor]) -> list[tuple[NoteMark, ...]]:
    counts = [anchor.letters for anchor in anchors]
    found: list[tuple[NoteMark, ...]] = []
    at = 0
    for text in texts:
        own = letters(text)
        start = stream.find(own, at)
        if start is None:
            found.append(())
            continue
        end = at = start + len(own)
        within = anchors[bisect_right(counts, start) : bisect_right(counts, end)]
        places = list(compress(range(len(text)), map(str.isalnum, text))) if within else []
        found.append(tuple(NoteMark(_position(text, places[a.letters - start - 1], a.tail), a.mark) for a in within))
    return found


class _Stream:
    """The letters and digits of all lines, one behind the other, and where lines end among them."""

    def __init__(self, lines: Sequence[str]) -> None:
        parts = [letters(line) for line in lines]
        self.letters = "".join(parts)
        self.ends = frozenset(accumulate(len(part) for part in parts))

    def find(self, letters: str, start: int) -> int | None:
        """Return where `letters` stand from `start` on, or before it where they stand nowhere behind it."""
        if not letters:
            return None
        whole = self._at_line_end(letters, start) if len(letters) < _SURE else -1
        found = whole if whole >= 0 else self.letters.find(letters, start)
        found = found if found >= 0 else self.letters.rfind(letters, 0, start)
        return found if found >= 0 else None

    def _at_line_end(self, letters: str, start: int) -> int:
        found = self.letters.find(letters, start)
        while found >= 0 and found + len(letters) not in self.ends:
            found = self.letters.find(letters, found + 1)
        return found


def letters(text: str) -> str:
    """Return the letters and digits of a text."""
    # Most of the other signs are spaces, which go faster by themselves.
    return _OTHERS.sub("", text.replace(" ", ""))


def _position(text: str, last: int, tail: str) -> int:
    """Return the place behind the letter or digit at `last`, and behind those signs of `tail` that follow it."""
    at = last + 1
    for sign in tail:
        ahead = _SPACES.match(text, at)
        if ahead and text[ahead.end() : ahead.end() + 1] == sign:
            at = ahead.end() + 1
    return at
