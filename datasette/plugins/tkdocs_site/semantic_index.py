"""The search among the vectors of a database: opened from what `publish` prepared, or made of the vectors themselves.

A database that an earlier version published holds the vectors alone. Reading them takes a minute where there are a
million, and they are then kept in memory; otherwise nothing differs.
"""

import hashlib
import json
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Below this cosine nothing is shown. With an encoder fitted on 10,451 sentences of real questions and answers, queries
# of which the collection holds nothing ("lorem ipsum dolor", "zeppelins boven de maan") came to 0.27 to 0.40.
FLOOR = 0.45
_SENTENCES = 400  # that are looked at for one query
_BATCH = 20_000
_REMEMBERED = 500

_HAS_INDEX = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'vector_index'"
_SIZE = "SELECT coalesce(sum(length(content)), 0) FROM vector_index WHERE part = ?"
_PART = "SELECT content FROM vector_index WHERE part = ? ORDER BY number"
_FETCHED = """
    SELECT wanted.key, vector FROM json_each(?) wanted CROSS JOIN vectors
    ON encoder_id = ? AND text_hash = wanted.value
"""
_COUNT = "SELECT count(*) FROM vectors WHERE encoder_id = ?"
_VECTORS = "SELECT text_hash, vector FROM vectors WHERE encoder_id = ? ORDER BY text_hash"
_PASSAGES = """
    SELECT p.text_hash, s.id FROM passages p
    JOIN search_texts s ON s.target_id = coalesce(p.answer_id, p.document_number)
"""
_QUESTIONS = "SELECT text, id FROM search_texts WHERE kind = 'question'"


@dataclass(frozen=True, slots=True)
class Index:
    """An encoder with the vectors that it made: row i belongs to the sentence `hashes[i]`.

    That sentence stands in the texts `texts[starts[i]:starts[i + 1]]` (`search_texts.id`). Nothing whose cosine is
    below `floor` counts as near.
    """

    encoder: Any
    floor: float
    hashes: NDArray[np.bytes_]
    starts: NDArray[np.integer]
    texts: NDArray[np.uint32]
    search: Any
    known: dict[str, list[tuple[int, float, str]]] = field(default_factory=dict)

    def nearest(self, text: str) -> list[tuple[int, float, str]]:
        """Return (text, cosine, digest of the sentence) of what is near, the nearest first, the newest of equals.

        The last few hundred queries are remembered: who chooses a facet or the next page asks the same again.
        """
        if text not in self.known:
            if len(self.known) >= _REMEMBERED:
                self.known.clear()
            self.known[text] = self._nearest(text)
        return self.known[text]

    def _nearest(self, text: str) -> list[tuple[int, float, str]]:
        found = self.search.nearest(self.encoder.encode([text])[0], _SENTENCES)
        near = []
        for at, score in zip(found.rows[0], found.scores[0], strict=True):
            if score < self.floor:
                break
            owners = self.texts[self.starts[at] : self.starts[at + 1]]
            near += [(int(owner), float(score), bytes(self.hashes[at]).decode()) for owner in owners[::-1]]
        return near


