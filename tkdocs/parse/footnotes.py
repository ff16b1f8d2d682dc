"""Takes footnotes and their marks out of the text, so that sentences that they cut in two are whole again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tkdocs.models import Note
from tkdocs.parse import anchors, flow
from tkdocs.parse.heads import head
from tkdocs.parse.layout import Layout
from tkdocs.parse.sequence import lowest_chain

# A note begins with its number and a capital, an address or a quotation; a list item has a dot or bracket in between.
_NOTE = re.compile(
    r"""^\s*(?:\[(?P<boxed>\d{1,3})\s?\]|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?P<number>\d{1,3})(?!\d))\s?
        (?:[A-ZÀ-Þ«“”"'‘’(<[]|https?:|www\.|[a-z]+\.(?:nl|com|eu|org)\b|(?:idem|ibid|zie|bron|o\.a)\b|(?<=\s)\d{1,2}\s[a-z]+\s\d{4})""",
    re.VERBOSE,
)
# The number that a note begins with, in all its forms: "3 ", "[3] ", "3) ", "(3) ", "^3^ ".
_LABEL = re.compile(r"^\s*(?:\[\d{1,3}\s?\]|\(?\d{1,3}\)|\^?\d{1,3}\^|\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*")
_MARK = re.compile(
    r"^\s*\d{1,3}(?:,\s?\d{1,3})*(?=[\s.,;:)]|$)|\[\s?\d[\d,\s]*\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[^\W\d_]|[?.!,;:»”’)\]\d])\d{1,3}(?=$|[\s.,;:)?!»])"
)
# How many notes in a row may have gone lost before a number is no longer taken for the next one.
_GAP = 3


@dataclass(frozen=True, slots=True)
class Notes:
    """A document without its notes, these notes, and the highest number of one; it runs through the document."""

    layout: Layout
    notes: tuple[Note, ...]
    count: int


def strip(layout: Layout) -> Notes:
    """Return the layout without the notes at the feet of its pages, and these notes."""
    count, pages, notes = 0, [], list[Note]()
    for page in layout.pages:
        chain = _note_block(page, count)
        notes += written(page, chain)
        pages.append(_trim(page[: chain[0][0]] if chain else page))
        count = chain[-1][1] if chain else count
    return Notes(layout.with_pages(tuple(page for page in pages if page)), tuple(notes), count)


def written(lines: Sequence[str], chain: Sequence[tuple[int, int]]) -> Iterator[Note]:
    """Return the notes that begin on the lines of `chain` (line, number); the last one goes on to the last line."""
    for (start, number), (end, _) in pairwise([*chain, (len(lines), 0)]):
        first = _LABEL.sub("", lines[start], count=1)
        text = flow.text([first, *lines[start + 1 : end]], wrapped=True).replace("\n", " ")
        yield from _parted(number, text)


def _parted(number: int, text: str) -> Iterator[Note]:
    """Return notes that an extraction put on one line ("Kamerstuk 99 123, nr. 4 [6] Idem") each on its own."""
    rest = [text]
    while rest:
        first, *rest = re.split(rf"\s*\[{number + 1}\s?\]\s*", rest[0], maxsplit=1)
        yield Note(str(number), first)
        number += 1


def _note_block(page: tuple[str, ...], count: int) -> list[tuple[int, int]]:
    """Return (line, number) of the notes at the foot of `page`, empty where there are none.

    The block is the longest chain of rising numbers, as low on the page as it goes, without a heading below it.
    """
    floor = max((n for n, line in enumerate(page) if _is_head(line)), default=-1)
    best: list[tuple[int, int]] = []
    for first in range(count + 1, count + 1 + _GAP):
        chain = _chain(page, floor, first)
        if len(chain) > len(best):
            best = chain
    if not best or not _marked(page[: best[0][0]], {number for _, number in best}):
        return []
    return best


def _marked(lines: tuple[str, ...], numbers: set[int]) -> bool:
    """Tell whether one of the numbers stands in the lines as a mark: alone, in brackets, or stuck to a word."""
    found = {int(n) for line in lines for mark in _MARK.finditer(line) for n in anchors.numbers(mark[0])}
    return bool(found & numbers)


def _chain(page: tuple[str, ...], floor: int, first: int) -> list[tuple[int, int]]:
    """Return (line, number) of the notes first, first + 1, ... on the lines below `floor`."""
    numbered = ((position, _number(page[position])) for position in range(floor + 1, len(page)))
    return lowest_chain(((position, number) for position, number in numbered if number is not None), first)


def _number(line: str) -> int | None:
    found = _NOTE.match(line)
    return int(anchors.numbers(found["boxed"] or found["raised"] or found["number"])[0]) if found else None


def _is_head(line: str) -> bool:
    found = head(line)
    return found is not None and not found.bare


def _trim(lines: tuple[str, ...]) -> tuple[str, ...]:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end]
