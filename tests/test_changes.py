"""Pages asked ahead: at most so many at once, none lost whatever changes in between, in whatever order they come."""

import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import cast

import pytest

from tests.standin import Server, World
from tests.standin import faults as f
from tkdocs.api.changes import changes
from tkdocs.api.moments import moment
from tkdocs.api.odata import OData, Page, Row
from tkdocs.api.streams import Stream
from tkdocs.api.versions import V5, Version
from tkdocs.errors import UnexpectedAnswerError, UnreachableError

pytest_plugins = ["tests.standin.fixtures"]

PERSONS = Stream("Persoon")
SIZE = 5


@dataclass
class Chamber:
    """An API in memory that may change before it answers, answers out of order, and may cut pages to `cut` rows.

    `upset` is called with the number of each request, before that is answered.
    """

    random: Random
    count: int
    tie: int = 1
    size: int = SIZE
    cut: int = SIZE
    slow: float = 0.0005
    rows: dict[str, int] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    under_way: int = 0
    most: int = 0
    changes_left: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.version = Version("v5", "/OData/v5", self.size, V5.renamed)
        self.rows = {f"{self.random.getrandbits(64):016x}": n // self.tie for n in range(self.count)}
        self.now = self.count

    def page(self, _: str, options: Mapping[str, str]) -> Page:
        """Answer a query of a stream."""
        at, skip = re.search(r"ge (\S+)", options["$filter"]), int(options.get("$skip", 0))
        assert at
        with self.lock:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
            self.asked.append((at[1], skip))
        time.sleep(self.random.random() * self.slow)
        with self.lock:
            self.upset()
            found = [row for row in self.state() if moment(str(row["ApiGewijzigdOp"])) >= at[1]]
            self.under_way -= 1
        end = skip + min(self.size, self.cut)
        return Page(found[skip:end], more=self.cut < self.size and len(found) > end)

    def upset(self) -> None:
        """Change a few rows, now and then: they go to the end, some of them together."""
        if self.changes_left and self.random.random() < 0.4:
            many = min(self.random.choice((1, 1, 2, SIZE, 2 * SIZE)), self.changes_left, len(self.rows))
            self.changes_left -= many
            together = self.random.random() < 0.5
            near = sorted(self.rows, key=lambda guid: (self.rows[guid], guid))[: self.random.choice((10, 40, None))]
            for guid in self.random.sample(near, min(many, len(near))):
                self.now += not together
                self.rows[guid] = self.now
            self.now += 1

    def state(self) -> list[Row]:
        """Return the rows in order of change."""
        ordered = sorted(self.rows.items(), key=lambda item: (item[1], item[0]))
        return [{"Id": guid, "ApiGewijzigdOp": stamp(at)} for guid, at in ordered]


def stamp(number: int) -> str:
    return f"2025-01-01T00:00:00.{number:07}Z"


def met(chamber: Chamber, since: str | None = None, requests: int = 4, pages: int | None = None) -> list[Row]:
    """Return the rows that are read, of the first so many pages where that is said."""
    reading = changes(cast("OData", chamber), PERSONS, since, requests=requests)
    found: list[Row] = []
    for number, rows in enumerate(reading, 1):
        found += rows
        if number == pages:
            reading.close()  # pyright: ignore[reportAttributeAccessIssue]
            break
    return found


def known(rows: list[Row]) -> dict[str, str]:
    """Return the last moment at which each row was met."""
    return {row["Id"]: row["ApiGewijzigdOp"] for row in rows}


@pytest.mark.parametrize("requests", [1, 2, 4, 7])
@pytest.mark.parametrize("count", [0, 1, 4, 5, 6, 9, 20, 21, 143])
@pytest.mark.parametrize(("tie", "cut"), [(1, SIZE), (3, SIZE), (30, SIZE), (3, 1), (30, 1), (3, 2), (1, 4), (30, 4)])
def test_every_row_once_in_order(requests: int, count: int, tie: int, cut: int) -> None:
    chamber = Chamber(Random(count), count, tie, cut=cut)
    assert met(chamber, requests=requests) == chamber.state()
    assert chamber.most <= requests


@pytest.mark.parametrize("tie", [1, 2, 7, 40])
@pytest.mark.parametrize("cut", [SIZE, 1, 2, 4])
@pytest.mark.parametrize("seed", range(25))
def test_nothing_is_lost_whatever_changes_between_and_during_the_pages(seed: int, tie: int, cut: int) -> None:
    chamber = Chamber(Random(seed), 90, tie, cut=cut, changes_left=40)
    at_first = {row["Id"]: row["ApiGewijzigdOp"] for row in chamber.state()}
    first = met(chamber)
    untouched = {guid for guid, at in known(chamber.state()).items() if at_first[guid] == at}
    assert untouched <= set(known(first))
    assert [row["ApiGewijzigdOp"] for row in first] == sorted(row["ApiGewijzigdOp"] for row in first)
    chamber.changes_left = 0
    rest = met(chamber, first[-1]["ApiGewijzigdOp"])
    assert known(first) | known(rest) == known(chamber.state())
    assert chamber.most <= 4


@pytest.mark.parametrize("seed", range(20))
def test_killed_after_any_page_it_goes_on_from_the_last_moment(seed: int) -> None:
    chamber = Chamber(Random(seed), 90, 1 + seed % 9, changes_left=40)
    found = known(first := met(chamber, pages=1 + seed % 12))
    chamber.changes_left = 0
    found |= known(met(chamber, first[-1]["ApiGewijzigdOp"]))
    assert found == known(chamber.state())


def test_two_rows_of_one_moment_that_both_change_hide_none_behind_them() -> None:
    """The second of them is in the same place again, but at another moment, and a row that stayed is before it."""
    chamber = Chamber(Random(0), 5, 2, size=4)
    *_, first, second, behind = (row["Id"] for row in chamber.state())
    reading = changes(cast("OData", chamber), PERSONS, requests=1)
    assert [row["Id"] for row in next(reading)][2:] == [first, second]
    chamber.rows |= {second: 6, first: 7}
    assert [row["Id"] for rows in reading for row in rows] == [behind, second, first]


def test_a_full_window_is_under_way_and_its_skips_are_small() -> None:
    chamber = Chamber(Random(1), 400, slow=0.01)
    met(chamber)
    assert chamber.most == 4
    assert max(skip for _, skip in chamber.asked) <= 4 * SIZE
    pages = 400 / (SIZE - 1)
    assert len(chamber.asked) < pages + 8


@pytest.mark.parametrize(("count", "requests"), [(0, 1), (3, 2), (4, 2), (5, 3), (9, 5)])
def test_a_short_stream_is_not_asked_ahead(count: int, requests: int) -> None:
    chamber = Chamber(Random(1), count)
    met(chamber)
    assert len(chamber.asked) <= requests


def test_a_page_that_fails_ends_the_reading_behind_what_came_before() -> None:
    chamber = Chamber(Random(1), 90)
    answer = chamber.page

    def failing(entity: str, options: Mapping[str, str]) -> Page:
        page = answer(entity, options)
        if any(row["ApiGewijzigdOp"] == stamp(50) for row in page.rows):
            raise UnreachableError("gone")
        return page

    chamber.page = failing  # pyright: ignore[reportAttributeAccessIssue]
    reading, found = changes(cast("OData", chamber), PERSONS), []
    with pytest.raises(UnreachableError):
        found.extend(row for rows in reading for row in rows)
    assert found == chamber.state()[: len(found)]
    assert len(found) == 49


@pytest.mark.parametrize("first", [1, 2, 3, 4, 6])
def test_the_stand_in_changes_while_four_pages_are_under_way(
    world: World, server: Server, api: OData, first: int
) -> None:
    rows = [
        {"Id": f"00000000-0000-0000-0000-{n:012x}", "ApiGewijzigdOp": stamp(n), "Verwijderd": False} for n in range(25)
    ]
    world.load("Persoon", rows)
    api.version = Version(api.version.name, api.version.path, SIZE, api.version.renamed)
    server.faults.add(f.Delay(0.02), times=None)
    for n in range(4):
        change = lambda n=n: world.change("Persoon", rows[first * 4 + 5 * n]["Id"], Functie="anders")  # noqa: E731
        server.faults.add(f.Call(change), after=first + n)
    found = [row for page in changes(api, PERSONS) for row in page]
    assert {row["Id"] for row in found} == {row["Id"] for row in rows}
    for row in rows:
        latest = [other["Functie"] for other in found if other["Id"] == row["Id"]][-1]
        assert latest == world.get("Persoon", row["Id"])["Functie"]


@dataclass
class Deaf(Chamber):
    """An API that takes no notice of `$skip`."""

    def page(self, _: str, options: Mapping[str, str]) -> Page:
        """Answer as if every page were the first."""
        return super().page(_, {name: value for name, value in options.items() if name != "$skip"})


@pytest.mark.parametrize(("count", "tie"), [(12, 5), (12, 6), (12, 12), (30, 7)])
@pytest.mark.parametrize("requests", [1, 4])
def test_a_server_that_ignores_skip_is_told_of_and_not_asked_for_ever(count: int, tie: int, requests: int) -> None:
    chamber = Deaf(Random(1), count, tie)
    with pytest.raises(UnexpectedAnswerError, match=r"takes no notice of \$skip"):
        met(chamber, requests=requests)
    assert len(chamber.asked) < 4 * count


def test_where_no_skip_is_needed_it_may_be_ignored() -> None:
    chamber = Deaf(Random(1), 12)
    assert len(known(met(chamber))) == 12
