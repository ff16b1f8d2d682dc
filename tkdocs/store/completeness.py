"""What the chamber lists and what is here of it, by kind and year, and what each stage did: for the site to show."""

import json
from pathlib import Path

from sqlite_utils import Database

from tkdocs.store import due, figures
from tkdocs.store.unparsed import attach_sources
from tkdocs.vocabulary import SOURCE_KINDS

# A document that could not be saved is in the chamber's list alone, under the chamber's own word for its kind.
_TOLD = """
    CREATE TEMP TABLE told AS WITH listed AS (
        SELECT source_id AS id, number, kind, substr(dated_on, 1, 4) AS year, text IS NOT NULL AS read FROM documents
        UNION ALL
        SELECT r.id, NULL, k.value, substr(json_extract(r.payload, '$.Datum'), 1, 4), 0
        FROM sources.records r CROSS JOIN json_each(:kinds) k ON k.key = json_extract(r.payload, '$.Soort')
        WHERE r.entity = 'Document' AND r.deleted = 0
            AND NOT EXISTS (SELECT 1 FROM documents WHERE source_id = r.id)
    )
    SELECT l.*, coalesce(p.error, f.error) AS error,
        EXISTS (SELECT 1 FROM sources.bodies WHERE document_id = l.id) AS downloaded
    FROM listed l LEFT JOIN ledger p ON p.stage = 'parse' AND p.key = 'Document:' || l.id
    LEFT JOIN sources.ledger f ON f.stage = 'download' AND f.key = l.id
"""
_COUNTED = """
    SELECT kind, coalesce(year, ''), count(*), sum(downloaded OR read), sum(read),
        count(*) FILTER (WHERE number IN (SELECT document_number FROM reading_doubts)),
        sum(error IS NOT NULL AND NOT read)
    FROM temp.told GROUP BY 1, 2 ORDER BY 1, 2
"""
_UNREAD = "SELECT kind, coalesce(error, ''), count(*), min(number) FROM temp.told WHERE NOT read GROUP BY 1, 2"
# The keys of `parse` are an entity of the API and its id ("Document:..."): the entities are counted apart.
_STAGES = """
    SELECT stage, CASE WHEN stage = 'parse' AND key LIKE '%:%' THEN substr(key, 1, instr(key, ':') - 1) ELSE '' END,
        count(*), count(error)
    FROM ledger WHERE stage NOT IN (:own, :due) GROUP BY 1, 2
    UNION ALL SELECT stage, '', count(*), count(error) FROM sources.ledger GROUP BY 1
    UNION ALL SELECT 'sync', entity, count(*), 0 FROM sources.records WHERE deleted = 0 GROUP BY entity ORDER BY 1, 2
"""


def write(db: Database, sources: Path, stage: str, version: str) -> bool:
    """Count what there is, and write the tables that are no longer right; return whether any was.

    `stage` is the caller's, whose own work is left out: it is not done yet.
    """
    attach_sources(db, sources)
    try:
        db.execute(_TOLD, {"kinds": json.dumps({word: kind.value for word, kind in SOURCE_KINDS.items()})})
        found = {
            "completeness": db.execute(_COUNTED).fetchall(),
            "unread": db.execute(_UNREAD).fetchall(),
            "stage_figures": db.execute(_STAGES, {"own": stage, "due": due.STAGE}).fetchall(),
        }
    finally:
        db.execute("DROP TABLE IF EXISTS temp.told")
        db.execute("DETACH sources")
    written = [figures.replace(db, stage, table, rows, version) for table, rows in found.items()]
    return any(written)
