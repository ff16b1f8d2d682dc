"""Answers with hand labels: the blocks that ship with the rules, and folders of real documents.

A folder holds `docs/` (documents as they came) and `gold/` (a JSON file of the same name for each): `evasion` lists, by
answer block, the numbers that it answers (`to`), its `verdict`, and its `flags`: `quote`, `category`, `certain`
where all who labelled it agreed, and `direct` where it is nevertheless the straight answer.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from embeddings.judge import Block
from tkdocs.errors import RulesError
from tkdocs.parse import read
from tkdocs.parse.passages import passages
from tkdocs.rules.blocks import LabelledBlock

# A quote is found again where it shares so much of its letters with a sentence: the file may have lost spaces.
ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Labelled:
    """An answer block of some document, its labels, and its verdict ("" where those who labelled disagreed).

    `marks` are the categories of the sentences that withhold something, by index; those at `direct` are nevertheless
    the straight answer; `disputed` are sentences that count neither for nor against.
    """

    document: str
    block: Block
    marks: dict[int, str]
    disputed: frozenset[int]
    verdict: str
    direct: frozenset[int] = frozenset()


def written(blocks: Sequence[LabelledBlock]) -> list[Labelled]:
    """Return the blocks that ship with the rules, as one document: they have no numbers, so that none refers."""
    return [
        Labelled(
            "",
            Block(block.questions, block.sentences),
            {label.sentence: label.category for label in block.marks},
            frozenset(),
            block.verdict,
            frozenset(label.sentence for label in block.marks if label.direct),
        )
        for block in blocks
    ]


def folder(path: Path) -> list[Labelled]:
    """Return the answer blocks of a folder's documents; raise RulesError where it has none, or a file is wrong."""
    found = []
    for document in sorted((path / "docs").glob("*")):
        gold = path / "gold" / f"{document.stem}.json"
        if gold.exists():
            try:
                labels = json.loads(gold.read_text("utf-8"))["evasion"]
                found += _of_document(document, labels)
            except (ValueError, KeyError, TypeError) as exc:
                raise RulesError(f"{gold}: labels are expected: {exc!r}") from exc
    if not found:
        raise RulesError(f"{path}: no document in docs/ has its labels in gold/")
    return found


def _of_document(document: Path, labels: Sequence[dict[str, Any]]) -> list[Labelled]:
    """Return the blocks of one document with their labels."""
    reading = read(document.read_bytes(), name=document.name)
    asked = {question.number: question.text for question in reading.questions}
    sentences = {
        at: tuple(p.span.text for p in of_one) for at, of_one in groupby(passages(reading), lambda p: p.answer)
    }
    cut = [(at, answer) for at, answer in enumerate(reading.answers, 1) if at in sentences]
    blocks = [
        Block(tuple(asked[n] for n in answer.to if n in asked), sentences[at], tuple(answer.to)) for at, answer in cut
    ]
    flags = [flag for entry in labels for flag in entry["flags"]]
    places = _places([flag["quote"] for flag in flags], blocks)
    verdicts = {tuple(sorted(entry["to"])): entry["verdict"] or "" for entry in labels}
    found = []
    for number, block in enumerate(blocks):
        here = {at: flags[n] for n, (of_block, at) in places.items() if of_block == number}
        certain = {at: flag["category"] for at, flag in here.items() if flag["certain"]}
        verdict = verdicts.get(tuple(sorted(block.numbers)), "")
        direct = frozenset(at for at, flag in here.items() if flag.get("direct"))
        disputed = frozenset(here.keys() - certain.keys())
        found.append(Labelled(document.stem, block, certain, disputed, verdict, direct))
    return found


def _places(quotes: Sequence[str], blocks: Sequence[Block]) -> dict[int, tuple[int, int]]:
    """Return, by quote, the block and sentence that it is like most, each sentence for one quote at most."""
    sentences = [(n, at, _grams(text)) for n, block in enumerate(blocks) for at, text in enumerate(block.sentences)]
    pairs = [
        (len(wanted & grams) / max(1, min(len(wanted), len(grams))), quote, n, at)
        for quote, wanted in enumerate(map(_grams, quotes))
        for n, at, grams in sentences
    ]
    found: dict[int, tuple[int, int]] = {}
    for alike, quote, n, at in sorted(pairs, key=lambda pair: -pair[0]):
        if alike >= ALIKE and quote not in found and (n, at) not in found.values():
            found[quote] = (n, at)
    return found


def _grams(text: str, size: int = 5) -> set[str]:
    """Return the groups of letters and digits of a text, so that lost blanks and points do not matter."""
    letters = "".join(sign for sign in text.lower() if sign.isalnum())
    return {letters[at : at + size] for at in range(max(1, len(letters) - size + 1))}
