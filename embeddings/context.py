"""A sentence where it stands: in answer to what, after which sentence, how far on. Numbers of 0..1 that say so."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from embeddings.asking import AskingRules, asking_by, stems
from embeddings.giving import giving_by
from embeddings.rules import plain

_OPENS = re.compile(r"^(?:ja|nee|neen|dat klopt|dit klopt|klopt|inderdaad|deels|zeker|jazeker)\b")
# Sentences of an answer are told apart up to this place, characters up to this length: beyond it nothing changes.
FAR, LONG = 6, 300
OWN = ("first", "depth", "last", "count", "length", "opens", "after_opening", "repeats", "repeated", "gives")
_ASKS = "asks_"
_REMEMBERED = 2**10  # questions: all sentences of an answer have the same


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an answer: its words, the questions, the sentence before it, its place (0-based) among `count`."""

    text: str
    questions: tuple[str, ...] = ()
    before: str = ""
    place: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True)
class _Asked:
    """Questions: a number for each kind that is asked or not, the gifts they want, stems, words without blanks."""

    kinds: list[float]
    wanted: frozenset[str]
    stems: frozenset[str]
    squeezed: str


def placed(questions: Sequence[str], sentences: Sequence[str]) -> list[Sentence]:
    """Return the sentences of one answer, each with its place."""
    asked, count = tuple(questions), len(sentences)
    return [Sentence(text, asked, sentences[at - 1] if at else "", at, count) for at, text in enumerate(sentences)]


class Context:
    """Tells where sentences stand and what they answer, by the rules of questions."""

    def __init__(self, rules: AskingRules, names: Sequence[str] | None = None) -> None:
        """Tell what `names` say, by default all there is; a kind of question that the rules lack is never asked."""
        self._asking = asking_by(rules)
        self._giving = giving_by(rules)
        asked = names[len(OWN) :] if names else [f"{_ASKS}{kind}" for kind in {kind.kind for kind in rules.kinds}]
        self._kinds = sorted(name.removeprefix(_ASKS) for name in asked)
        self._of_questions = lru_cache(maxsize=_REMEMBERED)(self._asked_for)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return OWN + tuple(f"{_ASKS}{kind}" for kind in self._kinds)

    def table(self, sentences: Sequence[Sentence]) -> NDArray[np.float64]:
        """Return an array (sentences, names) of numbers in 0..1."""
        if not sentences:
            return np.zeros((0, len(self.names)))
        return np.array([self._row(sentence) for sentence in sentences], dtype=np.float64)

    def _row(self, sentence: Sentence) -> list[float]:
        asked = self._of_questions(sentence.questions)
        text = plain(sentence.text)
        own = [
            float(sentence.place == 0),
            min(sentence.place, FAR) / FAR,
            float(sentence.place == sentence.count - 1),
            min(1.0, math.log1p(sentence.count) / 3),
            min(1.0, len(sentence.text) / LONG),
            float(bool(_OPENS.match(text))),
            float(bool(_OPENS.match(plain(sentence.before)))),
            _found(asked.stems, _squeezed(text)),
            _found(stems(text), asked.squeezed),
            float(not asked.wanted.isdisjoint(self._giving.gifts(sentence.text))),
        ]
        return own + asked.kinds

    def _asked_for(self, questions: tuple[str, ...]) -> _Asked:
        """Return what all sentences of an answer are held against."""
        parts = self._asking.parts(questions)
        kinds = frozenset(kind for part in parts for kind in part.kinds)
        return _Asked(
            [float(kind in kinds) for kind in self._kinds],
            frozenset(gift for part in parts for gift in self._giving.wanted(part)),
            frozenset(stem for part in parts for stem in part.stems),
            _squeezed(plain(" ".join(questions))),
        )


def _squeezed(text: str) -> str:
    """Return a `plain` text without its blanks."""
    return text.replace(" ", "")


def _found(wanted: frozenset[str], squeezed: str) -> float:
    """Return the share of the stems that stand in a text without blanks; 0 where there are none to find."""
    return sum([stem in squeezed for stem in wanted]) / len(wanted) if wanted else 0.0
