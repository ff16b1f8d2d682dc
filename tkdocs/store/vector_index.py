"""Reads and writes of the table `vector_index`, from which the site opens its search by meaning.

Opening it must not read every vector, nor ask of every sentence where it stands. So the table holds, for the vectors of
the encoder in use in the order of the digests of their texts: the digests, the signs of each vector (see
`embeddings/shortlist.py`), and the texts (`search_texts.id`) that each sentence stands in. What is compared exactly is
still read from the table `vectors`.
"""

from collections.abc import Iterable, Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from tkdocs.store import ledger

# The ledger keys, beside the stage, under which is recorded which vectors and which texts the table was made of.
VECTORS = "table:vector_index"
OWNERS = "table:vector_owners"
PIECE = 2_048  # vectors in a piece; the pieces of the other parts are of about as many bytes
_PIECE_BYTES = 262_144
_ROWS = 20_000  # read at once

# A question is one sentence here, whatever its length, and has its vector under the digest of its whole text.
_OWNERS = """
    SELECT p.text_hash, s.id FROM passages p
    JOIN search_texts s ON s.target_id = coalesce(p.answer_id, p.document_number)
    UNION ALL SELECT text_hash(text), id FROM search_texts WHERE kind = 'question'
"""


def hashes(db: Database, encoder_id: str) -> NDArray[np.bytes_]:
    """Return the digest of every text that has a vector, in order."""
    query = "SELECT text_hash FROM vectors WHERE encoder_id = ? ORDER BY text_hash"
    parts = [np.array([hash_ for (hash_,) in rows], dtype="S32") for rows in _batches(db, query, [encoder_id], _ROWS)]
    return np.concatenate(parts) if parts else np.zeros(0, dtype="S32")


def sample(db: Database, encoder_id: str, dimension: int, size: int) -> NDArray[np.float16]:
    """Return at most `size` vectors, those with the lowest digests: which ones these are is as good as drawn by lot."""
    query = "SELECT vector FROM vectors WHERE encoder_id = ? ORDER BY text_hash LIMIT ?"
    return _stacked(db.execute(query, [encoder_id, size]).fetchall(), dimension)


def pieces(db: Database, encoder_id: str, dimension: int) -> Iterator[NDArray[np.float16]]:
    """Yield all vectors in the order of their digests, `PIECE` at a time."""
    query = "SELECT vector FROM vectors WHERE encoder_id = ? ORDER BY text_hash"
    for rows in _batches(db, query, [encoder_id], PIECE):
        yield _stacked(rows, dimension)


def owners(db: Database) -> tuple[NDArray[np.bytes_], NDArray[np.uint32]]:
    """Return the digest of each sentence and question, as often as it stands somewhere, and the text it stands in."""
    db.register_function(ledger.text_hash, deterministic=True)
    keys, texts = [np.zeros(0, dtype="S32")], [np.zeros(0, dtype=np.uint32)]
    for rows in _batches(db, _OWNERS, [], _ROWS):
        keys.append(np.array([hash_ for hash_, _ in rows], dtype="S32"))
        texts.append(np.array([id_ for _, id_ in rows], dtype=np.uint32))
    return np.concatenate(keys), np.concatenate(texts)


def replace(db: Database, part: str, contents: Iterable[bytes]) -> None:
    """Write a part anew, within the caller's transaction."""
    db.execute("DELETE FROM vector_index WHERE part = ?", [part])
    for number, content in enumerate(contents):
        db.execute("INSERT INTO vector_index (part, number, content) VALUES (?, ?, ?)", [part, number, content])


def cut(content: bytes) -> Iterator[bytes]:
    """Yield the content in pieces: the site shows raw tables too, a hundred rows a page."""
    for start in range(0, len(content), _PIECE_BYTES):
        yield content[start : start + _PIECE_BYTES]


def clear(db: Database, stage: str) -> bool:
    """Remove all parts, if there are any; return whether there were."""
    with db.atomic():
        removed = db.execute("DELETE FROM vector_index").rowcount
        for key in (VECTORS, OWNERS):
            ledger.forget(db, stage, key)
    return bool(removed)


def _batches(db: Database, query: str, values: list[object], size: int) -> Iterator[list[tuple]]:
    """Yield the rows of a query, `size` at a time."""
    return iter(partial(db.execute(query, values).fetchmany, size), [])


def _stacked(rows: list[tuple], dimension: int) -> NDArray[np.float16]:
    """Return the vectors of rows of one column."""
    return np.frombuffer(b"".join(vector for (vector,) in rows), "<f2").reshape(len(rows), dimension)
