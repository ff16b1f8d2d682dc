"""What the question adds: the same answers judged with it, and without it by what was learnt without it."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from embeddings.classifier import NONE
from embeddings.encoder import Encoder
from embeddings.judge import Judge
from embeddings.rules import EvasionRules
from tkdocs import figures, training
from tkdocs.evaluation.answers import Judged, Part, judged
from tkdocs.evaluation.marks import found
from tkdocs.evaluation.rows import of_ratio, ratio
from tkdocs.rules.blocks import VERDICTS
from tkdocs.rules.evaluation_file import Row
from tkdocs.training import Lesson

SECTION = "question"
WITH, WITHOUT = "with the question", "without the question"


class Without:
    """A judge that is never told what was asked: not while it learns, and not while it judges.

    The model of silence has nothing to go by then, and the combination of the sides is that of the other judge.
    """

    def __init__(self, rules: EvasionRules, encoder: Encoder | None) -> None:
        assert rules.model is not None
        lessons = [*training.of_rules(rules), *training.of_blocks(training.learning())]
        learnt = training.classifier([_bare(lesson) for lesson in lessons], rules.model.classifier.context)
        self._judge = Judge(replace(rules, model=replace(rules.model, classifier=learnt)), encoder)

    def judged(self, part: Part) -> Judged:
        """Return what it says of a part."""
        bare = [replace(one, block=replace(one.block, questions=())) for one in part.answers]
        return judged(replace(part, answers=tuple(bare)), self._judge)


def rows(part: str, told: Judged, untold: Judged) -> list[Row]:
    """Return the same figures with and without the question, one under the other."""
    pairs = [_rows(part, judged, how) for judged, how in ((told, WITH), (untold, WITHOUT))]
    return [row for both in zip(*pairs, strict=True) for row in both]


def _rows(part: str, judged: Judged, how: str) -> Iterable[Row]:
    """Yield what may hang on the question."""
    counted = judged.counted()
    truth, scores = np.array([line.gold != NONE for line in counted]), np.array([line.score for line in counted])
    yield replace(
        of_ratio(SECTION, part, f"marked sentences, {how}", found(counted)),
        figure=figures.average_precision(truth, scores),
        measure="average precision",
    )
    both = [line for line in counted if line.gold and line.found]
    direct = ratio((line.gold_direct, line.found_direct) for line in both)
    note = "of the sentences marked rightly, those that are nevertheless the straight answer"
    yield of_ratio(SECTION, part, f"direct, {how}", direct, note)
    macro = figures.macro_f1(judged.verdicts, VERDICTS)
    yield Row(SECTION, part, f"verdicts, mean of three, {how}", len(judged.verdicts), f1=macro)


def _bare(lesson: Lesson) -> Lesson:
    return replace(lesson, sentence=replace(lesson.sentence, questions=()))
