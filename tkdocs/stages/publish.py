"""Stage `publish`: the search index, facts about the whole, and what could not be fetched, for the site to show."""

import re
import unicodedata
from collections.abc import Generator
from functools import lru_cache
from typing import Any

import snowballstemmer
from sqlite_utils import Database

from tkdocs.models import Progress, Summary
from tkdocs.stages import vector_index
from tkdocs.store import (
    at_source,
    completeness,
    due,
    evaluated,
    facets,
    figures,
    ledger,
    planner,
    search_facets,
    search_words,
    searchable,
)
from tkdocs.store.vector_index import DUE_OWNERS, OWNERS
from tkdocs.store.workplace import Workplace

VERSION = "1"
STAGE = "publish"
# Ledger keys beside those of the texts; no text has such a key.
_ABOUT = "about"
_WORDS = "words"
# The fingerprints of all texts that are indexed, by which it is told whether one changed.
_INDEXED = """
    SELECT group_concat(fingerprint) FROM (
        SELECT fingerprint FROM ledger WHERE stage = ? AND key NOT IN (?, ?) AND key NOT LIKE 'table:%' ORDER BY key)
"""

# The site reads queries with the same expression and the same stemmer; a test holds the two together.
_WORD = re.compile(r"[^\W_]+")


def run(place: Workplace) -> Generator[Progress, None, Summary]:
    """Bring the index and the facts up to date; a run without changes writes nothing."""
    sources, db = place.sources(), place.derived()
    try:
        done, removed = yield from _indexed(db)
        stale = planner.is_stale(db)
        changed = facets.write(db, STAGE) | _state(db, sources)
        changed |= search_facets.write(db, STAGE)
        changed |= vector_index.write(db, STAGE)
        changed |= figures.write(db, STAGE, VERSION) | evaluated.write(db, STAGE, VERSION)
        changed |= completeness.write(db, place.sources_path, STAGE, VERSION)
        changed |= at_source.write(db, place.sources_path, STAGE, VERSION)
        if done or removed or changed:
            if stale:
                planner.renew(db)
            # One whole file: what is copied or served need not have a log beside it.
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Summary(
            STAGE, done=done, unchanged=_value(db, "SELECT count(*) FROM search_texts") - done, removed=removed
        )
    finally:
        sources.close()
        db.close()


def pending(place: Workplace) -> int:
    """Return how many texts are new or changed since they were indexed."""
    db = place.derived()
    try:
        due.collect(db, STAGE, _looked(), searchable.EVERY)
        return sum(len(_changed(batch)) for batch in searchable.batches(db, STAGE))
    finally:
        db.close()


def _indexed(db: Database) -> Generator[Progress, None, tuple[int, int]]:
    """Bring the index and the list of words up to date; return how many texts were indexed and removed."""
    whole = due.collect(db, STAGE, _looked(), searchable.EVERY)
    right = not whole and ledger.last(db, STAGE, _WORDS) is not None
    total = _value(db, "SELECT count(*) FROM temp.candidates")
    words = search_words.Changed(db, complete=right)
    seen = done = removed = 0
    for batch in searchable.batches(db, STAGE):
        changed = _changed(batch)
        gone = sorted(batch.known.keys() - {text.target_id for text in batch.texts})
        if changed or gone:
            with db.atomic():
                _renew(db, changed, gone, words)
        seen, done, removed = seen + batch.documents, done + len(changed), removed + len(gone)
        yield Progress(seen, total)
    if not right or done or removed:
        _count_words(db, words)
    due.settle(db, STAGE, _looked())
    return done, removed


def _looked() -> str:
    """Return the version under which all texts are looked at once: of the texts, and of what is made of all of them."""
    return f"{VERSION}.2"


def _changed(batch: searchable.Batch) -> dict[searchable.Text, str]:
    """Return the fingerprints of the texts that are new or changed."""
    prints = {text: ledger.fingerprint(*text, VERSION) for text in batch.texts}
    return {text: print_ for text, print_ in prints.items() if batch.known.get(text.target_id) != print_}


def stemmed(text: str) -> str:
    """Return the Dutch Snowball stems of all words of a text, in the same order."""
    return " ".join(map(_stem, _WORD.findall(unicodedata.normalize("NFC", text).lower())))


@lru_cache(maxsize=1_000_000)
def _stem(word: str) -> str:
    return _stemmer().stemWord(word)


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    return snowballstemmer.stemmer("dutch")


