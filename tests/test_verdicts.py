"""What questions ask, what answers give of it, and the verdict that follows; with the reason for it."""

import json
from pathlib import Path

import pytest

from embeddings import silence
from embeddings.asking import Asking
from embeddings.giving import Giving
from embeddings.silence import Silence
from embeddings.verdicts import Verdict, VerdictRules, Verdicts
from tkdocs.errors import RulesError
from tkdocs.rules import asking, loader
from tkdocs.rules import verdicts as rules

ASK = Asking(asking.load())
GIVE = Giving(asking.load())
VERDICTS = Verdicts(rules.load())
UNKNOWN = "Daarvan is geen overzicht beschikbaar."


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Bent u bekend met het bericht over de brug?", "known"),
        ("Hoeveel bruggen zijn gesloten?", "how_many"),
        ("Wat kost de herbouw van de brug?", "how_many"),
        ("Wanneer gaat de brug weer open?", "when"),
        ("Waarom is de brug gesloten?", "why"),
        ("Welke bedrijven bouwden de brug?", "who"),
        ("Deelt u de mening dat bruggen open moeten zijn?", "opinion"),
        ("Bent u bereid de brug te openen?", "will"),
        ("Klopt het dat de brug dicht is?", "yes_no"),
        ("Op welke wijze wordt de brug hersteld?", "how"),
        ("Welkemaatregelen worden hier getroffen?", "which"),  # a blank that a PDF lost
    ],
)
def test_the_kind_of_thing_that_a_question_asks_for(question: str, kinds: str) -> None:
    (part,) = ASK.parts([question])
    assert kinds in part.kinds


def test_a_question_is_cut_where_it_asks_another_thing_and_not_where_it_does_not() -> None:
    parts = ASK.parts(["De brug is dicht. Hoeveel auto's rijden om, en wie betaalt dat? Zo nee, waarom niet?"])
    assert [part.text for part in parts] == [
        "hoeveel auto's rijden om",
        "wie betaalt dat?",
        "zo nee, waarom niet?",
    ]
    assert [part.condition for part in parts] == ["", "", "nee"]
    assert len(ASK.parts(["Klopt het dat bruggen en sluizen die dicht zijn weer opengaan?"])) == 1


def test_a_question_without_a_question_mark_is_one_part_and_no_question_is_none() -> None:
    assert len(ASK.parts(["Graag een reactie op het bericht"])) == 1
    assert ASK.parts([]) == ()


@pytest.mark.parametrize(
    ("sentence", "gift"),
    [
        ("Ja, dat klopt.", "yes"),
        ("Nee.", "no"),
        ("Van een tekort is geen sprake.", "no"),
        ("Er zijn 312 meldingen gedaan.", "number"),
        ("Nul.", "number"),
        ("De brug gaat in het najaar open.", "date"),
        ("De brug is dicht omdat het dek versleten is.", "reason"),
        ("Ik deel die mening.", "stance"),
        ("Ik zal de provincie hierop aanspreken.", "commitment"),
        ("De opdracht is gegund aan Bruggenbouw Noord.", "name"),
    ],
)
def test_what_a_sentence_gives(sentence: str, gift: str) -> None:
    assert gift in GIVE.gifts(sentence)


def test_a_year_is_a_date_and_no_number() -> None:
    assert "number" not in GIVE.gifts("Dat was in 2019 zo.")
    assert "date" in GIVE.gifts("Dat was in 2019 zo.")


def test_a_part_is_met_by_the_kind_of_thing_it_asks_for_near_its_words() -> None:
    parts = ASK.parts(["Hoeveel meldingen waren er? Waarom zijn sluizen dicht?"])
    first, second = GIVE.met(parts, ["Er waren 312 meldingen."])
    assert (first.given, first.near) == (True, True)
    assert first.shared == pytest.approx(2 / 3)  # not its question word
    assert (second.given, second.near) == (False, False)


def test_a_condition_that_did_not_come_about_asks_nothing() -> None:
    parts = ASK.parts(["Klopt het dat de brug dicht is? Zo nee, waarom meldt de krant dat dan?"])
    assert [one.void for one in GIVE.met(parts, ["Ja, dat klopt."])] == [False, True]
    assert [one.void for one in GIVE.met(parts, ["Nee."])] == [False, False]


