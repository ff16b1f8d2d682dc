"""The kit for a follow-up: what is not given, the ground, what came before, precedents, promises, questions to ask."""

import asyncio
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import yaml
from bs4 import BeautifulSoup

from tests import site_reading
from tests.site_chamber import AGAIN, ASKED, NOTICE, OVERVIEW, fill
from tests.site_fixtures import Page, asked, published, run
from tkdocs import serving
from tkdocs.rules import evasion
from tkdocs.store.workplace import Workplace

PLUGIN = Path(__file__).parents[1] / "datasette" / "plugins" / "tkdocs_site"
CASE = "2024Z00002"
PROMISE = "Ik zal uw Kamer hierover voor de zomer informeren."
GIVEN = "In 2022 waren dat er 312 bij gemeenten."


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chamber in which the first set was answered with a number, and the second promises something."""
    path = published(tmp_path_factory.mktemp("chamber"), further=True)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE verdicts SET verdict = 'answers' WHERE answer_id = '2023D00020-a1'")
        db.execute("UPDATE passages SET text = ? WHERE id = '2023D00020-p1'", [GIVEN])
        db.execute("UPDATE passages SET text = ? WHERE id = '2024D00021-p3'", [PROMISE])
    return path


@pytest.fixture(scope="module")
def get(database: Path) -> Callable[[str], Page]:
    return asked(database)


@pytest.fixture(scope="module")
def kit(get: Callable[[str], Page]) -> Page:
    return get(f"/zaak/{CASE}/vervolg")


def test_every_category_has_questions_to_ask():
    told = yaml.safe_load((PLUGIN / "followup.yml").read_text("utf-8"))
    assert set(told["categories"]) == evasion.slugs()
    texts = [text for group in told["categories"].values() for text in group]
    assert all(text.endswith("?") for text in texts)
    assert len(texts) == len(set(texts))
    assert "artikel 68 van de Grondwet" in " ".join(told["categories"]["confidential"])


def test_what_is_not_given_stands_with_its_ground_and_what_came_before(kit: Page):
    for expected in (
        "Vragen 1 en 2 het gevraagde is deels gegeven",
        "Herinnert u zich uw antwoord op vragen 1 en 2 van",
        f"„{AGAIN}”",
        "Geen overzicht. De zin zegt dat er geen overzicht is.",
        "Welke organisaties houden deze gegevens",
        f"waarin staat: „{AGAIN}”?",
        f"„{OVERVIEW}”",
        "antwoord van 19 april 2023 op de vragen 2023Z00001",
        "De bron beslist:",
    ):
        assert expected in kit.words
    assert "Vraag 3 het" not in kit.words


def test_a_like_question_that_was_answered_with_a_number_is_a_precedent(kit: Page):
    soup = BeautifulSoup(kit.text, "lxml")
    lists = [each.find_next("ul") for each in soup.select("h3") if "Vergelijkbare vragen" in each.text]
    found = " ".join(each.get_text(" ") for each in lists if each)
    assert ASKED in found
    assert GIVEN in found
    assert "„Kijkvast”" in found


def test_words_that_say_nothing_of_the_subject_make_no_precedent(tmp_path: Path):
    place = Workplace(tmp_path)
    db = fill(place, NOTICE)
    for case, text in (
        (CASE, "Wanneer krijgen deze overheden daarvan bericht, en over hoeveel weken?"),
        ("2023Z00001", "Wanneer en over hoeveel weken krijgen gemeenten daarvan bericht?"),
    ):
        own = "document_number IN (SELECT document_number FROM case_documents WHERE case_number = ?)"
        db.execute(f"UPDATE questions SET text = ? WHERE {own}", [text, case])
    db.execute("UPDATE verdicts SET verdict = 'answers' WHERE answer_id = '2023D00020-a1'")
    db.execute("UPDATE passages SET text = ? WHERE id = '2023D00020-p1'", [GIVEN])
    db.close()
    run(place)
    page = asked(place.derived_path)(f"/zaak/{CASE}/vervolg").words
    assert "overheden daarvan bericht" in page
    assert "Vergelijkbare vragen" not in page


def test_a_promise_is_quoted_with_its_words_of_time(kit: Page):
    assert f"„{PROMISE}”" in kit.words
    assert "Genoemd moment: „voor de zomer”" in kit.words
    assert "Is dat inmiddels gebeurd?" in kit.words


def test_where_all_is_given_nothing_is_offered(get: Callable[[str], Page]):
    page = get("/zaak/2023Z00001/vervolg")
    assert "Het gevraagde is gegeven" in page.words
    assert "Bouwstenen" not in page.words
    assert "Download" not in page.words
    assert json.loads(get("/zaak/2023Z00001/vervolg.json").text)["onderdelen"] == []


def test_a_question_without_answer_is_asked_when_not_whether(get: Callable[[str], Page]):
    words = get("/zaak/2025Z00003/vervolg").words
    assert "Op welke dag ontvangt de Kamer het antwoord op de vragen 2025Z00003" in words
    assert "Te laat" in words


def test_silence_is_an_indication_and_doubt_is_said(get: Callable[[str], Page]):
    words = get(f"/zaak/{site_reading.CASE}/vervolg").words
    assert "Dit is een aanwijzing" in words
    assert "Onzeker gelezen" in words
    assert "misschien niet op alles ingegaan" in words


def test_the_kit_as_markdown_has_its_sources_as_footnotes(get: Callable[[str], Page]):
    page = get(f"/zaak/{CASE}/vervolg.md")
    assert page.headers["content-type"] == "text/markdown; charset=utf-8"
    assert "[^3]" in page.text
    assert "[^3]: " in page.text
    assert "# Vervolgvragen bij 2024Z00002" in page.text


def test_the_kit_as_a_document_of_word_has_its_sources_as_links(database: Path):
    response = asyncio.run(serving.site(database).client.get(f"/zaak/{CASE}/vervolg.docx"))
    assert f'filename="vervolgvragen-{CASE}.docx"' in response.headers["content-disposition"]
    document = docx.Document(io.BytesIO(response.content))
    assert any(AGAIN in each.text for each in document.paragraphs)
    targets = {each.target_ref for each in document.part.rels.values() if each.is_external}
    assert any("2024D00021" in target for target in targets)


def test_hostile_text_stays_text(get: Callable[[str], Page]):
    assert "<script>alert" not in get("/zaak/2025Z00003/vervolg").text
    assert "<script>alert" not in get("/zaak/2025Z00003/vervolg.md").text


@pytest.mark.parametrize("path", ["/zaak/2024Z00100/vervolg", "/zaak/2099Z1/vervolg", "/zaak/2099Z1/vervolg.md"])
def test_only_sets_of_questions_have_a_kit(get: Callable[[str], Page], path: str):
    assert get(path).status == 404
