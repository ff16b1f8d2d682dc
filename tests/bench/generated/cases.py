"""The cases of a generated chamber, each made by itself out of the seed and its number: any of them at any time."""

import zlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate

from tests.bench.generated import people, shares
from tests.bench.generated.speech import Speech
from tests.bench.wording import Wording
from tests.chamber.content import Block, Case, Chamber, Decision, Paper

KINDS = ("question", "motion", "letter")
MOST = 3_300  # sets of questions in a year: the five digits of a document's number hold no more
_NUMBERS = {"question": 10_000, "motion": 40_000, "letter": 70_000}
_PAPERS = {"question": 4, "motion": 1, "letter": 1}
"""Papers of a case in one year; as many numbers again are kept for those of the year after."""
_TOGETHER = 4  # motions in a row that are of one dossier


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """Which case: its kind and its place among those of that kind, in order of time."""

    kind: str
    at: int


@dataclass(frozen=True, slots=True)
class State:
    """What became of a case since the chamber was made: answered after all, and how often its papers were renewed."""

    answered: bool = False
    renewed: int = 0


class Cases:
    """Makes cases. `size` is how many sets of questions there are; those after the last are of the days after."""

    def __init__(self, size: int, *, mix: dict[str, float] | None = None, seed: int = 0) -> None:
        self.sizes = {"question": size} | {k: round(size * share) for k, share in (mix or shares.MIX).items()}
        if size * max(shares.YEARS["question"]) / sum(shares.YEARS["question"]) > MOST:
            raise ValueError(f"a chamber of {size} cases has more papers in a year than there are numbers")
        self.seed = seed
        self.wording = Wording(seed, brief=True)

    @cached_property
    def chamber(self) -> Chamber:
        """Everybody in it, and no case."""
        return people.chamber(self.wording)

    def names(self) -> Iterator[Name]:
        """Yield all cases there are at first."""
        for kind, size in self.sizes.items():
            yield from (Name(kind, at) for at in range(size))

    def case(self, name: Name, state: State | None = None, *, texts: bool = True) -> Case:
        """Return a case with its papers; without `texts` all that its rows say and none of what stands in its files."""
        return _Maker(self, name, state or State(), texts).case()

    def around(self, case: Case) -> Chamber:
        """Return the chamber with the motion that a case takes the place of, which its papers name."""
        if not case.replaces:
            return self.chamber
        assert case.item
        return replace(self.chamber, cases=(replace(case, number=case.replaces, replaces=None, item=case.item - 2),))

    def number(self, name: Name) -> str:
        """Return the number of a case."""
        day, serial = self.day(name)
        return f"{day.year}Z{_NUMBERS[name.kind] + serial:05}"

    def day(self, name: Name) -> tuple[date, int]:
        """Return the day on which a case begins, and its place among those of its kind and year."""
        size, bounds = self.sizes[name.kind], self._bounds[name.kind]
        if name.at >= size:
            return shares.LAST + timedelta(days=1), name.at - int(bounds[-2] * size)
        place = (name.at + 0.5) / size
        year = bisect_right(bounds, place) - 1
        first = max(date(shares.FIRST.year + year, 1, 1), shares.FIRST)
        last = min(date(shares.FIRST.year + year, 12, 31), shares.LAST)
        part = (place - bounds[year]) / (bounds[year + 1] - bounds[year])
        return first + timedelta(days=int(part * ((last - first).days + 1))), name.at - int(bounds[year] * size)

    @cached_property
    def _bounds(self) -> dict[str, list[float]]:
        """Where each year begins among all cases of a kind, from 0 to 1."""
        sums = {kind: [0.0, *accumulate(years)] for kind, years in shares.YEARS.items()}
        return {kind: [each / sums[kind][-1] for each in sums[kind]] for kind in sums}


