"""Breaks text into lines and lines into pages, with footnotes at the foot of the page that mentions them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.chamber.stamp import stamp
from tests.chamber.wording import MARK, NOTICE

WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, FOOT = 158.0, WIDTH - 58, HEIGHT - 62, 78.0
BODY, SMALL = ("Times-Roman", 10.5), ("Times-Roman", 8.0)
BOLD = ("Times-Bold", 10.5)
LEADING, NOTE_LEADING = 13.0, 9.6
_ROUNDING = 1e-6  # points: widths of words add up to that of a line, but for the last digits
Font = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on every page beside its text: the last line at the foot, and the lines in the left margin."""

    foot: str
    margin: tuple[str, ...]


@lru_cache(maxsize=1 << 17)
def width(text: str, font: Font) -> float:
    """Return the width of a text in points; a footnote mark counts as a small superscript."""
    bare = stringWidth(MARK.sub("", text), *font)
    return bare + sum(stringWidth(mark, font[0], font[1] * 0.65) for mark in MARK.findall(text))


def wrap(text: str, font: Font, room: float, hyphens: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the lines of one paragraph; the words that `hyphens` knows are broken where that fills a line."""
    words: list[str] = []
    length, space = 0.0, width(" ", font)
    for word in text.split():
        longer = length + space + width(word, font) if words else width(word, font)
        if longer <= room + _ROUNDING:
            words.append(word)
            length = longer
            continue
        line = " ".join(words)
        head, tail = _broken(line, word, font, room, hyphens)
        yield f"{line} {head}".strip()
        words, length = [tail], width(tail, font)
    if words:
        yield " ".join(words)


def _broken(line: str, word: str, font: Font, room: float, hyphens: Mapping[str, tuple[str, ...]]) -> tuple[str, str]:
    """Return the part of the word that still fits behind `line`, with its hyphen, and the rest."""
    core = word.rstrip(".,;:?!")
    head, *rest = hyphens.get(core, ("",))
    if rest and width(f"{line} {head}-", font) <= room:
        return f"{head}-", word[len(head) :]
    return "", word


def _canvas(out: BytesIO) -> Canvas:
    return Canvas(out, pagesize=A4, invariant=1)


_CANVAS: ContextVar[Callable[[BytesIO], Any]] = ContextVar("canvas", default=_canvas)


@contextmanager
def drawn_on(canvas: Callable[[BytesIO], Any]) -> Iterator[None]:
    """Draw what is printed in the block on another canvas, with those methods of reportlab's that are used here."""
    token = _CANVAS.set(canvas)
    try:
        yield
    finally:
        _CANVAS.reset(token)


class Printer:
    """Writes paragraphs on pages. `content()` ends the document and returns its bytes, the same for the same calls."""

    def __init__(self, title: str, sheet: Sheet, notes: Mapping[str, str], hyphens: Mapping[str, tuple[str, ...]]):
        self._out = BytesIO()
        self._canvas = _CANVAS.get()(self._out)
        self._canvas.setTitle(title)
        self._canvas.setSubject(NOTICE)
        stamp(self._canvas)
        self._sheet, self._notes, self._hyphens = sheet, notes, hyphens
        self._page, self._at, self._due = 1, TOP, list[str]()

    def draw(self, text: str, x: float, font: Font, *, right: bool = False) -> None:
        """Write one line at the present height, from `x` or up to it."""
        self._canvas.setFont(*font)
        (self._canvas.drawRightString if right else self._canvas.drawString)(x, self._at, text)

    def down(self, points: float) -> None:
        """Go down."""
        self._at -= points

    def paragraph(self, text: str, font: Font = BODY, *, keep: bool = False) -> None:
        """Write a paragraph over as many lines as it needs; with `keep` two more lines must fit on its page."""
        for line in wrap(text, font, RIGHT - LEFT, self._hyphens):
            notes = [line for mark in MARK.findall(line) for line in self._note_lines(mark)]
            self._make_room(LEADING * (3 if keep else 1) + NOTE_LEADING * len(notes))
            self._due += notes
            self._runs(line, font)
            self._at -= LEADING

    def content(self) -> bytes:
        """Return the finished document."""
        self._finish_page()
        self._canvas.save()
        return self._out.getvalue()

    def _runs(self, line: str, font: Font) -> None:
        """Write a line, its footnote marks raised and small."""
        text = self._canvas.beginText(LEFT, self._at)
        for position, run in enumerate(MARK.split(line)):
            raised = position % 2
            text.setFont(font[0], font[1] * (0.65 if raised else 1))
            text.setRise(font[1] * 0.35 if raised else 0)
            text.textOut(run)
        self._canvas.drawText(text)

    def _note_lines(self, mark: str) -> list[str]:
        """Return the lines of a footnote, its number as a mark before the first."""
        return list(wrap(f"[^{mark}] {self._notes[mark]}", SMALL, RIGHT - LEFT, {}))

    def _make_room(self, needed: float) -> None:
        """Go to a new page where `needed` points do not fit above the footnotes of this one."""
        if self._at - needed < FOOT + NOTE_LEADING * (len(self._due) + 1):
            self._finish_page()
            self._canvas.showPage()
            stamp(self._canvas)
            self._page, self._at, self._due = self._page + 1, TOP, []

    def _finish_page(self) -> None:
        """Write footnotes, margin and foot of the page."""
        self._at = FOOT + NOTE_LEADING * len(self._due)
        for line in self._due:
            self._runs(line, SMALL)
            self._at -= NOTE_LEADING
        self._at = FOOT - 22
        for line in self._sheet.margin if self._page == 1 else ():
            self.draw(line, 58, SMALL)
            self._at -= NOTE_LEADING
        self._at = FOOT - 22 - 2 * NOTE_LEADING
        if self._sheet.foot:
            self.draw(f"{self._sheet.foot} {self._page}", RIGHT, SMALL, right=True)
