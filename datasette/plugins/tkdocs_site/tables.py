"""Lists as CSV, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from .rows import Row

# A cell that begins so is read as a formula by spreadsheets (OWASP, "CSV Injection"); a quote before it makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Sequence[Row]) -> str:
    """Return the rows under the names of all their columns, in order of appearance; lines end as RFC 4180 says."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    written = io.StringIO()
    writer = csv.DictWriter(written, names, restval="")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return written.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        value = "; ".join(str(each) for each in value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
