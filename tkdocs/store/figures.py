"""The figures that the site shows, counted once for each publication: made anew together, written where they changed.

Answers that were read with doubt count nowhere (`counted_verdicts`), nor does what silence alone suggests.
"""

from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database

from tkdocs.store import ledger

_ANSWERS = """
    WITH counted AS (
        SELECT document_number, count(*) AS judged, sum(marks > 0) AS marked,
            sum(verdict <> 'answers' AND reason <> 'silent') AS withheld FROM counted_verdicts GROUP BY 1
    ), unsure AS (SELECT document_number, count(*) AS doubtful FROM answers WHERE doubtful = 1 GROUP BY 1)
    SELECT coalesce(d.ministry, ''), coalesce(substr(d.dated_on, 1, 4), ''), coalesce(sum(c.judged), 0),
        coalesce(sum(c.marked), 0), coalesce(sum(c.withheld), 0), coalesce(sum(u.doubtful), 0)
    FROM documents d LEFT JOIN counted c ON c.document_number = d.number
    LEFT JOIN unsure u ON u.document_number = d.number
    WHERE c.judged OR u.doubtful GROUP BY 1, 2 ORDER BY 1, 2
"""
_MARKS = """
    SELECT coalesce(d.ministry, ''), coalesce(substr(d.dated_on, 1, 4), ''), j.category, count(*),
        count(DISTINCT j.answer_id)
    FROM judgements j JOIN counted_verdicts v ON v.answer_id = j.answer_id
    JOIN documents d ON d.number = j.document_number
    WHERE j.direct = 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""
_SETS = """
    SELECT coalesce(ministry, ''), coalesce(substr(coalesce(asked_on, started_on), 1, 4), ''), count(*),
        sum(state IS 'answered'), sum(state IS 'overdue'), sum(state IS 'withdrawn'), count(postponed_on),
        count(transferred_on)
    FROM cases WHERE kind = 'question' GROUP BY 1, 2 ORDER BY 1, 2
"""
_WAITING = """
    SELECT coalesce(ministry, ''), coalesce(substr(coalesce(asked_on, started_on), 1, 4), ''), days, count(*)
    FROM cases WHERE kind = 'question' AND state = 'answered' AND days IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""
_DOUBTS = """
    SELECT r.kind, count(*), count(DISTINCT r.document_number), r.doubt, min(r.document_number),
        (SELECT min(case_number) FROM case_documents WHERE document_number = r.document_number)
    FROM reading_doubts r GROUP BY r.kind ORDER BY r.kind
"""
TABLES = {
    "answer_figures": _ANSWERS,
    "mark_figures": _MARKS,
    "set_figures": _SETS,
    "waiting_figures": _WAITING,
    "doubt_figures": _DOUBTS,
}


def write(db: Database, stage: str, version: str) -> bool:
    """Count everything, and write each table that is no longer right; return whether any was."""
    found = {table: db.execute(sql).fetchall() for table, sql in TABLES.items()}
    written = [replace(db, stage, table, rows, version) for table, rows in found.items()]
    return any(written)


def replace(db: Database, stage: str, table: str, rows: Sequence[Sequence[Any]], version: str) -> bool:
    """Make a table hold these rows and no others, with a ledger line; write nothing and return False where it does."""
    key, print_ = f"table:{table}", ledger.fingerprint(*rows, version)
    if ledger.last(db, stage, key) == print_:
        return False
    with db.atomic():
        db.execute(f"DELETE FROM {table}")
        if rows:
            db.conn.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
        ledger.record(db, stage, key, print_)
    return True
