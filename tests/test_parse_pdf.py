"""PDFs set from known texts give these back: letter for letter, with the notes, and in the same pairs."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.golden.anew import sample_of
from tests.golden.distance import edits, error
from tests.golden.press import MARK, Press, Style, with_ligatures
from tests.golden.typeset import Pair, Sample
from tkdocs.models import Reading
from tkdocs.parse import read
from tkdocs.vocabulary import DoubtKind

SHARED = Path(__file__).parents[2] / "shared"
LABELLED = SHARED / "evaluation" / "dev" / "docs"
ALLOWED = 0.005

TITLE = (
    "Vragen van het lid Proefman (TST) aan de Minister van Justitie en Veiligheid over proefcamera’s langs de "
    "A27-tracé (ingezonden 3 september 2024).",
    "Antwoord van Minister Voorbeeld (Justitie en Veiligheid) (ontvangen 14 oktober 2024). Zie ook Aanhangsel "
    "Handelingen, vergaderjaar 2024–2025, nr. 9044.",
)
_ANSWERS = (
    "Ja, dat bericht ken ik. De toezichthouder heeft bij een deel van de organisaties onderzocht of de voorschriften "
    "worden nageleefd{%d}, en het onderzoeksrapport daarover is openbaar. Voor de zorg- en welzijnskosten is dat "
    "anders: de NAVO-lidstaten en de minister-president hebben daar in de Noord-Hollandse gemeenten niet-openbare "
    "afspraken over gemaakt.\nUit de registratie blijkt dat de verschillen tussen veiligheidsregio’s groot zijn.{%d}",
    "Het kabinet heeft in zijn brief van 12 mei 2023 een e-mailadres genoemd waarop bewoners van het A27-tracé zich "
    "kunnen melden. Zie ook het antwoord op vraag 1 en de bijlage.{%d} Van de 3.412 meldingen zijn er 1.207 "
    "afgehandeld; in 2024 ging het om 15 procent. Fietsers en officieren gaven de meeste.{%d}",
    "Nee. Een landelijk overzicht van de data-analyses bestaat niet, omdat gemeenten zelf over de inzet van "
    "proefcamera’s beslissen.{%d} De oud-minister heeft dat destijds ook aan uw Kamer laten weten, evenals de "
    "secretaris-generaal.{%d} Ik zie geen aanleiding daar nu anders over te oordelen.",
)
_NOTES = (
    "De Proefkrant, 29 augustus 2024, «Camera’s overal» (proefkrant.example/artikel/123-camera-s-overal).",
    "Kamerstuk 99 123, nr. 45.",
    "Telling cameratoezicht 2023, tabel 4, blz. 12, en de toelichting daarop, waarin ook staat hoe de cijfers tot "
    "stand zijn gekomen, welke gemeenten geen gegevens hebben aangeleverd en waarom die zijn weggelaten",
)


def sample(pairs: int) -> Sample:
    """Return a document of so many questions, with two notes to each answer."""
    blocks: list[Pair] = []
    for n in range(1, pairs + 1):
        blocks.append(
            Pair(f"Vraag {n}", f"Hoeveel proefcamera’s zijn er in het onderzoeksgebied van provincie {n} geteld?")
        )
        blocks.append(Pair(f"Antwoord {n}", _ANSWERS[n % 3] % (2 * n - 1, 2 * n)))
    notes = {n: _NOTES[n % 3] for n in range(1, 2 * pairs + 1)}
    return Sample(TITLE, tuple(blocks), notes)


def plain(text: str) -> str:
    return " ".join(MARK.sub("", text).split())


def pairs(reading: Reading) -> list[tuple[tuple[str, ...], str]]:
    asked = [((question.number,), " ".join(question.text.split())) for question in reading.questions]
    return asked + [(answer.to, " ".join(answer.text.split())) for answer in reading.answers]


def expected_pairs(set_from: Sample) -> list[tuple[tuple[str, ...], str]]:
    found = [(_numbers(block.head), plain(block.text), block.head) for block in set_from.blocks]
    found.sort(key=lambda pair: pair[2].startswith("Antwoord"))
    return [(numbers, text) for numbers, text, _ in found]


def _numbers(heading: str) -> tuple[str, ...]:
    return tuple(heading.partition(" ")[2].split(", "))


def whole(set_from: Sample) -> str:
    return plain(" ".join([*set_from.title, *(f"{block.head} {block.text}" for block in set_from.blocks)]))


STYLES = {
    "official": Style(),
    "heads not bold": Style(bold_heads=False),
    "no hyphens": Style(hyphenated=False),
    "serif, narrow": Style(font="Times-Roman", bold="Times-Bold", size=10.5, left=90, right=400),
    "running head": Style(head="Ministerie van Proefzaken | Directie Tellingen", foot="Pagina"),
    "few notes a page": Style(notes_a_page=3),
    "margin": Style(
        left=80,
        right=400,
        margin=("Ministerie van Proefzaken", "Postbus 1", "2500 AA Den Haag", "Ons kenmerk", "5812345", "Uw kenmerk"),
        foot="",
    ),
    "ligatures": with_ligatures(Style()),
}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("count", [3, 14])
def test_the_text_comes_back(style: Style, count: int) -> None:
    set_from = sample(count)
    reading = read(Press(set_from, style).content())
    text = " ".join(reading.text.split()).removeprefix(" ".join(style.margin))
    assert error(text, whole(set_from)) <= ALLOWED
    assert pairs(reading) == expected_pairs(set_from)
    assert [(note.mark, note.text) for note in reading.notes] == [(str(n), t) for n, t in set_from.notes.items()]
    assert marked(reading) == {str(n) for n in set_from.notes}
    assert not reading.doubts


def marked(reading: Reading) -> set[str]:
    """Return the marks in answers; each must stand where it was set, behind a full stop or the word before a comma."""
    for answer in reading.answers:
        for mark in answer.note_marks:
            assert re.search(r"(?:nageleefd|\.)$", answer.text[: mark.position]), answer.text[: mark.position]
    return {mark.mark for answer in reading.answers for mark in answer.note_marks}


def test_pages_of_the_sample_are_many_and_notes_go_on_over_them() -> None:
    press = Press(sample(14), Style(notes_a_page=3))
    press.content()
    assert len(press.pages) > 4
    assert any(page.notes and not page.notes[0].startswith("{") for page in press.pages)


@pytest.mark.parametrize("bold", [True, False])
def test_a_heading_in_running_text_is_none(bold: bool) -> None:
    """Set so narrowly that the words stand alone on a line, in a document that sets its headings off."""
    text = "Dat staat reeds in de beantwoording Vraag 3 desgevraagd aan u gegeven, en ook in de stukken daarna."
    blocks = [pair for n in range(1, 5) for pair in (Pair(f"Vraag {n}", "Klopt dat?"), Pair(f"Antwoord {n}", "Ja."))]
    blocks[3] = replace(blocks[3], text=text)
    style = Style(left=100, right=160, bold_heads=bold, foot="", hyphenated=False)
    content = Press(Sample(("Over proefcamera’s.",), tuple(blocks), {}), style).content()
    reading = read(content)
    assert [question.number for question in reading.questions] == ["1", "2", "3", "4"]
    assert [answer.text for answer in reading.answers] == ["Ja.", text, "Ja.", "Ja."]


def _page_of(lines: list[tuple[float, float, str]]) -> bytes:
    target = BytesIO()
    canvas = Canvas(target)
    for left, height, words in lines:
        canvas.drawString(left, height, words)
    canvas.save()
    return target.getvalue()


def test_rows_of_a_table_stay_rows() -> None:
    text = "Hieronder staan de aantallen meldingen van de afgelopen jaren in de gemeenten bij elkaar:"
    rows = [("Jaar", "Aantal", "Afgehandeld"), ("2022", "1.200", "800"), ("2023", "1.412", "913")]
    lines = [(80.0, 700.0, "Antwoord 1"), (80.0, 680.0, text)]
    lines += [
        (80.0 + 120 * n, 660.0 - 14 * row, cell) for row, cells in enumerate(rows) for n, cell in enumerate(cells)
    ]
    reading = read(_page_of(lines))
    assert reading.answers[0].text.split("\n") == [text, *(" | ".join(cells) for cells in rows)]


def _with_scan(pages: str) -> bytes:
    """Return a PDF with a page of text for each "t", a picture for each "p", and an empty page for each other sign."""
    target = BytesIO()
    canvas = Canvas(target)
    for sign in pages:
        if sign == "t":
            canvas.drawString(100, 700, "Vraag 1")
            canvas.drawString(100, 680, "Klopt dit?")
        elif sign == "p":
            canvas.drawImage(ImageReader(Image.new("L", (200, 280), 200)), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_a_page_that_is_a_picture_is_told() -> None:
    doubts = [doubt for doubt in read(_with_scan("tp p")).doubts if doubt.kind is DoubtKind.NO_TEXT_ON_PAGE]
    assert [doubt.text for doubt in doubts] == [
        "bladzijde 2 is een afbeelding zonder tekst",
        "bladzijde 4 is een afbeelding zonder tekst",
    ]


@pytest.mark.parametrize(
    ("one", "other", "distance"), [("", "", 0), ("ja", "", 2), ("kat", "kart", 1), ("abcdef", "azced", 3)]
)
def test_edits_are_counted(one: str, other: str, distance: int) -> None:
    assert edits(one, other) == edits(other, one) == distance


@pytest.mark.skipif(not LABELLED.exists(), reason="the labelled answers are not beside the project")
def test_real_texts_set_in_print_come_back() -> None:
    for path in sorted(LABELLED.glob("*.txt"))[::6]:
        set_from = sample_of(read(path.read_bytes(), name=path.name))
        reading = read(Press(set_from, Style()).content())
        assert error(reading.text, whole(set_from)) <= ALLOWED, path.stem
        assert [numbers for numbers, _ in pairs(reading)] == [numbers for numbers, _ in expected_pairs(set_from)]
        for (_, text), (_, expected) in zip(pairs(reading), expected_pairs(set_from), strict=True):
            assert error(text, expected) <= ALLOWED, path.stem
        assert len(reading.notes) == len(set_from.notes), path.stem


def test_a_sample_may_be_set_without_notes() -> None:
    bare = replace(sample(2), notes={})
    blocks = tuple(Pair(block.head, plain(block.text)) for block in bare.blocks)
    assert read(Press(replace(bare, blocks=blocks), Style()).content()).notes == ()
