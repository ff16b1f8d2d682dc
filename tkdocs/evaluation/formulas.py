"""How well formulas agree with pairs of marked sentences: said in the same way, or not."""

import json
from collections.abc import Sequence
from pathlib import Path

from embeddings.agreement import Pair, agreement
from embeddings.skeletons import vocabulary
from tkdocs.errors import RulesError
from tkdocs.evaluation.rows import of_ratio
from tkdocs.figures import Ratio
from tkdocs.rules import evasion, loader
from tkdocs.rules import formulas as rules
from tkdocs.rules.evaluation_file import Row

SECTION = "formulas"
WRITTEN, REAL = "written pairs", "real pairs"


def rows(real: Sequence[Pair] = ()) -> list[Row]:
    """Return a line for the pairs that ship with the rules, and one for `real` ones where there are any."""
    parts = [(WRITTEN, rules.pairs())] + ([(REAL, tuple(real))] if real else [])
    return [_row(name, pairs) for name, pairs in parts]


def read(path: Path) -> list[Pair]:
    """Return the pairs in a file, one JSON object a line; raise RulesError where one is wrong."""
    try:
        lines = path.read_text("utf-8").splitlines()
        return [loader.row(f"{path}, {at}", json.loads(line), Pair) for at, line in enumerate(lines, 1)]
    except (OSError, ValueError) as exc:
        raise RulesError(f"{path}: {exc}") from exc


def _row(name: str, pairs: Sequence[Pair]) -> Row:
    found = agreement(pairs, rules.load(), vocabulary(evasion.load()))
    one = Ratio(found.right, len(found.together), len(found.apart))
    return of_ratio(SECTION, name, "the same formula", one, f"of {len(pairs)} pairs, {one.n} are the same")
