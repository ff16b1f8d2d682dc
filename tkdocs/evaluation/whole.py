"""The whole evaluation: all figures on the blocks held out, on labelled real documents, on formulas and on chains."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from embeddings.agreement import Pair
from embeddings.encoder import Encoder
from embeddings.judge import Judge
from tkdocs import labelled, training
from tkdocs.evaluation import chains, formulas, marks, mistakes, question, retrieval, sides, verdicts
from tkdocs.evaluation.answers import Part, judged
from tkdocs.evaluation.mistakes import Mistake
from tkdocs.evaluation.verdicts import Confused
from tkdocs.figures import Bin
from tkdocs.rules import blocks, evaluation_file, evasion
from tkdocs.rules.evaluation_file import Row

HELD_OUT = "held-out blocks"


@dataclass(frozen=True, slots=True)
class Of:
    """What there is to tell of one part: rows, calibration, verdicts that were confused, the worst mistakes."""

    part: Part
    rows: tuple[Row, ...]
    bins: tuple[Bin, ...]
    confusion: tuple[Confused, ...]
    mistakes: tuple[Mistake, ...]

    @property
    def sentences(self) -> int:
        """How many sentences there are."""
        return sum(len(one.block.sentences) for one in self.part.answers)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures, and what they were made from; `encoder` is None where words alone decide."""

    made_from: dict[str, str]
    encoder: str | None
    blocks: int
    held_out: int
    crossed: tuple[Row, ...]
    parts: tuple[Of, ...]
    formulas: tuple[Row, ...]
    chains: tuple[Row, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order in which they are told."""
        return (*self.crossed, *(row for of in self.parts for row in of.rows), *self.formulas, *self.chains)


def evaluate(folders: Sequence[Path] = (), encoder: Encoder | None = None, pairs: Sequence[Pair] = ()) -> Evaluation:
    """Return all figures: on the written material, on the labelled documents in `folders`, on real `pairs`.

    With an `encoder` the combination of the sides is fitted for it first. Raise RulesError for a folder without labels.
    """
    rules = evasion.load()
    if encoder is not None:
        rules = replace(rules, model=training.train(encoder=encoder).model)
    every = sides.Sides(rules, encoder)
    judge, without = Judge(rules, encoder), question.Without(rules, encoder)
    held = [block for block in blocks.load() if block.held_out]
    parts = [Part(HELD_OUT, tuple(labelled.written(held))), *_real(folders)]
    return Evaluation(
        evaluation_file.current(),
        encoder.id if encoder else None,
        len(blocks.load()),
        len(held),
        tuple(every.crossed()),
        tuple(_of(part, every, judge, without, encoder) for part in parts),
        tuple(formulas.rows(pairs)),
        tuple(chains.rows()),
    )


def _real(folders: Sequence[Path]) -> list[Part]:
    """Return a part for each folder, named by how many documents it holds."""
    found: list[Part] = []
    for folder in folders:
        answers = tuple(labelled.folder(folder))
        name = f"{len({one.document for one in answers})} real answer documents"
        again = sum(part.name.startswith(name) for part in found)
        found.append(Part(f"{name} ({again + 1})" if again else name, answers, real=True))
    return found


def _of(part: Part, every: sides.Sides, judge: Judge, without: question.Without, encoder: Encoder | None) -> Of:
    """Return what there is to tell of one part."""
    told = judged(part, judge)
    views = every.views([line.sentence for line in told.lines])
    rows = [
        *marks.rows(part.name, told, views),
        *verdicts.rows(part.name, told),
        *question.rows(part.name, told, without.judged(part)),
        *every.of_part(part.name, told.lines, views),
        *retrieval.rows(part, encoder),
    ]
    return Of(
        part,
        tuple(rows),
        tuple(marks.calibration(told)),
        tuple(verdicts.confusion(part.name, told)),
        tuple(mistakes.worst(part.name, told)),
    )