def _renew(db: Database, changed: dict[searchable.Text, str], gone: list[str], words: search_words.Changed) -> None:
    """Index texts anew and remove others, with their ledger lines, within the caller's transaction."""
    for target_id in (*gone, *(text.target_id for text in changed)):
        _drop(db, target_id, words)
    for target_id in gone:
        ledger.forget(db, STAGE, target_id)
    for text, print_ in changed.items():
        _add(db, text)
        words.came(text.title, text.text)
        ledger.record(db, STAGE, text.target_id, print_)
    documents = {text.document_number for text in changed}
    search_facets.note(db, documents or {""})
    due.note(db, DUE_OWNERS, documents)
    # Until they have been made again, what is made of all texts together is not right.
    for key in (_WORDS, OWNERS):
        ledger.forget(db, STAGE, key)


def _add(db: Database, text: searchable.Text) -> None:
    """Add a text to the table and to the index over it, which keeps no text of its own."""
    stems = stemmed(f"{text.title or ''} {text.text}")
    id_ = db.execute(
        "INSERT INTO search_texts (target_id, kind, document_number, case_number, dated_on, ministry, title, text, "
        "stemmed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [*text, stems],
    ).lastrowid
    db.execute(
        "INSERT INTO search (rowid, title, text, stemmed) VALUES (?, ?, ?, ?)", [id_, text.title, text.text, stems]
    )


def _drop(db: Database, target_id: str, words: search_words.Changed) -> None:
    """Remove a text, if it is there, from the index and then from the table that the index reads."""
    for title, text in db.execute("SELECT title, text FROM search_texts WHERE target_id = ?", [target_id]).fetchall():
        words.went(title, text)
    db.execute(
        "INSERT INTO search (search, rowid, title, text, stemmed) "
        "SELECT 'delete', id, title, text, stemmed FROM search_texts WHERE target_id = ?",
        [target_id],
    )
    db.execute("DELETE FROM search_texts WHERE target_id = ?", [target_id])


def _count_words(db: Database, words: search_words.Changed) -> None:
    """Bring the list of all words up to date."""
    with db.atomic():
        words.write()
        indexed = db.execute(_INDEXED, [STAGE, _ABOUT, _WORDS]).fetchone()[0]
        ledger.record(db, STAGE, _WORDS, ledger.fingerprint(VERSION, indexed))


def _state(db: Database, sources: Database) -> bool:
    """Write the facts about the whole and the errors of fetching, where they changed; return whether they did."""
    facts = _facts(db, sources)
    errors = sources.execute("SELECT stage, key, error FROM ledger WHERE error IS NOT NULL ORDER BY 1, 2").fetchall()
    print_ = ledger.fingerprint(sorted(facts.items()), errors, VERSION)
    if print_ == ledger.last(db, STAGE, _ABOUT):
        return False
    with db.atomic():
        db.execute("DELETE FROM about")
        db.conn.executemany("INSERT INTO about (key, value) VALUES (?, ?)", sorted(facts.items()))
        db.execute("DELETE FROM source_errors")
        db.conn.executemany("INSERT INTO source_errors (stage, key, error) VALUES (?, ?, ?)", errors)
        ledger.record(db, STAGE, _ABOUT, print_)
    return True


def _facts(db: Database, sources: Database) -> dict[str, str]:
    """Return the facts that are known: where the mirror comes from, how far it reaches, what judged it, counts."""
    origin = sources.execute("SELECT api_origin, site_url, notice FROM origin").fetchone() or (None, None, None)
    # The newest of each entity is the end of an index; the newest of all without that would read the whole table.
    until = "SELECT max(newest) FROM (SELECT max(changed_at) AS newest FROM records GROUP BY entity)"
    facts = {
        "source": origin[0],
        "site_url": origin[1],
        "notice": origin[2],
        "data_until": _value(sources, until),
        "encoder": _value(db, "SELECT id FROM encoders WHERE active = 1"),
        "first_year": _value(db, "SELECT substr(min(dated_on), 1, 4) FROM search_texts"),
        "last_year": _value(db, "SELECT substr(max(dated_on), 1, 4) FROM search_texts"),
        "rules_version": _value(db, "SELECT max(rules_version) FROM judgements"),
        **{
            table: _value(db, f"SELECT count(*) FROM {table}")
            for table in ("cases", "documents", "questions", "answers", "judgements")
        },
        **{
            f"doubtful_{table}": _value(db, f"SELECT count(*) FROM {table} WHERE doubtful = 1")
            for table in ("questions", "answers")
        },
    }
    return {key: str(value) for key, value in facts.items() if value is not None}


def _value(db: Database, sql: str) -> Any:
    """Return the first column of the first row, None where there is none."""
    row = db.execute(sql).fetchone()
    return row[0] if row else None
