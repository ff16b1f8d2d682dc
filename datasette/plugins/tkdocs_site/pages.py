"""One page in the form that its address asks for: HTML, or the same as JSON, CSV or Atom (`/formules.json`).

A page says what it holds; the forms are made here, so that every page has them and all of them are alike.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from datasette import Response
from datasette.utils import call_with_supported_arguments

from . import calendars, feeds, tables
from .rows import Row

# The forms of an address that ends in a dot and one of these; without, it is HTML.
FORMS = ("json", "csv", "atom", "ics")
LABELS = {"json": "JSON", "csv": "CSV", "atom": "Atom-feed", "ics": "Agenda (iCal)"}
TYPES = {"json": "application/json", "csv": "text/csv", "atom": "application/atom+xml", "ics": "text/calendar"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: an entry of the feed, a row of the table.

    `path` is the page that it leads to, with its anchor; `dated_on` a day (ISO); `columns` what the table and the JSON
    show of it, under Dutch names; `key`, where one page holds several entries, what tells it from the others.
    """

    path: str
    title: str
    dated_on: str | None
    summary: str = ""
    columns: Row = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds.

    `context` is for the template. `data` is what the JSON says beside the list; `entries` the list, None where the page
    is none: then it has no CSV and no feed. `days` are what a calendar would hold, None where that makes no sense.
    `columns` are those of the table where the list has no lines.
    `entries` may hold fewer than there are; `total` says how many there are, where that is known.
    """

    template: str
    title: str
    context: Row
    description: str = ""
    data: Row = field(default_factory=dict)
    entries: Sequence[Entry] | None = None
    columns: Iterable[str] = ()
    total: int | None = None
    days: Sequence[calendars.Day] | None = None
    indexed: bool = True  # whether search engines may list it
    feed: bool = True  # whether the list is one that grows with time
    passing: bool = False  # whether the same request may give another answer in a moment, so that nobody may keep this

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms that this page has beside HTML."""
        lists = ("csv",) if self.entries is not None else ()
        feeds_ = ("atom",) if lists and self.feed else ()
        return ("json", *lists, *feeds_, *(("ics",) if self.days is not None else ()))


# Takes `datasette`, and `request` where it needs that.
View = Callable[..., Awaitable[Page | Response]]


def route(pattern: str, view: View) -> tuple[str, Any]:
    """Return the route of a page and its forms; `pattern` is the path, as a regular expression without its ends.

    A view that answers with a response of its own (a redirect, a file) has only that.
    """

    async def answer(datasette: Any, request: Any) -> Response:
        page = await call_with_supported_arguments(view, datasette=datasette, request=request)
        return page if isinstance(page, Response) else await respond(datasette, request, page)

    return rf"^{pattern}(?:\.(?P<form>{'|'.join(FORMS)}))?$", answer


def form(request: Any) -> str:
    """Return the form that is asked for: html, or one of FORMS."""
    return request.url_vars.get("form") or "html"


def number(request: Any, most: int = 10_000) -> int:
    """Return the number of the page that is asked for, from 1 to `most`; 1 for whatever is none."""
    asked = request.args.get("pagina") or ""
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 and 0 < int(asked) <= most else 1


async def respond(datasette: Any, request: Any, page: Page) -> Response:
    """Return the page in the form asked for; a form that it does not have is a page not found, in Dutch."""
    asked = form(request)
    if asked == "html":
        return await _html(datasette, request, page)
    if asked not in page.forms:
        context = {"status": 404, "error": f"Deze bladzijde is er niet als {LABELS[asked]}."}
        return Response.html(await datasette.render_template("error.html", context, request=request), status=404)
    address = _absolute(datasette, request)
    here, query = address(own_path(request)), f"?{request.query_string}" if request.query_string else ""
    if asked == "json":
        return Response.json(_json(page, address, here), headers=_kept(page))
    headers = {"content-disposition": f'attachment; filename="{_file(request)}.{asked}"'} if asked != "atom" else {}
    body = {
        "csv": lambda: tables.csv_text(
            [{"adres": address(each.path), **each.columns} for each in page.entries or ()], ["adres", *page.columns]
        ),
        # Searches are told apart by their query.
        "atom": lambda: feeds.atom(page.title, page.description, here + query, page.entries or (), address),
        "ics": lambda: calendars.ical(page.title, page.days or (), address),
    }[asked]()
    return Response(body, content_type=f"{TYPES[asked]}; charset=utf-8", headers=headers | _kept(page))


def _kept(page: Page) -> dict[str, str]:
    """Return the header that keeps a passing answer out of caches; else none: `safety` says how long each is kept."""
    return {"cache-control": "no-store"} if page.passing else {}


async def _html(datasette: Any, request: Any, page: Page) -> Response:
    address = _absolute(datasette, request)
    path = own_path(request)
    query = f"?{request.query_string}" if request.query_string else ""
    forms = [(datasette.urls.path(form_path(path, each) + query), LABELS[each], TYPES[each]) for each in page.forms]
    shown = {
        **page.context,
        "page_title": page.title,
        "page_description": page.description,
        "canonical": address(path + query),
        "indexed": page.indexed,
        "forms": forms,
    }
    return Response.html(await datasette.render_template(page.template, shown, request=request), headers=_kept(page))


def own_path(request: Any) -> str:
    """Return the path of the page itself, without the form at its end."""
    asked = request.url_vars.get("form")
    path = request.path.removesuffix(f".{asked}") if asked else request.path
    return "/" if path == "/index" else path


def form_path(path: str, asked: str) -> str:
    """Return the path of a page in another form; the first page is called `index`."""
    return f"{'/index' if path == '/' else path}.{asked}"


def _absolute(datasette: Any, request: Any) -> Callable[[str], str]:
    """Return a function from a path of the site to a whole address."""
    # Once: making an address whole takes more time than all else about a line of a list.
    site = datasette.absolute_url(request, datasette.urls.path("/")).removesuffix("/")
    return lambda path: site + path


def _json(page: Page, address: Callable[[str], str], here: str) -> Row:
    """Return what the JSON of a page says."""
    found: Row = {"titel": page.title, "adres": here, **page.data}
    if page.total is not None:
        found["aantal"] = page.total
    if page.entries is not None:
        found["lijst"] = [
            {"adres": address(each.path), "titel": each.title, "datum": each.dated_on, **each.columns}
            for each in page.entries
        ]
    return found


def _file(request: Any) -> str:
    """Return a name for the file of a list."""
    return "tkdocs-" + (own_path(request).strip("/").replace("/", "-") or "index")
