"""The ways in which it is said that something is not given, each known by the word that carries it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

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
        if (hit := self._hit(category, plain(text))) is None:
            return ""
        way, _, near = hit
        return f"{way.id}, partly" if category in self.partial and self.partly.search(near) else way.id

    def carrying(self, category: str, text: str) -> frozenset[str]:
        """Return the words, in lower case, by which a sentence is in its way: the first and the last of them."""
        if (hit := self._hit(category, read := plain(text))) is None:
            return frozenset()
        _, found, _ = hit
        words = [word[0] for word in _WORD.finditer(read) if word.end() > found.start() and word.start() < found.end()]
        return frozenset({*words[:1], *words[-1:]})

    def _hit(self, category: str, read: str) -> tuple[Way, re.Match[str], str] | None:
        """Return the first way that holds for a plain text, where it was found, and what stands near."""
        for way in self.ways.get(category, ()):
            for found in way.regex.finditer(read):
                near = _around(read, found)
                if not way.denied or self.denial.search(near):
                    return way, found, near
        return None

    def is_scoped(self, category: str, text: str) -> bool:
        """Return whether a sentence says where or when something is not given, and so not that it never is."""
        return category in self.partial and bool(self.scoped.search(plain(text)))


def _around(text: str, found: re.Match[str]) -> str:
    """Return the words of a way and what stands near them in the same clause."""
    before = _CLAUSE.split(text[max(0, found.start() - NEAR) : found.start()])[-1]
    after = _CLAUSE.split(text[found.end() : found.end() + NEAR])[0]
    return before + found[0] + after
