"""Judging in batches, in this process or in others: what a batch holds, and what is said of its documents.

An encoder is not sent to other processes: a batch brings the vectors of its sentences as they are stored, which `embed`
has made already.
"""

import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from embeddings.encoder import Encoder
from embeddings.judge import Block, Judge, Judgement
from embeddings.vectors import from_blob, to_blob
from tkdocs import workers
from tkdocs.errors import RulesError, WorkerError
from tkdocs.rules import evasion
from tkdocs.stages.judged_parts import Part
from tkdocs.store import ledger

# Sentences judged at a time: enough that what a batch costs by itself does not count.
SENTENCES = 1000


@dataclass(frozen=True, slots=True)
class Read:
    """A document that is to be judged: its parts, the fingerprint of all that they depend on, or why it has none."""

    number: str
    fingerprint: str
    parts: tuple[Part, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """The blocks of some documents; by which rules they are judged; the vectors of their sentences and the examples.

    `encoder_id` is None, and `vectors` are empty, where there is no encoder.
    """

    rules: str
    encoder_id: str | None
    documents: tuple[tuple[Block, ...], ...]
    vectors: Mapping[str, bytes]


class Vectors:
    """The vectors of some encoder as they are stored; those that are not in the database are made."""

    def __init__(self, db: Database, encoder: Encoder, examples: Sequence[str]) -> None:
        self._db = db
        self._encoder = encoder
        self._examples = dict(zip(examples, to_blob(encoder.encode(examples)), strict=True))
        self.id = encoder.id

    def of(self, texts: Iterable[str]) -> dict[str, bytes]:
        """Return the vectors of `texts` and of the examples."""
        by_hash = {ledger.text_hash(text): text for text in texts}
        sql = (
            "SELECT text_hash, vector FROM vectors "
            "WHERE encoder_id = ? AND text_hash IN (SELECT value FROM json_each(?))"
        )
        found = {by_hash[hash_]: blob for hash_, blob in self._db.execute(sql, [self.id, json.dumps([*by_hash])])}
        missing = sorted(text for text in by_hash.values() if text not in found)
        if missing:
            found |= zip(missing, to_blob(self._encoder.encode(missing)), strict=True)
        return self._examples | found


def judged(
    reads: Iterable[Read], rules: str, vectors: Vectors | None, executor: Executor | None
) -> Iterator[tuple[Read, Sequence[Judgement] | WorkerError]]:
    """Yield each document with the judgements on its parts, in order; a WorkerError where it ended its process.

    `rules` is the version of the rules that ship with tkdocs; raise RulesError where another process has others.
    """
    under_way: deque[list[Read]] = deque()

    def batches() -> Iterator[Batch]:
        for group in _groups(reads):
            under_way.append(group)
            yield _batch(group, rules, vectors)

    for outcome in workers.each(executor, judge_batch, batches()):
        group = under_way.popleft()
        if not isinstance(outcome, WorkerError):
            yield from zip(group, outcome, strict=True)
            continue
        # One of them is at fault; the others are judged by themselves.
        for read in group:
            (alone,) = workers.each(executor, judge_batch, [_batch([read], rules, vectors)])
            yield read, alone if isinstance(alone, WorkerError) else alone[0]


def judge_batch(batch: Batch) -> list[list[Judgement]]:
    """Return the judgements on each document of a batch; pure, so fit for any process."""
    judge, held = _ready(batch.rules, batch.encoder_id)
    if held:
        held.vectors = batch.vectors
    return judge.judge_all(batch.documents)


class _Held:
    """An Encoder that knows the vectors of one batch."""

    dimension = 0

    def __init__(self, id_: str) -> None:
        self.id = id_
        self.vectors: Mapping[str, bytes] = {}

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        return from_blob(self.vectors[text] for text in texts)


@lru_cache(maxsize=1)
def _ready(version: str, encoder_id: str | None) -> tuple[Judge, _Held | None]:
    """Return the judge of this process and what holds its vectors; raise RulesError where it has other rules."""
    rules = evasion.load()
    if rules.version != version:
        raise RulesError(f"sentences are to be judged by the rules {version}, and this process has {rules.version}")
    held = _Held(encoder_id) if encoder_id else None
    return Judge(rules, held), held


def _groups(reads: Iterable[Read]) -> Iterator[list[Read]]:
    """Yield the documents in lists that have `SENTENCES` or a little more; the last may have fewer."""
    group, size = [], 0
    for read in reads:
        group.append(read)
        size += sum(len(part.block.sentences) for part in read.parts)
        if size >= SENTENCES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _batch(group: Sequence[Read], rules: str, vectors: Vectors | None) -> Batch:
    documents = tuple(tuple(part.block for part in read.parts) for read in group)
    if vectors is None:
        return Batch(rules, None, documents, {})
    texts = (sentence for blocks in documents for block in blocks for sentence in block.sentences)
    return Batch(rules, vectors.id, documents, vectors.of(texts))
