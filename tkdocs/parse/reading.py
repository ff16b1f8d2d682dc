"""From the bytes of a document to what it says."""

from dataclasses import replace

from tkdocs.models import Doubt, Reading
from tkdocs.parse import flow, heading, letter, motion, qa, whole
from tkdocs.parse import kind as kinds
from tkdocs.parse import source as sources
from tkdocs.parse.citations import citations
from tkdocs.parse.source import Source
from tkdocs.vocabulary import DocumentKind, DoubtKind

_ANSWERS = (DocumentKind.ANSWER, DocumentKind.FURTHER_ANSWER)


def read(content: bytes, *, media_type: str | None = None, name: str = "", kind: DocumentKind | None = None) -> Reading:
    """Return what a document says. `kind` is what it was announced as; the text has the last word.

    Raises UnsupportedFormatError, DamagedDocumentError, NoTextError or TooLargeError.
    """
    source = sources.read(content, media_type=media_type, name=name)
    reading = sources.annotated(_said(source, kind), source)
    return replace(reading, citations=citations(reading))


def _said(source: Source, kind: DocumentKind | None) -> Reading:
    """Return what the text of a document says, cut by its kind."""
    cut = qa.cut(source.lines, wrapped=source.wrapped)
    found = kinds.of(source.text, cut.notice, questions=len(cut.questions), answers=len(cut.answers), hint=kind)
    if found is DocumentKind.MOTION:
        return _motion(source)
    if found is DocumentKind.LETTER or found is None:
        return _letter(source, cut, certain=found is not None)
    return _questions(source, cut, found)


def _motion(source: Source) -> Reading:
    found = motion.read(source.lines)
    doubts = motion.doubts(found, source.text)
    return Reading(DocumentKind.MOTION, source.text, askers=found.members, motion=found, doubts=doubts)


def _letter(source: Source, cut: qa.Cut, *, certain: bool) -> Reading:
    found = letter.read(source.lines, wrapped=source.wrapped)
    if not cut.answers:
        cut = qa.Cut(preamble=())  # what looks like questions are items of a list
    unknown = Doubt(DoubtKind.UNKNOWN_KIND, "de soort van het document is niet te herkennen")
    return Reading(
        kind=DocumentKind.LETTER,
        text=found.text,
        subject=found.subject,
        reference=found.letter.reference,
        questions=cut.questions,
        answers=cut.answers,
        letter=found.letter,
        doubts=(*(() if certain else (unknown,)), *cut.doubts),
    )


def _questions(source: Source, cut: qa.Cut, found: DocumentKind) -> Reading:
    if found in _ANSWERS and not cut.answers:
        cut = whole.answered(cut, source.lines, wrapped=source.wrapped)
    facts = heading.read(flow.text(cut.preamble, wrapped=True).replace("\n", " "))
    return Reading(
        kind=found,
        text=source.text,
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
