"""`sync`: the rows of the chamber that changed, as they came, into `sources.db`.

A page and the cursor behind it are one transaction, so that a killed run goes on where it stopped. Every run begins a
little before the cursor, since rows may surface late; what is already stored word for word is not written again. A
row that is only stamped anew is written, but what stands for its content stays, and with it all that is made of it.
"""

import json
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

from sqlite_utils import Database

from tkdocs.api import content, counts
from tkdocs.api.changes import REQUESTS, changes
from tkdocs.api.moments import day_start, earlier, moment
from tkdocs.api.odata import OData, Row
from tkdocs.api.streams import STREAMS, Stream, changed_at, deleted, identity
from tkdocs.api.versions import SITE_URL, VERSIONS, Version
from tkdocs.errors import ApiError, StoreError
from tkdocs.models import Progress, Summary
from tkdocs.stages import strays
from tkdocs.store.workplace import Workplace

OVERLAP = timedelta(hours=1)


def run(
    place: Workplace,
    api: OData,
    *,
    since: date | None = None,
    overlap: timedelta = OVERLAP,
    site_url: str = SITE_URL,
    notice: str | None = None,
    streams: Sequence[Stream] = STREAMS,
    requests: int = REQUESTS,
) -> Generator[Progress, None, Summary]:
    """Store every row that changed since the last run; `since` is the first local day to ask for, on a first run.

    An earlier `since` than before reads again from there; a later one changes nothing. `site_url` and `notice` are kept
    on the first run. At most `requests` requests are under way at once; all that is stored is stored by this thread.
    Raises StoreError when the mirror was made from another API, and what the client raises; what was read until then
    stays.
    """
    db = place.sources()
    try:
        _check_origin(db, api)
        found: Counter[str] = Counter()
        notes: list[str] = []
        for stream in streams:
            for rows in changes(api, stream, _start(db, stream.entity, since, overlap), requests=requests):
                with db.atomic():
                    found += _store(db, stream.entity, api.version, rows)
                    _claim(db, api, site_url, notice)
                yield Progress(found.total(), None, f"{stream.entity} {changed_at(rows[-1])[:16]}")
            notes.append(_of_the_future(db, stream.entity))
        try:
            _count(db, api, streams)
            for entity, rows in strays.rows(db, api, streams):
                found += _write(db, entity, api.version, rows, partial(strays.gone, entity))
        except ApiError as exc:
            notes.append(f"the chamber did not say how many rows it has: {exc}")
        return Summary("sync", **found, note="; ".join(filter(None, notes)))
    finally:
        db.close()


def _count(db: Database, api: OData, streams: Sequence[Stream]) -> None:
    """Write down how many rows of each kind the chamber says that it has; raise ApiError where it does not say.

    A mirror can be read without: the page on completeness then holds it against what was said before.
    """
    found: list[tuple[str, str, int]] = []
    for entity in (stream.entity for stream in streams if stream.entity in counts.KINDS):
        since = db.execute("SELECT since FROM cursors WHERE entity = ?", [entity]).fetchone()
        found += [(entity, kind, rows) for kind, rows in counts.counts(api, entity, since[0] if since else None)]
    if sorted(found) != db.execute("SELECT entity, kind, rows FROM source_counts ORDER BY 1, 2").fetchall():
        with db.atomic():
            db.execute("DELETE FROM source_counts")
            db.conn.executemany("INSERT INTO source_counts (entity, kind, rows) VALUES (?, ?, ?)", found)


def _of_the_future(db: Database, entity: str) -> str:
    """Return what there is to say of rows that are stamped later than now, by the clock of this machine."""
    last = db.execute("SELECT max(changed_at) FROM records WHERE entity = ?", [entity]).fetchone()[0]
    if last is None or earlier(last, OVERLAP) <= _now():
        return ""
    return f"{entity} has rows stamped later than this machine's clock, up to {last[:16]}: they are asked for each time"


def _check_origin(db: Database, api: OData) -> None:
    """Raise StoreError when this mirror was made from another API."""
    row = db.execute("SELECT api_origin FROM origin").fetchone()
    if row is not None and row[0] != api.origin:
        raise StoreError(f"this mirror was made from {row[0]}, not from {api.origin}: use another folder")


def _claim(db: Database, api: OData, site_url: str, notice: str | None) -> None:
    """Write down, once it has answered, which API this mirror is made from."""
    if db.execute("SELECT 1 FROM origin").fetchone() is None:
        db.execute(
            "INSERT INTO origin (id, api_origin, site_url, notice) VALUES (1, ?, ?, ?)",
            [api.origin, site_url.rstrip("/"), notice],
        )


