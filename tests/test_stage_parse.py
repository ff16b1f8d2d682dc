"""Stage `parse`: once, twice, changed input, broken input, removed input, and a crash before the ledger line."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from tests.standin.samples import finished
from tkdocs.models import Summary
from tkdocs.rules import loader
from tkdocs.stages import parse
from tkdocs.store.workplace import Workplace

TODAY = date(2026, 11, 24)
ANSWER = """AH 12
2026Z00001
Antwoord van minister Verzonnen (Justitie en Veiligheid) (ontvangen 20 maart 2026)

Vraag 1
Hoeveel camera's van Hikvision zijn in gebruik?

Antwoord 1
Er bestaat geen centraal overzicht van deze camera's. Gemeenten kopen zelf in.

Vraag 2
Deelt u de mening dat dit onwenselijk is?

Antwoord 2
Ja.
"""


class Mirror:
    """A `sources.db` filled by hand."""

    def __init__(self, folder: Path) -> None:
        self.place = Workplace(folder)
        self.db = self.place.sources()
        self.db.table("origin").insert({"id": 1, "api_origin": "http://a", "site_url": "https://kamer.example"})

    def record(self, entity: str, id_: str, at: str = "1", *, deleted: bool = False, **fields: Any) -> None:
        row = {"Id": id_, "ApiGewijzigdOp": f"2026-01-0{at}T00:00:00Z", "Verwijderd": deleted, **fields}
        self.db.table("records").upsert(
            {
                "entity": entity, "id": id_, "changed_at": row["ApiGewijzigdOp"], "deleted": int(deleted),
                "api_version": "v4", "payload": json.dumps(row),
            },
            pk=("entity", "id"),
        )  # fmt: skip

    def body(self, document_id: str, version: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        self.db.table("bodies").insert(
            {
                "document_id": document_id, "version": version, "media_type": "text/plain", "sha256": str(hash(data)),
                "size": len(data), "bytes": data,
            }
        )  # fmt: skip

    def run(self, **options: Any) -> Summary:
        return finished(parse.run(self.place, today=TODAY, **options))

    def derived(self) -> Database:
        return self.place.derived()

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        db = self.derived()
        found = db.execute(sql).fetchall()
        db.close()
        return found


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    made = Mirror(tmp_path)
    made.record(
        "Zaak", "z1", Nummer="2026Z00001", Soort="Schriftelijke vragen", Onderwerp="Camera's", Afgedaan=True,
        GestartOp="2026-03-01T00:00:00+01:00", Vergaderjaar="2025-2026",
        ZaakActor=[
            {"Id": "a1", "Relatie": "Indiener", "ActorNaam": "Bedacht", "ActorFractie": "VZN", "Verwijderd": False},
            {
                "Id": "a2", "Relatie": "Gericht aan", "ActorNaam": "Verzonnen", "Verwijderd": False,
                "Functie": "minister van Justitie en Veiligheid",
            },
        ],
    )  # fmt: skip
    made.record(
        "Document", "d1", DocumentNummer="2026D00002", Soort="Antwoord schriftelijke vragen", Onderwerp="Antwoord",
        Datum="2026-03-21T00:00:00+01:00", Aanhangselnummer="252600012", ContentType="text/plain",
        HuidigeDocumentVersie_Id="v1", Zaak=[{"Id": "z1", "Nummer": "2026Z00001", "Verwijderd": False}],
    )  # fmt: skip
    made.body("d1", "v1", ANSWER)
    yield made
    made.db.close()


def test_once(mirror: Mirror) -> None:
    assert mirror.run() == Summary("parse", done=2)
    assert mirror.rows("SELECT number, kind, ministry, state, answered_on, days, url FROM cases") == [
        ("2026Z00001", "question", "jenv", "answered", "2026-03-20", 19,
         "https://kamer.example/kamerstukken/kamervragen/detail?id=2026Z00001&did=2026Z00001")
    ]  # fmt: skip
    assert mirror.rows("SELECT number, appendix, ministry, received_on, file_url FROM documents") == [
        ("2026D00002", "ah-tk-20252026-12", "jenv", "2026-03-20",
         "https://kamer.example/downloads/document?id=2026D00002")
    ]  # fmt: skip
    assert mirror.rows("SELECT id, number FROM questions") == [("2026D00002-q1", "1"), ("2026D00002-q2", "2")]
    assert mirror.rows("SELECT * FROM answer_questions ORDER BY 1") == [
        ("2026D00002-a1", "2026D00002-q1"),
        ("2026D00002-a2", "2026D00002-q2"),
    ]
    sentences = mirror.rows("SELECT p.text, substr(a.text, p.start + 1, p.end - p.start) FROM passages p "
                            "JOIN answers a ON a.id = p.answer_id ORDER BY p.position")  # fmt: skip
    assert [text for text, _ in sentences] == [
        "Er bestaat geen centraal overzicht van deze camera's.", "Gemeenten kopen zelf in.", "Ja.",
    ]  # fmt: skip
    assert all(text == cut for text, cut in sentences)


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path / "d'Hondt \"?#%20; --")
    mirror.record("Zaak", "z1", Nummer="2026Z00001", Soort="Motie")
    assert mirror.run().done == 1
    assert parse.pending(mirror.place) == 0
    mirror.db.close()


def test_twice_writes_nothing(mirror: Mirror) -> None:
    mirror.run()
    db = mirror.derived()
    before = db.execute("PRAGMA data_version").fetchone()
    assert mirror.run() == Summary("parse", unchanged=2)
    assert db.execute("PRAGMA data_version").fetchone() == before
    db.close()


def test_reading_side_by_side_gives_the_same(mirror: Mirror) -> None:
    with ThreadPoolExecutor(2) as executor:
        assert mirror.run(executor=executor) == Summary("parse", done=2)
    assert len(mirror.rows("SELECT * FROM answers")) == 2


def test_a_new_file_is_read_in_the_place_of_the_old(mirror: Mirror) -> None:
    mirror.run()
    mirror.body("d1", "v2", ANSWER.replace("Ja.", "Nee, die mening deel ik niet."))
    assert mirror.run() == Summary("parse", done=1, unchanged=1)
    assert mirror.rows("SELECT text FROM answers WHERE position = 2") == [("Nee, die mening deel ik niet.",)]
    assert len(mirror.rows("SELECT * FROM documents")) == 1


def test_a_file_that_cannot_be_read_is_an_error_row_and_the_document_stays(mirror: Mirror) -> None:
    mirror.record("Document", "d2", DocumentNummer="2026D00003", Soort="Motie", Zaak=[])
    mirror.body("d2", "v1", b"%PDF-1.7 nothing more")
    assert mirror.run() == Summary("parse", done=2, failed=1)
    assert mirror.rows("SELECT text FROM documents WHERE number = '2026D00003'") == [(None,)]
    assert mirror.rows("SELECT result FROM motions") == [("pending",)]
    [(key, error)] = mirror.rows("SELECT key, error FROM ledger WHERE error IS NOT NULL")
    assert (key, "PDF" in error) == ("Document:d2", True)
    assert mirror.run() == Summary("parse", unchanged=3)


def test_what_could_not_be_read_is_tried_again_only_when_asked(mirror: Mirror) -> None:
    mirror.body("d1", "v2", b"\x89PNG")
    assert mirror.run() == Summary("parse", done=1, failed=1)
    assert mirror.run() == Summary("parse", unchanged=2)
    assert mirror.run(retry=True) == Summary("parse", failed=1, unchanged=1)


def test_a_row_that_cannot_be_understood_stops_nothing(mirror: Mirror) -> None:
    mirror.record("Zaak", "z0", Soort="Schriftelijke vragen")
    assert mirror.run() == Summary("parse", done=2, failed=1)
    assert len(mirror.rows("SELECT * FROM cases")) == 1


def test_what_is_deleted_at_the_source_is_removed_here(mirror: Mirror) -> None:
    mirror.run()
    mirror.record("Document", "d1", "2", deleted=True)
    mirror.record("Zaak", "z1", "2", deleted=True)
    assert mirror.run() == Summary("parse", removed=2)
    for table in ("cases", "documents", "questions", "answers", "answer_questions", "passages", "actors", "ledger"):
        assert mirror.rows(f"SELECT * FROM {table}") == [], table


def test_what_is_deleted_is_removed_when_all_is_tried_again(mirror: Mirror) -> None:
    """A document with rows and an error, deleted at the source and tried again in one run."""
    mirror.body("d1", "v2", b"%PDF-1.4\n%%EOF\n")
    assert mirror.run().failed == 1
    mirror.record("Document", "d1", at="2", deleted=True)
    assert mirror.run(retry=True).removed == 1
    assert mirror.rows("SELECT number FROM documents") == []


def test_what_is_deleted_is_removed_without_a_ledger_line_too(mirror: Mirror) -> None:
    mirror.run()
    db = mirror.derived()
    with db.atomic():
        db.execute("DELETE FROM ledger WHERE stage = 'parse'")
    db.close()
    for entity, id_ in (("Document", "d1"), ("Zaak", "z1")):
        mirror.record(entity, id_, at="2", deleted=True)
    assert mirror.run().removed == 2
    assert mirror.rows("SELECT number FROM documents UNION SELECT number FROM cases") == []


@pytest.mark.parametrize(
    ("entity", "id_", "odd", "table"),
    [
        ("Zaak", "z1", {"Nummer": "2026Z00001", "Soort": "Schriftelijke vragen", "Afgedaan": "ja"}, "cases"),
        ("Zaak", "z1", {"Nummer": "2026Z00001", "Soort": "Amendement"}, "cases"),
        ("Document", "d1", {"DocumentNummer": "2026D00002", "Soort": "Bijlage"}, "documents"),
        ("Document", "d1", {"DocumentNummer": "2026D00002", "Soort": "Motie", "Datum": 20250102}, "documents"),
    ],
)
def test_of_a_row_that_can_no_longer_be_understood_nothing_is_left(
    mirror: Mirror, entity: str, id_: str, odd: dict[str, Any], table: str
) -> None:
    mirror.run()
    mirror.record(entity, id_, at="2", **odd)
    assert mirror.run() == Summary("parse", failed=1, unchanged=1)
    assert mirror.rows(f"SELECT number FROM {table}") == []


def test_a_case_that_is_no_set_of_questions_any_more_has_no_term(mirror: Mirror) -> None:
    mirror.run()
    mirror.record("Zaak", "z1", at="2", Nummer="2026Z00001", Soort="Motie", Onderwerp="Motie van het lid Bedacht")
    mirror.run()
    assert mirror.rows("SELECT kind, state, asked_on, due_on, answered_on, days, ministry FROM cases") == [
        ("motion", *[None] * 6)
    ]


def put_twice(mirror: Mirror, *, first: str, second: str) -> None:
    """Let two rows claim one number, of which one comes a run later."""
    for run, id_ in enumerate((first, second), 2):
        mirror.record(
            "Zaak", id_, at=str(run), Nummer="2026Z00009", Soort="Motie", Onderwerp=f"Motie over {id_}",
            ZaakActor=[{"Id": f"actor-{id_}", "Relatie": "Indiener", "ActorNaam": id_, "Verwijderd": False}],
        )  # fmt: skip
        mirror.record("Document", f"d-{id_}", at=str(run), DocumentNummer="2026D00009", Soort="Motie", Onderwerp=id_)
        mirror.run()


TWICE = """
    SELECT c.source_id, c.subject, a.name, d.source_id, d.subject FROM cases c JOIN actors a ON a.case_number = c.number
    JOIN documents d ON d.number = '2026D00009' WHERE c.number = '2026Z00009'
