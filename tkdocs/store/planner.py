"""Keeps the figures by which SQLite plans its queries near enough to what the database holds."""

from sqlite_utils import Database

# Where the number of texts is off by more than one in so many, the figures are of another database.
_OFF = 10


def is_stale(db: Database) -> bool:
    """Return whether there are no figures yet, or such of a database of another size."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").fetchone():
        return True
    # Of `main`: a temporary table that was analysed has a table of this name too, which would come first.
    known = db.execute("SELECT stat FROM main.sqlite_stat1 WHERE tbl = 'search_texts' AND stat IS NOT NULL").fetchone()
    now = db.execute("SELECT count(*) FROM search_texts").fetchone()[0]
    then = int(known[0].split()[0]) if known else 0
    return abs(now - then) * _OFF > then


def renew(db: Database, *, rows: int = 0) -> None:
    """Make the figures anew, out of at most `rows` rows of each index; 0: out of all."""
    db.execute(f"PRAGMA analysis_limit = {rows}")
    db.execute("ANALYZE")
    db.execute("PRAGMA analysis_limit = 0")
