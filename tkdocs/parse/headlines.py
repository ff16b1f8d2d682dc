"""Headings of PDF pages told from running text by bold letters and the room above them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tkdocs.parse.glyphs import Line
from tkdocs.parse.heads import Head, HeadKind, head
from tkdocs.parse.layout import GUARD

# Where this share of the headings of one kind is bold, or has room above it, the others are none; from so many on.
_SHARE, _ENOUGH = 0.7, 3
_STOPPED = re.compile(r"[.?!:;][»”’\"')]*\s*(?:\[[\d,]+\])?$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of a page, and whether there is more room above it than between lines of one paragraph."""

    line: Line
    apart: bool


def told(pages: Sequence[Sequence[Placed]]) -> list[list[Placed]]:
    """Return the lines of all pages at their places, bold headings as "**Vraag 1**".

    A line in mid-sentence that only looks like a heading is guarded where the document sets its headings off.
    """
    heads = [(found.kind, one) for page in pages for one in page if (found := _heading(one.line))]
    bold = _usual([(kind, one.line.bold) for kind, one in heads])
    apart = _usual([(kind, one.apart) for kind, one in heads])
    return [_page(page, bold, apart) for page in pages]


def _heading(line: Line) -> Head | None:
    found = head(line.text)
    return found if found and not found.bare and not found.rest else None


def _usual(seen: Sequence[tuple[HeadKind, bool]]) -> set[HeadKind]:
    """Return the kinds of heading that nearly always are so."""
    total, so = Counter(kind for kind, _ in seen), Counter(kind for kind, yes in seen if yes)
    return {kind for kind, count in total.items() if so[kind] >= max(_ENOUGH, _SHARE * count)}


def _page(page: Sequence[Placed], bold: set[HeadKind], apart: set[HeadKind]) -> list[Placed]:
    first = [_with(one, _first(one.line, bold)) for one in page[:1]]
    return first + [_with(one, _text(above.line, one, bold, apart)) for above, one in pairwise(page)]


def _with(one: Placed, text: str) -> Placed:
    return one if text == one.line.text else replace(one, line=replace(one.line, text=text))


def _first(line: Line, bold: set[HeadKind]) -> str:
    """Return the text of the line on top of a page, of which it is not known what stands above it."""
    found = _heading(line)
    if found and found.kind in bold and not line.bold:
        return GUARD + line.text
    return f"**{line.text}**" if found and line.bold else line.text


def _text(above: Line, one: Placed, bold: set[HeadKind], apart: set[HeadKind]) -> str:
    found = _heading(one.line)
    if not found:
        return one.line.text
    if one.line.bold:
        return f"**{one.line.text}**"
    goes_on = not one.apart and not _heading(above) and not _STOPPED.search(above.text)
    return GUARD + one.line.text if goes_on and found.kind in bold | apart else one.line.text
