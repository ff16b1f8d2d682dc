"""What changed: the documents (and cases) that a stage has to look at again, so that a day's change costs a day's work.

Triggers (see `watched`) note in the table `due` whatever a stage must see anew, in the transaction of the
change itself. Being due is a suspicion: whether there is work, the stage decides by its own fingerprints. When all is
done nothing is due, so the table of a finished build is empty. With other code or rules everything is looked at.
"""

from collections.abc import Iterable

from sqlite_utils import Database

from tkdocs.store import ledger

# The ledger has a line for each stage under this name: the code and rules with which it last looked at everything.
STAGE = "due"


def collect(db: Database, stage: str, version: str, every: str) -> bool:
    """Collect the keys that `stage` must look at into the temporary table `candidates`; return whether that is all.

    `every` selects all keys there are, those of what has gone too; they are taken where the `version` is another.
    """
    whole = ledger.last(db, STAGE, stage) != version
    db.execute("DROP TABLE IF EXISTS temp.candidates")
    db.execute("CREATE TEMP TABLE candidates (number TEXT PRIMARY KEY) WITHOUT ROWID")
    db.execute("INSERT INTO candidates SELECT key FROM due WHERE stage = ?", [stage])
    if whole:
        db.execute(f"INSERT OR IGNORE INTO candidates {every}")
    # Else SQLite thinks that they are a million, and goes through whole tables for them.
    db.execute("ANALYZE temp.candidates")
    return whole


def note(db: Database, stage: str, keys: Iterable[str]) -> None:
    """Let `stage` look at keys again."""
    db.conn.executemany("INSERT OR IGNORE INTO due VALUES (?, ?)", [(stage, key) for key in keys])


def forget(db: Database, stage: str) -> None:
    """Let `stage` look at everything again, when it next looks at all."""
    db.execute("DELETE FROM due WHERE stage = ?", [stage])
    ledger.forget(db, STAGE, stage)


def known(db: Database, stage: str) -> dict[str, str]:
    """Return the fingerprint of every candidate that `stage` has done or failed on."""
    # CROSS JOIN, here and wherever candidates are looked up: these first.
    sql = "SELECT key, fingerprint FROM temp.candidates CROSS JOIN ledger ON stage = ? AND key = number"
    return dict(db.execute(sql, [stage]).fetchall())


def settle(db: Database, stage: str, version: str) -> None:
    """Note that `stage` has looked at all candidates; write nothing where none was due."""
    due = db.execute("SELECT 1 FROM due WHERE stage = ? LIMIT 1", [stage]).fetchone()
    renewed = ledger.last(db, STAGE, stage) != version
    if due or renewed:
        with db.atomic():
            db.execute("DELETE FROM due WHERE stage = ? AND key IN (SELECT number FROM temp.candidates)", [stage])
            if renewed:
                ledger.record(db, STAGE, stage, version)
