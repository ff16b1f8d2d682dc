"""Stage `parse`: rows and files of `sources.db` into cases, documents, questions and answers in `tkdocs.db`."""

import json
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor
from datetime import date
from functools import cache, partial
from typing import Any

from sqlite_utils import Database

from tkdocs import workers
from tkdocs.api import records
from tkdocs.api.versions import VERSIONS, Version
from tkdocs.errors import ReadingError, TkdocsError, UnexpectedAnswerError, WorkerError
from tkdocs.models import DocumentRecord, Passage, Progress, Reading, Summary
from tkdocs.parse import read
from tkdocs.parse.passages import passages
from tkdocs.rules import loader
from tkdocs.store import cases, ledger, unparsed
from tkdocs.store.documents import remove_document, save_document
from tkdocs.store.standing import settle
from tkdocs.store.unparsed import Pending
from tkdocs.store.workplace import Workplace
from tkdocs.vocabulary import SOURCE_KINDS
from tkdocs.workers import Limits

VERSION = "4"
STAGE = "parse"
_RULES = ("ministries.yml", "abbreviations.yml", "motions.yml")
Record = Callable[[dict[str, Any], Version], Any]

# What is read before what: a motion's votes hang on its decisions, documents on their cases.
_ROWS: tuple[tuple[str, Record, Callable[..., None]], ...] = (
    ("Fractie", records.party, cases.save_party),
    ("Persoon", records.person, cases.save_person),
    ("Zaak", records.case, cases.save_case),
    ("Besluit", records.decision, cases.save_decision),
    ("Stemming", records.vote, cases.save_vote),
)
_ENTITIES = (*(entity for entity, _, _ in _ROWS), "Document")


def run(
    place: Workplace,
    *,
    executor: Executor | None = None,
    limits: Limits | None = None,
    today: date | None = None,
    retry: bool = False,
) -> Generator[Progress, None, Summary]:
    """Parse what is new or changed; documents are read in `executor` (in this process when None).

    `limits` say what one document may cost, where the executor has processes that may be ended. `today` decides which
    unanswered questions are overdue (default: the day of the run). With `retry`, what could not be read before is tried
    again.
    """
    sources = place.sources()
    origin = sources.execute("SELECT site_url FROM origin").fetchone()
    sources.close()
    if origin is None:
        return Summary(STAGE, note="nothing has been synced")
    db = place.derived()
    try:
        unparsed.attach_sources(db, place.sources_path)
        if retry:
            ledger.retry(db, STAGE)
        return (yield from _parse(db, origin[0], _reader(executor, limits), today or date.today()))
    finally:
        db.close()


def pending(place: Workplace) -> int:
    """Return how many rows and documents are new or changed since they were parsed."""
    place.sources().close()
    db = place.derived()
    try:
        unparsed.attach_sources(db, place.sources_path)
        return sum(unparsed.count(db, entity, _version()) for entity in _ENTITIES)
    finally:
        db.close()


@cache
def _version() -> str:
    """Return what stands for this code and for the rules that it reads by: with others, all is read anew."""
    return f"{VERSION}-{ledger.fingerprint(*map(loader.document, _RULES))[:8]}"


def _parse(db: Database, site_url: str, reader: "_Reader", today: date) -> Generator[Progress, None, Summary]:
    """Remove what is gone, save the rows, read the documents, settle what follows from them."""
    with db.atomic():
        cases.save_ministries(db)
    removed = _remove_gone(db)
    total = sum(unparsed.count(db, entity, _version()) for entity in _ENTITIES)
    done = failed = 0
    for batch in _batches(db, site_url, reader):
        done, failed = done + len(batch), failed + sum(batch)
        yield Progress(done, max(done, total))
    settle(db, today)
    unchanged = ledger.count(db, STAGE) - done
    return Summary(STAGE, done=done - failed, unchanged=unchanged, failed=failed, removed=removed)


def _batches(db: Database, site_url: str, reader: "_Reader") -> Iterator[list[bool]]:
    """Save batch after batch of every entity; yield for each row whether it failed."""
    yield from _once(db, site_url, reader)
    if ledger.retried(db, STAGE):  # a number became free behind a row that claims it
        yield from _once(db, site_url, reader)


