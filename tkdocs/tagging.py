"""Finds the vendors and topics that a text names, with the words that say so and where they stand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Self, TypeVar

from tkdocs.models import Tag
from tkdocs.rules import ministries, terms, topics, vendors
from tkdocs.rules.terms import Lexicon
from tkdocs.rules.topics import Evidence, Topic
from tkdocs.rules.vendors import Doubtful, Vendor
from tkdocs.vocabulary import TagKind

T = TypeVar("T")

_WORD = re.compile(r"\w+")
# Addresses say where something was read, not what is spoken of. Possessive, so that no run of signs is read twice.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]++@[\w.-]+")
# What may follow a vendor's name in one word: a possessive s, and the rest of a hyphenated compound; never a domain.
_TAIL = r"(?:['’´`]?s(?!\w))?(?:[-\u2010\u2011\u2013]\w++(?:['’]\w++)?){0,4}(?!\w|\.(?:com|nl|org|net|eu|gov)\b)"

# Patterns are compiled when their name is first met: a text names few of the hundreds that there are.
_PATTERNS_REMEMBERED = 4096
_DULL_REMEMBERED = 2**18

# Two weak terms that begin with the same letters are one word inflected ("loon", "lonen"), not two pieces of evidence.
_ALIKE = 2


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What must and must not stand around a doubtful name, and the full names in a document that settle the former."""

    window: int
    needed: tuple[re.Pattern[str], ...]
    excludes: re.Pattern[str] | None
    absent: re.Pattern[str] | None
    settled: re.Pattern[str] | None

    def allow(self, text: str, context: str, start: int, end: int) -> bool:
        """Return whether the name at `text[start:end]`, in a document with the text `context`, is the vendor's."""
        before, after = text[max(0, start - self.window) : start], text[end : end + self.window]
        if self.excludes and self.excludes.search(before + text[start:end] + after):
            return False
        if self.absent and (_within(self.absent, text) or _within(self.absent, context)):
            return False
        if all(wanted.search(before) or wanted.search(after) for wanted in self.needed):
            return True
        return self.settled is not None and (_within(self.settled, text) or _within(self.settled, context))


@lru_cache(maxsize=256)
def _within(pattern: re.Pattern[str], text: str) -> bool:
    """Return whether `text` has `pattern`; remembered, since a document is asked at each of its doubtful names."""
    return pattern.search(text) is not None


@dataclass(frozen=True, slots=True, eq=False)
class _Name:
    """A vendor's name as it is looked for; `doubt` says when it counts."""

    vendor: Vendor
    text: str
    doubt: Doubtful | None = None

    @property
    def rule(self) -> str:
        """Return the id of the rule that lets the name count."""
        return f"vendor/{self.vendor.slug}/{self.doubt.id if self.doubt else 'name'}"

    def allowed(self, text: str, context: str, start: int, end: int) -> bool:
        """Return whether the name at `text[start:end]` is the vendor's."""
        return self.doubt is None or _surroundings(self.doubt, self.vendor).allow(text, context, start, end)


@dataclass(frozen=True, slots=True)
class _Term:
    """A topic's term as it is looked for."""

    topic: str
    text: str
    strong: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    """A term found in a text, and where."""

    start: int
    end: int
    term: _Term


class Tagger:
    """Finds vendors and topics by their rules; equal texts give equal tags, in the order in which they stand."""

    def __init__(self, vendors: Iterable[Vendor], topics: Iterable[Topic], evidence: Evidence) -> None:
        self.vendors, self.topics, self.evidence = tuple(vendors), tuple(topics), evidence
        self._names = Lexicon(entry for vendor in self.vendors for entry in _names(vendor))
        self._terms = Lexicon(entry for topic in self.topics for entry in _terms(topic))
        self._dull: set[str] = set()

    @classmethod
    def load(cls) -> Self:
        """Return the tagger of the rules files; raise RulesError where one is wrong."""
        return cls(vendors.load(), topics.load(), topics.evidence())

    def tags(self, text: str, context: str = "") -> tuple[Tag, ...]:
        """Return each mention of a vendor in `text`, and for each topic with evidence enough its terms, once each.

        `context` is the text of the document around it: a full name or a ruling-out word there decides on doubtful
        names here. Offsets count in `text`; tags of different slugs may overlap.
        """
        text = _without_addresses(text)
        words = set(_WORD.findall(text)) - self._dull
        found: list[Tag] = []
        if names := self._openings(words, self._names):
            found += _mentions(text, context, _placed(text, names))
        if themes := self._openings(words, self._terms):
            subject = ministries.named().sub(_blanks, text)
            found += _themes(subject, _placed(subject, themes), self.evidence)
        self._learn(words - names.keys() - themes.keys())
        return tuple(sorted(found, key=lambda tag: (tag.start, tag.end, tag.kind, tag.slug, tag.rule)))

    def _openings(self, words: Iterable[str], lexicon: Lexicon[T]) -> dict[str, tuple[T, ...]]:
        """Return what may begin at each of the words at which something may."""
        return {word: found for word in words if (found := lexicon.candidates(word))}

    def _learn(self, dull: set[str]) -> None:
        """Remember words at which nothing begins: most words of a text are such, and were met before."""
        if len(self._dull) + len(dull) > _DULL_REMEMBERED:
            self._dull = set()
        self._dull |= dull


