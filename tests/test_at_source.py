"""What the chamber counts stands beside what is here, and a difference that is planted is seen on the page."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.site_fixtures import asked
from tests.standin import World, serve
from tests.standin.samples import client, finished, question
from tkdocs.stages import parse, publish, sync
from tkdocs.store.workplace import Workplace


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    """Return a mirror of three sets of questions with their answers, not published yet."""
    made = Workplace(tmp_path)
    with closing(World()) as world, serve(world) as server, client(server) as api:
        for number in range(1, 4):
            question(world, number)
        finished(sync.run(made, api))
    return made


def read(place: Workplace) -> tuple[str, list[dict[str, object]]]:
    finished(parse.run(place))
    finished(publish.run(place))
    get = asked(place.derived_path)
    return get("/volledigheid").words, json.loads(get("/volledigheid.json").text)["telling_van_de_kamer"]


def test_a_whole_mirror_has_what_the_chamber_counts(place: Workplace) -> None:
    page, counted = read(place)
    assert "precies zoveel als de Kamer zelf telt" in page
    assert {
        each["soort"]: (each["volgens_de_kamer"], each["hier"]) for each in counted if each["wat"] == "documenten"
    } == {
        "Schriftelijke vragen": (3, 3),
        "Antwoord schriftelijke vragen": (3, 3),
    }
    assert all(each["verschil"] == 0 for each in counted)


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("DELETE FROM records WHERE entity = 'Document' AND payload LIKE '%\"Antwoord schriftelijke vragen\"%' "
         "AND id = (SELECT min(id) FROM records WHERE entity = 'Document' AND payload LIKE '%Antwoord schriftelijke%')",
         "Antwoord schriftelijke vragen documenten 3 2 1 ontbreekt"),
        ("INSERT INTO records (entity, id, changed_at, deleted, api_version, payload) SELECT entity, 'planted', "
         "changed_at, deleted, api_version, payload FROM records WHERE entity = 'Zaak' ORDER BY id LIMIT 1",
         "Schriftelijke vragen zaken 3 4 1 te veel"),
    ],
)  # fmt: skip
def test_a_difference_that_is_planted_is_seen(place: Workplace, sql: str, said: str) -> None:
    with closing(sqlite3.connect(place.sources_path, isolation_level=None)) as db:
        db.execute(sql)
    page, _ = read(place)
    assert said in page
    assert "De Kamer telt niet wat hier staat" in page


def test_a_chamber_that_never_counted_is_no_difference(place: Workplace) -> None:
    with closing(sqlite3.connect(place.sources_path, isolation_level=None)) as db:
        db.execute("DELETE FROM source_counts")
    page, counted = read(place)
    assert "nog niet gezegd hoeveel zij heeft" in page
    assert counted == []
