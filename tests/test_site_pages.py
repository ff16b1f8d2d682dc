"""Each page, asked of Datasette itself over a small fictional chamber."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tests.site_chamber import AGAIN, ASKED, CHAMBER, DIRECT, NOTICE, OVERVIEW
from tests.site_fixtures import Page, asked, published, run
from tkdocs.store.workplace import Workplace

PAGES = [
    "/",
    "/zaak/2023Z00001",
    "/zaak/2023Z00001/vervolg",
    "/zaak/2025Z00003/vervolg",
    "/zaak/2024Z00100",
    "/zaak/2024Z00200",
    "/zaak/2025Z00003",
    "/zaak/2025Z00004",
    "/leveranciers",
    "/leverancier/kijkvast",
    "/leverancier/stilte",
    "/formules",
    "/formule/f1",
    "/ketens",
    "/keten/2023Z00001",
    "/zoeken",
    "/zoeken?q=camera",
    "/volledigheid",
    "/over",
    "/tkdocs",
    "/tkdocs/cases",
    "/tkdocs/documents?_facet=kind&kind=answer",
    "/tkdocs/documents/2024D00200",
    "/tkdocs/ketens",
    "/tkdocs?sql=select+1",
]
MISSING = ["/zaak/2099Z99999", "/leverancier/niemand", "/formule/f0", "/keten/0", "/tkdocs/geentabel", "/nergens"]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("chamber"))


@pytest.fixture(scope="module")
def get(database: Path) -> Callable[[str], Page]:
    return asked(database)


@pytest.mark.parametrize("path", PAGES)
def test_page_is_dutch_has_one_heading_and_shows_the_notice(get: Callable[[str], Page], path: str):
    page = get(path)
    assert page.status == 200
    assert '<html lang="nl">' in page.text
    assert page.text.count("<h1") == 1
    assert NOTICE in page.text
    assert 'href="#inhoud"' in page.text
    assert 'id="inhoud"' in page.text
    assert "script-src 'self'" in page.headers["content-security-policy"]


@pytest.mark.parametrize("path", PAGES)
def test_anchors_are_unique_and_their_links_lead_somewhere(get: Callable[[str], Page], path: str):
    text = get(path).text
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_says_that_somebody_evades(get: Callable[[str], Page], path: str):
    text = get(path).text.lower()
    assert "ontwijk" not in text
    assert "ontwijkt" not in text


def test_links_of_every_page_lead_to_pages(get: Callable[[str], Page]):
    links = {link for path in PAGES for link in re.findall(r'href="(/[^"#]*)', get(path).text)}
    own = sorted(link.replace("&amp;", "&") for link in links if not link.startswith("/tkdocs?sql"))
    assert len(own) > 40
    broken = {link: get(link).status for link in own}
    assert {link: status for link, status in broken.items() if status != 200} == {}


@pytest.mark.parametrize("path", MISSING)
def test_what_does_not_exist_is_said_in_dutch_with_the_notice(get: Callable[[str], Page], path: str):
    page = get(path)
    assert page.status == 404
    assert "Deze bladzijde bestaat niet" in page.text
    assert NOTICE in page.text


def test_other_errors_carry_the_notice_too(get: Callable[[str], Page]):
    page = get("/tkdocs?sql=delete+from+cases")
    assert page.status == 400
    assert NOTICE in page.text
    assert "Dit verzoek klopt niet" in page.text


def test_home_has_figures_with_denominators_and_ways_in(get: Callable[[str], Page]):
    words = get("/").words
    assert "beantwoord: 2 van 4 (50%)" in words
    assert "2 van 4 beoordeelde antwoorden (50%)" in words
    assert AGAIN in words
    assert "Gemarkeerd in de week van 27 mei 2024" in words
    assert OVERVIEW not in words
    assert 'href="/zaak/2024Z00002#2024D00021-p2"' in get("/").text
    assert "3 zaken, 1 maart 2023 tot 10 september 2024" in words


def test_case_shows_facts_pairs_marks_and_what_explains_them(get: Callable[[str], Page]):
    page = get("/zaak/2023Z00001")
    for expected in (
        "Beantwoord na 49 dagen",
        "Fenna Voorbeeld (Partij A)",
        "minister van Justitie en Veiligheid",
        "Het gevraagde is niet gegeven",
        "Geen overzicht",
        "score 0,93",
        "formule gedetecteerd, 2 keer",
        "gelijkenis 0,88",
        "rechtstreeks antwoord",
        "Geen regel; herkend door het model dat van voorbeelden heeft geleerd.",
        "schakel 1 van 3",
        "(eerste keer gevraagd)",
        "Kijkvast om „Kijkvast”",
        "Gevonden met regel no_overview.1",
    ):
        assert expected in page.words
    assert '<a href="/onderwerp/privacy">Privacy</a>' in page.text
    assert re.search(rf'<mark id="2023D00020-p2">{re.escape(OVERVIEW.replace(chr(39), "&#39;"))}</mark>', page.text)
    assert re.search(rf'<mark id="2023D00020-p3" class="direct">{re.escape(DIRECT)}</mark>', page.text)
    for link in ("detail?id=2023Z00001", "detail?did=2023D00020", "document?id=2023D00010"):
        assert f"{CHAMBER}/" in page.text
        assert link in page.text
    assert 'id="v3"' in page.text
    assert 'id="a1-2"' in page.text


def test_questions_answered_together_stand_before_their_answer(get: Callable[[str], Page]):
    words = get("/zaak/2023Z00001").words
    order = ["Vraag 1", "Vraag 2", "Antwoord 1, 2", "Vraag 3", "Antwoord 3"]
    places = [words.index(each) for each in order]
    assert places == sorted(places)


def test_questions_that_the_answer_repeats_are_shown_once_and_found_under_both_ids(get: Callable[[str], Page]):
    page = get("/zaak/2023Z00001")
    assert page.words.split("Eerder en later gevraagd Zaken")[0].count(ASKED) == 1
    assert "Hier staat nog geen antwoord" not in page.words
    assert 'id="2023D00010-q1"' in page.text
    assert 'id="2023D00020-q1"' in page.text


def test_case_without_answer_says_so_and_shows_doubts(get: Callable[[str], Page]):
    words = get("/zaak/2025Z00003").words
    assert "Te laat" in words
    assert "Hier staat nog geen antwoord" in words
    assert "vraag 2 ontbreekt" in words


def test_unread_document_shows_the_reason(get: Callable[[str], Page]):
    reason = "bestand is beschadigd: geen leesbare PDF"
    assert f"niet gelezen: {reason}" in get("/zaak/2025Z00004").words
    assert "Uitgesteld" in get("/zaak/2025Z00004").words
    assert reason in get("/volledigheid").words
    assert "7 van 8 (88%)" in get("/volledigheid").words


def test_motion_shows_request_votes_and_result(get: Callable[[str], Page]):
    words = get("/zaak/2024Z00100").words
    for expected in (
        "verzoekt de regering een overzicht te maken",
        "Voor: 80 zetels",
        "Tegen: 70 zetels",
        "Partij C 70",
    ):
        assert expected in words
    for expected in ("Aangenomen op 17 september 2024", "Oordeel Kamer", "constaterende dat een overzicht ontbreekt"):
        assert expected in words


def test_letter_shows_its_text_before_what_explains_it(get: Callable[[str], Page]):
    words = get("/zaak/2024Z00200").words
    assert words.index("Op dit moment is geen overzicht van drones") < words.index("score 0,71")
    assert '<mark id="2024D00200-p1">Op dit moment is geen overzicht' in get("/zaak/2024Z00200").text
    assert "beoordeeld door een redacteur" in words


def test_vendor_counts_cases_with_denominators(get: Callable[[str], Page]):
    words = get("/leverancier/kijkvast").words
    assert "Zaken met vermelding 2" in words
    assert "2 van 2 zaken (100%) met een beoordeeld antwoord" in words
    assert "2023 1 zaak" in words
    assert "komt in geen enkele gelezen tekst voor" in get("/leverancier/stilte").words


def test_chain_is_told_in_order_with_verdict_and_reason(get: Callable[[str], Page]):
    words = get("/keten/2023Z00001").words
    assert words.index(OVERVIEW) < words.index(AGAIN) < words.index("Uitslag Aangenomen")
    assert "Zelfde leverancier: Kijkvast (gelijkenis 0,97)." in words
    # The motion has no answer, so that it is not counted as one in which something is or is not given.
    assert "2 van 2 beoordeelde zaken (100%)" in words
    assert "2 van 2 (100%)" in get("/ketens").words
    assert "niet of deels gegeven: 2 van 2 beoordeelde zaken (100%)" in get("/").words


def test_a_mark_that_no_longer_fits_its_text_is_left_out(tmp_path: Path):
    database = published(tmp_path)
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE answers SET text = 'Opnieuw gelezen, korter.' WHERE id = '2023D00020-a1'")
    text = asked(database)("/zaak/2023Z00001").text
    assert "Opnieuw gelezen, korter." in text
    assert 'id="2023D00020-p2"' not in text


def test_every_row_that_a_table_links_to_is_there(database: Path, get: Callable[[str], Page]):
    tables = sqlite3.connect(database).execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert ("search_idx",) in tables
    for (table,) in tables:
        tree = etree.HTML(get(f"/tkdocs/{table}?_size=3").text)
        for href in tree.xpath("//td//a/@href[starts-with(., '/')]"):
            assert get(href).status == 200, f"{href} on {table}"


def test_words_can_be_told_from_what_they_stand_on():
    style = (Path(__file__).parents[1] / "datasette" / "static" / "site.css").read_text("utf-8")
    roots = re.findall(r":root \{(.+?)\}", style, re.DOTALL)
    light, dark, _ = (dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", root)) for root in roots)  # the last is paper
    for scheme in (light, dark):
        for words in ("ink", "soft", "accent", "warn"):
            for under in ("paper", "panel"):
                assert contrast(scheme[words], scheme[under]) >= 4.5, (words, under)
    # What fades is drawn, and says nothing in letters.
    fading = re.findall(r"([^{}]+)\{[^{}]*opacity: (?:0?\.\d+);", style)
    assert fading
    assert [each for each in fading if not re.search(r"\.(whole|reach|track|half) *$", each.strip())] == []


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_without_a_notice_there_is_no_bar(tmp_path: Path):
    assert 'class="notice"' not in asked(published(tmp_path, notice=None))("/").text


def test_an_empty_database_gives_pages_too(tmp_path: Path):
    place = Workplace(tmp_path)
    run(place)
    get = asked(place.derived_path)
    for path in ("/", "/leveranciers", "/formules", "/ketens", "/zoeken?q=camera", "/volledigheid", "/over", "/tkdocs"):
        assert get(path).status == 200
