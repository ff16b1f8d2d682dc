"""Cuts a document into its questions and answers along the headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from tkdocs.models import Answer, Doubt, Question
from tkdocs.parse import doubts, flow, joint
from tkdocs.parse.blocks import Block, blocks
from tkdocs.parse.heads import HeadKind
from tkdocs.vocabulary import DoubtKind


@dataclass(frozen=True, slots=True)
class Cut:
    """What cutting gave: the lines above the first heading, questions, answers, a notice's text, and doubts."""

    preamble: tuple[str, ...]
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
    notice: str = ""
    doubts: tuple[Doubt, ...] = ()


def cut(lines: Sequence[str], *, wrapped: bool) -> Cut:
    """Return the questions and answers of a document, in the order of its text."""
    preamble, found = blocks(lines)
    builder = _Builder(wrapped=wrapped, width=flow.width(lines))
    for block in found:
        builder.add(block)
    questions, answers = tuple(builder.questions), tuple(builder.answers)
    found_doubts = (*builder.doubts, *doubts.of(preamble, found, questions, answers))
    return Cut(preamble, questions, answers, builder.notice, found_doubts)


class _Builder:
    """Gathers blocks into questions and answers, and remembers what does not fit."""

    def __init__(self, *, wrapped: bool, width: int) -> None:
        self.wrapped, self.width = wrapped, width
        self.questions: list[Question] = []
        self.answers: list[Answer] = []
        self.notice = ""
        self.doubts: list[Doubt] = []
        self.pending: list[str] = []

    def add(self, block: Block) -> None:
        """Take one block in."""
        if block.head.kind is HeadKind.QUESTION:
            self._question(block)
        elif block.head.kind is HeadKind.ANSWER:
            self._answer(block)
        elif block.head.kind is HeadKind.NOTICE:
            self.notice = flow.text(block.lines, wrapped=self.wrapped)

    def _question(self, block: Block) -> None:
        numbers = block.head.numbers or (str(len(self.questions) + 1),)
        texts = (flow.text(block.lines, wrapped=self.wrapped),) if len(numbers) == 1 else self._joint(block)
        for number, text in zip(numbers, texts, strict=True):
            if text:
                self.questions.append(Question(number, text))
            else:
                self._doubt(DoubtKind.EMPTY, f"vraag {number} heeft geen tekst", (number,))
        self.pending.extend(numbers)

    def _joint(self, block: Block) -> tuple[str, ...]:
        """Return a text for each number of a joint heading: parts of the text, or all of it where it has too few."""
        numbers = block.head.numbers
        found = joint.split(block.lines, len(numbers), wrapped=self.wrapped, width=self.width)
        if len(found.texts) != len(numbers):
            self._doubt(DoubtKind.JOINT, f"vragen {_listed(numbers)} zijn niet uit elkaar te halen", numbers)
            return found.texts * len(numbers)
        if not found.certain:
            self._doubt(DoubtKind.JOINT, f"waar vragen {_listed(numbers)} uit elkaar gaan is onzeker", numbers)
        return found.texts

    def _doubt(self, kind: DoubtKind, text: str, numbers: Sequence[str] = ()) -> None:
        self.doubts.append(Doubt(kind, text, tuple(numbers)))

    def _answer(self, block: Block) -> None:
        text = flow.text(block.lines, wrapped=self.wrapped)
        to = block.head.numbers or tuple(self.pending)
        if not text:
            if block.head.numbers:
                self._doubt(DoubtKind.EMPTY, f"het antwoord op vraag {_listed(to)} heeft geen tekst", to)
            return
        if not to:
            self._doubt(DoubtKind.UNNUMBERED, "er is een antwoord zonder nummer, waarvoor geen vraag openstaat")
        elif len(to) > 1 and not block.head.numbers and self.answers:
            self._doubt(DoubtKind.JOINT, f"een antwoord zonder nummer staat achter vragen {_listed(to)}", to)
        self.answers.append(Answer(to, text))
        self.pending = [number for number in self.pending if number not in to]


def _listed(numbers: Sequence[str]) -> str:
    """Return "3, 4 en 5"."""
    return " en ".join(filter(None, (", ".join(numbers[:-1]), numbers[-1])))
