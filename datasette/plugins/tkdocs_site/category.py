"""`/categorieen` and `/categorie/<slug>`: ways to say that what was asked is not given, with figures and sentences."""

from typing import Any

from datasette import NotFound

from . import charts, entity, prepared, spread
from .pages import Entry, Page, form
from .rows import EMPTY, Row, row, rows

_CATEGORIES = "SELECT slug, label, description FROM categories"
_CATEGORY = f"{_CATEGORIES} WHERE slug = ?"
_ALL = "SELECT category, sum(sentences) AS sentences, sum(answers) AS answers FROM mark_figures GROUP BY category"
_JUDGED = "SELECT sum(judged) AS judged FROM answer_figures"
# Of every ministry and year with judged answers, how many of those have such a sentence.
_FIGURES = """
    SELECT a.{by} AS value, n.name, sum(a.judged) AS judged, coalesce(sum(c.answers), 0) AS answers,
           coalesce(sum(c.sentences), 0) AS sentences
    FROM answer_figures a LEFT JOIN mark_figures c
        ON c.ministry = a.ministry AND c.year = a.year AND c.category = ?
    LEFT JOIN ministries n ON n.slug = a.ministry GROUP BY a.{by} HAVING sum(a.judged) > 0
"""
_MARKS = """
    SELECT p.id, p.text, p.document_number, d.dated_on, d.url, d.subject, d.ministry, n.name AS ministry_name, j.score,
           f.formula_id,
           (SELECT min(case_number) FROM case_documents WHERE document_number = d.number) AS case_number
    FROM category_marks m CROSS JOIN passages p ON p.id = m.passage_id
    CROSS JOIN documents d ON d.number = p.document_number CROSS JOIN judgements j ON j.passage_id = p.id
    LEFT JOIN ministries n ON n.slug = d.ministry LEFT JOIN formula_members f ON f.passage_id = p.id
    WHERE m.category = ? AND m.dated_on BETWEEN ? AND ? ORDER BY m.dated_on DESC, m.passage_id DESC LIMIT ? OFFSET ?
"""
_COUNT = "SELECT count(*) AS n FROM category_marks WHERE category = ? AND dated_on BETWEEN ? AND ?"
_FORMULAS = "SELECT id, label, count, documents FROM formulas WHERE category = ? ORDER BY count DESC, id LIMIT 10"


async def index(datasette: Any) -> Page:
    """Return the page of all categories, each explained, with its figures."""
    found = {each["category"]: each for each in await rows(datasette, _ALL)}
    none = {"sentences": 0, "answers": 0}
    listed = [{**each, **found.get(each["slug"], none)} for each in await rows(datasette, _CATEGORIES)]
    judged = (await row(datasette, _JUDGED) or {})["judged"] or 0
    context = {"categories": listed, "judged": judged, "period": await prepared.period(datasette)}
    entries = [
        Entry(f"/categorie/{each['slug']}", each["label"], None, each["description"], _of_category(each, judged))
        for each in listed
    ]
    about = "Twaalf manieren waarop een zin kan zeggen dat het gevraagde niet wordt gegeven."
    return Page(
        "categories.html",
        "Categorieën",
        context,
        about,
        entries=entries,
        columns=_of_category(EMPTY, 0),
        total=len(entries),
    )


def _of_category(category: Row, judged: int) -> Row:
    return {
        "categorie": category["slug"],
        "naam": category["label"],
        "uitleg": category["description"],
        "zinnen": category["sentences"],
        "antwoorden": category["answers"],
        "beoordeelde_antwoorden": judged,
    }


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one category; raise NotFound where there is none of that name."""
    slug = request.url_vars["slug"]
    category = await row(datasette, _CATEGORY, [slug])
    if category is None:
        raise NotFound(f"Er is geen categorie {slug}.")
    year, number = entity.year_of(request), entity.number_of(request)
    span = prepared.span(year)
    listed = (await row(datasette, _COUNT, [slug, *span]) or {"n": 0})["n"]
    limit = prepared.window(None if form(request) == "csv" else number)
    marks = await rows(datasette, _MARKS, [slug, *span, *limit])
    years = [each for each in await rows(datasette, _FIGURES.format(by="year"), [slug]) if each["value"]]
    ministries = await rows(datasette, _FIGURES.format(by="ministry"), [slug])
    whole = {name: sum(each[name] for each in ministries) for name in ("judged", "answers", "sentences")}
    context = {
        "category": category,
        "whole": whole,
        "interval": spread.wilson(whole["answers"], whole["judged"]),
        "years": [{**each, "year": each["value"]} for each in years],
        "chart": charts.bars([{**each, "year": each["value"]} for each in years], "judged", "answers"),
        "ministries": sorted(ministries, key=lambda each: (each["name"] or "~").casefold()),
        "marks": marks,
        "listed": listed,
        "year": year,
        "formulas": await rows(datasette, _FORMULAS, [slug]),
        "period": await prepared.period(datasette),
        "pager": entity.pager(request, number, listed),
    }
    return Page(
        "category.html", category["label"], context, category["description"],
        data={"categorie": category, "zinnen": whole["sentences"], "antwoorden": whole["answers"],
              "beoordeelde_antwoorden": whole["judged"], "jaren": [_figures(each, "jaar") for each in years],
              "ministeries": [_figures(each, "ministerie") for each in ministries]},
        entries=[_entry(each) for each in marks], columns=_columns(EMPTY), total=listed,
    )  # fmt: skip


def _figures(each: Row, name: str) -> Row:
    return {
        name: each["name"] if name == "ministerie" else each["value"],
        "zinnen": each["sentences"],
        "antwoorden": each["answers"],
        "beoordeelde_antwoorden": each["judged"],
    }


def _columns(mark: Row) -> Row:
    return {
        "datum": mark["dated_on"],
        "zin": mark["text"],
        "score": mark["score"],
        "zaak": mark["case_number"],
        "document": mark["document_number"],
        "ministerie": mark["ministry_name"],
        "formule": mark["formula_id"],
        "bron": mark["url"],
    }


def _entry(mark: Row) -> Entry:
    """Return a marked sentence as a line of the list."""
    columns = _columns(mark)
    return entity.sentence(mark, columns)
