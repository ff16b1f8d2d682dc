"""Lists as Atom feeds (RFC 4287)."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from feedgen.feed import FeedGenerator

from .writable import writable

if TYPE_CHECKING:
    from .pages import Entry

# Readers fetch a feed again and again; what is older stands on the page.
MOST = 50


def atom(title: str, description: str, here: str, entries: "Iterable[Entry]", address: Callable[[str], str]) -> bytes:
    """Return the feed of a list, the newest first; `here` is the page that it is of, `address` makes addresses whole.

    An entry without a day is left out, since a feed is in the order of time.
    """
    dated = sorted((each for each in entries if each.dated_on), key=lambda each: each.dated_on or "", reverse=True)
    feed = FeedGenerator()
    feed.id(here)
    feed.title(writable(title))
    feed.subtitle(writable(description) or None)
    feed.link(href=here, rel="alternate", type="text/html")
    feed.language("nl")
    feed.author(name="tkdocs")
    feed.updated(_moment(dated[0].dated_on) if dated else datetime(1970, 1, 1, tzinfo=UTC))
    for each in dated[:MOST]:
        entry = feed.add_entry(order="append")
        entry.id(address(each.path) + (f"{'/' if '#' in each.path else '#'}{each.key}" if each.key else ""))
        entry.title(writable(each.title) or each.path)
        entry.link(href=address(each.path))
        entry.updated(_moment(each.dated_on))
        entry.summary(writable(each.summary) or None)
    return feed.atom_str(pretty=True)


def _moment(day: str | None) -> datetime:
    return datetime.fromisoformat(f"{day}T00:00:00+00:00")
