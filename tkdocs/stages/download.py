"""`download`: the file of every document that is mirrored, into `sources.db`.

A file that does not come, or is not what was announced, is an error row in the ledger and is asked again on every later
run, after those that were never asked.
"""

import json
from collections.abc import Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from sqlite_utils import Database

from tkdocs.api import bodies, records
from tkdocs.api.odata import OData
from tkdocs.api.versions import VERSIONS
from tkdocs.errors import TkdocsError, UnexpectedAnswerError, UnreachableError
from tkdocs.models import Body, DocumentRecord, Progress, Summary
from tkdocs.store import ledger
from tkdocs.store.workplace import Workplace
from tkdocs.vocabulary import SOURCE_KINDS

STAGE = "download"
VERSION = "1"
WORKERS = 4
PATIENCE = 8  # files in a row that cannot be reached, before the API itself is asked whether it is still there


def run(
    place: Workplace, api: OData, *, limit: int = bodies.LIMIT, workers: int = WORKERS
) -> Generator[Progress, None, Summary]:
    """Fetch the files that are missing, `workers` at a time, and remove those of deleted documents.

    A file of more than `limit` bytes is an error. Raises UnreachableError when the API does not answer at all any more.
    """
    db = place.sources()
    try:
        removed = _remove_deleted(db)
        wanted, unchanged = _wanted(db)
        done, failed, unreachable = 0, 0, 0
        for attempt in _attempts(db, api, wanted, limit, workers):
            _store(db, attempt)
            done, failed = done + (attempt.error is None), failed + (attempt.error is not None)
            unreachable = unreachable + 1 if isinstance(attempt.error, UnreachableError) else 0
            if unreachable and unreachable % PATIENCE == 0:
                api.page("Document", {"$top": "1"})
            yield Progress(done + failed, len(wanted), f"{failed} failed" if failed else "")
        return Summary(STAGE, done=done, unchanged=unchanged, failed=failed, removed=removed)
    finally:
        db.close()


def pending(place: Workplace) -> int:
    """Return how many files were never asked for; those that failed are asked again as well."""
    db = place.sources()
    try:
        failed = {key for key, _ in ledger.errors(db, STAGE)}
        return len(set(_wanted(db)[0]) - failed)
    finally:
        db.close()


@dataclass(frozen=True, slots=True)
class _Stored:
    """A document as `records` has it."""

    guid: str
    api_version: str
    payload: str

    def read(self) -> DocumentRecord:
        """Return the document in our names; raise UnexpectedAnswerError where the row lacks what it needs."""
        return records.document(json.loads(self.payload), VERSIONS[self.api_version])


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What came of asking for one file."""

    guid: str
    version: str = ""
    body: Body | None = None
    error: TkdocsError | None = None


def _wanted(db: Database) -> tuple[list[str], int]:
    """Return the ids of live documents whose current file is not stored, and the number of those that are complete."""
    wanted, unchanged = [], 0
    for stored, fingerprint, error in _live(db):
        try:
            record = stored.read()
        except UnexpectedAnswerError:
            wanted.append((error is not None, stored.guid))  # the attempt will meet this error too, and record it
            continue
        if error is None and fingerprint == _fingerprint(record.version):
            unchanged += 1
        elif record.source_kind in SOURCE_KINDS:
            wanted.append((error is not None, record.id))
    return [guid for _, guid in sorted(wanted)], unchanged


def _attempts(db: Database, api: OData, guids: list[str], limit: int, workers: int) -> Iterator[_Attempt]:
    """Yield what came of each file, as it comes; `workers` of them are under way at all times, and one more is held."""
    todo = iter(guids)
    with ThreadPoolExecutor(workers) as pool:

        def asked(count: int) -> set[Future[_Attempt]]:
            return {pool.submit(_ask, api, limit, _one(db, guid)) for guid in islice(todo, count)}

        under_way = asked(workers)
        while under_way:
            came = wait(under_way, return_when=FIRST_COMPLETED).done.pop()
            under_way = (under_way - {came}) | asked(1)
            yield came.result()


def _ask(api: OData, limit: int, stored: _Stored) -> _Attempt:
    version = ""
    try:
        record = stored.read()
        version = record.version or ""
        return _Attempt(stored.guid, version, bodies.fetch(api, record, limit=limit))
    except TkdocsError as exc:
        return _Attempt(stored.guid, version, error=exc)


def _store(db: Database, attempt: _Attempt) -> None:
    """Write the file and its ledger line in one transaction; an error that is known already is not written again."""
    fingerprint, error = _fingerprint(attempt.version), str(attempt.error) if attempt.error else None
    line = db.execute("SELECT fingerprint, error FROM ledger WHERE stage = ? AND key = ?", [STAGE, attempt.guid])
    if error and line.fetchone() == (fingerprint, error):
        return
    with db.atomic():
        if attempt.body:
            content = attempt.body.content
            db.execute(
                "INSERT OR REPLACE INTO bodies (document_id, version, media_type, sha256, size, bytes) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                [
                    attempt.guid,
                    attempt.version,
                    attempt.body.media_type,
                    sha256(content).hexdigest(),
                    len(content),
                    content,
                ],
            )
        ledger.record(db, STAGE, attempt.guid, fingerprint, error)


def _remove_deleted(db: Database) -> int:
    """Remove the files and ledger lines of documents that are deleted; return how many documents that were."""
    deleted = "SELECT id FROM records WHERE entity = 'Document' AND deleted = 1"
    gone = db.execute(
        f"SELECT document_id FROM bodies WHERE document_id IN ({deleted}) "
        f"UNION SELECT key FROM ledger WHERE stage = ? AND key IN ({deleted})",
        [STAGE],
    ).fetchall()
    for (guid,) in gone:
        with db.atomic():
            db.execute("DELETE FROM bodies WHERE document_id = ?", [guid])
            ledger.forget(db, STAGE, guid)
    return len(gone)


def _live(db: Database) -> Iterator[tuple[_Stored, str | None, str | None]]:
    """Yield every live document with the fingerprint and error of its last attempt."""
    rows = db.execute(
        "SELECT r.id, r.api_version, r.payload, l.fingerprint, l.error FROM records r "
        "LEFT JOIN ledger l ON l.stage = ? AND l.key = r.id WHERE r.entity = 'Document' AND r.deleted = 0",
        [STAGE],
    )
    return ((_Stored(*row[:3]), *row[3:]) for row in rows)


def _one(db: Database, guid: str) -> _Stored:
    row = db.execute("SELECT id, api_version, payload FROM records WHERE entity = 'Document' AND id = ?", [guid])
    return _Stored(*row.fetchone())


def _fingerprint(version: str | None) -> str:
    return ledger.fingerprint(version or "", VERSION)
