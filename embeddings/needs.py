"""What a text must have in it for a pattern to match: pieces of words that can be looked for before the pattern is.

A piece is a run of letters and digits, with `EDGE` before it where it must begin a word and after it where it must end
one. A requirement is a set of pieces, one of which stands in every text that matches.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

# The library's own parser: a second one, of ours, could read a pattern otherwise than it is matched. It is private, so
# that a kind of node that is not known here is taken to require nothing.
from re import _parser  # pyright: ignore[reportAttributeAccessIssue]
from typing import Any

EDGE = " "
LEAST = 2  # a single letter stands in nearly every text
_PIECE = re.compile(rf"{EDGE}?\w+{EDGE}?")
_USUAL = re.compile("").flags

Requirement = frozenset[str]


def alternatives(pattern: re.Pattern[str]) -> list[re.Pattern[str]]:
    """Return patterns one of which matches wherever `pattern` does, and none elsewhere, cut at its outermost bars.

    A pattern that captures or has flags is left whole.
    """
    regex = pattern.pattern
    cuts = [-1, *_bars(regex), len(regex)]
    if pattern.groups or pattern.flags != _USUAL:
        return [pattern]
    return [re.compile(regex[start + 1 : end]) for start, end in pairwise(cuts)]


def requirements(pattern: re.Pattern[str]) -> list[Requirement]:
    """Return what `pattern` requires, the most telling first; nothing where it has flags."""
    if pattern.flags != _USUAL:
        return []
    found = set(map(frozenset, _of(_parser.parse(pattern.pattern))))
    return sorted((one for one in found if all(len(piece) >= LEAST for piece in one)), key=_rank)


def _bars(regex: str) -> Iterator[int]:
    """Yield where the bars outside all brackets stand."""
    depth, at, set_opened = 0, 0, -1
    while at < len(regex):
        sign = regex[at]
        if sign == "\\":
            at += 1
        elif set_opened >= 0:
            # A bracket that closes does not do so as the first sign of a set.
            set_opened = -1 if sign == "]" and at > set_opened else set_opened
        elif sign == "[":
            set_opened = at + (2 if regex.startswith("[^", at) else 1)
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and not depth:
            yield at
        at += 1


def _of(nodes: Iterable[tuple[Any, Any]]) -> Iterator[set[str]]:
    """Yield what a sequence of parsed nodes requires: its runs of letters, and what its parts do."""
    run = ""
    for kind, value in nodes:
        name = str(kind)
        if name == "LITERAL":
            run += chr(value)
        elif name == "AT" and str(value) == "AT_BOUNDARY":
            run += "\b"
        else:
            yield from _of_run(run)
            run = ""
            yield from _of_part(name, value)
    yield from _of_run(run)


def _of_run(run: str) -> Iterator[set[str]]:
    """Yield the longest piece of a run of letters and other signs, in which `\b` is an edge of a word."""
    # Beside a sign that is of no word a word begins or ends, too.
    pieces = _PIECE.findall(re.sub(r"\W+", EDGE * 2, run))
    if pieces:
        yield {max(pieces, key=len)}


def _of_part(kind: str, value: Any) -> Iterator[set[str]]:
    """Yield what one parsed node requires that is no letter."""
    if kind == "SUBPATTERN" and not value[1] and not value[2]:
        yield from _of(value[3])
    elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0]:
        yield from _of(value[2])
    elif kind == "ATOMIC_GROUP":
        yield from _of(value)
    elif kind == "ASSERT":
        yield from _of(value[1])
    elif kind == "BRANCH":
        sides = [min(_of(side), key=_rank, default=None) for side in value[1]]
        if all(sides):
            yield set().union(*filter(None, sides))


def _rank(pieces: Iterable[str]) -> tuple[float, list[str]]:
    """Return how often one of some pieces stands in a text, very roughly: the longer they are the more seldom."""
    return sum(8.0 ** -len(piece) for piece in pieces), sorted(pieces)
