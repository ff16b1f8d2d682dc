"""`/formules` and `/formule/<id>`: sentences that come back, each with its source."""

from typing import Any

from datasette import NotFound

from .pages import Entry, Page
from .rows import Row, row, rows, value

_FORMULAS = """
    SELECT f.*, c.label AS category_label FROM formulas f JOIN categories c ON c.slug = f.category
    ORDER BY f.count DESC, f.id LIMIT ?
"""
_FORMULA = """
    SELECT f.*, c.label AS category_label, c.description FROM formulas f JOIN categories c ON c.slug = f.category
    WHERE f.id = ?
"""
_MINISTRIES = """
    SELECT DISTINCT n.name FROM formula_members m JOIN passages p ON p.id = m.passage_id
    JOIN documents d ON d.number = p.document_number JOIN ministries n ON n.slug = d.ministry
    WHERE m.formula_id = ? ORDER BY n.name
"""
_MEMBERS = """
    SELECT p.id, p.text, p.document_number, d.dated_on, d.url, d.subject, n.name AS ministry_name,
           j.score, j.direct,
           (SELECT min(case_number) FROM case_documents WHERE document_number = d.number) AS case_number
    FROM formula_members m JOIN passages p ON p.id = m.passage_id JOIN documents d ON d.number = p.document_number
    LEFT JOIN ministries n ON n.slug = d.ministry LEFT JOIN judgements j ON j.passage_id = p.id
    WHERE m.formula_id = ? ORDER BY d.dated_on DESC, p.id LIMIT ?
"""
# Marked sentences that are in no formula because it is in doubt to which question they belong.
_DOUBTFUL = """
    SELECT count(*) FROM answers a JOIN judgements j ON j.answer_id = a.id AND j.direct = 0 WHERE a.doubtful = 1
"""
# More than this makes a page that nobody reads; the page says so and leads to the table.
SHOWN = 300


async def index(datasette: Any) -> Page:
    """Return the page of all formulas, the most frequent first."""
    total = await value(datasette, "SELECT count(*) FROM formulas")
    context = {
        "formulas": await rows(datasette, _FORMULAS, [SHOWN]),
        "total": total,
        "doubtful": await value(datasette, _DOUBTFUL),
    }
    return Page(
        "formulas.html",
        "Formules",
        context,
        description="Zinnen die vrijwel gelijk terugkomen in antwoorden, met hoe vaak en waar.",
        entries=[_entry(each) for each in context["formulas"]],
        total=total,
    )


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one formula; raise NotFound where none has the id."""
    id_ = request.url_vars["id"]
    formula = await row(datasette, _FORMULA, [id_])
    if formula is None:
        raise NotFound(f"Er is geen formule {id_}.")
    members = await rows(datasette, _MEMBERS, [id_, SHOWN])
    ministries = [each["name"] for each in await rows(datasette, _MINISTRIES, [id_])]
    context = {"formula": formula, "members": members, "ministries": ministries}
    return Page(
        "formula.html",
        f"Formule: {formula['label']}",
        context,
        description=formula["description"],
        data={"formule": formula, "ministeries": ministries},
        entries=[_member(each) for each in members],
        total=formula["count"],
    )


def _entry(formula: Row) -> Entry:
    """Return a formula as a line of the list of them."""
    return Entry(f"/formule/{formula['id']}", formula["label"], formula["last_on"], columns=formula)


def _member(member: Row) -> Entry:
    """Return one sentence of a formula as a line of it."""
    names = ("text", "document_number", "case_number", "ministry_name", "score", "url")
    return Entry(
        f"/zaak/{member['case_number']}#{member['id']}",
        member["subject"] or member["document_number"],
        member["dated_on"],
        summary=member["text"],
        columns={name: member[name] for name in names},
    )
