"""`/ketens` and `/keten/<id>`: the same thing asked again, in the order of time."""

from typing import Any

from datasette import NotFound

from .pages import Entry, Page
from .rows import Row, row, rows, value

# What can be counted as given or not: links with a judged answer or letter; a motion has none.
_JUDGED = "(SELECT count(verdict) FROM chain_members WHERE chain_id = chains.id) AS judged"
_CHAINS = f"SELECT *, {_JUDGED} FROM chains ORDER BY cases DESC, last_on DESC, id LIMIT ?"
_CHAIN = f"SELECT *, {_JUDGED} FROM chains WHERE id = ?"
# More than this makes a page that nobody reads; the page says so and leads to the table.
SHOWN = 300
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


async def index(datasette: Any) -> Page:
    """Return the page of all chains, the longest first."""
    total = await value(datasette, "SELECT count(*) FROM chains")
    context = {"chains": await rows(datasette, _CHAINS, [SHOWN]), "total": total}
    return Page(
        "chains.html",
        "Ketens",
        context,
        description="Zaken waarin hetzelfde opnieuw is gevraagd, met wat daarvan is gegeven.",
        entries=[_entry(each) for each in context["chains"]],
        total=total,
    )


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one chain; raise NotFound where none has the id."""
    id_ = request.url_vars["id"]
    chain = await row(datasette, _CHAIN, [id_])
    if chain is None:
        raise NotFound(f"Er is geen keten {id_}.")
    members = await rows(datasette, _MEMBERS, [id_])
    context = {"chain": chain, "members": members, "doubtful": sum(each["doubtful"] for each in members)}
    return Page(
        "chain.html",
        f"Keten: {chain['label']}",
        context,
        description=f"{chain['cases']} zaken waarin hetzelfde is gevraagd.",
        data={"keten": chain},
        entries=[_link(each) for each in members],
    )


def _entry(chain: Row) -> Entry:
    """Return a chain as a line of the list of them."""
    columns = {name: chain[name] for name in ("id", "label", "cases", "withheld", "judged", "first_on", "last_on")}
    return Entry(f"/keten/{chain['id']}", chain["label"], chain["last_on"], columns=columns)


def _link(member: Row) -> Entry:
    """Return one case of a chain as a line of it."""
    names = ("position", "case_number", "asked", "verdict", "passage", "reason", "score", "ministry_name")
    path = f"/zaak/{member['case_number']}"
    return Entry(
        path,
        member["subject"] or member["case_number"],
        member["dated_on"],
        summary=member["passage"] or member["asked"],
        columns={name: member[name] for name in names},
    )