def test_words_are_found_inside_words_that_lost_their_blank() -> None:
    (part,) = ASK.parts(["Hoeveel meldingen waren er?"])
    assert GIVE.met([part], ["Erwaren312meldingenvan bewoners."])[0].near


@pytest.mark.parametrize(
    ("question", "sentences", "withheld", "verdict", "reason"),
    [
        ("Hoeveel bruggen zijn dicht?", ["Er zijn 12 bruggen dicht."], [], "answers", "unmarked"),
        ("Hoeveel bruggen zijn dicht?", ["Nul."], [], "answers", "unmarked"),
        ("Bent u bereid de brug te openen?", ["Nee, daartoe ben ik niet bereid."], [], "answers", "unmarked"),
        ("Hoeveel bruggen zijn dicht?", [UNKNOWN], [0], "evades", "share"),
        ("Hoeveel bruggen zijn dicht?", [UNKNOWN, "Ik spreek erover."], [0], "evades", "share"),
        ("Hoeveel bruggen zijn dicht? En sluizen?", ["Er zijn 12 bruggen dicht.", UNKNOWN], [1], "partly", "beside"),
        ("Klopt het dat de brug dicht is?", ["Ja.", "Wie dat besloot, is niet bekend."], [1], "answers", "closed"),
        ("Klopt het? Hoeveel zijn er?", ["Ja, dat klopt, zo is mij gemeld.", UNKNOWN], [1], "partly", "beside"),
    ],
)  # fmt: skip
def test_the_verdict_and_its_reason(
    question: str, sentences: list[str], withheld: list[int], verdict: str, reason: str
) -> None:
    found = VERDICTS.of([question], sentences, withheld)
    assert (found.verdict, found.reason) == (verdict, reason)


REFUSAL = "Ik zie geen aanleiding om dat te laten tellen."


@pytest.mark.parametrize(
    ("question", "verdict", "reason"),
    [
        ("Bent u bereid dit te laten tellen?", "answers", "declined"),
        ("Bent u bereid dit te laten tellen? Hoeveel bruggen zijn dicht?", "evades", "share"),
        ("Hoeveel bruggen zijn dicht?", "evades", "share"),
    ],
)
def test_declining_to_find_out_answers_only_whether_it_will_be_found_out(
    question: str, verdict: str, reason: str
) -> None:
    found = VERDICTS.of([question], [REFUSAL], [0], [0])
    assert (found.verdict, found.reason) == (verdict, reason)
    assert VERDICTS.of([question], [REFUSAL], [0]).verdict == "evades"


@pytest.mark.parametrize(
    ("question", "opening", "verdict"),
    [
        ("Hoeveel bruggen zijn dicht en wie betaalt dat?", "Negen.", "partly"),
        ("Hoeveel bruggen zijn dicht?", "Vorig jaar 9.", "partly"),
        ("Hoeveel bruggen zijn dicht en wie betaalt dat?", "Dat is spijtig.", "evades"),
        ("Hoeveel bruggen zijn dicht en wie betaalt dat?", "Zie vraag 3.", "evades"),
        ("Wie betaalt dat?", "Negen.", "evades"),
    ],
)
def test_a_gift_that_opens_a_block_leaves_something_given(question: str, opening: str, verdict: str) -> None:
    assert VERDICTS.of([question], [opening, UNKNOWN, UNKNOWN], [1, 2]).verdict == verdict


def test_a_yes_that_opens_answers_the_only_thing_that_is_asked() -> None:
    sentences = ["Nee, de provincie sloot er geen.", "Over de gemeenten is niets bekend."]
    assert VERDICTS.of(["Kunt u ingaan op de sluiting van bruggen?"], sentences, [1]).reason == "closed"
    assert VERDICTS.of(["Kunt u ingaan op de sluiting van bruggen?"], sentences[1:], [0]).verdict == "evades"


def test_a_remark_in_passing_withholds_nothing() -> None:
    sentences = ["De provincie herstelt de bruggen in volgorde van hun ouderdom en gebruik."] * 12
    assert VERDICTS.of(["Hoe worden bruggen hersteld?"], [*sentences, UNKNOWN], [12]).reason == "passing"
    assert VERDICTS.of(["Hoe worden bruggen hersteld?"], [*sentences[:3], UNKNOWN], [3]).reason == "beside"


