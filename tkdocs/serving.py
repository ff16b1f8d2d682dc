"""The published site: Datasette with the project's own files, named one by one.

The database is opened for reading only, but not as immutable: a rebuild may run while the site is up, its log
(write-ahead) must be read then, and visitors should see the new rows without a restart. `immutable=True` is for a copy
that nobody writes to: it can be downloaded from the site, and may lie on a read-only disk. What `tkdocs publish DIR`
has written is such a copy, and is served with the files of the site that lie beside it; a next one is shown as soon as
it is there (`newest`).
"""

import asyncio
import os
import socket
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from functools import partial
from importlib import import_module, resources
from pathlib import Path
from typing import Any

import uvicorn
import yaml
from datasette.app import Datasette
from datasette.database import Database

from tkdocs.defaults import HOST, PORT
from tkdocs.errors import StoreError, TkdocsError
from tkdocs.newest import LOOK_EVERY, Newest, digest
from tkdocs.store.workplace import Workplace, is_copy

# The name in the addresses and in metadata.yml, whatever the file is called.
DATABASE = "tkdocs"
PLUGIN = "tkdocs_site"
_PATIENCE = 60.0  # seconds that a next release may take to read what searching needs; it is then shown without

SETTINGS: dict[str, Any] = {
    "default_page_size": 50,  # rows hold whole texts
    "max_returned_rows": 2000,  # an export of all rows goes through CSV, which streams
    "sql_time_limit_ms": 3000,  # the canned queries over ten years of documents need more than the default second
    "facet_time_limit_ms": 500,
    "suggest_facets": False,  # metadata.yml names the useful ones; guessing costs a query for each column
    "truncate_cells_html": 400,
    "default_cache_ttl": 60,
    "max_csv_mb": 500,
    "num_sql_threads": 4,
}


def site(database: Path, *, encoder: str | None = None, immutable: bool | None = None) -> Datasette:
    """Return the site over `database`; raise StoreError where that is not a database that `publish` has filled.

    `encoder` is the name of a model or a folder (relative to the database's), where it is not the one that the database
    itself names. An encoder that cannot be loaded costs the site its search by meaning and nothing else. `immutable`
    says that nobody writes to the database; left out, that is so for a published copy.
    """
    check(database)
    # Where Datasette finds rich it prints every page that does not exist with all variables, and fails at some of them.
    setattr(import_module("datasette.handle_exception"), "rich", None)  # noqa: B010 - the type checker sees a module
    copy = is_copy(database)
    files_ = files([database.resolve().parent] if copy else None)
    metadata = yaml.safe_load((files_ / "metadata.yml").read_text("utf-8"))
    if encoder:
        metadata.setdefault("plugins", {}).setdefault(PLUGIN, {})["encoder"] = encoder
    datasette = Datasette(
        metadata=metadata,
        template_dir=str(files_ / "datasette" / "templates"),
        plugins_dir=str(files_ / "datasette" / "plugins"),
        static_mounts=[("static", str(files_ / "datasette" / "static"))],
        settings=SETTINGS,
    )
    unchanging = copy if immutable is None else immutable
    datasette.add_database(Database(datasette, path=str(database.resolve()), is_mutable=not unchanging), name=DATABASE)
    return datasette


def serve(
    place: Workplace,
    *,
    host: str = HOST,
    port: int = PORT,
    ready: Callable[[str], None] | None = None,
    encoder: str | None = None,
    immutable: bool | None = None,
) -> None:
    """Serve the site of a mirror until interrupted; `ready` is told the address as soon as it answers.

    Port 0 takes a free one. Raise TkdocsError where the port is taken or the host is not one of this machine.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"  # what is needed to search lies here: serving asks no hub for models
    app = application(place.derived_path, encoder=encoder, immutable=immutable)
    with closing(_socket(host, port)) as listening, suppress(KeyboardInterrupt):
        if ready:
            ready(_address(host, listening))
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run([listening])


def application(
    database: Path, *, encoder: str | None = None, immutable: bool | None = None, every: float = LOOK_EVERY
) -> Any:
    """Return what answers requests: one site, or for a published copy always the newest, looked for so many seconds."""
    if not is_copy(database):
        return site(database, encoder=encoder, immutable=immutable).app()
    made = partial(site, encoder=encoder, immutable=immutable is not False)
    return Newest(database, made, _asked, _code, every=every)


async def _asked(datasette: Datasette) -> None:
    """Ask a site its first pages, until it has read what searching needs; raise TkdocsError where it cannot answer."""
    until = time.monotonic() + _PATIENCE
    while True:
        home, found = [await datasette.client.get(path) for path in ("/", "/zoeken.json?q=overzicht")]
        if home.status_code != 200 or found.status_code != 200:
            raise TkdocsError(f"its first pages have status {home.status_code} and {found.status_code}")
        if found.json().get("betekenis") != "loading" or time.monotonic() > until:
            return
        await asyncio.sleep(0.2)


def _code(database: Path) -> str:
    """Return a digest of the files of the site that lie beside a published database."""
    return digest(database.parent / "metadata.yml", database.parent / "datasette")


def _socket(host: str, port: int) -> socket.socket:
    """Return a socket bound to the address, so that a taken port is known before anything is started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol by name: only then does asyncio send at once, without waiting 40 ms for what might come after.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()
    except OSError as exc:
        listening.close()
        raise TkdocsError(f"cannot serve on {host} port {port}: {exc.strerror or exc}; choose another port") from exc
    return listening


def _address(host: str, listening: socket.socket) -> str:
    """Return the address at which a browser finds the site."""
    return f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"


def check(database: Path) -> None:
    """Raise StoreError unless the file is there, has been published, and has a path that Datasette can open."""
    if sign := next((sign for sign in "?#%" if sign in str(database.resolve())), None):
        raise StoreError(
            f"{database.resolve()}: Datasette opens no path with {sign!r} in it, name the folder otherwise"
        )
    if not database.is_file():
        raise StoreError(f"there is no database {database}: run `tkdocs build` first")
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            published = connection.execute("SELECT count(*) FROM about").fetchone()[0]
    except sqlite3.Error as exc:
        raise StoreError(f"{database} is not a database of tkdocs: {exc}") from exc
    if not published:
        raise StoreError(f"{database} has not been published: run `tkdocs publish` first")


def files(places: Sequence[Path] | None = None) -> Path:
    """Return the folder that holds `metadata.yml` and `datasette/`: in a wheel inside the package, else beside it."""
    package = Path(str(resources.files("tkdocs")))
    for folder in places or (package / "_site", package.parent):
        if (folder / "metadata.yml").is_file() and (folder / "datasette" / "templates").is_dir():
            return folder
    raise TkdocsError("the files of the site are missing: neither in the package nor beside it")
