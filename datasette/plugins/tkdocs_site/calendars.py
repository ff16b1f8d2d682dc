"""Deadlines as a calendar (RFC 5545), to subscribe to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from .writable import writable


@dataclass(frozen=True, slots=True)
class Day:
    """A whole day in a calendar: `key` stays the same when the day moves, so that calendars move it too."""

    key: str
    on: str
    title: str
    path: str
    text: str = ""


def ical(title: str, days: Iterable[Day], address: Callable[[str], str]) -> bytes:
    """Return a calendar of whole days, in the order given; `address` makes the paths whole."""
    calendar = Calendar()
    calendar.add("prodid", "-//tkdocs//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", " ".join(writable(title).split()))  # one line: the library does not fold it
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"value": "DURATION"})
    for each in days:
        on = date.fromisoformat(each.on)
        event = Event()
        event.add("uid", f"{each.key}@tkdocs")
        event.add("dtstamp", datetime(on.year, on.month, on.day, tzinfo=UTC))
        event.add("dtstart", on)
        event.add("dtend", on + timedelta(days=1))
        event.add("summary", writable(each.title))
        event.add("description", writable(f"{each.text}\n{address(each.path)}".strip()))
        event.add("url", address(each.path))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    if not calendar.subcomponents:
        calendar.add_component(_utc())
    return calendar.to_ical()


def _utc() -> Timezone:
    """Return the part that a calendar without days has, since it must have one: a zone in which nothing happens."""
    zone, always = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    always.add("dtstart", datetime(1970, 1, 1))
    always.add("tzoffsetfrom", timedelta(0))
    always.add("tzoffsetto", timedelta(0))
    zone.add_component(always)
    return zone
