"""Sentences that are related in meaning to a query: the one part of the site that loads an encoder.

The encoder is the one that made the active vectors. It is loaded once, on a thread of its own, so that no visitor
waits for it: until it is there, the page says so.
"""

import asyncio
import logging
import sqlite3
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any
from weakref import WeakKeyDictionary

from .rows import DATABASE, Row, row

PLUGIN = "tkdocs_site"
SHOWN = 8
_PATIENCE = 0.5  # seconds that a page waits for an encoder that is nearly there

_log = logging.getLogger(PLUGIN)
_loading: "WeakKeyDictionary[Any, tuple[tuple[Any, ...], Future[_Index]]]" = WeakKeyDictionary()

_ACTIVE = """
    SELECT id, source, (SELECT count(*) FROM vectors WHERE encoder_id = encoders.id) AS vectors
    FROM encoders WHERE active = 1
"""
# Questions have vectors too; only sentences of answers, motions and letters are shown here.
_VECTORS = """
    SELECT text_hash, vector FROM vectors
    WHERE encoder_id = ? AND EXISTS (SELECT 1 FROM passages WHERE text_hash = vectors.text_hash) ORDER BY text_hash
"""
_PASSAGE = """
    SELECT p.id, p.text, p.document_number, d.dated_on, d.subject, d.url, n.name AS ministry_name,
           (SELECT min(case_number) FROM case_documents WHERE document_number = d.number) AS case_number,
           (SELECT count(*) FROM passages WHERE text_hash = p.text_hash) AS times
    FROM passages p JOIN documents d ON d.number = p.document_number LEFT JOIN ministries n ON n.slug = d.ministry
    WHERE p.text_hash = ? ORDER BY d.dated_on DESC, p.id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class _Index:
    """An encoder with the vectors that it made: row i of `vectors`, shape (n, d), belongs to `hashes[i]`."""

    encoder: Any
    hashes: list[str]
    vectors: Any

    def nearest(self, text: str) -> list[tuple[str, float]]:
        """Return (text hash, cosine) of the nearest vectors, the nearest first and equal ones by hash."""
        scores = self.vectors @ self.encoder.encode([text])[0]
        return [(self.hashes[at], float(scores[at])) for at in (-scores).argsort(kind="stable")[:SHOWN]]


async def prepare(datasette: Any) -> Future[_Index] | None:
    """Return the index, being loaded or ready, for the vectors as they are now; None where there are no vectors."""
    try:
        active = await row(datasette, _ACTIVE)
    except (KeyError, sqlite3.Error):
        return None  # another database is being served, or none that `tkdocs` has filled
    if not active or not active["vectors"]:
        return None
    state = (active["id"], active["vectors"])
    known = _loading.get(datasette)
    if known is None or known[0] != state:
        known = _loading[datasette] = (state, _started(datasette, active))
    return known[1]


async def related(datasette: Any, text: str) -> Row | None:
    """Return the sentences nearest in meaning with their cosines; None where there is no encoder at all.

    `status` is ready, loading or absent (the encoder cannot be loaded here).
    """
    future = await prepare(datasette)
    if future is None:
        return None
    try:
        index = await asyncio.to_thread(future.result, _PATIENCE)
    except NotYet:
        return {"status": "loading"}
    except (OSError, ValueError, RuntimeError) as exc:
        _log.warning("no semantic search: %s", exc)
        return {"status": "absent"}
    found = []
    for hash_, score in await asyncio.to_thread(index.nearest, text):
        passage = await row(datasette, _PASSAGE, [hash_])
        if passage and score > 0:
            found.append({**passage, "score": score})
    return {"status": "ready", "encoder": index.encoder.id, "found": found}


def _started(datasette: Any, active: Row) -> Future[_Index]:
    """Return the future result of a thread that loads the encoder and its vectors."""
    future: Future[_Index] = Future()
    path = datasette.get_database(DATABASE).path
    source = (datasette.plugin_config(PLUGIN) or {}).get("encoder") or active["source"]

    def load() -> None:
        try:
            future.set_result(_load(Path(path), source, active["id"]))
        except Exception as exc:  # noqa: BLE001 - the thread's error, of whatever kind, belongs to whoever waits
            future.set_exception(exc)

    Thread(target=load, name="encoder", daemon=True).start()
    return future


def _load(database: Path, source: str, encoder_id: str) -> _Index:
    """Return the index; raise ValueError where the encoder at hand is not the one that made the vectors."""
    import numpy as np

    from embeddings.encoder import load

    folder = database.parent / source
    encoder = load(folder if folder.is_dir() else source)
    if encoder.id != encoder_id:
        raise ValueError(f"the vectors are of encoder {encoder_id}, here is {encoder.id}")
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        found = connection.execute(_VECTORS, [encoder_id]).fetchall()
    vectors = np.frombuffer(b"".join(vector for _, vector in found), dtype="<f2").reshape(len(found), -1)
    return _Index(encoder, [hash_ for hash_, _ in found], vectors.astype(np.float32))
