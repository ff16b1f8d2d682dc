"""`sync`: once, twice, changed, deleted, killed at any page, from another day, from another API."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from typing import Any

import pytest

from tests.standin import Server, World, serve
from tests.standin import faults as f
from tests.standin.moments import TICKS, ticks, utc
from tests.standin.samples import client, document, finished, question
from tkdocs.api.odata import OData
from tkdocs.api.streams import STREAMS
from tkdocs.api.versions import V4, V5, Version
from tkdocs.errors import StoreError, UnexpectedAnswerError, UnreachableError
from tkdocs.stages import sync
from tkdocs.store.workplace import Workplace

pytest_plugins = ["tests.standin.fixtures"]

TABLES = ("records", "cursors", "bodies", "origin", "ledger")


def query(place: Workplace, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(place.sources_path)) as db:
        return db.execute(sql, parameters).fetchall()


def contents(place: Workplace) -> dict[str, list[tuple[Any, ...]]]:
    """Return everything that is in the database."""
    return {table: sorted(query(place, f"SELECT * FROM {table}"), key=repr) for table in TABLES}


@contextmanager
def nothing_written(place: Workplace) -> Iterator[None]:
    """Fail when anything at all is written to the database in this block, by whatever connection."""
    with closing(sqlite3.connect(place.sources_path)) as watching:
        before = watching.execute("PRAGMA data_version").fetchone(), contents(place)
        yield
        assert (watching.execute("PRAGMA data_version").fetchone(), contents(place)) == before


def small(api: OData, size: int = 4) -> OData:
    api.version = Version(api.version.name, api.version.path, size, api.version.renamed)
    return api


def fill(world: World, questions: int = 6) -> None:
    """Put questions, a motion with its decision and votes, a person and a party."""
    for n in range(1, questions + 1):
        question(world, n)
    motion = world.put("Zaak", {"Nummer": "2025Z00900", "Soort": "Motie", "Onderwerp": "Motie van het lid Fictief"})
    document(world, "Motie", "2025D09000", cases=[motion])
    decision = world.put(
        "Besluit", {"BesluitSoort": "Stemmen - verworpen", "Status": "Besluit"}, links={"Zaak": [motion]}
    )
    for party in ("FIC", "VER"):
        world.put("Stemming", {"Besluit_Id": decision, "Soort": "Tegen", "ActorNaam": party})
        world.put("Fractie", {"Afkorting": party})
    world.put("Persoon", {"Achternaam": "Fictief"})


def test_once_stores_rows_as_they_came(world: World, api: OData, place: Workplace) -> None:
    fill(world)
    summary = finished(sync.run(place, api))
    assert (summary.stage, summary.done, summary.unchanged, summary.removed) == ("sync", 26, 0, 0)
    counts = dict(query(place, "SELECT entity, count(*) FROM records GROUP BY entity"))
    assert counts == {"Zaak": 7, "Document": 13, "Besluit": 1, "Stemming": 2, "Fractie": 2, "Persoon": 1}
    for guid, version, payload, changed, deleted in query(
        place, "SELECT id, api_version, payload, changed_at, deleted FROM records WHERE entity = 'Zaak'"
    ):
        row = json.loads(payload)
        served = api.page("Zaak", {"$filter": f"Id eq {guid}", "$expand": "ZaakActor,Kamerstukdossier"}).rows
        assert [row] == served
        assert (version, deleted, len(changed)) == (api.version.name, 0, len("2025-02-19T15:23:40.5832396Z"))


def test_twice_writes_nothing(world: World, api: OData, place: Workplace) -> None:
    fill(world)
    world.delete("Zaak", question(world, 50)[0])
    finished(sync.run(place, small(api)))
    with nothing_written(place):
        summary = finished(sync.run(place, api))
    assert (summary.done, summary.removed) == (0, 0)
    assert summary.unchanged > 0


def test_placeholders_of_which_nothing_is_known_do_not_stand_in_the_way(
    world: World, api: OData, place: Workplace
) -> None:
    known = world.put("Persoon", {"Achternaam": "Fictief"})
    world.placeholder("Persoon", "7585424c-f0c1-4f77-be71-fbce77a77a32")
    finished(sync.run(place, api))
    assert query(place, "SELECT id FROM records") == [(known,)]


def test_the_order_of_what_was_expanded_has_no_meaning(world: World, api: OData, place: Workplace) -> None:
    question(world)
    finished(sync.run(place, api))
    ((payload,),) = query(place, "SELECT payload FROM records WHERE entity = 'Zaak'")
    row = json.loads(payload)
    row["ZaakActor"].reverse()
    with closing(sqlite3.connect(place.sources_path)) as db, db:
        db.execute("UPDATE records SET payload = ? WHERE entity = 'Zaak'", [json.dumps(row)])
    with nothing_written(place):
        finished(sync.run(place, api))


def test_a_change_is_written_and_a_deletion_takes_the_place_of_the_row(
    world: World, api: OData, place: Workplace
) -> None:
    case, (asked, answer) = question(world)
    finished(sync.run(place, api))
    world.change("Zaak", case, Onderwerp="Een ander onderwerp")
    world.delete("Document", answer)
    summary = finished(sync.run(place, api))
    assert (summary.done, summary.removed) == (1, 1)
    ((payload,),) = query(place, "SELECT payload FROM records WHERE id = ?", case)
    assert json.loads(payload)["Onderwerp"] == "Een ander onderwerp"
    live = dict(query(place, "SELECT id, deleted FROM records WHERE entity = 'Document'"))
    assert live == {asked: 0, answer: 1}
    ((payload,),) = query(place, "SELECT payload FROM records WHERE id = ?", answer)
    assert json.loads(payload)["Soort"] is None


def test_a_part_that_changes_without_its_row_is_written_within_the_overlap(
    world: World, api: OData, place: Workplace
) -> None:
    _, (first, _) = question(world)
    finished(sync.run(place, api))
    world.change("DocumentVersie", world.get("Document", first)["HuidigeDocumentVersie_Id"], Versienummer=2)
    assert finished(sync.run(place, api)).done == 1


@pytest.mark.parametrize("minutes", [59, 61])
def test_rows_that_surface_late_are_found_within_the_overlap(
    world: World, api: OData, place: Workplace, minutes: int
) -> None:
    world.put("Fractie", {"Afkorting": "NU", "ApiGewijzigdOp": "2026-03-01T12:00:00Z"})
    finished(sync.run(place, api))
    late = utc(ticks("2026-03-01T12:00:00Z") - minutes * 60 * TICKS)
    world.put("Fractie", {"Afkorting": "LAAT", "ApiGewijzigdOp": late})
    finished(sync.run(place, api))
    assert len(query(place, "SELECT id FROM records")) == (2 if minutes < 60 else 1)
    finished(sync.run(place, api, overlap=timedelta(hours=2)))
    assert len(query(place, "SELECT id FROM records")) == 2


def test_since_is_a_local_day_and_an_earlier_one_reads_again(world: World, api: OData, place: Workplace) -> None:
    for day, hour in ((1, "22:59:59.9999999"), (1, "23:00:00"), (2, "12:00:00"), (3, "12:00:00")):
        world.put("Fractie", {"Afkorting": f"{day} {hour}", "ApiGewijzigdOp": f"2026-01-0{day}T{hour}Z"})

    def stored() -> int:
        return query(place, "SELECT count(*) FROM records WHERE entity = 'Fractie'")[0][0]

    finished(sync.run(place, api, since=date(2026, 1, 3)))
    assert stored() == 1
    with nothing_written(place):
        finished(sync.run(place, api, since=date(2026, 1, 3)))
        finished(sync.run(place, api, since=date(2026, 1, 4)))
        finished(sync.run(place, api))
    finished(sync.run(place, api, since=date(2026, 1, 2)))
    assert stored() == 3
    finished(sync.run(place, api, since=date(2025, 1, 1)))
    assert stored() == 4
    ((since, reached),) = query(place, "SELECT since, changed_at FROM cursors WHERE entity = 'Fractie'")
    assert (since, reached) == ("2024-12-31T23:00:00.0000000Z", "2026-01-03T12:00:00.0000000Z")
    with nothing_written(place):
        finished(sync.run(place, api, since=date(2026, 1, 2)))


def test_a_row_stamped_in_the_future_hides_nothing(
    world: World, api: OData, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cursor stays at the present: what changes until then is found; it is said, and asked for each time."""
    world.put("Fractie", {"Afkorting": "NU", "ApiGewijzigdOp": "2026-03-01T12:00:00Z"})
    world.put("Fractie", {"Afkorting": "OOIT", "ApiGewijzigdOp": "2999-01-01T00:00:00Z"})
    for day in (2, 3):
        monkeypatch.setattr(sync, "_now", lambda day=day: f"2026-03-0{day}T00:00:00.0000000Z")
        summary = finished(sync.run(place, api))
        assert "Fractie has rows stamped later than this machine's clock, up to 2999-01-01T00:00" in summary.note
        assert query(place, "SELECT changed_at FROM cursors WHERE entity = 'Fractie'") == [(sync._now(),)]
        world.put("Fractie", {"Afkorting": f"na {day}", "ApiGewijzigdOp": f"2026-03-0{day}T01:00:00Z"})
    assert finished(sync.run(place, api)).done == 1
    assert len(query(place, "SELECT id FROM records")) == 4


