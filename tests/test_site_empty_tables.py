"""A table without lines has the names of its columns, the same as one with lines."""

import csv
import io
from collections.abc import Callable

import pytest

from tests.site_fixtures import Page, asked, published, run
from tkdocs.store.workplace import Workplace

Get = Callable[[str], Page]
# An address of a table with lines, and what makes it one without; None where only an empty database has none.
TABLES = {
    "/nieuw.csv": "ministerie=zz", "/te-laat.csv": "ministerie=zz", "/termijnen.csv": "ministerie=zz",
    "/zoeken.csv": "q=zqxzqx", "/cijfers.csv": "jaar=1950", "/leverancier/kijkvast.csv": "jaar=1950",
    "/categorie/no_overview.csv": "jaar=1950", "/formule/f1.csv": "jaar=1950", "/leveranciers.csv": None,
    "/ministeries.csv": None, "/formules.csv": None, "/ketens.csv": None, "/categorieen.csv": None,
    "/volledigheid.csv": None,
}  # fmt: skip


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Get:
    return asked(published(tmp_path_factory.mktemp("filled"), further=True))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Get:
    place = Workplace(tmp_path_factory.mktemp("bare"))
    run(place)
    return asked(place.derived_path)


def table(page: Page) -> list[list[str]]:
    assert page.status == 200
    return list(csv.reader(io.StringIO(page.text)))


@pytest.mark.parametrize("path", list(TABLES))
def test_a_table_without_lines_has_its_names(get: Get, bare: Get, path: str) -> None:
    names, *lines = table(get(path))
    assert lines
    query = TABLES[path]
    assert table(get(f"{path}?{query}") if query else bare(path)) == [names]