def _start(db: Database, entity: str, since: date | None, overlap: timedelta) -> str | None:
    """Return the moment to read an entity from, None for the beginning; the cursor goes back to an earlier `since`.

    A cursor that is later than now has missed what changed since it was written: then from the last row before now.
    """
    wanted = day_start(since) if since else None
    row = db.execute("SELECT since, changed_at FROM cursors WHERE entity = ?", [entity]).fetchone()
    first, reached = row or (None, None)
    if wanted and (row is None or (first is not None and wanted < first)):
        with db.atomic():
            db.execute(
                "INSERT INTO cursors (entity, since, changed_at) VALUES (?, ?, ?) "
                "ON CONFLICT (entity) DO UPDATE SET since = excluded.since, changed_at = excluded.changed_at",
                [entity, wanted, wanted],
            )
        return wanted
    if reached and reached > (now := _now()):
        before = "SELECT max(changed_at) FROM records WHERE entity = ? AND changed_at <= ?"
        reached = db.execute(before, [entity, now]).fetchone()[0]
    return max(earlier(reached, overlap), first or "") if reached else None


def _store(db: Database, entity: str, version: Version, rows: list[Row]) -> Counter[str]:
    """Write the rows of a page of a stream, and the cursor; return what `_write` does.

    The cursor is never later than now: a row stamped in the future would hide all that changes until then.
    """
    now = _now()
    with db.atomic():
        found = _write(db, entity, version, rows)
        db.execute(
            "INSERT INTO cursors (entity, since, changed_at) VALUES (:entity, NULL, :reached) "
            "ON CONFLICT (entity) DO UPDATE SET changed_at = excluded.changed_at "
            "WHERE excluded.changed_at > cursors.changed_at OR cursors.changed_at > :now",
            {"entity": entity, "reached": min(changed_at(rows[-1]), now), "now": now},
        )
    return found


def _write(
    db: Database, entity: str, version: Version, rows: list[Row], gone: Callable[[Row], bool] = deleted
) -> Counter[str]:
    """Write the rows that are new or different; return how many are live (`done`), `gone` (`removed`), `unchanged`."""
    known = _known(db, entity, rows)
    new = [(row, old) for row in rows if not ((old := known.get(identity(row))) and old.is_same(row))]
    records = [_record(entity, version, row, old) | {"deleted": int(gone(row))} for row, old in new]
    with db.atomic():
        db.conn.executemany(
            "INSERT OR REPLACE INTO records (entity, id, changed_at, deleted, api_version, payload, content_key) "
            "VALUES (:entity, :id, :changed_at, :deleted, :api_version, :payload, :content_key)",
            records,
        )
    left = sum(record["deleted"] for record in records)
    return Counter(done=len(records) - left, removed=left, unchanged=len(rows) - len(records))


def _now() -> str:
    """Return the moment that it is, in the form in which rows are stamped."""
    return moment(datetime.now(UTC).isoformat())


@dataclass(frozen=True, slots=True)
class _Known:
    """A row as it is stored."""

    changed_at: str
    api_version: str
    payload: str
    content_key: str

    def is_same(self, row: Row) -> bool:
        """Say whether a row is this one; the order of what was expanded has no meaning and may differ."""
        return self.changed_at == changed_at(row) and content.same(self.row, row)

    def content(self, entity: str) -> str:
        """Return the digest of what the row says."""
        return content.digest(entity, self.row, VERSIONS[self.api_version])

    @property
    def row(self) -> Row:
        """The row as it came."""
        return json.loads(self.payload)


def _record(entity: str, version: Version, row: Row, old: _Known | None) -> dict[str, Any]:
    """Return what is stored of a row; while its content stays, what stands for that stays."""
    key = content.digest(entity, row, version)
    return {
        "entity": entity,
        "id": identity(row),
        "changed_at": changed_at(row),
        "api_version": version.name,
        "payload": json.dumps(row, ensure_ascii=False, separators=(",", ":")),
        "content_key": old.content_key if old and old.content(entity) == key else key,
    }


def _known(db: Database, entity: str, rows: list[Row]) -> dict[str, _Known]:
    """Return those of the rows that are stored already, as they are, by id."""
    found = db.execute(
        "SELECT id, changed_at, api_version, payload, coalesce(content_key, changed_at) FROM records "
        "WHERE entity = ? AND id IN (SELECT value FROM json_each(?))",
        [entity, json.dumps([identity(row) for row in rows])],
    )
    return {guid: _Known(*stored) for guid, *stored in found}
