"""The ways in which it is said that something is not given, each known by the word that carries it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from embeddings.rules import plain

# Characters to either side of a way's words in which it is read how far the sentence goes.
NEAR = 45
_CLAUSE = re.compile(r"[.,;:?!]")


@dataclass(frozen=True, slots=True)
class Way:
    """A way of saying it: `regex` finds its words; with `denied` the sentence must also hold a denial."""

    id: str
    regex: re.Pattern[str]
    denied: bool = False


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

    def way(self, category: str, text: str) -> str:
        """Return the way in which a sentence of `category` says it, "" if in none of them."""
        read = plain(text)
        for way in self.ways.get(category, ()):
            for found in way.regex.finditer(read):
                near = _around(read, found)
                if not way.denied or self.denial.search(near):
                    partly = category in self.partial and self.partly.search(near)
                    return f"{way.id}, partly" if partly else way.id
        return ""

    def is_scoped(self, text: str) -> bool:
        """Return whether a sentence says where or when something is not given, and so not that it never is."""
        return bool(self.scoped.search(plain(text)))


def _around(text: str, found: re.Match[str]) -> str:
    """Return the words of a way and what stands near them in the same clause."""
    before = _CLAUSE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
    after = _CLAUSE.split(text[found.end() : found.end() + NEAR])[0]
    return before + found[0] + after
