"""The ledger: which piece of work each stage has done, on which input, with which error.

A stage compares `fingerprint` with what was recorded before it works, and calls `record` in the transaction of the rows
themselves, so that a killed run resumes where it stopped and a second run does nothing.
"""

import hashlib
from datetime import UTC, datetime

from sqlite_utils import Database


def fingerprint(*parts: object) -> str:
    """Return a short digest of the inputs and code version of a piece of work; equal parts give equal digests."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def text_hash(text: str) -> str:
    """Return the key under which a text's vector is stored: the first 32 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def last(db: Database, stage: str, key: str) -> str | None:
    """Return the fingerprint of one piece of work, None where `stage` has not done it."""
    found = db.execute("SELECT fingerprint FROM ledger WHERE stage = ? AND key = ?", [stage, key]).fetchone()
    return found[0] if found else None


def count(db: Database, stage: str) -> int:
    """Return how many pieces of work `stage` has done or failed on."""
    return db.execute("SELECT count(*) FROM ledger WHERE stage = ?", [stage]).fetchone()[0]


def record(db: Database, stage: str, key: str, print_: str, error: str | None = None) -> None:
    """Write the ledger line of one piece of work; the caller's transaction makes it one with the rows."""
    db.execute(
        "INSERT INTO ledger (stage, key, fingerprint, error, at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (stage, key) DO UPDATE SET fingerprint = excluded.fingerprint, error = excluded.error, "
        "at = excluded.at",
        [stage, key, print_, error, datetime.now(UTC).isoformat(timespec="seconds")],
    )


def forget(db: Database, stage: str, key: str) -> None:
    """Remove the ledger line of a piece of work whose input is gone."""
    db.execute("DELETE FROM ledger WHERE stage = ? AND key = ?", [stage, key])


def errors(db: Database, stage: str) -> list[tuple[str, str]]:
    """Return (key, error) of every piece of work that `stage` failed on, by key."""
    return db.execute(
        "SELECT key, error FROM ledger WHERE stage = ? AND error IS NOT NULL ORDER BY key", [stage]
    ).fetchall()


def fail(db: Database, stage: str, key: str, error: str) -> None:
    """Make what `stage` has done a failure, of the input as it is."""
    db.execute("UPDATE ledger SET error = ? WHERE stage = ? AND key = ?", [error, stage, key])


def retry(db: Database, stage: str, error: str | None = None) -> None:
    """Have what `stage` failed on (with this error) tried again; the lines stay, for what was made before they tell."""
    db.execute(
        "UPDATE ledger SET fingerprint = '' WHERE stage = :stage AND error IS NOT NULL "
        "AND error = coalesce(:error, error)",
        {"stage": stage, "error": error},
    )


def retried(db: Database, stage: str) -> bool:
    """Return whether anything is to be tried again."""
    query = "SELECT 1 FROM ledger WHERE stage = ? AND error IS NOT NULL AND fingerprint = '' LIMIT 1"
    return db.execute(query, [stage]).fetchone() is not None
