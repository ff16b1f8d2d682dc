"""A short soak: whatever goes wrong at random on the way, the mirror ends equal to its source."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.standin import World, serve
from tests.standin.samples import question
from tests.whole.soak import contents, mirror, soak
from tkdocs.api.versions import V5
from tkdocs.store.workplace import Workplace


def test_faults_at_random_leave_no_difference(tmp_path: Path) -> None:
    tally = soak(tmp_path, seconds=8, seed=1)
    assert tally.compared > 0
    assert tally.broken.total() > 0
    assert len(tally.faults) > 3
    assert tally.different == []


def test_a_difference_would_be_seen(tmp_path: Path) -> None:
    place = Workplace(tmp_path)
    with closing(World()) as world, serve(world) as server:
        question(world)
        mirror(place, server, V5)
    before = contents(place)
    assert {key.split()[0] for key in before} >= {"Zaak", "Document", "file"}
    with closing(sqlite3.connect(place.sources_path, isolation_level=None)) as db:
        db.execute("UPDATE bodies SET bytes = x'00' WHERE rowid = 1")
        db.execute("DELETE FROM records WHERE entity = 'Zaak'")
    after = contents(place)
    assert {key.split()[0] for key in before.keys() | after if before.get(key) != after.get(key)} == {"Zaak", "file"}
