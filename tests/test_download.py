"""`download`: once, twice, a new version, a broken file, a crash, a deletion, an API that is gone."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from threading import Event, Lock
from typing import Any

import pytest

from tests.standin import Server, World
from tests.standin import faults as f
from tests.standin.samples import PDF, client, document, finished, question
from tkdocs.api import bodies
from tkdocs.api.odata import OData
from tkdocs.errors import UnreachableError
from tkdocs.models import Body, Summary
from tkdocs.stages import download, sync
from tkdocs.store.workplace import Workplace

pytest_plugins = ["tests.standin.fixtures"]


def query(place: Workplace, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(place.sources_path)) as db:
        return db.execute(sql, parameters).fetchall()


def errors(place: Workplace) -> dict[str, str]:
    return dict(query(place, "SELECT key, error FROM ledger WHERE stage = 'download' AND error IS NOT NULL"))


def mirrored(place: Workplace, api: OData) -> Summary:
    """Sync, download, and return what the download did."""
    finished(sync.run(place, api))
    return finished(download.run(place, api))


def unwritten(place: Workplace, api: OData) -> Summary:
    """Download, and fail when that writes anything."""
    with closing(sqlite3.connect(place.sources_path)) as watching:
        before = watching.execute("PRAGMA data_version").fetchone()
        summary = finished(download.run(place, api))
        assert watching.execute("PRAGMA data_version").fetchone() == before
    return summary


def test_once(world: World, api: OData, place: Workplace) -> None:
    guids = sorted(guid for n in range(1, 6) for guid in question(world, n)[1])
    assert mirrored(place, api) == Summary("download", done=10)
    rows = query(place, "SELECT document_id, version, media_type, sha256, size, bytes FROM bodies ORDER BY 1")
    assert [row[0] for row in rows] == guids
    for guid, version, *rest in rows:
        assert version == world.get("Document", guid)["HuidigeDocumentVersie_Id"]
        assert rest == ["application/pdf", sha256(PDF).hexdigest(), len(PDF), PDF]


def test_twice_writes_and_asks_nothing(world: World, server: Server, api: OData, place: Workplace) -> None:
    question(world)
    mirrored(place, api)
    asked = len(server.requests)
    assert unwritten(place, api) == Summary("download", unchanged=2)
    assert len(server.requests) == asked


def test_a_new_version_is_fetched_beside_the_old_one(world: World, api: OData, place: Workplace) -> None:
    guid = document(world, "Motie", "2025D00001", content=b"PK\x03\x04 a draft")
    mirrored(place, api)
    newer = world.put("DocumentVersie", {"Versienummer": 3, "Document_Id": guid})
    world.put_body(guid, PDF, "application/pdf")
    world.change("Document", guid, HuidigeDocumentVersie_Id=newer, ContentLength=len(PDF))
    assert mirrored(place, api) == Summary("download", done=1)
    versions = dict(query(place, "SELECT version, bytes FROM bodies WHERE document_id = ?", guid))
    assert versions[newer] == PDF
    assert len(versions) == 2


def test_a_change_of_the_row_alone_fetches_nothing(world: World, api: OData, place: Workplace) -> None:
    _, (guid, _) = question(world)
    mirrored(place, api)
    world.change("Document", guid, Onderwerp="Een ander onderwerp")
    assert mirrored(place, api) == Summary("download", unchanged=2)


def test_bad_files_are_error_rows_and_the_rest_goes_on(world: World, api: OData, place: Workplace) -> None:
    _, good = question(world)
    missing = document(world, "Motie", "2025D00101", content=None)
    empty = document(world, "Motie", "2025D00102", content=b"")
    short = document(world, "Motie", "2025D00103")
    world.change("Document", short, ContentLength=7)
    large = document(world, "Motie", "2025D00104", content=b"x" * 2000)
    finished(sync.run(place, api))
    assert finished(download.run(place, api, limit=1000)) == Summary("download", done=2, failed=4)
    found = errors(place)
    assert set(found) == {missing, empty, short, large}
    assert "HTTP 404" in found[missing]
    assert found[empty] == "2025D00102: the file is empty"
    assert found[short] == f"2025D00103: {len(PDF)} bytes came, 7 were announced"
    assert "more than the limit of 1000" in found[large]
    assert {guid for (guid,) in query(place, "SELECT document_id FROM bodies")} == set(good)


def test_an_error_is_asked_again_and_written_only_when_it_is_another(
    world: World, server: Server, api: OData, place: Workplace
) -> None:
    missing = document(world, "Motie", "2025D00101", content=None)
    finished(sync.run(place, api))
    finished(download.run(place, api))
    asked = len(server.asked("/resource"))
    assert unwritten(place, api) == Summary("download", failed=1)
    assert len(server.asked("/resource")) == asked + 1
    world.put_body(missing, b"", "application/pdf")
    finished(download.run(place, api))
    assert errors(place)[missing] == "2025D00101: the file is empty"
    world.put_body(missing, PDF, "application/pdf")
    world.change("Document", missing, ContentLength=len(PDF))
    assert mirrored(place, api) == Summary("download", done=1)
    assert errors(place) == {}


def test_what_failed_is_asked_after_what_was_never_asked(
    world: World, server: Server, api: OData, place: Workplace
) -> None:
    missing = document(world, "Motie", "2025D00101", content=None)
    mirrored(place, api)
    for n in range(1, 4):
        question(world, n)
    finished(sync.run(place, api))
    before = len(server.asked("/resource"))
    finished(download.run(place, api, workers=1))
    order = [request.path for request in server.asked("/resource")[before:]]
    assert len(order) == 7
    assert missing in order[-1]


def test_a_file_replaced_between_sync_and_download_waits_for_the_next_sync(
    world: World, server: Server, api: OData, place: Workplace
) -> None:
    guid = document(world, "Motie", "2025D00001")
    finished(sync.run(place, api))
    official = PDF + b"% official\n"

    def replace() -> None:
        newer = world.put("DocumentVersie", {"Versienummer": 3, "Document_Id": guid})
        world.put_body(guid, official, "application/pdf")
        world.change("Document", guid, HuidigeDocumentVersie_Id=newer, ContentLength=len(official))

    server.faults.add(f.Call(replace), path="/resource")
    assert finished(download.run(place, api)).failed == 1
    assert mirrored(place, api).done == 1
    assert query(place, "SELECT bytes FROM bodies") == [(official,)]
    assert errors(place) == {}


def test_a_deletion_removes_file_and_error(world: World, api: OData, place: Workplace) -> None:
    _, (asked, answer) = question(world)
    missing = document(world, "Motie", "2025D00101", content=None)
    mirrored(place, api)
    world.delete("Document", answer)
    world.delete("Document", missing)
    assert mirrored(place, api) == Summary("download", unchanged=1, removed=2)
    assert query(place, "SELECT document_id FROM bodies") == [(asked,)]
    assert query(place, "SELECT key FROM ledger WHERE stage = 'download'") == [(asked,)]
    assert unwritten(place, api) == Summary("download", unchanged=1)


def test_a_row_that_cannot_be_read_is_an_error_row(world: World, api: OData, place: Workplace) -> None:
    _, (first, _) = question(world)
    world.change("Document", first, DocumentNummer=None)
    assert mirrored(place, api) == Summary("download", done=1, failed=1)
    assert "came without" in errors(place)[first]
    assert unwritten(place, api) == Summary("download", unchanged=1, failed=1)


def test_a_crash_before_the_ledger_line_leaves_no_file(world: World, api: OData, place: Workplace) -> None:
    question(world)
    finished(sync.run(place, api))
    with closing(sqlite3.connect(place.sources_path)) as db:
        db.execute("CREATE TRIGGER crash BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'crash'); END")
    with pytest.raises(sqlite3.IntegrityError, match="crash"):
        finished(download.run(place, api))
    assert query(place, "SELECT * FROM bodies") == []
    with closing(sqlite3.connect(place.sources_path)) as db:
        db.execute("DROP TRIGGER crash")
    assert finished(download.run(place, api)) == Summary("download", done=2)


def test_killed_it_goes_on_where_it_was(world: World, server: Server, api: OData, place: Workplace) -> None:
    for n in range(1, 6):
        question(world, n)
    finished(sync.run(place, api))
    steps = download.run(place, api, workers=1)
    assert [next(steps).done for _ in range(3)] == [1, 2, 3]
    steps.close()
    assert finished(download.run(place, api)) == Summary("download", done=7, unchanged=3)
    assert len(server.asked("/resource")) <= 11


def test_broken_connections_are_tried_again(world: World, server: Server, api: OData, place: Workplace) -> None:
    question(world)
    finished(sync.run(place, api))
    for fault in (f.Drop(), f.BreakOff(3), f.Status(503, f.OUTAGE, "text/html")):
        server.faults.add(fault, path="/resource")
    assert finished(download.run(place, api, workers=1)) == Summary("download", done=2)


def test_one_file_that_gives_500_does_not_stop_the_rest(
    world: World, server: Server, api: OData, place: Workplace
) -> None:
    for n in range(1, 11):
        question(world, n)
    finished(sync.run(place, api))
    server.faults.add(f.Status(500), path="/resource", times=3 * 12)
    summary = finished(download.run(place, api, workers=1))
    assert (summary.failed, summary.done) == (12, 8)


def test_an_api_that_is_gone_ends_the_run(world: World, server: Server, place: Workplace) -> None:
    for n in range(1, 11):
        question(world, n)
    with client(server, attempts=1) as api:
        finished(sync.run(place, api))
        server.faults.add(f.Drop(), times=None)
        with pytest.raises(UnreachableError):
            finished(download.run(place, api, workers=1))
        assert len(errors(place)) < 20
        server.faults.clear()
        assert finished(download.run(place, api)).done == 20
    assert errors(place) == {}


def test_progress_has_a_total(world: World, api: OData, place: Workplace) -> None:
    for n in range(1, 4):
        question(world, n)
    finished(sync.run(place, api))
    steps = list(download.run(place, api))
    assert [(step.done, step.total) for step in steps] == [(n, 6) for n in range(1, 7)]


def test_a_slow_file_keeps_no_other_waiting(world: World, server: Server, api: OData, place: Workplace) -> None:
    first = min(guid for n in range(1, 6) for guid in question(world, n)[1])
    finished(sync.run(place, api))
    others = Event()
    asked = len(server.requests)

    def wait() -> None:
        assert others.wait(10), "the other files wait for this one"

    server.faults.add(f.Call(wait), path=f"Document({first})/resource")
    steps = download.run(place, api, workers=2)
    assert [next(steps).done for _ in range(9)] == list(range(1, 10))
    assert (first,) not in query(place, "SELECT document_id FROM bodies")
    others.set()
    assert finished(steps).done == 10
    assert len(server.requests) == asked + 10


def test_no_more_files_are_under_way_than_asked_for(world: World, server: Server, api: OData, place: Workplace) -> None:
    for n in range(1, 6):
        question(world, n)
    finished(sync.run(place, api))
    counts, lock, under_way = [], Lock(), [0]
    fetch = bodies.fetch

    def counted(*arguments: Any, **options: Any) -> Body:
        with lock:
            under_way[0] += 1
            counts.append(under_way[0])
        try:
            return fetch(*arguments, **options)
        finally:
            with lock:
                under_way[0] -= 1

    server.faults.add(f.Delay(0.02), path="/resource", times=None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bodies, "fetch", counted)
        finished(download.run(place, api, workers=3))
    assert (len(counts), max(counts)) == (10, 3)
