"""Answers without a heading: they stand below their question, parted by an empty line."""

import re
from collections.abc import Sequence

from tkdocs.parse.kind import answered_by_government

Lines = tuple[str, ...]

_BULLET = re.compile(r"^\s*[•·▪]\s*Vraag\s+\d")
_ASKS = re.compile(r"\?[»”’\"')\]]*(?:\s?\[?\d{0,2}\s?\]?)$")
# This share of the questions has an answer where answers stand unheaded; else they are questions of more paragraphs.
_SHARE = 0.8


def bulleted(line: str) -> bool:
    """Tell whether a line is a heading "• Vraag 1", as pages of openkamer.org print it."""
    return bool(_BULLET.match(line))


def parts(blocks: Sequence[Lines], preamble: Lines, *, bulleted: int) -> list[tuple[Lines, Lines]]:
    """Return question and answer of each block; empty where the blocks are questions alone.

    Below a bulleted heading the first empty line parts them; elsewhere, in an answer of the government, the end of the
    last of the first paragraphs that ask.
    """
    pages = bulleted == len(blocks)
    if not blocks or not (pages or answered_by_government("\n".join(preamble))):
        return []
    found = [_parted(lines, first=pages) for lines in blocks]
    with_answer = sum(1 for _, answer in found if answer)
    return found if with_answer >= max(1, _SHARE * len(blocks)) or (pages and with_answer) else []


def _parted(lines: Lines, *, first: bool) -> tuple[Lines, Lines]:
    """Part a block at its first empty line, or at the last one behind a paragraph that asks, with only such before."""
    gaps = [n for n, line in enumerate(lines) if not line.strip() and any(before.strip() for before in lines[:n])]
    gaps = [n for n in gaps if any(line.strip() for line in lines[n:])]
    if first:
        gap = next(iter(gaps), len(lines))
    else:
        asking = [n for n in gaps if _ASKS.search(_before(lines, n))]
        gap = asking[-1] if asking and asking == [n for n in gaps if n <= asking[-1]] else len(lines)
    return lines[:gap], lines[gap:]


def _before(lines: Lines, position: int) -> str:
    return next((line.rstrip() for line in reversed(lines[:position]) if line.strip()), "")
