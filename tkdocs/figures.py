"""Figures over scored sentences: how well scores order, decide and tell a probability. Scores are arrays (n,)."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score

Truth = NDArray[np.bool_]
Scores = NDArray[np.float64]
BINS = 10
# Two-sided 95% of a normal distribution lies within so many standard deviations.
NORMAL = 1.959963984540054


Between = tuple[float, float]


def wilson(right: int, n: int) -> Between:
    """Return the 95% interval (low, high) of a share of which `right` of `n` were seen; all of 0..1 where n is 0.

    By Wilson's score, which holds for small n and shares near 0 and 1, too.
    """
    if not n:
        return 0.0, 1.0
    share, square = right / n, NORMAL**2 / n
    middle = share + square / 2
    spread = NORMAL * math.sqrt(share * (1 - share) / n + square / (4 * n))
    return max(0.0, (middle - spread) / (1 + square)), min(1.0, (middle + spread) / (1 + square))


@dataclass(frozen=True, slots=True)
class Ratio:
    """Right, wrong and missed ones of some kind."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of what there is that was found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    @property
    def n(self) -> int:
        """How many there are to find."""
        return self.right + self.missed

    @property
    def precision_between(self) -> Between:
        """The 95% interval of the precision."""
        return wilson(self.right, self.right + self.wrong)

    @property
    def recall_between(self) -> Between:
        """The 95% interval of the recall."""
        return wilson(self.right, self.n)


def average_precision(truth: Truth, scores: Scores) -> float:
    """Return the mean precision over all recalls when sentences are read by falling score."""
    return float(average_precision_score(truth, scores))


def best_f1(truth: Truth, scores: Scores) -> float:
    """Return the F1 of the threshold that is best for these very sentences: an upper bound."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(truth[order])
    last = np.append(scores[order][1:] != scores[order][:-1], True)  # equal scores fall on one side
    return float((2 * right / (np.arange(1, len(truth) + 1) + truth.sum()))[last].max())


def at_recall(truth: Truth, scores: Scores, recall: float) -> tuple[Ratio, float]:
    """Return the best precision at which at least `recall` is reached, as a ratio, and the score that is needed.

    The threshold is chosen with these very sentences at hand. There must be at least one true one.
    """
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(truth[order])
    last = np.append(scores[order][1:] != scores[order][:-1], True)  # equal scores fall on one side
    enough = last & (right >= recall * truth.sum())
    precision = np.where(enough, right / np.arange(1, len(truth) + 1), -1.0)
    at = int(precision.argmax())
    found = int(right[at])
    return Ratio(found, at + 1 - found, int(truth.sum()) - found), float(scores[order][at])


def brier(truth: Truth, scores: Scores) -> float:
    """Return the mean squared distance of probabilities from what is so."""
    return float(np.mean((scores - truth) ** 2))


@dataclass(frozen=True, slots=True)
class Bin:
    """Sentences with a score from `least` on: how many, their mean score, and the share that is withholding."""

    least: float
    count: int
    said: float
    true: float


def reliability(truth: Truth, scores: Scores) -> list[Bin]:
    """Return the bins, of equal width, that have sentences in them."""
    at = np.minimum((scores * BINS).astype(int), BINS - 1)
    return [
        Bin(n / BINS, int((at == n).sum()), float(scores[at == n].mean()), float(truth[at == n].mean()))
        for n in range(BINS)
        if (at == n).any()
    ]


def by_category(pairs: Iterable[tuple[str, str]]) -> dict[str, Ratio]:
    """Return the ratio of each category out of pairs of (gold, found), "" for none; a wrong one is wrong and missed."""
    counts: dict[str, Counter[str]] = {}
    for gold, found in pairs:
        if gold == found:
            counts.setdefault(gold, Counter())["right"] += bool(gold)
            continue
        counts.setdefault(gold, Counter())["missed"] += 1
        counts.setdefault(found, Counter())["wrong"] += 1
    counts.pop("", None)
    return {name: Ratio(c["right"], c["wrong"], c["missed"]) for name, c in sorted(counts.items())}


def macro_f1(pairs: Sequence[tuple[str, str]], labels: Sequence[str]) -> float:
    """Return the mean F1 of `labels` over pairs of (gold, found)."""
    ratios: Mapping[str, Ratio] = by_category(pairs)
    return float(np.mean([ratios[label].f1 if label in ratios else 0.0 for label in labels]))
