"""What a question asks for, part by part, and what kind of thing each part wants: a number, a reason, an opinion.

"Hoeveel zijn het er en wie betaalt dat? Zo nee, waarom niet?" asks three things. The patterns come in as rules, since
they are facts about Dutch.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from embeddings.rules import compiled, plain
from embeddings.sieve import Sieve

FOLLOW = "follow"
LEAST_STEM = 5
STEM = 7
_SHARED = 4
_ENDS = re.compile(r"(?<=[.!?»”])\s+(?=[A-Z«“‘\"'])|(?<=[?])(?![»”’\"'])")
_WORD = re.compile(rf"[a-zà-ÿ]{{{LEAST_STEM},}}")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing asked for, the words that show it, and the gifts that give it."""

    kind: str
    regex: str
    reason: str
    given_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gift:
    """A kind of thing that a sentence of an answer can give, and the words that show it."""

    gift: str
    regex: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Words before which one sentence of a question is cut in two."""

    regex: str
    reason: str


@dataclass(frozen=True, slots=True)
class AskingRules:
    """The kinds of question and of gift, and where questions are cut; `version` is a digest of it all."""

    version: str
    kinds: tuple[Kind, ...]
    gifts: tuple[Gift, ...]
    cuts: tuple[Cut, ...] = ()
    fragments: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is asked: its words, their stems, its kinds.

    `condition` is "ja" or "nee" where it is asked only if the answer to the part before it is that.
    """

    text: str
    stems: frozenset[str]
    kinds: frozenset[str]
    condition: str = ""


class Asking:
    """Takes questions apart by some rules."""

    def __init__(self, rules: AskingRules) -> None:
        self._kinds = [kind.kind for kind in rules.kinds]
        self._shown = Sieve([compiled(kind.regex, rules.fragments) for kind in rules.kinds])
        self._cuts = [compiled(cut.regex, rules.fragments) for cut in rules.cuts]
        self._parts = lru_cache(maxsize=4096)(self._take_apart)

    def parts(self, questions: Sequence[str]) -> tuple[Part, ...]:
        """Return the parts of `questions` in their order; at least one for each question that has words."""
        return tuple(part for question in questions for part in self._parts(question))

    def kinds(self, text: str) -> frozenset[str]:
        """Return the kinds of thing that `text`, one `plain` part of a question, asks for."""
        return frozenset(self._kinds[at] for at in self._shown.matching(text))

    def _take_apart(self, question: str) -> tuple[Part, ...]:
        """Return the parts of one question; sentences before its first question mark are what it is about."""
        sentences = [s.strip() for s in _ENDS.split(question) if s.strip()]
        asked = [s for s in sentences if s.endswith("?")] or sentences[-1:]
        return tuple(self._part(piece) for sentence in asked for piece in self._pieces(plain(sentence)))

    def _pieces(self, sentence: str) -> list[str]:
        """Return the pieces of a `plain` sentence that each ask something."""
        pieces = [sentence]
        for cut in self._cuts:
            pieces = [piece for text in pieces for piece in cut.split(text)]
        whole: list[str] = []
        led = ""
        for piece in pieces:  # "zo nee," and other leads without a longer word belong to what follows
            led = f"{led}, {piece.strip(' ,;')}" if led else piece.strip(" ,;")
            if _WORD.search(piece):
                whole.append(led)
                led = ""
        return whole or [sentence]

    def _part(self, text: str) -> Part:
        kinds = self.kinds(text)
        words = re.match(r"^(?:en )?(?:zo|indien|als)\s*(ja|nee|niet|neen)", text)
        condition = "" if not words else "ja" if words[1] == "ja" else "nee"
        return Part(text, stems(text), kinds, condition)


@lru_cache(maxsize=_SHARED)
def asking_by(rules: AskingRules) -> Asking:
    """Return what takes questions apart by `rules`, the same for all who ask: it remembers what it has read."""
    return Asking(rules)


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of `text` (lower case), by which they are found again.

    Beginnings and not stems by a stemmer, since blanks are often lost in a PDF: a beginning can be looked for inside
    "hetkabinet", and inside a compound.
    """
    return frozenset(word[:STEM] for word in _WORD.findall(text.lower()))
