"""What cases ask for, and how much two asks are alike: their words by rarity, compounds taken apart."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

import snowballstemmer

from embeddings.nearest import Nearest, Vector

# A word's part counts half: "camera" in "bewakingscamera"; so does a word of the case's subject beside the ask's own.
PART = 0.5
SUBJECT = 0.5
LEAST_PART = 5
LEAST_SWAPPED = 4  # shorter words say nothing of what is asked
# Words that more than this share of the cases about a vendor have (where there are so many) are its name, or like it.
NAME_SHARE, NAME_LEAST = 0.5, 8
WORDS_REMEMBERED = 2**18  # most words of an ask have been stemmed before
_SIGNS = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that a case asks for: a question, a motion's request, a letter's subject.

    `about` is the subject of the whole case; `vendors` and `topics` are slugs, `origins` the countries of the vendors;
    `refers` the numbers of earlier cases that it names, `replies_to` those of the motions that a letter answers.
    `verdict` is that of its answer block (None: not answered), and `withheld` the marked sentence in it. `kind` is
    question, motion or letter.
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
    replies_to: frozenset[str] = frozenset()


class Likeness:
    """The words of some asks, weighted by their rarity among them: stems, and the known words at the ends of compounds.

    `idle` words say nothing of what is asked, and are left out. `lead` finds what stands before the matter in
    a subject (who asks whom). `seen` says how many asks have a word.
    """

    def __init__(self, asks: Sequence[Ask], idle: frozenset[str], lead: re.Pattern[str] | None = None) -> None:
        self._stem = lru_cache(maxsize=WORDS_REMEMBERED)(snowballstemmer.stemmer("dutch").stemWord)
        self._idle = {self._stem(word) for word in idle}
        own = {ask.id: self._stems(ask.text) for ask in asks}
        about = {ask.id: self._stems(lead.sub("", ask.about) if lead else ask.about) for ask in asks}
        self._known = {word for found in (*own.values(), *about.values()) for word in found}
        self._ends = {word: self._split(word) for word in self._known}
        subjects = {id_: self._counts(found, 1.0) for id_, found in about.items()}
        counts = {id_: self._counts(about[id_], SUBJECT) | self._counts(own[id_], 1.0) for id_ in own}
        seen = Counter(word for found in counts.values() for word in found)
        self._asked = {id_: _unit(found, seen, len(asks)) for id_, found in counts.items()}
        self._subjects = {id_: _unit(found, seen, len(asks)) for id_, found in subjects.items()}
        self._cases: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for ask in asks:
            for vendor in ask.vendors:
                self._cases[vendor][ask.case].append(ask.id)
        self._names = self._named()
        self.seen: Mapping[str, int] = seen

    def asked(self, ask: Ask, vendors: Iterable[str] = ()) -> Vector:
        """Return the words of what is asked, without the names of `vendors`; of length 1 with them."""
        return self._without(self._asked[ask.id], vendors)

    def subject(self, ask: Ask, vendors: Iterable[str] = ()) -> Vector:
        """Return the words of the case's subject, without the names of `vendors`; of length 1 with them."""
        return self._without(self._subjects[ask.id], vendors)

    def _without(self, vector: Vector, vendors: Iterable[str]) -> Vector:
        names = {word for vendor in vendors for word in self._names.get(vendor, ())}
        return {word: weight for word, weight in vector.items() if word not in names} if names else vector

    def swapped(self, first: Ask, second: Ask) -> bool:
        """Return whether two asks are the same but for one word in the place of another: another country or year."""
        words = [[self._stem(word) for word in _SIGNS.findall(ask.text.lower())] for ask in (first, second)]
        one, other = ([word for word in own if len(word) >= LEAST_SWAPPED and word not in self._idle] for own in words)
        steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        changed = [step for step in steps if step[0] != "equal"]
        return len(steps) > len(changed) == 1 and [changed[0][2] - changed[0][1], changed[0][4] - changed[0][3]] == [
            1,
            1,
        ]

    def cases(self, vendor: str) -> int:
        """Return how many cases name a vendor."""
        return len(self._cases.get(vendor, ()))

    def _named(self) -> dict[str, frozenset[str]]:
        """Return the words that name each vendor: those of its slug, and those that most cases about it have."""
        found = {}
        for vendor, by_case in self._cases.items():
            seen = Counter(word for own in by_case.values() for word in set().union(*(self._asked[id_] for id_ in own)))
            most = (
                {word for word, n in seen.items() if n > len(by_case) * NAME_SHARE}
                if len(by_case) >= NAME_LEAST
                else ()
            )
            found[vendor] = frozenset({*most, *(self._stem(word) for word in vendor.split("-"))})
        return found

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
    """Asks by what could link them to a later one: a vendor, an origin, their case, or words enough in common.

    `least` holds the likeness that each needs: `vendor` and `words` of what is asked, `case` and `origin` of the
    subjects of two cases that name the same vendor, or vendors of one country.
    """

    def __init__(self, likeness: Likeness, least: Mapping[str, float]) -> None:
        self._likeness = likeness
        self._least = least
        self._asks: list[Ask] = []
        self._of_case: dict[str, list[int]] = defaultdict(list)
        self._by: dict[str, Nearest] = {}

    def add(self, ask: Ask) -> None:
        """Let `ask` be found from now on."""
        key = len(self._asks)
        self._asks.append(ask)
        self._of_case[ask.case].append(key)
        for name, kind, vector in self._views(ask):
            if name not in self._by:
                self._by[name] = Nearest(self._least[kind], self._likeness.seen)
            self._by[name].add(key, vector)

    def near(self, ask: Ask) -> list[Ask]:
        """Return every ask that could be linked to `ask`, by id: near in a view, or in a case it names or answers."""
        found = {key for number in ask.refers | ask.replies_to for key in self._of_case.get(number, ())}
        for name, _, vector in self._views(ask):
            if name in self._by:
                found |= self._by[name].near(vector).keys()
        return sorted((self._asks[key] for key in found), key=lambda other: other.id)

    def _views(self, ask: Ask) -> Iterator[tuple[str, str, Vector]]:
        """Yield the name, the kind of evidence and the words of each view in which an ask may be found."""
        yield "words", "words", self._likeness.asked(ask)
        for vendor in ask.vendors:
            yield f"vendor {vendor}", "vendor", self._likeness.asked(ask, [vendor])
            yield f"case {vendor}", "case", self._likeness.subject(ask, [vendor])
        for country in ask.origins:
            yield f"origin {country}", "origin", self._likeness.subject(ask, ask.vendors)


def _unit(counts: Vector, seen: Mapping[str, int], total: int) -> dict[str, float]:
    """Return the words of one text weighted by rarity, scaled to length 1."""
    weights = {word: count * math.log(1 + total / seen[word]) for word, count in counts.items()}
    length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}
