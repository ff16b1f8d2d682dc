"""How likely an answer in which nothing is marked passes over something that was asked.

A small logistic model over signs that a reader can check: how many things are asked, whether a yes or no opens the
answer, whether an opinion asked for is stated. Retrieval of the answer for its own question among the other questions
of its document (Alvarez and Morrier 2024) was tried as a sign: on the hand-labelled answers it did not tell the
incomplete ones from the others (area under the curve 0.57), so that it is not among them.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from embeddings.asking import FOLLOW, Part
from embeddings.giving import NO, OPINION, STANCE, YES, Met
from embeddings.rules import plain

STRENGTH = 0.03  # inverse strength of the pull of the weights to zero; 0.003 to 1 did the same
OPEN = ("what", "which", "how_many")
# An answer that opens so tells what others did or what a rule says, and takes no stand at once.
_REPORTS = re.compile(r"^(?:uit|in|volgens|het|de|op|voor|om)\b")


@dataclass(frozen=True, slots=True)
class Silence:
    """The weight of each sign, by its name, and where the scale begins."""

    weights: Mapping[str, float]
    bias: float

    def of(self, signs: Mapping[str, float]) -> float:
        """Return the probability (0..1) that something asked is passed over in silence."""
        total = self.bias + sum(self.weights[name] * signs[name] for name in sorted(self.weights))
        return 1 / (1 + math.exp(-total))

    def plain(self) -> dict[str, object]:
        """Return the model as numbers and names, for a JSON file."""
        return {"bias": self.bias, "weights": dict(sorted(self.weights.items()))}

    @classmethod
    def from_plain(cls, model: Mapping[str, object]) -> "Silence":
        """Return the model that `plain` gave; raise ValueError where a sign is missing, unknown or not a number."""
        weights, bias = model.get("weights"), model.get("bias")
        if not isinstance(weights, dict) or set(weights) != set(signs((), (), (), ())):
            raise ValueError("the weights are not those of the signs of silence")
        if not all(isinstance(value, float) and math.isfinite(value) for value in (bias, *weights.values())):
            raise ValueError("a weight is not a number")
        return cls(weights, bias)  # pyright: ignore[reportArgumentType]


def signs(
    parts: Sequence[Part], met: Sequence[Met], gifts: Sequence[frozenset[str]], sentences: Sequence[str]
) -> dict[str, float]:
    """Return the signs of an answer of `sentences`, which give `gifts`, to `parts`, each met as in `met`."""
    main = [one.part for one in met if FOLLOW not in one.part.kinds]
    given = frozenset().union(*gifts)
    said = bool({YES, NO} & given)
    closed = sum("yes_no" in part.kinds for part in main)
    taken = sum(bool({YES, NO, STANCE} & found) for found in gifts)
    found = {
        "parts": math.log(max(1, len(parts))),
        "opens": bool(gifts) and bool({YES, NO} & gifts[0]),
        "unsaid": closed > 0 and not said,
        "short": max(0, closed - taken),
        "view": any("opinion" in part.kinds for part in main) and not said and not {OPINION, STANCE} & given,
        "known": any("known" in part.kinds for part in parts),
        "reports": bool(sentences) and bool(_REPORTS.match(plain(sentences[0]))),
        **{kind: any(kind in part.kinds for part in parts) for kind in OPEN},
    }
    return {name: float(value) for name, value in found.items()}


def fit(cases: Sequence[Mapping[str, float]], silent: Sequence[bool]) -> Silence:
    """Return the model of `cases`, the signs of answers in which nothing is marked, of which some are `silent`."""
    names = sorted(cases[0])
    table = np.array([[case[name] for name in names] for case in cases])
    centre, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit((table - centre) / spread, np.array(silent))
    weights = model.coef_[0] / spread
    bias = float(model.intercept_[0] - weights @ centre)
    return Silence({name: round(float(w), 4) for name, w in zip(names, weights, strict=True)}, round(bias, 4))
