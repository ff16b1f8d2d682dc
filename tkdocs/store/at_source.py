"""What the chamber says that it has, against what is mirrored of it, by kind: for the page on completeness."""

from pathlib import Path

from sqlite_utils import Database

from tkdocs.store import figures
from tkdocs.store.unparsed import attach_sources

TABLE = "chamber_counts"
_HELD = """
    SELECT c.entity, c.kind, c.rows, coalesce(h.held, 0) FROM sources.source_counts c LEFT JOIN (
        SELECT entity, json_extract(payload, '$.Soort') AS kind, count(*) AS held FROM sources.records
        WHERE deleted = 0 AND entity IN (SELECT entity FROM sources.source_counts) GROUP BY 1, 2
    ) h ON h.entity = c.entity AND h.kind = c.kind ORDER BY 1, 2
"""


def write(db: Database, sources: Path, stage: str, version: str) -> bool:
    """Count what is mirrored beside what the chamber said last; return whether anything was written."""
    attach_sources(db, sources)
    try:
        found = [row for row in db.execute(_HELD).fetchall() if row[2] or row[3]]
    finally:
        db.execute("DETACH sources")
    return figures.replace(db, stage, TABLE, found, version)
