"""The pages of vendors, topics, ministries, ministers, members, parties, categories, formulas and chains."""

import csv
import io
import json
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tests.site_chamber import fill
from tests.site_fixtures import Page, asked, published, run
from tkdocs.store.workplace import Workplace

PAGES = {
    "/leveranciers": "/leverancier/kijkvast",
    "/onderwerpen": "/onderwerp/privacy",
    "/ministeries": "/ministerie/jenv",
    "/kamerleden": "/kamerlid/fenna-voorbeeld",
    "/partijen": "/partij/partij-a",
    "/categorieen": "/categorie/no_overview",
    "/formules": "/formule/f1",
    "/ketens": "/keten/2023Z00001",
}
Get = Callable[[str], Page]


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Get:
    return asked(published(tmp_path_factory.mktemp("entities"), further=True))


@pytest.fixture
def short(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a page of an index show one line, or none where there is but one."""
    assert get("/leveranciers").status == 200  # the modules of the site are there once it has answered
    for module, name, most in (("entity", "INDEX", 1), ("formula", "SHOWN", 0), ("chain", "SHOWN", 0)):
        monkeypatch.setattr(sys.modules[f"tkdocs_site.{module}"], name, most)


def links(page: Page) -> list[str]:
    return [href for href in etree.HTML(page.text).xpath("//main//a/@href") if href.startswith(("/", "?"))]


@pytest.mark.parametrize(("index", "path"), PAGES.items())
def test_an_index_leads_to_its_pages_and_they_are_whole(get: Get, index: str, path: str):
    assert path in {urlsplit(href).path for href in links(get(index))}
    page = get(path)
    assert page.status == 200
    assert etree.HTML(page.text).xpath("//h1")


@pytest.mark.parametrize("path", PAGES.values())
def test_every_link_of_a_page_resolves(get: Get, path: str):
    for href in dict.fromkeys(links(get(path))):
        whole = path + href if href.startswith("?") else href
        assert get(whole).status == 200, whole


@pytest.mark.parametrize("path", ["/leverancier/x", "/onderwerp/x", "/ministerie/x", "/kamerlid/x", "/bewindspersoon/x",
                                  "/partij/x", "/categorie/x", "/kamerlid/%27%20or%201=1"])  # fmt: skip
def test_what_is_not_there_is_not_found(get: Get, path: str):
    assert get(path).status == 404


@pytest.mark.parametrize("path", [path for path in PAGES.values() if not path.startswith("/keten")])
def test_a_chart_has_a_title_and_its_numbers_as_a_table(get: Get, path: str):
    tree = etree.HTML(get(path).text)
    (chart,) = tree.xpath("//main//svg[@role='img']")
    assert tree.xpath("//*[@id=$id]/text()", id=chart.get("aria-labelledby"))
    drawn = [text.text for text in chart.xpath(".//text[@class='year']")]
    assert sorted(drawn) == sorted("".join(row.itertext()) for row in tree.xpath("//details//tbody/tr/th"))


def test_a_year_narrows_the_list_and_odd_parameters_do_no_harm(get: Get):
    assert json.loads(get("/ministerie/jenv.json?jaar=2023").text)["aantal"] == 1
    assert json.loads(get("/ministerie/jenv.json").text)["aantal"] == 3
    for query in ("jaar=x", "jaar=20231", "pagina=0", "pagina=-1", "pagina=99999999", "pagina=%00"):
        assert get(f"/ministerie/jenv?{query}").status == 200


def test_a_ministry_tells_days_shares_and_interval(get: Get):
    words = get("/ministerie/jenv").words
    assert "2 van 2 (100%)" in words
    assert "40 (de middelste helft: 35 tot 44; 2 sets)" in words
    assert "2 van 4 (50%); bij dit aantal past een aandeel van 15 tot 85% (95%-interval)" in words


def test_what_waits_is_listed_and_in_the_calendar(get: Get):
    words = get("/ministerie/bzk").words
    assert "2 sets vragen, waarvan 1 te laat" in words
    calendar = get("/ministerie/bzk.ics").text
    assert calendar.count("BEGIN:VEVENT") == 2
    assert "UID:2025Z00004-antwoord@tkdocs" in calendar


def test_the_table_holds_all_cases_under_dutch_names(get: Get):
    rows = list(csv.DictReader(io.StringIO(get("/leverancier/kijkvast.csv").text)))
    assert [(row["zaak"], row["soort"], row["niet_gegeven"]) for row in rows] == [
        ("2024Z00002", "Schriftelijke vragen", "0"),
        ("2023Z00001", "Schriftelijke vragen", "1"),
    ]


def test_more_than_fifty_cases_are_paged_and_the_table_has_them_all(tmp_path: Path):
    place = Workplace(tmp_path)
    fill(place).close()
    with closing(sqlite3.connect(place.derived_path)) as db, db:
        db.executemany(
            "INSERT INTO cases (number, source_id, kind, started_on, completed, url, ministry) "
            "VALUES (?, ?, 'letter', '2022-01-01', 0, 'https://kamer.example/', 'bzk')",
            [(f"2022Z{number:05}", f"z{number}") for number in range(120)],
        )
    run(place)
    get = asked(place.derived_path)
    pages = [json.loads(get(f"/ministerie/bzk.json?pagina={number}").text)["lijst"] for number in (1, 2, 3, 4)]
    seen = [each["zaak"] for page in pages for each in page]
    assert [len(page) for page in pages] == [50, 50, 23, 0]
    assert len(seen) == len(set(seen)) == 123
    assert len(list(csv.DictReader(io.StringIO(get("/ministerie/bzk.csv").text)))) == 123
    assert "Bladzijde 2 van 3" in get("/ministerie/bzk?pagina=2").words
    past = get("/ministerie/bzk?pagina=9")
    assert "Deze bladzijde bestaat niet; er zijn 3 bladzijden. Naar de laatste" in past.words
    assert 'href="/ministerie/bzk?pagina=3#zaken"' in past.text


@pytest.mark.parametrize("path", ["/ministerie/bzk", "/categorie/no_overview", "/formule/f1", "/leveranciers"])
def test_a_page_past_the_only_one_says_so_and_leads_back(get: Get, path: str):
    page = get(f"{path}?pagina=2")
    assert "Deze bladzijde bestaat niet; er is 1 bladzijde." in page.words
    assert f'href="{path}#zaken"' in page.text
    assert "bestaat niet" not in get(path).words


def test_a_person_is_also_found_by_the_key_of_the_chamber(tmp_path: Path):
    place = Workplace(tmp_path)
    fill(place).close()
    with closing(sqlite3.connect(place.derived_path)) as db, db:
        db.execute("INSERT INTO people (id, name) VALUES ('p-1', 'Fenna Voorbeeld'), ('p-2', 'Fenna Voorbeeld')")
        db.execute("UPDATE actors SET person_id = 'p-1' WHERE id = '2023Z00001-1'")
        db.execute("UPDATE actors SET person_id = 'p-2' WHERE id = '2024Z00002-1'")
    run(place)
    get = asked(place.derived_path)
    assert json.loads(get("/kamerlid/fenna-voorbeeld.json").text)["kamerlid"]["zaken"] == 1
    assert "Fenna Voorbeeld" in get("/kamerlid/p-2").words
    assert len({each["adres"] for each in json.loads(get("/kamerleden.json").text)["lijst"]}) == 2


@pytest.mark.parametrize("path", list(PAGES))
@pytest.mark.usefixtures("short")
def test_an_index_is_whole_in_its_other_forms(get: Get, path: str) -> None:
    whole = json.loads(get(f"{path}.json").text)
    assert len(whole["lijst"]) == whole["aantal"] > 0
    table = list(csv.DictReader(io.StringIO(get(f"{path}.csv").text)))
    assert [each["adres"] for each in table] == [each["adres"] for each in whole["lijst"]]
    assert [each.get("naam") or each.get("zin") or each["gevraagd"] for each in table] == [
        each["titel"] for each in whole["lijst"]
    ]
    feed = etree.fromstring(get(f"{path}.atom").text.encode())
    days = [each["datum"] for each in whole["lijst"] if each["datum"]]
    updated = feed.xpath("//a:entry/a:updated/text()", namespaces={"a": "http://www.w3.org/2005/Atom"})
    assert [each[:10] for each in updated] == sorted(days, reverse=True)[:50]


@pytest.mark.usefixtures("short")
def test_the_next_page_of_an_index_begins_at_its_list(get: Get) -> None:
    (following,) = etree.HTML(get("/leveranciers").text).xpath("//a[@rel='next']/@href")
    address, _, part = following.partition("#")
    assert part == "zaken"
    assert etree.HTML(get(address).text).xpath("//*[@id='zaken']//tbody/tr")
