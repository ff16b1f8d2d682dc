"""Prepares what each searchable text can be narrowed down by, so that a search counts every value without a join.

For each value of a facet the table `search_facets` holds the ids of its texts (`search_texts.id`), in order, as
little-endian 32-bit numbers: all of them together are small enough to be kept in memory by the site.

Of a text itself are its kind, ministry, year, verdict and categories. Of the whole case are the members, parties,
vendors and topics, since a vendor is named in one question and meant in the next. The state is that of a set of
questions, or what became of a motion. What was read with doubt has no verdict and no category, silence has neither.
"""

from itertools import groupby

import numpy as np
from sqlite_utils import Database

from tkdocs.store import ledger

VERSION = "1"
# The ledger key under which it is recorded.
KEY = "table:search"

# A value for the id of a text, each. What is of the case comes from `case_facets`: see `store/facets.py`.
_OF_CASE = """
    SELECT DISTINCT f.value, s.id FROM search_texts s JOIN case_documents cd ON cd.document_number = s.document_number
    JOIN case_facets f ON f.case_number = cd.case_number AND f.facet = '{facet}'
"""
_FOUND = {
    "kind": "SELECT kind AS value, id FROM search_texts",
    "ministry": "SELECT ministry AS value, id FROM search_texts WHERE ministry IS NOT NULL",
    "year": "SELECT substr(dated_on, 1, 4) AS value, id FROM search_texts WHERE dated_on IS NOT NULL",
    "member": _OF_CASE.format(facet="member"),
    "party": _OF_CASE.format(facet="party"),
    "vendor": _OF_CASE.format(facet="vendor"),
    "topic": _OF_CASE.format(facet="topic"),
    "category": """
        SELECT DISTINCT j.category AS value, s.id FROM judgements j
        JOIN search_texts s ON s.target_id = coalesce(j.answer_id, j.document_number)
        WHERE j.direct = 0 AND (j.answer_id IS NULL OR j.answer_id IN (SELECT answer_id FROM counted_verdicts))""",
    "verdict": """
        SELECT v.verdict AS value, s.id FROM counted_verdicts v JOIN search_texts s ON s.target_id = v.answer_id
        WHERE v.reason <> 'silent'""",
    "state": """
        SELECT c.state AS value, s.id FROM search_texts s JOIN cases c ON c.number = s.case_number
        WHERE c.state IS NOT NULL AND s.kind IN ('question', 'answer')
        UNION ALL SELECT m.result, s.id FROM motions m JOIN search_texts s ON s.target_id = m.document_number""",
}
# The words for kinds, verdicts and states are the site's.
_LABELS = "SELECT facet, value, label FROM facet_totals WHERE facet IN ('ministry', 'member', 'party', 'vendor', "
_LABELS += "'topic', 'category')"


def prepare(db: Database) -> None:
    """Write the table anew, within the caller's transaction; `case_facets` and `search_texts` must be written."""
    labels = {(facet, value): label for facet, value, label in db.execute(_LABELS).fetchall()}
    db.execute("DELETE FROM search_facets")
    for facet, found in _FOUND.items():
        rows = db.execute(f"SELECT value, id FROM ({found}) ORDER BY value, id").fetchall()
        for value, texts in groupby(rows, key=lambda row: row[0]):
            ids = np.fromiter((id_ for _, id_ in texts), dtype="<u4")
            db.execute(
                "INSERT INTO search_facets (facet, value, label, texts, ids) VALUES (?, ?, ?, ?, ?)",
                [facet, value, labels.get((facet, value)), len(ids), ids.tobytes()],
            )


def write(db: Database, stage: str) -> bool:
    """Write the table anew where its ledger line is gone or of another version; return whether it did.

    Whoever changes the texts or the facets of cases takes the line away (`facets.write` and the stage itself).
    """
    if ledger.last(db, stage, KEY) == VERSION:
        return False
    with db.atomic():
        prepare(db)
        ledger.record(db, stage, KEY, VERSION)
    return True
