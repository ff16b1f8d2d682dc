"""What of questions and motions asks for information, and when two of them ask for the same: what `chains` goes by."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from embeddings.asks import Ask, Reading, stems

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

    def read(self, ask: Ask) -> Reading:
        """Return what the words of `ask` say, without what stands in most sets of questions."""
        parts = list(self._asked_for(ask))
        found = frozenset[str]().union(*(kinds for _, kinds in parts))
        matter = self._matter(ask, " ".join(text for text, _ in parts))
        return Reading(found, stems(matter, self.idle), stems(self.lead.sub("", ask.about), self.idle))

    def _asked_for(self, ask: Ask) -> Iterator[tuple[str, frozenset[str]]]:
        """Yield the parts of `ask` that ask for information, each with its kinds; a letter asks for nothing."""
        if ask.kind == LETTER:
            return
        patterns = self.motions if ask.kind == MOTION else self.asks
        for part in filter(None, map(str.strip, _PART.split(ask.text))):
            small = part.lower()
            found = frozenset([kind for kind, pattern in patterns if pattern.search(small)])
            if found and not any(pattern.search(small) for pattern in self.common):
                yield part, found

    def _matter(self, ask: Ask, asked_for: str) -> str:
        """Return what of `ask` asks for information, or all of it where that is too little to go by."""
        if ask.kind != QUESTION:
            return ask.text
        words = {word for word in _WORD.findall(asked_for.lower()) if word not in self.idle}
        return asked_for if len(words) >= _FEW_WORDS else ask.text
