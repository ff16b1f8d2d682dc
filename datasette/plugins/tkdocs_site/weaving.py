"""Weaves what is known about places of a text into it: marked sentences, references to other texts, marks of notes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .rows import Row


@dataclass(slots=True)
class Piece:
    """A stretch of the text with one reference or none, and the notes whose marks stand right behind it."""

    text: str
    citation: Row | None = None
    notes: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Stretch:
    """Consecutive pieces within one marked sentence (`mark`), or outside of all (None)."""

    mark: Row | None
    pieces: list[Piece]


def weave(text: str, marks: Iterable[Row], citations: Iterable[Row] = (), notes: Iterable[Row] = ()) -> list[Stretch]:
    """Return `text` as stretches, the texts of whose pieces are together exactly the text.

    `marks` and `citations` lie at `start:end`. Of those that overlap the first counts, and the longest of those that
    begin together; a reference that reaches over the edge of a marked sentence becomes two pieces. `notes` have a
    `position`; a note in the middle of a reference stands behind it, since a link holds no other.
    """
    sentences, links = _apart(text, marks), _apart(text, citations)
    points = sorted(((_behind(note["position"], links, len(text)), note) for note in notes), key=lambda each: each[0])
    edges = {0, len(text), *(at for at, _ in points)}
    edges.update(at for row in (*sentences, *links) for at in (row["start"], row["end"]))
    first = [note for at, note in points if at == 0]
    woven = [Stretch(None, [Piece("", None, first)])] if first else []
    for start, end in pairwise(sorted(edges)):
        mark = _at(sentences, start)
        if not woven or woven[-1].mark is not mark:
            woven.append(Stretch(mark, []))
        behind = [note for at, note in points if at == end]
        woven[-1].pieces.append(Piece(text[start:end], _at(links, start), behind))
    return woven


def _apart(text: str, rows: Iterable[Row]) -> list[Row]:
    """Return the rows that lie in the text, in order, without those that overlap one before."""
    kept: list[Row] = []
    for row in sorted(rows, key=lambda each: (each["start"], -each["end"])):
        if (kept[-1]["end"] if kept else 0) <= row["start"] < row["end"] <= len(text):
            kept.append(row)
    return kept


def _at(rows: Sequence[Row], place: int) -> Row | None:
    return next((row for row in rows if row["start"] <= place < row["end"]), None)


def _behind(position: int, links: Sequence[Row], length: int) -> int:
    """Return where a note is shown: at its place in the text, or behind the reference that it stands in."""
    inside = next((row["end"] for row in links if row["start"] < position < row["end"]), position)
    return min(max(inside, 0), length)
