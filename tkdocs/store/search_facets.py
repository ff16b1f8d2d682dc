"""Prepares what each searchable text can be narrowed down by, so that a search counts every value without a join.

For each value of a facet the table `search_facets` holds the ids of its texts (`search_texts.id`), in order, as
little-endian 32-bit numbers: all of them together are small enough to be kept in memory by the site.

Of a text itself are its kind, ministry, year, verdict and categories. Of the whole case are the members, parties,
vendors and topics, since a vendor is named in one question and meant in the next. The state is that of a set of
questions, or what became of a motion. What was read with doubt has no verdict and no category, silence has neither.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from tkdocs.store import ledger
from tkdocs.store.columns import Codes, Numbers, joined, pairs, read

VERSION = "1"
# The ledger key under which it is recorded.
KEY = "table:search"

# Of each text the id, the document, and its value of each of these facets.
_OF_TEXT = ("kind", "ministry", "year", "state")
_TEXTS = """
    SELECT s.id, s.document_number, s.kind, s.ministry, substr(s.dated_on, 1, 4), CASE WHEN s.kind IN
        ('question', 'answer') THEN (SELECT state FROM cases WHERE number = s.case_number)
        ELSE (SELECT result FROM motions WHERE document_number = s.target_id) END
    FROM search_texts s ORDER BY s.id
"""
# A value for the id of a text, each.
_FOUND = {
    "category": """
        SELECT j.category, s.id FROM judgements j
        JOIN search_texts s ON s.target_id = coalesce(j.answer_id, j.document_number)
        WHERE j.direct = 0 AND (j.answer_id IS NULL OR j.answer_id IN (SELECT answer_id FROM counted_verdicts))""",
    "verdict": """
        SELECT v.verdict, s.id FROM counted_verdicts v JOIN search_texts s ON s.target_id = v.answer_id
        WHERE v.reason <> 'silent'""",
}
# What is of the case comes from `case_facets`: see `store/facets.py`.
_OF_CASE = ("member", "party", "vendor", "topic")
_CASES = "SELECT value, case_number FROM case_facets WHERE facet = ?"
_DOCUMENTS = "SELECT case_number, document_number FROM case_documents"
# The words for kinds, verdicts and states are the site's.
_LABELS = "SELECT facet, value, label FROM facet_totals WHERE facet IN ('ministry', 'member', 'party', 'vendor', "
_LABELS += "'topic', 'category')"


def prepare(db: Database) -> None:
    """Write the table anew, within the caller's transaction; `case_facets` and `search_texts` must be written."""
    labels = {(facet, value): label for facet, value, label in db.execute(_LABELS).fetchall()}
    db.execute("DELETE FROM search_facets")
    db.conn.executemany(
        "INSERT INTO search_facets (facet, value, label, texts, ids) VALUES (?, ?, ?, ?, ?)",
        (
            (facet, value, labels.get((facet, value)), len(ids), ids.tobytes())
            for facet, names, held, texts in _found(db)
            for value, ids in _by_value(names, held, texts)
        ),
    )


def _found(db: Database) -> Iterator[tuple[str, Codes, Numbers, Numbers]]:
    """Yield each facet with the numbers of its values, and the number and the text of each place where one stands."""
    ids, documents, *own = read(db, _TEXTS, width=2 + len(_OF_TEXT))
    texts = np.array(ids, dtype=np.int64)
    for facet, values in zip(_OF_TEXT, own, strict=True):
        names = Codes()
        yield facet, names, names.of(values), texts
    for facet, sql in _FOUND.items():
        values, ids = read(db, sql, width=2)
        names = Codes()
        yield facet, names, names.of(values), np.array(ids, dtype=np.int64)
    cases, papers = Codes(), Codes()
    standing = papers.of(documents)
    links = read(db, _DOCUMENTS, width=2)
    of_case, of_paper = cases.of(links[0]), papers.of(links[1])
    for facet in _OF_CASE:
        values, numbers = read(db, _CASES, width=2, of=[facet])
        names = Codes()
        row, link = joined(cases.of(numbers), of_case)
        # A paper of two cases is found once.
        value, paper = pairs(names.of(values)[row], of_paper[link])
        row, text = joined(paper, standing)
        yield facet, names, value[row], texts[text]


def _by_value(names: Codes, held: Numbers, texts: Numbers) -> Iterator[tuple[str, NDArray[np.uint32]]]:
    """Yield each value with the ids of its texts, in order and once each; what has no value is left out."""
    value, ids = pairs(held, texts)
    for name, number in names.items():
        first, last = np.searchsorted(value, [number, number + 1])
        if name is not None and last > first:
            yield name, ids[first:last].astype("<u4")


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
