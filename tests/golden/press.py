"""Sets questions and answers as the official appendix is printed: words broken, notes over pages, bold heads."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import reportlab
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.golden.typeset import Sample

MARK = re.compile(r"\{(\d+)\}")
_PLACES = re.compile(r"(?<=[aeiouy])(?=[bcdfghjklmnpqrstvwxz][aeiouy])")
_TOP, _FOOT = 770.0, 96.0
_LEADING, _NOTE_LEADING = 12.0, 8.5
_LIGATURES = (("fi", "ﬁ"), ("fl", "ﬂ"))


@dataclass(frozen=True)
class Style:
    """How a document is set: fonts, edges of the column in points, what varies between printers."""

    font: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 9.0
    left: float = 156.0
    right: float = 540.0
    bold_heads: bool = True
    hyphenated: bool = True
    ligatures: bool = False
    notes_a_page: int = 6  # lines of notes that a page has room for; what is over goes to the next page
    head: str = ""  # on top of every page
    foot: str = "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel"
    margin: tuple[str, ...] = ()  # lines beside the text, in small print
    margin_at: float = 20.0


VERA = "Vera"


def with_ligatures(style: Style) -> Style:
    """Return a style in a font that has ligatures."""
    fonts = Path(reportlab.__file__).parent / "fonts"
    registerFont(TTFont(VERA, fonts / "Vera.ttf"))
    registerFont(TTFont("VeraBd", fonts / "VeraBd.ttf"))
    return Style(**{**vars(style), "font": VERA, "bold": "VeraBd", "ligatures": True})


@dataclass
class _Page:
    """A page in the making: its lines with their heights, and the lines of notes at its foot."""

    number: int
    at: float = _TOP
    lines: list[tuple[float, str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Press:
    """Sets a sample; `content()` returns the finished document, the same for the same sample and style."""

    def __init__(self, sample: Sample, style: Style) -> None:
        self.sample, self.style = sample, style
        self.pages = [_Page(1)]
        self.waiting: list[str] = []

    def content(self) -> bytes:
        """Return the document."""
        for line in self.sample.title:
            self._paragraph(line, self.style.font)
            self._room(_LEADING)
        for block in self.sample.blocks:
            self._keep(4 * _LEADING)
            self._paragraph(block.head, self.style.bold if self.style.bold_heads else self.style.font)
            for paragraph in block.text.split("\n"):
                self._paragraph(paragraph, self.style.font)
            self._room(_LEADING)
        while self.waiting:
            self._turn()
        return self._drawn()

    @property
    def page(self) -> _Page:
        return self.pages[-1]

    def _room(self, height: float) -> None:
        self.page.at -= height

    def _keep(self, height: float) -> None:
        if self.page.at - height < self._floor():
            self._turn()

    def _floor(self) -> float:
        return _FOOT + _NOTE_LEADING * (len(self.page.notes) + 2)

    def _turn(self) -> None:
        self.pages.append(_Page(len(self.pages) + 1))
        self._note_lines([])

    def _note_lines(self, lines: Sequence[str]) -> None:
        """Put lines of notes at the foot, as many as there is room for; the others wait for the next page."""
        self.waiting += lines
        room = self.style.notes_a_page - len(self.page.notes)
        self.page.notes += self.waiting[:room]
        self.waiting = self.waiting[room:]

    def _paragraph(self, text: str, font: str) -> None:
        for line in self._broken(text, font, self.style.size):
            notes = [line for mark in MARK.findall(line) for line in self._note(mark)]
            self._keep(_LEADING + _NOTE_LEADING * min(len(notes), self.style.notes_a_page))
            self._note_lines(notes)
            self._room(_LEADING)
            self.page.lines.append((self.page.at, line, font))

    def _note(self, mark: str) -> list[str]:
        return list(self._broken(f"{{{mark}}} {self.sample.notes[int(mark)]}", self.style.font, self._small))

    @property
    def _small(self) -> float:
        return self.style.size * 0.75

    def _broken(self, text: str, font: str, size: float) -> Iterator[str]:
        """Return the lines of a paragraph; a word that does not fit is broken, at its own hyphen or in a syllable."""
        line = ""
        for word in text.split():
            head, tail = self._fitting(line, word, font, size)
            if tail:
                yield f"{line} {head}".strip()
            line = tail or f"{line} {head}".strip()
        if line:
            yield line

    def _fitting(self, line: str, word: str, font: str, size: float) -> tuple[str, str]:
        """Return what of a word fits behind a line, and what does not."""
        room = self.style.right - self.style.left

        def fits(part: str) -> bool:
            return stringWidth(MARK.sub("", f"{line} {part}"), font, size) <= room - 8

        if fits(word) or not line:
            return word, ""
        for head, tail in reversed(_parts(word) if self.style.hyphenated else []):
            if fits(head):
                return head, tail
        return "", word

    def _drawn(self) -> bytes:
        target = BytesIO()
        canvas = Canvas(target, pagesize=A4, invariant=1)
        for page in self.pages:
            self._draw(canvas, page)
            canvas.showPage()
        canvas.save()
        return target.getvalue()

    def _draw(self, canvas: Canvas, page: _Page) -> None:
        style, small = self.style, self._small
        self._line(canvas, _TOP + 26, style.left, style.head, style.font, small)
        margin = [(page.lines[n][0], line) for n, line in enumerate(style.margin) if n < len(page.lines)]
        for n, (height, line, font) in enumerate(page.lines):
            self._line(canvas, height, style.left, line, font, style.size)
            # The stream of a real letter comes as it was typed: the margin in between the text.
            for beside, words in margin[n : n + 1]:
                self._line(canvas, beside, style.right + style.margin_at, words, style.font, small)
        for n, line in enumerate(page.notes):
            self._line(canvas, _FOOT + _NOTE_LEADING * (len(page.notes) - n), style.left, line, style.font, small)
        if style.foot:
            self._line(canvas, 48, style.left, f"{style.foot} {page.number}", style.font, small)

    def _line(self, canvas: Canvas, height: float, left: float, line: str, font: str, size: float) -> None:
        """Draw a line, its marks raised and small."""
        text = canvas.beginText(left, height)
        for position, run in enumerate(MARK.split(line)):
            raised = position % 2
            text.setFont(font, size * (0.6 if raised else 1))
            text.setRise(size * 0.35 if raised else 0)
            text.textOut(_ligatured(run) if self.style.ligatures else run)
        canvas.drawText(text)


def _parts(word: str) -> list[tuple[str, str]]:
    """Return where a word may be broken, each with what stands on either line."""
    if re.search(r"[\d/{}.@]", word):
        return []
    own = [(word[: n + 1], word[n + 1 :]) for n, sign in enumerate(word[:-1]) if sign == "-" and n]
    if own or not re.fullmatch(r"\W*[A-Za-zà-ÿ]{6,}\W*", word):
        return own
    places = [found.start() for found in _PLACES.finditer(word)]
    return [(f"{word[:n]}-", word[n:]) for n in places if n > 2 and len(word) - n > 2]


def _ligatured(text: str) -> str:
    for letters, ligature in _LIGATURES:
        text = text.replace(letters, ligature)
    return text
