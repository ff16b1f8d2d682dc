"""Stage `judge`: marks sentences of answers and letters in which what was asked is not given; a verdict an answer.

A letter gets no verdict: what else it gives stands in no one block of it. See `judged_parts` for what is judged.
"""

import json
from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from itertools import groupby

from sqlite_utils import Database

from embeddings.asks import Ask
from embeddings.chain_rules import MOTION
from embeddings.encoder import Encoder
from embeddings.judge import Judge, Judgement, version
from embeddings.rules import EvasionRules
from tkdocs import workers
from tkdocs.errors import TkdocsError, WorkerError
from tkdocs.models import Correction, Progress, Summary
from tkdocs.rules import chains as chain_rules
from tkdocs.rules import evasion
from tkdocs.rules import replies as reply_rules
from tkdocs.stages import judging
from tkdocs.stages.judged_parts import Part, Parts
from tkdocs.store import corrections, due, ledger, replies, vectors
from tkdocs.store.replies import Reply
from tkdocs.store.rows import insert_all
from tkdocs.store.workplace import Workplace
from tkdocs.vocabulary import DocumentKind

VERSION = "3"
STAGE = "judge"
# Documents of these kinds hold answers; a letter has a question before it only where it answers a motion.
_ANSWERS = (DocumentKind.ANSWER, DocumentKind.FURTHER_ANSWER)
_JUDGED = (*_ANSWERS, DocumentKind.LETTER)
_FEW = 200  # documents that are judged before another process has started
_EVERY = f"SELECT number FROM documents UNION SELECT key FROM ledger WHERE stage = '{STAGE}'"

# By document and sentence, as editors decided.
Decided = Mapping[str, Mapping[str, Correction]]
# By letter, the motions that it answers, each with whether it asks for information.
Replied = Mapping[str, Sequence[tuple[Reply, bool]]]


@dataclass(slots=True)
class _Work:
    """What is done so far: documents judged, failed and removed."""

    done: int = 0
    failed: int = 0
    removed: int = 0
    pending: list[tuple[str, str]] = field(default_factory=list)


def run(
    place: Workplace, *, encoder: Encoder | None = None, executor: Executor | None = None
) -> Generator[Progress, None, Summary]:
    """Judge every answer and letter whose sentences, questions or rules have changed; `encoder` adds its evidence.

    What editors decided overrides it. Many documents are judged in `executor` (in this process when None). Raise
    StoreError where the file of decisions cannot be read.
    """
    rules = evasion.load()
    judge = Judge(rules, encoder)
    decided = _decided(place, rules)
    db = place.derived()
    try:
        _save_categories(db, rules)
        corrections.save(db, (one for of_one in decided.values() for one in of_one.values()))
        looked_with = _collect(db, judge.version, decided)
        known = due.known(db, STAGE)
        replied = _replied(db)
        prints = _fingerprints(db, judge.version, decided, replied)
        work = _Work(pending=sorted((n, p) for n, p in prints.items() if known.get(n) != p))
        work.removed = _remove(db, sorted(known.keys() - prints.keys()))
        vectors_ = judging.Vectors(db, encoder, judge.examples) if encoder and work.pending else None
        reads = _reads(db, work.pending, decided, replied)
        beside = workers.several(executor) if len(work.pending) > _FEW else None
        for read, outcome in judging.judged(reads, rules.version, vectors_, beside):
            failed = _record(db, read, outcome, rules.version, judge.encoder_id)
            work.done, work.failed = work.done + (not failed), work.failed + failed
            yield Progress(work.done + work.failed, len(work.pending))
        due.settle(db, STAGE, looked_with)
        unchanged = ledger.count(db, STAGE) - work.done - work.failed
        return Summary(STAGE, work.done, unchanged, work.failed, work.removed)
    finally:
        db.close()


def pending(place: Workplace) -> int:
    """Return how many answers and letters are new or changed, or were judged by other rules or another encoder."""
    db = place.derived()
    try:
        active = vectors.active(db)
        rules = evasion.load()
        judge_version, decided = version(rules, active.id if active else None), _decided(place, rules)
        _collect(db, judge_version, decided)
        prints = _fingerprints(db, judge_version, decided, _replied(db))
        known = due.known(db, STAGE)
        return sum(known.get(number) != print_ for number, print_ in prints.items())
    finally:
        db.close()


def _collect(db: Database, judge_version: str, decided: Decided) -> str:
    """Collect the documents whose judgement may have changed; return with what code and rules they are looked at."""
    looked_with = ledger.fingerprint(VERSION, judge_version, chain_rules.load().version, reply_rules.load().version)
    due.collect(db, STAGE, looked_with, _EVERY)
    # What editors decided since the last run; a document without a change costs no more than a look.
    db.conn.executemany("INSERT OR IGNORE INTO temp.candidates VALUES (?)", [(number,) for number in decided])
    db.execute("INSERT OR IGNORE INTO temp.candidates SELECT document_number FROM corrections")
    return looked_with


def build(encoder: Encoder | None = None) -> Judge:
    """Return a judge by the rules that ship with tkdocs, for documents that stand in no database."""
    return Judge(evasion.load(), encoder)


def _decided(place: Workplace, rules: EvasionRules) -> dict[str, dict[str, Correction]]:
    """Return what editors decided, by document and sentence."""
    found: dict[str, dict[str, Correction]] = defaultdict(dict)
    for one in corrections.load(place.corrections_path, [category.slug for category in rules.categories]):
        found[one.document][one.sentence] = one
    return found


