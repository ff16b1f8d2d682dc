"""A document made ready for cutting: its lines without page furniture, notes and marks, and what was taken out."""

from dataclasses import dataclass, replace

from tkdocs.models import Answer, Doubt, Note, NoteMark, Question, Reading
from tkdocs.parse import anchors, endnotes, flow, footnotes, formats, furniture, lineends, marks, mending
from tkdocs.parse.anchors import Anchor
from tkdocs.parse.heads import unfold
from tkdocs.parse.layout import Layout
from tkdocs.vocabulary import DoubtKind


@dataclass(frozen=True, slots=True)
class Source:
    """A document's lines, whether they end at a page's edge, its running text; its notes, their marks, and doubts."""

    lines: tuple[str, ...]
    wrapped: bool
    text: str
    notes: tuple[Note, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def read(content: bytes, *, media_type: str | None, name: str) -> Source:
    """Return the source of a document; raise what `formats.layout` raises."""
    layout = furniture.strip(formats.layout(content, media_type=media_type, name=name))
    feet = footnotes.strip(layout)
    behind = endnotes.strip(feet.layout.lines())
    clean = marks.strip(behind.lines, feet.count, behind.count)
    lines = unfold(mending.mend(lineends.rejoin(clean.lines)))
    return Source(
        lines=lines,
        wrapped=layout.wrapped,
        text=flow.text(lines, wrapped=layout.wrapped),
        notes=(*layout.notes, *feet.notes, *behind.notes),
        anchors=clean.anchors,
        doubts=_doubts(layout),
    )


def annotated(reading: Reading, source: Source) -> Reading:
    """Return a reading of this source with its notes, the places of their marks, and the doubts about the file."""
    texts = [[block.text for block in blocks] for blocks in (reading.questions, reading.answers)]
    in_questions, in_answers = anchors.place(texts, source.lines, source.anchors)
    return replace(
        reading,
        questions=tuple(map(_question, reading.questions, in_questions)),
        answers=tuple(map(_answer, reading.answers, in_answers)),
        notes=source.notes,
        doubts=(*source.doubts, *reading.doubts),
    )


def _question(question: Question, found: tuple[NoteMark, ...]) -> Question:
    return replace(question, note_marks=found)


def _answer(answer: Answer, found: tuple[NoteMark, ...]) -> Answer:
    return replace(answer, note_marks=found)


def _doubts(layout: Layout) -> tuple[Doubt, ...]:
    """Return a doubt for each page that is a picture, whether its text could be read off it or not."""
    blank = (
        Doubt(DoubtKind.NO_TEXT_ON_PAGE, f"bladzijde {page} is een afbeelding zonder tekst")
        for page in layout.blank_pages
    )
    recognised = (
        Doubt(DoubtKind.OCR, f"bladzijde {page} is een afbeelding, waarvan de tekst door een programma is herkend")
        for page in layout.recognised_pages
    )
    return (*blank, *recognised)
