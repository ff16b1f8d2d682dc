"""The rules of the twelve categories: complete, distinct, ours, and their patterns say what their examples say."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import pytest

from embeddings.evidence import Evidence
from embeddings.rules import EvasionRules, compiled, plain
from tkdocs.errors import RulesError
from tkdocs.rules import evasion, loader

Altered = Callable[..., None]
SHARED = Path(__file__).parents[2] / "shared"
GUIDELINE = [
    "no_overview", "not_registered", "no_figures", "disproportionate", "no_cause", "individual_cases",
    "confidential", "sub_judice", "no_statement", "awaits", "not_responsible", "refers_elsewhere",
]  # fmt: skip


@pytest.fixture(scope="module")
def rules() -> EvasionRules:
    return evasion.load()


@pytest.fixture(scope="module")
def evidence(rules: EvasionRules) -> Evidence:
    return Evidence(rules)


def squeezed(text: str) -> str:
    """The text without case, blanks and punctuation, as the same words can be printed in many ways."""
    return re.sub(r"[^0-9a-zà-ÿ]+", "", text.lower())


def test_the_guideline_s_twelve_categories_in_its_order(rules: EvasionRules) -> None:
    assert [category.slug for category in rules.categories] == GUIDELINE


def test_each_category_speaks_dutch_to_the_visitor_in_one_line(rules: EvasionRules) -> None:
    for category in rules.categories:
        assert category.label
        assert category.description.startswith("De zin ")
        assert category.description.endswith(".")
        assert "ontwijk" not in (category.label + category.description).lower()


def test_enough_examples_and_counter_examples(rules: EvasionRules) -> None:
    for category in rules.categories:
        assert len(category.examples) >= 40, category.slug
        assert len(category.counter_examples) >= 20, category.slug
    assert len(rules.ordinary) >= 50


def test_each_example_stands_once_and_says_why(rules: EvasionRules) -> None:
    every = [*chain.from_iterable((*c.examples, *c.counter_examples) for c in rules.categories), *rules.ordinary]
    assert len({squeezed(example.text) for example in every}) == len(every)
    assert all(example.why.strip() for example in every)


def test_pattern_ids_are_distinct_within_a_category_and_say_why(rules: EvasionRules) -> None:
    for category in rules.categories:
        ids = [pattern.id for pattern in category.patterns]
        assert len(set(ids)) == len(ids), category.slug
        assert all(pattern.reason.strip() for pattern in category.patterns)
        assert all(0 < pattern.weight <= 1 for pattern in category.patterns)


def test_patterns_hit_nearly_all_examples_with_their_category(rules: EvasionRules, evidence: Evidence) -> None:
    for category in rules.categories:
        first = [evidence.hits(plain(e.text), plain(e.question))[:1] for e in category.examples]
        right = sum(bool(hits) and hits[0].category == category.slug for hits in first)
        assert right >= 0.9 * len(category.examples), (category.slug, right)


def test_patterns_leave_nearly_all_counter_examples_alone(rules: EvasionRules, evidence: Evidence) -> None:
    for category in rules.categories:
        hit = [e.text for e in category.counter_examples if evidence.hits(plain(e.text), plain(e.question))]
        assert len(hit) <= 0.05 * len(category.counter_examples), (category.slug, hit)


def test_gaps_in_patterns_are_bounded_so_that_matching_stays_linear(rules: EvasionRules) -> None:
    every = [r for c in rules.categories for p in c.patterns for r in (p.regex, *p.unless, p.asked)]
    guards = [g.regex for g in (*rules.never, *rules.direct, *rules.gives)]
    unbounded = re.compile(r"(?:(?<!\\)\.|\])(?:[*+]|\{\d+,\})")
    assert unbounded.search("niet.*bekend")
    assert unbounded.search("niet[^.;]+bekend")
    assert [r for r in (*every, *guards, *rules.fragments.values()) if unbounded.search(r)] == []


def test_patterns_leave_ordinary_sentences_alone(rules: EvasionRules, evidence: Evidence) -> None:
    assert [e.text for e in rules.ordinary if evidence.hits(plain(e.text), "")] == []


@pytest.mark.skipif(not SHARED.exists(), reason="the hand-labelled answers are not in this checkout")
def test_no_example_is_taken_from_the_labelled_answers(rules: EvasionRules) -> None:
    files = sorted((SHARED / "evaluation/dev/docs").glob("*.txt"))
    texts = "\n".join(squeezed(path.read_text("utf-8")) for path in files)
    assert texts
    every = [*chain.from_iterable((*c.examples, *c.counter_examples) for c in rules.categories), *rules.ordinary]
    # Formulas of a few words are common property: "zie het antwoord op vraag 2" stands in most answers.
    own = [e.text for e in every if len(e.text.split()) >= 10]
    assert [text for text in own if squeezed(text) in texts] == []


def test_the_version_changes_with_what_the_rules_say(rules: EvasionRules, altered: Altered) -> None:
    assert evasion.load().version == rules.version
    altered("categories/no_overview.yml", label="Anders")
    assert evasion.load().version != rules.version


@pytest.fixture
def altered(monkeypatch: pytest.MonkeyPatch) -> Iterator[Altered]:
    """Lets the loader read a file with some keys changed."""
    true = loader.document

    def alter(file: str, **changes: object) -> None:
        monkeypatch.setattr(loader, "document", lambda name: true(name) | changes if name == file else true(name))
        evasion.load.cache_clear()

    yield alter
    evasion.load.cache_clear()


@pytest.mark.parametrize(
    ("file", "changes", "complaint"),
    [
        ("evasion.yml", {"surprise": 1}, "unknown key surprise"),
        ("categories/awaits.yml", {"surprise": 1}, "unknown key surprise"),
        ("categories/awaits.yml", {"slug": "waits"}, "the slug 'awaits' is expected"),
        ("categories/awaits.yml", {"patterns": [{"id": "x", "regex": "(", "reason": "r"}]}, "pattern x"),
        ("categories/awaits.yml", {"patterns": [{"id": "x", "regex": "{nobody}", "reason": "r"}]}, "pattern x"),
        ("categories/awaits.yml", {"patterns": [{"id": "x", "regex": "a", "reason": ""}]}, "missing reason"),
        ("categories/awaits.yml", {"examples": [{"text": "Ik wacht."}]}, "missing why"),
        ("evasion.yml", {"fragments": {"a": "{later}", "later": "x"}}, "fragment a"),
    ],
)
def test_wrong_rules_are_refused(altered: Altered, file: str, changes: dict[str, object], complaint: str) -> None:
    altered(file, **changes)
    with pytest.raises(RulesError, match=complaint):
        evasion.load()


def test_a_blank_in_a_pattern_is_any_white_space_or_none() -> None:
    regex = compiled("het kabinet {does}", {"does": "wacht|telt"})
    for text in ("het kabinet wacht", "hetkabinet telt", "het  kabinetwacht"):
        assert regex.search(text), text
    assert not regex.search("het kabinet doet")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("De zorgver-zekeraars", "de zorgverzekeraars"),
        ("zorg- en welzijnsakkoord", "zorg- en welzijnsakkoord"),
        ("Het bericht «Er is geen overzicht van bruggen» klopt.", "het bericht «» klopt."),
        ("De foto's van 's ochtends", "de foto's van 's ochtends"),
        ("  Twee\n regels ", "twee regels"),
    ],
)
def test_plain_reads_past_the_print(printed: str, read: str) -> None:
    assert plain(printed) == read


def test_the_rules_are_plain_data(rules: EvasionRules) -> None:
    assert json.dumps([category.slug for category in rules.categories])
    assert {threshold.name: threshold.value for threshold in rules.thresholds}["mark"] == 0.45


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("Er is geen landelijk beeld van gesloten zwembaden.", "no_overview"),
        ("Gesloten zwembaden worden niet geregistreerd.", "not_registered"),
        ("Het aantal gesloten zwembaden is niet bekend.", "no_figures"),
        ("Zwembaden worden niet geregistreerd, zodat er geen cijfers zijn.", "not_registered"),
        ("Cijfers zijn er niet, omdat niemand zwembaden registreert.", "no_figures"),
        ("De overheid houdt geen overzicht bij van zwembaden.", "no_overview"),
        ("Registraties zouden handmatig moeten worden doorgenomen.", "disproportionate"),
        ("De zwembaden zijn gesloten wegens vorst.", ""),
    ],
)
def test_what_is_said_first_to_be_missing_names_it_but_effort_before_all(
    evidence: Evidence, sentence: str, category: str
) -> None:
    assert evidence.cue(plain(sentence)) == category


def test_cues_tell_only_the_four_apart_that_have_no_information(evidence: Evidence) -> None:
    assert evidence.cued == set(GUIDELINE[:4])
