"""Reads from the published database."""

import sqlite3
import time
from collections.abc import Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from datasette.database import QueryInterrupted

DATABASE = "tkdocs"
# What belongs to one of the documents of a case.
OF_CASE = "document_number IN (SELECT document_number FROM case_documents WHERE case_number = :case)"

# How many steps of SQLite's machine (some ten milliseconds) lie between two looks at the clock. Datasette looks every
# thousand steps, which with several visitors at once costs more than the reading: each look waits for the interpreter.
_STEPS = 100_000

# The facts about databases that nobody writes to.
_about: "WeakKeyDictionary[Any, dict[str, str]]" = WeakKeyDictionary()

Row = dict[str, Any]
Params = Mapping[str, Any] | Sequence[Any]


class _Empty(dict[str, Any]):
    def __missing__(self, column: str) -> None:
        return None


# A row of whichever columns, without a value in any: tells the names of what is made of a row where there is none.
EMPTY: Row = _Empty()


async def rows(datasette: Any, sql: str, params: Params = ()) -> list[Row]:
    """Return all rows of a query as mappings; what runs longer than the time limit raises QueryInterrupted."""
    seconds = datasette.setting("sql_time_limit_ms") / 1000

    def read(connection: sqlite3.Connection) -> list[Row]:
        until = time.perf_counter() + seconds
        connection.set_progress_handler(lambda: time.perf_counter() >= until, _STEPS)
        try:
            return [dict(row) for row in connection.execute(sql, params)]
        except sqlite3.OperationalError as exc:
            if exc.args == ("interrupted",):
                raise QueryInterrupted(exc, sql, params) from exc
            raise
        finally:
            connection.set_progress_handler(None, 0)

    return await datasette.get_database(DATABASE).execute_fn(read)


async def row(datasette: Any, sql: str, params: Params = ()) -> Row | None:
    """Return the first row of a query, or None."""
    return next(iter(await rows(datasette, sql, params)), None)


async def value(datasette: Any, sql: str, params: Params = ()) -> Any:
    """Return the first column of the first row of a query, or None."""
    found = await row(datasette, sql, params)
    return None if found is None else next(iter(found.values()))


async def about(datasette: Any) -> dict[str, str]:
    """Return what `publish` wrote about the whole; empty where it has not run, or the database cannot be read.

    Every page asks for it several times, error pages too, so that a database in trouble must not keep an error from
    being shown, and what cannot change is read once.
    """
    database = datasette.databases.get(DATABASE)
    if database in _about:
        return _about[database]
    try:
        found = {each["key"]: each["value"] for each in await rows(datasette, "SELECT key, value FROM about")}
    except (KeyError, sqlite3.Error, QueryInterrupted):
        return {}
    if not database.is_mutable:
        _about[database] = found
    return found


async def table_title(datasette: Any, table: str) -> str:
    """Return the Dutch name of a table, from metadata.yml: read in one way by Datasette 0.65, in another by 1.0."""
    read = getattr(datasette, "get_resource_metadata", None)
    found = await read(DATABASE, table) if read else datasette.table_metadata(DATABASE, table)
    return found.get("title") or table
