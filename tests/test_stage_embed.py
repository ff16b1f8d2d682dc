"""Stage `embed`: once, twice, changed input, broken input, removed input, a crash midway, and changes of encoder."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlite_utils import Database

from embeddings import fitting
from embeddings.encoder import SentenceEncoder, load
from embeddings.vectors import from_blob, to_blob
from tkdocs.errors import EncoderError
from tkdocs.models import Progress, Summary
from tkdocs.stages import embed
from tkdocs.stages.encoding import Found
from tkdocs.store import ledger
from tkdocs.store.workplace import Workplace

QUESTIONS = ["Hoeveel camera's van Hikvision zijn in gebruik?", "Deelt u de mening dat dit onwenselijk is?"]
SENTENCES = [
    "Er bestaat geen centraal overzicht van deze camera's.", "Gemeenten kopen zelf in.", "Ja.",
    "Er bestaat geen centraal overzicht van deze camera's.",  # said twice: two passages, one vector
]  # fmt: skip
REQUEST = "verzoekt de regering het gebruik van deze camera's te inventariseren"
DISTINCT = 6


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    return Workplace(tmp_path / "mirror")


@pytest.fixture
def db(place: Workplace) -> Iterator[Database]:
    """A small mirror: two questions, four sentences of which two are equal, one motion, and texts without words."""
    db = place.derived()
    for position, text in enumerate(QUESTIONS, 1):
        db.table("questions").insert(
            {"id": f"D1-q{position}", "document_number": "D1", "position": position, "number": "1", "text": text}
        )
    for position, text in enumerate(SENTENCES, 1):
        add_passage(db, position, text)
    db.table("motions").insert_all(
        [
            {"document_number": "D2", "request": REQUEST, "result": "pending"},
            {"document_number": "D3", "request": None, "result": "pending"},
            {"document_number": "D4", "request": "  ", "result": "pending"},
        ]
    )
    yield db
    db.close()


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another encoder, in a folder outside the mirror."""
    folder = tmp_path_factory.mktemp("elsewhere") / "other"
    fitting.fit([*QUESTIONS, "Heel andere woorden."], folder, dimension=48)
    (folder / "fitting.json").unlink()  # as if it came from outside
    return folder


def add_passage(db: Database, position: int, text: str) -> None:
    db.table("passages").insert(
        {
            "id": f"D1-p{position}", "document_number": "D1", "position": position, "start": 0, "end": len(text),
            "text": text, "text_hash": ledger.text_hash(text),
        }
    )  # fmt: skip


def run(place: Workplace, **options: Any) -> Summary:
    return told(place, **options)[1]


def told(place: Workplace, **options: Any) -> tuple[list[Progress], Summary]:
    stage = embed.run(place, **options)
    progress = []
    while True:
        try:
            progress.append(next(stage))
        except StopIteration as stop:
            return progress, stop.value


def contents(db: Database) -> list[Any]:
    """Everything that the stage writes."""
    tables = {"encoders": "id", "vectors": "encoder_id, text_hash", "ledger": "stage, key"}
    return [db.execute(f"SELECT * FROM {table} ORDER BY {order}").fetchall() for table, order in tables.items()]


def version(db: Database) -> int:
    """A number that grows when another connection writes."""
    return db.execute("PRAGMA data_version").fetchone()[0]


def active(db: Database) -> dict[str, Any]:
    (row,) = db.query("SELECT * FROM encoders WHERE active = 1")
    return row


def vector(db: Database, text: str) -> Any:
    rows = db.execute(
        "SELECT vector FROM vectors JOIN encoders ON id = encoder_id WHERE active = 1 AND text_hash = ?",
        [ledger.text_hash(text)],
    ).fetchall()
    return from_blob([row[0] for row in rows])


def test_once_every_distinct_text_has_a_vector_of_an_encoder_fitted_here(place: Workplace, db: Database) -> None:
    progress, summary = told(place, batch=4)
    assert summary == Summary("embed", done=DISTINCT, unchanged=0)
    assert progress == [Progress(4, DISTINCT), Progress(DISTINCT, DISTINCT)]
    encoder = embed.active_encoder(place)
    assert encoder is not None
    assert active(db) == {
        "id": encoder.id, "source": "encoder", "revision": None, "prompts": None, "dimension": 384,
        "fitted_on": DISTINCT, "active": 1,
    }  # fmt: skip
    texts = [*QUESTIONS, *SENTENCES[:3], REQUEST]
    stored = np.vstack([vector(db, text) for text in texts])
    assert stored == pytest.approx(encoder.encode(texts), abs=1e-3)
    assert db.execute("SELECT count(*) FROM vectors").fetchone()[0] == DISTINCT


