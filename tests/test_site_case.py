"""What a case has beside its text: why sentences are marked, what was asked before, citations, feed, calendar, JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from tests import site_reading
from tests.site_chamber import AGAIN, CHAMBER, OVERVIEW
from tests.site_fixtures import Page, asked, published
from tkdocs.rules import evasion

PLUGIN = Path(__file__).parents[1] / "datasette" / "plugins" / "tkdocs_site"
CASE = "2023Z00001"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("chamber"), further=True)


@pytest.fixture(scope="module")
def get(database: Path) -> Callable[[str], Page]:
    return asked(database)


def test_every_rule_is_told_in_plain_words():
    told = yaml.safe_load((PLUGIN / "patterns.yml").read_text("utf-8"))
    rules = {category.slug: {each.id for each in category.patterns} for category in evasion.untrained().categories}
    assert {slug: set(words) for slug, words in told.items()} == rules
    assert all(words.strip() for group in told.values() for words in group.values())


def test_a_mark_says_why_in_plain_words(get: Callable[[str], Page]):
    soup = BeautifulSoup(get(f"/zaak/{CASE}").text, "lxml")
    why = " ".join(soup.select("details.why")[0].get_text(" ").split())
    assert "De zin zegt dat er geen overzicht is." in why
    assert "gelijkenis 0,88" in why
    assert "op 93 van de 100" in why
    assert soup.select_one("details.why a[href='/over#regels']")


def test_a_case_shows_what_was_asked_before_and_after_with_what_came_of_it(get: Callable[[str], Page]):
    words = get("/zaak/2024Z00002").words
    words = words[words.index("Zaken waarin hetzelfde gevraagd is") :]
    places = [
        words.index(each) for each in ("1 maart 2023", OVERVIEW, "niet gegeven", "Deze zaak", "Motie", "Aangenomen")
    ]
    assert places == sorted(places)
    assert AGAIN not in words[: words.index("Documenten")]


def test_papers_are_linked_both_ways(get: Callable[[str], Page]):
    asking = BeautifulSoup(get(f"/zaak/{site_reading.CASE}").text, "lxml").select(".papers")[0]
    assert asking.select_one("a[href='/zaak/2024Z00200#2024D00200']")
    letter = get("/zaak/2024Z00200")
    assert "Verwijst naar deze zaak" in letter.words
    assert f'href="/zaak/{site_reading.CASE}#{site_reading.ANSWERED}"' in letter.text


def test_a_case_and_each_answer_can_be_cited_in_three_forms(get: Callable[[str], Page]):
    page = get(f"/zaak/{CASE}")
    assert page.text.count("@misc{tkdocs-2023Z00001,") == 1
    assert "@misc{tkdocs-2023Z00001-a1-2," in page.text
    assert f"http://localhost/zaak/{CASE}#a1-2" in page.text
    assert "Antwoord 1, 2 op schriftelijke vragen 2023Z00001" in page.words
    assert r"Camera's van Kijkvast" in page.words


def test_citations_cannot_be_broken_out_of(get: Callable[[str], Page]):
    cited = get("/zaak/2025Z00003.json")
    citation = json.loads(cited.text)["citaat"]
    assert r"\<script\>" in citation["markdown"]
    assert r"\& \"onveilig\"" not in citation["bibtex"]
    assert r"\&" in citation["bibtex"]


def test_json_is_complete_and_its_marks_fit(get: Callable[[str], Page]):
    case = json.loads(get(f"/zaak/{CASE}.json").text)
    assert [each["nummer"] for each in case["vragen"]] == ["1", "2", "3"]
    first, last = case["antwoorden"]
    assert (first["oordeel"], first["oordeel_naam"]) == ("evades", "niet gegeven")
    assert first["op_vragen"] == ["2023D00010-q1", "2023D00010-q2"]
    for answer in (first, last):
        for mark in answer["markeringen"]:
            assert answer["tekst"][mark["begin"] : mark["eind"]] == mark["tekst"]
    assert first["markeringen"][0]["categorie"] == "no_overview"
    assert last["markeringen"][0]["rechtstreeks"]
    assert [each["zaak"] for each in case["eerder_en_later"]] == ["2024Z00002", "2024Z00100"]
    assert case["zaak"]["adres"] == f"http://localhost/zaak/{CASE}"


def test_json_has_the_course_and_silence_is_no_verdict(get: Callable[[str], Page]):
    case = json.loads(get(f"/zaak/{site_reading.CASE}.json").text)
    assert [each["dag"] for each in case["verloop"]][-1] == "2025-03-24"
    answers = case["antwoorden"]
    assert [(each["reden"], each["oordeel_naam"]) for each in answers][1] == ("silent", None)


def test_an_open_question_can_be_followed(get: Callable[[str], Page]):
    page = get("/zaak/2025Z00004")
    assert "Vertel mij als deze vraag beantwoord is" in page.words
    feed = get("/zaak/2025Z00004.atom").text
    assert "Uitstelbericht: Vergunningen voor drones" in feed
    assert "DTSTART;VALUE=DATE:20250315" in get("/zaak/2025Z00004.ics").text
    assert "Vertel mij" not in get(f"/zaak/{CASE}").words


def test_the_feed_tells_of_the_answer_and_of_a_term_that_ended(get: Callable[[str], Page]):
    assert "het gevraagde is gegeven bij 1, niet gegeven bij 1" in get(f"/zaak/{CASE}.atom").text
    assert "Niet beantwoord binnen de termijn" in get("/zaak/2025Z00003.atom").text


@pytest.mark.parametrize(
    ("report", "start"),
    [
        ("redactie@kamer.example", "mailto:redactie@kamer.example?subject=Fout%20bij%202023Z00001&body=Zaak%3A%20"),
        ("https://kamer.example/n?t={titel}&z={zaak}&x={anders}", "https://kamer.example/n?t=Fout%20bij%202023Z00001&z=2023Z00001&x="),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)  # fmt: skip
def test_a_mistake_is_reported_where_the_publisher_says(
    database: Path, monkeypatch: pytest.MonkeyPatch, report: str | None, start: str | None
):
    def config(_self: Any, name: str, **_: Any) -> dict[str, str | None]:
        return {"report": report} if name == "tkdocs_site" else {}

    monkeypatch.setattr("datasette.app.Datasette.plugin_config", config)
    page = asked(database)(f"/zaak/{CASE}")
    links = [
        str(each["href"]) for each in BeautifulSoup(page.text, "lxml").select("a[rel~=nofollow]") if "fout" in each.text
    ]
    assert [link.startswith(start or "") for link in links] == ([True, True] if start else [])


def test_the_source_at_the_chamber_is_linked(get: Callable[[str], Page]):
    assert f'href="{CHAMBER}/kamerstukken/detail?id={CASE}"' in get(f"/zaak/{CASE}").text
