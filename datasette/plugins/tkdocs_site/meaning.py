"""Texts that say in other words what a query says: the sentences nearest to it, and the texts that they stand in."""

import asyncio
from dataclasses import dataclass
from typing import Any

import numpy as np

from . import semantic
from .collection import Collection, Ids
from .query import Query

# At most so many texts are found by meaning.
MOST = 100


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was found by meaning: `status` is ready, loading, absent or exact (the query asks for certain words).

    `cosines` has the texts, the nearest first, with the cosine of their nearest sentence; `sentences` has its digest.
    """

    status: str
    encoder: str = ""
    floor: float = 0.0
    cosines: dict[int, float] | None = None
    sentences: dict[int, str] | None = None

    @property
    def ids(self) -> Ids:
        """The texts, the nearest first."""
        return np.fromiter(self.cosines or {}, dtype=np.uint32)


async def by_meaning(datasette: Any, held: Collection, query: Query, text: str) -> Meaning | None:
    """Return what is near to a query in meaning; None where there are no vectors at all."""
    state = await semantic.index(datasette)
    if state is None:
        return None
    if isinstance(state, str):
        return Meaning(state)
    if query.exact:
        return Meaning("exact")
    near = await asyncio.to_thread(state.nearest, text)
    cosines: dict[int, float] = {}
    sentences: dict[int, str] = {}
    for id_, cosine, hash_ in near:
        if id_ < held.size and id_ not in cosines and len(cosines) < MOST:
            cosines[id_], sentences[id_] = cosine, hash_
    return Meaning("ready", state.encoder.id, state.floor, cosines, sentences)
