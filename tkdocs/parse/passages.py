"""Which sentences of a document are judged."""

from tkdocs.models import Passage, Reading
from tkdocs.parse import sentences
from tkdocs.vocabulary import DocumentKind

# Kinds whose whole text is cut into sentences when it has no answer blocks.
_CUT_WHOLE = (DocumentKind.LETTER, DocumentKind.ANSWER, DocumentKind.FURTHER_ANSWER)


def passages(reading: Reading) -> tuple[Passage, ...]:
    """Return the sentences of each answer block; of letters and of answers in one piece, those of the whole text."""
    if not reading.answers and reading.kind in _CUT_WHOLE:
        return tuple(Passage(None, span) for span in sentences(reading.text))
    return tuple(
        Passage(position, span) for position, answer in enumerate(reading.answers, 1) for span in sentences(answer.text)
    )
