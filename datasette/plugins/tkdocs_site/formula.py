"""`/formules` and `/formule/<id>`: sentences that come back, each with its source."""

from typing import Any

from datasette import NotFound

from . import charts, entity, prepared
from .pages import Entry, Page, form
from .rows import EMPTY, Row, row, rows, value

_FORMULAS = """
    SELECT f.*, c.label AS category_label FROM formulas f JOIN categories c ON c.slug = f.category
    ORDER BY f.count DESC, f.id LIMIT ?
"""
_FORMULA = """
    SELECT f.*, c.label AS category_label, c.description FROM formulas f JOIN categories c ON c.slug = f.category
    WHERE f.id = ?
"""
_MINISTRIES = """
    SELECT n.slug, n.name, count(*) AS sentences FROM formula_members m JOIN passages p ON p.id = m.passage_id
    JOIN documents d ON d.number = p.document_number JOIN ministries n ON n.slug = d.ministry
    WHERE m.formula_id = ? GROUP BY n.slug ORDER BY n.name
"""
_YEARS = """
    SELECT substr(dated_on, 1, 4) AS year, count(*) AS sentences FROM formula_members
    WHERE formula_id = ? AND dated_on IS NOT NULL GROUP BY 1 ORDER BY 1
"""
_MEMBERS = """
    SELECT p.id, p.text, p.document_number, d.dated_on, d.url, d.subject, n.name AS ministry_name,
           j.score, j.direct,
           (SELECT min(case_number) FROM case_documents WHERE document_number = d.number) AS case_number
    FROM formula_members m JOIN passages p ON p.id = m.passage_id JOIN documents d ON d.number = p.document_number
    LEFT JOIN ministries n ON n.slug = d.ministry LEFT JOIN judgements j ON j.passage_id = p.id
    WHERE m.formula_id = ? AND (? = '' OR substr(m.dated_on, 1, 4) = ?)
    ORDER BY m.dated_on DESC, p.id LIMIT ? OFFSET ?
"""
# Marked sentences that are in no formula because it is in doubt to which question they belong.
_DOUBTFUL = """
    SELECT count(*) FROM answers a JOIN judgements j ON j.answer_id = a.id AND j.direct = 0 WHERE a.doubtful = 1
"""
# More than this makes a page that nobody reads; the page says so and leads to the table.
SHOWN = 200


async def index(datasette: Any, request: Any) -> Page:
    """Return the page of all formulas, the most frequent first; its other forms have all."""
    total = await value(datasette, "SELECT count(*) FROM formulas")
    context = {
        "formulas": await rows(datasette, _FORMULAS, [SHOWN if form(request) == "html" else -1]),
        "total": total,
        "doubtful": await value(datasette, _DOUBTFUL),
    }
    return Page(
        "formulas.html",
        "Formules",
        context,
        description="Zinnen die vrijwel gelijk terugkomen in antwoorden, met hoe vaak en waar.",
        entries=[_entry(each) for each in context["formulas"]],
        columns=_columns(EMPTY),
        total=total,
    )


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one formula; raise NotFound where none has the id."""
    id_ = request.url_vars["id"]
    formula = await row(datasette, _FORMULA, [id_])
    if formula is None:
        raise NotFound(f"Er is geen formule {id_}.")
    year, number = entity.year_of(request), entity.number_of(request)
    limit = prepared.window(None if form(request) == "csv" else number)
    members = await rows(datasette, _MEMBERS, [id_, year, year, *limit])
    ministries = await rows(datasette, _MINISTRIES, [id_])
    years = _every_year(await rows(datasette, _YEARS, [id_]))
    listed = next((each["sentences"] for each in years if each["year"] == year), 0) if year else formula["count"]
    context = {
        "formula": formula,
        "members": members,
        "ministries": ministries,
        "years": years,
        "chart": charts.bars(years, "sentences", "none"),
        "year": year,
        "listed": listed,
        "pager": entity.pager(request, number, listed),
        "period": await prepared.period(datasette),
    }
    return Page(
        "formula.html",
        f"Formule: {formula['label']}",
        context,
        description=formula["description"],
        data={
            "formule": _columns(formula),
            "ministeries": [{"ministerie": each["name"], "zinnen": each["sentences"]} for each in ministries],
            "jaren": [{"jaar": each["year"], "zinnen": each["sentences"]} for each in years],
        },
        entries=[_member(each) for each in members],
        columns=_of_member(EMPTY),
        total=listed,
    )


def _every_year(years: list[Row]) -> list[Row]:
    """Return all years from the first to the last, those without a sentence too."""
    found = {each["year"]: each["sentences"] for each in years}
    span = range(int(min(found)), int(max(found)) + 1) if found else ()
    return [{"year": str(year), "sentences": found.get(str(year), 0), "none": 0} for year in span]


def _columns(formula: Row) -> Row:
    """Return a formula under Dutch names."""
    return {
        "formule": formula["id"],
        "zin": formula["label"],
        "categorie": formula["category_label"],
        "keer": formula["count"],
        "documenten": formula["documents"],
        "aantal_ministeries": formula["ministries"],
        "eerst": formula["first_on"],
        "laatst": formula["last_on"],
    }


def _entry(formula: Row) -> Entry:
    """Return a formula as a line of the list of them."""
    return Entry(f"/formule/{formula['id']}", formula["label"], formula["last_on"], columns=_columns(formula))


def _of_member(member: Row) -> Row:
    return {
        "datum": member["dated_on"],
        "zin": member["text"],
        "zaak": member["case_number"],
        "document": member["document_number"],
        "ministerie": member["ministry_name"],
        "score": member["score"],
        "bron": member["url"],
    }


def _member(member: Row) -> Entry:
    """Return one sentence of a formula as a line of it."""
    columns = _of_member(member)
    return entity.sentence(member, columns)
