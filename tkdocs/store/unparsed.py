"""What the parse stage still has to do: rows of `sources.db` set against the ledger of `tkdocs.db`, in SQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

STAGE = "parse"

# The newest body of a document stands for its current file: bodies are stored in the order in which they came.
_BODY = "(SELECT b.sha256 FROM sources.bodies b WHERE b.document_id = r.id ORDER BY b.rowid DESC LIMIT 1)"
# A row that was only stamped anew has the content that it had.
_PRINT = f"coalesce(r.content_key, r.changed_at) || '/' || coalesce({_BODY}, '') || '/' || :version"
_KEY = "r.entity || ':' || r.id"
# What is made of a row of an entity: the table, and its column with the id of the row.
MADE = {
    "Fractie": ("parties", "id"),
    "Persoon": ("people", "id"),
    "Zaak": ("cases", "source_id"),
    "Besluit": ("decisions", "id"),
    "Stemming": ("votes", "id"),
    "Document": ("documents", "source_id"),
}
_LEDGER = f"LEFT JOIN ledger l ON l.stage = '{STAGE}' AND l.key = {_KEY}"


@dataclass(frozen=True, slots=True)
class Pending:
    """One row to parse: its ledger key and fingerprint, and the row itself as JSON in the words of `api_version`."""

    key: str
    fingerprint: str
    entity: str
    id: str
    api_version: str
    payload: str


def attach_sources(db: Database, path: Path) -> None:
    """Make `sources.db` readable under the name `sources` on the connection of `tkdocs.db`."""
    db.execute("ATTACH DATABASE ? AS sources", [str(path)])  # sqlite-utils would write the path into the statement


def count(db: Database, entity: str, version: str) -> int:
    """Return how many live rows of `entity` are new or changed since they were parsed by code of this `version`."""
    sql = f"SELECT count(*) FROM sources.records r {_LEDGER} WHERE {_WANTED}"
    return db.execute(sql, {"entity": entity, "version": version}).fetchone()[0]


def rows(db: Database, entity: str, version: str, size: int = 500) -> Iterator[list[Pending]]:
    """Yield the rows that `count` counts, in batches of at most `size`, by id."""
    # What is compared stands in an index; the rows themselves are read only where they are wanted.
    sql = (
        "SELECT w.key, w.print, r.entity, r.id, r.api_version, r.payload FROM ("
        f"SELECT {_KEY} AS key, {_PRINT} AS print, r.id FROM sources.records r {_LEDGER} "
        f"WHERE {_WANTED} AND r.id > :after ORDER BY r.id LIMIT :size"
        ") w JOIN sources.records r ON r.entity = :entity AND r.id = w.id ORDER BY r.id"
    )
    values = {"entity": entity, "version": version, "after": "", "size": size}
    while found := db.execute(sql, values).fetchall():
        yield [Pending(*row) for row in found]
        if len(found) < size:
            return
        values["after"] = found[-1][3]


def gone(db: Database, entity: str) -> list[str]:
    """Return the ids of rows that are deleted at the source and were parsed once, by the ledger or by what is there."""
    table, column = MADE[entity]
    sql = (
        f"SELECT r.id FROM sources.records r {_LEDGER} WHERE r.entity = :entity AND r.deleted = 1 "
        f"AND (l.key IS NOT NULL OR EXISTS (SELECT 1 FROM {table} WHERE {column} = r.id)) ORDER BY r.id"
    )
    return [row[0] for row in db.execute(sql, {"entity": entity})]


def body(db: Database, document_id: str) -> tuple[str, bytes] | None:
    """Return media type and bytes of a document's newest file, None where nothing has been downloaded."""
    sql = "SELECT media_type, bytes FROM sources.bodies WHERE document_id = ? ORDER BY rowid DESC LIMIT 1"
    return db.execute(sql, [document_id]).fetchone()


_WANTED = f"r.entity = :entity AND r.deleted = 0 AND l.fingerprint IS NOT {_PRINT}"
