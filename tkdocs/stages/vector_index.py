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

from embeddings.shortlist import COMPARED, SAMPLE, Signs, chance, grouped, places
from tkdocs.store import due, ledger, searchable, vector_index, vectors
from tkdocs.store.vector_index import DUE, DUE_OWNERS, OWNERS, VECTORS

# The digests of the vectors, in order, and the signs of each.
Prepared = tuple[NDArray[np.bytes_], NDArray[np.uint8]]

VERSION = "2"


def write(db: Database, stage: str) -> bool:
    """Write what changed since `stage` wrote it; return whether anything did."""
    active = vectors.active(db)
    dimension = _dimension(db, active.id) if active else None
    if active is None or dimension is None:
        return vector_index.clear(db, stage)
    version = ledger.fingerprint(VERSION, active.id, ledger.last(db, vectors.STAGE, active.id))
    whole = due.collect(db, DUE, version, "SELECT ''") or ledger.last(db, stage, VECTORS) is None
    moved = whole or len(vector_index.candidates(db)) > 0
    if not moved and ledger.last(db, stage, OWNERS) == _owned(db, stage):
        return False
    # In one transaction: the texts of a sentence lie at its place among the vectors. On one thread: many that wait for
    # each other take more time than they save.
    with db.atomic(), threadpool_limits(1):
        standing = vector_index.standing(db)
        if moved:
            _write_vectors(db, stage, active.id, dimension, version, whole=whole)
            due.settle(db, DUE, version)
        _write_owners(db, *standing)
        ledger.record(db, stage, OWNERS, _owned(db, stage))
    return True


def _owned(db: Database, stage: str) -> str:
    """Return what stands for the owners: the vectors and texts of which they are, and the documents that remain due."""
    made, texts = (ledger.last(db, stage, key) for key in (VECTORS, "words"))
    waiting = db.execute("SELECT key FROM due WHERE stage = ? ORDER BY key", [DUE_OWNERS]).fetchall()
    return ledger.fingerprint(VERSION, made, texts, *waiting)


def _write_vectors(db: Database, stage: str, encoder_id: str, dimension: int, version: str, *, whole: bool) -> None:
    """Write the digests and signs of the vectors, and what is to be known of all of them together."""
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


def _made(db: Database, encoder_id: str, signs: Signs, dimension: int) -> Prepared:
    """Return the digests and the signs of all vectors."""
    packed = [signs.packed(piece) for piece in vector_index.pieces(db, encoder_id, dimension)]
    return vector_index.hashes(db, encoder_id), np.concatenate(packed)


def _renewed(db: Database, encoder_id: str, signs: Signs, dimension: int) -> Prepared:
    """Return the same where most of it is as it was written: of the vectors that came the signs are made."""
    hashes = np.frombuffer(vector_index.part(db, "hashes"), "S32")
    packed = np.frombuffer(vector_index.part(db, "signs"), np.uint8).reshape(len(hashes), -1)
    touched = places(hashes, vector_index.candidates(db))
    stay = np.ones(len(hashes), dtype=np.bool_)
    stay[touched[touched >= 0]] = False
    hashes, packed = hashes[stay], packed[stay]
    came, their = vector_index.changed(db, encoder_id, dimension)
    at = np.searchsorted(hashes, came)
    return np.insert(hashes, at, came), np.insert(packed, at, signs.packed(their), axis=0)


def _write_owners(db: Database, keys: NDArray[np.bytes_], texts: NDArray[np.uint32]) -> None:
    """Write which texts each sentence stands in: of documents that changed as they are, of others as it was written.

    Documents with a sentence that has no vector remain due.
    """
    if due.collect(db, DUE_OWNERS, VERSION, searchable.EVERY):
        keys, texts = keys[:0], texts[:0]
    stay = searchable.staying(db)(texts)
    came = vector_index.owners(db)
    keys, texts = np.concatenate([keys[stay], came[0]]), np.concatenate([texts[stay], came[1]])
    hashes = np.frombuffer(vector_index.part(db, "hashes"), "S32")
    at = places(hashes, keys)
    due.settle(db, DUE_OWNERS, VERSION)
    due.note(db, DUE_OWNERS, searchable.documents(db, texts[at < 0]))
    starts, texts = grouped(at, texts, len(hashes))
    vector_index.replace(db, "starts", vector_index.cut(starts.astype("<u4").tobytes()))
    vector_index.replace(db, "texts", vector_index.cut(texts.astype("<u4").tobytes()))


def _dimension(db: Database, encoder_id: str) -> int | None:
    """Return how many numbers a vector has, None where there is no vector."""
    query = "SELECT length(vector) / 2 FROM vectors WHERE encoder_id = ? LIMIT 1"
    row = db.execute(query, [encoder_id]).fetchone()
    return row[0] if row else None
