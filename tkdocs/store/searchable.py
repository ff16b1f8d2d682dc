"""Reads every text that can be found by searching: each question and answer by itself, motions and letters whole."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

_BATCH = 200  # documents

_COLUMNS = """d.number, (SELECT min(case_number) FROM case_documents WHERE document_number = d.number) AS case_number,
    d.dated_on, d.ministry, d.subject"""
# CROSS JOIN keeps SQLite from starting anywhere else than at the documents that are asked for.
_DOCUMENTS = "temp.candidates n CROSS JOIN documents d ON d.number = n.number"
_RANGE = "n.number > :after AND n.number <= :last"
# An answer repeats the questions: those of a number that the case's own document of questions has are left out.
_REPEATED = """EXISTS (
    SELECT 1 FROM case_documents own CROSS JOIN case_documents other ON other.case_number = own.case_number
    CROSS JOIN documents asking ON asking.number = other.document_number AND asking.kind = 'question'
    CROSS JOIN questions first ON first.document_number = asking.number AND first.number = q.number
    WHERE own.document_number = d.number)"""
# An answer that could not be cut into blocks is found as a whole, so that search misses nothing that was read.
_TEXTS = (
    f"SELECT q.id, 'question', {_COLUMNS}, q.text FROM {_DOCUMENTS} "
    f"CROSS JOIN questions q ON q.document_number = d.number "
    f"WHERE {_RANGE} AND (d.kind = 'question' OR NOT {_REPEATED})",
    f"SELECT a.id, 'answer', {_COLUMNS}, a.text FROM {_DOCUMENTS} "
    f"CROSS JOIN answers a ON a.document_number = d.number WHERE {_RANGE}",
    f"SELECT d.number, replace(d.kind, 'further_', ''), {_COLUMNS}, d.text FROM {_DOCUMENTS} WHERE {_RANGE} "
    "AND d.text IS NOT NULL AND (d.kind IN ('motion', 'letter') OR d.kind IN ('answer', 'further_answer') "
    "AND NOT EXISTS (SELECT 1 FROM answers WHERE document_number = d.number))",
)
# What must be looked at where code changed: the documents that there are, and those of which a text is still there.
EVERY = "SELECT number FROM documents UNION SELECT document_number FROM search_texts"
_KNOWN = f"""
    SELECT s.target_id, l.fingerprint FROM temp.candidates n
    CROSS JOIN search_texts s ON s.document_number = n.number
    LEFT JOIN ledger l ON l.stage = :stage AND l.key = s.target_id WHERE {_RANGE}
"""
_STAYING = """
    SELECT coalesce(group_concat(id), '') FROM search_texts
    WHERE document_number NOT IN (SELECT number FROM temp.candidates)
"""


class Text(NamedTuple):
    """One searchable text, and where it stands."""

    target_id: str
    kind: str
    document_number: str
    case_number: str | None
    dated_on: str | None
    ministry: str | None
    title: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Some of the candidates: how many documents, the texts that they have, and the fingerprints of those indexed."""

    documents: int
    texts: list[Text]
    known: dict[str, str | None]


def batches(db: Database, stage: str) -> Iterator[Batch]:
    """Yield the texts of the candidates (see `due.collect`) and what `stage` knows of them, in order of number."""
    after = ""
    page = f"SELECT number FROM temp.candidates WHERE number > ? ORDER BY number LIMIT {_BATCH}"
    while found := db.execute(page, [after]).fetchall():
        bounds = {"after": after, "last": found[-1][0]}
        texts = [Text(*row) for sql in _TEXTS for row in db.execute(sql, bounds)]
        known = dict(db.execute(_KNOWN, {**bounds, "stage": stage}).fetchall())
        yield Batch(len(found), texts, known)
        after = bounds["last"]


def staying(db: Database) -> Callable[[NDArray[np.uint32]], NDArray[np.bool_]]:
    """Return what tells of ids whether their texts are in `search_texts` and of no candidate (see `due.collect`)."""
    ids = np.fromstring(db.execute(_STAYING).fetchone()[0], dtype=np.int64, sep=",")
    there = np.zeros(ids.max(initial=0) + 1, dtype=np.bool_)
    there[ids] = True
    return lambda some: there[np.minimum(some, len(there) - 1)] & (some < len(there))


def documents(db: Database, ids: NDArray[np.uint32]) -> list[str]:
    """Return the documents of the texts with those ids."""
    query = "SELECT DISTINCT document_number FROM search_texts WHERE id IN (SELECT value FROM json_each(?))"
    return [number for (number,) in db.execute(query, [json.dumps(ids.tolist())])]
