"""Which row has a number, where several that are not deleted claim the same: always the one with the lowest id.

The chamber makes a row anew under its old number and deletes the old one later. Until then the others are error rows of
`parse`, whichever came first; they are tried again when the number is free.
"""

from collections.abc import Callable

from sqlite_utils import Database

from tkdocs.errors import UnexpectedAnswerError
from tkdocs.store import ledger
from tkdocs.store.unparsed import MADE, STAGE


def take(db: Database, entity: str, number: str, source_id: str, remove: Callable[[str], None]) -> None:
    """Let a row have its number; raise UnexpectedAnswerError where another has more right to it.

    Of one that has less, `remove` removes what was made of it, given its id.
    """
    table, column = MADE[entity]
    query = f"SELECT {column} FROM {table} WHERE number = ? AND {column} <> ?"
    if (owner := db.execute(query, [number, source_id]).fetchone()) is None:
        return
    if owner[0] < source_id:
        raise UnexpectedAnswerError(_taken(number))
    remove(owner[0])
    ledger.fail(db, STAGE, f"{entity}:{owner[0]}", _taken(number))


def free(db: Database, number: str) -> None:
    """Have the other rows that claim a number tried again."""
    ledger.retry(db, STAGE, _taken(number))


def _taken(number: str) -> str:
    return f"another row with the number {number} comes before this one"
