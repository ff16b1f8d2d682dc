"""Which sentences of a document are judged."""

from collections.abc import Iterable, Iterator

from tkdocs.models import Passage, Reading, Span
from tkdocs.parse import sentences
from tkdocs.vocabulary import DocumentKind

# Kinds whose whole text is cut into sentences when it has no answer blocks.
_CUT_WHOLE = (DocumentKind.ANSWER, DocumentKind.FURTHER_ANSWER)


def passages(reading: Reading) -> tuple[Passage, ...]:
    """Return the sentences of each answer block; of letters those of the paragraphs; of motions and questions none.

    Of an answer without blocks they are those of the whole text.
    """
    if not reading.answers and reading.letter:
        return tuple(Passage(None, span) for span in _of_paragraphs(reading.text, reading.letter.paragraphs))
    if not reading.answers and reading.kind in _CUT_WHOLE:
        return tuple(Passage(None, span) for span in sentences(reading.text))
    return tuple(
        Passage(position, span) for position, answer in enumerate(reading.answers, 1) for span in sentences(answer.text)
    )


def _of_paragraphs(text: str, paragraphs: Iterable[str]) -> Iterator[Span]:
    """Yield the sentences of the paragraphs, each at its place in the whole text, in which they stand one by one."""
    end = 0
    for paragraph in paragraphs:
        start = text.index(paragraph, end)
        end = start + len(paragraph)
        yield from (Span(start + span.start, start + span.end, span.text) for span in sentences(paragraph))
