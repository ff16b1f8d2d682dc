"""Which vendors and topics are found in sentences as parliament writes them, and which are not."""

import gzip
import json
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tkdocs.models import Tag
from tkdocs.tagging import Tagger
from tkdocs.vocabulary import TagKind

SHARED = Path(__file__).parents[2] / "shared"


@lru_cache(maxsize=1)
def _tagger() -> Tagger:
    return Tagger.load()


@pytest.fixture
def tagger() -> Tagger:
    return _tagger()


def _vendors(tags: tuple[Tag, ...]) -> list[tuple[str, str]]:
    return [(tag.slug, tag.matched) for tag in tags if tag.kind == TagKind.VENDOR]


def _topics(tags: tuple[Tag, ...]) -> set[str]:
    return {tag.slug for tag in tags if tag.kind == TagKind.TOPIC}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hoeveel Hikvision-camera's hangen er?", [("hikvision", "Hikvision-camera's")]),
        ("camera’s van HIKVISION en Dahua", [("hikvision", "HIKVISION"), ("dahua", "Dahua")]),
        ("apparatuur van Duhua", [("dahua", "Duhua")]),
        ("Huawei’s rol in 5G", [("huawei", "Huawei’s")]),
        ("de Huawei-apparatuur en huaweitoestellen", [("huawei", "Huawei-apparatuur"), ("huawei", "huaweitoestellen")]),
        ("Microsofts licenties", [("microsoft", "Microsofts")]),
        ("verkoop door ASML's klanten", [("asml", "ASML's")]),
        ("de Facebookpagina van de gemeente", [("meta", "Facebookpagina")]),
        ("Amazon Web Services (AWS)", [("aws", "Amazon Web Services"), ("aws", "AWS")]),
        ("opslag bij Amazon en Google", [("amazon", "Amazon"), ("google", "Google")]),
        ("Ernst &\nYoung", [("ey", "Ernst &\nYoung")]),
        ("een onderzoek door EY", [("ey", "EY")]),
        ("KPN–Huawei", [("kpn", "KPN–Huawei"), ("huawei", "Huawei")]),
        ("bedrijven als NSO Group, bekend van Pegasus", [("nso-group", "NSO Group"), ("nso-group", "Pegasus")]),
        ("platform X (voorheen Twitter)", [("x-twitter", "platform X"), ("x-twitter", "Twitter")]),
        ("WhatsApp, Telegram en Signal", [("meta", "WhatsApp"), ("telegram", "Telegram"), ("signal", "Signal")]),
        ("Fox‑IT", [("fox-it", "Fox‑IT")]),
        ("software van SAP en Oracle", [("sap", "SAP"), ("oracle", "Oracle")]),
        ("het vaccin van Janssen", [("johnson-johnson", "vaccin van Janssen")]),
        ("scheepsbouwer Damen bouwt fregatten", [("damen", "scheepsbouwer Damen")]),
        ("techbedrijven zoals Meta", [("meta", "Meta")]),
        ("treinen van CAF", [("caf", "CAF")]),
        ("boodschappen bij Bol.com", [("bol", "Bol.com")]),
    ],
)
def test_vendors_are_found_as_printed(tagger: Tagger, text: str, found: list[tuple[str, str]]):
    assert _vendors(tagger.tags(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Kunt u uitsluiten dat Chinese camera's in gebruik zijn?",
        "Mensen googelen hun klachten en googelden ze vroeger ook.",
        "Zie https://www.google.nl/zoeken?q=huawei en www.facebook.com/zaak.",
        "Mail naar iemand@microsoft.com of info@kpn.nl.",
        "gezien op google.nl",
        "De Amazon rainforest en Amazon Watch",
        "appels, Apples a day",
        "een glas sap en het SAP-overleg van de school",
        "Gebeld door het lid Janssen",
        "de heer Bosch uit Den Bosch",
        "een vergadering in Bergen op Zoom met video",
        "Meta-analyse van platforms",
        "zte asml ey",
        "De heer Damen sprak de Kamer toe.",
        "CAF 11 en de treinen van de Belastingdienst",
        "een visum, visa en paspoorten",
        "het telegram aan de koning",
        "De waarde X en de variabele X",
        "De procureur Tarek William Saab",
        "Significant meer zorg",
        "conclusie: exact zoals Conclusion",
        "Het BCG-vaccin tegen tuberculose, aldus een rapport",
        "de wielerploeg Jumbo-Visma",
        "",
    ],
)
def test_what_only_looks_like_a_vendor_is_none(tagger: Tagger, text: str):
    assert _vendors(tagger.tags(text)) == []


