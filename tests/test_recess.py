"""The calendar of recesses: what its loader refuses, and that it agrees with the days on which the chamber met."""

import gzip
import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tkdocs.errors import RulesError
from tkdocs.rules import loader, recess

SHARED = Path(__file__).parents[2] / "shared"


def test_every_recess_has_a_name_a_year_and_a_source_written_out() -> None:
    for found in recess.load().recesses:
        assert found.name.split()[1] == str(found.first_on.year)
        assert found.name.split()[0].endswith("reces")
        assert len(found.source) > 20


def test_recesses_begin_on_a_friday_and_end_on_the_eve_of_a_sitting_week_or_on_the_day_of_an_election() -> None:
    for found in recess.load().recesses:
        assert found.first_on.weekday() == 4, found
        assert found.last_on.weekday() == (2 if found.name.startswith("Verkiezings") else 0), found


def test_no_summer_within_the_cover_is_without_a_summer_recess_and_no_christmas_without_one() -> None:
    calendar = recess.load()
    inside = {
        r.first_on + timedelta(days=n) for r in calendar.recesses for n in range((r.last_on - r.first_on).days + 1)
    }
    years = range(calendar.covers.first_on.year, calendar.covers.last_on.year + 1)
    days = [date(year, month, day) for year in years for month, day in ((8, 1), (12, 25), (5, 5))]
    assert [d for d in days if calendar.covers.first_on <= d <= calendar.covers.last_on and d not in inside] == []


def changed(change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    document = deepcopy(loader.document(recess.FILE))
    change(document)
    return document


def swapped(document: dict[str, Any]) -> None:
    rows = document["recesses"]
    rows[0], rows[1] = rows[1], rows[0]


WRONG: dict[str, tuple[Callable[[dict[str, Any]], Any], str]] = {
    "out of order": (swapped, "begins before"),
    "overlap": (lambda d: d["recesses"][1].update(first_on=d["recesses"][0]["last_on"]), "begins before"),
    "backwards": (lambda d: d["recesses"][3].update(last_on=date(2021, 12, 1)), "ends before it begins"),
    "one missing": (lambda d: d["recesses"].pop(4), "one is missing"),
    "the first missing": (lambda d: d["recesses"].pop(0), "one is missing"),
    "cover too long": (lambda d: d["covers"].update(last_on=date(2026, 12, 31)), "covers says too much"),
    "cover too short": (lambda d: d["covers"].update(last_on=date(2026, 8, 30)), "outside the days"),
    "cover backwards": (lambda d: d["covers"].update(last_on=date(2020, 1, 1)), "ends before it begins"),
    "unknown key": (lambda d: d["recesses"][0].update(until="x"), "unknown key until"),
    "unknown key at the top": (lambda d: d.update(years=5), "the keys are"),
    "key missing": (lambda d: d["recesses"][0].pop("source"), "missing source"),
    "unknown source": (lambda d: d["recesses"][0].update(source="hearsay"), "'hearsay' is not under sources"),
    "no day": (lambda d: d["recesses"][0].update(last_on="10 mei 2021"), "are days"),
}


@pytest.mark.parametrize(("change", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_calendar_is_refused(change: Callable[[dict[str, Any]], Any], message: str) -> None:
    with pytest.raises(RulesError, match=message):
        recess.read(changed(change))


@pytest.fixture(scope="module")
def motion_days() -> set[date]:
    """Days on which at least three motions were moved, by the chamber's own open data."""
    path = SHARED / "data" / "zaken.jsonl.gz"
    if not path.exists():
        pytest.skip("needs the chamber's open data in ../shared/data")
    counts: dict[str, int] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if '"Motie"' in line and (row := json.loads(line)).get("Soort") == "Motie" and row.get("GestartOp"):
                counts[row["GestartOp"][:10]] = counts.get(row["GestartOp"][:10], 0) + 1
    return {date.fromisoformat(day) for day, count in counts.items() if count >= 3}


def test_the_chamber_moved_motions_up_to_each_recess_hardly_in_it_and_soon_after(motion_days: set[date]) -> None:
    last_known = max(motion_days)
    past = [r for r in recess.load().recesses if r.last_on + timedelta(days=14) <= last_known]
    assert len(past) >= 20
    for found in past:
        assert motion_days & days(found.first_on - timedelta(days=1), found.first_on - timedelta(days=1)), found
        assert motion_days & days(found.last_on, found.last_on + timedelta(days=15)), found
        assert len(motion_days & days(found.first_on, found.last_on - timedelta(days=1))) <= 3, found  # called back


def test_outside_the_recesses_motions_are_moved_every_week_but_for_that_of_an_election(motion_days: set[date]) -> None:
    calendar = recess.load()
    inside = set().union(*(days(r.first_on, r.last_on) for r in calendar.recesses))
    monday = date(2021, 4, 5)
    idle = []
    while monday + timedelta(days=7) < max(motion_days):
        week = days(monday, monday + timedelta(days=6))
        if not week & motion_days and not week & inside:
            idle.append(monday)
        monday += timedelta(days=7)
    assert idle == [date(2023, 11, 27)]  # the old chamber no longer met, the new one not yet


def days(first: date, last: date) -> set[date]:
    """Return every day from `first` to `last`, both included."""
    return {first + timedelta(days=n) for n in range((last - first).days + 1)}
