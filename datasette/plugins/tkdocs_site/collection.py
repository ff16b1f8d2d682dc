"""What searching needs of the whole collection, kept in memory: the order of time, the facets, the words.

All of it is made by `publish` and read again when that has written it anew. For 150,000 texts it takes some 20 MB.
"""

import asyncio
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from .rows import DATABASE, value

Ids = NDArray[np.uint32]
Mask = NDArray[np.bool_]

_STATE = "SELECT group_concat(fingerprint) FROM ledger WHERE stage = 'publish' AND key IN ('words', 'table:search')"
_DATES = "SELECT id FROM search_texts ORDER BY dated_on DESC, id DESC"
_FACETS = "SELECT facet, value, label, ids FROM search_facets ORDER BY facet, value"
_WORDS = "SELECT word FROM search_words ORDER BY texts DESC, word"

_held: "WeakKeyDictionary[Any, tuple[str, asyncio.Task[Collection]]]" = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one facet with their labels (None: the site has a word for it), and which text has which.

    Text `ids[i]` has the value number `codes[i]`; a text may have several, or none.
    """

    values: list[str]
    labels: list[str | None]
    ids: Ids
    codes: NDArray[np.intp]

    def mask(self, chosen: Sequence[str], size: int) -> Mask:
        """Return which texts have one of these values."""
        mask = np.zeros(size, dtype=np.bool_)
        numbers = [number for number, value in enumerate(self.values) if value in chosen]
        mask[self.ids[np.isin(self.codes, numbers)]] = True
        return mask

    def counts(self, texts: Mask) -> NDArray[np.intp]:
        """Return for each value how many of these texts have it."""
        return np.bincount(self.codes[texts[self.ids]], minlength=len(self.values))


@dataclass(frozen=True, slots=True)
class Collection:
    """All texts, by their id, which is below `size`: `newest` in the order of time, `place` where each is in that."""

    size: int
    newest: Ids
    place: NDArray[np.intp]
    facets: Mapping[str, Facet]
    words: str  # each on a line of its own, the most used first

    def having(self, part: str, most: int) -> list[str]:
        """Return at most `most` words with `part` in them, the most used first."""
        found: list[str] = []
        at = self.words.find(part)
        while at >= 0 and len(found) < most:
            start, end = self.words.rfind("\n", 0, at) + 1, self.words.find("\n", at)
            found.append(self.words[start:end])
            at = self.words.find(part, end)
        return found


async def collection(datasette: Any) -> Collection:
    """Return the collection as it is published now; the first who asks waits until it is read."""
    state = await value(datasette, _STATE) or ""
    known = _held.get(datasette)
    if known is None or known[0] != state or (known[1].done() and (known[1].cancelled() or known[1].exception())):
        known = _held[datasette] = (state, asyncio.ensure_future(datasette.get_database(DATABASE).execute_fn(_read)))
    return await asyncio.shield(known[1])


def _read(connection: sqlite3.Connection) -> Collection:
    newest = np.fromiter((row[0] for row in connection.execute(_DATES)), dtype=np.uint32)
    size = int(newest.max()) + 1 if len(newest) else 1
    place = np.zeros(size, dtype=np.intp)
    place[newest] = np.arange(len(newest))
    found: dict[str, list[Any]] = {}
    for facet, *rest in connection.execute(_FACETS):
        found.setdefault(facet, []).append(rest)
    words = "".join(f"{row[0]}\n" for row in connection.execute(_WORDS))
    return Collection(size, newest, place, {facet: _facet(rows) for facet, rows in found.items()}, words)


def _facet(rows: list[Any]) -> Facet:
    parts = [np.frombuffer(ids, dtype="<u4") for _, _, ids in rows]
    codes = np.repeat(np.arange(len(rows)), [len(part) for part in parts])
    return Facet([value for value, _, _ in rows], [label for _, label, _ in rows], np.concatenate(parts), codes)
