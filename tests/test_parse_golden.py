"""Every golden input gives what stands beside it; the same document gives the same pairs in every format."""

import json
from html import escape

import pytest

from tests.golden import renewal
from tests.golden.typeset import Pair, Sample, appendix_pdf, official_xml, page, word
from tkdocs.models import Reading
from tkdocs.parse import read

LONG = (
    "De toezichthouder heeft in de eerste helft van dit jaar bij een deel van de organisaties onderzocht of de "
    "voorschriften over camera's worden nageleefd. Daaruit blijkt dat de verschillen groot zijn. "
)
SAMPLE = Sample(
    title=(
        "Vragen van het lid Proefman (TST) aan de Minister van Justitie en Veiligheid over proefcamera’s "
        "(ingezonden 3 september 2024).",
        "Antwoord van Minister Voorbeeld (Justitie en Veiligheid) (ontvangen 14 oktober 2024). Zie ook Aanhangsel "
        "Handelingen, vergaderjaar 2024–2025, nr. 9044.",
    ),
    blocks=(
        Pair("Vraag 1", "Kent u het bericht «Camera’s overal»?{1}"),
        Pair("Antwoord 1", "Ja. " + LONG * 5 + "Zie ook de brief van vorig jaar{2} en het verslag daarvan."),
        Pair("Vraag 2", "Hoeveel camera’s hangen er? " + LONG * 3 + "Kunt u een overzicht geven?"),
        Pair("Vraag 3", "Op hoeveel m2 zien zij toe?"),
        Pair("Antwoord 2 en 3", LONG * 9 + "Een landelijk overzicht bestaat niet.{3}"),
        Pair("Vraag 4", "Bent u bereid dit te laten uitzoeken?"),
        Pair("Antwoord op vraag 4", LONG * 6 + "Nee, daartoe zie ik geen aanleiding."),
    ),
    notes={
        1: "De Proefkrant, 29 augustus 2024, «Camera’s overal» (proefkrant.example/artikel/123-camera-s-overal).",
        2: "Kamerstuk 99 123, nr. 45.",
        3: "https://voorbeeld.example/telling",
    },
)


@pytest.mark.parametrize("path", renewal.inputs(), ids=lambda path: path.name)
def test_golden_file(path):
    assert renewal.reading(path) == json.loads(renewal.expected(path).read_text("utf-8"))


def test_every_golden_file_has_its_input():
    assert {renewal.expected(path) for path in renewal.inputs()} == set(renewal.INPUTS.glob("*.json"))


def _plain(text: str) -> str:
    for number in SAMPLE.notes:
        text = text.replace(f"{{{number}}}", "")
    return " ".join(text.split())


def _questions_and_answers(reading: Reading) -> list[tuple[tuple[str, ...], str]]:
    pairs = [((question.number,), question.text) for question in reading.questions]
    pairs += [(answer.to, answer.text) for answer in reading.answers]
    return [(numbers, " ".join(text.split())) for numbers, text in pairs]


EXPECTED = [
    (("1",), _plain(SAMPLE.blocks[0].text)),
    (("2",), _plain(SAMPLE.blocks[2].text)),
    (("3",), _plain(SAMPLE.blocks[3].text)),
    (("4",), _plain(SAMPLE.blocks[5].text)),
    (("1",), _plain(SAMPLE.blocks[1].text)),
    (("2", "3"), _plain(SAMPLE.blocks[4].text)),
    (("4",), _plain(SAMPLE.blocks[6].text)),
]
ESCAPED = Sample(SAMPLE.title, tuple(Pair(b.head, escape(b.text)) for b in SAMPLE.blocks), SAMPLE.notes)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(appendix_pdf(ESCAPED), id="pdf"),
        pytest.param(appendix_pdf(ESCAPED, note_numbers_raised=False), id="pdf, numbers of notes not raised"),
        pytest.param(word(SAMPLE), id="docx"),
        pytest.param(page(SAMPLE), id="html"),
        pytest.param(official_xml(SAMPLE), id="xml"),
    ],
)
def test_every_format_gives_the_same_questions_answers_and_facts(content):
    reading = read(content)
    assert _questions_and_answers(reading) == EXPECTED
    assert [(member.name, member.party) for member in reading.askers] == [("Proefman", "TST")]
    assert (str(reading.submitted), str(reading.received)) == ("2024-09-03", "2024-10-14")
    assert reading.answered_by == reading.addressed_to == ("minister van justitie en veiligheid",)
    assert reading.doubts == ()
    assert "Aanhangsel 2" not in reading.text
    assert "ISSN" not in reading.text


def test_pdf_breaks_sentences_over_pages_and_mends_them():
    reading = read(appendix_pdf(ESCAPED))
    assert "proefkrant.example" not in reading.text
    assert reading.answers[1].text.endswith("Een landelijk overzicht bestaat niet.")


def test_tables_of_word_files_are_read_row_by_row():
    reading = read(word(SAMPLE, tables=[[["Jaar", "Aantal"], ["2023", "12"]]]))
    assert "Jaar | Aantal\n2023 | 12" in reading.text


def test_a_number_in_brackets_of_its_own_is_no_mark():
    text = """Vraag 1
Kent u de code 1), en wel de bepaling over (lid 3) „tijdig” (artikel 2)?
Antwoord 1
Ja, zie het antwoord op een eerdere vraag (vraag 1)
en de bijlage (deel 2).


1) Staatscourant 2024, nr. 1
2) Kamerstuk 99 123, nr. 4"""
    reading = read(text.encode(), name="a.txt")
    assert reading.questions[0].text == "Kent u de code, en wel de bepaling over (lid 3) „tijdig” (artikel 2)?"
    assert reading.answers[0].text == "Ja, zie het antwoord op een eerdere vraag (vraag 1) en de bijlage (deel 2)."
