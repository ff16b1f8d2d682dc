"""`/zoeken`: full text with Dutch stems, filtered, ranked, counted; beside it what is related in meaning."""

from typing import Any
from urllib.parse import urlencode

from datasette.database import QueryInterrupted

from . import query as queries
from . import semantic
from .pages import Entry, Page
from .query import Query
from .rows import Row, about, row, rows, value

PAGE = 20
# A part of a word may stand in very many words; the most used are looked for, and the page says when there are more.
MOST_COMPOUNDS = 200

_FROM = "FROM search JOIN search_texts s ON s.id = search.rowid WHERE search MATCH :match"
_FILTERS = {
    "soort": "s.kind = :soort",
    "jaar": "substr(s.dated_on, 1, 4) = :jaar",
    "ministerie": "s.ministry = :ministerie",
    "gemarkeerd": (
        "(s.kind = 'answer' AND s.target_id IN (SELECT answer_id FROM counted_verdicts WHERE marks > 0)"
        " OR s.kind <> 'answer' AND EXISTS (SELECT 1 FROM judgements j WHERE j.document_number = s.target_id))"
    ),
}
_COMPOUNDS = """
    SELECT word FROM search_words WHERE word LIKE '%' || ? || '%' ORDER BY texts DESC, word LIMIT ?
"""

# A number of the Kamer stands in no text: whoever pastes one is led to its case.
_NAMED = """
    SELECT number, number AS case_number, subject FROM cases WHERE number = :number
    UNION ALL
    SELECT d.number, min(cd.case_number), d.subject FROM documents d
    JOIN case_documents cd ON cd.document_number = d.number WHERE d.number = :number GROUP BY d.number
"""


async def page(datasette: Any, request: Any) -> Page:
    """Return the results of a search; every input gives a page."""
    text = (request.args.get("q") or "").replace("\0", " ").strip()[:500]
    filters = {name: request.args.get(name, "") for name in _FILTERS}
    at = _page_number(request.args.get("pagina", ""))
    query = queries.read(text)
    context: Row = {
        "q": text,
        "query": query,
        "named": await row(datasette, _NAMED, {"number": text.upper()}),
        "filters": filters,
        "page": at,
        "ministries": await rows(datasette, "SELECT slug, name FROM ministries ORDER BY name"),
        "years": await _years(datasette),
        "address": lambda **changes: _address(datasette, text, filters, changes),
    }
    if query.wanted:
        try:
            context |= await _found(datasette, query, filters, at)
        except QueryInterrupted:
            context["interrupted"] = True
        context["related"] = await semantic.related(datasette, text)
    found = context.get("results", [])
    return Page(
        "search.html",
        f"Zoeken: {text}" if text else "Zoeken",
        context,
        entries=[_entry(each) for each in found],
        total=context.get("total"),
        indexed=not text,
    )


def _entry(result: Row) -> Entry:
    """Return a text that was found as a line of the list."""
    names = (
        "kind",
        "target_id",
        "document_number",
        "case_number",
        "numbers",
        "ministry_name",
        "verdict",
        "text",
        "url",
    )
    path = f"/zaak/{result['case_number']}#{result['target_id']}"
    title = result["title"] or result["target_id"]
    return Entry(path, title, result["dated_on"], result["text"][:500], {name: result[name] for name in names})


