"""Rows in which a field has a value that it cannot have: a record or one clear error, and never the end of a run."""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.standin import Server, World
from tests.standin import faults as f
from tests.standin.samples import client, document, finished, question
from tests.test_incremental import copied, same, stages
from tests.test_records import ACTOR, CASE, DOCUMENT
from tkdocs.api import records
from tkdocs.api.streams import changed_at, deleted, identity
from tkdocs.api.versions import V4, Version
from tkdocs.errors import UnexpectedAnswerError
from tkdocs.stages import download, sync
from tkdocs.store.workplace import Workplace

pytest_plugins = ["tests.standin.fixtures"]

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 7, 1.5, 2**63, 2**70, 20250102),
    *("", " ", "x", "77", "-1", "0x10", "٣"),
    *("2025-02-30T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+02:00"),
    *("A,B", "a\x1fb", "nul\x00", "\x1b[31m", "'; DROP TABLE cases; --", "😀", "\ufffd", "a" * 5000),
    *([], {}, [None], ["x"], [[]], [{}], [{"Id": None}], [{"Id": 7}], {"Id": "x"}),
    *({"Activiteit": []}, {"Activiteit": {"Datum": 7}}),
)  # fmt: skip
DECISION = {
    "Id": "ffffffff-0000-0000-0000-000000000001",
    "BesluitSoort": "Stemmen - verworpen",
    "BesluitTekst": "Verworpen.",
    "Status": "Besluit",
    "StemmingsSoort": "Met handopsteken",
    "Zaak": [{"Id": CASE["Id"], "Nummer": "2025Z00001", "Verwijderd": False}],
    "Agendapunt": {"Id": "a", "Activiteit": {"Id": "b", "Datum": "2025-04-01T00:00:00+02:00"}},
}
VOTE = {
    "Id": "ffffffff-0000-0000-0000-000000000002",
    "Besluit_Id": DECISION["Id"],
    "Soort": "Tegen",
    "ActorFractie": "FIC",
    "ActorNaam": "Fictief",
    "Persoon_Id": None,
    "FractieGrootte": 3,
    "Vergissing": False,
}
PERSON = {"Id": "p", "Roepnaam": "An", "Tussenvoegsel": "de", "Achternaam": "Verzonne", "Functie": "Lid"}
PARTY = {"Id": "q", "Afkorting": "FIC", "NaamNL": "Fictie", "AantalZetels": 3, "DatumActief": "2020-01-01"}
ROWS: dict[str, tuple[Callable[[dict[str, Any], Version], Any], dict[str, Any]]] = {
    "Zaak": (records.case, CASE),
    "Document": (records.document, DOCUMENT | {"HuidigeDocumentVersie_Id": None}),
    "Besluit": (records.decision, DECISION),
    "Stemming": (records.vote, VOTE),
    "Persoon": (records.person, PERSON),
    "Fractie": (records.party, PARTY),
    "ZaakActor": (lambda row, version: records.case(CASE | {"ZaakActor": [row]}, version), ACTOR),
}


def values(found: tuple[Any, ...]) -> Iterator[Any]:
    """Yield all values, those in tuples inside it too."""
    for value in found:
        yield from values(value) if isinstance(value, tuple) else [value]


@pytest.mark.parametrize(("entity", "name"), [(entity, name) for entity, (_, row) in ROWS.items() for name in row])
def test_a_field_with_any_value_gives_a_record_that_can_be_kept_or_one_error(entity: str, name: str) -> None:
    read, row = ROWS[entity]
    with sqlite3.connect(":memory:") as db:
        for value in ODD:
            try:
                found = read(row | {name: value}, V4)
            except UnexpectedAnswerError:
                continue
            for each in values(astuple(found)):
                assert each is None or isinstance(each, str | int | date)
                db.execute("SELECT ?", [each.isoformat() if isinstance(each, date) else each])


@pytest.mark.parametrize("tell", [identity, changed_at, deleted])
@pytest.mark.parametrize("value", ODD, ids=lambda value: repr(value)[:20])
def test_what_every_row_must_tell_is_told_or_one_error(tell: Callable[[dict[str, Any]], object], value: object) -> None:
    try:
        found = tell(dict.fromkeys(("Id", "ApiGewijzigdOp", "Verwijderd"), value))
    except UnexpectedAnswerError:
        return
    assert isinstance(found, bool if tell is deleted else str)


@pytest.mark.parametrize(
    ("name", "value", "kept"), [("ContentLength", "77", 77), ("ContentLength", " ", None), ("Volgnummer", "12", 12)]
)
def test_a_number_may_be_written_as_a_text(name: str, value: str, kept: int | None) -> None:
    found = records.document(DOCUMENT | {name: value}, V4)
    assert (found.size if name == "ContentLength" else found.dossier_number) == kept


