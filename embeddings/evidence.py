"""Patterns over sentences: which ways of not giving what was asked their words show, and how surely."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from embeddings.rules import EvasionRules, Guard, compiled
from embeddings.sieve import Sieve

_REMEMBERED = 2**13  # sentences: each is asked about more than once


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern that a sentence matches; `alone` where it counts only if its block gives nothing before it."""

    category: str
    rule: str
    score: float
    alone: bool


@dataclass(frozen=True, slots=True)
class _Conditions:
    """When a pattern that a sentence matches counts."""

    hit: Hit
    unless: tuple[re.Pattern[str], ...]
    asked: re.Pattern[str] | None

    def hold(self, sentence: str, question: str) -> bool:
        """Return whether the pattern counts in `sentence`, in answer to `question`."""
        if any(regex.search(sentence) for regex in self.unless):
            return False
        return self.asked is None or self.asked.search(question) is not None


class Evidence:
    """The patterns of some rules, ready to be held against sentences."""

    def __init__(self, rules: EvasionRules) -> None:
        self._rules = rules

    def hits(self, sentence: str, question: str) -> list[Hit]:
        """Return the patterns that `sentence` matches in answer to `question` (both `plain`), surest first."""
        if self.is_never(sentence):
            return []
        signs = self._signs(sentence)
        matched = [self._conditions[at] for at in sorted(signs) if at < self._never.start]
        found = [each.hit for each in matched if each.hold(sentence, question)]
        return sorted(found, key=lambda h: -h.score)

    def is_never(self, sentence: str) -> bool:
        """Return whether `sentence` is of a kind that is never marked."""
        return not self._signs(sentence).isdisjoint(self._never)

    def is_direct(self, sentence: str, category: str) -> bool:
        """Return whether `sentence`, marked with `category`, opens as a straight answer."""
        return any(
            regex.search(sentence)
            for guard, regex in self._direct
            if not guard.categories or category in guard.categories
        )

    def gives(self, sentence: str) -> bool:
        """Return whether `sentence` has a sign of giving what was asked: a yes or no, an opinion."""
        return not self._signs(sentence).isdisjoint(self._gives)

    def cue(self, sentence: str) -> str:
        """Return the category of the cue that stands first in `sentence`, "" where there is none."""
        found = [(match.start(), guard) for guard, regex in self._cues if (match := regex.search(sentence))]
        return min(found, key=lambda pair: pair[0])[1].categories[0] if found else ""

    @cached_property
    def _signs(self) -> Callable[[str], frozenset[int]]:
        """What returns the places of all that a sentence matches, among patterns and then what is never or gives."""
        guards = [guard.regex for guard in (*self._rules.never, *self._rules.gives)]
        regexes = [one.regex for category in self._rules.categories for one in category.patterns] + guards
        return lru_cache(maxsize=_REMEMBERED)(Sieve([self._compiled(regex) for regex in regexes]).matching)

    @cached_property
    def _never(self) -> range:
        """The places of what is never marked."""
        first = len(self._conditions)
        return range(first, first + len(self._rules.never))

    @cached_property
    def _gives(self) -> range:
        """The places of signs of giving."""
        return range(self._never.stop, self._never.stop + len(self._rules.gives))

    @cached_property
    def _conditions(self) -> list[_Conditions]:
        """When each of the patterns counts."""
        return [
            _Conditions(
                Hit(category.slug, one.id, one.weight, one.alone),
                tuple(self._compiled(regex) for regex in one.unless),
                self._compiled(one.asked) if one.asked else None,
            )
            for category in self._rules.categories
            for one in category.patterns
        ]

    @cached_property
    def _direct(self) -> list[tuple[Guard, re.Pattern[str]]]:
        return self._guards(self._rules.direct)

    @cached_property
    def _cues(self) -> list[tuple[Guard, re.Pattern[str]]]:
        return self._guards(self._rules.cues)

    @cached_property
    def cued(self) -> frozenset[str]:
        """The categories that cues tell apart."""
        return frozenset(category for guard in self._rules.cues for category in guard.categories)

    def _guards(self, guards: Sequence[Guard]) -> list[tuple[Guard, re.Pattern[str]]]:
        return [(guard, self._compiled(guard.regex)) for guard in guards]

    def _compiled(self, regex: str) -> re.Pattern[str]:
        return compiled(regex, self._rules.fragments)
