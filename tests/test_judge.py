"""The judge: marks, categories, direct answers, references, verdicts, letters, the evidence that a mark keeps."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from embeddings import verdicts
from embeddings.fitting import fit
from embeddings.judge import Block, Judge, Judgement
from embeddings.rules import Category, EvasionRules, Example, Pattern, Threshold
from embeddings.similarity import Likeness
from tkdocs.rules import evasion


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(evasion.load())


def one(judge: Judge, question: str, *sentences: str, numbers: tuple[str, ...] = ("1",)) -> Judgement:
    """Return the judgement of a single block."""
    return judge.judge([Block((question,), sentences, numbers)])[0]


def categories(judgement: Judgement) -> list[str]:
    return [mark.category for mark in judgement.marks]


# Sentences that stand neither in the rules nor in the labelled answers; subjects from all over the government.
@pytest.mark.parametrize(
    ("category", "question", "sentence"),
    [
        (
            "no_overview",
            "Hoeveel duikers zijn er?",
            "Van duikers onder provinciale wegen bestaat geen sluitend overzicht.",
        ),
        ("no_overview", "Welke merken?", "Ik heb geen zicht op de merken die scholen gebruiken."),
        (
            "not_registered",
            "Hoe vaak?",
            "Hoe vaak een lift stilstaat, wordt door stations niet centraal geregistreerd.",
        ),
        ("not_registered", "Hoe vaak?", "Er is geen landelijke registratie van ontsnapte reptielen."),
        ("no_figures", "Hoeveel?", "Het is niet bekend hoeveel zeilboten een toilet aan boord hebben."),
        ("no_figures", "Hoeveel?", "Over kunstgras op schoolpleinen zijn geen cijfers beschikbaar."),
        ("disproportionate", "Hoeveel?", "Het nagaan hiervan zou een onevenredige inspanning van rechtbanken vragen."),
        ("no_cause", "Hoe vaak gebeurt dit?", "Ik zie geen aanleiding om hier nader onderzoek naar te doen."),
        ("individual_cases", "Klopt dit?", "Over individuele zaken van ondernemers doe ik geen uitspraken."),
        ("confidential", "Wat kost dit?", "De prijs is bedrijfsvertrouwelijk en wordt daarom niet openbaar gemaakt."),
        ("sub_judice", "Wat is er gebeurd?", "De zaak is onder de rechter en daarom reageer ik niet inhoudelijk."),
        ("no_statement", "Verwacht u dit?", "Ik wil niet speculeren over het gedrag van beleggers."),
        ("awaits", "Wat gaat u doen?", "Op de uitkomst van de formatie kan ik niet vooruitlopen."),
        ("not_responsible", "Wat gaat u doen?", "Het is aan de waterschappen om hierover te besluiten."),
        ("refers_elsewhere", "Wat gaat u doen?", "Hiervoor verwijs ik u naar mijn brief van 9 april."),
    ],
)
def test_each_way_of_not_giving_what_was_asked(judge: Judge, category: str, question: str, sentence: str) -> None:
    judgement = one(judge, question, sentence)
    assert categories(judgement) == [category]
    assert judgement.verdict == "evades"
    assert not judgement.marks[0].direct


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Hoeveel klachten waren er?", "Er zijn nul klachten ontvangen."),
        ("Hoeveel storingen waren er in die jaren?", "Geen."),
        ("Hoeveel klachten waren er?", "In 2023 waren dat er 14."),
        ("Deelt u de mening dat dit te weinig is?", "Nee, ik deel die mening niet."),
        ("Bent u bereid de brug te sluiten?", "Nee, daartoe ben ik niet bereid."),
        ("Hoe gaan artsen hiermee om?", "Artsen hebben een geheimhoudingsplicht tegenover hun patiënten."),
        ("Wat schrijft de krant?", "De krant schrijft «er is helemaal geen overzicht van de schade aan bruggen»."),
        ("Is er toezicht?", "De inspectie houdt geen toezicht op hobbyboeren."),
        ("Hoeveel?", "Kunt u aangeven of er geen overzicht is?"),
        ("Is dit zo?", "Zie ook het antwoord op vraag 3."),
    ],
)
def test_what_is_an_answer_is_not_marked(judge: Judge, question: str, sentence: str) -> None:
    assert one(judge, question, sentence) == Judgement("answers", ())


def test_glued_words_of_a_pdf_are_read_all_the_same(judge: Judge) -> None:
    assert categories(one(judge, "Wat doet u?", "Hetkabinet wacht deuitkomsten van het overleg af.")) == ["awaits"]
    assert categories(one(judge, "Hoeveel?", "Dit wordt door gemeentenniet centraal geregistreerd.")) == [
        "not_registered"
    ]


def test_a_confirmation_that_there_is_none_is_the_straight_answer(judge: Judge) -> None:
    judgement = one(
        judge, "Klopt het dat er geen overzicht is van gesloten zwembaden?", "Ja, er bestaat geen overzicht."
    )
    assert [(m.category, m.direct) for m in judgement.marks] == [("no_overview", True)]
    assert judgement.verdict == "answers"


def test_a_mark_keeps_its_evidence(judge: Judge) -> None:
    known = {e.text for c in evasion.load().categories if c.slug == "no_overview" for e in c.examples}
    mark = one(judge, "Hoeveel?", "Er bestaat geen landelijk overzicht van noodlokalen bij scholen.").marks[0]
    assert mark.rule == "no-overview"
    assert mark.example in known
    assert 0.5 < mark.example_score < 1
    assert 0.9 <= mark.score <= 1


def test_likeness_adds_to_the_score_of_a_pattern(judge: Judge) -> None:
    far = one(judge, "Hoeveel?", "Er is geen enkel bruikbaar overzicht.").marks[0]
    near = one(judge, "Hoeveel?", "Er bestaat geen landelijk overzicht van het aantal noodlokalen.").marks[0]
    assert far.rule == near.rule
    assert far.score < near.score


def test_part_of_an_answer(judge: Judge) -> None:
    judgement = one(
        judge,
        "Hoeveel bussen rijden er, en hoeveel daarvan op waterstof?",
        "In totaal rijden er 412 bussen in deze concessie, waarvan 96 op zondag.",
        "Zij worden door vier vervoerders ingezet op 37 lijnen in de hele provincie.",
        "De bussen zijn gemiddeld zes jaar oud en worden na twaalf jaar vervangen.",
        "Hoeveel daarvan op waterstof rijden is niet bekend.",
    )
    assert judgement.verdict == "partly"
    assert [mark.sentence for mark in judgement.marks] == [3]


def test_a_promise_to_inform_counts_alone_and_not_after_a_plain_answer(judge: Judge) -> None:
    promise = "Hierover zal ik uw Kamer in het voorjaar informeren."
    assert one(judge, "Wanneer komt de evaluatie?", promise).verdict == "evades"
    assert one(judge, "Komt er een evaluatie?", "Ja, die is gestart.", promise) == Judgement("answers", ())


def test_a_reference_takes_the_verdict_of_its_target(judge: Judge) -> None:
    given = Block(("Hoeveel?",), ("Het zijn er 12.",), ("1",))
    withheld = Block(("Hoeveel?",), ("Dat wordt niet geregistreerd.",), ("2",))
    to_given = Block(("Hoe vaak?",), ("Zie het antwoord op vraag 1.",), ("3",))
    to_withheld = Block(("Hoe vaak?",), ("Zie het antwoord op vraag 2.",), ("4",))
    to_reference = Block(("Hoe lang?",), ("Zie het antwoord op vraag 3.",), ("5",))
    judged = judge.judge([given, withheld, to_given, to_withheld, to_reference])
    assert [j.verdict for j in judged] == ["answers", "evades", "answers", "evades", "answers"]
    assert [[m.direct for m in j.marks] for j in judged[2:]] == [[True], [False], [True]]


def test_a_reference_out_of_the_document_gives_nothing(judge: Judge) -> None:
    judgement = one(judge, "Hoeveel?", "Zie het antwoord op vraag 7.")
    assert (judgement.verdict, judgement.marks[0].direct) == ("evades", False)


def test_in_a_letter_only_the_plainest_forms_count(judge: Judge) -> None:
    sentences = (
        "Het is aan gemeenten om hierover te besluiten.",
        "Er bestaat geen centraal overzicht van de gebruikte apparatuur.",
        "Ik zal uw Kamer hierover in het voorjaar informeren.",
    )
    assert categories(judge.judge([Block((), sentences, letter=True)])[0]) == ["no_overview"]
    assert len(judge.judge([Block((), sentences)])[0].marks) == 3


def test_nothing_in_nothing_out(judge: Judge) -> None:
    assert judge.judge([]) == []
    judged = judge.judge([Block((), ()), Block(("Hoeveel?",), ("",))])
    assert [(j.verdict, j.marks) for j in judged] == [("answers", ())] * 2


def test_the_same_input_gives_the_same_judgement_alone_and_among_others(judge: Judge) -> None:
    blocks = [Block(("Hoeveel?",), (f"Er is geen overzicht van {n} bruggen.",), (str(n),)) for n in range(5)]
    together = judge.judge(blocks)
    assert [judge.judge([block])[0] for block in blocks] == together
    assert Judge(evasion.load()).judge(blocks) == together


SMALL = EvasionRules(
    version="small",
    categories=(
        Category(
            "no_overview",
            "Geen overzicht",
            "De zin zegt dat er geen overzicht is.",
            patterns=(Pattern("none", "geen overzicht", "plain form", weight=0.9, unless=("nodig",)),),
            examples=(Example("Niemand weet welke bruggen er liggen in deze streek.", "nobody knows"),),
            counter_examples=(Example("Iedereen weet welke bruggen er liggen in de stad.", "everybody knows"),),
        ),
        Category(
            "no_cause", "Geen aanleiding", "De zin.", patterns=(Pattern("no", "geen reden", "r", asked="uitzoeken"),)
        ),
    ),
    thresholds=tuple(
        Threshold(name, value, "for this test")
        for name, value in (
            ("mark", 0.5),
            ("alike", 0.6),
            ("letter", 0.85),
            ("long", 8),
        )
    ),
)


def test_likeness_alone_marks_a_sentence_without_a_pattern() -> None:
    marks = one(Judge(SMALL), "Welke?", "Niemand weet welke bruggen er liggen in die streek.").marks
    assert [(m.category, m.rule) for m in marks] == [("no_overview", None)]
    assert marks[0].score == marks[0].example_score >= 0.6


def test_a_nearer_counter_example_keeps_a_sentence_from_being_marked() -> None:
    assert one(Judge(SMALL), "Welke?", "Iedereen weet welke bruggen er liggen in de streek.").marks == ()


def test_words_that_take_a_match_back_and_questions_that_it_needs() -> None:
    small = Judge(SMALL)
    assert one(small, "Welke?", "Er is geen overzicht nodig.").marks == ()
    assert one(small, "Wilt u dit uitzoeken?", "Daarvoor is geen reden.").marks[0].rule == "no"
    assert one(small, "Wilt u dit verbieden?", "Daarvoor is geen reden.").marks == ()


def test_rules_without_examples_judge_by_patterns_alone() -> None:
    bare = EvasionRules("bare", SMALL.categories[1:], thresholds=SMALL.thresholds)
    mark = one(Judge(bare), "Wilt u dit uitzoeken?", "Daarvoor is geen reden.").marks[0]
    assert (mark.example, mark.example_score) == ("", 0.0)


class Reversed:
    """An encoder to which a sentence is like its letters, in whatever order."""

    id = "reversed"
    dimension = 26

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        counts = np.array([[text.lower().count(chr(97 + n)) for n in range(26)] for text in texts], dtype=np.float32)
        return counts / np.maximum(np.linalg.norm(counts, axis=1, keepdims=True), 1e-9)


def test_vectors_add_to_likeness_and_change_the_version() -> None:
    sentence = "Neits niemand bruggen weet welke liggen er streek."
    without, with_ = Likeness(SMALL), Likeness(SMALL, Reversed())
    assert with_.companies([sentence])[0].best.score > without.companies([sentence])[0].best.score
    assert Judge(SMALL).version != Judge(SMALL, Reversed()).version


def test_with_an_encoder_fitted_on_answers(tmp_path: Path) -> None:
    rules = evasion.load()
    texts = [example.text for category in rules.categories for example in category.examples]
    fitted = fit(texts, tmp_path / "encoder", dimension=64)
    judgement = one(Judge(rules, fitted), "Hoeveel?", "Er bestaat geen overzicht van stuwen.", "Het water staat hoog.")
    assert categories(judgement) == ["no_overview"]
    assert judgement.marks[0].example


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Zie het antwoord op vraag 2.", ("2",)),
        ("Zie de antwoorden op de vragen 2, 3 en 5.", ("2", "3", "5")),
        ("Zie vraag 10 t/m 12.", ("10", "11", "12")),
        ("Zie vraag 3 tot en met 4 en vraag 7.", ("3", "4", "7")),
        ("Zie mijn antwoord op vraag 2a.", ("2a",)),
        ("Zie de brief van 3 mei.", ()),
    ],
)
def test_the_questions_that_a_reference_names(sentence: str, numbers: tuple[str, ...]) -> None:
    assert verdicts.referred(sentence) == numbers


def test_a_range_of_questions_is_never_endless() -> None:
    assert len(verdicts.referred("Zie vraag 1 t/m 999999999.")) == 200


def test_references_to_unlike_answers_are_partly() -> None:
    assert verdicts.of_reference(["1", "2"], {"1": "answers", "2": "evades"}) == "partly"
    assert verdicts.of_reference(["9"], {"1": "evades"}) == "answers"
