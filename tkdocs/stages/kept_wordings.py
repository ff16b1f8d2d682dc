"""Keeps how marked sentences say that something is not given, so that each wording is read once, whoever repeats it."""

from collections.abc import Iterator

from sqlite_utils import Database

from embeddings.formulas import Said, Wording, wording
from embeddings.rules import EvasionRules
from embeddings.skeletons import vocabulary
from embeddings.ways import FormulaRules
from tkdocs.store.rows import insert_all

# Marked sentences that are not a straight answer; none of blocks that are doubtful.
_COUNTS = """
    j.direct = 0 AND NOT EXISTS (SELECT 1 FROM answers a WHERE a.id = j.answer_id AND a.doubtful <> 0)
"""
# CROSS JOIN: the candidates first (see `due.collect`).
_NEW = f"""
    SELECT DISTINCT j.category, p.text_hash, p.text FROM temp.candidates k
    CROSS JOIN judgements j ON j.document_number = k.number JOIN passages p ON p.id = j.passage_id
    WHERE {_COUNTS}
    AND NOT EXISTS (SELECT 1 FROM wordings w WHERE w.category = j.category AND w.text_hash = p.text_hash)
    ORDER BY j.category, p.text_hash
"""
_SAID = f"""
    SELECT j.passage_id, j.document_number, coalesce(d.dated_on, ''), j.category, p.text,
        w.way, w.bones, w.shown, w.scoped, w.text_hash
    FROM judgements j JOIN passages p ON p.id = j.passage_id JOIN documents d ON d.number = j.document_number
    JOIN wordings w ON w.category = j.category AND w.text_hash = p.text_hash
    WHERE {_COUNTS} ORDER BY j.passage_id
"""


def said(db: Database, rules: FormulaRules, evasion: EvasionRules, *, whole: bool) -> list[Said]:
    """Return the marked sentences that are not a straight answer, by passage; none of blocks that are doubtful.

    The wordings that came with the candidates (see `due`) are read, or all; those that nothing has are forgotten.
    """
    with db.atomic():
        if whole:
            db.execute("DELETE FROM wordings")
        insert_all(db, "wordings", _rows(db, rules, evasion))
        found, had = [], set()
        for id_, document, day, category, text, way, bones, shown, scoped, text_hash in db.execute(_SAID):
            found.append(Said(id_, document, day, category, text, Wording(way, bones, shown, bool(scoped))))
            had.add((category, text_hash))
        gone = set(db.execute("SELECT category, text_hash FROM wordings").fetchall()) - had
        db.conn.executemany("DELETE FROM wordings WHERE category = ? AND text_hash = ?", sorted(gone))
    return found


def _rows(db: Database, rules: FormulaRules, evasion: EvasionRules) -> Iterator[dict[str, object]]:
    known = vocabulary(evasion)
    for category, text_hash, text in db.execute(_NEW).fetchall():
        read = wording(category, text, rules, known)
        yield {
            "category": category, "text_hash": text_hash, "way": read.way, "bones": read.bones, "shown": read.shown,
            "scoped": read.scoped,
        }  # fmt: skip
