"""Reads and writes of the tables `encoders` and `vectors`.

A vector is kept under the digest of its text and the id of its encoder, and needs no ledger line of its own: the key is
the fingerprint. The ledger has one line an encoder, with the version of the code that makes and stores vectors.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from tkdocs.store import due, ledger

STAGE = "embed"

# The texts that get a vector; passages carry their digest.
_PASSAGES = "SELECT p.text_hash, p.text FROM {documents} passages p WHERE {mine} trim(p.text) <> ''"
_ASKED = """
    SELECT text_hash(p.text) AS text_hash, p.text AS text, p.document_number FROM {documents} questions p
    WHERE {mine} trim(p.text) <> ''
    UNION ALL SELECT text_hash(p.request), p.request, p.document_number FROM {documents} motions p
    WHERE {mine} trim(p.request) <> ''
"""
_ALL = {"documents": "", "mine": ""}
# CROSS JOIN: the changed documents first, so that nothing else is read.
_DUE = {"documents": "temp.candidates c CROSS JOIN", "mine": "p.document_number = c.number AND"}
_EVERY = " UNION ".join(
    f"SELECT document_number FROM {table}" for table in ("passages", "questions", "motions", "asked_texts")
)
# Digests of texts that stand nowhere any more.
_GONE = """
    SELECT f.text_hash FROM freed f WHERE NOT EXISTS (SELECT 1 FROM passages p WHERE p.text_hash = f.text_hash)
        AND NOT EXISTS (SELECT 1 FROM asked_texts a WHERE a.text_hash = f.text_hash)
"""
# Each text is looked up by itself: with NOT IN, SQLite would list all vectors there are anew for every batch.
_MISSING = (
    "FROM wanted WHERE NOT EXISTS (SELECT 1 FROM vectors WHERE encoder_id = ? AND vectors.text_hash = wanted.text_hash)"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which encoder, as it was asked for: a model's name or a folder, and how it is to be used."""

    source: str
    revision: str | None = None
    dimension: int | None = None
    prompts: Mapping[str, str] | None = None
    backend: str | None = None  # in no column: the encoder's id says it


@dataclass(frozen=True, slots=True)
class Active:
    """The encoder in use: its id, how it was asked for, and on how many texts it was fitted (None: not here)."""

    id: str
    choice: Choice
    fitted_on: int | None


def any_texts(db: Database) -> bool:
    """Return whether there is any text that is to have a vector."""
    found = f"SELECT EXISTS ({_PASSAGES.format(**_ALL)}) OR EXISTS ({_ASKED.format(**_ALL)})"
    db.register_function(ledger.text_hash, deterministic=True)
    return bool(db.execute(found).fetchone()[0])


def count(db: Database, encoder_id: str) -> int:
    """Return how many texts have a vector of this encoder."""
    return db.execute("SELECT count(*) FROM vectors WHERE encoder_id = ?", [encoder_id]).fetchone()[0]


def collect_texts(db: Database) -> int:
    """Collect every text that is to have a vector, for this connection only; return how many there are."""
    return _collect(db, _ALL)


def collect_due(db: Database, version: str) -> int:
    """Collect, for this connection only, the texts of documents that changed; return how many there are.

    These are all where the last `version` (of code and encoder) that saw everything is another.
    """
    whole = due.collect(db, STAGE, version, _EVERY)
    return _collect(db, _ALL if whole else _DUE)


def _collect(db: Database, which: Mapping[str, str]) -> int:
    db.register_function(ledger.text_hash, deterministic=True)
    db.execute("DROP TABLE IF EXISTS temp.wanted")
    db.execute("CREATE TEMP TABLE wanted (text_hash TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID")
    for sql in (_PASSAGES, f"SELECT text_hash, text FROM ({_ASKED})"):
        db.execute(f"INSERT OR IGNORE INTO wanted {sql.format(**which)}")
    return db.execute("SELECT count(*) FROM wanted").fetchone()[0]


def every_text(db: Database) -> Iterator[str]:
    """Return every text that is to have a vector, by digest; nothing is read before the first is asked for."""
    collect_texts(db)
    yield from (text for (text,) in db.execute("SELECT text FROM wanted ORDER BY text_hash"))


def count_missing(db: Database, encoder_id: str) -> int:
    """Return how many of the collected texts have no vector of this encoder."""
    return db.execute(f"SELECT count(*) {_MISSING}", [encoder_id]).fetchone()[0]


