"""How well an answer is found for its own question among the other answers of its document.

After Alvarez and Morrier (2024), who take it as a measure of how far answers answer.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Encoder
from embeddings.lexicon import Lexicon
from embeddings.similarity import VECTOR_SHARE
from tkdocs.evaluation.answers import Part
from tkdocs.labelled import Labelled
from tkdocs.rules.evaluation_file import Row

SECTION = "retrieval"
MEASURE = "mean reciprocal rank"
# Written blocks belong to no document; so many, written one after the other on one subject, stand for one.
TOGETHER = 10
Table = NDArray[np.floating]


def rows(part: Part, encoder: Encoder | None) -> list[Row]:
    """Return the mean reciprocal rank of the own answer: by words, by vectors, and by both where vectors are had."""
    documents = [_texts(of_one) for of_one in _documents(part)]
    texts = [text for questions, answers in documents for text in (*questions, *answers)]
    if not texts:
        return []
    lexicon = Lexicon.learned(texts)
    ranks: dict[str, list[float]] = {}
    for questions, answers in documents:
        for name, table in _tables(questions, answers, lexicon, encoder).items():
            ranks.setdefault(name, []).extend(reciprocal_ranks(table))
    size = np.mean([len(answers) for _, answers in documents for _ in answers])
    note = f"among {size:.1f} answers on average"
    return [
        Row(SECTION, part.name, name, len(found), figure=float(np.mean(found)), measure=MEASURE, note=note)
        for name, found in ranks.items()
    ]


def reciprocal_ranks(table: Table) -> list[float]:
    """Return 1 / rank of each question's own answer in a table (questions, answers) whose diagonal is the own ones.

    Of answers that score the same, half are taken to stand before the own one.
    """
    own = np.diag(table)[:, None]
    before = (table > own).sum(axis=1) + ((table == own).sum(axis=1) - 1) / 2
    return (1 / (1 + before)).tolist()


def _documents(part: Part) -> Iterator[Sequence[Labelled]]:
    """Yield the answers among which each is looked for; at least two."""
    for of_one in part.documents():
        cut = [of_one] if part.real else [of_one[at : at + TOGETHER] for at in range(0, len(of_one), TOGETHER)]
        yield from (some for some in cut if len(some) > 1)


def _texts(answers: Sequence[Labelled]) -> tuple[list[str], list[str]]:
    """Return the questions and the answers of one document as texts."""
    return [" ".join(one.block.questions) for one in answers], [" ".join(one.block.sentences) for one in answers]


def _tables(
    questions: Sequence[str], answers: Sequence[str], lexicon: Lexicon, encoder: Encoder | None
) -> dict[str, Table]:
    """Return tables (questions, answers) of likeness by name."""
    words = np.asarray((lexicon.table(questions) @ lexicon.table(answers).T).todense()) / 2
    if encoder is None:
        return {"words": words}
    vectors = encoder.encode(questions) @ encoder.encode(answers).T
    return {"words": words, "vectors": vectors, "both": (1 - VECTOR_SHARE) * words + VECTOR_SHARE * vectors}
