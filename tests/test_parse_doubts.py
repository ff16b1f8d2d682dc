"""A reading says in Dutch what does not fit, about the questions that it concerns and no others."""

import pytest

from tests.layouts import ANSWERS, HEADS, LETTER, QUESTIONS, TITLE, Item, behind, paragraphs, partial, singly, spaced
from tkdocs.parse import read
from tkdocs.parse.doubts import missing
from tkdocs.vocabulary import DoubtKind


def _doubts(parts):
    reading = read(spaced([*TITLE, *parts]).encode(), name="a.txt")
    return [(doubt.kind, doubt.text, doubt.numbers) for doubt in reading.doubts]


def _set(items):
    return paragraphs(items, HEADS["official"])


def _without(head):
    parts = _set(singly())
    parts.remove(head)
    return parts


def _changed(head, to):
    return [to if part == head else part for part in _set(singly())]


def test_nothing_is_doubted_where_all_fits():
    assert _doubts(_set(singly())) == _doubts(_set(behind())) == []


@pytest.mark.parametrize(
    ("parts", "kind", "text", "numbers"),
    [
        (_without("Antwoord 4"), DoubtKind.UNANSWERED, "vraag 4 heeft geen antwoord", ("4",)),
        (_without("Vraag 3"), DoubtKind.MISSING, "vraag 3 ontbreekt", ("3",)),
        (_without("Vraag 3"), DoubtKind.NOT_ASKED, "antwoord op vraag 3, die niet gesteld is", ("3",)),
        (_without("Vraag 3"), DoubtKind.LEFT_OVER, "het antwoord op vraag 2 eindigt met een vraag", ("2",)),
        (_changed("Vraag 5", "Vraag 4"), DoubtKind.TWICE, "vraag 4 staat er 2 keer", ("4",)),
        (_changed("Antwoord 5", "Antwoord 4"), DoubtKind.ANSWERED_TWICE, "vraag 4 heeft 2 antwoorden", ("4",)),
        (
            _changed("Antwoord 5", "Antwoord 4 en 5"),
            DoubtKind.ANSWERED_TWICE,
            "vraag 4 heeft 2 antwoorden",
            ("4",),
        ),
        (
            _changed("Antwoord 8", "Antwoord 8 t/m 10"),
            DoubtKind.NOT_ASKED,
            "antwoord op vraag 10, die niet gesteld is",
            ("10",),
        ),
        (
            [*_set(singly()), "Vraag 7 en 9", QUESTIONS[0]],
            DoubtKind.JOINT,
            "vragen 7 en 9 zijn niet uit elkaar te halen",
            ("7", "9"),
        ),
        (
            _changed(ANSWERS[1][1], "Zie het register. Vraag 3 Klopt dat?"),
            DoubtKind.LEFT_OVER,
            "in antwoord 2 staat wat op een kop lijkt: “Vraag 3”",
            ("2",),
        ),
        (
            _changed(ANSWERS[1][1], "Antwaord op vraag 2"),
            DoubtKind.LEFT_OVER,
            "in antwoord 2 staat wat op een kop lijkt: “Antwaord op vraag 2”",
            ("2",),
        ),
        (
            _changed(ANSWERS[1][1], "Pagina 2"),
            DoubtKind.LEFT_OVER,
            "in antwoord 2 staat een regel van de pagina: “Pagina 2”",
            ("2",),
        ),
        (
            _changed(ANSWERS[2][0], "van het register is niets bekend."),
            DoubtKind.LEFT_OVER,
            "het antwoord op vraag 3 begint midden in een zin",
            ("3",),
        ),
        (
            _changed(ANSWERS[2][0], "Van het register is niets bekend, omdat het niet"),
            DoubtKind.LEFT_OVER,
            "het antwoord op vraag 3 breekt af zonder leesteken",
            ("3",),
        ),
        (
            _changed(QUESTIONS[2], "Klopt het dat er in 2019 een register is aangelegd en dat"),
            DoubtKind.LEFT_OVER,
            "vraag 3 breekt af zonder leesteken",
            ("3",),
        ),
        (_changed(QUESTIONS[2], ""), DoubtKind.EMPTY, "vraag 3 heeft geen tekst", ("3",)),
        (
            _changed(QUESTIONS[2], QUESTIONS[2] + " " + "Dat klopt. Het register is er niet. " * 10),
            DoubtKind.LEFT_OVER,
            "in vraag 3 staat misschien ook een antwoord",
            ("3",),
        ),
        (
            _changed(QUESTIONS[2], "Hoe groot is het register? " * 80),
            DoubtKind.LEFT_OVER,
            "vraag 3 is ongewoon lang",
            ("3",),
        ),
    ],
)
def test_a_doubt_says_what_and_about_which_question(parts, kind, text, numbers):
    assert (kind, text, numbers) in _doubts(parts)


def test_answers_that_stand_below_other_questions_are_doubted():
    parts = _changed("Antwoord 2", "Antwoord 4")
    parts[parts.index("Vraag 4") :] = [
        "Antwoord 2" if part == "Antwoord 4" else part for part in parts[parts.index("Vraag 4") :]
    ]
    said = "het antwoord op vraag 4 staat bij vraag 2"
    assert (DoubtKind.OUT_OF_ORDER, said, ("4", "2")) in _doubts(parts)


def test_a_question_behind_a_later_one_is_doubted():
    items = singly()
    parts = _set([*items[:4], items[6], items[4], items[7], items[5], *items[8:]])
    assert (DoubtKind.OUT_OF_ORDER, "vraag 3 staat achter vraag 4", ("3",)) in _doubts(parts)


def test_a_question_behind_a_later_one_is_borne_out_by_its_own_answer():
    items = singly()
    assert _doubts(_set([*items[:4], *items[6:8], *items[4:6], *items[8:]])) == []


def test_an_answer_that_leaves_out_questions_on_purpose_is_not_doubted():
    assert _doubts(_set(partial())) == []
    title = "Nader antwoord van Minister Voorbeeld (Defensie) op vragen van het lid Proefman (TST)"
    assert _doubts([title, *_set(partial())]) == []


def test_answers_without_questions_are_not_doubted_for_that():
    items = [Item("answer", (number,), ANSWERS[int(number) - 1]) for number in ("3", "5")]
    further = ["Nader antwoord van Minister Voorbeeld (Defensie) op vragen 3 en 5 van het lid Proefman (TST)"]
    assert _doubts([*further, *_set(items)]) == []


def test_an_unnumbered_answer_behind_several_questions_is_doubted():
    parts = [part for part in paragraphs(singly(), HEADS["bare answer"]) if part != "Vraag 1"]
    at = parts.index("Antwoord", parts.index("Vraag 4"))
    said = "een antwoord zonder nummer staat achter vragen 4 en 5"
    assert (DoubtKind.JOINT, said, ("4", "5")) in _doubts(["Vraag 1", *parts[:at], *parts[at + 2 :]])


def test_a_slip_in_a_heading_is_read_over_where_its_number_is_due():
    slips = {"Vraag 3": "Vraaq 3", "Antwoord 1": "Antwoord l", "Antwoord 6": "Antwood op vraag 6"}
    parts = [slips.get(part, part) for part in _set(singly())]
    reading = read(spaced([*LETTER, *parts]).encode(), name="a.txt")
    assert [question.number for question in reading.questions] == [str(n) for n in range(1, 9)]
    assert [answer.to for answer in reading.answers] == [(str(n),) for n in range(1, 9)]
    assert reading.doubts == ()


@pytest.mark.parametrize(
    ("found", "gaps"),
    [("1 2 4", "3"), ("1 2a 2c 3", "2b"), ("1 2a 2b 3", ""), ("2 3", "1"), ("1 3b", "2 3a"), ("", "")],
)
def test_missing_numbers(found, gaps):
    assert missing(found.split()) == tuple(gaps.split())
