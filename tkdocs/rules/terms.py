"""Search terms of the rules files, and the patterns made of them.

A term is one or more words. It matches whole words, in any case unless said otherwise; a star at its end lets its last
word go on ("asiel*" finds "asielopvang" and "asielzoekers", "openbaar vervoer*" finds "openbaar vervoerbedrijf"), so
that compounds and inflection are found from the start of a word. A space in a term stands for any white space, since
PDF lines break anywhere, and a hyphen for any of the signs that print as one. A term in capitals is an abbreviation and
matches capitals only: OM is the prosecution, "om" is not. All patterns run in linear time.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from tkdocs.errors import RulesError

T = TypeVar("T")

_TERM = re.compile(r"\w(?:[\w.,&+'’()/ -]*[\w).])?\*?")
_HYPHEN = "[-\u2010\u2011\u2013]"
_PLURALS = ("'s", "’s")
_PLURAL = r"(?:['’]s(?!\w))"
# Shorter starts are found in too many words that have nothing to do with them.
_SHORTEST_START = 3
# Texts repeat their words.
_WORDS_REMEMBERED = 2**16


def source(term: str, *, whole: bool = True) -> str:
    """Return the regular expression of `term`; raise RulesError where it is not a term.

    It starts at the start of a word, and when `whole` ends at the end of one.
    """
    if not _TERM.fullmatch(term):
        raise RulesError(f"{term!r} is not a search term: words, with a star at the end at most")
    stem = term.removesuffix("*")
    if stem != term and len(stem) < _SHORTEST_START:
        raise RulesError(f"{term!r} is too short a start of a word")
    escaped = re.escape(stem).replace(r"\ ", r"\s+").replace(r"\-", _HYPHEN).replace("'", "['’]")
    if stem.isupper():
        escaped = f"(?-i:{escaped})"
    ending = rf"\w*+{_PLURAL}?" if stem != term else ""
    return rf"(?<!\w){escaped}{ending}" + (r"(?!\w)" if whole else "")


def check(terms: Iterable[str]) -> None:
    """Raise RulesError where one of `terms` is not a term."""
    for term in terms:
        source(term)


def pattern(terms: Iterable[str], *, case_sensitive: bool = False) -> re.Pattern[str] | None:
    """Return the pattern of any of `terms`, the longest first; None where there are none."""
    sources = [source(term) for term in sorted(terms, key=lambda term: (-len(term), term))]
    return re.compile("|".join(sources), re.NOFLAG if case_sensitive else re.IGNORECASE) if sources else None


def end(term: str, text: str, start: int, word_end: int) -> int | None:
    """Return where `term` ends if it stands at `text[start:]`, whose first word ends at `word_end`; otherwise None.

    The term's first word is taken to agree already, but for capitals; so most terms need no pattern.
    """
    stem = term.removesuffix("*")
    if not stem.isalnum():
        match = _compiled(term).match(text, start)
        return match.end() if match else None
    if stem.isupper() and not text.startswith(stem, start):
        return None
    goes_on = stem != term and text.startswith(_PLURALS, word_end) and not text[word_end + 2 : word_end + 3].isalnum()
    return word_end + 2 if goes_on else word_end


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _compiled(term: str) -> re.Pattern[str]:
    return re.compile(source(term), re.IGNORECASE)


class Lexicon(Generic[T]):
    """Values by the first word of their term: a text asks each of its words what may begin there."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._shelves: defaultdict[str, list[tuple[str, bool, T]]] = defaultdict(list)
        for term, value in entries:
            first = re.split(r"\W", term, maxsplit=1)[0].lower()
            self._shelves[first[:_SHORTEST_START]].append((first, f"{first}*" == term.lower(), value))
        self.candidates = lru_cache(maxsize=_WORDS_REMEMBERED)(self._candidates)

    def _candidates(self, word: str) -> tuple[T, ...]:
        """Return the values whose term may begin at `word`, in any case, in the order of the entries."""
        word = word.lower()
        shelf = self._shelves.get(word[:_SHORTEST_START], ())
        return tuple(value for first, goes_on, value in shelf if word == first or (goes_on and word.startswith(first)))
