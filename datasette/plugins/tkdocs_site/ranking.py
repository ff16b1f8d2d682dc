"""Which texts a search finds, and in which order: by their words, and by what they say in other words.

The two orders are made one by reciprocal rank fusion: a text gets 1 / (60 + rank) for each order that it is in (G. V.
Cormack, C. L. A. Clarke, S. Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning
methods", SIGIR 2009). It needs no scores that can be compared, which those of words and of meaning cannot.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np

from . import query as queries
from .collection import Collection, Ids, Mask
from .query import Parts, Query
from .rows import rows, value

# Of more texts than this only the newest are put in the order of relevance, since weighing costs time for each.
RANKED = 1_000
# A part of a word may stand in very many words; the most used are looked for, and the page says when there are more.
MOST_COMPOUNDS = 200
# Of a plain word fewer: those are found besides.
MOST_BESIDES = 40
_K = 60

_IDS = "SELECT group_concat(rowid) FROM search WHERE search MATCH ?"
# The plus sign: which of the texts are wanted is looked up among the hits, not the other way round.
_WEIGHTS = """
    SELECT rowid, bm25(search, 4, 1, 1) AS weight FROM search
    WHERE search MATCH ? AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY weight, rowid
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds by its words: the texts, those of them that have a compound only, and how they were found.

    `some` says that no text has all the words; `infixes` and `compounds` are the words that were looked for.
    """

    texts: Mask
    expression: str  # of those that have the words themselves
    whole: Mask  # that have the words themselves
    infixes: Parts = field(default_factory=dict)
    compounds: Parts = field(default_factory=dict)
    cut: bool = False
    some: bool = False


async def by_words(datasette: Any, held: Collection, query: Query, *, compounds: bool, some: bool = True) -> Found:
    """Return what the words of a query find; with `some`, where no text has all of them, those that have some."""
    infixes, cut = _infixes(held, query)
    besides = _besides(held, query) if compounds else {}
    plain = queries.match(query, infixes)
    wide = queries.match(query, infixes, besides)
    whole = await _texts(datasette, held, plain)
    texts = whole if wide == plain else await _texts(datasette, held, wide)
    some = some and not texts.any() and len(query.wanted) > 1
    if some:
        besides = {}
        plain = queries.match(query, infixes, some=True)
        whole = texts = await _texts(datasette, held, plain)
    return Found(texts, plain, whole, infixes, besides, cut, some)


def everything(held: Collection) -> Found:
    """Return all texts, as an empty query finds them."""
    texts = np.zeros(held.size, dtype=np.bool_)
    texts[held.newest] = True
    return Found(texts, "", texts)


async def relevant(datasette: Any, held: Collection, found: Found, wanted: Mask) -> Ids:
    """Return the wanted texts, the most relevant first, and behind them those with a compound only, the newest first.

    Of more than `RANKED` the newest are weighed; the others follow in the order of time. So do all where parts of words
    are looked for: there are too many words then to weigh how rare each is.
    """
    ids = newest(held, wanted & found.whole)
    besides = newest(held, wanted & found.texts & ~found.whole)
    if found.infixes or not len(ids):
        return np.concatenate([ids, besides])
    listed = json.dumps(ids[:RANKED].tolist())
    ranked = [row["rowid"] for row in await rows(datasette, _WEIGHTS, [found.expression, listed])]
    return np.concatenate([np.asarray(ranked, dtype=np.uint32), ids[RANKED:], besides])


def newest(held: Collection, wanted: Mask) -> Ids:
    """Return the wanted texts in the order of time, the newest first."""
    return held.newest[wanted[held.newest]]


def fused(*orders: Sequence[int] | Ids) -> Ids:
    """Return all that is in the orders as one, by reciprocal rank fusion; of equals the one earlier in an order."""
    ids = np.concatenate([np.asarray(order, dtype=np.uint32) for order in orders])
    scores = np.concatenate([1 / (_K + 1 + np.arange(len(order))) for order in orders])
    texts, first, inverse = np.unique(ids, return_index=True, return_inverse=True)
    return texts[np.lexsort((first, -np.bincount(inverse, weights=scores, minlength=len(texts))))]


def _infixes(held: Collection, query: Query) -> tuple[Parts, bool]:
    """Return the indexed words that hold each infix, and whether there were too many of them."""
    parts = {term.words[0]: held.having(term.words[0], MOST_COMPOUNDS + 1)
             for term in query.terms if term.kind == "infix"}  # fmt: skip
    cut = any(len(found) > MOST_COMPOUNDS for found in parts.values())
    return {word: found[:MOST_COMPOUNDS] for word, found in parts.items()}, cut


def _besides(held: Collection, query: Query) -> Parts:
    """Return the words that hold a plain word of the query within them, without its own forms."""
    parts: dict[str, list[str]] = {}
    for term in query.wanted:
        if term.compounded:
            word = term.words[0]
            others = [other for other in held.having(_root(word), 4 * MOST_BESIDES)
                      if queries.stem(other) != queries.stem(word)]  # fmt: skip
            if others:
                parts[word] = others[:MOST_BESIDES]
    return parts


@lru_cache(maxsize=10_000)
def _root(word: str) -> str:
    """Return what is looked for within other words: the stem, where that is a part of the word long enough."""
    stem = queries.stem(word)
    return stem if len(stem) >= queries.SHORTEST_PART and word.startswith(stem) else word


async def _texts(datasette: Any, held: Collection, expression: str) -> Mask:
    """Return which texts an expression finds."""
    mask = np.zeros(held.size, dtype=np.bool_)
    if expression and (listed := await value(datasette, _IDS, [expression])):
        ids = np.fromstring(listed, dtype=np.uint32, sep=",")
        mask[ids[ids < held.size]] = True
    return mask
