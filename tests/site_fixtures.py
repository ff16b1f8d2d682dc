"""Asks the site for its pages over a small fictional chamber, without a server between."""

import asyncio
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

from tests.site_chamber import NOTICE, fill, fill_further
from tests.standin.samples import finished
from tkdocs import serving
from tkdocs.models import Summary
from tkdocs.stages import publish
from tkdocs.store.workplace import Workplace


def published(folder: Path, notice: str | None = NOTICE, *, further: bool = False) -> Path:
    """Return the path of a filled and published database in `folder`; with `further`, all that reading finds too."""
    place = Workplace(folder)
    db = fill(place, notice)
    if further:
        fill_further(db)
    db.close()
    run(place)
    return place.derived_path


def run(place: Workplace) -> Summary:
    """Run the stage `publish` to its end and return its summary."""
    return finished(publish.run(place))


@dataclass(frozen=True)
class Page:
    """An answer of the site; `words` is what a reader reads, in one line."""

    status: int
    text: str
    headers: Mapping[str, str]

    @property
    def words(self) -> str:
        return " ".join(BeautifulSoup(self.text, "lxml").get_text(" ").split()).replace(" ,", ",").replace(" .", ".")


def asked(database: Path) -> Callable[[str], Page]:
    """Return a function that asks the site over `database` for a path, without a server between."""
    datasette = serving.site(database)

    def get(path: str) -> Page:
        response = asyncio.run(datasette.client.get(path, follow_redirects=True))
        return Page(response.status_code, response.text, response.headers)

    return get


def free_port() -> int:
    """Return a port of this machine on which nothing listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
