"""`/ketens` and `/keten/<id>`: the same thing asked again, in the order of time."""

from typing import Any

from datasette import NotFound

from . import words
from .pages import Entry, Page, form
from .rows import EMPTY, Row, row, rows, value

# What can be counted as given or not: links with a judged answer or letter; a motion has none.
_JUDGED = "(SELECT count(verdict) FROM chain_members WHERE chain_id = chains.id) AS judged"
_CHAINS = f"SELECT *, {_JUDGED} FROM chains ORDER BY cases DESC, last_on DESC, id LIMIT ?"
_CHAIN = f"SELECT *, {_JUDGED} FROM chains WHERE id = ?"
_PATHS = {"vendor": "leverancier", "topic": "onderwerp"}
# More than this makes a page that nobody reads; the page says so and leads to the table.
SHOWN = 200
_MEMBERS = """
    SELECT m.*, c.kind AS case_kind, c.subject, c.state, c.days, c.url, n.name AS ministry_name,
           a.text AS answer, a.document_number AS answer_document, p.text AS passage,
           k.label AS category_label, o.result,
           m.verdict IS NULL AND EXISTS (
               SELECT 1 FROM case_documents cd JOIN answers u ON u.document_number = cd.document_number
               WHERE cd.case_number = m.case_number AND u.doubtful = 1) AS doubtful
    FROM chain_members m JOIN cases c ON c.number = m.case_number
    LEFT JOIN ministries n ON n.slug = c.ministry
    LEFT JOIN answers a ON a.id = m.answer_id
    LEFT JOIN passages p ON p.id = m.passage_id
    LEFT JOIN judgements j ON j.passage_id = m.passage_id
    LEFT JOIN categories k ON k.slug = j.category
    LEFT JOIN motions o ON c.kind = 'motion' AND o.document_number IN (
        SELECT document_number FROM case_documents WHERE case_number = c.number)
    WHERE m.chain_id = ? GROUP BY m.position ORDER BY m.position
"""
# What at least half of the cases of a chain have in common.
_SHARED = """
    SELECT f.facet, f.value, t.label, count(*) AS cases FROM case_facets c
    JOIN case_facets f ON f.case_number = c.case_number AND f.facet IN ('vendor', 'topic')
    JOIN facet_totals t ON t.facet = f.facet AND t.value = f.value
    WHERE c.facet = 'chain' AND c.value = ? GROUP BY f.facet, f.value
    HAVING 2 * count(*) >= (SELECT count(*) FROM case_facets WHERE facet = 'chain' AND value = ?)
    ORDER BY f.facet DESC, cases DESC, t.label
"""


async def index(datasette: Any, request: Any) -> Page:
    """Return the page of all chains, the longest first; its other forms have all, it no more than can be read."""
    total = await value(datasette, "SELECT count(*) FROM chains")
    context = {"chains": await rows(datasette, _CHAINS, [SHOWN if form(request) == "html" else -1]), "total": total}
    return Page(
        "chains.html",
        "Ketens",
        context,
        description="Zaken waarin hetzelfde opnieuw is gevraagd, met wat daarvan is gegeven.",
        entries=[_entry(each) for each in context["chains"]],
        columns=_columns(EMPTY),
        total=total,
    )


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one chain; raise NotFound where none has the id."""
    id_ = request.url_vars["id"]
    chain = await row(datasette, _CHAIN, [id_])
    if chain is None:
        raise NotFound(f"Er is geen keten {id_}.")
    members = await rows(datasette, _MEMBERS, [id_])
    shared = await rows(datasette, _SHARED, [id_, id_])
    context = {
        "chain": chain,
        "members": members,
        "doubtful": sum(each["doubtful"] for each in members),
        "shared": [{**each, "path": f"/{_PATHS[each['facet']]}/{each['value']}"} for each in shared],
        "given": next((each for each in members if each["verdict"] == "answers"), None),
        "asked_after": _after(members),
    }
    return Page(
        "chain.html",
        f"Keten: {chain['label']}",
        context,
        description=f"{chain['cases']} zaken waarin hetzelfde is gevraagd.",
        data={"keten": _columns(chain), "gemeenschappelijk": [each["label"] for each in shared]},
        entries=[_link(each) for each in members],
        columns=_of_link(EMPTY),
    )


def _after(members: list[Row]) -> int:
    """Return how many times it was asked after it had been given in full for the first time."""
    verdicts = [each["verdict"] for each in members]
    return len(verdicts) - 1 - verdicts.index("answers") if "answers" in verdicts else 0


def _columns(chain: Row) -> Row:
    """Return a chain under Dutch names."""
    return {
        "keten": chain["id"],
        "gevraagd": chain["label"],
        "zaken": chain["cases"],
        "beoordeeld": chain["judged"],
        "niet_of_deels_gegeven": chain["withheld"],
        "eerst": chain["first_on"],
        "laatst": chain["last_on"],
    }


def _entry(chain: Row) -> Entry:
    """Return a chain as a line of the list of them."""
    return Entry(f"/keten/{chain['id']}", chain["label"], chain["last_on"], columns=_columns(chain))


def _of_link(member: Row) -> Row:
    return {
        "plaats": member["position"],
        "zaak": member["case_number"],
        "datum": member["dated_on"],
        "gevraagd": member["asked"],
        "gevraagde_is": words.VERDICTS.get(member["verdict"] or ""),
        "zin": member["passage"],
        "waarom": member["reason"],
        "gelijkenis": member["score"],
        "ministerie": member["ministry_name"],
    }


def _link(member: Row) -> Entry:
    """Return one case of a chain as a line of it."""
    columns = _of_link(member)
    path = f"/zaak/{member['case_number']}"
    summary = member["passage"] or member["asked"]
    return Entry(path, member["subject"] or member["case_number"], member["dated_on"], summary, columns)