def test_yes_as_a_text_is_not_taken_for_yes() -> None:
    with pytest.raises(UnexpectedAnswerError, match="Afgedaan"):
        records.case(CASE | {"Afgedaan": "false"}, V4)


def test_half_a_surrogate_pair_and_what_is_no_json(world: World, server: Server, place: Workplace) -> None:
    """JSON can write half a pair, which no text can hold: the row is kept. NaN is no JSON: one error."""
    question(world)
    row = {"Id": "a", "ApiGewijzigdOp": "2025-01-01T00:00:00Z", "Verwijderd": False, "Onderwerp": "half \ud83d 😀"}
    server.faults.add(f.Body(json.dumps({"value": [row]}).replace('"half', '"NaN": NaN, "x": "half').encode()))
    with client(server) as api, pytest.raises(UnexpectedAnswerError, match="JSON was expected"):
        finished(sync.run(place, api))
    server.faults.add(f.Body(json.dumps({"value": [row]}).encode()))
    with client(server) as api:
        finished(sync.run(place, api))
    db = place.sources()
    (kept,) = db.execute("SELECT json_extract(payload, '$.Onderwerp') FROM records WHERE id = 'a'").fetchone()
    db.close()
    assert kept == "half \ufffd 😀"


def test_a_file_of_a_row_with_an_odd_field_does_not_stop_the_others(
    world: World, server: Server, place: Workplace
) -> None:
    question(world)
    with client(server) as api:
        finished(sync.run(place, api))
        odd = {"Datum": 20250102, "Zaak": [None], "ContentLength": {}}
        db = place.sources()
        for number, (name, value) in enumerate(odd.items(), 1):
            row = {**DOCUMENT, "Id": f"odd-{number}", name: value}
            db.execute(
                "INSERT INTO records (entity, id, changed_at, deleted, api_version, payload) "
                "VALUES ('Document', ?, '2025-01-01T00:00:00.0000000Z', 0, 'v4', ?)",
                [row["Id"], json.dumps(row)],
            )
        db.conn.commit()
        db.close()
        summary = finished(download.run(place, api))
        document(world, "Motie", "2025D09999")
    assert (summary.done, summary.failed) == (2, 3)


@pytest.mark.parametrize("seed", range(3))
def test_a_mirror_full_of_odd_rows_is_built_and_brought_up_to_date(mirror: Path, tmp_path: Path, seed: int) -> None:
    """Odd values by lot in a tenth of all rows, then taken back: what is built is what is built anew, either time."""
    place = copied(Workplace(mirror), tmp_path / "odd")
    stages(place)
    shutil.copy(place.sources_path, tmp_path / "sound.db")
    draw = random.Random(seed)
    with sqlite3.connect(place.sources_path) as db:
        for entity, id_, payload in db.execute("SELECT entity, id, payload FROM records WHERE deleted = 0").fetchall():
            if draw.random() < 0.1:
                row = json.loads(payload)
                name = draw.choice(sorted(set(row) - {"Id", "ApiGewijzigdOp", "Verwijderd"}))
                db.execute(
                    "UPDATE records SET payload = ?, content_key = ? WHERE entity = ? AND id = ?",
                    [json.dumps(row | {name: draw.choice(ODD)}), f"odd-{seed}", entity, id_],
                )
    assert stages(place)["parse"].failed
    same(place, tmp_path / "anew-odd")
    with sqlite3.connect(tmp_path / "sound.db") as sound, sqlite3.connect(place.sources_path) as db:
        sound.backup(db)
    assert not stages(place)["parse"].failed
    same(place, tmp_path / "anew-sound")


def test_a_comma_in_a_number_is_a_sign_like_others(mirror: Path, tmp_path: Path) -> None:
    place = copied(Workplace(mirror), tmp_path / "comma")
    stages(place)
    kinds = "SELECT value, cases FROM facet_totals WHERE facet = 'kind'"
    with sqlite3.connect(place.derived_path) as db:
        before = db.execute(kinds).fetchall()
    with sqlite3.connect(place.sources_path) as db:
        db.execute("UPDATE records SET payload = replace(payload, '2023Z', '2023,Z'), content_key = 'comma'")
    stages(place)
    with sqlite3.connect(place.derived_path) as db:
        assert db.execute(kinds).fetchall() == before
        assert db.execute("SELECT count(*) FROM cases WHERE number LIKE '%,%'").fetchone() > (5,)
