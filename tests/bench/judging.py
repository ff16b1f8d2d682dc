"""How judging grows: four times the sentences, and each pattern over four times the text. Ratios near 4 are linear.

Run `python -m tests.bench.judging`.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import click

from embeddings.fitting import fit
from embeddings.judge import Block
from embeddings.rules import compiled, plain
from tkdocs.rules import evasion
from tkdocs.stages.judge import build

NASTY = ("het is aan de ", "geen ", "niet in het ", "over de individuele ", "wordt nog ", "a", "informatie ")
SIZE = 3000


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """Return the least processor time of `times` runs."""
    least = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        least = min(least, time.process_time() - start)
    return least


def steepest() -> tuple[float, str, str]:
    """Return the greatest ratio of any pattern over a nasty text, with the pattern's id and the text."""
    rules = evasion.load()
    found = []
    for category in rules.categories:
        for pattern in category.patterns:
            regex = compiled(pattern.regex, rules.fragments)
            for nasty in NASTY:
                short, long = (plain(nasty * n) for n in (SIZE // len(nasty), 4 * SIZE // len(nasty)))
                took = seconds(lambda r=regex, t=short: r.search(t))
                if took > 1e-4:  # below that the clock decides
                    found.append((seconds(lambda r=regex, t=long: r.search(t)) / took, pattern.id, nasty))
    return max(found)


@click.command()
def main() -> None:
    """Print the ratios."""
    examples = [example.text for category in evasion.load().categories for example in category.examples]
    judge = build()
    judge.judge([Block(("Hoeveel?",), tuple(examples[:10]))])
    few = seconds(lambda: judge.judge([Block(("Hoeveel?",), (text,)) for text in examples]))
    many = seconds(lambda: judge.judge([Block(("Hoeveel?",), (text,)) for text in examples * 4]))
    click.echo(f"{4 * len(examples)} sentences: {many:.2f} s, {many / few:.1f} times a quarter of them")
    with tempfile.TemporaryDirectory() as folder:
        embedding = build(fit(examples, Path(folder) / "encoder"))
        embedding.judge([Block(("Hoeveel?",), tuple(examples[:10]))])
        vectors = seconds(lambda: embedding.judge([Block(("Hoeveel?",), (text,)) for text in examples * 4]))
    click.echo(f"with a fitted encoder: {vectors / many:.1f} times as long as by words alone")
    ratio, rule, text = steepest()
    click.echo(f"steepest pattern: {rule} over {text!r}: {ratio:.1f} times a quarter of the text")


if __name__ == "__main__":
    main()
