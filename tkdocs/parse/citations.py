"""What a document refers to: other answers, papers, letters, motions, commitments."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from tkdocs.models import Citation, NoteMark, Reading
from tkdocs.parse import answer_names, letter_names, motion_names, references
from tkdocs.vocabulary import DocumentKind

_BY_MEMBERS = (DocumentKind.QUESTION, DocumentKind.MOTION)
Placed = tuple[int, int]


def citations(reading: Reading) -> tuple[Citation, ...]:
    """Return the citations of a document in the order of the text: those of its answers first, then of the rest.

    What stands in a note is at the note's mark (`start == end`) in the answer that bears it, else at 0 of the document.
    A document's own number is none.
    """
    written = _written(reading)
    known = tuple(dict.fromkeys((*(q.number for q in reading.questions), *(n for a in reading.answers for n in a.to))))
    inside = [found for n in range(1, len(reading.answers) + 1) for found in _of_answer(reading, n, known, written)]
    outside = sorted(_of_rest(reading, written), key=_place)
    noted = _of_notes(reading, written)
    found = (*inside, *outside, *noted)
    return _distinct(citation for citation in found if citation.target != reading.reference)


def _written(reading: Reading) -> date | None:
    letter = reading.letter.dated_on if reading.letter else None
    return reading.received or letter or reading.submitted


def _of_answer(reading: Reading, block: int, known: tuple[str, ...], written: date | None) -> Iterator[Citation]:
    """Yield the citations of an answer block; `known` are the numbers of all questions and answers."""
    answer = reading.answers[block - 1]
    others = answer_names.found(answer.text, answer.to, known)
    for found in sorted((*_papers(answer.text, written, _always), *others), key=_place):
        yield replace(found, answer=block)


def _of_rest(reading: Reading, written: date | None) -> Iterator[Citation]:
    """Yield the citations of the text outside the answers: heading and questions, or a whole letter or motion."""
    length = len(reading.text)
    answers = _spans(reading.text, (answer.text for answer in reading.answers))
    questions = _spans(reading.text, (question.text for question in reading.questions))
    asked = [(0, length)] if reading.kind in _BY_MEMBERS else questions
    for (_, start), (end, _) in pairwise([(0, 0), *answers, (length, length)]):
        for found in _papers(reading.text[start:end], written, lambda at, by=start: not _within(by + at, asked)):
            yield replace(found, start=start + found.start, end=start + found.end)


def _spans(text: str, parts: Iterable[str]) -> list[Placed]:
    """Return where the parts stand in the whole text, one after the other, as far as they stand there in one piece."""
    found, start = [], 0
    for part in parts:
        at = text.find(part, start) if part else -1
        if at >= 0:
            start = at + len(part)
            found.append((at, start))
    return found


def _within(start: int, spans: Sequence[Placed]) -> bool:
    """Tell whether a place lies in one of the spans, which are in order and do not overlap."""
    before = bisect_right(spans, start, key=lambda span: span[0])
    return before > 0 and start < spans[before - 1][1]


def _of_notes(reading: Reading, written: date | None) -> Iterator[Citation]:
    marks = {mark.mark: (block, mark) for block, a in enumerate(reading.answers, 1) for mark in reversed(a.note_marks)}
    for note in reading.notes:
        block, mark = marks.get(note.mark, (None, NoteMark(0, note.mark)))
        for found in sorted(_papers(note.text, written, _always if block else _never), key=_place):
            yield replace(found, start=mark.position, end=mark.position, answer=block)


def _always(_: int) -> bool:
    return True


def _never(_: int) -> bool:
    return False


def _papers(text: str, written: date | None, by_minister: Callable[[int], bool]) -> Iterator[Citation]:
    yield from references.found(text)
    yield from letter_names.found(text, written, by_minister=by_minister)
    yield from motion_names.found(text)


def _place(citation: Citation) -> Placed:
    return citation.start, citation.end


def _distinct(found: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return each target once for each place."""
    return tuple({(c.kind, c.target, c.answer, c.start): c for c in found}.values())
