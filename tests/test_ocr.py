"""Scans are read where the extra `ocr`, the program tesseract and its Dutch model are there, and said to be scans."""

from io import BytesIO
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.golden.distance import error
from tests.golden.press import Press, Style
from tests.golden.typeset import Pair, Sample
from tkdocs.errors import NoTextError
from tkdocs.parse import ocr, pdf, read
from tkdocs.vocabulary import DoubtKind

SAMPLE = Sample(
    ("Vragen van het lid Proefman (TST) aan de Minister van Defensie over proefdrones (ingezonden 3 september 2024).",),
    (
        Pair("Vraag 1", "Hoeveel proefdrones heeft Defensie op dit moment in gebruik?"),
        Pair("Antwoord 1", "Daarvan bestaat geen overzicht. Een telling zou te veel tijd vragen."),
    ),
    {},
)
TEXT = " ".join([*SAMPLE.title, *(f"{block.head} {block.text}" for block in SAMPLE.blocks)])


def scanned(content: bytes) -> bytes:
    """Return a PDF whose pages are pictures of those of another one."""
    target = BytesIO()
    canvas = Canvas(target)
    document = pdfium.PdfDocument(content)
    for page in document:
        canvas.drawImage(ImageReader(page.render(scale=3).to_pil()), 0, 0, *A4)
        canvas.showPage()
        page.close()
    document.close()
    canvas.save()
    return target.getvalue()


SCAN = scanned(Press(SAMPLE, Style(foot="")).content())


@pytest.mark.skipif(not ocr.available(), reason="the extra `ocr`, tesseract or its Dutch model is not installed")
def test_a_scan_is_read_and_said_to_be_one() -> None:
    reading = read(SCAN)
    assert error(reading.text, TEXT) <= 0.01
    assert [question.number for question in reading.questions] == ["1"]
    assert [doubt.kind for doubt in reading.doubts] == [DoubtKind.OCR]


def test_without_the_extra_a_scan_has_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    with pytest.raises(NoTextError, match="`ocr`"):
        read(SCAN)


class _Reader:
    """Stands in for pytesseract: says one line of every picture, or takes too long."""

    def __init__(self, line: str = "", *, slow: bool = False) -> None:
        self.line, self.slow = line, slow

    def image_to_string(self, picture: Any, *, lang: str, timeout: float) -> str:
        assert isinstance(picture, Image.Image)
        assert lang == ocr.LANGUAGE
        if self.slow:
            raise RuntimeError(f"more than {timeout} seconds")
        return self.line


def _with(monkeypatch: pytest.MonkeyPatch, reader: _Reader) -> None:
    monkeypatch.setattr(ocr, "available", lambda: True)
    monkeypatch.setattr(ocr, "_tesseract", lambda: reader)


def test_each_page_that_was_read_off_a_picture_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    _with(monkeypatch, _Reader("Vraag 1\nKlopt dit?"))
    doubts = [doubt.text for doubt in read(SCAN).doubts if doubt.kind is DoubtKind.OCR]
    assert doubts == ["bladzijde 1 is een afbeelding, waarvan de tekst door een programma is herkend"]


@pytest.mark.parametrize("reader", [_Reader("|| . "), _Reader(slow=True)])
def test_a_picture_without_print_has_no_text(monkeypatch: pytest.MonkeyPatch, reader: _Reader) -> None:
    _with(monkeypatch, reader)
    with pytest.raises(NoTextError):
        read(SCAN)


def test_no_more_pages_are_read_off_pictures_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    _with(monkeypatch, _Reader("Klopt dit?"))
    monkeypatch.setattr(ocr, "MAX_PAGES", 0)
    with pytest.raises(NoTextError):
        pdf.read(SCAN)
