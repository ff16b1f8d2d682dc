"""Rows that leave the kinds that are mirrored leave the mirror: found by counting, with few requests."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.standin import World
from tests.standin import faults as f
from tests.standin.samples import document, finished, question
from tests.standin.server import Server
from tkdocs.api.odata import OData
from tkdocs.stages import download, parse, strays, sync
from tkdocs.store.workplace import Workplace

pytest_plugins = ["tests.standin.fixtures"]
MOTIONS = 120


@pytest.fixture
def motions(world: World, api: OData, place: Workplace) -> list[str]:
    """A mirror of a few questions and many motions, some of which changed at one moment; return the motions' ids."""
    for number in range(1, 4):
        question(world, number)
    made = [document(world, "Motie", f"2025D{number:05}", content=None) for number in range(500, 500 + MOTIONS)]
    for guid in made[40:80]:
        world.change("Document", guid, ApiGewijzigdOp="2026-05-01T00:00:00Z")
    finished(sync.run(place, api))
    return made


@contextmanager
def requests(api: OData, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect the filters of all requests."""
    asked: list[str] = []
    page = api.page
    monkeypatch.setattr(api, "page", lambda entity, options: asked.append(options["$filter"]) or page(entity, options))
    yield asked
    monkeypatch.undo()


def left(place: Workplace) -> set[str]:
    db = place.sources()
    found = {guid for (guid,) in db.execute("SELECT id FROM records WHERE entity = 'Document' AND deleted = 1")}
    db.close()
    return found


@pytest.mark.parametrize("some", [[0], [119], [50], [3, 4, 60, 61, 118], list(range(0, 120, 7)), list(range(30, 90))])
def test_what_has_become_of_another_kind_leaves_and_may_come_back(
    world: World, api: OData, place: Workplace, motions: list[str], some: list[int]
) -> None:
    gone = {motions[number] for number in some}
    finished(download.run(place, api))
    finished(parse.run(place))
    for guid in gone:
        world.change("Document", guid, Soort="Amendement")
    assert finished(sync.run(place, api)).removed == len(gone)
    assert left(place) == gone
    assert finished(sync.run(place, api)).removed == 0
    summary = finished(parse.run(place))
    assert (summary.removed, summary.failed) == (len(gone), 0)
    for guid in gone:
        world.change("Document", guid, Soort="Motie")
    assert finished(sync.run(place, api)).done == len(gone)
    assert left(place) == set()
    assert finished(parse.run(place)).done == len(gone)


def test_a_case_leaves_too(world: World, api: OData, place: Workplace) -> None:
    case, _ = question(world)
    finished(sync.run(place, api))
    world.change("Zaak", case, Soort="Mondelinge vragen")
    assert finished(sync.run(place, api)).removed == 1


def test_without_one_nothing_more_is_asked_and_with_one_little(
    world: World, api: OData, place: Workplace, motions: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with requests(api, monkeypatch) as before:
        finished(sync.run(place, api))
    world.change("Document", motions[7], Soort="Amendement")
    with requests(api, monkeypatch) as asked:
        finished(sync.run(place, api))
    assert sum("Id in" in each for each in before) == 0
    assert len(asked) - len(before) <= 5


def test_a_row_of_which_the_chamber_knows_nothing_stays_and_is_told_by_the_counts(
    api: OData, place: Workplace, motions: list[str]
) -> None:
    db = place.sources()
    with db.atomic():
        db.execute(
            "INSERT INTO records SELECT entity, 'ffffffff-0000-0000-0000-000000000009', changed_at, deleted, "
            "api_version, payload, content_key FROM records WHERE id = ?",
            [motions[9]],
        )
    db.close()
    assert finished(sync.run(place, api)).removed == 0
    assert left(place) == set()


def test_more_than_can_have_changed_kind_are_left_for_the_counts_to_tell(
    world: World, api: OData, place: Workplace, motions: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strays, "MOST", 2)
    for guid in motions[:3]:
        world.change("Document", guid, Soort="Amendement")
    assert finished(sync.run(place, api)).removed == 0


def test_an_outage_while_they_are_looked_for_is_a_note(
    world: World, server: Server, api: OData, place: Workplace, motions: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with requests(api, monkeypatch) as before:
        finished(sync.run(place, api))
    world.change("Document", motions[7], Soort="Amendement")
    server.faults.add(f.Status(400), times=None, after=len(before))
    summary = finished(sync.run(place, api))
    assert (summary.removed, "the chamber did not say" in summary.note) == (0, True)
    server.faults.clear()
    assert finished(sync.run(place, api)).removed == 1
