"""A doubtful block is in no figure: every page and canned query gives what it gives where the block has never been."""

import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.site_chamber import fill
from tests.site_fixtures import Page, asked, run
from tkdocs.store.workplace import Workplace

# Answer 1 of 2023 names no vendor itself, question 1 does; both papers that hold the question are in doubt.
ANSWER = "2023D00020-a1"
QUESTIONS = ("2023D00010-q1", "2023D00020-q1")
QUERIES = yaml.safe_load((Path(__file__).parents[1] / "metadata.yml").read_text("utf-8"))["databases"]["tkdocs"][
    "queries"
]
# What lists texts or doubts, one a row, instead of counting: it says which are in doubt.
LISTS = {"tijdlijn_per_leverancier", "leestwijfels", "onzeker_gelezen_antwoorden"}
# What `group` has counted already, without doubtful blocks: see the tests of that stage.
GROUPED = {"formules_naar_aantal", "ketens"}
SAID = "onzeker_gelezen_niet_meegeteld"

Get = Callable[[str], Page]


def _site(folder: Path, *statements: str) -> Get:
    """Return the site over a chamber that is changed before it is published."""
    place = Workplace(folder)
    fill(place).close()
    with closing(sqlite3.connect(place.derived_path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    run(place)
    return asked(place.derived_path)


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Get:
    """The site with an answer and its question in doubt."""
    return _site(
        tmp_path_factory.mktemp("doubtful"),
        f"UPDATE answers SET doubtful = 1 WHERE id = '{ANSWER}'",
        f"UPDATE questions SET doubtful = 1 WHERE id IN {QUESTIONS}",
    )


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Get:
    """The site without the judgements of that answer and the labels of that question."""
    return _site(
        tmp_path_factory.mktemp("without"),
        f"DELETE FROM verdicts WHERE answer_id = '{ANSWER}'",
        f"DELETE FROM judgements WHERE answer_id = '{ANSWER}'",
        f"DELETE FROM tags WHERE target_id IN {QUESTIONS}",
    )


@pytest.fixture(scope="module")
def sure(tmp_path_factory: pytest.TempPathFactory) -> Get:
    """The site with nothing in doubt."""
    return _site(tmp_path_factory.mktemp("sure"))


def _rows(get: Get, query: str) -> list[dict[str, Any]]:
    rows = json.loads(get(f"/tkdocs/{query}.json?_shape=array").text)
    return [{name: value for name, value in row.items() if name != SAID} for row in rows]


@pytest.mark.parametrize("query", sorted(set(QUERIES) - LISTS - GROUPED))
def test_a_canned_query_counts_as_if_the_block_were_not_there(doubtful: Get, without: Get, query: str):
    assert _rows(doubtful, query) == _rows(without, query)


def test_the_block_was_in_the_figures_before(sure: Get, without: Get):
    changed = {query for query in QUERIES if _rows(sure, query) != _rows(without, query)}
    assert changed >= {
        "nieuwste_antwoorden_met_markeringen",
        "per_ministerie_en_jaar",
        "markeringen_per_categorie_en_jaar",
        "onderwerp_per_jaar",
        "zaken_met_onderwerp",
    }


def test_queries_say_beside_the_figures_how_many_are_left_out(doubtful: Get):
    for query, year in (("per_ministerie_en_jaar", "2023"), ("markeringen_per_categorie_en_jaar", "2024")):
        rows = json.loads(doubtful(f"/tkdocs/{query}.json?_shape=array").text)
        assert {row[SAID] for row in rows if row["jaar"] == year} == {1 if year == "2023" else 0}


def test_lists_keep_the_block_and_say_that_it_is_in_doubt(doubtful: Get, sure: Get):
    timeline = json.loads(doubtful("/tkdocs/tijdlijn_per_leverancier.json?_shape=array").text)
    assert [row["onzeker_gelezen"] for row in timeline] == ["ja", "nee"]
    (answer,) = json.loads(doubtful("/tkdocs/onzeker_gelezen_antwoorden.json?_shape=array").text)
    assert (answer["zaak"], answer["antwoord_op_vraag"]) == ("2023Z00001", "1, 2")
    assert _rows(sure, "onzeker_gelezen_antwoorden") == []


def _figures(get: Get, path: str) -> str:
    """Return a page as read, without the sentences that say what is left out and what is kept out of the count."""
    text = re.sub(r'<p class="quiet left-out">.*?</p>', "", get(path).text, flags=re.DOTALL)
    return Page(200, text, {}).words


@pytest.mark.parametrize("path", ["/", "/leveranciers"])
def test_a_page_of_figures_is_as_if_the_block_were_not_there(doubtful: Get, without: Get, sure: Get, path: str):
    assert _figures(doubtful, path) == _figures(without, path)
    assert _figures(sure, path) != _figures(without, path)


def test_home_says_how_many_are_left_out_and_where_they_are(doubtful: Get, sure: Get):
    page = doubtful("/")
    assert "met markering 1 1 van 3 beoordeelde antwoorden (33%)" in page.words.replace("antwoorden met", "met")
    assert page.words.count("1 antwoord is onzeker gelezen en telt niet mee. Welke dat zijn") == 1
    assert 'href="/tkdocs/onzeker_gelezen_antwoorden"' in page.text
    assert "onzeker gelezen" not in sure("/").words


def test_a_vendor_is_not_counted_where_it_is_named_in_doubtful_blocks_only(doubtful: Get):
    words = doubtful("/leverancier/kijkvast").words
    assert "Zaken met vermelding 1" in words
    assert "1 van 1 zaak (100%) met een beoordeeld antwoord" in words
    assert "1 zaak met een vermelding alleen in een onzeker gelezen tekst telt niet mee" in words
    assert "2023 1 zaak" not in words


def test_categories_formulas_and_the_filter_leave_it_out(doubtful: Get, sure: Get):
    assert "Geen overzicht (3 markeringen)" in sure("/over").words
    assert "Geen overzicht (2 markeringen)" in doubtful("/over").words
    assert "1 van 4 antwoorden (25%)" in doubtful("/over").words
    assert "1 gemarkeerde zin is onzeker gelezen en telt niet mee" in doubtful("/formules").words
    search = "/zoeken?q=overzicht&gemarkeerd=1&soort=answer"
    assert "2 teksten gevonden" in sure(search).words
    assert "1 tekst gevonden" in doubtful(search).words
    assert "Onzeker gelezen antwoorden staan hier niet bij" in doubtful(search).words
    assert "onzeker gelezen" in doubtful("/zoeken?q=overzicht&soort=answer").words


def test_a_link_of_a_chain_without_a_counted_verdict_says_why(tmp_path: Path):
    get = _site(
        tmp_path,
        f"UPDATE answers SET doubtful = 1 WHERE id = '{ANSWER}'",
        # As `group` leaves it.
        "UPDATE chain_members SET verdict = NULL, answer_id = NULL, passage_id = NULL WHERE position = 1",
        "UPDATE chains SET withheld = 1",
    )
    words = get("/keten/2023Z00001").words
    assert "1 van 1 beoordeelde zaak (100%)" in words
    assert "Bij 1 schakel is een antwoord onzeker gelezen; dat telt niet mee." in words
    assert "Antwoord onzeker gelezen, telt niet mee" in words


def test_the_case_page_shows_its_marks_and_the_doubt_beside_them(doubtful: Get):
    page = doubtful("/zaak/2023Z00001")
    assert '<mark id="2023D00020-p2">' in page.text
    assert "Onzeker gelezen." in page.words