def _once(db: Database, site_url: str, reader: "_Reader") -> Iterator[list[bool]]:
    """Save what is wanted, each row once."""
    for entity, record, save in _ROWS:
        extra = (site_url,) if entity == "Zaak" else ()
        for batch in unparsed.rows(db, entity, _version()):
            with db.atomic():
                failed = [_save_row(db, row, lambda r, s=save, x=extra: s(db, r, *x), record) for row in batch]
            yield failed
    yield from _save_documents(db, site_url, reader)


def _remove_gone(db: Database) -> int:
    """Remove what was derived from rows that the chamber has deleted since; return how many."""
    removed = 0
    for entity in _ENTITIES:
        for source_id in unparsed.gone(db, entity):
            with db.atomic():
                _remove(db, entity, source_id)
                ledger.forget(db, STAGE, f"{entity}:{source_id}")
            removed += 1
    return removed


def _remove(db: Database, entity: str, source_id: str) -> None:
    """Remove what was derived from a row."""
    remove_document(db, source_id) if entity == "Document" else cases.remove(db, entity, source_id)


def _save_row(db: Database, row: Pending, save: Callable[[Any], None], record: Record) -> bool:
    """Save one row with its ledger line; return True when it could not be understood: nothing is left of it then."""
    try:
        save(record(json.loads(row.payload), VERSIONS[row.api_version]))
    except TkdocsError as exc:
        _remove(db, row.entity, row.id)
        ledger.record(db, STAGE, row.key, row.fingerprint, str(exc))
        return True
    ledger.record(db, STAGE, row.key, row.fingerprint)
    return False


def _save_documents(db: Database, site_url: str, reader: "_Reader") -> Iterator[list[bool]]:
    """Read documents side by side, and save each in a transaction of its own while the next are read."""
    rows: deque[Pending] = deque()

    def jobs() -> Iterator[Job]:
        for batch in unparsed.rows(db, "Document", _version(), size=64):
            for row in batch:
                rows.append(row)
                yield _job(db, row)

    for outcome in reader(jobs()):
        row = rows.popleft()
        reading, cut, error = (None, (), str(outcome)) if isinstance(outcome, WorkerError) else outcome
        with db.atomic():
            failed = _save_row(db, row, lambda r, x=reading, c=cut: save_document(db, r, x, c, site_url), _document)
            if error and not failed:
                ledger.record(db, STAGE, row.key, row.fingerprint, error)
        yield [failed or error is not None]


def _document(row: dict[str, Any], version: Version) -> DocumentRecord:
    """Return the record of a `Document` row; raise UnexpectedAnswerError when its kind was not asked for."""
    record = records.document(row, version)
    if record.source_kind not in SOURCE_KINDS:
        raise UnexpectedAnswerError(f"document {record.number} is of the kind {record.source_kind!r}")
    return record


Job = tuple[bytes | None, str | None, str]
Outcome = tuple[Reading | None, tuple[Passage, ...], str | None]
_Reader = Callable[[Iterable[Job]], Iterator[Outcome | WorkerError]]
# Documents are handed out by so many, or so many bytes: one by one, the handing out takes a part of the time.
_PORTION, _PORTION_BYTES = 8, 2 * 1024**2


def _reader(executor: Executor | None, limits: Limits | None) -> _Reader:
    """Return what reads documents, in their order."""
    return partial(workers.each, executor, read_job, limits=limits or Limits(), weight=_weight)


def _weight(job: Job) -> float:
    """Return which part of a portion a document is."""
    return max(1 / _PORTION, len(job[0] or b"") / _PORTION_BYTES)


def _job(db: Database, row: Pending) -> Job:
    """Return what a reader needs of a document: its bytes (None when not downloaded), their type, its kind."""
    media_type, content = unparsed.body(db, row.id) or (None, None)
    return content, media_type, str(json.loads(row.payload).get("Soort"))


def read_job(job: Job) -> Outcome:
    """Return what one document says, its sentences, and why it could not be read; pure, so fit for any process."""
    content, media_type, source_kind = job
    if content is None:
        return None, (), None
    try:
        reading = read(content, media_type=media_type, kind=SOURCE_KINDS.get(source_kind))
    except ReadingError as exc:
        return None, (), str(exc)
    return reading, passages(reading), None
