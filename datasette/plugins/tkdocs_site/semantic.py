"""Sentences that are related in meaning to a query: the one part of the site that loads an encoder.

The encoder is the one that made the active vectors. It is loaded once, on a thread of its own, so that no visitor
waits for it: until it is there, the page says so.
"""

import asyncio
import json
import logging
import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from .rows import DATABASE, Row, row

PLUGIN = "tkdocs_site"
SHOWN = 8
_PATIENCE = 0.5  # seconds that a page waits for an encoder that is nearly there

_log = logging.getLogger(PLUGIN)
_loading: "WeakKeyDictionary[Any, tuple[tuple[Any, ...], Future[_Index]]]" = WeakKeyDictionary()

_ACTIVE = """
    SELECT id, source, revision, prompts, dimension,
           (SELECT count(*) FROM vectors WHERE encoder_id = encoders.id) AS vectors
    FROM encoders WHERE active = 1
"""
# Questions have vectors too; only sentences of answers, motions and letters are shown here.
_VECTORS = """
    SELECT text_hash, vector FROM vectors
    WHERE encoder_id = ? AND EXISTS (SELECT 1 FROM passages WHERE text_hash = vectors.text_hash) ORDER BY text_hash
"""
_PASSAGE = """
    SELECT CASE WHEN EXISTS (SELECT 1 FROM judgements WHERE passage_id = p.id) THEN p.id ELSE p.answer_id END AS anchor,
           p.text, p.document_number, d.dated_on, d.subject, d.url, n.name AS ministry_name,
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
        from embeddings.vectors import nearest

        found = nearest(self.encoder.encode([text]), self.vectors, SHOWN)
        return [(self.hashes[at], float(score)) for at, score in zip(found.rows[0], found.scores[0], strict=True)]


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
    await asyncio.to_thread(wait, [future], _PATIENCE)
    if not future.done():
        return {"status": "loading"}
    if future.exception():
        return {"status": "absent"}
    index = future.result()
    found = []
    for hash_, score in await asyncio.to_thread(index.nearest, text):
        passage = await row(datasette, _PASSAGE, [hash_])
        if passage and score > 0:
            found.append({**passage, "score": score})
    return {"status": "ready", "encoder": index.encoder.id, "found": found}


def _started(datasette: Any, active: Row) -> Future[_Index]:
    """Return the future result of a thread that loads the encoder and its vectors."""
    path = Path(datasette.get_database(DATABASE).path)
    given = (datasette.plugin_config(PLUGIN) or {}).get("encoder")
    if given:
        active = {**active, "source": given}
    thread = ThreadPoolExecutor(1, "encoder")
    future = thread.submit(_load, path, active)
    thread.shutdown(wait=False)
    future.add_done_callback(_report)
    return future


def _report(future: Future[_Index]) -> None:
    if reason := future.exception():
        _log.warning("no search by meaning: %s", reason)


def _load(database: Path, active: Row) -> _Index:
    """Return the index; raise ValueError where the encoder at hand is not the one that made the vectors."""
    from embeddings.encoder import load
    from embeddings.vectors import from_blob

    folder = database.parent / active["source"]
    encoder = load(
        folder if folder.is_dir() else active["source"],
        revision=active["revision"],
        dimension=active["dimension"],
        prompts=json.loads(active["prompts"]) if active["prompts"] else None,
    )
    if encoder.id != active["id"]:
        raise ValueError(f"the vectors are of encoder {active['id']}, here is {encoder.id}")
    with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        found = connection.execute(_VECTORS, [active["id"]]).fetchall()
    return _Index(encoder, [hash_ for hash_, _ in found], from_blob(vector for _, vector in found))
