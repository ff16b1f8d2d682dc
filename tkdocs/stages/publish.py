"""Stage `publish`: the search index, facts about the whole, and what could not be fetched, for the site to show."""

import re
import unicodedata
from collections.abc import Generator, Iterator
from dataclasses import astuple, dataclass
from functools import lru_cache
from typing import Any

import snowballstemmer
from sqlite_utils import Database

from tkdocs.models import Progress, Summary
from tkdocs.stages import vector_index
from tkdocs.store import at_source, completeness, evaluated, facets, figures, ledger, search_facets
from tkdocs.store.workplace import Workplace

VERSION = "1"
STAGE = "publish"
_BATCH = 500
# Ledger keys beside those of the texts; no text has such a key.
_ABOUT = "about"
_WORDS = "words"

# The site reads queries with the same expression and the same stemmer; a test holds the two together.
_WORD = re.compile(r"[^\W_]+")

_COLUMNS = """d.number, (SELECT min(case_number) FROM case_documents WHERE document_number = d.number) AS case_number,
    d.dated_on, d.ministry, d.subject"""
# An answer repeats the questions: those of a number that the case's own document of questions has are left out.
# CROSS JOIN keeps SQLite from starting at all documents of questions.
_REPEATED = """EXISTS (
    SELECT 1 FROM case_documents own CROSS JOIN case_documents other ON other.case_number = own.case_number
    CROSS JOIN documents asking ON asking.number = other.document_number AND asking.kind = 'question'
    CROSS JOIN questions first ON first.document_number = asking.number AND first.number = q.number
    WHERE own.document_number = d.number)"""
# Every text that can be found: each question and answer by itself, motions and letters whole. An answer that could not
# be cut into blocks is found as a whole, so that search misses nothing that was read. The plus signs keep SQLite in the
# order of the keys: sorting whole texts for every batch is slow.
_TEXTS = {
    "question": f"SELECT q.id AS target_id, 'question' AS kind, {_COLUMNS}, q.text FROM questions q "
    f"JOIN documents d ON d.number = q.document_number WHERE d.kind = 'question' OR NOT {_REPEATED}",
    "answer": f"SELECT a.id AS target_id, 'answer' AS kind, {_COLUMNS}, a.text FROM answers a "
    "JOIN documents d ON d.number = a.document_number",
    "whole": f"SELECT d.number AS target_id, replace(d.kind, 'further_', '') AS kind, {_COLUMNS}, d.text "
    "FROM documents d WHERE d.text IS NOT NULL AND (+d.kind IN ('motion', 'letter') OR +d.kind IN "
    "('answer', 'further_answer') AND NOT EXISTS (SELECT 1 FROM answers WHERE document_number = d.number))",
}


@dataclass(frozen=True, slots=True)
class _Text:
    """One searchable text, and where it stands."""

    target_id: str
    kind: str
    document_number: str
    case_number: str | None
    dated_on: str | None
    ministry: str | None
    title: str | None
    text: str


def run(place: Workplace) -> Generator[Progress, None, Summary]:
    """Bring the index and the facts up to date; a run without changes writes nothing."""
    sources, db = place.sources(), place.derived()
    try:
        known = _known(db)
        about_print, words_print = known.pop(_ABOUT, None), known.pop(_WORDS, None)
        total = sum(_value(db, f"SELECT count(*) FROM ({sql})") for sql in _TEXTS.values())
        seen: dict[str, str] = {}
        done = 0
        for batch in _batches(db):
            prints = _prints(batch)
            seen |= prints
            done += _index(db, batch, prints, known)
            yield Progress(len(seen), total)
        removed = _remove(db, sorted(set(known) - set(seen)))
        changed = _words(db, seen, words_print) | facets.write(db, STAGE) | _state(db, sources, about_print)
        changed |= search_facets.write(db, STAGE)
        changed |= vector_index.write(db, STAGE)
        changed |= figures.write(db, STAGE, VERSION) | evaluated.write(db, STAGE, VERSION)
        changed |= completeness.write(db, place.sources_path, STAGE, VERSION)
        changed |= at_source.write(db, place.sources_path, STAGE, VERSION)
        if done or removed or changed:
            # The planner's figures, and one whole file: what is copied or served need not have a log beside it.
            db.execute("ANALYZE")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Summary(STAGE, done=done, unchanged=len(seen) - done, removed=removed)
    finally:
        sources.close()
        db.close()


