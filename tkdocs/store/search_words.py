"""Keeps the list of all printed words with the number of texts that have each, for looking up parts of compounds."""

from sqlite_utils import Database

# In how many titles and in how many texts each word stands, and the greater of the two.
_COUNTED = """
    INSERT INTO search_words (word, titles, bodies, texts)
    SELECT term, titles, bodies, max(titles, bodies) FROM (
        SELECT term, coalesce(sum(doc) FILTER (WHERE col = 'title'), 0) AS titles,
            coalesce(sum(doc) FILTER (WHERE col = 'text'), 0) AS bodies
        FROM ({}) WHERE col IN ('title', 'text') GROUP BY term
    ) WHERE true
"""
_ALL = _COUNTED.format("SELECT term, col, doc FROM search_vocabulary")
# The words of texts that came and of those that went, found as the index finds them.
_CHANGED = """
    CREATE VIRTUAL TABLE temp.{0}_texts USING fts5 (
        title, text, content='', tokenize="unicode61 remove_diacritics 2"
    );
    CREATE VIRTUAL TABLE temp.{0}_words USING fts5vocab (temp, {0}_texts, col);
"""
_DAYS = "SELECT term, col, doc FROM temp.came_words UNION ALL SELECT term, col, -doc FROM temp.went_words"
_ADDED = f"""
    {_COUNTED.format(_DAYS)}
    ON CONFLICT (word) DO UPDATE SET titles = titles + excluded.titles, bodies = bodies + excluded.bodies,
        texts = max(titles + excluded.titles, bodies + excluded.bodies)
"""
_GONE = """
    DELETE FROM search_words WHERE titles = 0 AND bodies = 0 AND word IN (SELECT term FROM temp.went_words)
"""


# From so many changed texts on, counting all words is quicker.
_MANY = 20_000


class Changed:
    """The texts that came or went in a run; `complete` where the list was right when it began."""

    def __init__(self, db: Database, *, complete: bool) -> None:
        self._db = db
        self._left = _MANY if complete else 0
        if complete:
            for name in ("came", "went"):
                db.executescript(_CHANGED.format(name))

    def came(self, title: str | None, text: str) -> None:
        """Let the words of a new text be counted."""
        self._add("came", title, text)

    def went(self, title: str | None, text: str) -> None:
        """Let the words of a text that is gone no longer be counted."""
        self._add("went", title, text)

    def write(self) -> None:
        """Bring the list up to date, within the caller's transaction."""
        if self._left:
            self._db.execute(_ADDED)
            self._db.execute(_GONE)
        else:
            self._db.execute("DELETE FROM search_words")
            self._db.execute(_ALL)

    def _add(self, side: str, title: str | None, text: str) -> None:
        if self._left:
            self._db.execute(f"INSERT INTO temp.{side}_texts (title, text) VALUES (?, ?)", [title, text])
            self._left -= 1