def test_a_cursor_that_was_led_into_the_future_comes_back(
    world: World, api: OData, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.put("Fractie", {"Afkorting": "NU", "ApiGewijzigdOp": "2026-03-01T12:00:00Z"})
    finished(sync.run(place, api))
    with closing(sqlite3.connect(place.sources_path)) as db, db:
        db.execute("UPDATE cursors SET changed_at = '2999-01-01T00:00:00.0000000Z'")
    world.put("Fractie", {"Afkorting": "DAARNA", "ApiGewijzigdOp": "2026-03-01T12:30:00Z"})
    monkeypatch.setattr(sync, "_now", lambda: "2026-03-02T00:00:00.0000000Z")
    assert finished(sync.run(place, api)).done == 1
    assert query(place, "SELECT changed_at FROM cursors") == [("2026-03-01T12:30:00.0000000Z",)]


def test_the_first_rows_and_where_they_come_from_are_one(
    world: World, api: OData, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    fill(world)
    monkeypatch.setattr(sync, "_claim", killed)
    with pytest.raises(KeyboardInterrupt):
        finished(sync.run(place, api))
    assert query(place, "SELECT 1 FROM records") == query(place, "SELECT 1 FROM cursors") == []


def test_the_overlap_does_not_reach_below_since(world: World, api: OData, place: Workplace) -> None:
    world.put("Fractie", {"Afkorting": "IN", "ApiGewijzigdOp": "2026-01-02T23:10:00Z"})
    finished(sync.run(place, api, since=date(2026, 1, 3)))
    world.put("Fractie", {"Afkorting": "VOOR", "ApiGewijzigdOp": "2026-01-02T22:50:00Z"})
    with nothing_written(place):
        finished(sync.run(place, api))


def test_from_the_beginning_a_since_changes_nothing(world: World, api: OData, place: Workplace) -> None:
    fill(world)
    finished(sync.run(place, api))
    with nothing_written(place):
        finished(sync.run(place, api, since=date(2020, 1, 1)))


def whole(server: Server, place: Workplace) -> dict[str, list[tuple[Any, ...]]]:
    """Return what a run without mishap stores."""
    other = Workplace(place.folder.parent / "whole")
    with client(server, "v5") as api:
        finished(sync.run(other, small(api)))
    return contents(other)


def test_killed_after_any_page_it_goes_on_where_it_was(world: World, server: Server, place: Workplace) -> None:
    fill(world)
    expected = whole(server, place)
    killed = 0
    while True:
        with client(server) as api:
            steps = sync.run(place, small(api))
            if all(next(steps, None) is not None for _ in range(killed + 1)):
                steps.close()
                killed += 1
                continue
        break
    assert killed > 5
    assert contents(place) == expected
    with client(server) as api, nothing_written(place):
        finished(sync.run(place, small(api)))


@pytest.mark.parametrize("page", range(12))
def test_an_outage_at_any_page_leaves_what_was_read(world: World, server: Server, place: Workplace, page: int) -> None:
    fill(world)
    expected = whole(server, place)
    server.faults.add(f.Drop(), times=None, after=page)
    with client(server, attempts=1) as api, pytest.raises(UnreachableError):
        finished(sync.run(place, small(api)))
    server.faults.clear()
    with client(server, attempts=1) as api:
        finished(sync.run(place, small(api)))
    assert contents(place) == expected


def test_an_interrupted_earlier_since_is_taken_up_again(world: World, server: Server, place: Workplace) -> None:
    for n in range(20):
        world.put("Fractie", {"Afkorting": str(n), "ApiGewijzigdOp": f"2026-01-{n + 1:02}T12:00:00Z"})
    with client(server) as api:
        finished(sync.run(place, small(api), since=date(2026, 1, 18)))
        steps = sync.run(place, small(api), since=date(2026, 1, 1))
        next(steps)
        steps.close()
        finished(sync.run(place, small(api)))
    assert len(query(place, "SELECT id FROM records")) == 20


def test_a_page_with_a_broken_row_leaves_no_part_of_it(world: World, server: Server, place: Workplace) -> None:
    question(world)
    good = '{"Id":"a","ApiGewijzigdOp":"2025-01-01T00:00:00Z","Verwijderd":false}'
    broken = '{"Id":"b","ApiGewijzigdOp":"2025-01-01T00:00:01Z"}'
    server.faults.add(f.Body(f'{{"value":[{good},{broken}]}}'.encode()))
    with client(server) as api:
        with pytest.raises(UnexpectedAnswerError, match="does not say in Verwijderd"):
            finished(sync.run(place, api))
        assert contents(place)["records"] == contents(place)["cursors"] == []
        finished(sync.run(place, api))
    assert len(query(place, "SELECT id FROM records")) == 3


def test_rows_and_cursor_are_one_transaction(world: World, server: Server, place: Workplace) -> None:
    question(world)
    db = place.sources()
    db.execute("CREATE TRIGGER crash BEFORE INSERT ON cursors BEGIN SELECT RAISE(ABORT, 'crash'); END")
    db.close()
    with client(server) as api:
        with pytest.raises(sqlite3.IntegrityError, match="crash"):
            finished(sync.run(place, api))
        assert contents(place)["records"] == []
        with closing(sqlite3.connect(place.sources_path)) as db:
            db.execute("DROP TRIGGER crash")
        finished(sync.run(place, api))
    assert len(query(place, "SELECT id FROM records")) == 3


def test_rows_that_change_while_it_runs_end_up_as_they_are_last(world: World, server: Server, place: Workplace) -> None:
    cases = [question(world, n)[0] for n in range(1, 11)]
    for n, case in enumerate(cases[:3]):
        server.faults.add(
            f.Call(lambda case=case: world.change("Zaak", case, Onderwerp="nieuw")), path="/Zaak", after=n
        )
    server.faults.add(f.Call(lambda: world.delete("Zaak", cases[3])), path="/Zaak", after=3)
    with client(server) as api:
        finished(sync.run(place, small(api)))
    stored = {guid: json.loads(p) for guid, p in query(place, "SELECT id, payload FROM records WHERE entity = 'Zaak'")}
    for case in cases:
        served = world.get("Zaak", case)
        assert {name: stored[case][name] for name in served} == served


def test_the_origin_is_kept_and_another_api_refused(world: World, server: Server, api: OData, place: Workplace) -> None:
    question(world)
    finished(sync.run(place, api, site_url="https://kamer.example/", notice="Fictief"))
    expected = [(1, server.origin, "https://kamer.example", "Fictief")]
    assert contents(place)["origin"] == expected
    finished(sync.run(place, api, site_url="https://anders.example"))
    assert contents(place)["origin"] == expected
    with serve(world) as other, client(other) as elsewhere, pytest.raises(StoreError, match="use another folder"):
        finished(sync.run(place, elsewhere))


def test_the_default_site_is_the_chambers(world: World, api: OData, place: Workplace) -> None:
    question(world)
    finished(sync.run(place, api))
    assert contents(place)["origin"][0][2:] == ("https://www.tweedekamer.nl", None)


def test_an_api_that_never_answered_is_not_the_origin(server: Server, api: OData, place: Workplace) -> None:
    server.faults.add(f.Status(500), times=None)
    with pytest.raises(UnreachableError):
        finished(sync.run(place, api))
    assert contents(place)["origin"] == []


def test_a_mirror_may_go_on_with_the_other_version(world: World, server: Server, place: Workplace) -> None:
    fill(world)
    for version in (V4, V5):
        with client(server, version.name) as api:
            finished(sync.run(place, api))
    kinds = dict(query(place, "SELECT api_version, count(*) FROM records WHERE entity = 'Document' GROUP BY 1"))
    assert kinds == {"v5": 13}


def test_progress_counts_rows_and_says_how_far(world: World, api: OData, place: Workplace) -> None:
    fill(world)
    steps = list(sync.run(place, small(api)))
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == 26
    assert steps[0].note.startswith("Zaak 2026-01-05T")
    assert {step.note.split()[0] for step in steps} == {stream.entity for stream in STREAMS}


def counted(place: Workplace, entity: str = "Document") -> dict[str, int]:
    return dict(query(place, "SELECT kind, rows FROM source_counts WHERE entity = ? AND rows > 0", entity))


def test_what_the_chamber_counts_is_kept(world: World, api: OData, place: Workplace) -> None:
    fill(world, questions=3)
    gone, _ = question(world, 4, answered=False)
    world.delete("Zaak", gone)
    finished(sync.run(place, api))
    assert counted(place) == {
        "Schriftelijke vragen": 4,  # documents: their case is gone, they are not
        "Antwoord schriftelijke vragen": 3,
        "Motie": 1,
    }
    assert counted(place, "Zaak") == {"Schriftelijke vragen": 3, "Motie": 1}
    with nothing_written(place):
        finished(sync.run(place, api))


def test_only_what_was_asked_for_is_counted(world: World, api: OData, place: Workplace) -> None:
    question(world, 1)
    world.put("Zaak", {"Soort": "Motie", "Nummer": "2019Z00001", "ApiGewijzigdOp": "2019-01-01T00:00:00Z"})
    finished(sync.run(place, api, since=date(2025, 1, 1)))
    assert counted(place, "Zaak") == {"Schriftelijke vragen": 1}


def test_a_chamber_that_does_not_count_is_mirrored_all_the_same(
    world: World, server: Server, api: OData, place: Workplace
) -> None:
    fill(world, questions=2)
    finished(sync.run(place, api))
    before = counted(place)
    question(world, 3)
    server.faults.add(f.Status(400), path="/Zaak", times=None, after=2)
    summary = finished(sync.run(place, api))
    assert "did not say how many rows it has" in summary.note
    assert counted(place) == before
    assert summary.done > 0
