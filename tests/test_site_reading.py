"""What reading finds is shown where it belongs: doubts, notes, references, the course of questions, who voted how."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import site_reading
from tests.site_fixtures import Page, asked, published

CASE, ANSWERED = site_reading.CASE, site_reading.ANSWERED


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Page]:
    return asked(published(tmp_path_factory.mktemp("chamber"), further=True))


@pytest.fixture(scope="module")
def case(get: Callable[[str], Page]) -> Page:
    return get(f"/zaak/{CASE}")


@pytest.mark.parametrize("path", [f"/zaak/{CASE}", f"/zaak/{site_reading.ROLL_CALL}", "/volledigheid", "/over"])
def test_anchors_are_unique_and_their_links_lead_somewhere(get: Callable[[str], Page], path: str):
    page = get(path)
    assert page.status == 200
    ids = re.findall(r'\bid="([^"]+)"', page.text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page.text)) <= set(ids)


def test_links_lead_to_pages(get: Callable[[str], Page], case: Page):
    for link in set(re.findall(r'href="(/[^"#]*)', case.text + get("/volledigheid").text)):
        assert get(link.replace("&amp;", "&")).status == 200, link


def test_a_doubt_stands_at_the_answer_that_it_concerns_with_the_source(case: Page):
    block = case.text[case.text.index('id="a3-4"') :]
    block = block[: block.index("</section>")]
    assert "Onzeker gelezen" in block
    assert site_reading.NOT_ASKED.capitalize() in block
    assert f"document?id={ANSWERED}" in block
    assert "Het gevraagde is" in block
    assert case.words.count("Onzeker gelezen") == 1
    assert "Bij het lezen paste iets niet" not in case.words


def test_a_doubt_about_a_whole_document_stands_on_top_and_at_its_questions(get: Callable[[str], Page]):
    words = get("/zaak/2025Z00003").words
    assert words.index("Bij het lezen paste iets niet") < words.index("vraag 2 ontbreekt")
    assert words.index("vraag 2 ontbreekt") < words.index("Vraag en antwoord") < words.index("Onzeker gelezen. Zie de")


def test_what_was_not_found_is_named_and_silence_is_no_verdict(case: Page):
    assert case.text.count("<li>«Hoeveel &lt;b&gt; zijn het er?»</li>") == 1
    assert case.words.count("Misschien niet op alles ingegaan") == 1
    assert "Het gevraagde is deels gegeven" not in case.words


def test_notes_lead_there_and_back(case: Page):
    sign = f'<a id="bij-noot-{site_reading.ASKED}-q1-1" href="#noot-{site_reading.ASKED}-1" role="doc-noteref"'
    assert f'bericht<sup class="sign">{sign} aria-label="noot 1">1</a></sup> dat' in case.text
    assert f'href="#bij-noot-{site_reading.ASKED}-q1-1" role="doc-backlink" aria-label="Terug naar' in case.text
    assert '<a href="https://weekblad.example/beelden" rel="external nofollow noopener">' in case.text


def test_a_note_that_an_answer_repeats_with_the_question_is_listed_once(case: Page):
    assert case.words.count(site_reading.NOTE) == 1
    assert case.words.count(site_reading.OTHER_NOTE) == 1


def test_the_mark_of_a_note_that_was_not_found_is_shown_without_a_link(case: Page):
    assert 'Vier weken<sup class="sign">9</sup>, zie' in case.text


def test_references_lead_to_answers_and_pages_and_are_text_where_nothing_is_found(case: Page):
    link = f'<a href="#{ANSWERED}-a2" title="ander antwoord">Zie het antwoord op vraag 2</a>'
    # The note in the middle of the reference stands behind it.
    assert f'<mark id="{ANSWERED}-p1">{link}<sup class="sign"><a' in case.text
    letter = '<a href="/zaak/2024Z00200" title="brief: Stand van zaken drones">mijn brief van 1 oktober 2024</a>'
    assert f"{letter} en Kamerstuk 30821, nr. 12." in case.text


def test_the_course_is_told_in_order_with_the_days_and_the_recess(case: Page):
    events = (
        "3 februari 2025 Gevraagd",
        "10 februari 2025 Overgedragen aan een andere bewindspersoon",
        "20 februari 2025 Bericht van uitstel",
        "21 februari 2025 tot en met 3 maart 2025 Voorjaarsreces 2025",
        "17 maart 2025 Uiterste datum 6 weken na indienen",
        "24 maart 2025 Beantwoord na 49 dagen, waarvan 11 in het reces; 7 dagen na de uiterste datum, maar",
    )
    places = [case.words.index(event) for event in events]
    assert places == sorted(places)
    assert "Zomerreces" not in case.words
    assert "Stand Beantwoord na 49 dagen, waarvan 11 in het reces" in case.words


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ("due_on = NULL", "24 maart 2025 Beantwoord na 49 dagen, waarvan 11 in het reces Vraag en antwoord"),
        ("days = NULL, recess_days = NULL", "24 maart 2025 Beantwoord Vraag en antwoord"),
        ("recess_days = NULL", "Beantwoord na 49 dagen; 7 dagen na de uiterste datum Vraag en antwoord"),
        (
            "state = 'overdue', answered_on = NULL, due_on = '2025-02-24'",
            "1 maart 2025 Nog niet beantwoord op de laatste dag van deze gegevens na 26 dagen, waarvan 9 in het reces; "
            "5 dagen na de uiterste datum, maar binnen de termijn als het reces niet meetelt",
        ),
        ("state = 'withdrawn', answered_on = NULL, withdrawn_on = '2025-02-15'", "15 februari 2025 Ingetrokken"),
        ("asked_on = NULL", "Uiterste datum 17 maart 2025"),
    ],
)
def test_the_course_says_what_is_known(tmp_path: Path, changes: str, expected: str):
    database = published(tmp_path, further=True)
    with sqlite3.connect(database) as connection:
        connection.execute(f"UPDATE cases SET {changes} WHERE number = '{CASE}'")
    assert expected in asked(database)(f"/zaak/{CASE}").words


def test_a_document_that_the_site_linked_says_so(case: Page, get: Callable[[str], Page]):
    assert "gekoppeld op onderwerp" in case.words
    assert "gekoppeld op" not in get("/zaak/2023Z00001").words


def test_a_roll_call_counts_members_and_names_who_differed_or_was_mistaken(get: Callable[[str], Page]):
    words = get(f"/zaak/{site_reading.ROLL_CALL}").words
    for expected in (
        "Manier van stemmen hoofdelijk",
        "Hoofdelijke stemming",
        "2 voor 3 tegen",
        "Voor: 2 zetels Partij A 2",
        "Tegen: 3 zetels Partij C 2 heeft zich vergist: Zeker, R.",
        "Partij A 1 anders dan de meeste leden van de fractie: Dwars, Q.",
        "Niet deelgenomen: 1 zetel",
    ):
        assert expected in words


def test_a_motion_leads_to_the_one_it_replaces_and_back(get: Callable[[str], Page]):
    assert '<dt>Vervangt</dt><dd><a href="/zaak/2024Z00100">36600-VI-12</a>' in get("/zaak/2024Z00101").text
    assert '<dt>Vervangen door</dt><dd><a href="/zaak/2024Z00101">Gewijzigde motie' in get("/zaak/2024Z00100").text


def test_a_letter_shows_sender_day_reference_and_subject(get: Callable[[str], Page]):
    words = get("/zaak/2024Z00200").words
    assert "Afzender Minister van Binnenlandse Zaken Datum 30 september 2024 Kenmerk 2024-0000123" in words
    assert "Betreft Drones boven gemeenten" in words


def test_completeness_counts_doubts_by_kind_with_an_example_and_the_list(get: Callable[[str], Page]):
    page = get("/volledigheid")
    assert "Een antwoord op een vraag die er niet staat 1 1 2025D00082 : antwoord 4 hoort bij geen vraag" in page.words
    assert 'href="/tkdocs/reading_doubts?kind=not_asked"' in page.text
    assert "In 2 van 11 gelezen documenten (18%) paste bij het lezen iets niet." in page.words
    assert "1 van 7 antwoorden (14%) en 1 van 19 vragen (5%) onzeker gelezen" in page.words
    assert "2025 5 4 van 5 (80%) 4 2 1 2024" in page.words


def test_text_in_notes_and_references_is_escaped(tmp_path: Path):
    database = published(tmp_path, further=True)
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE notes SET text = '<b>noot</b> http://x.example/\"><script>'")
        connection.execute("UPDATE note_marks SET mark = '<i>'")
        connection.execute("UPDATE documents SET subject = '\"><script>alert(1)</script>'")
    text = asked(database)(f"/zaak/{CASE}").text
    assert "<script>" not in text
    assert "<b>noot" not in text
    assert "<i>" not in text
    assert "&lt;b&gt;noot" in text
