"""Search by meaning: labelled with its encoder, absent without one, and honest where the encoder is another."""

import time
from collections.abc import Callable
from pathlib import Path

from embeddings.encoder import SentenceEncoder
from embeddings.fitting import fit
from embeddings.vectors import to_blob
from tests.site_chamber import AGAIN, OVERVIEW
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
    while "Het model wordt geladen" in (page := get(path)).words and time.monotonic() < deadline:
        time.sleep(0.2)
    return page


def test_related_sentences_are_shown_with_score_and_encoder(tmp_path: Path):
    database, encoder = with_vectors(tmp_path)
    page = loaded(asked(database), "/zoeken?q=" + OVERVIEW.replace(" ", "+"))
    related = page.words.split("Verwant in betekenis")[1]
    assert encoder.id in related
    assert "gelijkenis 1,00" in related
    assert related.index(OVERVIEW) < related.index(AGAIN)
    assert "/zaak/2023Z00001#2023D00020-p2" in page.text


def test_without_vectors_there_is_no_such_part(tmp_path: Path):
    assert "Verwant in betekenis" not in asked(published(tmp_path))("/zoeken?q=camera").words


def test_another_encoder_than_the_one_that_made_the_vectors_is_not_used(tmp_path: Path):
    database, _ = with_vectors(tmp_path, encoder_id="another")
    page = loaded(asked(database), "/zoeken?q=camera")
    assert page.status == 200
    assert "is hier niet beschikbaar" in page.words
    assert "11 teksten gevonden" in page.words