class _Stored:
    """Fetches vectors from the database by the digests of their sentences, whichever thread asks."""

    def __init__(self, connection: sqlite3.Connection, encoder_id: str, hashes: NDArray[np.bytes_], width: int) -> None:
        self._connection, self._encoder_id, self._hashes, self._width = connection, encoder_id, hashes, width
        self._one_at_a_time = threading.Lock()
        weakref.finalize(self, connection.close)

    def __call__(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the vectors of the rows, zeros for one that is there no more."""
        wanted = json.dumps([hash_.decode() for hash_ in self._hashes[rows].tolist()])
        with self._one_at_a_time:
            found = self._connection.execute(_FETCHED, [wanted, self._encoder_id]).fetchall()
        vectors = np.zeros((len(rows), self._width), dtype=np.float32)
        if found:
            stored = np.frombuffer(b"".join(vector for _, vector in found), "<f2")
            vectors[[at for at, _ in found]] = stored.reshape(len(found), self._width)
        return vectors


def opened(database: Path, encoder: Any) -> Index:
    """Return the search among the vectors that `encoder` made."""
    # It stays open with the index, and so goes on reading the file that the index is of when another takes its place.
    uri = f"{database.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
    about = _about(connection)
    if about.get("encoder") == encoder.id:
        return _prepared(connection, encoder, about)
    try:
        return _made(connection, encoder)
    finally:
        connection.close()


def _about(connection: sqlite3.Connection) -> dict[str, Any]:
    """Return what is known of the prepared index, nothing where there is none."""
    (there,) = connection.execute(_HAS_INDEX).fetchone()
    row = connection.execute(_PART, ["about"]).fetchone() if there else None
    return json.loads(row[0]) if row else {}


def _prepared(connection: sqlite3.Connection, encoder: Any, about: dict[str, Any]) -> Index:
    """Return the search as it was prepared, with a connection of its own."""
    from embeddings.shortlist import Shortlist, Signs

    connection.execute("BEGIN")  # so that all parts are of one time
    count, width = about["vectors"], about["dimension"]
    hashes = np.frombuffer(_part(connection, "hashes"), "S32")
    middle, directions = (np.frombuffer(_part(connection, part), "<f4") for part in ("middle", "directions"))
    signs = Signs(middle, directions.reshape(width, -1))
    packed = np.frombuffer(_part(connection, "signs"), np.uint8).reshape(count, -1)
    starts, texts = (np.frombuffer(_part(connection, part), "<u4") for part in ("starts", "texts"))
    connection.execute("COMMIT")
    search = Shortlist(signs, packed, _Stored(connection, encoder.id, hashes, width))
    return Index(encoder, max(FLOOR, about["chance"]), hashes, starts, texts, search)


def _part(connection: sqlite3.Connection, part: str) -> bytearray:
    """Return the content of a part, its pieces put together."""
    (size,) = connection.execute(_SIZE, [part]).fetchone()
    content, at = bytearray(size), 0
    for (piece,) in connection.execute(_PART, [part]):
        content[at : at + len(piece)] = piece
        at += len(piece)
    return content


def _made(connection: sqlite3.Connection, encoder: Any) -> Index:
    """Return a search over the vectors, which are kept in memory."""
    from embeddings.shortlist import Shortlist, chance, grouped, places

    hashes, vectors = _vectors(connection, encoder)
    keys, texts = _owners(connection)
    starts, texts = grouped(places(hashes, keys), texts, len(hashes))
    return Index(encoder, max(FLOOR, chance(vectors)), hashes, starts, texts, Shortlist.over(vectors))


def _vectors(connection: sqlite3.Connection, encoder: Any) -> tuple[NDArray[np.bytes_], NDArray[np.float16]]:
    """Return the digests of all sentences, in order, and their vectors as they are stored."""
    connection.execute("BEGIN")  # so that no vector is added between counting and reading
    (count,) = connection.execute(_COUNT, [encoder.id]).fetchone()
    hashes = np.zeros(count, dtype="S32")
    vectors = np.zeros((count, encoder.dimension), dtype="<f2")
    at = 0
    for batch in _batches(connection.execute(_VECTORS, [encoder.id])):
        rows = slice(at, at + len(batch))
        hashes[rows] = [hash_ for hash_, _ in batch]
        vectors[rows] = np.frombuffer(b"".join(vector for _, vector in batch), "<f2").reshape(len(batch), -1)
        at += len(batch)
    return hashes, vectors


def _owners(connection: sqlite3.Connection) -> tuple[NDArray[np.bytes_], NDArray[np.uint32]]:
    """Return the digest of each sentence and question, as often as it stands somewhere, and the text it stands in."""
    found = connection.execute(_PASSAGES).fetchall()
    # A question is one sentence here, whatever its length, and has its vector under the digest of its whole text.
    asked = connection.execute(_QUESTIONS)
    found += [(hashlib.sha256(text.encode()).hexdigest()[:32], id_) for text, id_ in asked]
    return np.array([hash_ for hash_, _ in found], dtype="S32"), np.array([id_ for _, id_ in found], dtype=np.uint32)


def _batches(read: sqlite3.Cursor) -> Iterator[list[Any]]:
    """Yield the rows, many at a time."""
    return iter(partial(read.fetchmany, _BATCH), [])