PRISON_SERVICE = [
    "De Dienst Justitiële Inrichtingen (DJI) kampt met een personeelstekort.",
    "DJI zet drones in boven de gevangenis.",
    "Hoeveel drones heeft DJI in 2023 onderschept?",
    "De DJI-drones vliegen boven de penitentiaire inrichting.",
    "De DJI heeft drones aangeschaft bij een Chinese fabrikant.",
    "Heeft DJI drones gekocht van Chinese leveranciers?",
    "Gebruikt DJI drones van de fabrikant Parrot?",
    "Zijn bij DJI camera's van Hikvision en drones in gebruik?",
    "Hoeveel drones van Chinese fabrikanten zijn in gebruik bij politie, marechaussee en DJI?",
    "Hoeveel gedetineerden vallen onder DJI?",
    "DJI-medewerkers krijgen bodycams.",
    "drones, aldus DJI, van Chinese makelij",
    "Kan de DJI drones detecteren?",
    "Drones van DJI houden toezicht op gedetineerden.",
    "DJI en de Raad voor de Rechtspraak",
    "het hoofdkantoor van DJI in Den Haag",
    "drones (DJI) boven de tbs-kliniek",
    "Het plan van aanpak van DJI tegen celtekorten",
    "dji",
]


@pytest.mark.parametrize("text", PRISON_SERVICE)
def test_the_prison_service_is_never_the_maker_of_drones(tagger: Tagger, text: str):
    assert _vendors(tagger.tags(text)) in ([], [("hikvision", "Hikvision")])


DRONE_MAKER = [
    "De politie vliegt met DJI-drones.",
    "De politie gebruikt drones van DJI.",
    "Da Jiang Innovations (DJI) uit Shenzhen",
    "de dronefabrikant DJI",
    "het Chinese bedrijf DJI",
    "Chinese DJI-drones bij Defensie",
    "drones van fabrikanten als DJI en Autel",
    "een DJI Mavic 3",
    "De Chinese drones (DJI) worden uitgefaseerd.",
    "Het gaat om drones van de Chinese producent Autel en van het bekende DJI.",
    "drones van onder meer DJI",
]


@pytest.mark.parametrize("text", DRONE_MAKER)
def test_the_maker_of_drones_is_found(tagger: Tagger, text: str):
    assert {slug for slug, _ in _vendors(tagger.tags(text))} == {"dji"}


def test_both_senses_in_one_text_are_told_apart(tagger: Tagger):
    text = (
        "De Dienst Justitiële Inrichtingen (DJI) vond een drone van het Chinese merk DJI bij een gevangenis. "
        "Hoeveel drones heeft DJI gevonden?"
    )
    assert _vendors(tagger.tags(text)) == [("dji", "Chinese merk DJI")]


def test_a_full_name_elsewhere_in_the_document_settles_a_later_short_one(tagger: Tagger):
    question = "Hoeveel toestellen van DJI zijn er?"
    assert _vendors(tagger.tags(question)) == []
    assert _vendors(tagger.tags(question, "Vragen over Da Jiang Innovations (DJI)")) == [("dji", "DJI")]


def test_prison_words_elsewhere_in_the_document_rule_a_short_name_out(tagger: Tagger):
    question = "Hoeveel drones van DJI zijn er?"
    assert _vendors(tagger.tags(question)) == [("dji", "drones van DJI")]
    assert _vendors(tagger.tags(question, "Drones boven penitentiaire inrichtingen")) == []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("De asielopvang in Ter Apel is vol.", "migratie"),
        ("Hoeveel asielzoekers zijn er?", "migratie"),
        ("Er hangen duizenden bewakingscamera's.", "veiligheid"),
        ("Er hangen duizenden bewakingscamera's.", "informatievoorziening-en-ict"),
        ("cameratoezicht in de binnenstad", "veiligheid"),
        ("het algoritme van de gemeente", "informatievoorziening-en-ict"),
        ("gegevens in een Amerikaanse cloud", "informatievoorziening-en-ict"),
        ("spionage met drones", "veiligheid"),
        ("de aanbesteding van scanners", "inkoop-en-beheer"),
        ("openbaar\nvervoer op het platteland", "openbaar-vervoer"),
        ("Het OM gaat in hoger beroep.", "strafrecht"),
        ("de kinderopvangtoeslag", "belasting"),
        ("vaccins tegen griep", "geneesmiddelen-en-medische-hulpmiddelen"),
        ("de wolf op de Veluwe", "natuur-en-landschapsbeheer"),
        ("dijkversterking langs de Maas", "waterbeheer"),
        ("lonen van werknemers en hun ontslag", "arbeidsverhoudingen"),
    ],
)
def test_a_topic_is_found_by_its_terms(tagger: Tagger, text: str, topic: str):
    assert topic in _topics(tagger.tags(text))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Om 12 uur vergadert de Kamer.", "strafrecht"),
        ("Motie van het lid Jimmy Dijk", "waterbeheer"),
        ("Motie van het lid Bisschop", "religie"),
        ("De politieke situatie", "openbare-orde-en-veiligheid"),
        ("Vragen aan de minister van Onderwijs, Cultuur en Wetenschap", "onderwijs-en-wetenschap"),
        ("mede namens de minister van Defensie", "defensie"),
        ("het Ministerie van Volksgezondheid,\nWelzijn en Sport", "zorg-en-gezondheid"),
        ("Het loon is het loon: lonen stijgen.", "arbeidsverhoudingen"),
        ("Bewindspersonen zijn gevraagd.", "privaatrecht"),
        ("De lonen stijgen.", "arbeidsverhoudingen"),
        ("Zie www.nu.nl/asielzoekers", "migratie"),
        ("Dat ondermijnt het vertrouwen.", "criminaliteit"),
    ],
)
def test_what_only_looks_like_a_topic_is_none(tagger: Tagger, text: str, topic: str):
    assert topic not in _topics(tagger.tags(text))


