"""How the making of formulas grows with the number of marked sentences, and that none is lost on the way.

`python -m tests.bench.formulas_growth` makes formulas of 10,000, 100,000 and 1,000,000 sentences by seed, prints how
the time of the processor grows, and the memory, and holds the groups of 10,000 against those of comparing all pairs.

A sentence is an example of the rules with another subject, halves of two of them, or many words of other kinds around a
few of one: so most are in one of the ways of the rules, as real ones are, the others make many like groups, and some
are like nothing else.
"""

import math
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from embeddings.formulas import Said, formulas, groups
from embeddings.nearest import product
from embeddings.skeletons import Weights, skeleton, vector, vocabulary
from tests.bench.measured import Measured
from tests.bench.wording import Wording
from tkdocs.rules import evasion
from tkdocs.rules import formulas as rules

COMMAND = "python -m tests.bench.formulas_growth"
SIZES, SHORT = (10_000, 100_000, 1_000_000), (1_000, 3_000)
EXPONENT, MINUTES, ALIKE = 1.15, 10, 0.65
# Of small sizes the middle one of some runs counts; a million takes minutes.
RUNS = {10_000: 5, 100_000: 3}
# Out of a hundred sentences: examples with another subject, halves of two; the others are mostly other words.
EXAMPLES, HALVES = 60, 88


class Marked:
    """Marked sentences by lot; the same size gives the same ones."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.random = random.Random(size)
        self.wording = Wording(1)
        self.known = vocabulary(evasion.load())
        self.examples = {c.slug: [example.text.split() for example in c.examples] for c in evasion.load().categories}

    def said(self) -> Iterator[Said]:
        """Yield the sentences, five to a document, over twenty years."""
        categories = sorted(self.examples)
        for at in range(self.size):
            category = self.random.choice(categories)
            day = f"{2005 + at * 20 // self.size}-{at % 12 + 1:02d}-{at % 28 + 1:02d}"
            yield Said(f"{at:07d}", f"{at // 5:07d}", day, category, self._sentence(category))

    def _sentence(self, category: str) -> str:
        lot, words = self.random.randrange(100), self.random.choice(self.examples[category])
        if lot < EXAMPLES:
            return " ".join(
                [*map(self._varied, words[:-1]), self.wording.words(self.random.randrange(1, 9)), words[-1]]
            )
        other = self.random.choice(self.examples[category])
        if lot < HALVES:
            halves = words[: len(words) // 2], other[len(other) // 2 :]
            return " ".join([*halves[0], self.wording.words(self.random.randrange(1, 6)), *halves[1]])
        start = self.random.randrange(max(1, len(words) - 3))
        return self.wording.sentence(within=" ".join(words[start : start + 4]))

    def _varied(self, word: str) -> str:
        """Return a word of the subject as another one, most of the time; the words in which examples speak stay."""
        stays = word.lower().strip(",.") in self.known or self.random.random() < 1 / 3
        return word if stays else self.wording.words(1)


def exact(said: Sequence[Said], known: Weights) -> dict[tuple[str, str], list[str]]:
    """Return the groups, by the ids of their members, found by holding each sentence against all leaders before it."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    leaders: dict[str, list[tuple[str, dict[str, float]]]] = defaultdict(list)
    joined: dict[tuple[str, str], str] = {}
    ways = rules.load()
    for one in sorted(said, key=lambda one: (one.dated_on, one.id)):
        if not (way := ways.read(one.category, one.text).way):
            bones = skeleton(one.text, known)
            if (one.category, bones) not in joined:
                joined[one.category, bones] = _joined(bones, vector(bones, known), leaders[one.category])
            way = f"like {joined[one.category, bones]}"
        found[one.category, way].append(one.id)
    return dict(found)


def _joined(bones: str, own: dict[str, float], leaders: list[tuple[str, dict[str, float]]]) -> str:
    """Return the leader that a skeleton is most like, the first of equals; it leads where it is like none."""
    scores = [(product(own, other), name) for name, other in leaders]
    best = max(scores, key=lambda score: score[0], default=(0.0, ""))
    if best[0] >= ALIKE:
        return best[1]
    leaders.append((bones, own))
    return bones


def seconds(said: Sequence[Said], known: Weights) -> float:
    """Return how long the processor takes to make formulas."""
    start = time.process_time()
    formulas(said, rules.load(), known)
    return time.process_time() - start


def slope(times: dict[int, float]) -> float:
    """Return the exponent of the growth: the slope of the line through the logarithms."""
    points = [(math.log(size), math.log(took)) for size, took in times.items()]
    middle = [sum(values) / len(points) for values in zip(*points, strict=True)]
    above = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return above / sum((x - middle[0]) ** 2 for x, _ in points)


def measure(*, short: bool) -> Iterator[Measured]:
    """Yield the lines of formulas: how they grow, how long the most take, and whether they are the exact ones."""
    sizes = SHORT if short else SIZES
    known = vocabulary(evasion.load())
    least = list(Marked(sizes[0]).said())
    found = {key: [one.id for one in members] for key, members in groups(least, rules.load(), known).items()}
    same = found == exact(least, known)
    times: dict[int, float] = {}
    for size in sizes:
        said = list(Marked(size).said())
        times[size] = median(seconds(said, known) for _ in range(1 if short else RUNS.get(size, 1)))
    exponent = slope(times)
    told = ", ".join(f"{size:,} in {took:.1f} s" for size, took in times.items())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Measured(
        "P6", f"formulas of up to {sizes[-1]:,} marked sentences", "their number", f"exponent at most {EXPONENT}",
        f"{exponent:.2f} ({told})", None if short else exponent <= EXPONENT, COMMAND,
    )  # fmt: skip
    yield Measured(
        "P6", f"{sizes[-1]:,} marked sentences", "the clock", f"under {MINUTES} minutes on 2 cores",
        f"{times[sizes[-1]] / 60:.1f} minutes on one, {memory:,.0f} MB with the sentences", None
        if short else times[sizes[-1]] < MINUTES * 60, COMMAND,
    )  # fmt: skip
    yield Measured(
        "P6", f"the groups of {sizes[0]:,} marked sentences", "comparing all pairs", "the same", "the same" if same
        else "not the same", same, COMMAND,
    )  # fmt: skip


def main() -> None:
    """Print the lines."""
    for line in measure(short="--short" in sys.argv):
        sys.stdout.write(f"{line.goal} {line.what}, {line.wanted}: {line.found}\n")


if __name__ == "__main__":
    main()