class _Maker:
    """Makes one case. What its rows say is drawn first and apart, so that it is the same with and without texts."""

    def __init__(self, cases: Cases, name: Name, state: State, texts: bool) -> None:
        self.cases, self.name, self.state, self.texts = cases, name, state, texts
        self.date, self.serial = cases.day(name)
        key = (cases.seed, KINDS.index(name.kind), name.at)
        self.facts = Speech(cases.wording.at(*key, 0))
        self.key = key

    def case(self) -> Case:
        return {"question": self._set, "motion": self._motion, "letter": self._letter}[self.name.kind]()

    def _set(self) -> Case:
        facts, thread = self.facts, self._thread()
        count = facts.count(shares.QUESTIONS)
        members = self._some(1 + (facts.chance(shares.CO_ASKED) and 1 + facts.chance(1 / 6)))
        to = self._minister(self.date)
        subject = thread.subject()
        formats = [self._format() for _ in range(3)]
        days = int(facts.count((*shares.DAYS_TO_ANSWER, 1, 400)))
        lots = [facts.chance(share) for share in (shares.POSTPONED, shares.WITHDRAWN, shares.ANSWERED, shares.FURTHER)]
        postponed, withdrawn, answered, further = lots
        answered_on = self.date + timedelta(days=days + 21 * postponed)
        waits = answered_on > shares.LAST or not answered or withdrawn
        if self.state.answered and waits and not withdrawn:
            waits, answered_on = False, max(answered_on, shares.LAST + timedelta(days=1))
        speech = self._speech(1, 0)
        numbers = range(1, count + 1)
        questions = {str(n): speech.question(subject, first=n == 1) if self.texts else "" for n in numbers}
        if thread is not facts and self.texts:
            questions["1"] = thread.question(subject, first=False)
        body, layout = formats[0], "appendix"
        papers = [self._paper(0, "question", self.date, body=body if body in ("pdf", "docx") else "pdf")]
        late = self.date + timedelta(days=21)
        if postponed and late <= max(shares.LAST, answered_on):
            papers.append(self._paper(1, "postponement", late, by=(to,), appendix=self._appendix(1),
                                      text=speech.notice(subject)))  # fmt: skip
        if withdrawn and late <= shares.LAST:
            papers.append(self._paper(2, "withdrawal", late, layout="letter", text=speech.withdrawal(subject)))
        if not waits:
            by, body = (self._same_office(to, answered_on),), "pdf" if self.state.renewed else formats[1]
            layout = "ministry" if body == "docx" else "appendix"
            papers.append(self._paper(2, "answer", answered_on, by=by, appendix=self._appendix(0), body=body,
                                      layout=layout, blocks=self._blocks(count)))  # fmt: skip
            if further and answered_on + timedelta(days=20) <= shares.LAST:
                papers.append(self._paper(3, "further_answer", answered_on + timedelta(days=20), by=by,
                                          appendix=self._appendix(2), text=self._speech(3, 0).answer(1)))  # fmt: skip
        return self._case(subject=subject, members=members, to=(to,), questions=questions, papers=tuple(papers),
                          closed=not waits or withdrawn)  # fmt: skip

    def _blocks(self, count: int) -> tuple[Block, ...]:
        """Return the answers to so many questions; one of them is another after each renewal."""
        if not self.texts:
            return ()
        speech, made, at = self._speech(2, 0), [], 1
        renewed = self.state.renewed % count + 1 if self.state.renewed else 0
        while at <= count:
            size = min(count - at + 1, int(speech.one((2, 2, 3, 4))) if speech.chance(shares.TOGETHER) else 1)
            to = tuple(str(n) for n in range(at, at + size))
            text = speech.answer(at)
            if at <= renewed < at + size:
                text = self._speech(2, self.state.renewed).answer(at)
            made.append(Block(to=to, text=text, joined=size > 1 and speech.chance(0.5)))
            at += size
        return tuple(made)

    def _motion(self) -> Case:
        facts = self.facts
        members = self._some(1 + int(facts.count((0.3, 0.6, 0, 8))))
        subject, at = facts.subject(), self.name.at
        changed = facts.chance(shares.CHANGED_MOTIONS) and at % _TOGETHER > 0
        dossier = people.FIRST_DOSSIER + at // _TOGETHER * 7 % people.DOSSIERS
        decisions = self._decisions()
        speech = self._speech(1, 0)
        return self._case(
            subject=subject, members=members, dossier=dossier, item=2 + 2 * at,
            considerations=speech.considerations() if self.texts else (),
            requests=speech.requests() if self.texts else (),
            replaces=self.cases.number(Name("motion", at - 1)) if changed else None,
            papers=(self._paper(0, "motion", self.date, body=self._format(("pdf", "xml"))),),
            decisions=decisions, debate="Debat over " + subject, closed=bool(decisions),
        )  # fmt: skip

    def _decisions(self) -> tuple[Decision, ...]:
        facts, chamber = self.facts, self.cases.chamber
        on = self.date + timedelta(days=(8 - self.date.weekday()) % 7 or 7)
        kinds, weights = list(shares.DECISIONS), list(accumulate(shares.DECISIONS.values()))
        kind = kinds[bisect_right(weights, facts.one(range(weights[-1])))]
        against = facts.one((3, 5, 6, 7, 8, 10))
        roll_call = facts.chance(shares.ROLL_CALLS)
        voters = list(chamber.members) if roll_call else list(chamber.parties)
        opposed = tuple(voter for at, voter in enumerate(voters) if (at * 7 + self.serial) % 15 < against)
        if on > shares.LAST and not self.state.answered:
            return ()
        return (Decision(kind=kind, date=on, against=opposed, roll_call=roll_call),)

    def _letter(self) -> Case:
        by = self._minister(self.date)
        subject = self.facts.subject()
        text = self._speech(1, self.state.renewed).letter() if self.texts else ""
        dossier = people.FIRST_DOSSIER + int(self.facts.one(range(people.DOSSIERS), 1.5))
        paper = self._paper(0, "letter", self.date, by=(by,), text=text, body=self._format(("pdf", "docx")))
        return self._case(subject=subject, to=(), dossier=dossier, item=3 + 2 * self.name.at, papers=(paper,))

    def _case(self, **values: object) -> Case:
        return Case(number=self.cases.number(self.name), kind=self.name.kind, date=self.date, **values)  # pyright: ignore[reportArgumentType]

    def _paper(self, at: int, kind: str, on: date, **values: object) -> Paper:
        """Return a paper with the number of its place in the case and of its year."""
        papers = _PAPERS[self.name.kind]
        place = self.serial * 2 * papers + at + (papers if on.year > self.date.year else 0)
        number = f"{on.year}D{_NUMBERS[self.name.kind] + place:05}"
        return Paper(kind=kind, number=number, date=on, **values)  # pyright: ignore[reportArgumentType]

    def _appendix(self, at: int) -> int:
        """Return a number that is unique among the sets of two years, since a session has of both."""
        return 1 + self.serial * 6 + self.date.year % 2 * 3 + at

    def _speech(self, paper: int, renewed: int) -> Speech:
        return Speech(self.cases.wording.at(*self.key, paper, renewed))

    def _thread(self) -> Speech:
        """Return what draws the subject: for a set that repeats another the same as for that one."""
        if not self.facts.chance(shares.REPEATED):
            return self.facts
        threads = max(1, int(self.cases.sizes["question"] * shares.REPEATED / shares.THREAD))
        return Speech(self.cases.wording.at(self.cases.seed, 9, int(self.facts.one(range(threads)))))

    def _some(self, count: int) -> tuple[str, ...]:
        members = list(self.cases.chamber.members)
        return tuple(dict.fromkeys(self.facts.one(members, 1.3) for _ in range(count)))

    def _minister(self, on: date) -> str:
        return self.facts.one(people.ministers(self.cases.chamber, on.year), 1.7)

    def _same_office(self, key: str, on: date) -> str:
        """Return who has that office then."""
        office = key.rpartition("-")[0]
        return next(each for each in people.ministers(self.cases.chamber, on.year) if each.startswith(f"{office}-"))

    def _format(self, known: tuple[str, ...] = tuple(shares.FORMATS)) -> str:
        """Return a form of file by its share; PDF for those that a paper has no form of."""
        lot, sums = self.facts.one(range(1_000)) / 1_000, list(accumulate(shares.FORMATS.values()))
        found = list(shares.FORMATS)[min(bisect_right(sums, lot), len(sums) - 1)]
        return found if found in known else "pdf"


def size(case: Case, paper: Paper) -> int:
    """Return how many bytes the file of a paper has: as many as real ones."""
    lot = (zlib.crc32(paper.number.encode()) % 1_000) / 1_000
    if paper.kind in ("answer", "further_answer"):
        found = shares.ANSWER_SIZE + len(case.questions) * shares.QUESTION_SIZE + int(lot * 3_000)
    else:
        low, middle, high = shares.SIZES.get(paper.kind, shares.SIZES["notice"])
        found = int(low + (middle - low) * 2 * lot if lot < 0.5 else middle + (high - middle) * (2 * lot - 1) ** 3)
    if paper.body == "scan":
        return found + shares.SCAN_MORE
    return found if paper.body != "docx" else min(found, shares.DOCX_MOST) + shares.DOCX_MORE
