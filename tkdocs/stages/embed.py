"""Stage `embed`: a vector for every distinct question, request and sentence.

What is embedded: questions, the requests of motions, and passages, which hold every sentence of answers and letters.
Whole documents are not: the mean over a long letter says little, and its sentences are found one by one.

The encoder that is asked for becomes the one in use. Vectors of others are kept, so that going back costs nothing; only
those of an encoder of this mirror that has been fitted anew are removed, since nothing can be compared with them.
"""

import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from itertools import islice

from sqlite_utils import Database

from embeddings.encoder import Encoder
from embeddings.fitting import fitted_on
from embeddings.vectors import to_blob
from tkdocs import workers
from tkdocs.errors import WorkerError
from tkdocs.models import Progress, Summary
from tkdocs.stages.encoders import active_encoder, chosen, encoder_named, is_own, loaded, own_encoder
from tkdocs.stages.encoding import Found, found
from tkdocs.store import ledger, vectors
from tkdocs.store.vectors import STAGE, Active, Choice
from tkdocs.store.workplace import Workplace

__all__ = ["active_encoder", "encoder_named", "run"]

VERSION = "1"
_Encoders = Callable[[Iterator[list[str]], int], Iterator[list[bytes] | WorkerError]]
_LOADING = 15.0  # seconds: a process needs some of them to load an encoder with its libraries
_SENDING = 0.0002  # seconds for each text, to be sent and its vector to come back: a fitted encoder takes less itself
_OUTGROWN = 4  # so many times the texts that the encoder was fitted on: words may have come that it has not seen


def run(
    place: Workplace,
    *,
    encoder: str | None = None,
    revision: str | None = None,
    dimension: int | None = None,
    prompts: Mapping[str, str] | None = None,
    backend: str | None = None,
    refit: bool = False,
    batch: int = 2048,
    executor: Executor | None = None,
) -> Generator[Progress, None, Summary]:
    """Give every text a vector, `batch` texts a transaction; remove vectors whose text is gone.

    `encoder` is the name of a sentence-transformers model or a folder; without it the encoder in use goes on, and where
    there is none, one is fitted on this mirror. `refit` fits that one anew. Raise EncoderError when the encoder cannot
    be had; no other is used in its stead. Where that is quicker by some seconds, texts are encoded in `executor`, whose
    processes load the encoder once; the vectors are the same.
    """
    db = place.derived()
    try:
        if not vectors.any_texts(db):
            vectors.collect_due(db, VERSION)
            return Summary(STAGE, removed=vectors.settle_due(db, VERSION), note="there are no texts yet")
        wish = Choice(encoder or "", revision, dimension, prompts, backend)
        choice = chosen(place, wish, vectors.active(db), refit=refit)
        ready = _activated(place, db, choice, refit=refit)
        looked_with = _looked_with(ready.id)
        vectors.collect_due(db, looked_with)
        done = yield from _embedded(db, ready, batch, partial(_encoders, ready, found(place, choice, ready), executor))
        removed = vectors.settle_due(db, looked_with)
        total = vectors.count(db, ready.id)  # all have one now
        return Summary(STAGE, done, total - done, removed=removed, note=_advice(db, total))
    finally:
        db.close()


def pending(place: Workplace) -> int:
    """Return how many texts have no vector of the encoder in use; all of them where there is none yet."""
    db = place.derived()
    try:
        active = vectors.active(db)
        if active is None:
            return vectors.collect_texts(db)
        vectors.collect_due(db, _looked_with(active.id))
        return vectors.count_missing(db, active.id)
    finally:
        db.close()


def _looked_with(encoder_id: str) -> str:
    """Return what texts are looked at with: this code and an encoder."""
    return ledger.fingerprint(VERSION, encoder_id)


def _activated(place: Workplace, db: Database, choice: Choice, *, refit: bool) -> Encoder:
    """Return the encoder, which is now the one in use."""
    own = is_own(place, choice)
    ready = own_encoder(place, vectors.every_text(db), choice.dimension, refit=refit) if own else loaded(place, choice)
    known = Active(
        ready.id,
        replace(choice, dimension=ready.dimension, backend=None),
        fitted_on(place.encoder_path) if own else None,
    )
    useless = [id_ for id_, source in vectors.others(db, ready.id) if own and source == choice.source]
    vectors.activate(db, known, version=VERSION, useless=useless)
    return ready


def _embedded(db: Database, ready: Encoder, batch: int, encoders: _Encoders) -> Generator[Progress, None, int]:
    """Write the vectors that are missing; return how many."""
    done, total = 0, vectors.count_missing(db, ready.id)
    keys: deque[list[str]] = deque()

    def batches() -> Iterator[list[str]]:
        for part in vectors.missing(db, ready.id, batch):
            keys.append([hash_ for hash_, _ in part])
            yield [text for _, text in part]

    for blobs in encoders(batches(), total):
        if isinstance(blobs, WorkerError):
            raise blobs
        vectors.save(db, ready.id, list(zip(keys.popleft(), blobs, strict=True)))
        done += len(blobs)
        yield Progress(done, total)
    return done


def _encoders(
    ready: Encoder, elsewhere: Found, executor: Executor | None, batches: Iterator[list[str]], total: int
) -> Iterator[list[bytes] | WorkerError]:
    """Yield the vectors of each batch: of the first from this process, of the others from where that is quicker."""
    for first in islice(batches, 1):
        start = time.monotonic()
        blobs = to_blob(ready.encode(first))
        spared = ((time.monotonic() - start) / len(first) - _SENDING) * (total - len(first))
        yield blobs
        if spared > _LOADING and (beside := workers.several(executor)):
            yield from workers.each(beside, elsewhere.vectors, batches)
    yield from (to_blob(ready.encode(texts)) for texts in batches)


def _advice(db: Database, total: int) -> str:
    """Return a line of advice where the mirror has outgrown the encoder that was fitted on it, else nothing."""
    active = vectors.active(db)
    if active is None or active.fitted_on is None or total < _OUTGROWN * active.fitted_on:
        return ""
    return f"the encoder was fitted on {active.fitted_on} texts and there are {total} now: --refit fits it anew"