def _without_addresses(text: str) -> str:
    """Return `text` with blanks for the addresses in it."""
    if "@" not in text and "://" not in text and "www." not in text:
        return text
    return _ADDRESS.sub(_blanks, text)


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _placed(text: str, openings: Mapping[str, tuple[T, ...]]) -> list[tuple[int, int, tuple[T, ...]]]:
    """Return where words stand at which something may begin (start and end), and what, in the order of the text."""
    places = [(start, start + len(word), found) for word, found in openings.items() for start in _starts(text, word)]
    return sorted(places, key=lambda place: place[0])


def _starts(text: str, word: str) -> Iterator[int]:
    """Yield where `word` stands in `text` as a whole word."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (start and _is_letter(text[start - 1])) and not _is_letter(text[end : end + 1]):
            yield start
        start = text.find(word, end)


def _is_letter(sign: str) -> bool:
    """Return whether a sign is one of a word as patterns read it."""
    return sign.isalnum() or sign == "_"


def _mentions(text: str, context: str, candidates: list[tuple[int, int, tuple[_Name, ...]]]) -> Iterator[Tag]:
    """Yield the vendors: at each place the longest name that may count, none inside another."""
    reached = 0
    for start, _, names in candidates:
        if start < reached:
            continue
        matches = [(name, match) for name in names if (match := _name_pattern(name).match(text, start))]
        for name, match in sorted(matches, key=lambda pair: -pair[1].end(1)):
            if name.allowed(text, context, start, match.end()):
                yield Tag(TagKind.VENDOR, name.vendor.slug, match.group(), start, match.end(), name.rule)
                reached = match.end(1)
                break


def _themes(text: str, candidates: list[tuple[int, int, tuple[_Term, ...]]], enough: Evidence) -> Iterator[Tag]:
    """Yield the first place of each term of the topics that have evidence enough for a text of this length."""
    hits: defaultdict[str, list[_Hit]] = defaultdict(list)
    for start, word_end, of_word in candidates:
        for term in of_word:
            found, end = hits[term.topic], terms.end(term.text, text, start, word_end)
            # Strong terms come first, so that a word is evidence of a topic once, and at its strongest.
            if end is not None and not (found and found[-1].start == start):
                found.append(_Hit(start, end, term))
    needed = 1 + len(text) // enough.strong_per
    for topic, found in hits.items():
        if len(found) >= needed and _pieces(found, enough.weak_window) >= needed:
            for hit in {hit.term: hit for hit in reversed(found)}.values():
                rule = f"topic/{topic}/{'strong' if hit.term.strong else 'weak'}"
                yield Tag(TagKind.TOPIC, topic, text[hit.start : hit.end], hit.start, hit.end, rule)


def _pieces(hits: list[_Hit], window: int) -> int:
    """Return how many pieces of evidence there are: strong terms, and pairs of different weak ones near each other."""
    strong = sum(hit.term.strong for hit in hits)
    pairs, last = 0, None
    for hit in hits:
        if hit.term.strong:
            continue
        if last and hit.term.text[:_ALIKE] != last.term.text[:_ALIKE] and hit.start - last.end <= window:
            pairs, last = pairs + 1, None
        else:
            last = hit
    return strong + pairs


def _names(vendor: Vendor) -> Iterator[tuple[str, _Name]]:
    """Yield the names of a vendor, each under the terms that it is looked up by: with and without a possessive s."""
    names = [_Name(vendor, alias) for alias in vendor.aliases]
    names += [_Name(vendor, name, doubt) for doubt in vendor.doubtful for name in doubt.names]
    for name in names:
        yield name.text, name
        if name.text.isalnum():
            yield f"{name.text}s", name


def _terms(topic: Topic) -> Iterator[tuple[str, _Term]]:
    """Yield the terms of a topic, each under the term that it is looked up by."""
    for term in topic.strong:
        yield term, _Term(topic.slug, term, strong=True)
    for term in topic.weak:
        yield term, _Term(topic.slug, term, strong=False)


@lru_cache(maxsize=_PATTERNS_REMEMBERED)
def _name_pattern(name: _Name) -> re.Pattern[str]:
    """Return the pattern of a name: group 1 is the name, the whole match the word that it stands in."""
    flags = re.NOFLAG if name.vendor.case_sensitive else re.IGNORECASE
    return re.compile(f"({terms.source(name.text, whole=False)}){_TAIL}", flags)


@lru_cache(maxsize=_PATTERNS_REMEMBERED)
def _surroundings(doubt: Doubtful, vendor: Vendor) -> _Surroundings:
    """Return the conditions of a doubtful name, compiled."""
    needed = tuple(pattern for wanted in (doubt.requires, doubt.also) if (pattern := terms.pattern(wanted)))
    settled = terms.pattern(vendor.aliases, case_sensitive=vendor.case_sensitive)
    return _Surroundings(doubt.window, needed, terms.pattern(doubt.excludes), terms.pattern(doubt.absent), settled)
