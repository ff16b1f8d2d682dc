"""Lists as CSV, safe to open in a spreadsheet: our own and those that Datasette writes of its tables."""

import csv
import io
from collections.abc import Iterable, Sequence
from importlib import import_module
from types import SimpleNamespace
from typing import Any

from .rows import Row

# A cell that begins so is read as a formula by spreadsheets (OWASP, "CSV Injection"); a quote before it makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Sequence[Row], columns: Iterable[str] = ()) -> str:
    """Return the rows under the names of all their columns, in order of appearance; lines end as RFC 4180 says.

    `columns` are the names where there are no rows.
    """
    names = list(dict.fromkeys(name for row in rows for name in row)) or list(columns)
    written = io.StringIO()
    writer = csv.DictWriter(written, names, restval="")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return written.getvalue()


class Writer:
    """Writes rows as `csv.writer` does, with cells that no spreadsheet runs."""

    def __init__(self, file: Any) -> None:
        self._writer = csv.writer(file)

    def writerow(self, row: Iterable[Any]) -> Any:
        """Write a row; return what writing to the file returned, which may be awaited."""
        return self._writer.writerow([_cell(value) for value in row])


def guard() -> None:
    """Let Datasette write its own tables with Writer: it has no hook for their cells."""
    setattr(import_module("datasette.views.base"), "csv", SimpleNamespace(writer=Writer))  # noqa: B010 - it is a module


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        value = "; ".join(str(each) for each in value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
