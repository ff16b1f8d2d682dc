"""Prepares the search by meaning, a part of stage `publish`: see `store/vector_index.py`.

All of it is a function of the vectors and texts as they are now, so that a database brought up to date is the same as
one made anew; it is written again only where they changed.
"""

import hashlib
import json

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database
from threadpoolctl import threadpool_limits

from embeddings.shortlist import COMPARED, SAMPLE, Signs, chance, grouped
from tkdocs.store import due, ledger, vector_index, vectors
from tkdocs.store.vector_index import OWNERS, VECTORS

# The digests of the vectors, in order, and the signs of each.
Prepared = tuple[NDArray[np.bytes_], NDArray[np.uint8]]

VERSION = "2"
_DUE = "vectors"


def write(db: Database, stage: str) -> bool:
    """Write what changed since `stage` wrote it; return whether anything did."""
    active = vectors.active(db)
    version = ledger.fingerprint(VERSION, active.id, ledger.last(db, vectors.STAGE, active.id)) if active else VERSION
    whole = due.collect(db, _DUE, version, "SELECT ''") or ledger.last(db, stage, VECTORS) is None
    changed = False
    if whole or len(vector_index.candidates(db)):
        # On one thread: many that wait for each other take more time than they save.
        with db.atomic(), threadpool_limits(1):
            changed = _write_vectors(db, stage, active.id if active else "", version, whole=whole)
            due.settle(db, _DUE, version)
    if (made := ledger.last(db, stage, VECTORS)) is None:
        return changed
    stands = ledger.fingerprint(VERSION, made, ledger.last(db, stage, "words"))
    if ledger.last(db, stage, OWNERS) != stands:
        with db.atomic():
            _write_owners(db)
            ledger.record(db, stage, OWNERS, stands)
        changed = True
    return changed


def _write_vectors(db: Database, stage: str, encoder_id: str, version: str, *, whole: bool) -> bool:
    """Write the digests and signs of the vectors, and what is to be known of all of them together; return whether."""
    dimension = _dimension(db, encoder_id)
    if dimension is None:
        return vector_index.clear(db, stage)
    some = vector_index.sample(db, encoder_id, dimension, COMPARED)
    signs = Signs.of(some[:SAMPLE])
    middle, directions = signs.middle.astype("<f4").tobytes(), signs.directions.astype("<f4").tobytes()
    same = not whole and (middle, directions) == (vector_index.part(db, "middle"), vector_index.part(db, "directions"))
    hashes, packed = (_renewed if same else _made)(db, encoder_id, signs, dimension)
    about = {"encoder": encoder_id, "vectors": len(hashes), "dimension": dimension, "chance": chance(some)}
    vector_index.replace(db, "about", [json.dumps(about, sort_keys=True).encode()])
    vector_index.replace(db, "middle", [middle])
    vector_index.replace(db, "directions", vector_index.cut(directions))
    vector_index.replace(db, "hashes", vector_index.cut(hashes.tobytes()))
    vector_index.replace(db, "signs", vector_index.cut(packed.tobytes()))
    ledger.record(db, stage, VECTORS, ledger.fingerprint(version, hashlib.sha256(hashes.tobytes()).hexdigest()))
    return True


def _made(db: Database, encoder_id: str, signs: Signs, dimension: int) -> Prepared:
    """Return the digests and the signs of all vectors."""
    packed = [signs.packed(piece) for piece in vector_index.pieces(db, encoder_id, dimension)]
    return vector_index.hashes(db, encoder_id), np.concatenate(packed)


def _renewed(db: Database, encoder_id: str, signs: Signs, dimension: int) -> Prepared:
    """Return the same where most of it is as it was written: of the vectors that came the signs are made."""
    hashes = np.frombuffer(vector_index.part(db, "hashes"), "S32")
    packed = np.frombuffer(vector_index.part(db, "signs"), np.uint8).reshape(len(hashes), -1)
    stay = ~np.isin(hashes, vector_index.candidates(db))
    hashes, packed = hashes[stay], packed[stay]
    came, their = vector_index.changed(db, encoder_id, dimension)
    at = np.searchsorted(hashes, came)
    return np.insert(hashes, at, came), np.insert(packed, at, signs.packed(their), axis=0)


def _write_owners(db: Database) -> None:
    """Write which texts each sentence stands in."""
    hashes = np.frombuffer(vector_index.part(db, "hashes"), "S32")
    starts, texts = grouped(hashes, *vector_index.owners(db))
    vector_index.replace(db, "starts", vector_index.cut(starts.astype("<u4").tobytes()))
    vector_index.replace(db, "texts", vector_index.cut(texts.astype("<u4").tobytes()))


def _dimension(db: Database, encoder_id: str) -> int | None:
    """Return how many numbers a vector has, None where there is no vector."""
    query = "SELECT length(vector) / 2 FROM vectors WHERE encoder_id = ? LIMIT 1"
    row = db.execute(query, [encoder_id]).fetchone()
    return row[0] if row else None
