"""Trains `silence.json`: which answers without a marked sentence pass over something that was asked.

It learns from labelled blocks in which nothing is withheld in words, and whose verdict is known.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from embeddings import verdicts
from embeddings.silence import Silence, fit
from embeddings.verdicts import Verdicts
from tkdocs.rules import blocks
from tkdocs.rules import verdicts as rules
from tkdocs.rules.blocks import LabelledBlock


def train(labelled: Sequence[LabelledBlock] | None = None) -> Silence:
    """Return the model of silence that is learnt from `labelled` blocks: by default all that are not held out."""
    taught = [block for block in blocks.load() if not block.held_out] if labelled is None else labelled
    plain = [block for block in taught if all(mark.direct for mark in block.marks)]
    judge = Verdicts(rules.untrained())
    signs = [judge.signs(block.questions, block.sentences) for block in plain]
    return fit(signs, [block.verdict != verdicts.ANSWERS for block in plain])


def write(model: Silence, folder: Path) -> Path:
    """Write the model as `silence.json` in `folder`, the same bytes for the same model; return the file."""
    file = folder / rules.MODEL
    file.write_text(json.dumps(model.plain(), indent=2, sort_keys=True) + "\n", "utf-8")
    return file
