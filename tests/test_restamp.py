"""A mass re-stamp: rows at a new moment that say what they said cost the sync, and nothing after it."""

import copy
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from tests.chamber import build
from tests.standin import World, serve
from tests.standin.samples import client, finished
from tests.standin.schema import MODEL
from tkdocs.api.content import digest, same
from tkdocs.api.versions import V4, V5
from tkdocs.models import Summary
from tkdocs.stages import download, embed, group, judge, parse, publish, sync, tag
from tkdocs.store import sources
from tkdocs.store.workplace import Workplace

pytest_plugins = ["tests.standin.fixtures"]

DOCUMENT: dict[str, Any] = {
    "Id": "00000000-0000-0000-0000-000000000001",
    "DocumentNummer": "2025D00001",
    "Onderwerp": "Fictief",
    "Datum": "2025-03-11T00:00:00+01:00",
    "GewijzigdOp": "2025-03-11T10:00:00+01:00",
    "ApiGewijzigdOp": "2025-03-11T09:00:25.1234567Z",
    "Verwijderd": False,
    "HuidigeDocumentVersie": {"Id": "v", "Versienummer": 1, "Datum": "2025-03-11T00:00:00+01:00", "GewijzigdOp": "a"},
    "DocumentActor": [{"Id": "a", "ActorNaam": "A", "GewijzigdOp": "x"}, {"Id": "b", "ActorNaam": "B"}],
    "Kamerstukdossier": [{"Id": "k", "Nummer": 36600, "HoogsteVolgnummer": 7, "ApiGewijzigdOp": "x"}],
}


def stamped(value: Any) -> Any:
    """Return a row as it is after a re-stamp: other stamps at every depth, its parts in another order."""
    if isinstance(value, list):
        return [stamped(one) for one in reversed(value)]
    if not isinstance(value, dict):
        return value
    return {name: "2026-11-01T00:00:00Z" if "GewijzigdOp" in name else stamped(part) for name, part in value.items()}


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the paths to all that a row says."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    deeper = [leaf for name, part in parts if "GewijzigdOp" not in str(name) for leaf in leaves(part, (*path, name))]
    return deeper or [path]


def test_stamps_and_order_are_no_content_but_are_kept() -> None:
    assert digest("Document", stamped(DOCUMENT), V4) == digest("Document", DOCUMENT, V4)
    assert not same(stamped(DOCUMENT), DOCUMENT)
    assert same(DOCUMENT | {"DocumentActor": DOCUMENT["DocumentActor"][::-1]}, DOCUMENT)


@pytest.mark.parametrize("path", leaves(DOCUMENT), ids=lambda path: "/".join(map(str, path)))
def test_everything_else_is_content(path: tuple[Any, ...]) -> None:
    changed = copy.deepcopy(DOCUMENT)
    inner = changed
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = "iets anders"
    assert digest("Document", changed, V4) != digest("Document", DOCUMENT, V4)
    del inner[path[-1]]
    assert digest("Document", changed, V4) != digest("Document", DOCUMENT, V4)


def test_the_two_versions_of_the_api_say_the_same() -> None:
    dossier = {"Id": "k", "Nummer": 36600, "AantalDocumenten": 7}
    newer = {"Nummer" if name == "DocumentNummer" else name: part for name, part in DOCUMENT.items()}
    assert digest("Document", newer | {"Kamerstukdossier": [dossier]}, V5) == digest("Document", DOCUMENT, V4)
    assert not same(newer, DOCUMENT)


def test_no_moment_that_is_mirrored_is_called_a_stamp_but_the_two() -> None:
    """A new moment in the model has to be thought about: is it content?"""
    known = {
        "Aanmaakdatum", "Aanvangstijd", "Datum", "DatumActief", "DatumInactief", "DatumOntvangst", "DatumRegistratie",
        "GestartOp", "Termijn", "GewijzigdOp", "ApiGewijzigdOp",
    }  # fmt: skip
    mirrored = ("Zaak", "ZaakActor", "Document", "DocumentActor", "DocumentVersie", "Kamerstukdossier", "Besluit",
                "Stemming", "Persoon", "Fractie")  # fmt: skip
    assert {p.name for name in mirrored for p in MODEL[name].properties if p.edm == "DateTimeOffset"} <= known


