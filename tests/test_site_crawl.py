"""Every link on every page leads somewhere: a walk over the site from its first page, breadth first."""

import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tests.site_fixtures import Page, asked, published

# Of addresses that differ in the values of their query only, such as the choices of a search, so many are followed.
PER_SHAPE = 6
# Choices combine without end; two at once show whether they do.
AT_ONCE = 2
# Datasette's own pages of tables and SQL are asked for but not walked: they are not this site's.
FOREIGN = re.compile(r"/tkdocs(/|\?|$)|/-/")
KINDS = {
    "/", "/zoeken", "/zaak/*", "/zaak/*/vervolg", "/leveranciers", "/leverancier/*", "/onderwerpen", "/onderwerp/*",
    "/ministeries", "/ministerie/*", "/bewindspersonen", "/bewindspersoon/*", "/kamerleden", "/kamerlid/*", "/partijen",
    "/partij/*", "/categorieen", "/categorie/*", "/formules", "/formule/*", "/ketens", "/keten/*", "/nieuw", "/te-laat",
    "/termijnen", "/cijfers", "/volledigheid", "/over", "/over/grenzen", "/over/evaluatie",
}  # fmt: skip


def kind(path: str) -> str:
    """Return the path with what names one thing in it as a star."""
    return re.sub(r"^(/(?!over/)[a-z]+/)[^/]+", r"\1*", path)


def links(page: Page, at: str) -> Iterator[str]:
    """Yield the site's own addresses that a page links to, as paths; its style, scripts and other forms too."""
    for href in etree.HTML(page.text).xpath("//@href | //script/@src"):
        whole = urlsplit(urljoin(f"http://localhost{at}", href))
        if whole.scheme in ("http", "https") and whole.netloc == "localhost":
            yield whole._replace(scheme="", netloc="").geturl() or "/"


class Walk:
    """The pages met on a walk from `/`, what was wrong, and where the links into a page's parts point."""

    def __init__(self, get: Callable[[str], Page]) -> None:
        self.get = get
        self.met: dict[str, Page] = {}
        self.parts: dict[str, set[str]] = {}
        self.wrong: list[str] = []
        self._shapes: Counter[Any] = Counter()
        self._ahead: deque[tuple[str, str]] = deque([("/", "")])

    def go(self) -> None:
        while self._ahead:
            path, source = self._ahead.popleft()
            if path in self.met or not self._wanted(path):
                continue
            page = self.met[path] = self.get(path)
            if page.status != 200:
                self.wrong.append(f"{path} on {source}: {page.status}")
            elif page.headers["content-type"].startswith("text/html") and not FOREIGN.match(path):
                self._read(page, path)

    def _wanted(self, path: str) -> bool:
        whole = urlsplit(path)
        names = [name for name, _ in parse_qsl(whole.query)]
        shape = (whole.path, *names)
        self._shapes[shape] += 1
        return not names or (len(names) <= AT_ONCE and self._shapes[shape] <= PER_SHAPE)

    def _read(self, page: Page, path: str) -> None:
        for link in links(page, path):
            there, part = urldefrag(link)
            if part:
                self.parts.setdefault(there, set()).add(unquote(part))
            self._ahead.append((there, path))

    def missing_parts(self) -> list[str]:
        """Return the links into a part of a page that the page does not have."""
        lost = []
        for path, wanted in self.parts.items():
            if path in self.met and not FOREIGN.match(path):
                held = set(etree.HTML(self.met[path].text).xpath("//@id"))
                lost += [f"{path}#{part}" for part in wanted - held]
        return lost


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    folder: Path = tmp_path_factory.mktemp("crawl")
    walk = Walk(asked(published(folder, further=True)))
    walk.go()
    return walk


def test_every_link_resolves(walk: Walk):
    assert walk.wrong == []


def test_every_link_into_a_page_finds_its_part(walk: Walk):
    assert walk.missing_parts() == []


def test_every_kind_of_page_is_reached_from_the_first(walk: Walk):
    assert {kind(urlsplit(path).path) for path in walk.met} >= KINDS
