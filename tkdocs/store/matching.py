"""Finds the case that an answer is about by its subject, who asked and when; none where more than one could be."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tkdocs.rules import subjects
from tkdocs.store.subjects import Subject

# How alike two subjects must be, from 0 to 1, and by how much more than to any other case: where nothing else agrees;
# where one of who asked and the day of asking as printed does; where both do. `tests/bench/links.py` has the evidence.
NEEDED = ((0.7, 0.25), (0.6, 0.2), (0.5, 0.15))
# Words to have in common that are not among the common ones.
_SHARED = 2
# Days between the day of asking that the answer prints and the day on which the case was registered.
SUBMITTED_WITHIN = 4
# Candidates are looked up by so many of a subject's rarest words.
_RAREST = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """A case: its number, the day of asking, its subject, the surnames of who asked (none where not known)."""

    number: str
    day: date
    subject: Subject
    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper about a case not known: its number, day, subject, and the day of asking that it prints.

    `within` is how many days after the questions it can have been written.
    """

    number: str
    kind: str
    day: date
    subject: Subject
    submitted: date | None
    within: int


class Cases:
    """All cases, to be found by subject."""

    def __init__(self, cases: Iterable[Asked]) -> None:
        self._cases = sorted(cases, key=lambda case: case.number)
        self._by_about: Mapping[str, list[Asked]] = defaultdict(list)
        self._by_word: Mapping[str, list[Asked]] = defaultdict(list)
        for case in self._cases:
            self._by_about[case.subject.about].append(case)
            for word in case.subject.words:
                self._by_word[word].append(case)

    def best(self, paper: Paper, *, without: str | None = None) -> tuple[Asked, float] | None:
        """Return the one case that the paper is about, and how alike their subjects are; None where that is unsure.

        The case numbered `without` is left out, as if it were not mirrored.
        """
        same = [c for c in self._by_about.get(paper.subject.about, ()) if _possible(paper, c) and c.number != without]
        if same:
            return (only, 1.0) if (only := _only(paper, same)) else None
        found = sorted(
            (
                (self._alike(paper, case), case.number, case)
                for case in self._candidates(paper)
                if case.number != without
            ),
            reverse=True,
        )
        if not found:
            return None
        score, _, case = found[0]
        second = found[1][0] if len(found) > 1 else 0.0
        alike, ahead = NEEDED[_support(paper, case)]
        return (case, score) if score >= alike and score - second >= ahead else None

    def _candidates(self, paper: Paper) -> list[Asked]:
        """Return the cases that share enough words with the paper and can be meant by it."""
        common, again = subjects.load().common, subjects.load().again
        words = sorted(paper.subject.words - common, key=lambda word: (len(self._by_word.get(word, ())), word))
        shared: Counter[str] = Counter()
        cases: dict[str, Asked] = {}
        for word in [word for word in words if word in self._by_word][:_RAREST]:
            for case in self._by_word[word]:
                shared[case.number] += 1
                cases[case.number] = case
        likely = (cases[number] for number, count in shared.items() if count >= _SHARED)
        asked_again = not paper.subject.words.isdisjoint(again)
        return [
            case
            for case in likely
            if _possible(paper, case)
            and asked_again is not case.subject.words.isdisjoint(again)
            and not _other_numbers(paper.subject, case.subject)
        ]

    def _alike(self, paper: Paper, case: Asked) -> float:
        """Return the share of the words of both that they have in common, a word weighing more the rarer it is."""
        both = self._weight(paper.subject.words & case.subject.words)
        return 2 * both / (self._weight(paper.subject.words) + self._weight(case.subject.words))

    def _weight(self, words: Iterable[str]) -> float:
        return sum(math.log(1 + len(self._cases) / (len(self._by_word.get(word, ())) or 0.5)) for word in sorted(words))


@dataclass(frozen=True, slots=True)
class _Claim:
    """A paper that seems to be about a case, and how alike their subjects are."""

    alike: float
    paper: Paper


def links(papers: Iterable[Paper], cases: Cases) -> dict[str, str]:
    """Return the case of each paper, by number; papers whose case is unsure are not in it."""
    claims: dict[str, list[_Claim]] = defaultdict(list)
    for paper in papers:
        if best := cases.best(paper):
            claims[best[0].number].append(_Claim(best[1], paper))
    return {paper.number: case for case, claimed in claims.items() for paper in _agreeing(claimed)}


def _agreeing(claims: Sequence[_Claim]) -> list[Paper]:
    """Return the papers of those that lay claim to one case that can all be about it.

    Where the most alike name other members than each other, the subject has been asked twice and it is unsure by whom
    this case was. Of one kind, those of another subject than the most alike are about another case, not mirrored.
    """
    top = max(claim.alike for claim in claims)
    first = [claim.paper for claim in claims if claim.alike == top]
    if any(_strangers(paper, first[0]) for paper in first):
        return []
    known = [claim for claim in claims if not _strangers(claim.paper, first[0])]
    best = {
        kind: max(claim.alike for claim in known if claim.paper.kind == kind) for kind in {c.paper.kind for c in known}
    }
    return [claim.paper for claim in known if claim.alike == best[claim.paper.kind]]


def _strangers(paper: Paper, other: Paper) -> bool:
    """Tell whether two papers name who asked, and no one in common."""
    members, others = paper.subject.members, other.subject.members
    return bool(members and others) and members.isdisjoint(others)


def _possible(paper: Paper, case: Asked) -> bool:
    """Tell whether the days allow that the paper is about the case, and who asked does not speak against it."""
    if not 0 <= (paper.day - case.day).days <= paper.within:
        return False
    if paper.submitted and abs((paper.submitted - case.day).days) > SUBMITTED_WITHIN:
        return False
    return not (paper.subject.members and case.members) or not paper.subject.members.isdisjoint(case.members)


def _support(paper: Paper, case: Asked) -> int:
    """Return how many other facts agree: who asked, and the day of asking as printed."""
    return (paper.submitted is not None) + (not paper.subject.members.isdisjoint(case.members))


def _other_numbers(one: Subject, other: Subject) -> bool:
    """Tell whether both have numbers and none in common, as "17 april" and "22 april"."""
    numbers, others = ({word for word in subject.words if word.isdigit()} for subject in (one, other))
    return bool(numbers and others) and numbers.isdisjoint(others)


def _only(paper: Paper, same: Sequence[Asked]) -> Asked | None:
    """Return the one case of this subject; of several the one that exactly these members asked."""
    if len(same) > 1:
        same = [case for case in same if paper.subject.members and case.members == paper.subject.members]
    return same[0] if len(same) == 1 else None