"""
TAKEN = "another row with the number 2026{}00009 comes before this one"


@pytest.mark.parametrize(("first", "second"), [("x1", "x2"), ("x2", "x1")])
def test_of_two_rows_with_one_number_one_has_it_whichever_came_first(mirror: Mirror, first: str, second: str) -> None:
    put_twice(mirror, first=first, second=second)
    assert mirror.rows(TWICE) == [("x1", "Motie over x1", "x1", "d-x1", "x1")]
    errors = mirror.rows("SELECT key, error FROM ledger WHERE error IS NOT NULL ORDER BY key")
    assert errors == [("Document:d-x2", TAKEN.format("D")), ("Zaak:x2", TAKEN.format("Z"))]
    assert mirror.run().done == 0


@pytest.mark.parametrize("gone", ["deleted", "renumbered"])
def test_the_other_has_a_number_that_is_free_again(mirror: Mirror, gone: str) -> None:
    put_twice(mirror, first="x1", second="x2")
    number = {"deleted": (None, None), "renumbered": ("2026Z00010", "2026D00010")}[gone]
    mirror.record("Zaak", "x1", at="4", deleted=gone == "deleted", Nummer=number[0], Soort="Motie")
    mirror.record("Document", "d-x1", at="4", deleted=gone == "deleted", DocumentNummer=number[1], Soort="Motie")
    assert mirror.run().failed == 0
    assert mirror.rows(TWICE) == [("x2", "Motie over x2", "x2", "d-x2", "x2")]
    assert mirror.rows("SELECT 1 FROM ledger WHERE error IS NOT NULL") == []
    assert parse.pending(mirror.place) == 0


@pytest.mark.parametrize("file", ["ministries.yml", "abbreviations.yml", "motions.yml"])
def test_other_rules_have_all_read_anew(mirror: Mirror, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    mirror.run()
    known = loader.document
    monkeypatch.setattr(loader, "document", lambda name: known(name) | ({"new": "rule"} if name == file else {}))
    parse._version.cache_clear()
    assert parse.pending(mirror.place) == 2
    monkeypatch.undo()
    parse._version.cache_clear()
    assert parse.pending(mirror.place) == 0


def test_a_crash_before_the_ledger_line_leaves_neither(mirror: Mirror, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(parse.ledger, "record", crash)
        with pytest.raises(KeyboardInterrupt):
            mirror.run()
    assert mirror.rows("SELECT * FROM cases") == []
    assert mirror.run() == Summary("parse", done=2)


def test_without_a_sync_there_is_nothing_to_parse(tmp_path: Path) -> None:
    stage = parse.run(Workplace(tmp_path))
    with pytest.raises(StopIteration) as stop:
        next(stage)
    assert stop.value.value == Summary("parse", note="nothing has been synced")
