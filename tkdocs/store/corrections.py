"""The editors' file: a small CSV of what people decided about marks, to be kept under version control."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path

from sqlite_utils import Database

from tkdocs.errors import StoreError
from tkdocs.models import Correction
from tkdocs.store.rows import insert_all

COLUMNS = tuple(field.name for field in fields(Correction))
_DIRECT = {"yes": True, "no": False}


def load(path: Path, categories: Iterable[str]) -> tuple[Correction, ...]:
    """Return the decisions of the file, the last one on each sentence; none where there is no file.

    Raise StoreError, with the line, where one cannot be read or names none of the `categories`.
    """
    if not path.exists():
        return ()
    known = frozenset(categories)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if tuple(rows.fieldnames or ()) != COLUMNS:
                raise StoreError(f"{path}: the first line must be {','.join(COLUMNS)}")
            found = [_correction(row, f"{path}, line {rows.line_num}", known) for row in rows]
    except (OSError, UnicodeDecodeError, csv.Error) as exc:
        raise StoreError(f"cannot read {path}: {exc}") from exc
    return tuple({(one.document, one.sentence): one for one in found}.values())


def add(path: Path, correction: Correction) -> None:
    """Write a decision at the end of the file, made where it is not there; raise StoreError if it cannot be written."""
    row = asdict(correction) | {"direct": "yes" if correction.direct else "no"}
    try:
        new = not path.exists() or path.stat().st_size == 0
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            if new:
                writer.writeheader()
            writer.writerow(row)
    except OSError as exc:
        raise StoreError(f"cannot write {path}: {exc}") from exc


def save(db: Database, corrections: Iterable[Correction]) -> None:
    """Write the decisions into the table that the site shows, where they differ from what is there."""
    wanted = sorted(_row(one) for one in corrections)
    columns = ("document_number", *COLUMNS[1:])
    if db.execute(f"SELECT {', '.join(columns)} FROM corrections ORDER BY 1, 2").fetchall() == wanted:
        return
    with db.atomic():
        db.execute("DELETE FROM corrections")
        insert_all(db, "corrections", (dict(zip(columns, row, strict=True)) for row in wanted))


def _row(one: Correction) -> tuple[str | int, ...]:
    day = one.decided_on.isoformat()
    return one.document, one.sentence, one.category, int(one.direct), one.editor, day, one.question, one.note


def _correction(row: Mapping[str | None, str | None], where: str, categories: frozenset[str]) -> Correction:
    values = {name: value or "" for name, value in row.items() if name}
    if None in row or None in row.values() or not values["document"] or not values["sentence"]:
        raise StoreError(f"{where}: a decision needs {len(COLUMNS)} columns, with a document and a sentence")
    if values["category"] and values["category"] not in categories:
        raise StoreError(f"{where}: {values['category']!r} is none of {', '.join(sorted(categories))}")
    if values["direct"] not in _DIRECT:
        raise StoreError(f"{where}: direct is yes or no, not {values['direct']!r}")
    try:
        day = date.fromisoformat(values["decided_on"])
    except ValueError as exc:
        raise StoreError(f"{where}: {values['decided_on']!r} is no day like 2026-11-24") from exc
    return Correction(
        document=values["document"],
        sentence=values["sentence"],
        category=values["category"],
        direct=_DIRECT[values["direct"]],
        editor=values["editor"],
        decided_on=day,
        question=values["question"],
        note=values["note"],
    )