def _save_categories(db: Database, rules: EvasionRules) -> None:
    """Write the twelve categories where they differ from what is there."""
    wanted = [(c.slug, c.label, c.description) for c in rules.categories]
    if sorted(wanted) == db.execute("SELECT slug, label, description FROM categories ORDER BY slug").fetchall():
        return
    with db.atomic():
        db.execute("DELETE FROM categories")
        insert_all(db, "categories", [dict(zip(("slug", "label", "description"), row, strict=True)) for row in wanted])


def _replied(db: Database) -> dict[str, list[tuple[Reply, bool]]]:
    """Return the motions that letters answer, and whether each asks for information."""
    rules = chain_rules.load()
    return {
        letter: [(r, bool(rules.read(Ask(r.motion, r.case, "", MOTION, r.request)).kinds)) for r in answered]
        for letter, answered in replies.found(db, reply_rules.load(), among="temp.candidates").items()
    }


def _fingerprints(db: Database, judge_version: str, decided: Decided, replied: Replied) -> dict[str, str]:
    """Return, by document, a digest of what its judgement depends on, of the candidates that have sentences."""
    marks = ", ".join("?" * len(_JUDGED))
    passages = (
        "SELECT p.document_number, p.id, p.answer_id, p.text_hash, d.kind FROM temp.candidates c "
        "CROSS JOIN documents d ON d.number = c.number CROSS JOIN passages p ON p.document_number = d.number "
        f"WHERE d.kind IN ({marks}) "
        "ORDER BY p.document_number, p.position"
    )
    links = (
        "SELECT a.document_number, a.id, a.numbers, q.id, q.text FROM temp.candidates c "
        "CROSS JOIN answers a ON a.document_number = c.number LEFT JOIN answer_questions l ON l.answer_id = a.id "
        "LEFT JOIN questions q ON q.id = l.question_id "
        "ORDER BY a.document_number, a.position, q.position"
    )
    asked = _digests(db.execute(links))
    return {
        number: ledger.fingerprint(
            VERSION,
            judge_version,
            digest,
            asked.get(number),
            *_printed(decided.get(number, {})),
            *replied.get(number, ()),
        )
        for number, digest in _digests(db.execute(passages, _JUDGED)).items()
    }


def _printed(decided: Mapping[str, Correction]) -> list[str]:
    """Return what of the decisions changes a judgement."""
    return sorted(f"{sentence}\x1f{one.category}\x1f{one.direct}" for sentence, one in decided.items())


def _digests(rows: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Return a digest of the rows of each document, which come together and begin with its number."""
    # Document by document: a mirror has millions of sentences.
    return {number: ledger.fingerprint(*of_one) for number, of_one in groupby(rows, key=lambda row: row[0])}


def _remove(db: Database, numbers: Iterable[str]) -> int:
    """Remove the judgements of documents that are gone or have no sentences left; return how many."""
    gone = list(numbers)
    for number in gone:
        with db.atomic():
            _clear(db, number)
            ledger.forget(db, STAGE, number)
    return len(gone)


def _clear(db: Database, number: str) -> None:
    """Remove what this stage wrote about a document."""
    for table in ("judgements", "verdicts"):
        db.execute(f"DELETE FROM {table} WHERE document_number = ?", [number])


def _reads(
    db: Database, pending: Iterable[tuple[str, str]], decided: Decided, replied: Replied
) -> Iterator[judging.Read]:
    """Yield what of each document is judged, or why that cannot be told."""
    for number, print_ in pending:
        try:
            parts = Parts(db, number, decided.get(number, {}), replied.get(number, ())).all()
        except TkdocsError as exc:
            yield judging.Read(number, print_, error=str(exc))
        else:
            yield judging.Read(number, print_, tuple(parts))


def _record(
    db: Database, read: judging.Read, outcome: Sequence[Judgement] | WorkerError, rules: str, encoder_id: str | None
) -> bool:
    """Write rows and ledger line of one document in one transaction; return True when it failed."""
    error = str(outcome) if isinstance(outcome, WorkerError) else read.error
    with db.atomic():
        _clear(db, read.number)
        if not isinstance(outcome, WorkerError):
            _save(db, read.number, list(zip(read.parts, outcome, strict=True)), rules, encoder_id)
        ledger.record(db, STAGE, read.number, read.fingerprint, error)
    return error is not None


def _save(
    db: Database,
    number: str,
    judged: Sequence[tuple[Part, Judgement]],
    rules_version: str,
    encoder_id: str | None,
) -> None:
    """Write the marks of each part, and a verdict for each that is an answer."""
    for part, judgement in judged:
        same = {"document_number": number, "answer_id": part.answer_id}
        made_by = {"rules_version": rules_version, "encoder_id": encoder_id}
        marks = [
            {
                **same,
                "passage_id": part.passage_ids[mark.sentence],
                "category": mark.category,
                "score": mark.score,
                "direct": int(mark.direct),
                "example": mark.example or None,
                "example_score": mark.example_score if mark.example else None,
                "rule": mark.rule,
                "reviewed": int(mark.reviewed),
                **made_by,
            }
            for mark in judgement.marks
        ]
        insert_all(db, "judgements", marks)
        if part.answer_id:
            withheld = sum(not mark.direct for mark in judgement.marks)
            missing = json.dumps(judgement.missing, ensure_ascii=False)
            verdict = {"verdict": judgement.verdict, "marks": withheld, "reason": judgement.reason, "missing": missing}
            insert_all(db, "verdicts", [{**same, **verdict}])
