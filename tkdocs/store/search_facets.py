"""Prepares what each searchable text can be narrowed down by, so that a search counts every value without a join.

For each value of a facet the table `search_facets` holds the ids of its texts (`search_texts.id`), in order, as
little-endian 32-bit numbers: all of them together are small enough to be kept in memory by the site.

Of a text itself are its kind, year, verdict and categories, and the ministry of an answer or a letter: who signed it.
Of the whole case are the members, parties, vendors and topics, since a vendor is named in one question and meant in the
next, and the ministry of a question or a motion: who answers is often not the first whom a question names. The state is
that of a set of questions, or what became of a motion. What was read with doubt has no verdict and no category, silence
has neither.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from tkdocs.store import due, ledger, searchable
from tkdocs.store.columns import Codes, Numbers, joined, pairs, read

VERSION = "3"
# The ledger key under which it is recorded.
KEY = "table:search"
_DUE = "search"
_EVERY = "SELECT number FROM documents"

# Of each text the id, the document, and its value of each of these facets.
_OF_TEXT = ("kind", "ministry", "year", "state")
# CROSS JOIN, here and below: the candidates first (see `due.collect`).
_TEXTS = """
    SELECT s.id, s.document_number, s.kind, CASE WHEN s.kind IN ('question', 'motion')
        THEN coalesce((SELECT ministry FROM cases WHERE number = s.case_number), s.ministry) ELSE s.ministry END,
        substr(s.dated_on, 1, 4), CASE WHEN s.kind IN ('question', 'answer')
        THEN (SELECT state FROM cases WHERE number = s.case_number)
        ELSE (SELECT result FROM motions WHERE document_number = s.target_id) END
    FROM temp.candidates n CROSS JOIN search_texts s ON s.document_number = n.number ORDER BY s.id
"""
# A value for the id of a text, each.
_FOUND = {
    "category": """
        SELECT j.category, s.id FROM temp.candidates n CROSS JOIN judgements j ON j.document_number = n.number
        CROSS JOIN search_texts s ON s.target_id = coalesce(j.answer_id, j.document_number)
        WHERE j.direct = 0 AND (j.answer_id IS NULL OR j.answer_id IN (SELECT answer_id FROM counted_verdicts))""",
    "verdict": """
        SELECT v.verdict, s.id FROM temp.candidates n CROSS JOIN counted_verdicts v ON v.document_number = n.number
        CROSS JOIN search_texts s ON s.target_id = v.answer_id WHERE v.reason <> 'silent'""",
}
# What is of the case comes from `case_facets`: see `store/facets.py`.
_OF_CASE = ("member", "party", "vendor", "topic")
_CASES = """
    SELECT f.value, n.number FROM temp.candidates n CROSS JOIN case_documents d ON d.document_number = n.number
    CROSS JOIN case_facets f ON f.case_number = d.case_number AND f.facet = ?
"""
# The words for kinds, verdicts and states are the site's.
_LABELS = "SELECT facet, value, label FROM facet_totals WHERE facet IN ('ministry', 'member', 'party', 'vendor', "
_LABELS += "'topic', 'category')"

# By facet and value, the ids of texts in order, those there were and those that come.
Places = dict[tuple[str, str], list[NDArray[np.uint32]]]


def note(db: Database, documents: Iterable[str]) -> None:
    """Let the texts of documents be looked at anew; "" where only what is gone or a label changed."""
    due.note(db, _DUE, documents)


def write(db: Database, stage: str) -> bool:
    """Bring the table up to date where something was noted, or code changed; return whether.

    Whoever changes texts or the facets of cases notes it (`facets.prepare` and stage `publish`).
    """
    whole = due.collect(db, _DUE, VERSION, _EVERY)
    if not whole and not db.execute("SELECT 1 FROM temp.candidates LIMIT 1").fetchone():
        return False
    with db.atomic():
        _prepare(db, whole=whole)
        ledger.record(db, stage, KEY, VERSION)
        due.settle(db, _DUE, VERSION)
    return True


def _prepare(db: Database, *, whole: bool) -> None:
    """Write the table anew: of the texts of the candidates as they are now, of all others as it was."""
    labels = {(facet, value): label for facet, value, label in db.execute(_LABELS).fetchall()}
    places: Places = defaultdict(list) if whole else _kept(db)
    for facet, names, held, texts in _found(db):
        for value, ids in _by_value(names, held, texts):
            places[facet, value].append(ids)
    db.execute("DELETE FROM search_facets")
    db.conn.executemany(
        "INSERT INTO search_facets (facet, value, label, texts, ids) VALUES (?, ?, ?, ?, ?)",
        (
            (facet, value, labels.get((facet, value)), len(ids), ids.tobytes())
            for (facet, value), found in places.items()
            if len(ids := np.sort(np.concatenate(found)))
        ),
    )


def _kept(db: Database) -> Places:
    """Return the places of the texts that are still there and of no candidate."""
    stay = searchable.staying(db)
    found: Places = defaultdict(list)
    for facet, value, content in db.execute("SELECT facet, value, ids FROM search_facets").fetchall():
        places = np.frombuffer(content, dtype="<u4")
        found[facet, value].append(places[stay(places)])
    return found


def _found(db: Database) -> Iterator[tuple[str, Codes, Numbers, Numbers]]:
    """Yield each facet with the numbers of its values, and the number and the text of each place where one stands.

    Of the texts of the candidates.
    """
    ids, documents, *own = read(db, _TEXTS, width=2 + len(_OF_TEXT))
    texts = np.array(ids, dtype=np.int64)
    for facet, values in zip(_OF_TEXT, own, strict=True):
        names = Codes()
        yield facet, names, names.of(values), texts
    for facet, sql in _FOUND.items():
        values, ids = read(db, sql, width=2)
        names = Codes()
        yield facet, names, names.of(values), np.array(ids, dtype=np.int64)
    papers = Codes()
    standing = papers.of(documents)
    for facet in _OF_CASE:
        values, numbers = read(db, _CASES, width=2, of=[facet])
        names = Codes()
        # A paper of two cases is found once.
        value, paper = pairs(names.of(values), papers.of(numbers))
        row, text = joined(paper, standing)
        yield facet, names, value[row], texts[text]


def _by_value(names: Codes, held: Numbers, texts: Numbers) -> Iterator[tuple[str, NDArray[np.uint32]]]:
    """Yield each value with the ids of its texts, in order and once each; what has no value is left out."""
    value, ids = pairs(held, texts)
    for name, number in names.items():
        first, last = np.searchsorted(value, [number, number + 1])
        if name is not None and last > first:
            yield name, ids[first:last].astype("<u4")
