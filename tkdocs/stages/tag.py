"""The stage `tag`: finds the vendors and topics in subjects, questions, answers, motions and letters."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Protocol

from sqlite_utils import Database

from tkdocs.errors import TkdocsError
from tkdocs.models import Progress, Summary, Tag
from tkdocs.rules import topics, vendors
from tkdocs.store import ledger
from tkdocs.store.rows import insert_all
from tkdocs.store.workplace import Workplace
from tkdocs.tagging import Tagger
from tkdocs.vocabulary import DocumentKind

STAGE = "tag"
# Raised when the code gives other tags for the same texts and rules.
VERSION = "1"
# Documents of which the text itself is read; that of the others repeats their questions and answers.
_WHOLE = (DocumentKind.MOTION, DocumentKind.LETTER)


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


def run(place: Workplace, *, finder: Finder | None = None) -> Generator[Progress, None, Summary]:
    """Tag every document whose texts, or the rules, have changed; `finder` replaces the tagger of the rules files."""
    finder = finder or Tagger.load()
    db = place.derived()
    try:
        _save_rules(db)
        known = ledger.recorded(db, STAGE)
        numbers = _numbers(db)
        removed = _remove(db, sorted(known.keys() - set(numbers)))
        rules = _rules()
        done = failed = 0
        for position, number in enumerate(numbers, 1):
            parts = _parts(db, number)
            print_ = ledger.fingerprint(rules, *parts)
            if known.get(number) != print_:
                tagged = _tag(db, number, parts, print_, finder)
                done, failed = done + tagged, failed + (not tagged)
                yield Progress(position, len(numbers))
        return Summary(STAGE, done, len(numbers) - done - failed, failed, removed)
    finally:
        db.close()


def pending(place: Workplace) -> int:
    """Return how many documents are new or changed, or were tagged by other rules."""
    db = place.derived()
    try:
        rules, known = _rules(), ledger.recorded(db, STAGE)
        return sum(known.get(number) != ledger.fingerprint(rules, *_parts(db, number)) for number in _numbers(db))
    finally:
        db.close()


def _rules() -> str:
    """Return a digest of the rules files and of this code."""
    return ledger.fingerprint(VERSION, vendors.load(), topics.load(), topics.evidence())


def _numbers(db: Database) -> list[str]:
    return [number for (number,) in db.execute("SELECT number FROM documents ORDER BY number")]


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


def _tag(db: Database, number: str, parts: list[_Part], print_: str, finder: Finder) -> bool:
    """Write the tags of one document and its ledger line; return False where that is an error."""
    rows, error = [], None
    try:
        rows = list(_rows(number, parts, finder))
    except TkdocsError as exc:
        error = str(exc)
    with db.atomic():
        db.execute("DELETE FROM tags WHERE document_number = ?", [number])
        insert_all(db, "tags", rows)
        ledger.record(db, STAGE, number, print_, error)
    return error is None


def _rows(number: str, parts: list[_Part], finder: Finder) -> Iterator[dict[str, object]]:
    """Yield the rows of `tags` of one document; all its parts together are the context of each."""
    context = "\n".join(part.text for part in parts)
    found = ((part, tag) for part in parts for tag in finder.tags(part.text, context))
    for position, (part, tag) in enumerate(found, 1):
        yield {
            "id": f"{number}-t{position}",
            "document_number": number,
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
