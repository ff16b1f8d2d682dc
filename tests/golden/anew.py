"""A document that was read, as a sample to be set anew: the answers behind the questions that they answer."""

from tests.golden.press import MARK
from tests.golden.typeset import Pair, Sample
from tkdocs.models import Answer, Question, Reading


def sample_of(reading: Reading) -> Sample:
    """Return what was read from a text; a note whose mark stands nowhere is left out."""
    marks = {note.mark: n for n, note in enumerate(reading.notes, 1)}
    blocks: list[Pair] = []
    waiting = list(reading.answers)
    for question in reading.questions:
        blocks.append(Pair(f"Vraag {question.number}", _with_marks(question, marks)))
        for answer in [answer for answer in waiting if answer.to and answer.to[-1] == question.number]:
            waiting.remove(answer)
            blocks.append(Pair(f"Antwoord {', '.join(answer.to)}", _with_marks(answer, marks)))
    set_marks = {int(mark) for block in blocks for mark in MARK.findall(block.text)}
    notes = {n: note.text for n, note in enumerate(reading.notes, 1) if n in set_marks}
    return Sample((reading.subject or "Antwoord",), tuple(blocks), notes)


def _with_marks(block: Question | Answer, marks: dict[str, int]) -> str:
    text = block.text
    for mark in reversed(block.note_marks):
        if mark.mark in marks:
            text = f"{text[: mark.position]}{{{marks[mark.mark]}}}{text[mark.position :]}"
    return text
