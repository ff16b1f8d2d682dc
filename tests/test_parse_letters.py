"""Letters: who writes, when, about what; only their paragraphs are judged, each sentence at its place in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.golden import renewal
from tkdocs.models import Reading
from tkdocs.parse import letter, letter_parts, read
from tkdocs.parse.passages import passages
from tkdocs.rules import ministries
from tkdocs.vocabulary import DocumentKind

LETTERS = ["letter.txt", "letter-ministry.txt", "letter-markdown.md", "letter-print.txt"]
AROUND = (
    "Postbus", "Aan de Voorzitter", "Den Haag,", "kenmerk", "Geachte", "Hoogachtend", "groet", "Voorbeeld", "Fictie",
    "Pagina", "BRIEF VAN",
)  # fmt: skip


def golden(name: str) -> Reading:
    return read((renewal.INPUTS / name).read_bytes(), name=name, kind=DocumentKind.LETTER)


def of(text: str) -> Reading:
    return read(text.encode(), media_type="text/plain", kind=DocumentKind.LETTER)


@pytest.mark.parametrize("name", LETTERS)
def test_only_paragraphs_are_judged_each_sentence_at_its_place(name: str):
    reading = golden(name)
    found = passages(reading)
    assert len(found) > 1
    for passage in found:
        assert reading.text[passage.span.start : passage.span.end] == passage.span.text
        assert not any(words in passage.span.text for words in AROUND), passage.span.text


@pytest.mark.parametrize("name", LETTERS)
def test_the_sender_is_written_as_the_ministry_writes_it_and_leads_to_it(name: str):
    reading = golden(name)
    assert reading.letter is not None
    assert reading.letter.sender is not None
    assert reading.letter.sender[0].isupper()
    assert ministries.of(reading.letter.sender) in {"jenv", "fin", "vws"}


@pytest.mark.parametrize(
    ("function", "written"),
    [
        ("minister van justitie en veiligheid", "Minister van Justitie en Veiligheid"),
        ("minister voor rechtsbescherming", "Minister voor Rechtsbescherming"),
        ("minister-president", "Minister-president"),
        ("staatssecretaris van proefzaken en toetsen", "Staatssecretaris van Proefzaken en Toetsen"),
    ],
)
def test_functions_as_they_are_written(function: str, written: str):
    assert letter.titled(function) == written


def test_the_other_side_s_reference_is_not_the_letter_s():
    text = "Aan de Voorzitter van de Tweede Kamer\nUw kenmerk\n2025Z99901\nGeachte voorzitter,\nHierbij de brief.\n"
    found = of(text).letter
    assert found is not None
    assert (found.reference, found.dated_on, found.sender) == (None, None, None)


def test_a_day_in_the_body_is_not_the_letter_s():
    found = of("Geachte voorzitter,\n\nOp 3 mei 2024 heeft u gevraagd om een reactie. Die volgt.\n").letter
    assert found is not None
    assert found.dated_on is None


def test_a_list_in_a_letter_is_no_set_of_questions():
    reading = of(
        "Geachte voorzitter,\n\nIk noem twee maatregelen.\n\n1. Tellen.\n\n2. Melden.\n\nHoogachtend,\n\nV. Proef\n"
    )
    assert reading.questions == ()
    assert reading.doubts == ()
    assert passages(reading)[0].span.text == "Ik noem twee maatregelen."


def test_a_letter_that_encloses_answers_keeps_them_with_their_numbers():
    text = (
        "Geachte voorzitter,\n\nHierbij ontvangt u de reactie op uw vragen.\n\nHoogachtend,\n\n"
        "De Minister van Justitie en Veiligheid,\n\nV. Voorbeeld\n\n"
        "Vraag 1\nHoeveel camera's hangen er?\n\nAntwoord 1\nDat is niet bekend.\n"
    )
    reading = of(text)
    assert [(answer.to, answer.text) for answer in reading.answers] == [(("1",), "Dat is niet bekend.")]
    assert reading.answers[0].text in reading.text
    assert [passage.answer for passage in passages(reading)] == [1]


LINES = st.sampled_from(
    [
        "", "Geachte voorzitter,", "Den Haag, 3 mei 2024", "Aan de Voorzitter van de Tweede Kamer", "Ons kenmerk",
        "Betreft een proef", "Er is geen overzicht.", "De Minister van Financiën,", "V. Voorbeeld", "Hoogachtend,",
        "123", "Postbus 12", "Pagina 1 van 2", "van de camera's",
    ]
)  # fmt: skip


@given(st.lists(LINES, max_size=25))
def test_every_line_is_in_one_part_of_the_letter(lines: list[str]):
    parts = letter_parts.cut(lines)
    together = sorted(filter(None, (*parts.head, *parts.body, *parts.end)))
    assert together == sorted(filter(None, lines))


@given(st.lists(LINES, max_size=25))
def test_paragraphs_stand_in_the_text_one_after_the_other(lines: list[str]):
    found = letter.read(lines, wrapped=True)
    end = 0
    for paragraph in found.letter.paragraphs:
        end = found.text.index(paragraph, end) + len(paragraph)


def test_the_number_of_a_paper_is_not_what_its_letter_is_about():
    head = "99 501 Nr. 19 Informatietechnologie bij de overheid BRIEF VAN DE MINISTER VAN FINANCIËN"
    found = of(f"{head}\nAan de Voorzitter van de Tweede Kamer\nDen Haag, 12 juni 2020\n\nHierbij bericht ik u.\n")
    assert found.subject == "Informatietechnologie bij de overheid"
