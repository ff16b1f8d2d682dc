"""`/zoeken`: one search over questions, answers, motions and letters, by words and by meaning, with facets."""

import asyncio
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from datasette.database import QueryInterrupted

from . import facets, pages, ranking, results, semantic
from . import query as queries
from .collection import Collection, Ids, collection
from .excerpts import Finder
from .facets import Choice
from .meaning import Meaning, by_meaning
from .pages import Page
from .query import Query
from .ranking import Found
from .rows import Row, row

# How many texts a page of each form holds; of the CSV that is the most that it holds at all.
SIZES = {"html": 20, "json": 100, "atom": 50, "csv": 5_000}

# A number of the Kamer stands in no text: whoever pastes one is led to its case.
_NAMED = """
    SELECT number, number AS case_number, subject FROM cases WHERE number = :number
    UNION ALL
    SELECT d.number, min(cd.case_number), d.subject FROM documents d
    JOIN case_documents cd ON cd.document_number = d.number WHERE d.number = :number GROUP BY d.number
"""


@dataclass(frozen=True, slots=True)
class Result:
    """What a search gives: all texts in the order asked for, what each facet would give, and how they were found."""

    ids: Ids
    facets: list[Row]
    found: Found
    meaning: Meaning | None
    by_meaning_only: frozenset[int] = frozenset()


async def prepare(datasette: Any) -> None:
    """Begin to load the encoder, where there is one, and read the collection; does nothing over another database."""
    with suppress(KeyError, sqlite3.Error):
        await semantic.prepare(datasette)
        await collection(datasette)


async def page(datasette: Any, request: Any) -> Page:
    """Return the results of a search; every input gives a page, and every search has its feed, CSV and JSON."""
    text = (request.args.get("q") or "").replace("\0", " ").strip()[:500]
    form, at = pages.form(request), pages.number(request)
    if form not in SIZES:  # a calendar: a page without one says that itself
        return Page("search.html", "Zoeken", {})
    query, choice = queries.read(text), facets.chosen(request.args, text)
    if form == "atom":  # what is new, not what is most relevant; and no more than all the words say
        choice = facets.Choice(text, choice.values, choice.marked, "datum", True, choice.compounds)
    context: Row = {
        "q": text,
        "query": query,
        "choice": choice,
        "named": await row(datasette, _NAMED, {"number": text.upper()}) if text else None,
        "page": at,
        "address": lambda **changes: datasette.urls.path("/zoeken?" + choice.address(**changes)),
        "most_csv": SIZES["csv"],
    }
    if text and not query.wanted:
        return _page(context, choice, [], 0, form)
    try:
        held = await collection(datasette)
        result = await _searched(datasette, held, query, choice, some=form != "atom")
        size = SIZES[form]
        shown = result.ids[(at - 1) * size : at * size] if form in ("html", "json") else result.ids[:size]
        finder = Finder(query, result.found.compounds)
        listed = await results.shown(datasette, shown.tolist(), finder, choice, result.meaning, result.by_meaning_only)
    except QueryInterrupted:
        return _page(context | {"interrupted": True}, choice, [], 0, form)
    context |= {
        "results": listed,
        "facets": result.facets,
        "found": result.found,
        "meaning": result.meaning,
        "meaning_only": len(result.by_meaning_only),
        "ranked": ranking.RANKED,
    }
    return _page(context, choice, listed, len(result.ids), form)


def _page(context: Row, choice: Choice, listed: list[Row], total: int, form: str) -> Page:
    """Return the page; its JSON says of each facet how many texts each value would give."""
    text, size = choice.text, SIZES[form]
    counts = {
        facet["name"]: [{key: each[key] for key in ("value", "label", "texts", "chosen")} for each in facet["values"]]
        for facet in context.get("facets", [])
    }
    meaning = context.get("meaning")
    data = {"vraag": text, "bladzijde": context["page"], "per_bladzijde": size, "facetten": counts,
            "betekenis": meaning.status if meaning else None}  # fmt: skip
    return Page(
        "search.html",
        f"Zoeken: {text}" if text else "Zoeken",
        context | {"total": total, "pages": -(-total // size)},
        data=data,
        entries=results.entries(listed, each_mark=form == "csv"),
        columns=results.columns(),
        total=total,
        indexed=False,
        passing="interrupted" in context or (meaning is not None and meaning.status == "loading"),
    )


async def _searched(datasette: Any, held: Collection, query: Query, choice: Choice, *, some: bool) -> Result:
    """Return what is found by words, with `some` by some of them if need be, and by meaning, in order and counted."""
    if not query.wanted:
        found, meaning = ranking.everything(held), None
    else:
        found, meaning = await asyncio.gather(
            ranking.by_words(datasette, held, query, compounds=choice.compounds, some=some),
            _meaning(datasette, held, query, choice),
        )
    texts = found.texts
    if meaning is not None and meaning.cosines:
        texts = texts.copy()
        texts[meaning.ids] = True
    by = facets.masks(held, choice)
    wanted = facets.narrowed(texts, by)
    near = meaning.ids[wanted[meaning.ids]] if meaning else held.newest[:0]
    if choice.order == "datum" or not query.wanted:
        ids = ranking.newest(held, wanted)
    else:
        words = await ranking.relevant(datasette, held, found, wanted & found.texts)
        ids = ranking.fused(words, near) if len(near) else words
    only = frozenset(near[~found.texts[near]].tolist())
    return Result(ids, facets.counted(held, choice, texts, by), found, meaning, only)


async def _meaning(datasette: Any, held: Collection, query: Query, choice: Choice) -> Meaning | None:
    """Return what is near in meaning, None for who wants words only."""
    return None if choice.words_only else await by_meaning(datasette, held, query, choice.text)
