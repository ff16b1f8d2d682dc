"""`/`: what the site is, what is new, and the ways in."""

from datetime import UTC, date, datetime
from typing import Any

from . import late, news
from .pages import Page
from .rows import Row, about, row, rows

_FIGURES = """
    SELECT (SELECT coalesce(sum(sets), 0) FROM set_figures) AS sets,
           (SELECT coalesce(sum(answered), 0) FROM set_figures) AS answered,
           (SELECT coalesce(sum(judged), 0) FROM answer_figures) AS judged,
           (SELECT coalesce(sum(marked), 0) FROM answer_figures) AS marked,
           (SELECT coalesce(sum(doubtful), 0) FROM answer_figures) AS doubtful,
           (SELECT coalesce(sum(listed), 0) FROM completeness) AS listed,
           (SELECT coalesce(sum(read), 0) FROM completeness) AS read,
           (SELECT count(*) FROM cases WHERE kind = 'motion') AS motions,
           (SELECT count(*) FROM cases WHERE kind = 'letter') AS letters
"""
_FORMULAS = """
    SELECT f.*, c.label AS category_label FROM formulas f JOIN categories c ON c.slug = f.category
    ORDER BY f.count DESC, f.id LIMIT 5
"""
_CHAINS = """
    SELECT *, (SELECT count(verdict) FROM chain_members WHERE chain_id = chains.id) AS judged
    FROM chains ORDER BY last_on DESC, cases DESC, id LIMIT 4
"""
_MARKED, _NEW, _LATE = 5, 6, 5
_DESCRIPTION = (
    "Schriftelijke vragen, moties en brieven van de Tweede Kamer, opgedeeld in vraag en antwoord, doorzoekbaar, met de "
    "zinnen gemarkeerd waarin het gevraagde niet wordt gegeven."
)


async def page(datasette: Any, request: Any) -> Page:
    """Return the first page."""
    week = await news.newest_week(datasette)
    between = (week["first_on"], week["last_on"]) if week else ("", "")
    overdue = await late.overdue(datasette)
    context: Row = {
        "figures": await row(datasette, _FIGURES),
        "week": week,
        "marked": await news.answers(datasette, marked=True, between=between, limit=_MARKED),
        "newest": await news.answers(datasette, marked=False, limit=_NEW),
        "overdue": overdue[:_LATE],
        "overdue_count": len(overdue),
        "until": await late.reference_day(datasette),
        "formulas": await rows(datasette, _FORMULAS),
        "chains": await rows(datasette, _CHAINS),
    }
    known = (await about(datasette)).get("data_until")
    context["age"] = _age(known) if known else None
    shown = {"linked_data": _linked_data(datasette, request)}
    return Page("home.html", "tkdocs", {**context, **shown}, _DESCRIPTION, data=context)


def _age(until: str) -> int:
    """Return how many days ago the data end."""
    return max(0, (datetime.now(UTC).date() - date.fromisoformat(until[:10])).days)


def _linked_data(datasette: Any, request: Any) -> Row:
    """Return what the site is and how it is searched, in the words of schema.org."""
    whole = datasette.absolute_url(request, datasette.urls.instance())
    search = datasette.absolute_url(request, datasette.urls.path("/zoeken"))
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "tkdocs",
        "description": _DESCRIPTION,
        "inLanguage": "nl",
        "url": whole,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }
