"""The same questions and answers come out of every layout in which they are printed."""

import random
import re
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import layouts
from tests.layouts import ANSWERS, QUESTIONS, TITLE, Item
from tkdocs.models import Reading
from tkdocs.parse import read
from tkdocs.vocabulary import DocumentKind, DoubtKind

LABELLED = Path(__file__).parents[2] / "shared" / "evaluation" / "dev" / "docs"


def _letters(text: str) -> str:
    return re.sub(r"[^0-9a-zà-ÿ]+", "", text.lower())


def _pairs(reading: Reading) -> list[tuple[str, tuple[str, ...], str]]:
    found: list[tuple[str, tuple[str, ...], str]] = [
        ("question", (question.number,), _letters(question.text)) for question in reading.questions
    ]
    return found + [("answer", answer.to, _letters(answer.text)) for answer in reading.answers]


def _expected(items: list[Item]) -> list[tuple[str, tuple[str, ...], str]]:
    pairs = [(item.kind, item.numbers, _letters(item.text)) for item in items]
    return sorted(pairs, key=lambda pair: pair[0] == "answer")


def _text(text: str, kind: DocumentKind | None = None) -> Reading:
    return read(text.encode(), name="a.txt", kind=kind)


@pytest.mark.parametrize("order", layouts.ORDERS)
def test_every_layout_gives_the_same_pairs(order):
    readings = [(name, _text(text), items) for name, items, text in layouts.documents(order)]
    assert [name for name, reading, items in readings if _pairs(reading) != _expected(items)] == []
    if order in ("singly", "behind", "lettered"):
        assert {name: reading.doubts for name, reading, _ in readings if reading.doubts} == {}


@given(st.sampled_from(sorted(layouts.HEADS)), st.sampled_from(sorted(layouts.SETTINGS)), st.data())
@settings(max_examples=30, deadline=None)
def test_any_choice_of_questions_and_lengths_is_read_back(heads, setting, draw):
    count = draw.draw(st.integers(2, 8))
    picked = draw.draw(st.lists(st.sampled_from(range(8)), min_size=count, max_size=count))
    items = [
        item
        for number, which in enumerate(picked, 1)
        for item in (
            # The list with numbers of its own in the sixth question would go on with bare numbers.
            Item("question", (str(number),), (QUESTIONS[which if which != 5 else 0],)),
            Item("answer", (str(number),), ANSWERS[which if which != 5 else 0]),
        )
    ]
    assert _pairs(_text(layouts.document(items, heads, setting))) == _expected(items)


@pytest.mark.parametrize(
    "heads", ["official", "official, of question", "stops", "colons", "bold", "bullets", "upper case"]
)
@pytest.mark.parametrize("order", ["singly", "jointly"])
def test_everything_on_one_line(order, heads):
    items = layouts.ORDERS[order]()
    text = layouts.one_line([*TITLE, *layouts.paragraphs(items, layouts.HEADS[heads])])
    assert _pairs(_text(text)) == _expected(items)


@pytest.mark.parametrize("form", ["{n}\n{text}", "{n}. {text}", "{n}) {text}"])
def test_bare_numbers_of_questions_and_then_of_answers(form):
    asked = [form.format(n=n, text=text) for n, text in enumerate(QUESTIONS, 1)]
    answered = [form.format(n=n, text="\n".join(text)) for n, text in enumerate(ANSWERS, 1)]
    reading = _text(layouts.unspaced([*TITLE, *asked, "Antwoord", *answered]))
    assert _pairs(reading) == _expected(layouts.singly())


def test_pages_with_bullets_and_answers_without_heading():
    top = "Kamervraag 2024Z99999\n\nIngediend 3 september 2024\nBeantwoord 14 oktober 2024 (na 41 dagen)\n"
    top += "Indieners Piet Proef (TST), Anna van der Proef (FIC)\n"
    top += "Beantwoord door A. Voorbeeld (minister defensie) (TST)\n"
    pairs = enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1)
    reading = _text(top + "".join(f" • Vraag {n}\n  {q}\n\n  {' '.join(a)}\n\n" for n, (q, a) in pairs))
    assert _pairs(reading) == _expected(layouts.singly())
    assert reading.doubts == ()
    assert [(m.name, m.party) for m in reading.askers] == [("Piet Proef", "TST"), ("Anna van der Proef", "FIC")]
    assert (str(reading.submitted), str(reading.received)) == ("2024-09-03", "2024-10-14")
    assert reading.answered_by == ("minister van defensie",)


def test_pages_with_bullets_and_no_answers_are_questions():
    text = "".join(f" • Vraag {n}\n  {question}\n" for n, question in enumerate(QUESTIONS, 1))
    reading = _text("Kamervraag 2024Z99999\n\n" + text)
    assert reading.kind is DocumentKind.QUESTION
    assert len(reading.questions) == len(QUESTIONS)
    assert reading.answers == ()


def test_answers_without_heading_in_an_answer_of_the_government_are_doubted():
    pairs = enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1)
    reading = _text(layouts.spaced([*TITLE, *(part for n, (q, a) in pairs for part in (f"Vraag {n}", q, *a))]))
    assert _pairs(reading) == _expected(layouts.singly())
    assert [(doubt.kind, doubt.numbers) for doubt in reading.doubts] == [(DoubtKind.UNNUMBERED, ())]


def test_questions_listed_first_and_printed_again_with_their_answers_count_once():
    listed = [part for n, text in enumerate(QUESTIONS, 1) for part in (f"Vraag {n}", text)]
    again = layouts.paragraphs(layouts.singly(), layouts.HEADS["official"])
    reading = _text(layouts.spaced([*layouts.LETTER, *listed, "Antwoorden", *again]))
    assert _pairs(reading) == _expected(layouts.singly())
    assert reading.doubts == ()


def test_a_signature_is_no_part_of_the_last_answer():
    body = layouts.paragraphs(layouts.singly(), layouts.HEADS["official"])
    for end in (["Hoogachtend,"], []):
        signed = [*TITLE, *body, *end, "De Minister van Justitie en Veiligheid,", "A.B. Voorbeeld"]
        assert _pairs(_text(layouts.spaced(signed))) == _expected(layouts.singly())


def test_one_question_and_one_answer_without_numbers():
    reading = _text(layouts.spaced([*TITLE, "Vraag", QUESTIONS[1], "Antwoord", *ANSWERS[1]]))
    assert _pairs(reading) == [
        ("question", ("1",), _letters(QUESTIONS[1])),
        ("answer", ("1",), _letters("".join(ANSWERS[1]))),
    ]


WHOLE = (
    "Geachte voorzitter,\n\nHierbij beantwoord ik de vragen van het lid Proefman (TST) over proefcamera’s.\n\n{said}Er"
    " bestaat geen overzicht van camera’s.\n\nDe Minister van Justitie en Veiligheid,\n\nA.B. Voorbeeld\n"
)


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("", ()),
        ("Het antwoord op vraag 2 is lang. ", ()),
        ("De vragen 1 tot en met 4 worden in samenhang beantwoord. ", ("1", "2", "3", "4")),
        ("In antwoord op de vragen 3 en 5 meld ik het volgende. ", ("3", "5")),
    ],
)
def test_a_letter_that_answers_all_in_one_piece_is_one_answer_and_doubted(said, numbers):
    reading = _text(WHOLE.format(said=said))
    assert reading.kind is DocumentKind.ANSWER
    assert [answer.to for answer in reading.answers] == [numbers]
    assert reading.answers[0].text.endswith("Er bestaat geen overzicht van camera’s.")
    assert "Voorbeeld" not in reading.answers[0].text
    assert reading.subject == "proefcamera’s"
    assert [(doubt.kind, doubt.numbers) for doubt in reading.doubts] == [(DoubtKind.UNNUMBERED, ())]


def _own(path: Path) -> list[Item]:
    """Return a document's questions, each with the answer that ends with it."""
    reading = read(path.read_bytes(), name="a.txt")
    items: list[Item] = []
    for question in reading.questions:
        items.append(Item("question", (question.number,), tuple(question.text.split("\n"))))
        answers = [answer for answer in reading.answers if answer.to[-1:] == (question.number,)]
        items += [Item("answer", answer.to, tuple(answer.text.split("\n"))) for answer in answers]
    return items


def _edges(pairs: list[tuple[str, tuple[str, ...], str]]) -> list[tuple[str, tuple[str, ...], str, str]]:
    return [(kind, numbers, text[:24], text[-24:]) for kind, numbers, text in pairs]


@pytest.mark.skipif(not LABELLED.exists(), reason="the labelled answers are not beside the project")
def test_real_questions_and_answers_set_anew_are_read_back():
    draw = random.Random(3)
    right = total = 0
    for path in islice(sorted(LABELLED.glob("*.txt")), 0, None, 3):
        items = _own(path)
        for heads in draw.sample([name for name in layouts.HEADS if "bare" not in name], 4):
            text = layouts.document(items, heads, draw.choice(list(layouts.SETTINGS)))
            right += _edges(_pairs(_text(text))) == _edges(_expected(items))
            total += 1
    assert right / total >= 0.97
