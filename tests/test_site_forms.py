"""Every page is also JSON, a list CSV and Atom, and what search engines and readers find in the head is right."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tests.site_fixtures import Page, asked, published

LISTS = (
    "/nieuw",
    "/te-laat",
    "/termijnen",
    "/leveranciers",
    "/leverancier/kijkvast",
    "/formules",
    "/formule/f1",
    "/categorie/no_overview",
    "/ketens",
    "/zoeken?q=camera",
)
PAGES = ("/", "/zaak/2025Z00006", "/volledigheid", "/over", "/over/grenzen", "/over/evaluatie", "/cijfers", *LISTS)
ATOM = {"a": "http://www.w3.org/2005/Atom"}

Get = Callable[[str], Page]


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Get:
    return asked(published(tmp_path_factory.mktemp("forms"), further=True))


def in_form(path: str, form: str) -> str:
    bare, _, query = path.partition("?")
    return f"{'/index' if bare == '/' else bare}.{form}{'?' + query if query else ''}"


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_also_json(get: Get, path: str) -> None:
    found = get(in_form(path, "json"))
    assert found.status == 200
    assert found.headers["content-type"].startswith("application/json")
    said = json.loads(found.text)
    assert said["titel"]
    assert said["adres"].startswith("http")


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_also_a_table_and_a_feed(get: Get, path: str) -> None:
    listed = json.loads(get(in_form(path, "json")).text)["lijst"]
    table = get(in_form(path, "csv"))
    assert listed
    assert table.headers["content-type"].startswith("text/csv")
    assert [each["adres"] for each in csv.DictReader(io.StringIO(table.text))] == [each["adres"] for each in listed]
    feed = etree.fromstring(get(in_form(path, "atom")).text.encode())
    ids = feed.xpath("//a:entry/a:id/text()", namespaces=ATOM)
    assert [each for each in ids if each.count("#") > 1] == []
    assert len(ids) == len(set(ids)) == min(50, sum(each["datum"] is not None for each in listed))


@pytest.mark.parametrize("path", PAGES)
def test_the_forms_that_a_page_names_exist(get: Get, path: str) -> None:
    page = get(path)
    tree = etree.HTML(page.text)
    forms = tree.xpath("//link[@rel='alternate']/@href")
    assert forms
    for href in forms:
        assert get(href).status == 200, href
    assert tree.xpath("//link[@rel='canonical']/@href")


def test_a_form_that_a_page_does_not_have_is_not_found(get: Get) -> None:
    found = get("/over.csv")
    assert found.status == 404
    assert "niet als CSV" in found.words


def test_a_cell_that_a_spreadsheet_would_run_is_text(get: Get) -> None:
    import sys

    get("/over")
    assert "'=1+1" in sys.modules["tkdocs_site.tables"].csv_text([{"a": "=1+1", "b": -3}])
