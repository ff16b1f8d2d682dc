"""What is new, what is late, and when answers are due: pages, filters, feeds and calendars."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from icalendar import Calendar
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tests.site_chamber import AGAIN, OVERVIEW
from tests.site_fixtures import Page, asked, published

Get = Callable[[str], Page]


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Get:
    return asked(published(tmp_path_factory.mktemp("news"), further=True))


def test_the_newest_answers_come_first_with_their_marks(get: Get) -> None:
    listed = json.loads(get("/nieuw.json").text)["lijst"]
    assert [(each["document"], each["met_markering"], each["antwoorden"]) for each in listed[-2:]] == [
        ("2024D00021", 1, 2),
        ("2023D00020", 1, 2),
    ]
    assert [each["datum"] for each in listed] == sorted((each["datum"] for each in listed), reverse=True)
    words = get("/nieuw").words
    assert words.index(AGAIN) < words.index(OVERVIEW)
    assert "gemarkeerd: 1 van 2 antwoorden (50%)" in words


def test_they_can_be_narrowed_to_a_mark_and_a_ministry(get: Get) -> None:
    every = json.loads(get("/nieuw.json").text)["lijst"]
    marked = json.loads(get("/nieuw.json?met=markering").text)["lijst"]
    assert marked == [each for each in every if each["met_markering"]]
    narrowed = json.loads(get("/nieuw.json?met=markering&ministerie=jenv").text)["lijst"]
    assert 0 < len(narrowed) < len(marked)
    assert {each["ministerie"] for each in narrowed} == {"Justitie en Veiligheid"}
    assert json.loads(get("/nieuw.json?ministerie=nergens").text)["lijst"] == []
    assert "Geen antwoorden gevonden" in get("/nieuw?ministerie=nergens").words


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999999999", "²", "5"])
def test_a_page_that_is_not_there_is_a_page_all_the_same(get: Get, number: str) -> None:
    assert get(f"/nieuw?pagina={number}").status == 200


def test_a_page_past_the_last_says_so_and_leads_back(get: Get) -> None:
    page = get("/nieuw?met=markering&pagina=5")
    assert "Deze bladzijde bestaat niet. Naar de eerste" in page.words
    assert 'href="/nieuw?met=markering"' in page.text
    assert "Nieuwere" not in page.words


def test_late_questions_have_days_and_a_reference_day(get: Get) -> None:
    (late,) = json.loads(get("/te-laat.json").text)["lijst"]
    # Due on 31 January 2025; the data reach to 1 March.
    assert (late["zaak"], late["dagen_te_laat"], late["uiterste_datum"]) == ("2025Z00003", 29, "2025-01-31")
    assert json.loads(get("/te-laat.json").text)["stand"] == "2025-03-01"
    words = get("/te-laat").words
    assert "1 set vragen was op 1 maart 2025 te laat." in words
    assert json.loads(get("/te-laat.json?ministerie=jenv").text)["aantal"] == 0
    assert "<script>alert" not in get("/te-laat").text


def test_terms_of_open_questions_are_a_calendar(get: Get) -> None:
    calendar = Calendar.from_ical(get("/termijnen.ics").text)
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    assert set(events) == {"termijn-2025Z00003@tkdocs", "termijn-2025Z00004@tkdocs"}
    assert events["termijn-2025Z00004@tkdocs"].decoded("dtstart").isoformat() == "2025-03-15"
    words = get("/termijnen").words
    assert "Vergunningen voor drones" in words
    assert "14" in words
    assert "onveilig" not in words  # that one is late, and stands on its own page
    assert {row["zaak"] for row in csv.DictReader(io.StringIO(get("/termijnen.csv").text))} == {
        "2025Z00003",
        "2025Z00004",
    }


@pytest.fixture(scope="module")
def in_recess(tmp_path_factory: pytest.TempPathFactory) -> Get:
    """A site with one set that is past its day by the calendar, and by its state not late: the rest was recess."""
    database = published(tmp_path_factory.mktemp("recess"))
    with closing(sqlite3.connect(database)) as db, db:
        db.execute(
            "UPDATE cases SET state = 'open', asked_on = '2025-02-03', due_on = '2025-02-24', recess_days = 9 "
            "WHERE number = '2025Z00004'"
        )
    return asked(database)


def test_a_set_that_only_days_of_recess_make_late_is_listed_as_waiting_and_called_late_nowhere(in_recess: Get) -> None:
    listed = {each["zaak"]: each for each in json.loads(in_recess("/termijnen.json").text)["lijst"]}
    assert (listed["2025Z00004"]["dagen_te_laat"], listed["2025Z00004"]["recesdagen"]) == (0, 9)
    assert listed["2025Z00003"]["dagen_te_laat"] == 29
    rows = {row["zaak"]: row for row in csv.DictReader(io.StringIO(in_recess("/termijnen.csv").text))}
    assert (rows["2025Z00004"]["dagen_te_laat"], rows["2025Z00003"]["dagen_te_laat"]) == ("0", "29")
    page = in_recess("/termijnen").words
    assert "Vergunningen voor drones" in page
    assert "Uiterste datum verstreken, 9 dagen in reces" in page
    assert "staat ook 1 set die te laat is" in page
    feed = in_recess("/termijnen.atom").text
    assert feed.count("te laat") == 1
    assert "Uiterste datum verstreken, 9 dagen in reces: 24 februari 2025." in feed
    assert [each["zaak"] for each in json.loads(in_recess("/te-laat.json").text)["lijst"]] == ["2025Z00003"]


def test_a_late_set_is_not_among_those_to_come(in_recess: Get) -> None:
    assert "onveilig" not in in_recess("/termijnen").words
    assert "onveilig" in in_recess("/te-laat").words


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/te-laat", "Geen set vragen aan Justitie en Veiligheid was op 1 maart 2025 te laat."),
        ("/termijnen", "Schriftelijke vragen aan Justitie en Veiligheid die op antwoord wachten"),
    ],
)
def test_a_ministry_for_which_nothing_waits_is_named_and_chosen(get: Get, path: str, said: str) -> None:
    page = get(f"{path}?ministerie=jenv")
    assert said in page.words
    assert '<option value="jenv" selected>' in page.text
    assert "aan Justitie en Veiligheid" in get(f"{path}.atom?ministerie=jenv").text


@pytest.mark.parametrize("path", ["/te-laat", "/termijnen", "/nieuw"])
def test_a_ministry_that_is_not_there_is_said_to_be_unknown(get: Get, path: str) -> None:
    page = get(f"{path}?ministerie=nergens")
    assert page.status == 200
    assert "Een ministerie „nergens” is hier niet bekend" in page.words
    assert "is hier niet bekend" not in get(f"{path}?ministerie=bzk").words


def test_a_calendar_without_days_is_one_that_readers_accept(get: Get) -> None:
    calendar = Calendar.from_ical(get("/te-laat.ics?ministerie=jenv").text)
    assert [each.name for each in calendar.subcomponents] == ["VTIMEZONE"]  # at least one (RFC 5545, 3.6)
    assert not Calendar.from_ical(get("/te-laat.ics").text).walk("VTIMEZONE")


@pytest.mark.parametrize("path", ["/nieuw.atom", "/nieuw.atom?met=markering", "/te-laat.atom", "/termijnen.atom"])
def test_each_list_is_a_feed_that_hostile_text_does_not_break(get: Get, path: str) -> None:
    found = get(path)
    assert etree.fromstring(found.text.encode()).tag.endswith("feed")
    assert "<script>" not in found.text


def test_home_leads_to_each_of_them(get: Get) -> None:
    text = get("/").text
    for path in ("/nieuw", "/nieuw?met=markering", "/te-laat", "/volledigheid", "/formules", "/ketens"):
        assert f'href="{path}"' in text
    assert "de gegevens lopen tot 1 maart 2025" in get("/").words
