"""Typesets questions and answers as the official appendix, a ministry's Word file, a web page, and official XML."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO

import docx
from docx.shared import Pt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph


@dataclass(frozen=True)
class Pair:
    """A heading's words ("Vraag 2 en 3"), its text, and the notes of its text; a mark is written "{1}"."""

    head: str
    text: str


@dataclass(frozen=True)
class Sample:
    """A document to typeset: what stands above the questions, the blocks, and the notes by number."""

    title: tuple[str, ...]
    blocks: tuple[Pair, ...]
    notes: dict[int, str]
    number: str = "9801"


_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9, leading=12)
_HEAD = ParagraphStyle("head", parent=_BODY, fontName="Helvetica")
_NOTE = ParagraphStyle("note", parent=_BODY, fontSize=7, leading=9)
_LEFT, _RIGHT, _TOP, _BOTTOM = 150, 560, 740, 90


def appendix_pdf(sample: Sample, *, note_numbers_raised: bool = True) -> bytes:
    """Return the official layout: masthead, running feet, marks, notes at the feet of pages."""
    target = BytesIO()
    setter = _Setter(Canvas(target, pagesize=A4, invariant=1), sample, note_numbers_raised)
    for line in ("Tweede Kamer der Staten-Generaal 2", "Vergaderjaar 2024–2025 Aanhangsel van de Handelingen"):
        setter.paragraph(line, _HEAD)
    setter.paragraph(
        "Vragen gesteld door de leden der Kamer, met de daarop door de<br/>regering gegeven antwoorden", _HEAD
    )
    setter.paragraph(sample.number, _HEAD, gap=14)
    for line in sample.title:
        setter.paragraph(line, _BODY, gap=14)
    for block in sample.blocks:
        setter.block(block)
    setter.finish()
    return target.getvalue()


class _Setter:
    def __init__(self, canvas: Canvas, sample: Sample, raised: bool) -> None:
        self.canvas, self.sample, self.raised = canvas, sample, raised
        self.height, self.page, self.due = _TOP, 1, []

    def block(self, block: Pair) -> None:
        self.room(48)
        self.paragraph(block.head, _HEAD)
        self.paragraph(self.marked(block.text), _BODY, gap=14)

    def marked(self, text: str) -> str:
        for number in self.sample.notes:
            if f"{{{number}}}" in text:
                self.due.append(number)
                text = text.replace(f"{{{number}}}", f'<super size="5.5">{number}</super>')
        return text

    def paragraph(self, text: str, style: ParagraphStyle, gap: float = 0) -> None:
        rest = [Paragraph(text, style)]
        while rest:
            part = rest.pop(0)
            _, needed = part.wrap(_RIGHT - _LEFT, 10_000)
            if needed > self.height - self.floor():
                pieces = part.split(_RIGHT - _LEFT, self.height - self.floor())
                if len(pieces) < 2:
                    self.turn()
                rest = [*(pieces or [part]), *rest]
                continue
            self.height -= needed
            part.drawOn(self.canvas, _LEFT, self.height)
        self.height -= gap

    def floor(self) -> float:
        return _BOTTOM + 22 * len(self.due)

    def room(self, needed: float) -> None:
        if self.height - needed < self.floor():
            self.turn()

    def turn(self) -> None:
        self.foot()
        self.canvas.showPage()
        self.page, self.height = self.page + 1, _TOP

    def foot(self) -> None:
        low = _BOTTOM + 22 * len(self.due) - 14
        for number in self.due:
            label = f'<super size="5">{number}</super> ' if self.raised else f"{number} "
            note = Paragraph(label + self.sample.notes[number], _NOTE)
            note.wrap(_RIGHT - _LEFT, 100)
            note.drawOn(self.canvas, _LEFT, low - note.height)
            low -= note.height + 2
        self.due = []
        self.canvas.setFont("Helvetica", 7)
        if self.page == 1:
            self.canvas.drawString(_LEFT - 100, 62, f"ah-tk-20242025-{self.sample.number}")
            self.canvas.drawString(_LEFT - 100, 52, "ISSN 0921 - 7398")
            self.canvas.drawString(_LEFT - 100, 42, "’s-Gravenhage 2024")
        self.canvas.drawString(_LEFT, 42, f"Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel    {self.page}")

    def finish(self) -> None:
        self.foot()
        self.canvas.showPage()
        self.canvas.save()


