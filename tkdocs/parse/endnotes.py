"""Takes the notes out that stand behind the last answer of a ministry's own file ("1) Kamerstuk 19637, nr. 3203")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tkdocs.models import Note
from tkdocs.parse import flow
from tkdocs.parse.footnotes import written
from tkdocs.parse.heads import HeadKind, head
from tkdocs.parse.sequence import lowest_chain

_NOTE = re.compile(r"^\s*(?:\[(\d{1,3})\]|\(?(\d{1,3})\)|\^?(\d{1,3})\^)\s*\S")
_MARK = re.compile(r"[^\W(\d][?.!»”’\"']*\s?(\d{1,3})\)|\[(\d{1,3})\s?\]")
_STOPPED = re.compile(r"[.?!:;][»”’\"')]*\s*$")
# Blank lines that part unnumbered notes from the text: one more than parts two paragraphs.
_GAP = 2


@dataclass(frozen=True, slots=True)
class Notes:
    """The lines of a document without the notes behind its text, these notes, and the highest number of one."""

    lines: tuple[str, ...]
    notes: tuple[Note, ...] = ()
    count: int = 0


def _may_mark(line: str) -> bool:
    return ")" in line or "[" in line


def strip(lines: Sequence[str]) -> Notes:
    """Return the lines without the notes behind the last answer (or, without answers, the last question).

    A note whose number the file lost has an empty mark, unless there are as many notes as marks.
    """
    start, end = _last_block(lines)
    marks = {int(n) for line in lines[:end] if _may_mark(line) for found in _MARK.findall(line) for n in found if n}
    if chain := _numbered(lines, start, end, marks):
        first, notes = chain[0][0], tuple(written(lines[:end], chain))
    elif marks and (at := _unnumbered(lines, start, end)) is not None:
        first, notes = at, _in_order([line for line in lines[at:end] if line.strip()], marks)
    else:
        return Notes(tuple(lines))
    return Notes((*lines[:first], *lines[end:]), notes, max(marks))


def _in_order(lines: Sequence[str], marks: set[int]) -> tuple[Note, ...]:
    """Return notes without numbers, with the marks of the text where each has one."""
    labels = map(str, sorted(marks)) if len(lines) == len(marks) else [""] * len(lines)
    return tuple(Note(mark, flow.plain(line)) for mark, line in zip(labels, lines, strict=True))


def _last_block(lines: Sequence[str]) -> tuple[int, int]:
    """Return where the text of the last question or answer begins and ends."""
    heads = {n: found for n, line in enumerate(lines) if (found := head(line)) and not found.bare}
    ends = [n for n, found in heads.items() if found.kind is HeadKind.END]
    starts = (n if found.rest else n + 1 for n, found in heads.items() if found.kind is not HeadKind.END)
    start = max(starts, default=0)
    return start, next((n for n in ends if n >= start), len(lines))


def _numbered(lines: Sequence[str], start: int, end: int, marks: set[int]) -> list[tuple[int, int]]:
    found = ((n, _NOTE.match(lines[n])) for n in range(start, end))
    candidates = [(n, int(next(filter(None, note.groups())))) for n, note in found if note]
    chain = lowest_chain(candidates, 1)
    if not chain or chain[0][0] <= start or not marks & {number for _, number in chain}:
        return []
    before = lines[chain[0][0] - 1]
    return chain if not before.strip() or _STOPPED.search(before) else []


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
