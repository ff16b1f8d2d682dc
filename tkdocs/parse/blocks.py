"""A document as headings with the lines below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tkdocs.parse import unheaded
from tkdocs.parse.anchors import letters
from tkdocs.parse.choosing import accepted
from tkdocs.parse.heads import Head, HeadKind
from tkdocs.parse.signature import signature


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and the lines below it, up to the next one; `guessed` where it is not printed and may be elsewhere."""

    head: Head
    lines: tuple[str, ...]
    guessed: bool = False


def blocks(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """Return the lines above the first heading, and the blocks in the order of the text, without the signature."""
    heads = accepted(lines)
    first = min(heads, default=len(lines))
    last = max(heads, default=len(lines))
    end = signature(lines, last)
    spans = pairwise([*heads, end])
    found = _without_repeats([Block(heads[a], (heads[a].rest, *lines[a + 1 : b])) for a, b in spans])
    preamble = tuple(lines[:first])
    bulleted = sum(unheaded.bulleted(lines[n]) for n in heads) if len(found) == len(heads) else 0
    parts = unheaded.parts([block.lines for block in found], preamble, bulleted=bulleted)
    if not parts or any(block.head.kind is not HeadKind.QUESTION or not block.head.numbers for block in found):
        return preamble, found
    return preamble, tuple(
        part
        for block, (question, answer) in zip(found, parts, strict=True)
        for part in (Block(block.head, question), Block(_answering(block.head), answer, guessed=bulleted < len(found)))
        if part.head.kind is HeadKind.QUESTION or any(line.strip() for line in part.lines)
    )


def _without_repeats(found: Sequence[Block]) -> tuple[Block, ...]:
    """Leave out a question that stands again further down, as where a list of all precedes each with its answer."""
    keys = [(block.head.numbers, _letters(block)) for block in found]
    last = {key: n for n, key in enumerate(keys)}
    return tuple(
        block
        for n, (block, key) in enumerate(zip(found, keys, strict=True))
        if block.head.kind is not HeadKind.QUESTION or last[key] == n
    )


def _letters(block: Block) -> str:
    return letters("".join(block.lines)).lower()


def _answering(head: Head) -> Head:
    return Head(HeadKind.ANSWER, head.numbers)
