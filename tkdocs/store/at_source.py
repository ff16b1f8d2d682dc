"""What the chamber says that it has, against what is mirrored of it, by kind: for the page on completeness."""

from pathlib import Path

from sqlite_utils import Database

from tkdocs.store import figures
from tkdocs.store.unparsed import attach_sources

TABLE = "chamber_counts"
_HELD = """
    SELECT c.entity, c.kind, c.rows, coalesce(h.held, 0) FROM source_counts c LEFT JOIN (
        SELECT entity, json_extract(payload, '$.Soort') AS kind, count(*) AS held FROM records
        WHERE deleted = 0 AND entity IN (SELECT entity FROM source_counts) GROUP BY 1, 2
    ) h ON h.entity = c.entity AND h.kind = c.kind ORDER BY 1, 2
"""


def held(db: Database) -> list[tuple[str, str, int, int]]:
    """Return (entity, kind, rows at the chamber, rows here) of `sources.db`, which `db` is or has attached."""
    return db.execute(_HELD).fetchall()


def write(db: Database, sources: Path, stage: str, version: str) -> bool:
    """Count what is mirrored beside what the chamber said last; return whether anything was written."""
    attach_sources(db, sources)
    try:
        found = [row for row in held(db) if row[2] or row[3]]
    finally:
        db.execute("DETACH sources")
    return figures.replace(db, stage, TABLE, found, version)
