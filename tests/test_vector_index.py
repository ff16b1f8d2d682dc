"""What `publish` prepares for the search by meaning: once, and again only where vectors or texts changed."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from embeddings.encoder import SentenceEncoder, load
from embeddings.shortlist import Signs
from tests.exact import nearest
from tests.site_chamber import OVERVIEW
from tests.site_fixtures import asked, published
from tests.test_site_semantic import loaded
from tkdocs.stages import embed, publish, vector_index
from tkdocs.store import vector_index as stored
from tkdocs.store.workplace import Workplace

whole = vector_index._made


def finish(steps: Any) -> None:
    for _ in steps:
        pass


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    """A published mirror with vectors."""
    published(tmp_path)
    place = Workplace(tmp_path)
    finish(embed.run(place))
    finish(publish.run(place))
    return place


@pytest.fixture
def connection(place: Workplace) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(place.derived_path)) as connection:
        yield connection


def parts(connection: sqlite3.Connection) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for part, content in connection.execute("SELECT part, content FROM vector_index ORDER BY part, number"):
        found[part] = found.get(part, b"") + content
    return found


def lines(connection: sqlite3.Connection) -> list[Any]:
    """The ledger lines and the rows: nothing of them may be written anew without need."""
    return connection.execute(
        "SELECT key, fingerprint, at FROM ledger WHERE key LIKE 'table:vector%' UNION ALL "
        "SELECT part, rowid, length(content) FROM vector_index ORDER BY 1, 2"
    ).fetchall()


def test_it_holds_every_vector_and_every_text_that_a_sentence_stands_in(connection: sqlite3.Connection):
    held = parts(connection)
    hashes = [hash_.decode() for hash_ in np.frombuffer(held["hashes"], "S32").tolist()]
    assert hashes == [hash_ for (hash_,) in connection.execute("SELECT text_hash FROM vectors ORDER BY 1")]
    assert json.loads(held["about"])["vectors"] == len(hashes)
    starts, texts = np.frombuffer(held["starts"], "<u4"), np.frombuffer(held["texts"], "<u4")
    standing = "SELECT DISTINCT s.id FROM passages p JOIN search_texts s ON s.target_id = coalesce(p.answer_id, "
    standing += "p.document_number) WHERE p.text_hash = ? ORDER BY s.id"
    for at, hash_ in enumerate(hashes):
        found = sorted(set(texts[starts[at] : starts[at + 1]].tolist()))
        assert set(found) >= {id_ for (id_,) in connection.execute(standing, [hash_])}
    assert len(texts) == starts[-1] > 0


def test_a_second_run_writes_nothing(place: Workplace, connection: sqlite3.Connection):
    before = lines(connection)
    db = place.derived()
    assert vector_index.write(db, publish.STAGE) is False
    db.close()
    assert before == lines(connection) != []


def test_brought_up_to_date_it_is_the_same_as_made_anew(place: Workplace, connection: sqlite3.Connection):
    connection.execute("DELETE FROM vectors WHERE text_hash = (SELECT max(text_hash) FROM vectors)")
    connection.commit()
    before = parts(connection)
    finish(publish.run(place))
    after = parts(connection)
    assert json.loads(after["about"])["vectors"] == json.loads(before["about"])["vectors"] - 1
    db = place.derived()
    assert vector_index.write(db, publish.STAGE) is False
    stored.clear(db, publish.STAGE)
    assert vector_index.write(db, publish.STAGE) is True
    db.close()
    assert parts(connection) == after


def anew(place: Workplace) -> None:
    db = place.derived()
    stored.clear(db, publish.STAGE)
    assert vector_index.write(db, publish.STAGE) is True
    db.close()


CAME = "INSERT INTO vectors SELECT '{}', encoder_id, vector FROM vectors ORDER BY text_hash DESC LIMIT 1"
WENT = "DELETE FROM vectors WHERE text_hash = (SELECT {}(text_hash) FROM vectors)"


@pytest.mark.parametrize(
    ("changes", "again"),
    [
        pytest.param([CAME.format("8" * 32)], False, id="one-came"),
        pytest.param([WENT.format("max")], False, id="the-last-went"),
        pytest.param([WENT.format("max"), CAME.format("f" * 32), CAME.format("7" * 32)], False, id="some-of-both"),
        pytest.param(["UPDATE vectors SET vector = (SELECT vector FROM vectors LIMIT 1)"], True, id="all-changed"),
        pytest.param([CAME.format("0" * 32)], True, id="one-of-those-that-tell-the-middle-came"),
        pytest.param([WENT.format("min")], True, id="one-of-those-that-tell-the-middle-went"),
    ],
)
def test_only_the_signs_of_what_changed_are_made_again_unless_the_middle_moves(
    place: Workplace, connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, changes: list[str], again: bool
):
    monkeypatch.setattr(vector_index, "SAMPLE", 2)
    anew(place)
    for sql in changes:
        connection.execute(sql)
    connection.commit()
    made = []
    monkeypatch.setattr(vector_index, "_made", lambda *given: made.append(1) or whole(*given))
    finish(publish.run(place))
    assert bool(made) is again
    found = parts(connection)
    anew(place)
    assert parts(connection) == found
    db = place.derived()
    assert vector_index.write(db, publish.STAGE) is False
    db.close()
    assert connection.execute("SELECT count(*) FROM due WHERE stage = 'vectors'").fetchone() == (0,)


def test_a_sentence_whose_vector_comes_late_is_found_where_it_stands(place: Workplace, connection: sqlite3.Connection):
    before = parts(connection)
    connection.execute("CREATE TEMP TABLE late AS SELECT * FROM vectors")
    for some in ("DELETE FROM vectors WHERE text_hash > '8'", "INSERT OR IGNORE INTO vectors SELECT * FROM temp.late"):
        connection.execute(some)
        connection.commit()
        finish(publish.run(place))
        stands = parts(connection)
        due = connection.execute("SELECT count(*) FROM due WHERE stage = 'owners'").fetchone()[0]
        assert (stands == before, due == 0) == ("INSERT" in some, "INSERT" in some)


def test_the_signs_of_a_vector_are_the_same_whatever_is_beside_it():
    vectors = np.random.default_rng(3).standard_normal((300, 384))
    vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)
    signs = Signs.of(vectors[:64])
    along = [signs.along(some) for some in (vectors, vectors[7:8], vectors[100:177][::-1])]
    assert np.array_equal(along[1], along[0][7:8])
    assert np.array_equal(along[2], along[0][100:177][::-1])
    moved = vectors[7].astype(float) - signs.middle
    exact = sum(
        Fraction(one) * Fraction(float(other)) for one, other in zip(moved, signs.directions[:, 5], strict=True)
    )
    assert exact == Fraction(along[0][7, 5])


def test_where_only_the_texts_changed_the_vectors_stay(place: Workplace, connection: sqlite3.Connection):
    connection.execute("UPDATE documents SET subject = 'een ander onderwerp'")
    connection.commit()
    before = dict(connection.execute("SELECT key, fingerprint FROM ledger WHERE key LIKE 'table:vector%'").fetchall())
    finish(publish.run(place))
    after = dict(connection.execute("SELECT key, fingerprint FROM ledger WHERE key LIKE 'table:vector%'").fetchall())
    assert after["table:vector_index"] == before["table:vector_index"]
    assert after["table:vector_owners"] != before["table:vector_owners"]


def test_a_run_that_is_stopped_leaves_the_index_as_it_was(
    place: Workplace, connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
):
    connection.execute("DELETE FROM vectors WHERE text_hash = (SELECT max(text_hash) FROM vectors)")
    connection.commit()
    before, written = parts(connection), lines(connection)

    def stopped(contents: bytes) -> Iterator[bytes]:
        yield contents[:128]
        raise KeyboardInterrupt

    monkeypatch.setattr(stored, "cut", stopped)
    with pytest.raises(KeyboardInterrupt):
        finish(publish.run(place))
    assert (parts(connection), lines(connection)) == (before, written)


def test_without_vectors_there_is_no_index(place: Workplace, connection: sqlite3.Connection):
    connection.execute("DELETE FROM vectors")
    connection.commit()
    finish(publish.run(place))
    assert lines(connection) == []


def found_by_meaning(place: Workplace) -> dict[str, Any]:
    query, get = OVERVIEW.replace(" ", "+"), asked(place.derived_path)
    loaded(get, f"/zoeken?q={query}")
    return json.loads(get(f"/zoeken.json?q={query}").text)


def test_the_site_finds_the_same_in_a_database_of_a_version_without_the_index(
    place: Workplace, connection: sqlite3.Connection
):
    prepared = found_by_meaning(place)
    assert any("betekenis" in each["gevonden_op"] for each in prepared["lijst"])
    connection.execute("DROP TABLE vector_index")
    connection.commit()
    assert found_by_meaning(place)["lijst"] == prepared["lijst"]


def test_the_search_of_the_site_finds_what_comparing_all_finds(place: Workplace, connection: sqlite3.Connection):
    import importlib

    asked(place.derived_path)  # which puts the plugins where they can be imported
    opened = importlib.import_module("tkdocs_site.semantic_index").opened
    encoder: SentenceEncoder = load(place.encoder_path)
    index = opened(place.derived_path, encoder)
    kept = connection.execute("SELECT text_hash, vector FROM vectors ORDER BY text_hash").fetchall()
    vectors = np.stack([np.frombuffer(vector, "<f2").astype(np.float32) for _, vector in kept])
    query = encoder.encode(["Er is geen overzicht van camera's."])
    exact, found = nearest(query[0], vectors, 20), index.search.nearest(query[0], 20)
    assert np.array_equal(exact.rows, found.rows)
    assert exact.scores == pytest.approx(found.scores, abs=2e-5)
