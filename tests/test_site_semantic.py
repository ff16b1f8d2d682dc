"""Search by meaning: labelled with its encoder, absent without one, and honest where the encoder is another."""

import json
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import embeddings.encoder as encoder_module
from embeddings.encoder import SentenceEncoder
from embeddings.fitting import fit
from embeddings.vectors import to_blob
from tests.site_chamber import OVERVIEW
from tests.site_fixtures import Page, asked, published
from tkdocs.store.workplace import Workplace


def with_vectors(folder: Path, encoder_id: str | None = None) -> tuple[Path, SentenceEncoder]:
    """A published database whose sentences have vectors of an encoder fitted on them, in the folder `encoder`."""
    database = published(folder)
    place = Workplace(folder)
    db = place.derived()
    texts = dict(db.execute("SELECT text_hash, text FROM passages").fetchall())
    encoder = fit(texts.values(), place.encoder_path)
    vectors = to_blob(encoder.encode(list(texts.values())))
    id_ = encoder_id or encoder.id
    with db.atomic():
        db.table("encoders").insert(
            {"id": id_, "source": "encoder", "dimension": encoder.dimension, "fitted_on": len(texts), "active": 1}
        )
        db.table("vectors").insert_all(
            {"text_hash": hash_, "encoder_id": id_, "vector": vector}
            for hash_, vector in zip(texts, vectors, strict=True)
        )
    db.close()
    return database, encoder


def loaded(get: Callable[[str], Page], path: str) -> Page:
    deadline = time.monotonic() + 120
    while "wordt geladen" in (page := get(path)).words and time.monotonic() < deadline:
        time.sleep(0.2)
    return page


def test_what_only_the_meaning_finds_is_labelled_and_shows_its_sentence(tmp_path: Path):
    database, encoder = with_vectors(tmp_path)
    get = asked(database)
    page = loaded(get, "/zoeken?q=gebruikte+gemeentelijke+camera's+overzicht+bestaat")
    assert "gevonden op betekenis" in page.words or "Op betekenis is niets gevonden" in page.words
    assert encoder.id not in page.words or "reciprocal rank fusion" in page.words


def test_near_sentences_come_with_their_cosine_and_in_one_order(tmp_path: Path):
    database, _ = with_vectors(tmp_path)
    get = asked(database)
    query = OVERVIEW.replace(" ", "+")
    loaded(get, f"/zoeken?q={query}")
    listed = json.loads(get(f"/zoeken.json?q={query}").text)["lijst"]
    assert listed[0]["gevonden_op"] == "woorden en betekenis"
    assert listed[0]["gelijkenis"] == 1
    assert "2023D00020-a1" in listed[0]["adres"]
    only = [each for each in listed if each["gevonden_op"] == "betekenis"]
    assert all(each["gelijkenis"] >= 0.45 for each in only)
    words = json.loads(get(f"/zoeken.json?q={query}&manier=woorden").text)
    assert {each["gevonden_op"] for each in words["lijst"]} == {"woorden"}
    assert words["aantal"] == len(listed) - len(only)


def test_no_cache_keeps_an_answer_of_the_time_when_the_model_was_loading(tmp_path: Path, monkeypatch: Any):
    database, _ = with_vectors(tmp_path)
    may_load, load = threading.Event(), encoder_module.load

    def late(*source: Any, **how: Any) -> Any:
        may_load.wait(60)
        return load(*source, **how)

    monkeypatch.setattr(encoder_module, "load", late)
    get = asked(database)
    try:
        for path in ("/zoeken?q=camera", "/zoeken.json?q=camera", "/zoeken.csv?q=camera"):
            assert get(path).headers["cache-control"] == "no-store"
        assert get("/zoeken?q=camera&manier=woorden").headers["cache-control"] == "public, max-age=300"
    finally:
        may_load.set()
    assert loaded(get, "/zoeken?q=camera").headers["cache-control"] == "public, max-age=300"


def test_a_query_that_asks_for_certain_words_gets_those_only(tmp_path: Path):
    database, _ = with_vectors(tmp_path)
    get = asked(database)
    loaded(get, "/zoeken?q=camera")
    page = get("/zoeken?q=%22geen+overzicht%22")
    assert "3 teksten gevonden" in page.words
    assert "tellen alleen de woorden" in page.words


def test_without_vectors_nothing_is_said_of_meaning(tmp_path: Path):
    assert "betekenis" not in asked(published(tmp_path))("/zoeken?q=camera").words.split("Zo werkt zoeken")[0]


def test_another_encoder_than_the_one_that_made_the_vectors_is_not_used(tmp_path: Path):
    database, _ = with_vectors(tmp_path, encoder_id="another")
    page = loaded(asked(database), "/zoeken?q=camera")
    assert page.status == 200
    assert "is hier niet beschikbaar; de woorden beslissen" in page.words
    assert "11 teksten gevonden" in page.words


def test_a_fitted_encoder_that_is_not_there_is_not_asked_of_the_network(tmp_path: Path, monkeypatch: Any):
    database, _ = with_vectors(tmp_path)
    shutil.rmtree(Workplace(tmp_path).encoder_path)
    asked_for: list[Any] = []
    monkeypatch.setattr(encoder_module, "load", lambda *source, **_: asked_for.append(source))
    page = loaded(asked(database), "/zoeken?q=camera")
    assert "is hier niet beschikbaar; de woorden beslissen" in page.words
    assert asked_for == []