def test_a_long_text_needs_more_evidence(tagger: Tagger):
    letter = "Dit gaat nergens over. " * 300
    assert _topics(tagger.tags(f"{letter} Er is één asielzoeker genoemd.")) == set()
    assert "migratie" in _topics(tagger.tags(f"{letter} asielzoekers, asielopvang, asielbeleid, asielrecht"))


def test_a_topic_shows_each_of_its_terms_once_and_a_vendor_each_mention(tagger: Tagger):
    tags = tagger.tags("Huawei, Huawei. Asielzoekers en asielzoekers.")
    assert _vendors(tags) == [("huawei", "Huawei")] * 2
    assert [tag.matched for tag in tags if tag.slug == "migratie"] == ["Asielzoekers"]


def test_rules_say_which_rule_let_a_tag_count(tagger: Tagger):
    rules = {tag.rule for tag in tagger.tags("Signal en WhatsApp, over loon en ontslag van asielzoekers")}
    assert {
        "vendor/signal/bare",
        "vendor/meta/name",
        "topic/migratie/strong",
        "topic/arbeidsverhoudingen/weak",
    } <= rules


_PIECES = (
    "Huawei",
    "DJI",
    "drones",
    "asiel",
    "OM",
    "Fox-IT",
    "İ",
    "ß",
    "\n",
    "'s",
    "www.",
    "@",
    "x@y.nl",
    "É",
    "-",
    ".",
)


@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=8)).map(" ".join))
def test_offsets_always_point_at_the_matched_words(text: str):
    tagger = _tagger()
    tags = tagger.tags(text)
    assert all(text[tag.start : tag.end] == tag.matched and tag.matched for tag in tags)
    assert tags == tagger.tags(text)
    assert list(tags) == sorted(tags, key=lambda tag: tag.start)


def test_real_pages_name_the_vendors_that_they_are_about(tagger: Tagger):
    source = SHARED / "data" / "page_excerpts.jsonl"
    if not source.exists():
        pytest.skip("the shared page excerpts are not here")
    known = {
        "Huawei": "huawei",
        "Nuctech": "nuctech",
        "Rapiscan": "rapiscan",
        "Leidos": "leidos",
        "Clearview AI": "clearview-ai",
        "NSO/Pegasus": "nso-group",
        "Microsoft": "microsoft",
    }
    pages = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    wanted = [(page, known[name]) for page in pages for name in page["vendors"] if name in known]
    assert len(wanted) >= 10
    for page, slug in wanted:
        text = f"{page['title']}\n{page['text']}"
        assert slug in {found for found, _ in _vendors(tagger.tags(text))}, page["url"]


def test_no_real_text_about_the_prison_service_names_a_drone_maker(tagger: Tagger):
    source = SHARED / "data" / "corpus_parliament.jsonl.gz"
    if not source.exists():
        pytest.skip("the shared corpus is not here")
    with gzip.open(source, "rt") as lines:
        texts = [json.loads(line)["text"] for line in lines if "DJI" in line]
    assert len(texts) > 50
    wrong = [text for text in texts if "dji" in {slug for slug, _ in _vendors(tagger.tags(text))}]
    assert wrong == []
