"""The sentences nearest in meaning to a query: the one part of the site that loads an encoder.

The encoder is the one that made the active vectors. It is loaded once, on a thread of its own, so that no visitor
waits for it: until it is there, the page says so and words decide.
"""

import asyncio
import hashlib
import json
import logging
import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from .rows import DATABASE, Row, row

PLUGIN = "tkdocs_site"
# Below this cosine nothing is shown. With an encoder fitted on 10,451 sentences of real questions and answers, queries
# of which the collection holds nothing ("lorem ipsum dolor", "zeppelins boven de maan") came to 0.27 to 0.40.
FLOOR = 0.45
_SENTENCES = 400  # that are looked at for one query
_PATIENCE = 0.2  # seconds that a page waits for an encoder that is nearly there
_BATCH = 20_000
_REMEMBERED = 500

_log = logging.getLogger(PLUGIN)
_loading: "WeakKeyDictionary[Any, tuple[tuple[Any, ...], Future[Index]]]" = WeakKeyDictionary()

_ACTIVE = """
    SELECT id, source, revision, prompts, dimension, fitted_on,
           (SELECT fingerprint FROM ledger WHERE stage = 'publish' AND key = 'words') AS published,
           (SELECT fingerprint FROM ledger WHERE stage = 'embed' AND key = encoders.id) AS embedded
    FROM encoders WHERE active = 1 AND EXISTS (SELECT 1 FROM vectors WHERE encoder_id = encoders.id)
"""
_COUNT = "SELECT count(*) FROM vectors WHERE encoder_id = ?"
_VECTORS = "SELECT text_hash, vector FROM vectors WHERE encoder_id = ? ORDER BY text_hash"
_PASSAGES = """
    SELECT p.text_hash, s.id FROM passages p
    JOIN search_texts s ON s.target_id = coalesce(p.answer_id, p.document_number)
"""
_QUESTIONS = "SELECT text, id FROM search_texts WHERE kind = 'question'"


@dataclass(frozen=True, slots=True)
class Index:
    """An encoder with the vectors that it made: row i belongs to the sentence `hashes[i]`.

    That sentence stands in the texts `texts[starts[i]:starts[i + 1]]` (`search_texts.id`). Nothing whose cosine is
    below `floor` counts as near.
    """

    encoder: Any
    floor: float
    hashes: NDArray[np.bytes_]
    starts: NDArray[np.intp]
    texts: NDArray[np.uint32]
    search: Any
    known: dict[str, list[tuple[int, float, str]]] = field(default_factory=dict)

    def nearest(self, text: str) -> list[tuple[int, float, str]]:
        """Return (text, cosine, digest of the sentence) of what is near, the nearest first, the newest of equals.

        The last few hundred queries are remembered: who chooses a facet or the next page asks the same again.
        """
        if text not in self.known:
            if len(self.known) >= _REMEMBERED:
                self.known.clear()
            self.known[text] = self._nearest(text)
        return self.known[text]

    def _nearest(self, text: str) -> list[tuple[int, float, str]]:
        found = self.search.nearest(self.encoder.encode([text])[0], _SENTENCES)
        near = []
        for at, score in zip(found.rows[0], found.scores[0], strict=True):
            if score < self.floor:
                break
            owners = self.texts[self.starts[at] : self.starts[at + 1]]
            near += [(int(owner), float(score), bytes(self.hashes[at]).decode()) for owner in owners[::-1]]
        return near


async def prepare(datasette: Any) -> Future[Index] | None:
    """Return the index, being loaded or ready, for the vectors as they are now; None where there are no vectors."""
    try:
        active = await row(datasette, _ACTIVE)
    except (KeyError, sqlite3.Error):
        return None  # another database is being served, or none that `tkdocs` has filled
    if not active:
        return None
    state = (active["id"], active["embedded"], active["published"])
    known = _loading.get(datasette)
    if known is None or known[0] != state:
        known = _loading[datasette] = (state, _started(datasette, active))
    return known[1]


async def index(datasette: Any) -> Index | str | None:
    """Return the index; "loading", or "absent" where the encoder cannot be loaded here; None where there is none."""
    future = await prepare(datasette)
    if future is None:
        return None
    if not future.done():
        await asyncio.to_thread(wait, [future], _PATIENCE)
    if not future.done():
        return "loading"
    return "absent" if future.exception() else future.result()


