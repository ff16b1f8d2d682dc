"""How well formulas agree with pairs of sentences that were read and labelled: the same way of saying it, or not."""

from collections.abc import Sequence
from dataclasses import dataclass

from embeddings.formulas import Said, groups
from embeddings.skeletons import Weights
from embeddings.ways import FormulaRules


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marked sentences of a category; `same` says whether they say in the same way that something is not given.

    They do where the same word carries it (the noun or verb that is denied or put off), in any inflection and order,
    whatever the subject, where and when; "hardly" and "none" differ, as does a sentence that withholds nothing. `kind`
    is near (chosen for its likeness) or random; `reason` says why.
    """

    category: str
    one: str
    other: str
    kind: str
    same: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """Pairs rightly together, wrongly together, and wrongly apart."""

    right: int
    together: tuple[Pair, ...]
    apart: tuple[Pair, ...]

    @property
    def precision(self) -> float:
        """The share of right ones among pairs put together; 1 where none are."""
        return self.right / (self.right + len(self.together)) if self.right or self.together else 1.0

    @property
    def recall(self) -> float:
        """The share put together of the pairs that are the same; 1 where none are."""
        return self.right / (self.right + len(self.apart)) if self.right or self.apart else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        wrong = len(self.together) + len(self.apart)
        return 2 * self.right / (2 * self.right + wrong) if self.right or wrong else 1.0


def agreement(pairs: Sequence[Pair], rules: FormulaRules, known: Weights) -> Agreement:
    """Return how the formulas among all sentences of `pairs` agree with the labels."""
    texts = sorted({(pair.category, text) for pair in pairs for text in (pair.one, pair.other)})
    said = [Said(str(at), str(at), "", category, text) for at, (category, text) in enumerate(texts)]
    found = {(one.category, one.text): key for key, members in groups(said, rules, known).items() for one in members}
    joined = [found[pair.category, pair.one] == found[pair.category, pair.other] for pair in pairs]
    return Agreement(
        right=sum(together and pair.same for pair, together in zip(pairs, joined, strict=True)),
        together=tuple(pair for pair, together in zip(pairs, joined, strict=True) if together and not pair.same),
        apart=tuple(pair for pair, together in zip(pairs, joined, strict=True) if pair.same and not together),
    )
