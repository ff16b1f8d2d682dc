"""Reads `blocks/*.jsonl`: questions and answers that were written for this purpose, labelled sentence by sentence.

One in five blocks is held out: nothing learns from it, so that figures on it are fair.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from tkdocs.errors import RulesError
from tkdocs.rules import loader

FOLDER = "blocks"
VERDICTS = ("answers", "partly", "evades")
# Of the 256 values of a byte, so many are held out.
HELD_OUT = 51


@dataclass(frozen=True, slots=True)
class Label:
    """A sentence (its index) that withholds something, its category, and whether it is the straight answer."""

    sentence: int
    category: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class LabelledBlock:
    """An answer with its questions, the labels of its sentences, its verdict, and why it is so."""

    questions: tuple[str, ...]
    sentences: tuple[str, ...]
    verdict: str
    why: str
    marks: tuple[Label, ...] = ()

    @property
    def held_out(self) -> bool:
        """Whether the block only serves to measure."""
        return hashlib.sha256((self.questions[0] + self.sentences[0]).encode()).digest()[0] < HELD_OUT


@cache
def load() -> tuple[LabelledBlock, ...]:
    """Return all blocks, in the order of files and lines; raise RulesError where one is wrong."""
    files = sorted(
        (f for f in resources.files("tkdocs.rules").joinpath(FOLDER).iterdir() if f.name.endswith(".jsonl")),
        key=lambda f: f.name,
    )
    found = []
    for file in files:
        for at, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            found.append(read(f"{FOLDER}/{file.name}, line {at}", line))
    return tuple(found)


def digest(blocks: tuple[LabelledBlock, ...]) -> str:
    """Return a digest of all that `blocks` say."""
    return hashlib.sha256(repr(blocks).encode()).hexdigest()[:12]


def read(place: str, line: str) -> LabelledBlock:
    """Return the block on one line; raise RulesError, naming `place`, where it is none."""
    try:
        entry: Any = json.loads(line)
    except ValueError as exc:
        raise RulesError(f"{place}: {exc}") from exc
    if not isinstance(entry, dict):
        raise RulesError(f"{place}: an object is expected")
    marks = loader.rows(place, "marks", entry.get("marks", []), Label)
    return _checked(place, loader.row(place, {**entry, "marks": list(marks)}, LabelledBlock))


def _checked(place: str, block: LabelledBlock) -> LabelledBlock:
    """Return the block; raise RulesError where its verdict is unknown or a label points nowhere."""
    from tkdocs.rules import evasion

    if not all(isinstance(text, str) and text for text in (*block.questions, *block.sentences)):
        raise RulesError(f"{place}: questions and sentences are texts")
    if block.verdict not in VERDICTS:
        raise RulesError(f"{place}: the verdict {block.verdict!r} is not one of {', '.join(VERDICTS)}")
    for label in block.marks:
        if label.sentence not in range(len(block.sentences)):
            raise RulesError(f"{place}: there is no sentence {label.sentence}")
        if label.category not in evasion.slugs():
            raise RulesError(f"{place}: unknown category {label.category!r}")
    return block
