"""From the bytes of a document to what it says."""

from tkdocs.models import Reading
from tkdocs.parse import flow, footnotes, formats, furniture, heading, marks, qa
from tkdocs.vocabulary import DocumentKind


def read(content: bytes, *, media_type: str | None = None, name: str = "", kind: DocumentKind | None = None) -> Reading:
    layout = furniture.strip(formats.layout(content, media_type=media_type, name=name))
    notes = footnotes.strip(layout)
    lines = marks.strip(notes.layout.lines(), notes.count)
    cut = qa.cut(lines, wrapped=layout.wrapped)
    facts = heading.read(flow.text(cut.preamble, wrapped=True).replace("\n", " "))
    return Reading(
        kind=kind or DocumentKind.ANSWER,
        text=flow.text(lines, wrapped=layout.wrapped),
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
