"""Prepares the search by meaning, a part of stage `publish`: see `store/vector_index.py`.

All of it is a function of the vectors and texts as they are now, so that a database brought up to date is the same as
one made anew; it is written again only where they changed.
"""

import hashlib
import json
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database
from threadpoolctl import threadpool_limits

from embeddings.shortlist import SAMPLE, Signs, chance, grouped
from tkdocs.store import ledger, vector_index, vectors
from tkdocs.store.vector_index import OWNERS, VECTORS

VERSION = "1"


def write(db: Database, stage: str) -> bool:
    """Write what changed since `stage` wrote it; return whether anything did."""
    active = vectors.active(db)
    hashes = vector_index.hashes(db, active.id) if active else None
    if active is None or hashes is None or not len(hashes):
        return vector_index.clear(db, stage)
    known = hashlib.sha256(hashes.tobytes()).hexdigest()
    made = ledger.fingerprint(VERSION, active.id, ledger.last(db, vectors.STAGE, active.id), known)
    stands = ledger.fingerprint(VERSION, known, ledger.last(db, stage, "words"))
    changed = False
    if ledger.last(db, stage, VECTORS) != made:
        # On one thread the sums are made in the same order, on any number of cores.
        with db.atomic(), threadpool_limits(1):
            _write_vectors(db, active.id, hashes)
            ledger.record(db, stage, VECTORS, made)
        changed = True
    if ledger.last(db, stage, OWNERS) != stands:
        with db.atomic():
            _write_owners(db, hashes)
            ledger.record(db, stage, OWNERS, stands)
        changed = True
    return changed


def _write_vectors(db: Database, encoder_id: str, hashes: NDArray[np.bytes_]) -> None:
    """Write the digests and signs of the vectors, and what is to be known of all of them together."""
    dimension = _dimension(db, encoder_id)
    some = vector_index.sample(db, encoder_id, dimension, SAMPLE)
    signs = Signs.of(some)
    about = {"encoder": encoder_id, "vectors": len(hashes), "dimension": dimension, "chance": chance(some)}
    vector_index.replace(db, "about", [json.dumps(about, sort_keys=True).encode()])
    vector_index.replace(db, "middle", [signs.middle.astype("<f4").tobytes()])
    vector_index.replace(db, "directions", vector_index.cut(signs.directions.astype("<f4").tobytes()))
    vector_index.replace(db, "hashes", vector_index.cut(hashes.tobytes()))
    vector_index.replace(db, "signs", _packed(db, encoder_id, signs, dimension))


def _packed(db: Database, encoder_id: str, signs: Signs, dimension: int) -> Iterator[bytes]:
    """Yield the signs of all vectors."""
    for piece in vector_index.pieces(db, encoder_id, dimension):
        yield signs.packed(piece).tobytes()


def _write_owners(db: Database, hashes: NDArray[np.bytes_]) -> None:
    """Write which texts each sentence stands in."""
    starts, texts = grouped(hashes, *vector_index.owners(db))
    vector_index.replace(db, "starts", vector_index.cut(starts.astype("<u4").tobytes()))
    vector_index.replace(db, "texts", vector_index.cut(texts.astype("<u4").tobytes()))


def _dimension(db: Database, encoder_id: str) -> int:
    """Return how many numbers a vector has."""
    query = "SELECT length(vector) / 2 FROM vectors WHERE encoder_id = ? LIMIT 1"
    return db.execute(query, [encoder_id]).fetchone()[0]
