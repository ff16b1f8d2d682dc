"""What Datasette asks of the site: routes, menu, template functions, headers, the page for what does not exist.

Only hooks that exist in Datasette 0.65 and in the alphas of 1.0.
"""

from typing import Any

from datasette import Forbidden, hookimpl
from jinja2 import Environment
from markupsafe import Markup

from . import (
    actors,
    assets,
    case,
    category,
    chain,
    completeness,
    explaining,
    followup,
    formula,
    home,
    late,
    method,
    ministry,
    news,
    numbers,
    refusals,
    search,
    sitemap,
    tables,
    topic,
    vendor,
    words,
)
from .links import cell_link, cell_text
from .pages import route
from .rows import about, table_title
from .safety import READING, with_headers

__all__ = [
    "asgi_wrapper",
    "forbidden",
    "handle_exception",
    "menu_links",
    "prepare_jinja2_environment",
    "register_routes",
    "render_cell",
    "startup",
]


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Return the site's own addresses; all others stay Datasette's."""
    return [
        route("/(?:index(?=[.]))?", home.page),
        route("/zaak/(?P<number>[^/.]+)", case.page),
        route("/zaak/(?P<number>[^/.]+)/vervolg", followup.page),
        (r"^/zaak/(?P<number>[^/.]+)/vervolg\.(?P<file>docx|md)$", followup.download),
        route("/leveranciers", vendor.index),
        route("/leverancier/(?P<slug>[^/.]+)", vendor.page),
        route("/onderwerpen", topic.index),
        route("/onderwerp/(?P<slug>[^/.]+)", topic.page),
        route("/ministeries", ministry.index),
        route("/ministerie/(?P<slug>[^/.]+)", ministry.page),
        route("/bewindspersonen", actors.ministers),
        route("/bewindspersoon/(?P<slug>[^/.]+)", actors.minister),
        route("/kamerleden", actors.members),
        route("/kamerlid/(?P<slug>[^/.]+)", actors.member),
        route("/partijen", actors.parties),
        route("/partij/(?P<slug>[^/.]+)", actors.party),
        route("/categorieen", category.index),
        route("/categorie/(?P<slug>[^/.]+)", category.page),
        route("/formules", formula.index),
        route("/formule/(?P<id>[^/.]+)", formula.page),
        route("/ketens", chain.index),
        route("/keten/(?P<id>[^/.]+)", chain.page),
        route("/zoeken", search.page),
        route("/volledigheid", completeness.page),
        route("/over", method.page),
        route("/over/grenzen", method.limits),
        route("/over/evaluatie", method.evaluation),
        route("/nieuw", news.page),
        route("/te-laat", late.page),
        route("/termijnen", late.terms),
        route("/cijfers", numbers.page),
        (r"^/robots\.txt$", sitemap.robots),
        (r"^/sitemap\.xml$", sitemap.index),
        (r"^/sitemap-(?P<name>[a-z]+)-(?P<number>\d{1,4})\.xml$", sitemap.part),
        (r"^/\.well-known/security\.txt$", sitemap.security),
        (rf"^{READING}(?:\.json)?$", refusals.only_reading),
    ]


@hookimpl
def prepare_jinja2_environment(env: Environment, datasette: Any) -> None:
    """Give every template, those of error pages too, the facts about the whole and the Dutch ways of writing."""

    async def site_about() -> dict[str, str]:
        return await about(datasette)

    async def site_table_title(table: str) -> str:
        return await table_title(datasette, table)

    env.globals["site_about"] = site_about
    env.globals["site_table_title"] = site_table_title
    env.globals["page_of"] = cell_link
    env.globals["words"] = words
    env.globals["site_file"] = lambda name: datasette.urls.path(f"/static/{name}?v={assets.digest(name)}")
    env.globals["explaining"] = explaining
    env.filters.update(words.FILTERS)


@hookimpl
def startup(datasette: Any) -> Any:
    """Begin to load what searching needs, so that the first search need not wait for it; make Datasette's CSV safe."""
    tables.guard()
    return lambda: search.prepare(datasette)


@hookimpl
def asgi_wrapper() -> Any:
    """Return the wrapper that adds the security headers to every answer."""
    return with_headers


@hookimpl
def render_cell(value: Any, column: str, table: str | None, datasette: Any) -> Any:
    """Return a cell as a link to the page of its key, as a Dutch word or in Dutch notation; None to leave it."""
    # A key of another table comes with that row's label.
    key, label = (value["value"], value["label"]) if isinstance(value, dict) else (value, value)
    path = cell_link(key, column, table)
    return (
        cell_text(value, column)
        if path is None
        else Markup('<a href="{}">{}</a>').format(datasette.urls.path(path), label or key)
    )


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """Return the links of the menu, in the order shown."""
    return [{"href": datasette.urls.path(path), "label": label} for path, label in words.MENU]


@hookimpl
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """Answer with a page in Dutch what is no fault of the site; leave those to Datasette."""
    return lambda: refusals.answer(datasette, request, exception)


@hookimpl
def forbidden(datasette: Any, request: Any) -> Any:
    """Answer with a page in Dutch what may not be had."""
    return lambda: refusals.answer(datasette, request, Forbidden())
