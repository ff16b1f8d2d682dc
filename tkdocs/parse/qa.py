"""Cuts a document into its questions and answers along the headings."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tkdocs.models import Answer, Doubt, Question
from tkdocs.parse import flow, joint
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
    builder = _Builder(wrapped=wrapped)
    for block in found:
        builder.add(block)
    return builder.cut(preamble)


class _Builder:
    """Gathers blocks into questions and answers, and remembers what does not fit."""

    def __init__(self, *, wrapped: bool) -> None:
        self.wrapped = wrapped
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
        if len(numbers) == 1:
            texts = (flow.text(block.lines, wrapped=self.wrapped),)
        else:
            found = joint.split(block.lines, len(numbers), wrapped=self.wrapped)
            texts = found.texts
            if len(texts) != len(numbers):
                said = f"vragen {', '.join(numbers)} staan in één alinea en zijn niet uit elkaar te halen"
                self.doubts.append(Doubt(DoubtKind.JOINT, said, numbers))
                texts = texts * len(numbers)
        for number, text in zip(numbers, texts, strict=True):
            if text:
                self.questions.append(Question(number, text))
            else:
                self.doubts.append(Doubt(DoubtKind.EMPTY, f"vraag {number} heeft geen tekst", (number,)))
        self.pending.extend(numbers)

    def _answer(self, block: Block) -> None:
        text = flow.text(block.lines, wrapped=self.wrapped)
        to = block.head.numbers or tuple(self.pending)
        if not text:
            if block.head.numbers:
                self.doubts.append(Doubt(DoubtKind.EMPTY, f"antwoord {', '.join(to)} heeft geen tekst", to))
            return
        if not to:
            said = "een antwoord zonder nummer, waarvoor geen vraag openstaat"
            self.doubts.append(Doubt(DoubtKind.UNNUMBERED, said))
        self.answers.append(Answer(to, text))
        self.pending = [number for number in self.pending if number not in to]

    def cut(self, preamble: tuple[str, ...]) -> Cut:
        """Return what was gathered, with the doubts about the numbers."""
        doubts = (*self.doubts, *number_doubts(self.questions, self.answers))
        return Cut(preamble, tuple(self.questions), tuple(self.answers), self.notice, doubts)


def number_doubts(questions: Sequence[Question], answers: Sequence[Answer]) -> tuple[Doubt, ...]:
    """Return a doubt for each number that is missing, stands twice, is not answered, or is answered but not asked."""
    asked = Counter(question.number for question in questions)
    answered = Counter(number for answer in answers for number in answer.to)
    whole = {int(number) for number in asked if number.isdigit()}
    gaps = (str(number) for number in range(1, max(whole, default=0)) if number not in whole)
    found = [
        *((DoubtKind.TWICE, f"vraag {n} staat er {times} keer", n) for n, times in asked.items() if times > 1),
        *((DoubtKind.MISSING, f"vraag {n} ontbreekt", n) for n in gaps),
    ]
    if answers:
        found += [
            *((DoubtKind.UNANSWERED, f"vraag {n} heeft geen antwoord", n) for n in asked if n not in answered),
            *(
                (DoubtKind.NOT_ASKED, f"antwoord op vraag {n}, die niet gesteld is", n)
                for n in answered
                if n not in asked
            ),
            *(
                (DoubtKind.ANSWERED_TWICE, f"vraag {n} heeft {times} antwoorden", n)
                for n, times in answered.items()
                if times > 1
            ),
        ]
    return tuple(Doubt(kind, text, (number,)) for kind, text, number in found)
