"""Writes single rows. sqlite-utils looks the table up again for every row; a mirror has a million of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

from sqlite_utils import Database


def upsert(db: Database, table: str, key: str, row: Mapping[str, object]) -> None:
    """Insert a row, or change the given columns of the row that has the same `key`."""
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != key)
    action = f"UPDATE SET {changes}" if changes else "NOTHING"
    db.execute(f"{_insert(table, row)} ON CONFLICT ({key}) DO {action}", list(row.values()))


def insert_all(db: Database, table: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Insert rows that all have the same columns."""
    rest = iter(rows)
    if (first := next(rest, None)) is not None:
        values = ([row[name] for name in first] for row in chain([first], rest))
        db.conn.executemany(_insert(table, first), values)


def make_equal(db: Database, table: str, rows: Sequence[Mapping[str, object]]) -> bool:
    """Make a table hold these rows and no others; return whether it did not. What is there is not written again."""
    if not rows:
        return db.execute(f"DELETE FROM {table}").rowcount > 0
    names = [f'"{name}"' for name in rows[0]]
    there = set(db.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall())
    gone = there - {tuple(row.values()) for row in rows}
    same = " AND ".join(f"{name} IS ?" for name in names)
    db.conn.executemany(f"DELETE FROM {table} WHERE {same}", gone)
    new = [row for row in rows if tuple(row.values()) not in there]
    insert_all(db, table, new)
    return bool(gone or new)


def iso_day(day: date | None) -> str | None:
    """Return a day as it is stored, `2026-11-24`; None for None."""
    return None if day is None else day.isoformat()


def _insert(table: str, row: Mapping[str, object]) -> str:
    names = ", ".join(f'"{name}"' for name in row)
    # Where a row fails, whoever writes takes back the whole transaction. To be able to take back the row alone, SQLite
    # keeps a journal of each statement that sets off triggers, which costs more than the row.
    return f"INSERT OR FAIL INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})"