async def _found(datasette: Any, query: Query, filters: dict[str, str], at: int) -> Row:
    """Return one page of results, their number, the numbers by kind, and the compounds that were looked for.

    Where no text has all words, those with some of them are found, and `some` says so.
    """
    parts, cut = await _compounds(datasette, query)
    match = queries.match(query, parts)
    some = False
    by_kind = await _by_kind(datasette, match, filters)
    if not by_kind and len(query.wanted) > 1:
        some, match = True, queries.match(query, parts, some=True)
        by_kind = await _by_kind(datasette, match, filters)
    total = by_kind.get(filters["soort"], 0) if filters["soort"] else sum(by_kind.values())
    return {
        "results": await _results(datasette, query, match, filters, at),
        "some": some,
        "total": total,
        "by_kind": by_kind,
        "pages": -(-total // PAGE),
        "compounds": parts,
        "compounds_cut": cut,
        "wider": await _wider(datasette, query, match, filters),
    }


async def _by_kind(datasette: Any, match: str, filters: dict[str, str]) -> dict[str, int]:
    """Return the number of texts of each kind, all filters applied but the one on the kind."""
    where = _conditions({**filters, "soort": ""})
    counts = await rows(
        datasette, f"SELECT s.kind, count(*) AS texts {_FROM}{where} GROUP BY s.kind", {"match": match, **filters}
    )
    return {each["kind"]: each["texts"] for each in counts}


async def _results(datasette: Any, query: Query, match: str, filters: dict[str, str], at: int) -> list[Row]:
    """Return the results of one page, each with its excerpt and its hits."""
    params = {"match": match, **filters, "limit": PAGE, "offset": (at - 1) * PAGE}
    found = await rows(datasette, _page_sql(_conditions(filters)), params)
    for each in found:
        each["excerpt"] = queries.excerpt(each["text"], queries.hits(query, each["text"]))
        each["heading"] = _parts(each["title"] or each["target_id"], query)
    return found


def _conditions(filters: dict[str, str]) -> str:
    """Return the SQL of the filters that are set."""
    return "".join(f" AND {condition}" for name, condition in _FILTERS.items() if filters[name])


def _page_sql(where: str) -> str:
    """Return the query of one page: first the best rows, then what is shown of them."""
    return f"""
        WITH best AS (
            SELECT s.id, bm25(search, 4, 1, 1) AS rank {_FROM}{where} ORDER BY rank, s.id LIMIT :limit OFFSET :offset)
        SELECT s.kind, s.target_id, s.document_number, s.case_number, s.dated_on, s.title, s.text, best.rank,
               n.name AS ministry_name, d.url, CASE WHEN v.reason <> 'silent' THEN v.verdict END AS verdict, v.marks,
               coalesce(q.number, a.numbers) AS numbers,
               coalesce(q.doubtful, a.doubtful, 0) AS doubtful
        FROM best JOIN search_texts s ON s.id = best.id
        LEFT JOIN documents d ON d.number = s.document_number
        LEFT JOIN ministries n ON n.slug = s.ministry
        LEFT JOIN verdicts v ON v.answer_id = s.target_id
        LEFT JOIN questions q ON q.id = s.target_id
        LEFT JOIN answers a ON a.id = s.target_id
        ORDER BY best.rank, s.id"""


async def _compounds(datasette: Any, query: Query) -> tuple[dict[str, list[str]], bool]:
    """Return the indexed words that hold each infix, and whether there were too many of them."""
    parts = {}
    for term in query.terms:
        if term.kind == "infix":
            found = await rows(datasette, _COMPOUNDS, [term.words[0], MOST_COMPOUNDS + 1])
            parts[term.words[0]] = [each["word"] for each in found]
    cut = any(len(found) > MOST_COMPOUNDS for found in parts.values())
    return {word: found[:MOST_COMPOUNDS] for word, found in parts.items()}, cut


async def _wider(datasette: Any, query: Query, match: str, filters: dict[str, str]) -> Row | None:
    """Return the same query with its single word looked for in compounds too, and how many texts that would give."""
    # Shorter parts stand in words of every kind.
    if len(query.terms) != 1 or query.terms[0].kind != "word" or len(query.terms[0].words[0]) < 4:
        return None
    word = query.terms[0].words[0]
    wider = queries.read(f"*{word}*")
    parts, _ = await _compounds(datasette, wider)
    sql = f"SELECT count(*) {_FROM}{_conditions(filters)}"
    matches = (match, queries.match(wider, parts))
    narrow, wide = [await value(datasette, sql, {"match": each, **filters}) for each in matches]
    return {"q": f"*{word}*", "total": wide} if wide > narrow else None


async def _years(datasette: Any) -> list[str]:
    """Return the years for which there are texts, the newest first."""
    facts = await about(datasette)
    first, last = facts.get("first_year"), facts.get("last_year")
    return [str(year) for year in range(int(last), int(first) - 1, -1)] if first and last else []


def _parts(text: str, query: Query) -> list[tuple[str, bool]]:
    """Return the whole text with its hits."""
    return queries.excerpt(text, queries.hits(query, text), width=len(text) + 1)


def _page_number(text: str) -> int:
    """Return the page asked for, 1 where that is no page number."""
    return int(text) if text.isascii() and text.isdigit() and 0 < int(text) <= 10_000 else 1


def _address(datasette: Any, text: str, filters: dict[str, str], changes: dict[str, Any]) -> str:
    """Return the address of the same search with other filters or another page."""
    given = {name: each for name, each in {"q": text, **filters, **changes}.items() if each}
    return datasette.urls.path("/zoeken?" + urlencode(given))
