"""The recesses of the Tweede Kamer, and the span of time for which all of them are known."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any

from tkdocs.errors import RulesError
from tkdocs.rules import loader

FILE = "recess.yml"
_KEYS = {"covers", "longest_sitting", "sources", "recesses"}


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first_on` to `last_on`, both included."""

    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class Recess:
    """One recess: its Dutch name, its first and last day (both in it), and where these were found."""

    name: str
    first_on: date
    last_on: date
    source: str


@dataclass(frozen=True, slots=True)
class Longest:
    """The most days that can lie between two recesses, and why."""

    days: int
    reason: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """All recesses within `covers`, in order of time; outside that span recesses are unknown, not absent."""

    covers: Span
    recesses: tuple[Recess, ...]


@lru_cache(maxsize=1)
def load() -> Calendar:
    """Return the calendar of the file; raise RulesError where a day, the order, a source or the cover is wrong."""
    return read(loader.document(FILE))


def read(document: dict[str, Any]) -> Calendar:
    """Return the calendar that the mapping `document` describes; raise RulesError as `load` does."""
    if set(document) != _KEYS:
        raise RulesError(f"{FILE}: the keys are {', '.join(sorted(_KEYS))}, not {', '.join(sorted(document))}")
    covers = loader.row(f"{FILE}, covers", document["covers"], Span)
    _check_days(f"{FILE}, covers", covers)
    longest = loader.row(f"{FILE}, longest_sitting", document["longest_sitting"], Longest)
    found = loader.rows(FILE, "recesses", document["recesses"], Recess)
    recesses = tuple(_sourced(recess, document["sources"]) for recess in found)
    _check_order(covers, recesses)
    _check_cover(covers, recesses, longest.days)
    return Calendar(covers, recesses)


def _sourced(recess: Recess, sources: dict[str, str]) -> Recess:
    """Return the recess with its source written out."""
    _check_days(f"{FILE}, {recess.name}", recess)
    if recess.source not in sources:
        raise RulesError(f"{FILE}, {recess.name}: {recess.source!r} is not under sources")
    return replace(recess, source=sources[recess.source])


def _check_days(place: str, span: Span | Recess) -> None:
    """Raise RulesError where a day is no date, or the last comes before the first."""
    if any(type(day) is not date for day in (span.first_on, span.last_on)):
        raise RulesError(f"{place}: first_on and last_on are days, such as 2026-07-03")
    if span.last_on < span.first_on:
        raise RulesError(f"{place}: ends before it begins")


def _check_order(covers: Span, recesses: tuple[Recess, ...]) -> None:
    """Raise RulesError where recesses overlap, stand out of order, or reach outside the span that is covered."""
    for earlier, later in pairwise(recesses):
        if later.first_on <= earlier.last_on:
            raise RulesError(f"{FILE}, {later.name}: begins before {earlier.name} has ended")
    for recess in recesses:
        if recess.first_on < covers.first_on or covers.last_on < recess.last_on:
            raise RulesError(f"{FILE}, {recess.name}: outside the days that the calendar covers")


def _check_cover(covers: Span, recesses: tuple[Recess, ...], longest: int) -> None:
    """Raise RulesError where so many days lie between two recesses that one must be missing."""
    ends = (covers.first_on - timedelta(days=1), *(recess.last_on for recess in recesses))
    begins = (*(recess.first_on for recess in recesses), covers.last_on + timedelta(days=1))
    for end, begin in zip(ends, begins, strict=True):
        if (begin - end).days - 1 > longest:
            raise RulesError(f"{FILE}: no recess between {end} and {begin}; one is missing, or covers says too much")