def test_what_is_passed_over_in_silence_is_named() -> None:
    question = "Hoeveel bruggen zijn dicht? Vindt u dat aanvaardbaar? Bent u bereid de gemeenten te helpen?"
    found = VERDICTS.of(
        [question], ["In de provincie zijn 12 bruggen dicht.", "De gemeenten beheren deze bruggen."], []
    )
    assert (found.verdict, found.reason, found.parts) == ("partly", "silent", 3)
    assert found.missing == ("vindt u dat aanvaardbaar?", "bent u bereid de gemeenten te helpen?")


def test_a_mark_leaves_the_parts_that_the_rest_does_not_give() -> None:
    found = VERDICTS.of(["Hoeveel bruggen zijn dicht? Waarom?"], ["Er zijn 12 bruggen dicht.", UNKNOWN], [1])
    assert (found.parts, found.missing) == (2, ("waarom?",))


def test_without_rules_of_questions_marks_alone_decide() -> None:
    bare = Verdicts(VerdictRules())
    assert bare.of(["Vindt u dat? En dat? En dat?"], ["De brug is dicht."], []) == Verdict("answers", "unmarked", 3)
    assert bare.of(["Hoeveel?"], [UNKNOWN], [0]).verdict == "evades"


def test_more_marked_never_makes_a_milder_verdict() -> None:
    worse = {"answers": 0, "partly": 1, "evades": 2}
    sentences = ["In de provincie liggen bruggen.", UNKNOWN, "De krant schreef daarover.", UNKNOWN]
    found = [VERDICTS.of(["Hoeveel bruggen zijn dicht?"], sentences, range(4 - n, 4)).verdict for n in range(1, 5)]
    assert [worse[v] for v in found] == sorted(worse[v] for v in found)
    assert found[-1] == "evades"


def test_the_model_learns_which_signs_go_with_silence() -> None:
    asked, one = VERDICTS.signs(["Wat? Vindt u dat goed?"], ["Het is zo."]), VERDICTS.signs(["Is het zo?"], ["Ja."])
    model = silence.fit([asked, one] * 10, [True, False] * 10)
    assert model.of(asked) > 0.5 > model.of(one)
    assert silence.fit([asked, one] * 10, [True, False] * 10) == model


def test_a_model_of_silence_is_read_as_it_was_written() -> None:
    model = rules.silence()
    assert Silence.from_plain(json.loads(json.dumps(model.plain()))) == model


@pytest.mark.parametrize(
    "change",
    [{"bias": "0"}, {"bias": float("nan")}, {"weights": {"parts": 1.0}}, {"weights": []}],
)
def test_a_model_that_is_none_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="weight"):
        Silence.from_plain(rules.silence().plain() | change)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"kinds": [{"kind": "x", "regex": "(", "reason": "r"}]}, "asking.yml: x"),
        ({"kinds": [{"kind": "x", "regex": "a", "reason": "r", "given_by": ["gold"]}]}, "unknown gift gold"),
        ({"cuts": [{"regex": "a"}]}, "missing reason"),
        ({"fragments": {"a": "{b}"}}, "unknown fragment"),
        ({"more": []}, "unknown key more"),
    ],
)
def test_wrong_rules_are_refused(monkeypatch: pytest.MonkeyPatch, change: dict[str, object], says: str) -> None:
    right = loader.document(asking.FILE)
    monkeypatch.setattr(loader, "document", lambda _: right | change)
    with pytest.raises(RulesError, match=says):
        asking.load()


def test_thresholds_must_be_those_that_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "document", lambda _: {"thresholds": []})
    with pytest.raises(RulesError, match="the thresholds are compound, opening, passing, share, silent"):
        rules.load()


def test_the_shipped_model_is_what_training_gives(tmp_path: Path) -> None:
    unsaid = pytest.importorskip("tkdocs.unsaid")
    written = unsaid.write(unsaid.train(), tmp_path)
    shipped, again = rules.silence(), Silence.from_plain(json.loads(written.read_text("utf-8")))
    assert again.bias == pytest.approx(shipped.bias, abs=0.001)
    assert dict(again.weights) == pytest.approx(dict(shipped.weights), abs=0.001)
