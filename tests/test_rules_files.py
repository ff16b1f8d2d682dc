"""The rules files: what must hold for every entry, and what the loader refuses."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tkdocs.errors import RulesError
from tkdocs.rules import terms, topics, vendors
from tkdocs.tagging import Tagger

SHARED = Path(__file__).parents[2] / "shared"

# ISO 3166-1 alpha-2, as far as headquarters of vendors lie there.
COUNTRIES = "AE CA CH CN DE DK ES FI FR GB GR IE IL IN IT KR LU NL NO RU SE SG TW US"


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger.load()


def test_there_are_at_least_sixty_vendors_each_with_a_reason():
    loaded = vendors.load()
    assert len(loaded) >= 60
    assert {vendor.country for vendor in loaded} <= set(COUNTRIES.split())
    for vendor in loaded:
        reasons = [vendor.reason, *(doubt.reason for doubt in vendor.doubtful)]
        assert all(re.fullmatch(r"[A-Z\"].{8,}\.", reason) for reason in reasons), vendor.slug


def test_names_of_vendors_are_unique():
    assert max(Counter(vendor.name for vendor in vendors.load()).values()) == 1


def test_every_full_name_of_a_vendor_is_found_as_that_vendor(tagger: Tagger):
    for vendor in tagger.vendors:
        for alias in vendor.aliases:
            text = f"Levert het bedrijf {alias.removesuffix('*')} aan het Rijk?"
            assert vendor.slug in {tag.slug for tag in tagger.tags(text)}, alias


def test_every_doubtful_name_counts_beside_its_full_name_or_its_conditions(tagger: Tagger):
    for vendor in tagger.vendors:
        for doubt in vendor.doubtful:
            near = " ".join(group[0].removesuffix("*") for group in (doubt.requires, doubt.also) if group)
            for name in doubt.names:
                text = f"Het gaat om {near} {name.removesuffix('*')} {near}."
                assert vendor.slug in {tag.slug for tag in tagger.tags(text)}, text


def test_doubtful_names_without_their_conditions_do_not_count(tagger: Tagger):
    for vendor in tagger.vendors:
        for doubt in vendor.doubtful:
            for name in doubt.names if doubt.requires else ():
                text = f"Wat vindt u van {name.removesuffix('*')}?"
                assert vendor.slug not in {tag.slug for tag in tagger.tags(text)}, text


def test_topics_are_two_levels_of_themes_with_three_terms_or_more():
    loaded = topics.load()
    assert len(loaded) == 92
    assert sum(topic.broader is None for topic in loaded) == 16
    for topic in loaded:
        assert len(topic.strong) + len(topic.weak) >= 3, topic.slug
        assert len(topic.strong) == len(set(topic.strong)), topic.slug


def test_every_strong_term_is_evidence_by_itself(tagger: Tagger):
    for topic in tagger.topics:
        for term in topic.strong:
            text = f"Wat vindt u van {term.removesuffix('*')}?"
            assert topic.slug in {tag.slug for tag in tagger.tags(text)}, (topic.slug, term)


def test_topics_are_those_of_the_official_list():
    source = SHARED / "data" / "top_themes.json"
    if not source.exists():
        pytest.skip("the shared copy of the official theme list is not here")
    official = {theme["path"]: theme for theme in json.loads(source.read_text("utf-8"))}
    wanted = [
        (theme["uri"], theme["label"], official[path[:-4]]["label"] if path[:-4] else None)
        for path, theme in official.items()
    ]
    labels = {topic.slug: topic.label for topic in topics.load()}
    ours = [(t.uri, t.label, labels[t.broader] if t.broader else None) for t in topics.load()]
    assert ours == wanted


VENDOR: dict[str, Any] = {
    "slug": "acme",
    "name": "Acme",
    "country": "NL",
    "kind": "drones",
    "aliases": ["Acme"],
    "reason": "x",
}
KINDS = {"drones": "makes drones"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"nickname": "A"}, "unknown key nickname"),
        ({"reason": ""}, "missing reason"),
        ({"kind": "magic"}, "unknown kind"),
        ({"country": "Nederland"}, "not two capitals"),
        ({"country": False}, "not two capitals"),
        ({"slug": "Ac me"}, "not a slug"),
        ({"aliases": []}, "no name"),
        ({"aliases": ["*acme"]}, "not a search term"),
        ({"aliases": ["ac*"]}, "too short"),
        ({"doubtful": [{"id": "bare", "names": ["Ac"], "reason": ""}]}, "missing reason"),
        ({"doubtful": [{"id": "bare", "names": ["Ac"], "reason": "x", "nearby": ["y"]}]}, "unknown key nearby"),
        ({"doubtful": [{"id": "bare", "names": ["Ac"], "reason": "x", "requires": ["(y"]}]}, "not a search term"),
    ],
)
def test_a_wrong_vendor_is_refused(change: dict[str, Any], message: str):
    with pytest.raises(RulesError, match=message):
        vendors.read({"kinds": KINDS, "vendors": [{**VENDOR, **change}]})


def test_a_right_vendor_is_read():
    assert vendors.read({"kinds": KINDS, "vendors": [VENDOR]})[0].aliases == ("Acme",)


def test_one_name_for_two_vendors_and_unknown_sections_are_refused():
    other = {**VENDOR, "slug": "other"}
    with pytest.raises(RulesError, match="stands under acme and other"):
        vendors.read({"kinds": KINDS, "vendors": [VENDOR, other]})
    with pytest.raises(RulesError, match="twice"):
        vendors.read({"kinds": KINDS, "vendors": [VENDOR, {**VENDOR, "aliases": ["Acme two"]}]})
    with pytest.raises(RulesError, match="unknown key more"):
        vendors.read({"kinds": KINDS, "vendors": [VENDOR], "more": []})


TOPIC: dict[str, Any] = {
    "slug": "a",
    "label": "A",
    "uri": "https://example/a",
    "strong": ["asiel*"],
    "weak": ["opvang"],
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": "red"}, "unknown key colour"),
        ({"strong": []}, "missing strong"),
        ({"broader": "b"}, "no theme of the first level"),
        ({"weak": ["asiel*"]}, "both strong and weak"),
        ({"strong": ["a*"]}, "too short"),
    ],
)
def test_a_wrong_topic_is_refused(change: dict[str, Any], message: str):
    with pytest.raises(RulesError, match=message):
        topics.read({"topics": [{**TOPIC, **change}]})


def test_a_double_topic_and_unknown_sections_are_refused():
    with pytest.raises(RulesError, match="twice"):
        topics.read({"topics": [TOPIC, {**TOPIC, "slug": "b"}]})
    with pytest.raises(RulesError, match="unknown key themes"):
        topics.read({"topics": [TOPIC], "themes": []})


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("asiel*", "De asielopvang en het Asiel", ["asielopvang", "Asiel"]),
        ("asiel*", "veelasiel", []),
        ("camera*", "camera's, camera’s en camerasysteem", ["camera's", "camera’s", "camerasysteem"]),
        ("openbaar vervoer*", "openbaar\nvervoerbedrijf", ["openbaar\nvervoerbedrijf"]),
        ("toeslag", "toeslagen toeslag", ["toeslag"]),
        ("OM", "Om 12 uur vroeg het OM om uitstel", ["OM"]),
        ("Fox-IT", "Fox‑IT en fox–it", ["Fox‑IT", "fox–it"]),
        ("R&D", "meer R&D nu", ["R&D"]),
        ("cao's", "twee cao’s", ["cao’s"]),
    ],
)
def test_a_term_matches_whole_words_or_their_start(term: str, text: str, found: list[str]):
    pattern = terms.pattern([term])
    assert pattern is not None
    assert pattern.findall(text) == found


def test_no_terms_make_no_pattern():
    assert terms.pattern([]) is None


@pytest.mark.parametrize("term", ["camera*", "Chinese camera*", "OM", "cao's"])
def test_the_quick_way_ends_where_the_pattern_does(term: str):
    """Terms of one word are matched without a pattern; both ways must agree."""
    stem = term.removesuffix("*")
    pattern = terms.pattern([term])
    assert pattern is not None
    for text in (stem, f"{stem}'s", f"{stem}’s.", f"{stem}'sx", f"{stem}s", f"{stem.lower()} x"):
        word = re.match(r"\w+", text)
        match = pattern.match(text)
        if word is not None and terms.Lexicon([(term, 1)]).candidates(word.group()):
            assert terms.end(term, text, 0, word.end()) == (match.end() if match else None), text
