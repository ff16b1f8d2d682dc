"""Whatever the database can hold has a Dutch word on the site."""

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from tests.site_fixtures import asked, published
from tkdocs import vocabulary

VENDORS = yaml.safe_load((Path(vocabulary.__file__).parent / "rules" / "vendors.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The module as the site itself has loaded it."""
    assert asked(published(tmp_path_factory.mktemp("chamber")))("/over").status == 200
    return sys.modules["tkdocs_site.words"]


def test_every_word_of_the_vocabulary_has_a_dutch_one(words: ModuleType):
    assert set(words.DOCUMENT_KINDS) == set(vocabulary.DocumentKind)
    assert set(words.STATES) == set(vocabulary.CaseState)
    assert set(words.RESULTS) == set(vocabulary.MotionResult)
    assert set(words.VERDICTS) == set(vocabulary.Verdict)
    assert set(words.VALUES["vote"]) == set(words.VOTES) == set(vocabulary.Vote)
    assert set(words.DOUBTS) == set(vocabulary.DoubtKind)
    assert set(words.CITATIONS) == set(vocabulary.CitationKind)
    assert set(words.VALUES["role"]) == set(vocabulary.ActorRole)
    assert set(words.CASE_KINDS) == {kind.name.lower() for kind in vocabulary.CaseKind}


def test_every_country_and_kind_of_vendor_has_a_dutch_word(words: ModuleType):
    vendors = VENDORS["vendors"]
    assert {vendor["country"] for vendor in vendors} <= set(words.COUNTRIES)
    assert {vendor["kind"] for vendor in vendors} <= set(words.VENDOR_KINDS)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"name": "F. Voorbeeld", "party": "Partij A", "function": "Tweede Kamerlid"}, "F. Voorbeeld (Partij A)"),
        ({"name": "A. Naam", "party": None, "function": "minister van Financiën"}, "minister van Financiën (A. Naam)"),
        ({"name": None, "party": None, "function": "minister van Financiën"}, "minister van Financiën"),
        ({"name": "A. Naam", "party": None}, "A. Naam"),
    ],
)
def test_actor(words: ModuleType, given: dict[str, str | None], expected: str):
    assert words.actor(given) == expected


def test_numbers_dates_and_shares_are_written_in_dutch(words: ModuleType):
    assert words.number(1234567) == "1.234.567"
    assert words.number(0.934, 2) == "0,93"
    assert words.number(None) == "–"
    assert words.day("2024-10-03") == "3 oktober 2024"
    assert words.day(None) == "onbekend"
    assert words.share(321, 1234) == "321 van 1.234 (26%)"
    assert words.share(0, 0) == "0 van 0"
    assert words.share(1, 1, "zaak", "zaken") == "1 van 1 zaak (100%)"
    assert words.share(1, 2, "zaak", "zaken") == "1 van 2 zaken (50%)"
    assert words.formula("Dat is niet …. Nu …") == "Dat is niet … Nu …"
    assert words.counted(1, "antwoord", "antwoorden") == "1 antwoord"
    assert [words.asked(each) for each in ("3", "3, 4", "1, 2, 3a", "")] == [
        "vraag 3",
        "vragen 3 en 4",
        "vragen 1, 2 en 3a",
        "de vragen",
    ]


def test_every_message_of_a_reading_has_a_dutch_reason(words: ModuleType):
    parse = Path(vocabulary.__file__).parent / "parse"
    source = "\n".join(path.read_text("utf-8") for path in sorted(parse.glob("*.py")))
    messages = [re.sub(r"\{.*?\}", "9", found) for found in re.findall(r'raise \w+Error\(f?"([^"]+)"\)', source)]
    assert len(messages) > 15
    assert [message for message in messages if words.reason(message) == message] == []


def test_every_failure_of_fetching_has_a_dutch_reason(words: ModuleType):
    code = Path(vocabulary.__file__).parent
    source = "\n".join((code / "api" / name).read_text("utf-8") for name in ("bodies.py", "odata.py"))
    messages = re.findall(r'raise (?:BodyError|UnreachableError)\(f"([^"]+)"\)', source)
    messages += ["{url}: HTTP 404: Not Found", "{url}: HTTP 403: No"]
    filled = [message.replace("{exc}", "more than 9 bytes") for message in messages]
    filled = [re.sub(r"\{(?:url|record.number)\}", "2025D00001", message) for message in filled]
    filled = [re.sub(r"\{.*?\}", "9", message) for message in filled]
    assert len(filled) >= 8
    assert [message for message in filled if words.reason(message) == message] == []


def test_every_end_of_a_process_has_a_dutch_reason(words: ModuleType):
    workers = Path(vocabulary.__file__).parent / "workers"
    source = "\n".join(path.read_text("utf-8") for path in sorted(workers.glob("*.py")))
    messages = re.findall(r'return (?:WorkerError|BrokenExecutor)\(f?"([^"]+)"\)', source)
    assert len(messages) == 3
    too_long = "its process was ended: it takes longer than the 0:02:00 that it may"
    assert {words.reason(message) for message in (*messages, too_long)} == {
        "een bestand dat bij het lezen meer geheugen vraagt dan mag",
        "een bestand waarvan het lezen langer duurt dan mag",
        "een bestand waarop het lezen is afgebroken",
    }


def test_reasons_are_dutch_and_an_unknown_one_is_shown_as_it_is(words: ModuleType):
    assert words.reason("a PDF without text: a scan, most likely") == "een PDF zonder tekst, waarschijnlijk een scan"
    assert words.reason("something new") == "something new"
    assert words.reason(None) == "nog niet opgehaald of gelezen"
