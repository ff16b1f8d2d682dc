"""What search engines and browsers are told: sitemap, robots, the head of a page, headers; stable addresses."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tests.site_fixtures import Page, asked, published

Get = Callable[[str], Page]
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
# Addresses that may stand in somebody's notes: they stay.
STABLE = [
    "/", "/zoeken", "/nieuw", "/te-laat", "/termijnen", "/cijfers", "/volledigheid", "/over", "/over/grenzen",
    "/over/evaluatie", "/formules", "/formule/f1", "/ketens", "/keten/2023Z00001", "/leveranciers",
    "/leverancier/kijkvast", "/zaak/2023Z00001",
]  # fmt: skip


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Get:
    return asked(published(tmp_path_factory.mktemp("discovery"), further=True))


@pytest.mark.parametrize("path", STABLE)
def test_a_page_has_its_own_address_and_says_what_it_is(get: Get, path: str) -> None:
    page = get(path)
    assert page.status == 200
    head = etree.HTML(page.text).find("head")
    (canonical,) = head.xpath("link[@rel='canonical']/@href")
    assert urlsplit(canonical).path == path
    graph = {meta.get("property"): meta.get("content") for meta in head.xpath("meta[@property]")}
    assert graph["og:url"] == canonical
    assert graph["og:locale"] == "nl_NL"
    assert graph["og:title"]
    assert head.xpath("link[@rel='icon']")


@pytest.mark.parametrize(("path", "kind"), [("/", "WebSite"), ("/volledigheid", "Dataset")])
def test_linked_data_is_whole(get: Get, path: str, kind: str) -> None:
    (text,) = etree.HTML(get(path).text).xpath("//script[@type='application/ld+json']/text()")
    said = json.loads(text)
    assert said["@type"] == kind
    assert said["url"].startswith("http")


def test_every_address_of_the_sitemap_is_there(get: Get) -> None:
    parts = etree.fromstring(get("/sitemap.xml").text.encode()).xpath("//s:loc/text()", namespaces=SITEMAP)
    assert len(parts) > 4
    places = [
        urlsplit(place).path
        for part in parts
        for place in etree.fromstring(get(urlsplit(part).path).text.encode()).xpath(
            "//s:loc/text()", namespaces=SITEMAP
        )
    ]
    assert {"/zaak/2023Z00001", "/formule/f1", "/leverancier/kijkvast", "/partij/partij-a", "/cijfers"} <= set(places)
    assert len(places) == len(set(places))
    assert {place: get(place).status for place in places if get(place).status != 200} == {}


@pytest.mark.parametrize("path", ["/sitemap-zaken-0.xml", "/sitemap-geheim-1.xml", "/sitemap-paginas-2.xml"])
def test_a_part_that_is_not_there_is_not_found(get: Get, path: str) -> None:
    assert get(path).status == 404


def test_robots_leave_rows_and_searches_alone_and_find_the_sitemap(get: Get) -> None:
    text = get("/robots.txt").text
    assert "Disallow: /tkdocs" in text
    assert "Disallow: /zoeken?" in text
    assert re.search(r"^Sitemap: http://\S+/sitemap\.xml$", text, re.MULTILINE)


def test_whom_to_tell_is_said_only_where_it_is_known(get: Get) -> None:
    assert get("/.well-known/security.txt").status == 404


@pytest.mark.parametrize("path", ["/", "/tkdocs", "/tkdocs/cases", "/static/site.css", "/nergens", "/nieuw.json"])
def test_every_answer_is_safe(get: Get, path: str) -> None:
    headers = get(path).headers
    policy = headers["content-security-policy"]
    assert "unsafe-inline" not in policy
    assert "script-src 'self'" in policy
    for name in ("permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy", "referrer-policy"):
        assert headers[name]
    assert headers["x-content-type-options"] == "nosniff"


def test_answers_say_how_long_they_may_be_kept(get: Get) -> None:
    (style,) = re.findall(r'href="(/static/site\.css\?v=[0-9a-f]{8})"', get("/").text)
    assert "immutable" in get(style).headers["cache-control"]
    assert get("/static/site.css").headers["cache-control"] == "public, max-age=3600"
    assert get("/cijfers").headers["cache-control"] == "public, max-age=300"
    assert get("/nergens").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", [*STABLE, "/zaak/2023Z00001/vervolg", "/tkdocs", "/tkdocs/cases", "/nergens"])
def test_every_file_of_the_site_is_asked_for_with_its_version(get: Get, path: str) -> None:
    tree = etree.HTML(get(path).text)
    files = [each for each in tree.xpath("//link/@href | //script/@src | //img/@src") if "/static/" in each]
    assert files
    assert [each for each in files if not re.search(r"\?v=[0-9a-f]{8}$", each)] == []
    assert {get(each).status for each in files} == {200}


def test_no_template_names_a_file_without_its_version() -> None:
    templates = list((Path(__file__).parents[1] / "datasette" / "templates").glob("*.html"))
    assert [each.name for each in templates if "/static/" in each.read_text("utf-8")] == []
    assert any("site_file(" in each.read_text("utf-8") for each in templates)


@pytest.mark.parametrize(
    "path", ["databases.json", "plugins.json", "settings.json", "metadata.json", "allow-debug", "threads"]
)
def test_inner_pages_are_closed(get: Get, path: str) -> None:
    page = get(f"/-/{path}")
    assert page.status == 404
    assert "tkdocs.db" not in page.text


def test_no_page_has_a_script_or_style_in_it(get: Get) -> None:
    for path in (
        *STABLE,
        "/tkdocs",
        "/tkdocs/cases",
        "/tkdocs/documents/2024D00200",
        "/tkdocs?sql=select+1",
        "/nergens",
    ):
        tree = etree.HTML(get(path).text)
        assert not tree.xpath("//style | //@style | //@onclick | //@onload | //script[not(@src)][not(@type)]"), path
