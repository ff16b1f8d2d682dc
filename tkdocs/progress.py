"""Shows a running stage: a bar on a terminal while it runs, one line when it is done."""

import sqlite3
from collections.abc import Generator
from typing import Any

import click
from tqdm import tqdm

from tkdocs.errors import StoreError
from tkdocs.models import Progress, Summary

Stage = Generator[Progress, None, Summary]
# The lowest byte of an SQLite error code says what it is, the others which kind of that.
_PRIMARY = 0xFF
# All other errors of a database are faults of ours, and are to be seen whole.
_OUT_OF_OUR_HANDS = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_READONLY,
}


def show(stage: Stage) -> None:
    """Run a stage to its end with a progress bar (on a terminal only) and print its summary as one line.

    Raise StoreError when a database cannot be used any more: locked by another run, damaged, on a full disk.
    """
    try:
        with tqdm(disable=None, leave=False, unit="") as bar:
            summary = yield_to(bar, stage)
    except sqlite3.Error as exc:
        if exc.sqlite_errorcode & _PRIMARY not in _OUT_OF_OUR_HANDS:
            raise
        raise StoreError(f"the database cannot be used: {exc}; what was done until now is kept") from exc
    click.echo(line(summary))


def yield_to(bar: "tqdm[Any]", stage: Stage) -> Summary:
    """Move `bar` at each step of the stage; return the stage's summary."""
    while True:
        try:
            step = next(stage)
        except StopIteration as stop:
            return stop.value
        bar.total = step.total
        bar.set_description(step.note, refresh=False)
        bar.update(step.done - bar.n)


def line(summary: Summary) -> str:
    """Return what a stage did as one line: `parse     1,204 done, 3 failed, 17 unchanged`."""
    counts = {
        "done": summary.done,
        "failed": summary.failed,
        "removed": summary.removed,
        "unchanged": summary.unchanged,
    }
    told = [f"{number:,} {word}" for word, number in counts.items() if number] or ["nothing to do"]
    return f"{summary.stage:<10}{', '.join(told)}{f' ({summary.note})' if summary.note else ''}"
