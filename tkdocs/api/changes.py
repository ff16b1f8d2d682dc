"""A stream in order of change: keyset paging on `ApiGewijzigdOp`, a few pages at a time.

A page is asked as "changed at or after the last moment seen, in that order". A row that changes meanwhile moves to the
end and is met again; nothing shifts, as it does when whole result sets are paged with `$skip`. Rows that share the last
moment are told apart by `$skip` among them, however many there are.

While pages come full, the ones behind them are under way already, asked as a small `$skip` from the last moment known.
Every page must begin with the very row that the one before ends with, changed at the same moment. Rows only ever leave
their place for the end, so that rows which stay are then all met, whichever page was answered first. When a page begins
otherwise, something has changed: what was asked ahead is dropped, and the stream is read on from the last row known.
The end is believed only of a page that was asked when all before it had come.

A next link is not followed: it counts from the beginning of a set that changes. It only tells that the server cut the
page, and that there is more.
"""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from tkdocs.api.odata import OData, Page, Row
from tkdocs.api.streams import Stream, changed_at, identity
from tkdocs.errors import UnexpectedAnswerError

REQUESTS = 4  # under way at once; the pace of the client is the ceiling all the same


def changes(api: OData, stream: Stream, since: str | None = None, *, requests: int = REQUESTS) -> Iterator[list[Row]]:
    """Yield the rows of a stream that changed at or after `since`, a page at a time, in order of `ApiGewijzigdOp`.

    No row is left out, whatever changes meanwhile; one that changes is yielded again. At most `requests` requests are
    under way; with 1, each is asked when the rows of the one before have been taken. Raises UnexpectedAnswerError when
    rows come out of order or without `Id` or `ApiGewijzigdOp` or `$skip` is ignored, and what the client raises.
    """
    with ThreadPoolExecutor(requests) as pool:
        reading = _Reading(api, stream, _Place(since), pool, requests)
        try:
            while page := reading.page():
                if rows := reading.rows(page):
                    yield rows
        finally:
            reading.drop()


def _key(row: Row) -> tuple[str, str]:
    """Return what tells a row in one state from all others: when it changed, and its id."""
    return changed_at(row), identity(row)


@dataclass(slots=True)
class _Place:
    """How far a stream has been read: the last moment, the rows seen of that moment, and the last row."""

    at: str | None
    position: int = 0
    last: tuple[str, str] | None = None
    seen: set[str] = field(default_factory=set)

    def take(self, rows: list[Row]) -> list[Row]:
        """Move to the end of the rows and return those that are new."""
        fresh: list[Row] = []
        for row in rows:
            at, guid = key = _key(row)
            if self.at is None or at > self.at:
                self.at, self.position, self.seen = at, 0, set()
            elif at < self.at:
                raise UnexpectedAnswerError(f"row {guid} of {at} comes after one of {self.at}")
            self.position += 1
            self.last = key
            if guid not in self.seen:
                self.seen.add(guid)
                fresh.append(row)
        return fresh

    def begins(self, page: Page) -> bool:
        """Say whether a page begins with the last row."""
        return bool(page.rows) and _key(page.rows[0]) == self.last

    def ends(self, page: Page) -> bool:
        """Say whether there is nothing in a page behind the last row."""
        return not page.rows or _key(page.rows[-1]) == self.last


@dataclass(slots=True)
class _Reading:
    """A stream that is being read: the place, and the pages behind it that are under way, in order."""

    api: OData
    stream: Stream
    place: _Place
    pool: ThreadPoolExecutor
    requests: int
    ahead: deque[Future[Page]] = field(default_factory=deque)
    width: int = 0

    def page(self) -> Page | None:
        """Return the page that goes on at the place; None at the end."""
        if self.ahead:
            page = self.ahead.popleft().result()
            if self.place.begins(page):
                self.place.position -= 1  # its first row is counted again
                return page
            self.drop()
        return self._asked_alone()

    def rows(self, page: Page) -> list[Row]:
        """Return the new rows of a page, and ask for what follows it."""
        fresh = self.place.take(page.rows)
        self._look_ahead(page)
        return fresh

    def drop(self) -> None:
        """Forget the pages that are under way."""
        for future in self.ahead:
            future.cancel()
        self.ahead.clear()
        self.width = 0

    def _asked_alone(self) -> Page | None:
        """Return the page at the place, asked now; None when it brings nothing new."""
        skip = max(self.place.position - 1, 0)
        page = self._got(skip)
        if self.place.ends(page) and page.more:  # cut to the row that is known: what follows must be asked without it
            skip, page = skip + 1, self._got(skip + 1)
            shifted = not self.place.begins(self._got(skip - 1))
        else:
            shifted = skip > 0 and not self.place.begins(page)
        if shifted:
            skip, page = 0, self._got(0)
            if self.place.ends(page) and len(page.rows) == self.place.position:
                raise UnexpectedAnswerError(f"{self.stream.entity}: the server takes no notice of $skip")
        if not page.rows or (self.place.ends(page) and not shifted):
            return None
        self.place.position = skip
        return page

    def _look_ahead(self, page: Page) -> None:
        """Ask for what follows a full page: for no more pages than have come full one after another."""
        if page.more:
            self.drop()
            self.requests = 1  # this server cuts pages as it sees fit: where the next one begins, only it can tell
        if len(page.rows) < self.api.version.page_size or self.requests == 1:
            return
        self.width = min(self.width + 1, self.requests)
        step = self.api.version.page_size - 1
        while len(self.ahead) < self.width:
            skip = self.place.position - 1 + len(self.ahead) * step
            self.ahead.append(self.pool.submit(self._ask, self.place.at, skip))

    def _got(self, skip: int) -> Page:
        """Return a page, asked by one of the threads, so that there are never more requests than threads."""
        return self.pool.submit(self._ask, self.place.at, skip).result()

    def _ask(self, at: str | None, skip: int) -> Page:
        return self.api.page(self.stream.entity, self.stream.options(self.api.version.page_size, at, skip))
