"""What search holds of a database, whatever numbers its texts got: these go by the order in which the texts came."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import numpy as np


def searched(path: Path) -> dict[str, str]:
    """Return a digest of every table that search reads, of those that are there: a database may be half made.

    Raise sqlite3.DatabaseError where the index and the texts disagree.
    """
    with closing(sqlite3.connect(path)) as db:
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
        if "search_texts" not in tables:
            return {}
        db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        db.rollback()
        keys = dict(db.execute("SELECT id, target_id FROM search_texts"))
        held = {
            "search_texts": ((keys[id_], *row) for id_, *row in db.execute("SELECT * FROM search_texts")),
            "search_words": db.execute("SELECT word, texts FROM search_words"),
            "search_vocabulary": db.execute("SELECT term, col, doc, cnt FROM search_vocabulary"),
            "search_facets": _facets(db, keys),
            "vector_index": _vectors(db, keys),
        }
        return {table: _digest(rows) for table, rows in held.items() if table in tables}


def _facets(db: sqlite3.Connection, keys: dict[int, str]) -> Iterator[object]:
    """Yield each value of a facet, with the texts that have it."""
    for *row, ids in db.execute("SELECT facet, value, label, texts, ids FROM search_facets"):
        yield *row, sorted(keys[id_] for id_ in np.frombuffer(ids, "<u4").tolist())


def _vectors(db: sqlite3.Connection, keys: dict[int, str]) -> Iterator[object]:
    """Yield the parts of the index of vectors, and in their order the texts that each sentence with a vector is in."""
    yield from db.execute("SELECT * FROM vector_index WHERE part <> 'texts'")
    held = dict.fromkeys(("starts", "texts"), b"")
    for part, content in db.execute("SELECT part, content FROM vector_index ORDER BY part, number"):
        if part in held:
            held[part] += content
    starts, texts = (np.frombuffer(content, "<u4").tolist() for content in held.values())
    for at, (first, last) in enumerate(pairwise(starts)):
        yield at, sorted(keys[id_] for id_ in texts[first:last])


def _digest(rows: Iterable[object]) -> str:
    return hashlib.sha256("\n".join(sorted(map(repr, rows))).encode()).hexdigest()