def restamp(world: World) -> None:
    """Give every row of the chamber a new moment, and no other word."""
    for entity in ("Zaak", "ZaakActor", "Document", "DocumentActor", "DocumentVersie", "Besluit", "Stemming", "Persoon",
                   "Fractie", "Kamerstukdossier", "Agendapunt", "Activiteit"):  # fmt: skip
        for (guid,) in world.select(f'SELECT Id FROM "{entity}"'):
            world.put(entity, world.get(entity, guid) | {"GewijzigdOp": None, "ApiGewijzigdOp": None})


def built(place: Workplace) -> dict[str, Summary]:
    """Run the stages after sync; return what each did."""
    stages = (parse, tag, embed, judge, group, publish)
    return {stage.STAGE: finished(stage.run(place)) for stage in stages}


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql).fetchall()


def test_a_chamber_that_is_stamped_anew_costs_the_sync_alone(world: World, place: Workplace) -> None:
    build(world)
    with serve(world) as server, client(server) as api:
        finished(sync.run(place, api))
        finished(download.run(place, api))
        first = built(place)
        assert first["parse"].done > 100
        before = rows(place.derived_path, "SELECT stage, key, fingerprint, error FROM ledger ORDER BY 1, 2")
        told = rows(place.derived_path, "SELECT key, value FROM about WHERE key <> 'data_until'")
        restamp(world)
        stamps = finished(sync.run(place, api))
        assert stamps.done + stamps.removed == rows(place.sources_path, "SELECT count(*) FROM records")[0][0]
        asked = len(server.asked("/resource"))
        again = finished(download.run(place, api))
        assert (again.done, again.removed, len(server.asked("/resource")) - asked) == (0, 0, again.failed)
    second = built(place)
    assert {stage: (found.done, found.removed) for stage, found in second.items() if stage != "publish"} == {
        stage: (0, 0) for stage in second if stage != "publish"
    }
    after = rows(place.derived_path, "SELECT stage, key, fingerprint, error FROM ledger ORDER BY 1, 2")
    assert [line[:2] for line in set(before) ^ set(after)] == [("publish", "about")] * 2
    assert rows(place.derived_path, "SELECT key, value FROM about WHERE key <> 'data_until'") == told


def test_one_word_that_changes_along_with_all_stamps_is_parsed_again(world: World, place: Workplace) -> None:
    build(world)
    with serve(world) as server, client(server) as api:
        finished(sync.run(place, api))
        finished(parse.run(place))
        restamp(world)
        (guid,), *_ = world.select("SELECT Id FROM \"Zaak\" WHERE Verwijderd = 0 AND Soort = 'Motie'")
        world.change("Zaak", guid, Onderwerp="Een ander onderwerp")
        finished(sync.run(place, api))
    assert parse.pending(place) == 1
    assert finished(parse.run(place)).done == 1
    assert rows(place.derived_path, "SELECT count(*) FROM cases WHERE subject = 'Een ander onderwerp'") == [(1,)]


def test_a_mirror_from_before_the_digest_is_not_parsed_again(world: World, place: Workplace) -> None:
    """Rows that were stored by a release without `content_key` keep the fingerprint that they were parsed under."""
    build(world)
    with serve(world) as server, client(server) as api:
        finished(sync.run(place, api))
        with closing(sqlite3.connect(place.sources_path)) as db, db:
            db.execute("UPDATE records SET content_key = NULL")
        finished(parse.run(place))
        restamp(world)
        finished(sync.run(place, api))
        assert parse.pending(place) == 0
        restamp(world)
        finished(sync.run(place, api))
    assert finished(parse.run(place)).done == 0
    assert {at for (at,) in rows(place.sources_path, "SELECT changed_at > content_key FROM records")} == {1}


def test_the_first_release_is_brought_up_to_date(tmp_path: Path) -> None:
    old = Workplace(tmp_path)
    sources.migrations.apply(db := _bare(old.sources_path), stop_before="m002_content_of_rows")
    payload = json.dumps(DOCUMENT)
    db.execute("INSERT INTO records VALUES ('Document', 'x', '2025', 0, 'v4', ?)", [payload])
    db.close()
    db = old.sources()
    assert db.execute("SELECT payload, changed_at, content_key FROM records").fetchall() == [(payload, "2025", None)]
    db.close()


def _bare(path: Path) -> Database:
    return Database(sqlite3.connect(path, isolation_level=None))
