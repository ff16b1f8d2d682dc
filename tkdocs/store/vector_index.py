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

from tkdocs.store import due, ledger

# The ledger keys, beside the stage, under which is recorded which vectors and which texts the table was made of.
VECTORS = "table:vector_index"
OWNERS = "table:vector_owners"
# Under these names vectors are due that came or went, and documents of which a sentence or text did: see `due`.
DUE, DUE_OWNERS = "vectors", "owners"
_READ, _ROWS = 2_048, 20_000  # vectors and sentences at once
_PIECE_BYTES = 262_144

# A question is one sentence here, whatever its length, and has its vector under the digest of its whole text.
# CROSS JOIN: the candidates first (see `due.collect`).
_OWNERS = """
    SELECT p.text_hash, s.id FROM temp.candidates n CROSS JOIN passages p ON p.document_number = n.number
    CROSS JOIN search_texts s ON s.target_id = coalesce(p.answer_id, p.document_number)
    UNION ALL SELECT text_hash(s.text), s.id FROM temp.candidates n
    CROSS JOIN search_texts s ON s.document_number = n.number AND s.kind = 'question'
"""


def hashes(db: Database, encoder_id: str) -> NDArray[np.bytes_]:
    """Return the digest of every text that has a vector, in order."""
    query = "SELECT text_hash FROM vectors WHERE encoder_id = ? ORDER BY text_hash"
    return _digests(hash_ for (hash_,) in db.execute(query, [encoder_id]))


def changed(db: Database, encoder_id: str, dimension: int) -> tuple[NDArray[np.bytes_], NDArray[np.float16]]:
    """Return the digests of the candidates (see `due.collect`) that have a vector, in order, and the vectors."""
    query = """
        SELECT text_hash, vector FROM temp.candidates CROSS JOIN vectors ON encoder_id = ? AND text_hash = number
        ORDER BY text_hash
    """
    rows = db.execute(query, [encoder_id]).fetchall()
    return _digests(hash_ for hash_, _ in rows), _stacked([(vector,) for _, vector in rows], dimension)


def candidates(db: Database) -> NDArray[np.bytes_]:
    """Return the candidates (see `due.collect`): digests of texts whose vector came or went."""
    return _digests(hash_ for (hash_,) in db.execute("SELECT number FROM temp.candidates"))


def sample(db: Database, encoder_id: str, dimension: int, size: int) -> NDArray[np.float16]:
    """Return at most `size` vectors, those with the lowest digests: which ones these are is as good as drawn by lot."""
    query = "SELECT vector FROM vectors WHERE encoder_id = ? ORDER BY text_hash LIMIT ?"
    return _stacked(db.execute(query, [encoder_id, size]).fetchall(), dimension)


def pieces(db: Database, encoder_id: str, dimension: int) -> Iterator[NDArray[np.float16]]:
    """Yield all vectors in the order of their digests, some at a time."""
    query = "SELECT vector FROM vectors WHERE encoder_id = ? ORDER BY text_hash"
    for rows in _batches(db, query, [encoder_id], _READ):
        yield _stacked(rows, dimension)


def owners(db: Database) -> tuple[NDArray[np.bytes_], NDArray[np.uint32]]:
    """Return the digest of each sentence and question of the candidates (see `due`), and a text that it stands in."""
    db.register_function(ledger.text_hash, deterministic=True)
    keys, texts = [np.zeros(0, dtype="S32")], [np.zeros(0, dtype=np.uint32)]
    for rows in _batches(db, _OWNERS, [], _ROWS):
        keys.append(_digests(hash_ for hash_, _ in rows))
        texts.append(np.array([id_ for _, id_ in rows], dtype=np.uint32))
    return np.concatenate(keys), np.concatenate(texts)


def standing(db: Database) -> tuple[NDArray[np.bytes_], NDArray[np.uint32]]:
    """Return the same of all documents, as it was written."""
    starts, texts = (np.frombuffer(part(db, name), "<u4") for name in ("starts", "texts"))
    return np.repeat(np.frombuffer(part(db, "hashes"), "S32"), np.diff(starts)), texts


def part(db: Database, name: str) -> bytes:
    """Return a part as it was written, its pieces put together; empty where it was not."""
    query = "SELECT content FROM vector_index WHERE part = ? ORDER BY number"
    return b"".join(content for (content,) in db.execute(query, [name]))


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
        for key in (DUE, DUE_OWNERS):
            due.forget(db, key)
    return bool(removed)


def _digests(hashes: Iterable[str]) -> NDArray[np.bytes_]:
    return np.frombuffer("".join(hashes).encode(), dtype="S32")


def _batches(db: Database, query: str, values: list[object], size: int) -> Iterator[list[tuple]]:
    """Yield the rows of a query, `size` at a time."""
    return iter(partial(db.execute(query, values).fetchmany, size), [])


def _stacked(rows: list[tuple], dimension: int) -> NDArray[np.float16]:
    """Return the vectors of rows of one column."""
    return np.frombuffer(b"".join(vector for (vector,) in rows), "<f2").reshape(len(rows), dimension)
