"""Formulas and chains: what belongs together, what does not, whatever the order in which it comes."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy import sparse

from embeddings import nearest
from embeddings.agreement import agreement
from embeddings.asks import LEAST_PART, LEAST_REST, Ask, Candidates, Likeness, _ends, stems
from embeddings.chain_rules import ChainRules
from embeddings.chains import Chain, chains
from embeddings.formulas import Formula, Said, groups
from embeddings.formulas import formulas as found_formulas
from embeddings.nearest import ROUNDING, near, product
from embeddings.skeletons import shown, skeleton, vocabulary
from tkdocs.errors import RulesError
from tkdocs.parse import read
from tkdocs.parse.references import named
from tkdocs.rules import chains as chain_rules
from tkdocs.rules import evasion, loader
from tkdocs.rules import formulas as formula_rules

EXCERPTS = Path(__file__).parents[2] / "shared" / "data" / "page_excerpts.jsonl"


@pytest.fixture(scope="module")
def known() -> dict[str, float]:
    return vocabulary(evasion.load())


def said(*texts: str, category: str = "no_overview") -> list[Said]:
    """Return marked sentences, each in a document of its own, a year apart."""
    return [Said(f"d{n}-p1", f"d{n}", f"{2010 + n}-01-01", category, text) for n, text in enumerate(texts)]


def formulas(rows: Sequence[Said], known: dict[str, float]) -> list[Formula]:
    return found_formulas(rows, formula_rules.load(), known)


OVERVIEW = [
    "Er bestaat geen landelijk overzicht van verhuurde sluiswachterswoningen.",
    "Er bestaat geen landelijk overzicht van vleermuizen in kerktorens.",
    "Van de 312 meldpunten bestaat geen landelijk overzicht.",
]
OTHER = ["Ik heb geen zicht op de inkoop van scholen.", "Het is aan de burgemeester om dit af te wegen."]


class TestFormulas:
    def test_the_same_way_of_saying_whatever_the_subject(self, known: dict[str, float]) -> None:
        found = formulas(said(*OVERVIEW, *OTHER), known)
        assert [formula.members for formula in found] == [("d0-p1", "d1-p1", "d2-p1")]
        assert "sluiswachterswoningen" not in found[0].label
        assert "geen landelijk overzicht van" in found[0].label or "geen landelijk overzicht" in found[0].label

    def test_the_order_of_rows_makes_no_difference(self, known: dict[str, float]) -> None:
        rows = said(*OVERVIEW, *OTHER, *OVERVIEW)
        expected = formulas(rows, known)
        for seed in range(5):
            shuffled = random.Random(seed).sample(rows, len(rows))
            assert formulas(shuffled, known) == expected

    def test_the_id_stays_when_members_come(self, known: dict[str, float]) -> None:
        few, many = formulas(said(*OVERVIEW[:2]), known), formulas(said(*OVERVIEW), known)
        assert [formula.id for formula in few] == [formula.id for formula in many]
        assert len(few[0].members) < len(many[0].members)

    def test_once_is_no_formula_and_neither_is_twice_in_one_document(self, known: dict[str, float]) -> None:
        first, second = said(*OVERVIEW[:2])
        assert formulas([first], known) == []
        assert formulas([first, replace(second, document=first.document)], known) == []

    def test_another_category_stays_apart(self, known: dict[str, float]) -> None:
        first = said(OVERVIEW[0])[0]
        other_category = replace(first, id="d8-p1", document="d8", category="no_figures")
        same = replace(first, id="d9-p1", document="d9")
        assert [formula.members for formula in formulas([first, other_category, same], known)] == [("d0-p1", "d9-p1")]

    def test_hardly_any_is_not_none(self, known: dict[str, float]) -> None:
        none, hardly = "Er is geen zicht op {}.", "Er is nauwelijks zicht op {}."
        rows = said(none.format("sluizen"), hardly.format("sluizen"), none.format("torens"), hardly.format("torens"))
        found = formulas(rows, known)
        assert [formula.members for formula in found] == [("d0-p1", "d2-p1"), ("d1-p1", "d3-p1")]

    def test_the_label_claims_no_more_than_any_member(self, known: dict[str, float]) -> None:
        bare = [f"Er is geen overzicht van {thing}." for thing in ("sluizen", "torens", "bruggen")]
        found = formulas(said(*bare, OVERVIEW[0]), known)
        assert len(found[0].members) == 4
        assert "geen landelijk overzicht" in found[0].label

    def test_the_label_keeps_the_words_that_carry_it(self, known: dict[str, float]) -> None:
        rows = said("Ik loop op Zutphen niet vooruit.", "Ik loop daar nu niet op vooruit.", category="awaits")
        bare = {word: weight for word, weight in known.items() if word not in ("loop", "vooruit")}
        assert formula_rules.load().read("awaits", rows[0].text).words == {"loop", "vooruit"}
        (formula,) = formulas(rows, bare)
        assert "loop" in formula.label
        assert "vooruit" in formula.label

    @pytest.mark.parametrize(
        ("category", "one", "other"),
        [
            ("not_registered", "Dat wordt niet geregistreerd.", "De politie registreert niet hoeveel honden er zijn."),
            ("awaits", "Daar kom ik in het najaar op terug.", "Ik zal hierop terugkomen in een brief."),
            ("awaits", "Ik kan daar niet op vooruitlopen.", "Op dat advies loop ik niet vooruit."),
            ("individual_cases", "Ik ga niet in op individuele zaken.", "Op dit geval kan ik niet ingaan."),
            ("no_figures", "Hoeveel het er zijn is mij niet bekend.", "Het aantal leden is onbekend."),
        ],
    )
    def test_inflection_and_order_make_no_difference(
        self, known: dict[str, float], category: str, one: str, other: str
    ) -> None:
        assert len(formulas(said(one, other, category=category), known)) == 1

    def test_what_is_in_no_way_is_compared_by_its_words(self, known: dict[str, float]) -> None:
        rows = said("De Kamer ziet dat wel verschijnen.", "De Kamer ziet dit wel verschijnen.", category="awaits")
        assert formula_rules.load().read("awaits", rows[0].text).way == ""
        assert len(groups(rows, formula_rules.load(), known, alike=0.0)) == 1
        assert len(groups(rows, formula_rules.load(), known, alike=1.1)) == 2

    def test_unlike_sentences_are_not_chained_through_one_between(self, known: dict[str, float]) -> None:
        left = "Er bestaat geen landelijk overzicht van sluizen."
        middle = "Er bestaat geen landelijk overzicht, cijfers zijn niet beschikbaar bij het ministerie."
        right = "De gevraagde cijfers zijn niet beschikbaar bij het ministerie van die tijd."
        together = [set(formula.members) for formula in formulas(said(left, middle, right), known)]
        assert {"d0-p1", "d2-p1"} not in together
        assert all(not {"d0-p1", "d2-p1"} <= members for members in together)

    def test_nothing_in_nothing_out(self, known: dict[str, float]) -> None:
        assert formulas([], known) == []

    def test_what_is_left_of_a_sentence(self, known: dict[str, float]) -> None:
        text = "Er bestaat geen overzicht van de 14 kermisattracties in Zutphen."
        assert skeleton(text, known) == "er bestaat geen overzicht van de … in …"
        assert shown(text, known) == "Er bestaat geen overzicht van de … in …."

    def test_the_labelled_pairs(self, known: dict[str, float]) -> None:
        pairs = formula_rules.pairs()
        result = agreement(pairs, formula_rules.load(), known)
        assert len(pairs) >= 100
        assert result.right + len(result.apart) == sum(pair.same for pair in pairs) >= 40
        assert result.f1 >= 0.85
        assert result.precision >= 0.85

    def test_nothing_to_agree_on(self, known: dict[str, float]) -> None:
        empty = agreement([], formula_rules.load(), known)
        assert (empty.precision, empty.recall, empty.f1) == (1.0, 1.0, 1.0)

    def test_every_category_has_ways(self) -> None:
        assert set(formula_rules.load().ways) == {category.slug for category in evasion.load().categories}

    @pytest.mark.parametrize(
        ("changes", "complaint"),
        [
            ({"surprise": 1}, "the keys are"),
            ({"denial": {"regex": "("}}, "missing reason"),
            ({"ways": {"awaits": [{"id": "a", "regex": "("}]}}, "awaits a"),
            ({"ways": {"awaits": [{"id": "a", "regex": "{none}"}]}}, "awaits a"),
            ({"ways": {"awaits": [{"id": "a", "regex": "b"}, {"id": "a", "regex": "c"}]}}, "stands twice"),
        ],
    )
    def test_wrong_rules_are_refused(
        self, monkeypatch: pytest.MonkeyPatch, changes: dict[str, object], complaint: str
    ) -> None:
        true = loader.document
        monkeypatch.setattr(loader, "document", lambda name: true(name) | changes)
        with pytest.raises(RulesError, match=complaint):
            formula_rules.load()


@pytest.fixture(scope="module")
def rules() -> ChainRules:
    return chain_rules.load()


def question(case: str, year: int, text: str, about: str, verdict: str | None = "evades", **more: Any) -> Ask:
    """Return a question that was answered without the information, unless `verdict` says otherwise."""
    withheld = f"{case}-p1" if verdict in ("partly", "evades") else None
    return Ask(f"{case}-q1", case, f"{year}-05-01", "question", text, about, verdict=verdict, withheld=withheld, **more)


PARROTS = "het houden van halsbandparkieten in stadsparken"
FIRST = question("A", 2018, "Hoeveel halsbandparkieten leven er in stadsparken?", PARROTS)
AGAIN = question("B", 2020, "Hoeveel halsbandparkieten leven er nu in stadsparken, per gemeente?", PARROTS)
GIVEN = question("C", 2022, "Hoeveel halsbandparkieten leven er in stadsparken?", PARROTS, "answers")
AFTER = question("D", 2023, "Hoeveel halsbandparkieten leven er in stadsparken?", PARROTS)
FERRIES = question("X", 2019, "Hoeveel veerponten varen er zonder vergunning op de grote rivieren?", "veerponten")
# A crowd of other questions, so that words have a rarity.
CROWD = [
    question(f"Z{n}", 2019, f"Hoeveel {thing} zijn er in de provincie {place}?", f"{thing} in {place}")
    for n, (thing, place) in enumerate(
        [
            ("molens", "Drenthe"), ("dijken", "Zeeland"), ("musea", "Limburg"), ("heftrucks", "Groningen"),
            ("tandartsen", "Utrecht"), ("wolven", "Gelderland"), ("sluizen", "Friesland"), ("zwembaden", "Flevoland"),
        ]
    )
]  # fmt: skip


def linked(asks: Sequence[Ask], rules: ChainRules) -> list[list[str]]:
    return [[member.ask.case for member in chain.members] for chain in chains(asks, rules)]


class TestChains:
    def test_the_same_asked_again_and_not_given(self, rules: ChainRules) -> None:
        found = chains([FIRST, AGAIN, FERRIES, *CROWD], rules)
        assert len(found) == 1
        chain = found[0]
        assert (chain.id, chain.label, chain.withheld) == ("A", PARROTS, 2)
        assert [m.ask.case for m in chain.members] == ["A", "B"]
        assert chain.members[0].score == 1.0
        assert rules.thresholds["words"] <= chain.members[1].score <= 1
        assert [m.reason for m in chain.members] == [rules.reasons["first"], rules.reasons["words"]]

    def test_the_answer_that_gives_it_is_the_end(self, rules: ChainRules) -> None:
        assert linked([FIRST, AGAIN, GIVEN, AFTER, *CROWD], rules) == [["A", "B", "C"]]

    def test_no_chain_where_it_was_given_at_once(self, rules: ChainRules) -> None:
        assert linked([replace(FIRST, verdict="answers", withheld=None), replace(GIVEN, case="B"), *CROWD], rules) == []

    def test_a_verdict_without_a_marked_sentence_is_not_enough(self, rules: ChainRules) -> None:
        assert linked([replace(FIRST, withheld=None), replace(AGAIN, withheld=None), *CROWD], rules) == []

    def test_an_unanswered_question_is_in_it(self, rules: ChainRules) -> None:
        assert linked([FIRST, replace(AGAIN, verdict=None, withheld=None), *CROWD], rules) == [["A", "B"]]

    @pytest.mark.parametrize(
        "common",
        [
            "Bent u bekend met het bericht over halsbandparkieten in stadsparken?",
            "Kunt u deze vragen afzonderlijk beantwoorden?",
            "Deelt u de mening dat er te weinig cijfers over halsbandparkieten in stadsparken zijn?",
            "Waarom is er geen overzicht van halsbandparkieten in stadsparken?",
            "Klopt het dat er geen registratie is van halsbandparkieten in stadsparken?",
        ],
    )
    def test_common_questions_never_link(self, rules: ChainRules, common: str) -> None:
        assert linked([replace(FIRST, text=common), replace(AGAIN, text=common), *CROWD], rules) == []

    def test_the_same_subject_but_another_thing_asked(self, rules: ChainRules) -> None:
        other = replace(AGAIN, text="Welke ziekten brengen vogels over op mensen met een zwakke gezondheid?")
        assert linked([FIRST, other, *CROWD], rules) == []

    def test_a_shared_vendor_needs_fewer_words(self, rules: ChainRules) -> None:
        first = question("A", 2018, "Hoeveel pompen van Voorbeeld NV staan er bij waterschappen?", "pompen")
        later = question("B", 2020, "In hoeverre gebruiken waterschappen nu pompen van Voorbeeld NV?", "apparatuur")
        assert linked([first, later, *CROWD], rules) == []
        vendor = frozenset({"voorbeeld"})
        found = chains(
            [replace(first, vendors=vendor), replace(later, vendors=vendor), *CROWD],
            rules,
            {"voorbeeld": "Voorbeeld NV"},
        )
        assert [m.ask.case for m in found[0].members] == ["A", "B"]
        assert found[0].members[1].reason == "Zelfde leverancier: Voorbeeld NV"

    def test_the_name_of_a_shared_vendor_does_not_count(self, rules: ChainRules) -> None:
        vendor = frozenset({"voorbeeld"})
        first = question("A", 2018, "Hoeveel pompen van Voorbeeld zijn er?", "pompen van Voorbeeld", vendors=vendor)
        later = question("B", 2020, "Hoeveel boetes kreeg Voorbeeld?", "boetes voor Voorbeeld", vendors=vendor)
        assert linked([first, later, *CROWD], rules) == []

    def test_the_same_of_another_vendor_is_another_matter(self, rules: ChainRules) -> None:
        apart = replace(AGAIN, vendors=frozenset({"beta"}))
        assert linked([replace(FIRST, vendors=frozenset({"alfa"})), apart, *CROWD], rules) == []
        assert linked([FIRST, apart, *CROWD], rules) == [["A", "B"]]

    def test_opinions_on_one_case_of_a_vendor_are_linked_and_close_nothing(self, rules: ChainRules) -> None:
        vendor = frozenset({"voorbeeld"})
        about = "het lekken van sluisgegevens door Voorbeeld"
        text = "Wat vindt u van het lekken van sluisgegevens?"
        first = question("A", 2018, text, about, vendors=vendor)
        given = question("B", 2019, text, f"het bericht over {about}", "answers", vendors=vendor)
        again = question("C", 2020, text, about, vendors=vendor)
        assert linked([first, given, again, *CROWD], rules) == [["A", "B", "C"]]
        assert linked([replace(ask, vendors=frozenset()) for ask in (first, given, again)] + CROWD, rules) == []

    def test_what_is_asked_after_an_opinion_counts(self, rules: ChainRules) -> None:
        text = "Klopt het dat zij overlast geven? Hoeveel halsbandparkieten leven er in stadsparken?"
        assert linked([FIRST, replace(AGAIN, text=text), *CROWD], rules) == [["A", "B"]]

    @pytest.mark.parametrize(
        ("request_", "asks"),
        [
            ("verzoekt de regering in kaart te brengen hoeveel sluizen er lekken", True),
            ("verzoekt de regering een overzicht van lekkende sluizen aan de Kamer te sturen", True),
            ("verzoekt de regering een register van sluizen op te zetten", False),
            ("verzoekt de regering het aantal sluizen uit te breiden", False),
        ],
    )
    def test_which_motions_ask_for_information(self, rules: ChainRules, request_: str, asks: bool) -> None:
        assert bool(rules.read(Ask("M-1", "M", "2017-01-01", "motion", request_)).kinds) is asks

    def test_a_shared_vendor_alone_is_not_enough(self, rules: ChainRules) -> None:
        vendor = frozenset({"voorbeeld"})
        first = question("A", 2018, "Hoeveel pompen staan er bij waterschappen?", "pompen", vendors=vendor)
        later = question("B", 2020, "Hoeveel belasting is in het buitenland betaald?", "winst", vendors=vendor)
        assert linked([first, later, *CROWD], rules) == []

    def test_a_motion_starts_and_a_letter_joins(self, rules: ChainRules) -> None:
        about = "het tellen van halsbandparkieten"
        motion = Ask(
            "M-1", "M", "2017-01-01", "motion",
            "verzoekt de regering te inventariseren hoeveel halsbandparkieten in stadsparken leven", about,
        )  # fmt: skip
        letter = Ask(
            "L-1", "L", "2017-09-01", "letter", "reactie op de motie over halsbandparkieten in stadsparken",
            "reactie op de motie over halsbandparkieten in stadsparken", refers=frozenset({"M"}),
            verdict="partly", withheld="L-p1",
        )  # fmt: skip
        found = chains([letter, motion, FIRST, *CROWD], rules)
        assert [m.ask.case for m in found[0].members] == ["M", "L", "A"]
        assert found[0].members[1].reason == rules.reasons["reference"]

    def test_a_letter_that_answers_a_motion_joins_its_chain(self, rules: ChainRules) -> None:
        asked = "verzoekt de regering te inventariseren hoeveel halsbandparkieten in stadsparken leven"
        motion = Ask("M-1", "M", "2017-01-01", "motion", asked, PARROTS)
        letter = Ask("L-1", "L", "2017-09-01", "letter", "toezending", "toezending", replies_to=frozenset({"M"}))
        found = chains([motion, letter, FIRST, *CROWD], rules)
        assert [m.ask.case for m in found[0].members] == ["M", "L", "A"]
        assert found[0].members[1].reason == rules.reasons["reply"]
        plea = replace(motion, text="verzoekt de regering halsbandparkieten te verbieden")
        assert linked([plea, letter, FIRST, AGAIN, *CROWD], rules) == [["A", "B"]]

    def test_what_was_withheld_is_shown_as_asked_first(self, rules: ChainRules) -> None:
        vendor = frozenset({"voorbeeld"})
        about = "de pompen van Voorbeeld NV bij waterschappen"
        opinion = Ask(
            "A-q1", "A", "2018-05-01", "question", "Wat vindt u van deze pompen van Voorbeeld?", about, vendors=vendor,
            verdict="answers",
        )  # fmt: skip
        number = "Hoeveel pompen van Voorbeeld NV staan er bij waterschappen?"
        first = replace(question("A", 2018, number, about, vendors=vendor), id="A-q2")
        later = question("B", 2020, f"{number[:-1]}, per waterschap?", about, vendors=vendor)
        found = chains([opinion, first, later, *CROWD], rules)
        assert [(m.ask.id, m.ask.verdict) for m in found[0].members] == [("A-q2", "evades"), ("B-q1", "evades")]

    def test_only_what_was_asked_before_closes(self, rules: ChainRules) -> None:
        vendor = frozenset({"voorbeeld"})
        about = "het lekken van sluisgegevens door Voorbeeld"
        first = question("A", 2018, "Hoeveel sluizen raken hun gegevens kwijt?", about, vendors=vendor)
        another = question("B", 2019, "Welke boete volgt?", about, "answers", vendors=vendor)
        again = question("C", 2020, "Hoeveel sluizen raken hun gegevens kwijt?", about, vendors=vendor)
        assert linked([first, another, again, *CROWD], rules) == [["A", "B", "C"]]

    @pytest.mark.parametrize(
        ("text", "matter"),
        [
            (
                "Klopt het? Hoeveel sluizen lekken er bij Alfa in Drenthe?",
                "Hoeveel sluizen lekken er bij Alfa in Drenthe?",
            ),
            (
                "Lekken er sluizen in Drenthe? Hoeveel zijn het er?",
                "Lekken er sluizen in Drenthe? Hoeveel zijn het er?",
            ),
        ],
    )
    def test_what_of_a_question_is_compared(self, rules: ChainRules, text: str, matter: str) -> None:
        ask = replace(FIRST, text=text)
        assert rules.read(ask).asked == stems(matter, rules.idle)

    @pytest.mark.skipif(not EXCERPTS.exists(), reason="the excerpts of real pages are not beside the project")
    def test_scanners_of_one_maker_until_they_are_counted(self, rules: ChainRules) -> None:
        """A question as the sets before 2023 put it, then the real ones of 2023, which was answered, and of 2024."""
        pages = [json.loads(line) for line in EXCERPTS.read_text("utf-8").splitlines()]
        vendor = frozenset({"nuctech"})
        asks = [question("2022", 2022, "Hoeveel scanners van Nuctech gebruikt de douane?", "", vendors=vendor)]
        for case, verdict in (("2023Z11786", "answers"), ("2024Z01911", None)):
            page = next(page for page in pages if case in page["url"])
            asked = read(page["text"].encode(), media_type="text/plain", name="a.txt").questions
            text = next(q.text for q in asked if q.text.startswith("Hoeveel Nuctech"))
            asks.append(question(case, int(case[:4]), text, page["title"], verdict, vendors=vendor))
        assert linked([*asks, *CROWD], rules) == [["2022", "2023Z11786"]]
        before = [replace(asks[0], verdict="answers", withheld=None), *asks[1:]]
        assert linked([*before, *CROWD], rules) == []

    def test_a_letter_alone_starts_nothing(self, rules: ChainRules) -> None:
        letters = [
            Ask(f"L{n}", f"L{n}", f"201{n}-01-01", "letter", PARROTS, PARROTS, verdict="partly", withheld=f"L{n}-p1")
            for n in (1, 2)
        ]
        assert linked([*letters, *CROWD], rules) == []

    def test_makers_of_one_country_and_subjects_alike(self, rules: ChainRules) -> None:
        land = frozenset({"XX"})
        first = question(
            "A", 2019, "Hoeveel liften van Alfa hangen er in ministeries?",
            "het gebruik van Ruritaanse liften door de overheid", origins=land, vendors=frozenset({"alfa"}),
        )  # fmt: skip
        later = question(
            "B", 2021, "Hoeveel roltrappen van Beta draaien er bij uitvoeringsorganisaties?",
            "het gebruik van Ruritaanse roltrappen door de overheid", origins=land, vendors=frozenset({"beta"}),
        )  # fmt: skip
        assert linked([first, later, *CROWD], rules) == [["A", "B"]]
        assert linked([first, replace(later, about="roltrappen in winkels"), *CROWD], rules) == []

    def test_the_order_of_asks_makes_no_difference(self, rules: ChainRules) -> None:
        asks = [FIRST, AGAIN, GIVEN, AFTER, FERRIES, *CROWD]
        expected: list[Chain] = chains(asks, rules)
        for seed in range(5):
            assert chains(random.Random(seed).sample(asks, len(asks)), rules) == expected

    def test_nothing_in_nothing_out(self, rules: ChainRules) -> None:
        assert chains([], rules) == []

    def test_a_compound_is_like_its_parts(self, rules: ChainRules) -> None:
        camera = replace(FIRST, id="1", text="Hoeveel camera's hangen er in gebouwen?", about="")
        compound = replace(FIRST, id="2", text="Hoeveel bewakingscamera's hangen er in stations?", about="")
        asks = [camera, compound, *CROWD]
        likeness = Likeness(asks, [rules.read(ask) for ask in asks], rules.idle)
        assert product(likeness.asked(camera), likeness.asked(compound)) > 0.3


WORDS = ["sluis", "pomp", "dijk", "molen", "toren", "brug", "gemaal", "polder"]
VECTORS = st.dictionaries(st.sampled_from(WORDS), st.floats(0.01, 1.0), max_size=6)


@pytest.mark.parametrize("few", [0, 256], ids=["by-their-beginnings", "all-of-few"])
@given(drawn=st.lists(VECTORS, max_size=25), least=st.floats(0.05, 0.95))
def test_what_is_near_is_what_comparing_all_finds(few: int, drawn: list[dict[str, float]], least: float) -> None:
    table = np.array([[vector.get(word, 0.0) for word in WORDS] for vector in drawn]).reshape(-1, len(WORDS))
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    with patch.object(nearest, "_FEW", few):
        pairs = list(near(sparse.csr_matrix(table), least))
    found = [(*pair,) for one, other in pairs for pair in zip(one, other, strict=True)]
    products = table @ table.T
    sure = {(i, j) for i in range(len(table)) for j in range(i) if products[i, j] >= least}
    assert sure <= set(found)
    assert len(found) == len(set(found))
    assert all(i > j and products[i, j] >= least - 2 * ROUNDING for i, j in found)


@given(st.lists(st.text("ab", min_size=1, max_size=12), max_size=20, unique=True).map(sorted))
def test_the_ends_of_a_word_are_the_longest_of_the_others(words: list[str]) -> None:
    def longest(word: str, *, begins: bool) -> list[int]:
        ends = str.startswith if begins else str.endswith
        fit = [each for each in words if LEAST_PART <= len(each) <= len(word) - LEAST_REST and ends(word, each)]
        return [words.index(max(fit, key=len))] if fit else []

    assert _ends(words) == [longest(word, begins=True) + longest(word, begins=False) for word in words]


PARTS = ("sluizen", "pompen", "dijken", "Alfa", "Beta", "gemeenten", "kosten", "lekkages", "vergunningen")
TEXTS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=5, unique=True).map(" ".join)
ASKS = st.builds(
    Ask,
    id=st.uuids().map(str),
    case=st.sampled_from([f"K{n}" for n in range(12)]),
    dated_on=st.sampled_from([f"20{n}-01-01" for n in range(10, 22)]),
    kind=st.sampled_from(["question", "question", "letter", "motion"]),
    text=TEXTS.map(lambda words: f"Hoeveel {words}?"),
    about=TEXTS,
    vendors=st.frozensets(st.sampled_from(["alfa", "beta"])),
    origins=st.frozensets(st.sampled_from(["CN", "US"])),
    refers=st.frozensets(st.sampled_from(["K1", "K2"]), max_size=1),
    verdict=st.sampled_from(["evades", "answers", None]),
    withheld=st.sampled_from(["p", None]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(ASKS, max_size=20, unique_by=lambda ask: ask.id))
def test_the_candidates_lose_no_link(rules: ChainRules, asks: list[Ask]) -> None:
    found = chains(asks, rules)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Candidates, "near", lambda self, _: sorted(self._asks, key=lambda other: other.id))
        assert chains(asks, rules) == found


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"lead": "("}, "chains.yml, lead"),
        ({"surprise": 1}, "unknown key surprise"),
        ({"reasons": {"first": "Eerste"}}, "the reasons are"),
        ({"asks": [{"regex": "(", "reason": "r", "kind": "number"}]}, "chains.yml, asks"),
        ({"thresholds": [{"name": "words", "value": 1}]}, "missing evidence"),
    ],
)
def test_wrong_rules_of_chains_are_refused(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, object], complaint: str
) -> None:
    true = loader.document
    monkeypatch.setattr(loader, "document", lambda name: true(name) | changes)
    with pytest.raises(RulesError, match=complaint):
        chain_rules.load()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kamerstuk 99 501, nr. 12", {"99501-12"}),
        ("Kamerstukken II 2019/20, 99 984 VII, nr. 8", {"99984-VII-8"}),
        ("Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 1031", {"ah-tk-20202021-1031"}),
        ("de vragen 2019Z90155 en 2021Z90301", {"2019Z90155", "2021Z90301"}),
        ("een bedrag van 99 501 euro", set()),
    ],
)
def test_the_papers_that_a_text_names(text: str, names: set[str]) -> None:
    assert named(text) == names


BICYCLES = "Hoeveel fietsen werden er {}gestolen?"


def test_another_year_in_the_same_words_is_another_question(rules: ChainRules) -> None:
    first = question("A", 2019, BICYCLES.format("in 2018 "), "Fietsendiefstal")
    other = question("B", 2022, BICYCLES.format("in 2021 "), "Fietsendiefstal")
    again = question("C", 2023, BICYCLES.format(""), "Fietsendiefstal")
    assert linked([first, other], rules) == []
    assert linked([first, again], rules) == [["A", "C"]]


def test_who_asks_again_what_was_given_begins_no_chain(rules: ChainRules) -> None:
    given = question("A", 2019, "Hoeveel winkelpanden staan leeg?", "Leegstand", "answers")
    again = question("B", 2022, "Hoeveel winkelpanden staan er leeg?", "Leegstand")
    assert linked([given, again], rules) == []
    assert linked([question("A", 2019, "Hoeveel winkelpanden staan leeg?", "Leegstand"), again], rules) == [["A", "B"]]