def test_twice_writes_nothing_and_fits_nothing(place: Workplace, db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    run(place)
    before, then = contents(db), version(db)
    monkeypatch.setattr(SentenceEncoder, "encode", None)
    assert told(place) == ([], Summary("embed", unchanged=DISTINCT))
    assert version(db) == then
    assert contents(db) == before


def test_changed_input_gets_the_new_vectors_and_loses_the_old(place: Workplace, db: Database) -> None:
    run(place)
    encoder_id, kept = active(db)["id"], vector(db, "Ja.").tobytes()
    db.execute("UPDATE questions SET text = 'Hoeveel drones zijn er?' WHERE id = 'D1-q1'")
    add_passage(db, 5, "Hiervan is geen registratie.")
    assert run(place) == Summary("embed", done=2, unchanged=DISTINCT - 1, removed=1)
    assert not len(vector(db, QUESTIONS[0]))
    assert len(vector(db, "Hoeveel drones zijn er?")) == len(vector(db, "Hiervan is geen registratie.")) == 1
    assert vector(db, "Ja.").tobytes() == kept
    assert active(db)["id"] == encoder_id


def test_a_text_said_twice_keeps_its_vector_until_both_are_gone(place: Workplace, db: Database) -> None:
    run(place)
    db.execute("DELETE FROM passages WHERE id = 'D1-p4'")
    assert run(place).removed == 0
    db.execute("DELETE FROM passages WHERE id = 'D1-p1'")
    assert run(place).removed == 1


def test_without_texts_there_is_nothing_to_fit_and_vectors_go(place: Workplace, db: Database) -> None:
    run(place)
    for table in ("passages", "questions", "motions"):
        db.execute(f"DELETE FROM {table}")
    assert run(place) == Summary("embed", removed=DISTINCT, note="there are no texts yet")
    assert run(Workplace(place.folder / "empty")).note == "there are no texts yet"
    assert not (place.folder / "empty" / "encoder").exists()


def test_texts_in_which_nothing_can_be_read_do_no_harm(place: Workplace, db: Database) -> None:
    run(place)
    add_passage(db, 5, "…")
    add_passage(db, 6, "\N{PILE OF POO}")
    assert run(place).done == 2
    assert np.isfinite(vector(db, "…")).all()


def test_a_crash_between_batches_loses_one_batch_and_the_next_run_goes_on(
    place: Workplace, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PulledPlugError(BaseException):
        """As if the machine had stopped."""

    encode, calls = SentenceEncoder.encode, 0

    def stop_at_the_second(self: SentenceEncoder, texts: Sequence[str], /) -> Any:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise PulledPlugError
        return encode(self, texts)

    monkeypatch.setattr(SentenceEncoder, "encode", stop_at_the_second)
    with pytest.raises(PulledPlugError):
        run(place, batch=4)
    assert db.execute("SELECT count(*) FROM vectors").fetchone()[0] == 4
    monkeypatch.setattr(SentenceEncoder, "encode", encode)
    assert run(place, batch=4) == Summary("embed", done=2, unchanged=4)


def test_a_crash_before_the_ledger_line_leaves_no_encoder_registered(
    place: Workplace, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(ledger, "record", full)
    with pytest.raises(sqlite3.OperationalError):
        run(place)
    assert contents(db) == [[], [], []]
    monkeypatch.undo()
    assert run(place).done == DISTINCT


@pytest.mark.usefixtures("db")
def test_other_code_makes_all_vectors_anew(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    run(place)
    monkeypatch.setattr(embed, "VERSION", "next")
    assert run(place) == Summary("embed", done=DISTINCT)
    assert run(place) == Summary("embed", unchanged=DISTINCT)


def test_an_encoder_that_cannot_be_had_is_an_error_and_changes_nothing(place: Workplace, db: Database) -> None:
    run(place)
    before = contents(db)
    with pytest.raises(EncoderError, match="no such folder"):
        run(place, encoder="./nowhere")
    assert contents(db) == before


def test_another_encoder_becomes_the_active_one_and_the_first_keeps_its_vectors(
    place: Workplace, db: Database, other: Path
) -> None:
    run(place)
    first = active(db)["id"]
    assert run(place, encoder=str(other)).done == DISTINCT
    assert active(db)["id"].startswith("other@")
    assert active(db)["dimension"] == 48
    assert db.execute("SELECT count(*) FROM vectors").fetchone()[0] == 2 * DISTINCT
    # Without a name the one in use goes on; by its name one goes back, and nothing is to be done.
    assert run(place) == Summary("embed", unchanged=DISTINCT)
    assert run(place, encoder=str(place.encoder_path)) == Summary("embed", unchanged=DISTINCT)
    assert active(db)["id"] == first


def test_prompts_and_dimension_are_remembered(place: Workplace, db: Database, other: Path) -> None:
    run(place, encoder=str(other), dimension=16, prompts={"query": "vraag: "})
    encoder = embed.active_encoder(place)
    assert encoder is not None
    assert encoder.id == active(db)["id"] == load(other, dimension=16, prompts={"query": "vraag: "}).id
    assert run(place) == Summary("embed", unchanged=DISTINCT)


def test_the_mirrors_encoder_is_fitted_once_however_much_comes_in(place: Workplace, db: Database) -> None:
    run(place)
    first = active(db)["id"]
    for position in range(10, 40):
        add_passage(db, position, f"In {1990 + position} waren er veel treinen op het spoor.")
    summary = run(place)
    assert active(db)["id"] == first
    assert summary.note == "the encoder was fitted on 6 texts and there are 36 now: --refit fits it anew"
    assert run(place, refit=True) == Summary("embed", done=36)
    assert active(db)["id"] != first
    assert db.execute("SELECT count(*), sum(fitted_on) FROM encoders").fetchone() == (1, 36)
    assert db.execute("SELECT count(*) FROM vectors").fetchone()[0] == 36


def test_a_database_that_is_made_anew_takes_the_encoder_that_is_there(place: Workplace, db: Database) -> None:
    run(place)
    before = active(db)
    db.execute("DELETE FROM encoders")
    db.execute("DELETE FROM vectors")
    db.execute("DELETE FROM ledger")
    add_passage(db, 5, "Dit is nieuw.")
    run(place)
    assert active(db) == before


def test_a_mirror_may_be_moved_with_its_encoder(place: Workplace, db: Database, tmp_path: Path) -> None:
    run(place)
    db.close()
    moved = Workplace(place.folder.rename(tmp_path / "moved"))
    assert run(moved) == Summary("embed", unchanged=DISTINCT)
    assert embed.active_encoder(moved) is not None


def test_the_size_of_the_mirrors_encoder_changes_only_by_fitting_anew(place: Workplace, db: Database) -> None:
    run(place)
    with pytest.raises(EncoderError, match="384 dimensions, not 64"):
        run(place, dimension=64)
    run(place, dimension=64, refit=True)
    assert active(db)["dimension"] == 64
    assert run(place) == Summary("embed", unchanged=DISTINCT)


@pytest.mark.parametrize(
    "options", [{"encoder": "somebody/tiny", "refit": True}, {"revision": "v1"}, {"prompts": {"query": "q: "}}]
)
def test_wishes_that_do_not_go_together_are_an_error(place: Workplace, db: Database, options: dict[str, Any]) -> None:
    assert db.execute("SELECT count(*) FROM encoders").fetchone()[0] == 0
    with pytest.raises(EncoderError):
        run(place, **options)
    assert not place.encoder_path.exists()


def test_there_is_no_active_encoder_before_the_first_run(place: Workplace) -> None:
    assert embed.active_encoder(place) is None


@pytest.mark.usefixtures("db")
def test_a_missing_encoder_is_an_error_for_the_other_stages(place: Workplace) -> None:
    run(place)
    shutil.rmtree(place.encoder_path)
    with pytest.raises(EncoderError, match="no such folder"):
        embed.active_encoder(place)


def test_an_encoder_that_did_not_make_the_vectors_is_an_error(place: Workplace, db: Database) -> None:
    run(place)
    fitting.fit(QUESTIONS, place.encoder_path)
    with pytest.raises(EncoderError, match="run `tkdocs embed`"):
        embed.active_encoder(place)
    run(place)
    encoder = embed.active_encoder(place)
    assert encoder is not None
    assert encoder.id == active(db)["id"]
    assert db.execute("SELECT count(*) FROM vectors").fetchone()[0] == DISTINCT


class Counted(ThreadPoolExecutor):
    """Counts what it is given."""

    width, given = 2, 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        self.given += 1
        return super().submit(fn, *args, **kwargs)


@pytest.mark.parametrize(("loading", "given"), [(float("-inf"), DISTINCT // 2 - 1), (60.0, 0)])
def test_other_processes_load_the_encoder_where_that_is_quicker(
    place: Workplace, db: Database, loading: float, given: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embed, "_LOADING", loading)
    with Counted(2) as executor:
        assert run(place, batch=2, executor=executor).done == DISTINCT
        assert executor.given == given
    encoder = embed.active_encoder(place)
    assert encoder is not None
    texts = [*QUESTIONS, *SENTENCES[:3], REQUEST]
    assert [vector(db, text).tobytes() for text in texts] == [
        from_blob(to_blob(encoder.encode([text]))).tobytes() for text in texts
    ]


@pytest.mark.usefixtures("db")
def test_an_encoder_that_other_processes_do_not_find_is_an_error(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embed, "_LOADING", float("-inf"))
    monkeypatch.setattr(embed, "found", lambda *_: Found("x:384", "/nowhere/encoder", None, None, None, "kept"))
    with Counted(2) as executor, pytest.raises(EncoderError, match="must share this folder"):
        run(place, batch=2, executor=executor)
    monkeypatch.setattr(embed, "found", lambda *_: Found("x:384", str(place.encoder_path), None, None, None, "kept"))
    with Counted(2) as executor, pytest.raises(EncoderError, match="a worker has the encoder"):
        run(place, batch=2, executor=executor)
