"""Counts what there is of each value of a facet: `facet_totals`, `facet_years` and `facet_pairs`, of `case_facets`.

A day's change touches cases of nearly every topic, ministry and year, so these are made anew as a whole, as arrays.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from tkdocs.store.columns import Codes, Numbers, joined, pairs, read
from tkdocs.vocabulary import CaseState

_SUMS = ("judged", "marked", "given", "partly", "evades", "silent", "doubtful")
_WAITING = (CaseState.OPEN, CaseState.POSTPONED, CaseState.OVERDUE)
_PAIRS = {
    "ministry": ("topic", "vendor"),
    "minister": ("topic",),
    "member": ("topic", "ministry"),
    "party": ("topic", "ministry"),
    "vendor": ("topic", "ministry"),
    "topic": ("vendor", "ministry"),
    "category": ("topic", "ministry"),
}
_MOST_PAIRS = 10

_CASES = "SELECT number, kind, dated_on, state, days FROM case_counts"
# In the order of the key: so values are numbered in their order, and the cases of each stand in that of their days.
_FOUND = """
    SELECT facet, value, group_concat(case_number, char(31)) FROM (
        SELECT facet, value, case_number FROM case_facets ORDER BY facet, value, dated_on, case_number
    ) GROUP BY facet, value ORDER BY facet, value
"""
_ANSWERS = f"""
    SELECT cd.case_number, d.document_number, {", ".join(f"d.{name}" for name in _SUMS)} FROM temp.document_figures d
    JOIN case_documents cd USING (document_number) JOIN case_counts c ON c.number = cd.case_number
"""
_SIGNED = """
    SELECT DISTINCT p.role, p.slug, c.document_number FROM temp.person_cases c
    JOIN person_pages p USING (role, person_id) WHERE c.role = 'minister'
"""
_LABELS = """
    SELECT 'ministry' AS facet, slug AS value, name AS label FROM ministries
    UNION ALL SELECT role, slug, name FROM person_pages
    UNION ALL SELECT 'party', slug, party FROM temp.party_slugs
    UNION ALL SELECT 'vendor', slug, name FROM vendors
    UNION ALL SELECT 'topic', slug, label FROM topics
    UNION ALL SELECT 'category', slug, label FROM categories
    UNION ALL SELECT 'formula', id, label FROM formulas
    UNION ALL SELECT 'chain', id, label FROM chains
    UNION ALL SELECT DISTINCT facet, value, value FROM case_facets WHERE facet IN ('kind', 'year', 'state', 'verdict')
"""
# Cases in which only what was read with doubt has a tag.
_UNSURE = """
    SELECT kind, slug, count(*) FROM (
        SELECT DISTINCT t.kind, t.slug, c.number FROM (
            SELECT id FROM answers WHERE doubtful = 1 UNION ALL SELECT id FROM questions WHERE doubtful = 1) u
        CROSS JOIN tags t ON t.target_id = u.id JOIN case_documents cd USING (document_number)
        JOIN case_counts c ON c.number = cd.case_number
    ) n WHERE NOT EXISTS (SELECT 1 FROM case_facets WHERE case_number = n.number AND facet = n.kind AND value = n.slug)
    GROUP BY kind, slug
"""


def write(db: Database) -> None:
    """Write the three tables anew, within the caller's transaction; `facets.prepare` has made what they are of."""
    found = _Found(db)
    unsure = {(facet, value): cases for facet, value, cases in db.execute(_UNSURE).fetchall()}
    totals = dict(zip(found.names, _totals(found), strict=True))
    nothing = (None, None, *[0] * (9 + len(_SUMS) + 1), None, None, None)
    _replace(
        db,
        "facet_totals",
        [
            (facet, value, label, *totals.get((facet, value), nothing), unsure.get((facet, value), 0))
            for facet, value, label in db.execute(_LABELS).fetchall()
        ],
    )
    _replace(db, "facet_years", list(_years(found)))
    _replace(db, "facet_pairs", list(_pairs(found)))


def _replace(db: Database, table: str, rows: Sequence[Sequence[Any]]) -> None:
    db.execute(f"DELETE FROM {table}")
    if rows:
        db.conn.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


class _Found:
    """All places where a case has a value, and the answers behind them; cases, values and papers are numbers here."""

    def __init__(self, db: Database) -> None:
        cases, names = Codes(), Codes()
        numbers, kinds, days, states, waited = read(db, _CASES, width=5)
        cases.of(numbers)
        self.kind, self.state, waited = (np.array(each, dtype=object) for each in (kinds, states, waited))
        self.days, self.day = np.unique(np.array(days, dtype=str), return_inverse=True)
        self.years, self.year = np.unique(np.array([day[:4] for day in days], dtype=str), return_inverse=True)
        self.timed = (self.state == CaseState.ANSWERED) & np.array([each is not None for each in waited], dtype=bool)
        self.waited = np.where(self.timed, waited, 0).astype(np.int64)
        facets, values, numbers = read(db, _FOUND, width=3)
        found = [of_value.split("\x1f") for of_value in numbers]
        self.value = np.repeat(names.of(list(zip(facets, values, strict=True))), [len(each) for each in found])
        self.case = cases.of(list(chain.from_iterable(found)))
        self.names: list[tuple[str, str]] = list(names)
        self._read_answers(db, cases, names)

    def _read_answers(self, db: Database, cases: Codes, names: Codes) -> None:
        """Find the papers with answers behind each value, with the case; of a minister those that were signed."""
        papers = Codes()
        numbers, documents, *sums = read(db, _ANSWERS, width=2 + len(_SUMS))
        place, link = joined(self.case, cases.of(numbers))
        paper = papers.of(documents)[link]
        roles, slugs, documents = read(db, _SIGNED, width=3)
        signed = names.of(list(zip(roles, slugs, strict=True))) << 32 | papers.of(documents)
        minister = np.array([facet == "minister" for facet, _ in self.names], dtype=bool)
        value = self.value[place]
        theirs = ~minister[value] | np.isin(value << 32 | paper, signed)
        place, link, self.paper = place[theirs], link[theirs], paper[theirs]
        self.answer = place
        self.sums = np.array(sums, dtype=np.int64)[:, link]

    def answered(self, name: str) -> tuple[Numbers, Numbers]:
        """Return each value and case that has an answer of this kind, once."""
        place = self.answer[self.sums[_SUMS.index(name)] > 0]
        return pairs(self.value[place], self.case[place])

    def papers(self) -> tuple[Numbers, Numbers, Numbers]:
        """Return the value, the year and the row among the answers of each paper of a value.

        It counts once for a value, in the year of the first of its cases there.
        """
        value, year = self.value[self.answer], self.year[self.case[self.answer]]
        order = np.lexsort((year, self.paper, value))
        same = np.diff(value[order], prepend=-1) | np.diff(self.paper[order], prepend=-1)
        first = order[same != 0]
        return value[first], year[first], first


