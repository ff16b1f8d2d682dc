"""From the bytes of a document to what it says."""

from dataclasses import replace

from tkdocs.models import Reading
from tkdocs.parse import (
    endnotes,
    flow,
    footnotes,
    formats,
    furniture,
    heading,
    kind as kinds,
    letter,
    marks,
    motion,
    notice,
    qa,
)
from tkdocs.parse.heads import unfold
from tkdocs.vocabulary import DocumentKind


def read(content: bytes, *, media_type: str | None = None, name: str = "", kind: DocumentKind | None = None) -> Reading:
    """Return what a document says. `kind` is what it was announced as; the text has the last word.

    Raises UnsupportedFormatError, DamagedDocumentError, NoTextError or TooLargeError.
    """
    layout = furniture.strip(formats.layout(content, media_type=media_type, name=name))
    notes = footnotes.strip(layout)
    lines = unfold(marks.strip(endnotes.strip(notes.layout.lines()), notes.count))
    cut = qa.cut(lines, wrapped=layout.wrapped)
    paragraphs = flow.paragraphs(lines, wrapped=layout.wrapped)
    text = "\n".join(paragraphs)
    found = kinds.of(text, questions=len(cut.questions), answers=len(cut.answers), hint=kind)
    if found is DocumentKind.MOTION:
        return _motion(text, lines)
    if found is DocumentKind.LETTER or (found is None and not cut.questions):
        return _letter(text, paragraphs)
    return _questions(text, cut, found or DocumentKind.QUESTION)


def _motion(text: str, lines: tuple[str, ...]) -> Reading:
    found = motion.read(lines)
    doubts = () if found.requests else ("in de motie is geen verzoek gevonden",)
    return Reading(DocumentKind.MOTION, text, askers=found.members, motion=found, doubts=doubts)


def _letter(text: str, paragraphs: tuple[str, ...]) -> Reading:
    found = letter.read(paragraphs)
    return Reading(
        DocumentKind.LETTER, text, subject=found.subject, reference=found.letter.reference, letter=found.letter
    )


def _questions(text: str, cut: qa.Cut, found: DocumentKind) -> Reading:
    facts = heading.read(flow.text(cut.preamble, wrapped=True).replace("\n", " "))
    reading = Reading(
        kind=found,
        text=text,
        subject=facts.subject,
        reference=facts.reference,
        askers=facts.askers,
        addressed_to=facts.addressed_to,
        answered_by=facts.answered_by,
        submitted=facts.submitted,
        received=facts.received,
        questions=cut.questions,
        answers=cut.answers,
        doubts=cut.doubts,
    )
    return replace(reading, kind=notice.kind(cut.notice or text)) if found is DocumentKind.NOTICE else reading
