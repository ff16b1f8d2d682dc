"""Takes the notes out that stand behind the last answer of a ministry's own file ("1) Kamerstuk 19637, nr. 3203")."""

import re
from collections.abc import Sequence

from tkdocs.parse.heads import HeadKind, head
from tkdocs.parse.sequence import lowest_chain

_NOTE = re.compile(r"^\s*(?:\[(\d{1,3})\]|\(?(\d{1,3})\)|\^?(\d{1,3})\^)\s*\S")
_MARK = re.compile(r"[^\W(\d][?.!»”’\"']*\s?(\d{1,3})\)|\[(\d{1,3})\s?\]")
_STOPPED = re.compile(r"[.?!:;][»”’\"')]*\s*$")
# Blank lines that part unnumbered notes from the text: one more than parts two paragraphs.
_GAP = 2


def strip(lines: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """Return the lines without the notes behind the last answer (or, without answers, the last question).

    And the highest number of these notes: the marks of all of them stand in the text.
    """
    start, end = _last_block(lines)
    marks = {int(n) for line in lines[:end] for found in _MARK.findall(line) for n in found if n}
    notes = _numbered(lines, start, end, marks)
    if notes is None and marks:
        notes = _unnumbered(lines, start, end)
    if notes is None:
        return tuple(lines), 0
    return (*lines[:notes], *lines[end:]), max(marks)


def _last_block(lines: Sequence[str]) -> tuple[int, int]:
    """Return where the text of the last question or answer begins and ends."""
    heads = {n: found for n, line in enumerate(lines) if (found := head(line)) and not found.bare}
    ends = [n for n, found in heads.items() if found.kind is HeadKind.END]
    starts = (n if found.rest else n + 1 for n, found in heads.items() if found.kind is not HeadKind.END)
    start = max(starts, default=0)
    return start, next((n for n in ends if n >= start), len(lines))


def _numbered(lines: Sequence[str], start: int, end: int, marks: set[int]) -> int | None:
    found = ((n, _NOTE.match(lines[n])) for n in range(start, end))
    candidates = [(n, int(next(filter(None, note.groups())))) for n, note in found if note]
    chain = lowest_chain(candidates, 1)
    if not chain or chain[0][0] <= start or not marks & {number for _, number in chain}:
        return None
    before = lines[chain[0][0] - 1]
    return chain[0][0] if not before.strip() or _STOPPED.search(before) else None


def _unnumbered(lines: Sequence[str], start: int, end: int) -> int | None:
    """Return where trailing lines without a full stop begin that stand apart: notes whose numbers the file lost."""
    at = end
    while at > start and not lines[at - 1].strip():
        at -= 1
    last = at
    while at > start and lines[at - 1].strip() and not _STOPPED.search(lines[at - 1]):
        at -= 1
    apart = at - _GAP > start and not any(line.strip() for line in lines[at - _GAP : at])
    return at if apart and at < last else None
