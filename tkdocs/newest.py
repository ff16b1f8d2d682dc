"""Shows the newest release: a next one takes the place of the one that is being served, and no answer mixes the two.

A release is a folder that never changes, and what is served is what a link leads to. When the link leads elsewhere, the
new one is opened and asked its first pages beside the old one. Requests that come from then on are answered by the new
one, those under way by the old one, which is closed after the last of them.
"""

import asyncio
import contextlib
import hashlib
import logging
import sqlite3
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from tkdocs.errors import TkdocsError

LOOK_EVERY = 1.0  # seconds between two looks at the link
TRY_AGAIN = 30.0  # seconds before what could not be shown is tried again: it may not have been copied whole yet

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Shown:
    """A database with its site, and how many requests it is answering."""

    database: Path
    site: Datasette
    app: Any
    visitors: int = 0


class Newest:
    """An ASGI application: the site over the database that `link` leads to, swapped when it leads to another.

    `made` opens the site over a database; `ready` asks a site its first pages, and raises TkdocsError where it must not
    be shown. What cannot be opened, and a release whose own files (`code`) differ from those that run, is not shown:
    the log says so and the old one stays.
    """

    def __init__(
        self,
        link: Path,
        made: Callable[[Path], Datasette],
        ready: Callable[[Datasette], Awaitable[None]],
        code: Callable[[Path], str],
        *,
        every: float = LOOK_EVERY,
    ) -> None:
        self._link, self._made, self._ready, self._code, self._every = link, made, ready, code, every
        database = link.resolve()
        self._runs = code(database)
        self._shown = self._opened(database)
        self._refused: tuple[Path, float] | None = None
        self._leaving: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request, or live as long as the server does."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        shown = self._shown
        shown.visitors += 1
        try:
            await shown.app(scope, receive, send)
        finally:
            shown.visitors -= 1

    async def _live(self, receive: Any, send: Any) -> None:
        """Look at the link from the start of the server to its end."""
        await receive()
        watching = asyncio.create_task(self._watch())
        await send({"type": "lifespan.startup.complete"})
        await receive()
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching
        await send({"type": "lifespan.shutdown.complete"})

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            database = self._link.resolve()
            if database == self._shown.database or self._waits(database):
                continue
            try:
                await self._swap(database)
            except (TkdocsError, sqlite3.Error, OSError) as exc:
                self._refused = database, time.monotonic() + TRY_AGAIN
                _log.warning("%s is not shown, %s stays: %s", database, self._shown.database, exc)

    def _waits(self, database: Path) -> bool:
        """Tell whether this could not be shown a moment ago."""
        return self._refused is not None and self._refused[0] == database and time.monotonic() < self._refused[1]

    async def _swap(self, database: Path) -> None:
        """Show another database, once it answers."""
        if self._code(database) != self._runs:
            raise TkdocsError("the files of the site have changed: restart to show it")
        new = await asyncio.to_thread(self._opened, database)
        await self._ready(new.site)
        old, self._shown, self._refused = self._shown, new, None
        task = asyncio.create_task(self._close(old))
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)

    async def _close(self, old: _Shown) -> None:
        """Close a site after the last of its visitors."""
        while old.visitors:
            await asyncio.sleep(self._every)
        if old.site.executor:
            await asyncio.to_thread(old.site.executor.shutdown)
        for database in old.site.databases.values():
            database.close()

    def _opened(self, database: Path) -> _Shown:
        site = self._made(database)
        return _Shown(database, site, site.app())


def digest(*places: Path) -> str:
    """Return a digest of these files, and of all files in these folders, by their names and contents."""
    whole = hashlib.sha256()
    for place in places:
        found = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
        for path in found:
            if "__pycache__" in path.parts:  # Python's own, written by whoever ran the site there
                continue
            name = path.relative_to(place.parent).as_posix()
            with path.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").digest()
            whole.update(name.encode() + b"\0" + content)
    return whole.hexdigest()