def word(sample: Sample, *, tables: Sequence[Sequence[Sequence[str]]] = ()) -> bytes:
    """Return a ministry's Word file: headings in bold, notes behind the last answer, tables at the end."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ministerie van Proefzaken"
    document.sections[0].footer.paragraphs[0].text = "Pagina 1 van 3"
    document.styles["Normal"].font.size = Pt(9)  # type: ignore[attr-defined]
    for line in sample.title:
        document.add_paragraph(line)
    for block in sample.blocks:
        document.add_paragraph().add_run(block.head).bold = True
        document.add_paragraph(_bracketed(block.text, sample))
        document.add_paragraph("")
    for table in tables:
        grid = document.add_table(rows=0, cols=len(table[0]))
        for row in table:
            for cell, value in zip(grid.add_row().cells, row, strict=True):
                cell.text = value
    for number, note in sample.notes.items():
        document.add_paragraph(f"{number}) {note}")
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def page(sample: Sample) -> bytes:
    """Return a web page as officielebekendmakingen.nl gives it, with its surroundings."""
    body = "".join(
        f'<div class="{_element(block)}"><h2>{escape(block.head)}</h2><p>{_linked(block.text, sample)}</p></div>'
        for block in sample.blocks
    )
    notes = "".join(
        f'<div class="voet noot" id="n{n}"><p><sup>{n}</sup> {escape(note)}</p></div>'
        for n, note in sample.notes.items()
    )
    title = "".join(f"<p>{escape(line)}</p>" for line in sample.title)
    return (
        "<!DOCTYPE html><html><head><title>Proef</title><script>var vraag = 1;</script></head><body>"
        "<nav>Zoeken Menu</nav><header><a href='/'>Officiële bekendmakingen</a></header>"
        f"<div id='broodtekst'>{title}{body}{notes}</div><footer>Over deze website</footer></body></html>"
    ).encode()


def official_xml(sample: Sample) -> bytes:
    """Return the XML of officielebekendmakingen.nl in its present dialect."""
    body = "".join(
        f"<{_element(block)}><nr>{escape(block.head)}</nr><al>{_noted(block.text, sample)}</al></{_element(block)}>"
        for block in sample.blocks
    )
    title = "".join(f"<kamervraagomschrijving>{escape(line)}</kamervraagomschrijving>" for line in sample.title)
    return (
        "<?xml version='1.0' encoding='UTF-8'?><officiele-publicatie><metadata><meta name='x' content='y'/></metadata>"
        "<kamervragen>"
        "<kamervraagkop><tekstregel inhoud='vergaderjaar'>Vergaderjaar 2024-2025</tekstregel></kamervraagkop>"
        f"<kamervraagnummer>{sample.number}</kamervraagnummer>{title}{body}</kamervragen></officiele-publicatie>"
    ).encode()


def _element(block: Pair) -> str:
    return "vraag" if block.head.startswith("Vra") else "antwoord"


def _bracketed(text: str, sample: Sample) -> str:
    for number in sample.notes:
        text = text.replace(f"{{{number}}}", f" {number})")
    return text


def _linked(text: str, sample: Sample) -> str:
    text = escape(text)
    for number in sample.notes:
        text = text.replace(f"{{{number}}}", f'<a class="nootnr" href="#n{number}"><sup>{number}</sup></a>')
    return text


def _noted(text: str, sample: Sample) -> str:
    text = escape(text)
    for number, note in sample.notes.items():
        text = text.replace(
            f"{{{number}}}", f"<noot type='voet'><noot.nr>{number}</noot.nr><noot.al>{escape(note)}</noot.al></noot>"
        )
    return text
