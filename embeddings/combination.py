"""One probability out of what the sides say of a sentence: the classifier, likeness to examples, and patterns.

The first two are put together by a logistic regression that is trained. Patterns are not: the sentences that it is
trained on were written to avoid the usual words, so that it would learn to trust patterns far less than they deserve on
real answers, which are formulas more often than not. They come in beside it as evidence of their own (noisy or).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

Array = NDArray[np.float64]
COLUMNS = ("classifier", "likeness", "margin", "vectors")
# Share of withholding sentences in hand-labelled real answers (168 of 2,186); written ones have two to three times it.
REAL_SHARE = 0.077
# How far a pattern's weight counts, by the log odds that the words give: of hand-labelled real sentences that match
# one, 70% are withholding where the words are strongly against (log odds under -4), 80% in between, 97% above 0; of
# written ones 15%, 55% and 93%. Real answers that nobody has looked at while writing patterns will lie between the two.
TRUST, TRUST_SLOPE = 2.0, 0.2
# Real answers are formulas: that none was matched speaks against a sentence. Of hand-labelled real sentences without a
# match that have log odds of 0, one in five is withholding, though the patterns were written with them at hand.
UNMATCHED = -0.5


@dataclass(frozen=True, slots=True)
class Combination:
    """What each column counts, for log odds (n, columns) of the classifier, likeness (0..1) and vectors (log odds)."""

    weights: tuple[float, ...]
    bias: float

    def log_odds(self, sides: Array) -> Array:
        """Return log odds (n,) that sentences withhold something, by all but patterns."""
        return sides @ np.array(self.weights) + self.bias


def fitted(sides: Array, withholds: NDArray[np.bool_], *, vectors: bool) -> Combination:
    """Return the combination for sentences whose `sides` are known, moved to the share that real answers have.

    Without `vectors`, their column counts nothing.
    """
    used = sides if vectors else sides[:, :-1]
    model = LogisticRegression(max_iter=1000).fit(used, withholds)
    weights = [round(float(w), 4) for w in model.coef_[0]] + ([] if vectors else [0.0])
    return Combination(tuple(weights), round(float(model.intercept_[0]) + shift(float(withholds.mean())), 4))


def shift(share: float) -> float:
    """Return what moves log odds from a world where `share` of the sentences withhold something to the real one."""
    return _logit(REAL_SHARE) - _logit(share)


def with_pattern(words: float, weight: float) -> float:
    """Return the probability of a sentence with `words` as log odds; a pattern of that `weight` holds, at 0 none."""
    if not weight:
        return float(expit(words + UNMATCHED))
    trusted = weight * float(expit(TRUST + TRUST_SLOPE * words))
    return 1 - (1 - float(expit(words))) * (1 - trusted)


def gauge(margins: Sequence[float], withholds: Sequence[bool]) -> tuple[float, float]:
    """Return slope and bias that turn an encoder's margins into log odds: how its vectors tell what is known.

    A margin is how much more a known sentence is like the other examples than like the other ordinary ones.
    """
    if len(set(withholds)) < 2:
        return 0.0, 0.0
    model = LogisticRegression(class_weight="balanced").fit(np.array(margins)[:, None] * 10, np.array(withholds))
    return float(model.coef_[0, 0]) * 10, float(model.intercept_[0])


def _logit(share: float) -> float:
    return math.log(share / (1 - share))
