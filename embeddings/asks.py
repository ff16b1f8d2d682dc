"""What cases ask for, and how much two asks are alike: their words by rarity, compounds taken apart."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

# A word's part counts half: "camera" in "bewakingscamera"; so does a word of the case's subject beside the ask's own.
PART = 0.5
SUBJECT = 0.5
LEAST_PART = 5
# Words that more of the asks have than this are of no use in finding others; in a small collection none is left out.
COMMON_SHARE, COMMON_LEAST = 0.01, 20
WORDS_REMEMBERED = 2**18  # most words of an ask have been stemmed before
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that a case asks for: a question, a motion's request, a letter's subject.

    `about` is the subject of the whole case; `vendors` and `topics` are slugs, `origins` the countries of the vendors;
    `refers` the numbers of earlier cases that it names. `verdict` is that of its answer block (None: not answered), and
    `withheld` the marked sentence in it. `kind` is question, motion or letter.
    """

    id: str
    case: str
    dated_on: str
    kind: str
    text: str
    about: str = ""
    vendors: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    refers: frozenset[str] = frozenset()
    verdict: str | None = None
    answer: str | None = None
    withheld: str | None = None


class Likeness:
    """The words of some asks, weighted by their rarity among them: stems, and the known words at the ends of compounds.

    `idle` words say nothing of what is asked, and are left out.
    """

    def __init__(self, asks: Sequence[Ask], idle: frozenset[str]) -> None:
        self._stem = lru_cache(maxsize=WORDS_REMEMBERED)(snowballstemmer.stemmer("dutch").stemWord)
        self._idle = {self._stem(word) for word in idle}
        own = {ask.id: self._stems(ask.text) for ask in asks}
        about = {ask.id: self._stems(ask.about) for ask in asks}
        self._known = {word for found in (*own.values(), *about.values()) for word in found}
        self._ends = {word: self._split(word) for word in self._known}
        subjects = {id_: self._counts(found, 1.0) for id_, found in about.items()}
        counts = {id_: self._counts(about[id_], SUBJECT) | self._counts(own[id_], 1.0) for id_ in own}
        seen = Counter(word for found in counts.values() for word in found)
        self._asked = {id_: _unit(found, seen, len(asks)) for id_, found in counts.items()}
        self._subjects = {id_: _unit(found, seen, len(asks)) for id_, found in subjects.items()}
        self._common = {word for word, n in seen.items() if n > max(COMMON_LEAST, len(asks) * COMMON_SHARE)}

    def asked(self, one: Ask, other: Ask) -> float:
        """Return the likeness of what two asks ask for, in 0..1."""
        return _product(self._asked[one.id], self._asked[other.id])

    def subjects(self, one: Ask, other: Ask) -> float:
        """Return the likeness of the subjects of the two cases, in 0..1."""
        return _product(self._subjects[one.id], self._subjects[other.id])

    def telling(self, ask: Ask) -> dict[str, float]:
        """Return the words of an ask by which others like it can be found, with their weights."""
        return {word: weight for word, weight in self._asked[ask.id].items() if word not in self._common}

    def _stems(self, text: str) -> list[str]:
        stems = (self._stem(word.replace("’", "'")) for word in _WORD.findall(text.lower()))
        return [stem for stem in stems if len(stem) > 1 and stem not in self._idle]

    def _counts(self, stems: Sequence[str], whole: float) -> dict[str, float]:
        """Return the weight of each word in one text: `whole` for a word, a part of it for the ends of a compound."""
        found: dict[str, float] = {}
        for stem in stems:
            for word, weight in ((stem, whole), *((end, whole * PART) for end in self._ends[stem])):
                found[word] = max(found.get(word, 0.0), weight)
        return found

    def _split(self, word: str) -> tuple[str, ...]:
        """Return the longest known words that a compound begins and ends with."""
        lengths = range(len(word) - 3, LEAST_PART - 1, -1)
        head = next((word[:n] for n in lengths if word[:n] in self._known), "")
        tail = next((word[-n:] for n in lengths if word[-n:] in self._known), "")
        return tuple(part for part in (head, tail) if part)


class Index:
    """Asks by their telling words, vendors, origins and cases, so that a later ask finds the earlier ones near it."""

    def __init__(self, likeness: Likeness, least: float) -> None:
        self._likeness = likeness
        self._least = least
        self._words: dict[str, list[tuple[Ask, float]]] = defaultdict(list)
        self._marks: dict[str, list[Ask]] = defaultdict(list)

    def add(self, ask: Ask) -> None:
        """Let `ask` be found from now on."""
        for word, weight in self._likeness.telling(ask).items():
            self._words[word].append((ask, weight))
        for mark in (*_marks(ask), f"case {ask.case}"):
            self._marks[mark].append(ask)

    def near(self, ask: Ask) -> list[Ask]:
        """Return the asks with a vendor, origin or reference in common, or whose telling words are alike, by id."""
        marks = (*_marks(ask), *(f"case {number}" for number in ask.refers))
        found = {other.id: other for mark in marks for other in self._marks.get(mark, ())}
        alike: dict[str, float] = defaultdict(float)
        for word, weight in self._likeness.telling(ask).items():
            for other, its in self._words.get(word, ()):
                alike[other.id] += weight * its
                if alike[other.id] >= self._least:
                    found[other.id] = other
        return [found[id_] for id_ in sorted(found)]


def _marks(ask: Ask) -> list[str]:
    """Return the marks, other than words, by which an ask is found."""
    return [*(f"vendor {slug}" for slug in ask.vendors), *(f"origin {country}" for country in ask.origins)]


def _product(one: Weights, other: Weights) -> float:
    """Return the sum of products over the words that both have."""
    few, many = sorted((one, other), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many)


def _unit(counts: Weights, seen: Mapping[str, int], total: int) -> dict[str, float]:
    """Return the words of one text weighted by rarity, scaled to length 1."""
    weights = {word: count * math.log(1 + total / seen[word]) for word, count in counts.items()}
    length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}
