"""What cases ask for, and how much two asks are alike: their words by rarity, compounds taken apart."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import chain

import numpy as np
import snowballstemmer
from numpy.typing import NDArray
from scipy import sparse

from embeddings.nearest import Rows, Vector, near

# A word's part counts half: "camera" in "bewakingscamera"; so does a word of the case's subject beside the ask's own.
PART = 0.5
SUBJECT = 0.5
LEAST_PART, LEAST_REST = 5, 3
LEAST_SWAPPED = 4  # shorter words say nothing of what is asked
# Words that more than this share of the cases about a vendor have (where there are so many) are its name, or like it.
NAME_SHARE, NAME_LEAST = 0.5, 8
_REMEMBERED = 2**14  # vectors by word: of those that are compared one by one
_SIGNS = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Reading:
    """What an ask says by its words alone: the kinds of information that it asks for, and stems (see `stems`).

    `asked` are the stems of what is asked for, `subject` those of the case's subject.
    """

    kinds: frozenset[str]
    asked: tuple[str, ...]
    subject: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that a case asks for: a question, a motion's request, a letter's subject.

    `about` is the subject of the whole case; `vendors` and `topics` are slugs, `origins` the countries of the vendors;
    `refers` the numbers of earlier cases that it names, `replies_to` those of the motions that a letter answers.
    `verdict` is that of its answer block (None: not answered), and `withheld` the marked sentence in it. `kind` is
    question, motion or letter. `reading` is what the rules read in it, where that has been kept.
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
    reading: Reading | None = field(default=None, compare=False)


_stem = cache(snowballstemmer.stemmer("dutch").stemWord)


@cache
def _stemmed(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_stem, words))


@lru_cache(maxsize=_REMEMBERED)  # the questions of a set have one subject
def stems(text: str, idle: frozenset[str]) -> tuple[str, ...]:
    """Return the Dutch Snowball stems of the words of a text in its order, without those of `idle` words."""
    found, left_out = map(_stem, _WORD.findall(text.lower().replace("’", "'"))), _stemmed(idle)
    return tuple([stem for stem in found if len(stem) > 1 and stem not in left_out])


class Likeness:
    """The words of some asks, weighted by their rarity among them: stems, and the known words at the ends of compounds.

    `idle` words say nothing of what is asked.
    """

    def __init__(self, asks: Sequence[Ask], readings: Sequence[Reading], idle: frozenset[str]) -> None:
        self._idle = _stemmed(idle)
        about = {reading.subject: None for reading in readings}  # the questions of a set have one subject
        own = [reading.asked for reading in readings]
        self._words = sorted(set(chain.from_iterable(chain(own, about))))
        self._columns = {word: column for column, word in enumerate(self._words)}
        ends = _ones(_ends(self._words), len(self._words))
        self._row = {ask.id: row for row, ask in enumerate(asks)}
        at = {subject: number for number, subject in enumerate(about)}
        subjects = self._counts(list(about), ends)[[at[reading.subject] for reading in readings]]
        counts = subjects.multiply(SUBJECT).maximum(self._counts(own, ends)).tocsr()
        seen = np.bincount(counts.indices, minlength=len(self._words)).tolist()
        rarity = np.array([math.log(1 + len(asks) / n) if n else 0.0 for n in seen])
        self._asked, self._subjects = _unit(counts, rarity), _unit(subjects, rarity)
        self._cases: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for row, ask in enumerate(asks):
            for vendor in ask.vendors:
                self._cases[vendor][ask.case].append(row)
        self._names = {vendor: self._named(vendor) for vendor in self._cases}
        self._asked_by_word = lru_cache(maxsize=_REMEMBERED)(lambda row: self._by_word(self._asked, row))
        self._subject_by_word = lru_cache(maxsize=_REMEMBERED)(lambda row: self._by_word(self._subjects, row))

    def asked(self, ask: Ask, vendors: Iterable[str] = ()) -> Vector:
        """Return the words of what is asked, without the names of `vendors`; of length 1 with them."""
        return self._without(self._asked_by_word(self._row[ask.id]), vendors)

    def subject(self, ask: Ask, vendors: Iterable[str] = ()) -> Vector:
        """Return the words of the case's subject, without the names of `vendors`; of length 1 with them."""
        return self._without(self._subject_by_word(self._row[ask.id]), vendors)

    def all_asked(self, asks: Sequence[Ask], vendors: Sequence[Iterable[str]] = ()) -> sparse.csr_matrix:
        """Return what `asked` does of some asks, a row each; `vendors` are those of each ask."""
        return self._rows_without(self._asked, asks, vendors)

    def all_subjects(self, asks: Sequence[Ask], vendors: Sequence[Iterable[str]]) -> sparse.csr_matrix:
        """Return what `subject` does of some asks, a row each."""
        return self._rows_without(self._subjects, asks, vendors)

    def swapped(self, first: Ask, second: Ask) -> bool:
        """Return whether two asks are the same but for one word in the place of another: another country or year."""
        words = [[_stem(word) for word in _SIGNS.findall(ask.text.lower())] for ask in (first, second)]
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

    def _without(self, vector: Vector, vendors: Iterable[str]) -> Vector:
        names = {self._words[column] for vendor in vendors for column in self._names.get(vendor, ())}
        return {word: weight for word, weight in vector.items() if word not in names} if names else vector

    def _rows_without(
        self, table: sparse.csr_matrix, asks: Sequence[Ask], vendors: Sequence[Iterable[str]]
    ) -> sparse.csr_matrix:
        found = table[[self._row[ask.id] for ask in asks]]
        kept = lru_cache(maxsize=None)(self._kept)
        for row, named in enumerate(vendors):
            own = slice(found.indptr[row], found.indptr[row + 1])
            found.data[own] *= kept(frozenset(named))[found.indices[own]]
        found.eliminate_zeros()
        return found

    def _kept(self, vendors: frozenset[str]) -> NDArray[np.bool_]:
        """Tell of each word whether it names none of `vendors`."""
        kept = np.ones(len(self._words), dtype=np.bool_)
        kept[[column for vendor in vendors for column in self._names.get(vendor, ())]] = False
        return kept

    def _by_word(self, table: sparse.csr_matrix, row: int) -> Vector:
        own = slice(table.indptr[row], table.indptr[row + 1])
        columns, weights = table.indices[own].tolist(), table.data[own].tolist()
        return {self._words[column]: weight for column, weight in zip(columns, weights, strict=True)}

    def _named(self, vendor: str) -> frozenset[int]:
        """Return the columns of the words that name a vendor: those of its slug, and those most cases about it have."""
        names = {self._columns[stem] for stem in map(_stem, vendor.split("-")) if stem in self._columns}
        by_case = self._cases[vendor]
        if len(by_case) >= NAME_LEAST:
            seen = Counter(chain.from_iterable(set(self._asked[rows].indices.tolist()) for rows in by_case.values()))
            names |= {column for column, n in seen.items() if n > len(by_case) * NAME_SHARE}
        return frozenset(names)

    def _counts(self, texts: Sequence[Sequence[str]], ends: sparse.csr_matrix) -> sparse.csr_matrix:
        """Return the weight of each word in each text: 1 for a word, a part of it for the `ends` of a compound."""
        words = _ones([[self._columns[stem] for stem in found] for found in texts], len(self._words))
        parts = sparse.csr_matrix(words @ ends)
        parts.data = np.full_like(parts.data, PART)
        parts.sort_indices()
        return words.maximum(parts).tocsr()


