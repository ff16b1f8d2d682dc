"""Trains what `weights.safetensors` holds, on the rules' examples and the labelled blocks that are not held out."""

import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, brier_score_loss

from embeddings import combination
from embeddings.asking import AskingRules
from embeddings.classifier import NONE, Classifier
from embeddings.context import Context, Sentence, placed
from embeddings.encoder import Encoder
from embeddings.fitting import fit
from embeddings.model import Model
from embeddings.rules import EvasionRules
from embeddings.scoring import sides
from embeddings.similarity import Likeness
from tkdocs.rules import asking, blocks, evasion
from tkdocs.rules.blocks import LabelledBlock
from tkdocs.store import corrections

FOLDS = 5
FITTED = "fitted"  # the name of the encoder that is fitted on the blocks


@dataclass(frozen=True, slots=True)
class Lesson:
    """A sentence and the category that it is of (`NONE`: of none), and the number of its block."""

    sentence: Sentence
    category: str
    block: int


@dataclass(frozen=True, slots=True)
class Trained:
    """A model, how many sentences it learnt from, and how well it did on sentences that it had not seen."""

    model: Model
    sentences: int
    withholding: int
    average_precision: float
    brier: float


def trained_on(rules: EvasionRules, asked: AskingRules, labelled: Sequence[LabelledBlock]) -> str:
    """Return a digest of all that training reads of its sources: where it changes, weights are out of date."""
    examples = [(c.slug, [e.text for e in c.examples], [e.text for e in c.counter_examples]) for c in rules.categories]
    ordinary = [e.text for e in rules.ordinary]
    return hashlib.sha256(repr((examples, ordinary, asked.version, tuple(labelled))).encode()).hexdigest()[:16]


def current() -> str:
    """Return the digest that weights have that were trained on the rules and blocks as they are."""
    return trained_on(evasion.untrained(), asking.load(), learning())


def learning() -> tuple[LabelledBlock, ...]:
    """Return the blocks that may be learnt from."""
    return tuple(block for block in blocks.load() if not block.held_out)


def train(
    labelled: Sequence[LabelledBlock] | None = None, more: Sequence[Lesson] = (), encoder: Encoder | None = None
) -> Trained:
    """Return what is learnt from the rules' examples, `labelled` blocks (all that may be learnt from) and `more`.

    The combination of the sides is learnt from what the classifier says of blocks that it was not shown. With an
    `encoder`, its vectors take part.
    """
    taught = learning() if labelled is None else tuple(labelled)
    rules, asked = evasion.untrained(), asking.load()
    context = Context(asked)
    given = [*of_rules(rules), *more]
    shown = of_blocks(taught)
    learnt = classifier([*given, *shown], context)
    withholds = np.array([lesson.category != NONE for lesson in shown])
    likeness = Likeness(rules, encoder)
    companies = likeness.companies([lesson.sentence.text for lesson in shown])
    table = sides(unseen(given, shown, context), companies)
    combined = combination.fitted(table, withholds, vectors=encoder is not None)
    model = Model(trained_on(rules, asked, taught), learnt, combined)
    odds = combined.log_odds(table)
    written = 1 / (1 + np.exp(-odds + combination.shift(float(withholds.mean()))))
    return Trained(
        model,
        len(given) + len(shown),
        sum(lesson.category != NONE for lesson in [*given, *shown]),
        float(average_precision_score(withholds, odds)),
        float(brier_score_loss(withholds, written)),
    )


def fitted_encoder() -> Encoder:
    """Return an encoder fitted on the blocks that may be learnt from."""
    texts = [text for block in learning() for text in (*block.questions, *block.sentences)]
    with tempfile.TemporaryDirectory() as folder:
        return fit(texts, Path(folder) / "encoder")


def of_blocks(labelled: Sequence[LabelledBlock]) -> list[Lesson]:
    """Return the sentences of blocks with their categories."""
    lessons = []
    for number, block in enumerate(labelled):
        categories = {label.sentence: label.category for label in block.marks}
        found = placed(block.questions, block.sentences)
        lessons += [Lesson(sentence, categories.get(at, NONE), number) for at, sentence in enumerate(found)]
    return lessons


def corrected(file: Path) -> list[Lesson]:
    """Return editors' decisions as lessons, the last on each sentence; raise StoreError where one cannot be read."""
    decided = corrections.load(file, evasion.slugs())
    return [
        Lesson(Sentence(one.sentence, (one.question,) if one.question else ()), one.category or NONE, -1)
        for one in decided
    ]


def of_rules(rules: EvasionRules) -> list[Lesson]:
    """Return the examples, counter-examples and ordinary sentences of the rules."""
    labelled = [(e, c.slug) for c in rules.categories for e in c.examples]
    labelled += [(e, NONE) for c in rules.categories for e in c.counter_examples]
    labelled += [(e, NONE) for e in rules.ordinary]
    return [Lesson(Sentence(e.text, (e.question,) if e.question else ()), slug, -1) for e, slug in labelled]


def classifier(lessons: Sequence[Lesson], context: Context) -> Classifier:
    """Return the classifier that is learnt from some lessons."""
    return Classifier.trained([lesson.sentence for lesson in lessons], [lesson.category for lesson in lessons], context)


def unseen(given: Sequence[Lesson], shown: Sequence[Lesson], context: Context) -> NDArray[np.float64]:
    """Return log odds (n,) of `shown` by classifiers that were trained without the block of each."""
    odds = np.zeros(len(shown))
    fold = np.array([lesson.block % FOLDS for lesson in shown])
    for turn in range(FOLDS):
        rest = [lesson for lesson, at in zip(shown, fold, strict=True) if at != turn]
        left = np.flatnonzero(fold == turn).tolist()
        held = [shown[at].sentence for at in left]
        odds[left] = classifier([*given, *rest], context).opinion(held).log_odds
    return odds
