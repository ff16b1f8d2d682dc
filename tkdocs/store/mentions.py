"""Keeps what the own paper of each case names, so that no text is read again until it changes."""

import json
from collections.abc import Callable, Iterable

from sqlite_utils import Database

# Finds what a text names.
Named = Callable[[str], Iterable[str]]
# The papers in which the asker or writer of a case wrote; an answer counts where the questions themselves are not here.
_PAPERS = """
    SELECT cd.case_number, d.number FROM case_documents cd JOIN documents d ON d.number = cd.document_number
    WHERE d.text IS NOT NULL AND d.kind IN ('question', 'answer', 'motion', 'letter')
    ORDER BY cd.case_number, d.kind = 'answer', d.number
"""


def renew(db: Database, named: Named, *, whole: bool) -> None:
    """Read the papers again that are among the candidates (see `due`), or all; keep none that is no case's own."""
    wanted = set(_own_papers(db).values())
    again = "SELECT document_number FROM mentions" + (
        "" if whole else " JOIN temp.candidates ON number = document_number"
    )
    there = {number for (number,) in db.execute("SELECT document_number FROM mentions")}
    stale = {number for (number,) in db.execute(again)}
    gone, new = (there - wanted) | stale, wanted - (there - stale)
    if gone or new:
        with db.atomic():
            db.conn.executemany("DELETE FROM mentions WHERE document_number = ?", [(number,) for number in gone])
            for number in sorted(new):
                names = json.dumps(sorted(named(_text(db, number))), ensure_ascii=False)
                db.execute("INSERT INTO mentions (document_number, names) VALUES (?, ?)", [number, names])


def of_cases(db: Database, named: Named) -> dict[str, Iterable[str]]:
    """Return, by case, what its own paper names: numbers of cases, documents and pieces. What is not kept is read."""
    kept = dict(db.execute("SELECT document_number, names FROM mentions"))
    return {
        case: json.loads(kept[paper]) if paper in kept else named(_text(db, paper))
        for case, paper in _own_papers(db).items()
    }


def _text(db: Database, number: str) -> str:
    """Return one text: all of them together do not fit in memory."""
    return db.execute("SELECT text FROM documents WHERE number = ?", [number]).fetchone()[0]


def _own_papers(db: Database) -> dict[str, str]:
    """Return the paper of each case that has one, by case."""
    papers: dict[str, str] = {}
    for case, document in db.execute(_PAPERS):
        papers.setdefault(case, document)
    return papers
