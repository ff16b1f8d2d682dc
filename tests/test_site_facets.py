"""Facets of a search: they combine, each value says what it would give, and every search is a list to take along."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.site_chamber import AGAIN, OVERVIEW, fill
from tests.site_fixtures import Page, asked, published, run
from tkdocs.store.workplace import Workplace

Get = Callable[[str], Page]


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Get:
    return asked(published(tmp_path_factory.mktemp("chamber")))


@pytest.fixture(scope="module")
def ranking(get: Get) -> Any:
    assert get("/").status == 200
    return sys.modules["tkdocs_site.ranking"]


def counts(get: Get, query: str, facet: str) -> dict[str, int]:
    """What each value of a facet would give, as the JSON says."""
    return {each["value"]: each["texts"] for each in json.loads(get(f"/zoeken.json?{query}").text)["facetten"][facet]}


def total(get: Get, query: str) -> int:
    return json.loads(get(f"/zoeken.json?{query}").text)["aantal"]


FACETS = (
    "soort",
    "ministerie",
    "jaar",
    "categorie",
    "oordeel",
    "stand",
    "leverancier",
    "onderwerp",
    "partij",
    "kamerlid",
)


@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("query", ["", "q=camera", "q=overzicht&soort=answer", "jaar=2023&jaar=2024&ministerie=jenv"])
def test_a_value_gives_as_many_texts_as_it_says(get: Get, facet: str, query: str):
    chosen = {pair for pair in query.split("&") if pair.startswith(f"{facet}=")}
    for value, texts in counts(get, query, facet).items():
        rest = "&".join(pair for pair in query.split("&") if pair and pair not in chosen)
        assert total(get, f"{rest}&{facet}={quote(value)}") == texts


def test_a_question_is_found_by_the_ministry_whose_page_lists_its_case(tmp_path: Path):
    place = Workplace(tmp_path)
    db = fill(place)
    db.execute("UPDATE cases SET ministry = 'bzk' WHERE number = '2023Z00001'")  # who answers is another than was asked
    db.close()
    run(place)
    site = asked(place.derived_path)

    def questions(ministry: str) -> dict[str, str]:
        listed = json.loads(site(f"/zoeken.json?soort=question&ministerie={ministry}").text)["lijst"]
        return {each["zaak"]: each["ministerie"] for each in listed}

    for ministry in ("bzk", "jenv"):
        page = json.loads(site(f"/ministerie/{ministry}.json").text)["lijst"]
        assert set(questions(ministry)) <= {each["zaak"] for each in page}
    assert questions("bzk")["2023Z00001"] == "Binnenlandse Zaken en Koninkrijksrelaties"
    assert "2023Z00001" not in questions("jenv")
    assert counts(site, "soort=answer&jaar=2023", "ministerie") == {"jenv": 2}


def test_several_values_of_a_facet_widen_and_facets_narrow(get: Get):
    assert total(get, "jaar=2023&jaar=2024") == total(get, "jaar=2023") + total(get, "jaar=2024")
    assert total(get, "jaar=2023&soort=question") == 3
    assert total(get, "jaar=2023&soort=letter") == 0
    assert total(get, "jaar=niets") == 0


def test_the_own_choice_does_not_hide_the_other_values(get: Get):
    assert set(counts(get, "soort=letter", "soort")) == {"question", "answer", "motion", "letter"}
    assert set(counts(get, "soort=letter", "jaar")) == {"2024"}


def test_without_a_query_all_texts_are_there_the_newest_first(get: Get):
    listed = json.loads(get("/zoeken.json").text)
    days = [each["datum"] for each in listed["lijst"]]
    assert listed["aantal"] == len(days) == 13
    assert days == sorted(days, reverse=True)
    assert "Alle 13 teksten" in get("/zoeken").words


def test_chosen_values_can_be_removed(get: Get):
    page = get("/zoeken?q=camera&soort=answer&jaar=2023&jaar=2024")
    assert "Verwijder Soort: Antwoord" in page.words
    assert "Verwijder Jaar: 2023" in page.words
    assert "/zoeken?q=camera&amp;soort=answer&amp;jaar=2024" in page.text
    assert "/zoeken?q=camera&amp;jaar=2023&amp;jaar=2024" in page.text


def test_all_answers_without_overview_on_a_vendor_go_to_a_spreadsheet(get: Get):
    text = get("/zoeken.csv?categorie=no_overview&leverancier=kijkvast&soort=answer").text
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [line["gemarkeerde_zin"] for line in lines] == [AGAIN, OVERVIEW]
    assert lines[0]["categorie"] == "Geen overzicht"
    assert float(lines[0]["score"]) == 0.93
    assert lines[0]["datum"] == "2024-06-01"
    assert lines[0]["ministerie"] == "Justitie en Veiligheid"
    assert lines[0]["adres"].endswith("/zaak/2024Z00002#2024D00021-a1")


def test_the_feed_has_what_the_words_find_the_newest_first(get: Get):
    feed = get("/zoeken.atom?q=overzicht").text
    assert feed.count("<entry>") == total(get, "q=overzicht&manier=woorden")
    assert "/zoeken?q=overzicht" in feed


def test_the_feed_has_no_text_with_some_of_the_words_only(get: Get):
    assert "nu zijn dat er 0" in get("/zoeken?q=drones+zeppelins").words
    assert total(get, "q=drones+zeppelins") == 1
    assert "<entry>" not in get("/zoeken.atom?q=drones+zeppelins").text


def test_a_page_past_the_last_says_so_and_leads_back(get: Get):
    page = get("/zoeken?q=overzicht&pagina=7")
    assert "Deze bladzijde bestaat niet; er is 1 bladzijde. Naar de laatste" in page.words
    assert 'href="/zoeken?q=overzicht&amp;pagina=1"' in page.text


def test_the_order_can_be_by_date(get: Get):
    days = [each["datum"] for each in json.loads(get("/zoeken.json?q=camera&volgorde=datum").text)["lijst"]]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("drones OF kijkvast", None),
        ("(drones OF camera) EN overzicht", None),
        ("camera NIET kijkvast", 1),
        ("camera NOT (kijkvast OR drones)", 1),
        ("camera -(kijkvast drones)", 11),
        ("camera EN (NIET kijkvast)", 1),
        ("camera & kijkvast", 10),
        ("de camera", 11),
        ("OF camera EN", 11),
        ("((camera", 11),
        ("camera)) AND", 11),
        ("NIET", 0),
        ("-camera", 0),
    ],
)
def test_operators_combine_and_bad_syntax_is_forgiven(get: Get, query: str, texts: int | None):
    page = get(f"/zoeken?q={quote(query)}")
    assert page.status == 200
    if texts is not None:
        assert total(get, f"q={quote(query)}&samenstellingen=nee") == texts
    else:
        assert total(get, f"q={quote(query)}") > 1


def test_alternatives_give_the_union(get: Get):
    one, other, both = (
        total(get, f"q={quote(q)}&samenstellingen=nee") for q in ("drones", "kijkvast", "drones kijkvast")
    )
    both = 0 if "met een deel" in get("/zoeken?q=drones+kijkvast").words else both
    assert total(get, "q=drones+OF+kijkvast&samenstellingen=nee") == one + other - both


SIGNS = st.text(alphabet="ab \"()*-&|:^{}[]'<>%OFENIT\0é,.+~\\", max_size=60) | st.text(max_size=60)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=SIGNS, value=st.text(max_size=20))
def test_no_input_is_an_error_and_none_becomes_markup(get: Get, query: str, value: str):
    page = get(f"/zoeken?q={quote(query)}&ministerie={quote(value)}&pagina={quote(value)}&volgorde={quote(query)}")
    assert page.status == 200
    assert "<script>" not in page.text


def test_orders_are_fused_by_rank(ranking: Any):
    assert ranking.fused([1, 2, 3], [3, 9]).tolist() == [3, 1, 2, 9]
    assert ranking.fused([5, 6], []).tolist() == [5, 6]