def pending(place: Workplace) -> int:
    """Return how many texts are new or changed since they were indexed."""
    db = place.derived()
    try:
        known = _known(db)
        return sum(known.get(key) != print_ for batch in _batches(db) for key, print_ in _prints(batch).items())
    finally:
        db.close()


def _known(db: Database) -> dict[str, str]:
    """Return the fingerprints of all that this stage wrote, without those of tables that are made in one piece."""
    return {key: print_ for key, print_ in ledger.recorded(db, STAGE).items() if not key.startswith("table:")}


def stemmed(text: str) -> str:
    """Return the Dutch Snowball stems of all words of a text, in the same order."""
    return " ".join(_stem(word) for word in _WORD.findall(unicodedata.normalize("NFC", text).lower()))


@lru_cache(maxsize=1_000_000)
def _stem(word: str) -> str:
    return _stemmer().stemWord(word)


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    return snowballstemmer.stemmer("dutch")


def _prints(batch: list[_Text]) -> dict[str, str]:
    """Return the fingerprint of each text, by its key."""
    return {text.target_id: ledger.fingerprint(*astuple(text), VERSION) for text in batch}


def _batches(db: Database) -> Iterator[list[_Text]]:
    """Yield all searchable texts, by kind and key."""
    for sql in _TEXTS.values():
        after = ""
        page = f"SELECT * FROM ({sql}) WHERE target_id > ? ORDER BY target_id LIMIT {_BATCH}"
        while found := db.execute(page, [after]).fetchall():
            yield [_Text(*row) for row in found]
            after = found[-1][0]


def _index(db: Database, batch: list[_Text], prints: dict[str, str], known: dict[str, str]) -> int:
    """Index the texts that are new or changed, with their ledger lines; return how many."""
    pending = [text for text in batch if known.get(text.target_id) != prints[text.target_id]]
    if not pending:
        return 0
    with db.atomic():
        for text in pending:
            _drop(db, text.target_id)
            _add(db, text)
            ledger.record(db, STAGE, text.target_id, prints[text.target_id])
    return len(pending)


def _add(db: Database, text: _Text) -> None:
    """Add a text to the table and to the index over it, which keeps no text of its own."""
    stems = stemmed(f"{text.title or ''} {text.text}")
    id_ = db.execute(
        "INSERT INTO search_texts (target_id, kind, document_number, case_number, dated_on, ministry, title, text, "
        "stemmed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [*astuple(text), stems],
    ).lastrowid
    db.execute(
        "INSERT INTO search (rowid, title, text, stemmed) VALUES (?, ?, ?, ?)", [id_, text.title, text.text, stems]
    )


def _drop(db: Database, target_id: str) -> None:
    """Remove a text, if it is there, from the index and then from the table that the index reads."""
    db.execute(
        "INSERT INTO search (search, rowid, title, text, stemmed) "
        "SELECT 'delete', id, title, text, stemmed FROM search_texts WHERE target_id = ?",
        [target_id],
    )
    db.execute("DELETE FROM search_texts WHERE target_id = ?", [target_id])


def _remove(db: Database, gone: list[str]) -> int:
    """Remove the texts that no stage holds any more; return how many."""
    if gone:
        with db.atomic():
            for target_id in gone:
                _drop(db, target_id)
                ledger.forget(db, STAGE, target_id)
    return len(gone)


def _words(db: Database, prints: dict[str, str], known: str | None) -> bool:
    """Write the list of all words anew where any text changed since; return whether it did."""
    print_ = ledger.fingerprint(*sorted(prints.values()), VERSION)
    if print_ == known:
        return False
    with db.atomic():
        db.execute("DELETE FROM search_words")
        db.execute(
            "INSERT INTO search_words (word, texts) SELECT term, max(doc) FROM search_vocabulary "
            "WHERE col IN ('title', 'text') GROUP BY term"
        )
        ledger.record(db, STAGE, _WORDS, print_)
    return True


def _state(db: Database, sources: Database, known: str | None) -> bool:
    """Write the facts about the whole and the errors of fetching, where they changed; return whether they did."""
    facts = _facts(db, sources)
    errors = sources.execute("SELECT stage, key, error FROM ledger WHERE error IS NOT NULL ORDER BY 1, 2").fetchall()
    print_ = ledger.fingerprint(sorted(facts.items()), errors, VERSION)
    if print_ == known:
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
