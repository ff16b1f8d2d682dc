"""The sentences nearest in meaning to a query: the one part of the site that loads an encoder.

The encoder is the one that made the active vectors. It is loaded once, on a thread of its own, so that no visitor
waits for it: until it is there, the page says so and words decide.
"""

import asyncio
import json
import logging
import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from . import semantic_index
from .rows import DATABASE, Row, row
from .semantic_index import Index

PLUGIN = "tkdocs_site"
_PATIENCE = 0.2  # seconds that a page waits for an encoder that is nearly there

_log = logging.getLogger(PLUGIN)
_loading: "WeakKeyDictionary[Any, tuple[tuple[Any, ...], Future[Index]]]" = WeakKeyDictionary()

_ACTIVE = """
    SELECT id, source, revision, prompts, dimension, fitted_on,
           (SELECT fingerprint FROM ledger WHERE stage = 'publish' AND key = 'words') AS published,
           (SELECT fingerprint FROM ledger WHERE stage = 'embed' AND key = encoders.id) AS embedded,
           (SELECT group_concat(fingerprint) FROM (SELECT fingerprint FROM ledger WHERE stage = 'publish'
            AND key IN ('table:vector_index', 'table:vector_owners') ORDER BY key)) AS prepared
    FROM encoders WHERE active = 1 AND EXISTS (SELECT 1 FROM vectors WHERE encoder_id = encoders.id)
"""


async def prepare(datasette: Any) -> Future[Index] | None:
    """Return the index, being loaded or ready, for the vectors as they are now; None where there are no vectors."""
    try:
        active = await row(datasette, _ACTIVE)
    except (KeyError, sqlite3.Error):
        return None  # another database is being served, or none that `tkdocs` has filled
    if not active:
        return None
    state = (active["id"], active["embedded"], active["published"], active["prepared"])
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
    from embeddings.encoder import backend_of, load

    encoder = load(
        _source(database, active),
        revision=active["revision"],
        dimension=active["dimension"],
        prompts=json.loads(active["prompts"]) if active["prompts"] else None,
        backend=backend_of(active["id"]),
        kept=database.parent / "onnx",
    )
    if encoder.id != active["id"]:
        raise ValueError(f"the vectors are of encoder {active['id']}, here is {encoder.id}")
    return semantic_index.opened(database, encoder)


def _source(database: Path, active: Row) -> Path | str:
    """Return the folder of the encoder, or the name under which it is published."""
    folder = database.parent / active["source"]
    if folder.is_dir():
        return folder
    if active["fitted_on"] is not None:  # made here, so that no network has it
        raise ValueError(f"the encoder that was fitted on the mirror is not beside the database: {folder.name}")
    return active["source"]
