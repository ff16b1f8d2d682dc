"""How the making of chains grows where many asks name the same few vendors, which is where it is slowest.

`python -m tests.bench.chains` prints the seconds for more and more asks, and the exponent between sizes: 1 is linear.
`--exact` holds each result of up to 2,000 asks against that of comparing every ask with all before it.
"""

import math
import random
import time
from unittest.mock import patch

import click

from embeddings import chains as module
from embeddings.asks import Ask, Candidates
from embeddings.chains import Chain, chains
from tkdocs.rules import chains as rules

SIZES = (2_000, 4_000, 8_000, 16_000)
VENDORS = ("alfa", "beta", "gamma")  # one in three asks names one of them
NAMED = 3
SYLLABLES = ("ba", "de", "gi", "ko", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "wi", "zo")


def asks(size: int) -> list[Ask]:
    """Return asks of five words out of a vocabulary as skewed as that of a language, and growing as one does."""
    rng = random.Random(size)
    words = ["".join(rng.choices(SYLLABLES, k=4)) for _ in range(int(60 * math.sqrt(size)))]
    weights = [1 / (rank + 10) for rank in range(len(words))]
    made = []
    for at in range(size):
        own = rng.choices(words, weights, k=5)
        vendors = frozenset({rng.choice(VENDORS)} if at % NAMED == 0 else ())
        text = f"Hoeveel {' '.join(own)} van {' '.join(vendors)} zijn er?"
        day = f"{2010 + at * 15 // size}-{at % 12 + 1:02d}-01"
        verdict = rng.choice(["evades", "partly", "answers"])
        withheld = None if verdict == "answers" else "p"
        origins = frozenset({"CN"} if vendors else ())
        about = " ".join(own[:3])
        made.append(
            Ask(f"{at:06d}", f"{at // 2:06d}", day, "question", text, about, vendors, origins=origins, verdict=verdict,
                withheld=withheld)
        )  # fmt: skip
    return made


class Exact(Candidates):
    """Every ask that there is."""

    def near(self, ask: Ask) -> list[Ask]:  # noqa: ARG002 - what is asked makes no difference
        """Return all asks, by id."""
        return sorted(self._asks, key=lambda other: other.id)


def exact(rows: list[Ask]) -> list[Chain]:
    """Return the chains found by comparing every ask with all before it."""
    with patch.object(module, "Candidates", Exact):
        return chains(rows, rules.load())


@click.command()
@click.option("--exact", "check", is_flag=True, help="Hold the first result against comparing all.")
def main(check: bool) -> None:
    """Print the growth."""
    before: tuple[int, float] | None = None
    for size in SIZES:
        rows = asks(size)
        start = time.process_time()
        found = chains(rows, rules.load())
        took = time.process_time() - start
        exponent = f", exponent {math.log(took / before[1]) / math.log(size / before[0]):.2f}" if before else ""
        click.echo(f"{size} asks: {took:.1f} s, {len(found)} chains{exponent}")
        if check and size == SIZES[0]:
            click.echo(f"the same as by comparing all: {exact(rows) == found}")
        before = size, took


if __name__ == "__main__":
    main()
