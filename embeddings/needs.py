"""What a text must have in it for a pattern to match: pieces of words that can be looked for before the pattern is.

A piece is a run of letters and digits, with `EDGE` before it where it must begin a word and after it where it must end
one. A requirement is a set of pieces, one of which stands in every text that matches.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

# The library's own parser: a second one, of ours, could read a pattern otherwise than it is matched. It is private, so
# that a kind of node that is not known here is taken to require nothing.
from re import _parser  # pyright: ignore[reportAttributeAccessIssue]
from typing import Any

EDGE = " "
LEAST = 2  # a single letter stands in nearly every text
_MOST = 500  # runs of letters that are told apart
_PIECE = re.compile(rf"{EDGE}?\w+{EDGE}?")
_USUAL = re.compile("").flags

Requirement = frozenset[str]
# Both questions about a pattern are asked in a row.
_parsed = lru_cache(maxsize=1)(_parser.parse)


def alternatives(pattern: re.Pattern[str]) -> list[str]:
    """Return what is to be matched for `pattern` to match, one or the other, cut at its outermost bars.

    All have the flags of the pattern. One that captures or has flags is left whole.
    """
    regex = pattern.pattern
    cuts = [-1, *_bars(regex), len(regex)]
    if pattern.groups or pattern.flags != _USUAL:
        return [regex]
    return [regex[start + 1 : end] for start, end in pairwise(cuts)]


def requirements(regex: str, flags: int = _USUAL) -> list[Requirement]:
    """Return what a pattern requires, the most telling first; nothing where it has flags."""
    if flags != _USUAL:
        return []
    found = set(map(frozenset, _of(_parsed(regex))))
    return sorted((one for one in found if all(len(piece) >= LEAST for piece in one)), key=_rank)


def enough(regex: str, flags: int = _USUAL) -> frozenset[str]:
    """Return pieces each of which is all that a pattern asks for, so that it matches wherever one of them stands.

    None where it asks for more than words of its own: for two words, for one that is not there, for a place.
    """
    if flags != _USUAL:
        return frozenset()
    runs = _spelt(_parsed(regex))
    pieces = {run.replace("\b", EDGE) for run in runs or ()}
    whole = all(len(piece) >= LEAST and _PIECE.fullmatch(piece) for piece in pieces)
    return frozenset(pieces) if whole else frozenset()


def _spelt(nodes: Iterable[tuple[Any, Any]]) -> list[str] | None:
    """Return all runs of letters and edges that a sequence of parsed nodes matches; None where these are many."""
    runs = [""]
    for kind, value in nodes:
        ends = _endings(str(kind), value)
        if ends is None or len(runs) * len(ends) > _MOST:
            return None
        runs = [run + end for run in runs for end in ends]
    return runs


def _endings(kind: str, value: Any) -> list[str] | None:
    """Return what `_spelt` does, of one node."""
    if kind == "LITERAL":
        return [chr(value)]
    if kind == "AT" and str(value) == "AT_BOUNDARY":
        return ["\b"]
    if kind == "SUBPATTERN" and not value[1] and not value[2]:
        return _spelt(value[3])
    if kind == "MAX_REPEAT" and value[:2] == (0, 1):
        spelt = _spelt(value[2])
        return None if spelt is None else ["", *spelt]
    if kind == "BRANCH":
        sides = [_spelt(side) for side in value[1]]
        return None if None in sides else [run for side in sides if side for run in side]
    return None


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