def _totals(found: _Found) -> Iterator[tuple]:
    """Yield what is counted of each value, in order."""
    size = len(found.names)
    kind, state = found.kind[found.case], found.state[found.case]

    def cases(which: NDArray[np.bool_]) -> list[int]:
        return np.bincount(found.value[which], minlength=size).tolist()

    value, _, papers = found.papers()
    yield from zip(
        *_first_and_last(found),
        cases(np.ones(len(found.value), dtype=bool)),
        *(cases(kind == name) for name in ("question", "motion", "letter")),
        *(cases(np.isin(state, states)) for states in ((CaseState.ANSWERED,), _WAITING, (CaseState.OVERDUE,))),
        *(np.bincount(found.answered(name)[0], minlength=size).tolist() for name in ("judged", "marked")),
        *(_summed(value, numbers[papers], size) for numbers in found.sums),
        *_quartiles(found, found.value, size),
        strict=True,
    )


def _first_and_last(found: _Found) -> Iterator[list[str | None]]:
    """Yield the first days and the last days of the values, None where no day is known."""
    day = found.day[found.case]
    known = found.days[day] != ""
    # In the order of the key, the days of a value stand in order.
    value, day = found.value[known], day[known]
    first, last = (np.searchsorted(value, np.arange(len(found.names)), side=side) for side in ("left", "right"))
    some = last > first
    for at in (first, last - 1):
        column = np.full(len(found.names), None, dtype=object)
        column[some] = found.days[day[at[some]]].tolist()
        yield column.tolist()


def _years(found: _Found) -> Iterator[tuple]:
    """Yield the figures of each value by the year of its cases."""
    width = len(found.years)
    size = len(found.names) * width
    place = found.value * width + found.year[found.case]
    value, year, papers = found.papers()
    columns = zip(
        np.bincount(place, minlength=size).tolist(),
        *(_summed(of * width + found.year[case], 1, size) for of, case in map(found.answered, ("judged", "marked"))),
        *(_summed(value * width + year, found.sums[_SUMS.index(name)][papers], size) for name in ("judged", "marked")),
        *_quartiles(found, place, size),
        strict=True,
    )
    for number, figures in enumerate(columns):
        if figures[0]:
            yield *found.names[number // width], str(found.years[number % width]), *figures


def _summed(group: Numbers, numbers: Numbers | int, size: int) -> list[int]:
    """Return the sum of each group; integers far below 2 ** 53 are added as they are."""
    weights = np.broadcast_to(np.asarray(numbers, dtype=np.float64), group.shape)
    return np.bincount(group, weights, size).astype(np.int64).tolist()


def _quartiles(found: _Found, group: Numbers, size: int) -> Iterator[list[Any]]:
    """Yield of each group how many sets have days to an answer, and the quartiles, between two by proportion."""
    timed = found.timed[found.case]
    group, days = group[timed], found.waited[found.case[timed]]
    days = days[np.lexsort((days, group))]
    n = np.bincount(group, minlength=size)
    before = np.cumsum(n) - n
    yield n.tolist()

    some = n > 0
    for quarter in (1, 2, 3):
        place, rest = np.divmod(quarter * (n[some] - 1), 4)
        low, high = (days[before[some] + np.minimum(at, n[some] - 1)] for at in (place, place + 1))
        column = np.full(size, None, dtype=object)
        column[some] = (low + (high - low) * rest / 4).tolist()
        yield column.tolist()


def _pairs(found: _Found) -> Iterator[tuple]:
    """Yield with which values of other facets a value goes most often."""
    facets = np.array([facet for facet, _ in found.names], dtype=str)
    places = {facet: np.flatnonzero(facets[found.value] == facet) for facet in _PAIRS}
    for facet, others in _PAIRS.items():
        for other in others:
            one, two = joined(found.case[places[facet]], found.case[places[other]])
            both = found.value[places[facet][one]] << 32 | found.value[places[other][two]]
            both, cases = np.unique(both, return_counts=True)
            value, other_value = both >> 32, both & 0xFFFFFFFF
            order = np.lexsort((other_value, -cases, value))
            value, other_value, cases = value[order], other_value[order], cases[order]
            place = np.arange(len(value)) - np.searchsorted(value, value)
            for at in np.flatnonzero(place < _MOST_PAIRS).tolist():
                yield facet, found.names[value[at]][1], other, found.names[other_value[at]][1], int(cases[at])