class Candidates:
    """Asks by what could link them to a later one: a vendor, an origin, their case, or words enough in common.

    `least` holds the likeness that each needs: `vendor` and `words` of what is asked, `case` and `origin` of the
    subjects of two cases that name the same vendor, or vendors of one country. By words alone only those are linked
    that have one of their `kinds` in common.
    """

    def __init__(
        self, likeness: Likeness, asks: Sequence[Ask], kinds: Sequence[frozenset[str]], least: Mapping[str, float]
    ) -> None:
        self._asks = asks
        self._number = {ask: number for number, ask in enumerate(asks)}
        self._of_case: dict[str, list[int]] = defaultdict(list)
        for number, ask in enumerate(asks):
            self._of_case[ask.case].append(number)
        self._near: dict[int, set[int]] = defaultdict(set)
        bits = {kind: 1 << at for at, kind in enumerate(sorted(frozenset[str]().union(*kinds)))}
        masks = {own: sum(bits[one] for one in own) for own in set(kinds)}
        informing = [number for number, own in enumerate(kinds) if own]
        kind = np.array([masks[kinds[number]] for number in informing], dtype=np.int64)
        words = likeness.all_asked([asks[number] for number in informing])
        self._note(informing, near(words, least["words"], lambda one, other: (kind[one] & kind[other]) != 0))
        for vendor, numbers in self._grouped(ask.vendors for ask in asks).items():
            own, names = [asks[number] for number in numbers], [(vendor,)] * len(numbers)
            self._note(numbers, near(likeness.all_asked(own, names), least["vendor"]))
            self._note(numbers, near(likeness.all_subjects(own, names), least["case"]))
        for numbers in self._grouped(ask.origins for ask in asks).values():
            own = [asks[number] for number in numbers]
            self._note(numbers, near(likeness.all_subjects(own, [ask.vendors for ask in own]), least["origin"]))

    def near(self, ask: Ask) -> list[Ask]:
        """Return every ask that could be linked to `ask`, by id: near in a view, or in a case it names or answers."""
        named = ask.refers | ask.replies_to
        found = self._near[self._number[ask]].union(*(self._of_case.get(case, ()) for case in named))
        return sorted((self._asks[number] for number in found), key=lambda other: other.id)

    @staticmethod
    def _grouped(values: Iterable[Iterable[str]]) -> dict[str, list[int]]:
        """Return the numbers of the asks that have each value."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, own in enumerate(values):
            for value in own:
                found[value].append(number)
        return found

    def _note(self, numbers: Sequence[int], pairs: Iterable[tuple[Rows, Rows]]) -> None:
        """Let both of each pair of rows be found by the other; `numbers` are those of the asks of all rows."""
        for first, second in pairs:
            for one, other in zip(first.tolist(), second.tolist(), strict=True):
                self._near[numbers[one]].add(numbers[other])
                self._near[numbers[other]].add(numbers[one])


def _ends(words: Sequence[str]) -> list[list[int]]:
    """Return the places of the longest of some words that each of them begins and ends with, as a compound does."""
    found: list[list[int]] = [[] for _ in words]
    for forms in (words, [word[::-1] for word in words]):
        # The words that the one at hand begins with, the shortest first: in order they all stand before it.
        begun: list[int] = []
        for at in sorted(range(len(words)), key=forms.__getitem__):
            form = forms[at]
            while begun and not form.startswith(forms[begun[-1]]):
                begun.pop()
            longest = next((one for one in reversed(begun) if len(forms[one]) <= len(form) - LEAST_REST), None)
            if longest is not None:
                found[at].append(longest)
            if len(form) >= LEAST_PART:
                begun.append(at)
    return found


def _ones(rows: Sequence[Sequence[int]], width: int) -> sparse.csr_matrix:
    """Return an array (rows, width) with a 1 in each column that is named in a row."""
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter(chain.from_iterable(rows), dtype=np.int32, count=int(starts[-1]))
    found = sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), width))
    found.sum_duplicates()
    found.data = np.ones_like(found.data)
    return found


def _unit(counts: sparse.csr_matrix, rarity: NDArray[np.float64]) -> sparse.csr_matrix:
    """Return the words of each text weighted by rarity, scaled to length 1."""
    weights = counts.data * rarity[counts.indices]
    rows = np.repeat(np.arange(len(counts.indptr) - 1), np.diff(counts.indptr))
    lengths = np.sqrt(np.bincount(rows, weights=weights**2))
    return sparse.csr_matrix((weights / lengths[rows], counts.indices, counts.indptr), shape=counts.shape)
