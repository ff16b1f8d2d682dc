"""Labelled answers beside what a judge says of them, sentence by sentence and block by block."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from embeddings.classifier import NONE
from embeddings.context import Sentence, placed
from embeddings.judge import Judge, Judgement
from tkdocs.labelled import Labelled


@dataclass(frozen=True, slots=True)
class Part:
    """A named set of labelled answers; the sentences of `real` ones are never written down."""

    name: str
    answers: tuple[Labelled, ...]
    real: bool = False

    def documents(self) -> Iterator[list[Labelled]]:
        """Yield the answers of each document together."""
        for name in dict.fromkeys(one.document for one in self.answers):
            yield [one for one in self.answers if one.document == name]

    def sentences(self) -> list[Sentence]:
        """Return all sentences, each with its place, in the order of `Judged.lines`."""
        ordered = (one.block for of_one in self.documents() for one in of_one)
        return [sentence for block in ordered for sentence in placed(block.questions, block.sentences)]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the category that it is of by its label (`gold`) and by the judge (`found`), "" for none.

    `rule` is the pattern that marked it. It `counts` where those who labelled it agreed.
    """

    sentence: Sentence
    gold: str
    gold_direct: bool
    found: str
    found_direct: bool
    score: float
    rule: str | None
    counts: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """All sentences of a part, and pairs of (gold, found): whether blocks have a mark, and their verdicts."""

    lines: tuple[Line, ...]
    blocks: tuple[tuple[bool, bool], ...]
    verdicts: tuple[tuple[str, str], ...]

    def counted(self) -> list[Line]:
        """Return the lines that count."""
        return [line for line in self.lines if line.counts]


def judged(part: Part, judge: Judge) -> Judged:
    """Return what a judge says of the blocks of each document, beside their labels."""
    lines: list[Line] = []
    blocks: list[tuple[bool, bool]] = []
    verdicts: list[tuple[str, str]] = []
    for of_one in part.documents():
        answers = [one.block for one in of_one]
        for one, judgement, scores in zip(of_one, judge.judge(answers), judge.scores(answers), strict=True):
            lines += _lines(one, judgement, scores)
            if one.verdict:
                verdicts.append((one.verdict, judgement.verdict))
            if one.marks or not one.disputed:
                blocks.append((bool(one.marks), bool(judgement.marks)))
    return Judged(tuple(lines), tuple(blocks), tuple(verdicts))


def _lines(one: Labelled, judgement: Judgement, scores: Sequence[float]) -> Iterator[Line]:
    """Yield the lines of one answer."""
    marks = {mark.sentence: mark for mark in judgement.marks}
    for at, sentence in enumerate(placed(one.block.questions, one.block.sentences)):
        mark = marks.get(at)
        yield Line(
            sentence,
            one.marks.get(at, NONE),
            at in one.direct,
            mark.category if mark else NONE,
            bool(mark and mark.direct),
            scores[at],
            mark.rule if mark else None,
            at not in one.disputed,
        )
