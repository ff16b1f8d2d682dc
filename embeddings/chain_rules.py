"""What of questions and motions asks for information, and when two of them ask for the same: what `chains` goes by."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from embeddings.asks import Ask

LETTER, MOTION, QUESTION = "letter", "motion", "question"
# An ask holds more than one question as often as not: "Klopt dit? Hoeveel zijn het er?"
_PART = re.compile(r"(?<=[?!])\s+")
# Fewer words than this say too little of what is asked: "Hoeveel zijn dat er?"
_FEW_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class ChainRules:
    """What makes two asks the same.

    `asks` holds (kind, pattern) of what asks for information, `motions` of requests that do; `lead` finds what stands
    before the matter in a subject; `loose` are the kinds that ask for too many things to make two asks the same;
    `crowded` are the countries of so many vendors that sharing one says nothing; `common` patterns are of what stands
    in most sets of questions; `idle` words say nothing. Patterns are held against text in small letters.
    """

    version: str
    asks: tuple[tuple[str, re.Pattern[str]], ...]
    motions: tuple[tuple[str, re.Pattern[str]], ...]
    common: tuple[re.Pattern[str], ...]
    lead: re.Pattern[str]
    loose: frozenset[str]
    crowded: frozenset[str]
    idle: frozenset[str]
    thresholds: Mapping[str, float]
    reasons: Mapping[str, str]

    def asked_for(self, ask: Ask) -> tuple["AskedFor", ...]:
        """Return the parts of `ask` that ask for information, without the common ones; a letter asks for nothing."""
        if ask.kind == LETTER:
            return ()
        patterns = self.motions if ask.kind == MOTION else self.asks
        found = []
        for part in filter(None, map(str.strip, _PART.split(ask.text))):
            small = part.lower()
            found_kinds = frozenset([kind for kind, pattern in patterns if pattern.search(small)])
            if found_kinds and not any(pattern.search(small) for pattern in self.common):
                found.append(AskedFor(part, found_kinds))
        return tuple(found)

    def kinds(self, ask: Ask) -> frozenset[str]:
        """Return what kinds of information `ask` asks for (a number, an overview ...)."""
        return kinds(self.asked_for(ask))

    def matter(self, ask: Ask, asked_for: Sequence["AskedFor"]) -> str:
        """Return what of `ask` asks for information, or all of it where that is too little to go by."""
        if ask.kind != QUESTION:
            return ask.text
        found = " ".join(part.text for part in asked_for)
        words = {word for word in _WORD.findall(found.lower()) if word not in self.idle}
        return found if len(words) >= _FEW_WORDS else ask.text


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A part of an ask, and the kinds of information that it asks for."""

    text: str
    kinds: frozenset[str]


def kinds(parts: Iterable[AskedFor]) -> frozenset[str]:
    """Return the kinds of information that some parts ask for together."""
    return frozenset[str]().union(*(part.kinds for part in parts))
