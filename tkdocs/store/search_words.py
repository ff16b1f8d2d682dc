"""Keeps the list of all printed words with the number of texts that have each, for looking up parts of compounds."""

from sqlite_utils import Database

_ALL = """
    INSERT INTO search_words (word, texts)
    SELECT term, max(doc) FROM search_vocabulary WHERE col IN ('title', 'text') GROUP BY term
"""
# The words of the changed texts alone, found as the index finds them.
_CHANGED = """
    CREATE VIRTUAL TABLE temp.changed_texts USING fts5 (
        title, text, content='', tokenize="unicode61 remove_diacritics 2"
    );
    CREATE VIRTUAL TABLE temp.changed_words USING fts5vocab (temp, changed_texts, row);
"""
_AGAIN = """
    INSERT INTO search_words (word, texts)
    SELECT w.term, max(v.doc) FROM temp.changed_words w CROSS JOIN search_vocabulary v ON v.term = w.term
    WHERE v.col IN ('title', 'text') GROUP BY w.term
"""


# From so many changed texts on, counting all words is quicker.
_MANY = 20_000


class Changed:
    """The texts that came or went in a run; `complete` where the list was right when it began."""

    def __init__(self, db: Database, *, complete: bool) -> None:
        self._db = db
        self._left = _MANY if complete else 0
        if complete:
            db.executescript(_CHANGED)

    def add(self, title: str | None, text: str) -> None:
        """Let the words of a text be counted anew."""
        if self._left:
            self._db.execute("INSERT INTO temp.changed_texts (title, text) VALUES (?, ?)", [title, text])
            self._left -= 1

    def write(self) -> None:
        """Bring the list up to date, within the caller's transaction."""
        if self._left:
            self._db.execute("DELETE FROM search_words WHERE word IN (SELECT term FROM temp.changed_words)")
            self._db.execute(_AGAIN)
        else:
            self._db.execute("DELETE FROM search_words")
            self._db.execute(_ALL)
