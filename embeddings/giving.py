"""What an answer gives of what is asked: kinds of thing by sentence, and how well each part of a question is met."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from embeddings.asking import FOLLOW, AskingRules, Part
from embeddings.rules import compiled, plain
from embeddings.sieve import Sieve

FACT, NAME, YES, NO, STANCE, OPINION = "fact", "name", "yes", "no", "stance", "opinion"
NUMBER, DATE = "number", "date"
# A name: a capital inside a sentence, or letters that are all capitals.
_NAME = re.compile(r"(?<=[a-z,;:(] )[A-Z][\w-]+|\b[A-Z]{2,}\b")
_BLANK = re.compile(r"\s+")
_SHARED = 4
_REMEMBERED = 2**13  # sentences: a batch is asked about more than once


@dataclass(frozen=True, slots=True)
class Met:
    """How far one part of a question is met by an answer.

    `given` holds where the answer has a thing of a kind that the part asks for, `near` where a sentence has it that
    also has words of the part. `shared` (0..1) is the share of the part's words that come back in the answer, `best`
    the largest share in one sentence. `void` says that the part's condition did not come about ("zo nee" after a yes).
    """

    part: Part
    given: bool
    near: bool
    shared: float
    best: float
    void: bool


class Giving:
    """Holds answers against the parts of their questions, by some rules."""

    def __init__(self, rules: AskingRules) -> None:
        self._names = [gift.gift for gift in rules.gifts]
        self._shown = Sieve([compiled(gift.regex, rules.fragments) for gift in rules.gifts])
        self._given_by = {kind.kind: frozenset(kind.given_by) for kind in rules.kinds}
        self.gifts = lru_cache(maxsize=_REMEMBERED)(self._gifts)

    def _gifts(self, sentence: str) -> frozenset[str]:
        """Return the kinds of thing that a sentence (as printed) gives."""
        found = {self._names[at] for at in self._shown.matching(plain(sentence))}
        return frozenset(found | ({NAME} if _NAME.search(sentence) else set()) | {FACT})

    def met(self, parts: Sequence[Part], sentences: Sequence[str]) -> tuple[Met, ...]:
        """Return how far each of `parts` is met by `sentences`, those that give something."""
        gifts = [self.gifts(sentence) for sentence in sentences]
        squeezed = [_BLANK.sub("", plain(sentence)) for sentence in sentences]
        return tuple(self._one(part, gifts, squeezed) for part in parts)

    def wanted(self, part: Part) -> frozenset[str]:
        """Return the gifts any of which gives what `part` asks; empty where it asks for nothing of a known kind."""
        return frozenset().union(*(self._given_by.get(kind, frozenset()) for kind in part.kinds))

    def _one(self, part: Part, gifts: Sequence[frozenset[str]], squeezed: Sequence[str]) -> Met:
        wanted = self.wanted(part) or {FACT}
        shares = [_share(part.stems, text) for text in squeezed]
        fits = [bool(wanted & found) for found in gifts]
        near = any(fit and share > 0 for fit, share in zip(fits, shares, strict=True))
        whole = _share(part.stems, " ".join(squeezed))
        other = {"ja": NO, "nee": YES}.get(part.condition)
        void = FOLLOW in part.kinds and any(other in found for found in gifts[:1])
        return Met(part, any(fits), near, whole, max(shares, default=0.0), void)


@lru_cache(maxsize=_SHARED)
def giving_by(rules: AskingRules) -> Giving:
    """Return what holds answers against questions by `rules`, the same for all who ask: it remembers what it read."""
    return Giving(rules)


def _share(stems: frozenset[str], text: str) -> float:
    """Return the share of `stems` that stand in `text` without blanks; 1 where there are none to find."""
    return sum([stem in text for stem in stems]) / len(stems) if stems else 1.0
