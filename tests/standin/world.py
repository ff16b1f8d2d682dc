"""The rows and files that the stand-in serves, in SQLite so that hundreds of thousands of real rows page quickly."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from threading import RLock
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tests.standin.moments import TICKS, guid_key, local, ticks, utc
from tests.standin.schema import MODEL, EntityType, Nav

START = ticks("2026-01-05T08:00:00Z")
LAG = 24 * TICKS + 1_234_567  # from a change at the source to its moment in the API: a median of 22 to 29 seconds
_SQL = {"Int32": "INTEGER", "Boolean": "INTEGER"}


class World:
    """A chamber. Rows are put in v4 names; what is missing is null; moments not given move forward by themselves.

    Everything may be called while the server runs: one lock guards all. `bodies`, where it is set, makes the files that
    were not put, when they are asked for.
    """

    bodies: Callable[[str], tuple[bytes, str | None] | None] | None = None

    def __init__(self, path: str = ":memory:") -> None:
        self.lock = RLock()
        self.db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.db.create_collation("folded", _compare)
        self.db.create_function("has", 3, _has, deterministic=True)
        self.db.create_function("lowered", 1, lambda text: None if text is None else text.lower(), deterministic=True)
        self.latest = START
        for kind in MODEL.values():
            self._create(kind)
        self.db.executescript(
            "CREATE TABLE IF NOT EXISTS links (nav TEXT, id TEXT, other TEXT, PRIMARY KEY (nav, id, other)) "
            "WITHOUT ROWID; CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, content BLOB, media_type TEXT)"
        )

    def close(self) -> None:
        """Close the database."""
        with self.lock:
            self.db.close()

    def put(self, entity: str, row: Mapping[str, Any], links: Mapping[str, Sequence[str]] | None = None) -> str:
        """Add or replace a row and return its id; `links` gives the ids for many-to-many navs, both ways are kept.

        Where `Id` is missing one is made up; a missing `ApiGewijzigdOp` is `GewijzigdOp` plus the usual lag, or, where
        that is missing too, a second after the latest moment in this world. An unknown name raises ValueError.
        """
        kind = MODEL[entity]
        if unknown := set(row) - {p.name for p in kind.properties}:
            raise ValueError(f"{entity} has no {', '.join(sorted(unknown))}")
        with self.lock:
            whole = self._whole(kind, row)
            self._insert(kind, [whole])
            for name, others in (links or {}).items():
                nav = kind.nav(name)
                if nav is None or nav.way != "~":
                    raise ValueError(f"{entity} has no many-to-many nav {name}")
                self._link(kind, nav, whole["Id"], others)
            return whole["Id"]

    def placeholder(self, entity: str, guid: str) -> None:
        """Put a row that something refers to and of which nothing is known yet: all but its id is null."""
        self.load(entity, [{"Id": guid}])

    def load(self, entity: str, rows: Iterable[Mapping[str, Any]]) -> int:
        """Add many whole rows in one transaction and return how many; keys that are no property are left out."""
        kind = MODEL[entity]
        names = [p.name for p in kind.properties]
        with self.lock, self.db:
            self.db.execute("BEGIN")
            return self._insert(kind, ({name: row.get(name) for name in names} for row in rows))

    def fill(self, rows: Iterable[tuple[str, Mapping[str, Any], Mapping[str, Sequence[str]]]]) -> int:
        """Add many rows that are not there yet, with their links, in one transaction; return how many.

        They are (entity, row, links) as for `put`, which takes ten times as long.
        """
        count = 0
        with self.lock, self.db:
            self.db.execute("BEGIN")
            for entity, some in groupby(rows, key=lambda each: each[0]):
                kind, found = MODEL[entity], list(some)
                whole = [self._whole(kind, row) for _, row, _ in found]
                count += self._insert(kind, whole)
                self.db.executemany("INSERT OR IGNORE INTO links VALUES (?, ?, ?)", _link_rows(kind, whole, found))
        return count

    def get(self, entity: str, guid: str) -> dict[str, Any]:
        """Return a row in v4 names; raise KeyError where there is none."""
        kind = MODEL[entity]
        columns = ", ".join(f'"{p.name}"' for p in kind.properties)
        with self.lock:
            found = self.db.execute(f'SELECT {columns} FROM "{entity}" WHERE Id = ?', [guid.lower()]).fetchone()
        if found is None:
            raise KeyError(guid)
        return values(kind, found)

    def change(self, entity: str, guid: str, **changes: Any) -> None:
        """Change some properties, at a new moment; an actor takes its case or document along, as the API does."""
        row = self.get(entity, guid)
        self.put(entity, row | {"GewijzigdOp": None, "ApiGewijzigdOp": None} | changes)
        if entity in ("ZaakActor", "DocumentActor"):
            parent = entity.removesuffix("Actor")
            if row[f"{parent}_Id"]:
                self.change(parent, row[f"{parent}_Id"])

    def delete(self, entity: str, guid: str) -> None:
        """Leave the placeholder of a deleted row: four filled properties (and a vote's `Vergissing`), no links."""
        old = self.get(entity, guid)
        kept = {"Id": guid, "Verwijderd": True} | ({"Vergissing": old["Vergissing"]} if entity == "Stemming" else {})
        with self.lock:
            self.put(entity, kept)
            for nav in MODEL[entity].navs:
                if nav.way == "~":
                    self._link(MODEL[entity], nav, guid, [])

    def put_body(self, document_id: str, content: bytes, media_type: str | None = None) -> None:
        """Add or replace the file of a document (or person, publication ...).

        The row's own `ContentType` and `ContentLength` are filled where they are null, and otherwise left as they are:
        a row that lies about its file is put that way.
        """
        with self.lock:
            self.db.execute(
                "INSERT OR REPLACE INTO files (id, content, media_type) VALUES (?, ?, ?)",
                [document_id.lower(), content, media_type],
            )
            for entity in ("Document", "DocumentPublicatie"):
                self.db.execute(
                    f'UPDATE "{entity}" SET ContentType = coalesce(ContentType, ?), '
                    "ContentLength = coalesce(ContentLength, ?) WHERE Id = ?",
                    [media_type, len(content), document_id.lower()],
                )

    def body(self, guid: str) -> tuple[bytes, str | None] | None:
        """Return (content, media type) of a file, or None."""
        with self.lock:
            found = self.db.execute("SELECT content, media_type FROM files WHERE id = ?", [guid.lower()]).fetchone()
        return self.bodies(guid.lower()) if found is None and self.bodies else found

    def select(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with self.lock:
            return self.db.execute(sql, parameters).fetchall()

    def _create(self, kind: EntityType) -> None:
        columns = [f'"{p.name}" {_SQL.get(p.edm, "TEXT COLLATE folded")}' for p in kind.properties]
        columns[0] = "Id TEXT PRIMARY KEY"
        columns += [f'"{p.name}@" INTEGER' for p in kind.properties if p.edm == "DateTimeOffset"] + ['"Id@" TEXT']
        self.db.execute(f'CREATE TABLE IF NOT EXISTS "{kind.name}" ({", ".join(columns)}) WITHOUT ROWID')
        keys = [p.name for p in kind.properties if p.edm == "Guid" and p.name != "Id"]
        for column in ["ApiGewijzigdOp@", "GewijzigdOp@", "Id@", *keys]:
            more = ', "Id@"' if column == "ApiGewijzigdOp@" else ""
            self.db.execute(f'CREATE INDEX IF NOT EXISTS "{kind.name} {column}" ON "{kind.name}" ("{column}"{more})')

    def _whole(self, kind: EntityType, row: Mapping[str, Any]) -> dict[str, Any]:
        whole = {p.name: row.get(p.name) for p in kind.properties}
        if whole["Id"] is None:
            count = self.select(f'SELECT count(*) FROM "{kind.name}"')[0][0]
            whole["Id"] = str(uuid5(NAMESPACE_URL, f"{kind.name}/{count}"))
        whole["Id"] = whole["Id"].lower()
        whole["Verwijderd"] = bool(whole["Verwijderd"])
        if whole["ApiGewijzigdOp"] is None:
            given = whole["GewijzigdOp"]
            whole["ApiGewijzigdOp"] = utc(ticks(given) + LAG if given else self.latest + TICKS + 1_000_001)
        if whole["GewijzigdOp"] is None:
            whole["GewijzigdOp"] = local(ticks(whole["ApiGewijzigdOp"]) - LAG)
        return whole

    def _insert(self, kind: EntityType, rows: Iterable[Mapping[str, Any]]) -> int:
        moments = [p.name for p in kind.properties if p.edm == "DateTimeOffset"]
        width = len(kind.properties) + len(moments) + 1
        count, marks = 0, ", ".join("?" * width)
        for row in rows:
            at = [ticks(row[name]) if row[name] else None for name in moments]
            cells = [*row.values(), *at, guid_key(row["Id"])]
            self.db.execute(f'INSERT OR REPLACE INTO "{kind.name}" VALUES ({marks})', cells)
            if row["ApiGewijzigdOp"]:
                self.latest = max(self.latest, at[moments.index("ApiGewijzigdOp")] or 0)
            count += 1
        return count

    def _link(self, kind: EntityType, nav: Nav, guid: str, others: Sequence[str]) -> None:
        there, back = f"{kind.name}/{nav.name}", f"{nav.target}/{nav.key}"
        old = [other for (other,) in self.select("SELECT other FROM links WHERE nav = ? AND id = ?", [there, guid])]
        for other in old:
            self.db.execute("DELETE FROM links WHERE nav = ? AND id = ? AND other = ?", [there, guid, other])
            self.db.execute("DELETE FROM links WHERE nav = ? AND id = ? AND other = ?", [back, other, guid])
        for other in (other.lower() for other in others):
            self.db.execute("INSERT OR IGNORE INTO links VALUES (?, ?, ?)", [there, guid, other])
            self.db.execute("INSERT OR IGNORE INTO links VALUES (?, ?, ?)", [back, other, guid])


def _link_rows(
    kind: EntityType,
    whole: Sequence[Mapping[str, Any]],
    found: Sequence[tuple[str, Mapping[str, Any], Mapping[str, Sequence[str]]]],
) -> Iterable[tuple[str, str, str]]:
    """Yield the links of some rows, each in both ways."""
    for row, (_, _, links) in zip(whole, found, strict=True):
        for name, others in links.items():
            nav = kind.nav(name)
            if nav is None or nav.way != "~":
                raise ValueError(f"{kind.name} has no many-to-many nav {name}")
            for other in others:
                yield f"{kind.name}/{nav.name}", row["Id"], other.lower()
                yield f"{nav.target}/{nav.key}", other.lower(), row["Id"]


def values(kind: EntityType, cells: Sequence[Any], version: str = "v4") -> dict[str, Any]:
    """Return the stored cells as a row of the API, in the names of that version."""
    names, booleans = _shown(kind.name, version)
    row = dict(zip(names, cells, strict=True))
    for name in booleans:
        if row[name] is not None:
            row[name] = bool(row[name])
    return row


@cache
def _shown(entity: str, version: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of all properties of an entity in a version, and of those that are true or false."""
    kind = MODEL[entity]
    names = tuple(kind.shown(p, version) for p in kind.properties)
    return names, tuple(n for n, p in zip(names, kind.properties, strict=True) if p.edm == "Boolean")


def ids(guids: Iterable[str]) -> str:
    """Return ids as one SQL parameter for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(list(guids))


def _compare(left: str, right: str) -> int:
    """Order texts as the server does: case-insensitive, accent-sensitive."""
    a, b = left.lower(), right.lower()
    return (a > b) - (a < b)


def _has(how: str, text: str | None, part: str | None) -> bool | None:
    """Say whether a text contains, starts with or ends with a part; None when either is null."""
    if text is None or part is None:
        return None
    whole, piece = text.lower(), part.lower()
    return {"contains": piece in whole, "startswith": whole.startswith(piece), "endswith": whole.endswith(piece)}[how]