def _started(datasette: Any, active: Row) -> "Future[Index]":
    """Return the future result of a thread that loads the encoder and its vectors."""
    path = Path(datasette.get_database(DATABASE).path)
    given = (datasette.plugin_config(PLUGIN) or {}).get("encoder")
    if given:
        active = {**active, "source": given, "fitted_on": None}
    thread = ThreadPoolExecutor(1, "encoder")
    future = thread.submit(_load, path, active)
    thread.shutdown(wait=False)
    future.add_done_callback(_report)
    return future


def _report(future: Future[Index]) -> None:
    if reason := future.exception():
        _log.warning("no search by meaning: %s", reason)


def _load(database: Path, active: Row) -> Index:
    """Return the index; raise ValueError where the encoder is not here, or not the one that made the vectors."""
    from embeddings.encoder import load
    from embeddings.vectors import Shortlist

    encoder = load(
        _source(database, active),
        revision=active["revision"],
        dimension=active["dimension"],
        prompts=json.loads(active["prompts"]) if active["prompts"] else None,
    )
    if encoder.id != active["id"]:
        raise ValueError(f"the vectors are of encoder {active['id']}, here is {encoder.id}")
    with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        hashes, vectors = _vectors(connection, active)
        starts, texts = _owners(connection, hashes)
    return Index(encoder, _floor(vectors), hashes, starts, texts, Shortlist(vectors))


def _source(database: Path, active: Row) -> Path | str:
    """Return the folder of the encoder, or the name under which it is published."""
    folder = database.parent / active["source"]
    if folder.is_dir():
        return folder
    if active["fitted_on"] is not None:  # made here, so that no network has it
        raise ValueError(f"the encoder that was fitted on the mirror is not beside the database: {folder.name}")
    return active["source"]


def _vectors(connection: sqlite3.Connection, active: Row) -> tuple[NDArray[np.bytes_], NDArray[np.float16]]:
    """Return the digests of all sentences, in order, and their vectors as they are stored."""
    connection.execute("BEGIN")  # so that no vector is added between counting and reading
    (count,) = connection.execute(_COUNT, [active["id"]]).fetchone()
    hashes = np.zeros(count, dtype="S32")
    vectors = np.zeros((count, active["dimension"]), dtype="<f2")
    read, at = connection.execute(_VECTORS, [active["id"]]), 0
    for batch in iter(partial(read.fetchmany, _BATCH), []):
        rows = slice(at, at + len(batch))
        hashes[rows] = [hash_ for hash_, _ in batch]
        vectors[rows] = np.frombuffer(b"".join(vector for _, vector in batch), "<f2").reshape(len(batch), -1)
        at += len(batch)
    return hashes, vectors


def _owners(connection: sqlite3.Connection, hashes: NDArray[np.bytes_]) -> tuple[NDArray[np.intp], NDArray[np.uint32]]:
    """Return where the texts of each sentence begin, and the texts: see `Index`."""
    found = connection.execute(_PASSAGES).fetchall()
    # A question is one sentence here, whatever its length, and has its vector under the digest of its whole text.
    asked = connection.execute(_QUESTIONS)
    found += [(hashlib.sha256(text.encode()).hexdigest()[:32], id_) for text, id_ in asked]
    keys = np.array([hash_ for hash_, _ in found], dtype="S32")
    texts = np.array([id_ for _, id_ in found], dtype=np.uint32)
    if not len(hashes) or not len(keys):
        return np.zeros(len(hashes) + 1, dtype=np.intp), texts[:0]
    rows = np.minimum(np.searchsorted(hashes, keys), len(hashes) - 1)
    known = hashes[rows] == keys
    rows, texts = rows[known], texts[known]
    order = np.lexsort((texts, rows))
    return np.searchsorted(rows[order], np.arange(len(hashes) + 1)), texts[order]


def _floor(vectors: NDArray[np.float16]) -> float:
    """Return the cosine that one in a thousand pairs drawn by lot reaches, if that is above `FLOOR`.

    Encoders differ: of some, sentences that have nothing in common have a cosine of 0.8.
    """
    first, second = np.random.default_rng(0).integers(len(vectors), size=(2, 20_000))
    apart = first != second
    if not apart.any():
        return FLOOR
    pairs = vectors[first[apart]].astype(np.float32) * vectors[second[apart]].astype(np.float32)
    return max(FLOOR, float(np.quantile(pairs.sum(axis=1), 0.999)))