def missing(db: Database, encoder_id: str, size: int) -> Iterator[list[tuple[str, str]]]:
    """Return (digest, text) of the collected texts without a vector, at most `size` at a time, by digest."""
    last = ""
    query = f"SELECT text_hash, text {_MISSING} AND text_hash > ? ORDER BY text_hash LIMIT ?"
    while batch := db.execute(query, [encoder_id, last, size]).fetchall():
        yield batch
        last = batch[-1][0]


def save(db: Database, encoder_id: str, rows: Sequence[tuple[str, bytes]]) -> None:
    """Write (digest, vector) rows in one transaction."""
    with db.atomic():
        db.conn.executemany(
            "INSERT OR FAIL INTO vectors (text_hash, encoder_id, vector) VALUES (?, ?, ?)",  # see `rows`
            [(hash_, encoder_id, blob) for hash_, blob in rows],
        )


def settle_due(db: Database, version: str) -> int:
    """Remove the vectors, of whatever encoder, whose text stands nowhere any more; return how many.

    After `collect_due` and what it asks for: nothing is due then.
    """
    with db.atomic():
        removed = _remove_gone(db)
        due.settle(db, STAGE, version)
    return removed


def _remove_gone(db: Database) -> int:
    changed = db.execute("SELECT EXISTS (SELECT 1 FROM temp.candidates) OR EXISTS (SELECT 1 FROM freed)").fetchone()[0]
    if not changed:
        return 0
    mine = "FROM asked_texts WHERE document_number IN (SELECT number FROM temp.candidates)"
    db.execute(f"INSERT OR IGNORE INTO freed SELECT text_hash {mine}")
    db.execute(f"DELETE {mine}")
    db.execute(f"INSERT OR IGNORE INTO asked_texts SELECT text_hash, document_number FROM ({_ASKED.format(**_DUE)})")
    gone = f"DELETE FROM vectors WHERE encoder_id IN (SELECT id FROM encoders) AND text_hash IN ({_GONE})"
    removed = db.execute(gone).rowcount
    db.execute("DELETE FROM freed")
    return removed


def active(db: Database) -> Active | None:
    """Return the encoder in use, None where there is none."""
    query = "SELECT id, source, revision, dimension, prompts, fitted_on FROM encoders WHERE active = 1"
    if (row := db.execute(query).fetchone()) is None:
        return None
    id_, source, revision, dimension, prompts, fitted_on = row
    return Active(id_, Choice(source, revision, dimension, json.loads(prompts) if prompts else None), fitted_on)


def activate(db: Database, encoder: Active, *, version: str, useless: Sequence[str]) -> None:
    """Make `encoder` the one in use; remove the encoders `useless` with their vectors.

    Its own vectors are removed too where code of another `version` made them. Nothing is written when all is so.
    """
    fingerprint = ledger.fingerprint(version)
    outdated = ledger.last(db, STAGE, encoder.id) != fingerprint
    if active(db) == encoder and not useless and not outdated:
        return
    with db.atomic():
        for id_ in [*useless, *([encoder.id] if outdated else [])]:
            db.execute("DELETE FROM vectors WHERE encoder_id = ?", [id_])
            ledger.forget(db, STAGE, id_)
        for id_ in useless:
            db.execute("DELETE FROM encoders WHERE id = ?", [id_])
        db.execute("UPDATE encoders SET active = 0 WHERE id <> ?", [encoder.id])
        db.table("encoders").upsert(_row(encoder), pk="id")
        ledger.record(db, STAGE, encoder.id, fingerprint)


def others(db: Database, encoder_id: str) -> list[tuple[str, str]]:
    """Return (id, source) of all encoders but this one, by id."""
    return db.execute("SELECT id, source FROM encoders WHERE id <> ? ORDER BY id", [encoder_id]).fetchall()


def _row(encoder: Active) -> dict[str, Any]:
    """Return the row of the table `encoders`."""
    choice = encoder.choice
    return {
        "id": encoder.id,
        "source": choice.source,
        "revision": choice.revision,
        "prompts": json.dumps(dict(choice.prompts), sort_keys=True) if choice.prompts else None,
        "dimension": choice.dimension,
        "fitted_on": encoder.fitted_on,
        "active": 1,
    }
