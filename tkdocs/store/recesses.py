"""Writes the recesses of the rules file into `tkdocs.db`."""

from sqlite_utils import Database

from tkdocs.rules import recess


def save_recesses(db: Database) -> None:
    """Write the recesses of the rules file, where they are not there already as they are."""
    known = {tuple(row) for row in db.execute("SELECT name, first_on, last_on, source FROM recesses")}
    wanted = {(r.name, r.first_on.isoformat(), r.last_on.isoformat(), r.source) for r in recess.load().recesses}
    if known != wanted:
        db.execute("DELETE FROM recesses")
        db.conn.executemany("INSERT INTO recesses VALUES (?, ?, ?, ?)", sorted(wanted))
