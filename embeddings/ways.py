"""The ways in which it is said that something is not given, each known by the word that carries it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from embeddings.rules import plain

# Characters to either side of a way's words in which it is read how far the sentence goes.
NEAR = 45
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CLAUSE = re.compile(r"[.,;:?!]")


@dataclass(frozen=True, slots=True)
class Way:
    """A way of saying it: `regex` finds its words; with `denied` the sentence must also hold a denial."""

    id: str
    regex: re.Pattern[str]
    denied: bool = False


class Carried(NamedTuple):
    """How a sentence says it: the way, "" if in none; the first and the last of the words that carry it, in lower case.

    `scoped` tells that it says where or when something is not given, and so not that it never is.
    """

    way: str
    words: frozenset[str]
    scoped: bool


@dataclass(frozen=True, slots=True)
class FormulaRules:
    """The ways of each category, in the order in which they are tried, and what tells how far a sentence goes.

    Sentences of `partial` categories that say that something is not wholly given (`partly`) are apart from those that
    say it is not given; `scoped` finds words that say where or when it is not.
    """

    version: str
    ways: Mapping[str, tuple[Way, ...]]
    denial: re.Pattern[str]
    partly: re.Pattern[str]
    partial: frozenset[str]
    scoped: re.Pattern[str]

    def read(self, category: str, text: str) -> Carried:
        """Return the way in which a sentence of `category` says it, by which words, and whether it is scoped."""
        read = plain(text)
        scoped = category in self.partial and bool(self.scoped.search(read))
        if (hit := self._hit(category, read)) is None:
            return Carried("", frozenset(), scoped)
        way, found, near = hit
        partly = category in self.partial and self.partly.search(near)
        words = [word[0] for word in _WORD.finditer(read) if word.end() > found.start() and word.start() < found.end()]
        return Carried(f"{way.id}, partly" if partly else way.id, frozenset({*words[:1], *words[-1:]}), scoped)

    def _hit(self, category: str, read: str) -> tuple[Way, re.Match[str], str] | None:
        """Return the first way that holds for a plain text, where it was found, and what stands near."""
        for way in self.ways.get(category, ()):
            for found in way.regex.finditer(read):
                near = _around(read, found)
                if not way.denied or self.denial.search(near):
                    return way, found, near
        return None


def _around(text: str, found: re.Match[str]) -> str:
    """Return the words of a way and what stands near them in the same clause."""
    before = _CLAUSE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
    after = _CLAUSE.split(text[found.end() : found.end() + NEAR])[0]
    return before + found[0] + after
