"""How well blocks are told apart: what was asked is given, in part, or not at all."""

from collections import Counter
from dataclasses import dataclass

from tkdocs import figures
from tkdocs.evaluation.answers import Judged
from tkdocs.evaluation.rows import of_ratio
from tkdocs.figures import Ratio
from tkdocs.rules.blocks import VERDICTS
from tkdocs.rules.evaluation_file import Row

SECTION = "verdicts"


@dataclass(frozen=True, slots=True)
class Confused:
    """How many blocks of a part have the verdict `gold` by their label and `found` by the judge."""

    part: str
    gold: str
    found: str
    n: int


def rows(part: str, judged: Judged) -> list[Row]:
    """Return a line for each verdict, and one for their mean."""
    by_verdict = figures.by_category(judged.verdicts)
    found = [of_ratio(SECTION, part, verdict, by_verdict.get(verdict, Ratio(0, 0, 0))) for verdict in VERDICTS]
    macro = figures.macro_f1(judged.verdicts, VERDICTS)
    return [*found, Row(SECTION, part, "mean of the verdicts", len(judged.verdicts), f1=macro)]


def confusion(part: str, judged: Judged) -> list[Confused]:
    """Return all pairs of verdicts with their numbers, gold first."""
    counts = Counter(judged.verdicts)
    return [Confused(part, gold, found, counts[gold, found]) for gold in VERDICTS for found in VERDICTS]
