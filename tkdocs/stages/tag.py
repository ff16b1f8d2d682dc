"""The stage `tag`: finds the vendors and topics in subjects, questions, answers, motions and letters."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Protocol

from sqlite_utils import Database

from tkdocs import workers
from tkdocs.errors import RulesError, TkdocsError, WorkerError
from tkdocs.models import Progress, Summary, Tag
from tkdocs.rules import ministries, topics, vendors
from tkdocs.store import due, ledger
from tkdocs.store.rows import insert_all
from tkdocs.store.workplace import Workplace
from tkdocs.tagging import Tagger
from tkdocs.vocabulary import DocumentKind

STAGE = "tag"
# Raised when the code gives other tags for the same texts and rules.
VERSION = "1"
# Documents of which the text itself is read; that of the others repeats their questions and answers.
_WHOLE = (DocumentKind.MOTION, DocumentKind.LETTER)
_FEW = 200  # documents that are tagged before another process has started
# How many documents, or how many signs of text, are handed out together.
_PORTION, _PORTION_SIGNS = 64, 200_000
_EVERY = f"SELECT number FROM documents UNION SELECT key FROM ledger WHERE stage = '{STAGE}'"


class Finder(Protocol):
    """Finds tags in a text, given the text of the document around it."""

    def tags(self, text: str, context: str, /) -> tuple[Tag, ...]:
        """Return the tags in the order in which they stand."""
        ...


@dataclass(frozen=True, slots=True)
class _Part:
    """A text that is read by itself: what it is (question, answer, document, subject) and its id."""

    target: str
    target_id: str
    text: str


@dataclass(frozen=True, slots=True)
class _Changed:
    """A document whose texts, or the rules, have changed: its place among all, its parts, their fingerprint."""

    position: int
    number: str
    parts: list[_Part]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Job:
    """A document that is to be tagged: the digest of the rules by which that is done, and its texts."""

    rules: str
    texts: tuple[str, ...]


# The tags of each text, or why there are none.
Outcome = tuple[tuple[Tag, ...], ...] | str


def run(
    place: Workplace, *, finder: Finder | None = None, executor: Executor | None = None
) -> Generator[Progress, None, Summary]:
    """Tag every document whose texts, or the rules, have changed; `finder` replaces the tagger of the rules files.

    Many documents are tagged in `executor` (in this process when None).
    """
    db = place.derived()
    try:
        _save_rules(db)
        rules = _rules()
        due.collect(db, STAGE, rules, _EVERY)
        known = due.known(db, STAGE)
        numbers = _numbers(db)
        removed = _remove(db, sorted(known.keys() - set(numbers)))
        done = failed = 0
        beside = workers.several(executor) if len(numbers) > _FEW else None
        for changed, outcome in _tagged(
            _changed(db, numbers, known, rules), rules, partial(tags_of, finder=finder), beside
        ):
            tagged = _record(db, changed, outcome)
            done, failed = done + tagged, failed + (not tagged)
            yield Progress(changed.position, len(numbers))
        due.settle(db, STAGE, rules)
        return Summary(STAGE, done, ledger.count(db, STAGE) - done - failed, failed, removed)
    finally:
        db.close()


def pending(place: Workplace) -> int:
    """Return how many documents are new or changed, or were tagged by other rules."""
    db = place.derived()
    try:
        rules = _rules()
        due.collect(db, STAGE, rules, _EVERY)
        known = due.known(db, STAGE)
        return sum(known.get(number) != ledger.fingerprint(rules, *_parts(db, number)) for number in _numbers(db))
    finally:
        db.close()


def _rules() -> str:
    """Return a digest of the rules files and of this code."""
    return ledger.fingerprint(VERSION, vendors.load(), topics.load(), topics.evidence(), ministries.load())


def _numbers(db: Database) -> list[str]:
    """Return the documents that may have changed, by number."""
    return [
        number
        for (number,) in db.execute(
            "SELECT d.number FROM temp.candidates c CROSS JOIN documents d ON d.number = c.number ORDER BY 1"
        )
    ]


def _parts(db: Database, number: str) -> list[_Part]:
    """Return everything in a document that is read, in the order of its tags."""
    kind, subject, text = db.execute("SELECT kind, subject, text FROM documents WHERE number = ?", [number]).fetchone()
    found = [("subject", number, subject)]
    for target in ("question", "answer"):
        rows = db.execute(f"SELECT id, text FROM {target}s WHERE document_number = ? ORDER BY position", [number])
        found += [(target, id_, part) for id_, part in rows.fetchall()]
    if kind in _WHOLE:
        found.append(("document", number, text))
    return [_Part(target, id_, part) for target, id_, part in found if part]


def _changed(db: Database, numbers: Sequence[str], known: Mapping[str, str], rules: str) -> Iterator[_Changed]:
    """Yield the documents of which the fingerprint is not the one that is `known`."""
    for position, number in enumerate(numbers, 1):
        parts = _parts(db, number)
        print_ = ledger.fingerprint(rules, *parts)
        if known.get(number) != print_:
            yield _Changed(position, number, parts, print_)


def _tagged(
    documents: Iterable[_Changed], rules: str, work: Callable[[Job], Outcome], executor: Executor | None
) -> Iterator[tuple[_Changed, Outcome | WorkerError]]:
    """Yield each document with its tags, in order; a WorkerError where it ended its process."""
    under_way: deque[_Changed] = deque()

    def jobs() -> Iterator[Job]:
        for one in documents:
            under_way.append(one)
            yield Job(rules, tuple(part.text for part in one.parts))

    for outcome in workers.each(executor, work, jobs(), weight=_weight):
        yield under_way.popleft(), outcome


def _weight(job: Job) -> float:
    """Return which part of a portion a document is: a document takes too little time to be handed out by itself."""
    return max(1 / _PORTION, sum(map(len, job.texts)) / _PORTION_SIGNS)


def tags_of(job: Job, finder: Finder | None = None) -> Outcome:
    """Return the tags in a document, by the rules files or by `finder`; pure, so fit for any process.

    All texts of the document together are the context of each. Raise RulesError where this process has other rules.
    """
    finder = finder or _tagger(job.rules)
    context = "\n".join(job.texts)
    try:
        return tuple(finder.tags(text, context) for text in job.texts)
    except TkdocsError as exc:
        return str(exc)


@lru_cache(maxsize=1)
def _tagger(rules: str) -> Tagger:
    """Return the tagger of this process."""
    if _rules() != rules:
        raise RulesError(f"documents are to be tagged by the rules {rules}, and this process has {_rules()}")
    return Tagger.load()


def _record(db: Database, changed: _Changed, outcome: Outcome | WorkerError) -> bool:
    """Write the tags of one document and its ledger line in one transaction; return False where that is an error."""
    error = str(outcome) if isinstance(outcome, str | WorkerError) else None
    with db.atomic():
        db.execute("DELETE FROM tags WHERE document_number = ?", [changed.number])
        if not isinstance(outcome, str | WorkerError):
            insert_all(db, "tags", _rows(changed, outcome))
        ledger.record(db, STAGE, changed.number, changed.fingerprint, error)
    return error is None


def _rows(changed: _Changed, tags: tuple[tuple[Tag, ...], ...]) -> Iterator[dict[str, object]]:
    """Yield the rows of `tags` of one document."""
    found = ((part, tag) for part, own in zip(changed.parts, tags, strict=True) for tag in own)
    for position, (part, tag) in enumerate(found, 1):
        yield {
            "id": f"{changed.number}-t{position}",
            "document_number": changed.number,
            "target": part.target,
            "target_id": part.target_id,
            "kind": tag.kind.value,
            "slug": tag.slug,
            "matched": tag.matched,
            "start": tag.start,
            "end": tag.end,
            "rule": tag.rule,
        }


def _remove(db: Database, numbers: list[str]) -> int:
    """Remove the tags and ledger lines of documents that are gone; return how many these are."""
    for number in numbers:
        with db.atomic():
            db.execute("DELETE FROM tags WHERE document_number = ?", [number])
            ledger.forget(db, STAGE, number)
    return len(numbers)


def _save_rules(db: Database) -> None:
    """Make the tables `vendors` and `topics` say what the rules files say, where they do not yet."""
    wanted: dict[str, list[dict[str, str | None]]] = {
        "vendors": [
            {"slug": v.slug, "name": v.name, "country": v.country, "kind": v.kind, "reason": v.reason}
            for v in vendors.load()
        ],
        "topics": [{"slug": t.slug, "label": t.label, "uri": t.uri, "broader": t.broader} for t in topics.load()],
    }
    for table, rows in wanted.items():
        if list(db.query(f"SELECT * FROM {table} ORDER BY rowid")) != rows:
            with db.atomic():
                db.execute(f"DELETE FROM {table}")
                insert_all(db, table, rows)
