"""How well sentences are marked: right, missed, of the right category, and how far scores are probabilities."""

import math
from collections.abc import Iterable, Sequence

import numpy as np

from embeddings.classifier import NONE
from embeddings.scoring import View
from tkdocs import figures
from tkdocs.evaluation.answers import Judged, Line
from tkdocs.evaluation.rows import of_ratio, ratio
from tkdocs.figures import Bin
from tkdocs.rules.evaluation_file import Row

MARKS, CATEGORIES, FOUR = "marks", "categories", "no information"
# The ways of saying that there is no information, which reports on the state's own records are made of.
NO_INFORMATION = ("no_overview", "not_registered", "no_figures", "disproportionate")
RECALL = 0.85


def rows(part: str, judged: Judged, views: Sequence[View]) -> list[Row]:
    """Return the figures on the marks of a part, whose sentences are seen as `views` say."""
    counted = judged.counted()
    both = [line.gold == line.found for line in counted if line.gold and line.found]
    truth = np.array([line.gold != NONE for line in counted])
    scores = np.array([line.score for line in counted])
    brier = figures.brier(truth, scores)
    return [
        of_ratio(MARKS, part, "marked sentences", found(counted)),
        of_ratio(MARKS, part, "blocks with a mark", ratio(judged.blocks)),
        Row(MARKS, part, "right category of those marked rightly", len(both), figure=_mean(both), measure="share"),
        Row(MARKS, part, "probability", len(counted), figure=brier, measure="Brier", note="0 is best"),
        *_categories(part, counted),
        _four(part, judged.lines, views),
    ]


def found(lines: Iterable[Line]) -> figures.Ratio:
    """Return how well it is found that sentences withhold something, whatever the category."""
    return ratio((line.gold != NONE, line.found != NONE) for line in lines)


def calibration(judged: Judged) -> list[Bin]:
    """Return, by tenths of the score, what share of the sentences that count does withhold something."""
    counted = judged.counted()
    truth = np.array([line.gold != NONE for line in counted])
    return figures.reliability(truth, np.array([line.score for line in counted]))


def _categories(part: str, counted: Sequence[Line]) -> list[Row]:
    by_category = figures.by_category((line.gold, line.found) for line in counted)
    return [of_ratio(CATEGORIES, part, name, one) for name, one in by_category.items()]


def _four(part: str, lines: Sequence[Line], views: Sequence[View]) -> Row:
    """Return the precision at which most sentences of the four categories together are found."""
    kept = [(line, view) for line, view in zip(lines, views, strict=True) if line.counts]
    truth = np.array([line.gold in NO_INFORMATION for line, _ in kept])
    name = f"{', '.join(NO_INFORMATION)}, at a recall of {RECALL}"
    if not truth.any():
        return Row(FOUR, part, name, 0)
    scores = np.array([line.score * _share(view) for line, view in kept])
    one, least = figures.at_recall(truth, scores, RECALL)
    return of_ratio(FOUR, part, name, one, f"threshold {least:.2f}, chosen with these very sentences at hand")


def _share(view: View) -> float:
    """Return how much of a sentence's probability is on the four categories."""
    log_odds = view.likely([hit for hit in view.hits if not hit.alone])
    odds = {name: math.exp(each) for name, each in log_odds.items()}
    return sum(odds.get(name, 0.0) for name in NO_INFORMATION) / sum(odds.values())


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0
