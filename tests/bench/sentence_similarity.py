"""How well encoders tell how alike two Dutch sentences are, and how fast they are. A script, not a test.

    python -m tests.bench.sentence_similarity [CORPUS.jsonl.gz]          the encoder that is fitted on a corpus
    python -m tests.bench.sentence_similarity --model NAME_OR_FOLDER     any other, for comparison

Spearman correlation of the cosine with people's judgement, on the test parts of STS-B (machine-translated) and SICK-NL.
"""

import csv
import gzip
import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import click
import numpy as np
from scipy.stats import spearmanr

from embeddings.encoder import Encoder, load
from embeddings.fitting import fit

SHARED = Path(__file__).parents[3] / "shared"

Pair = tuple[str, str, float]


def stsb(folder: Path) -> list[Pair]:
    """Return the pairs of STS-B with their likeness, 0 to 5."""
    with (folder / "stsb-nl-test.csv").open(encoding="utf-8", newline="") as file:
        return [(first, second, float(score)) for first, second, score in csv.reader(file)]


def sick(folder: Path) -> list[Pair]:
    """Return the pairs of SICK-NL with their relatedness, 1 to 5."""
    with (folder / "sick-nl-test.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["sentence_A"], row["sentence_B"], float(row["relatedness_score"])) for row in rows]


def texts(corpus: Path) -> Iterator[str]:
    """Return the field `text` of each line of a gzipped JSON Lines file."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)


def correlation(encoder: Encoder, pairs: list[Pair]) -> float:
    """Return the Spearman correlation of the cosines with the scores."""
    first = encoder.encode([pair[0] for pair in pairs])
    second = encoder.encode([pair[1] for pair in pairs])
    rank = spearmanr((first * second).sum(axis=1), [pair[2] for pair in pairs])
    return float(np.asarray(rank)[0])


def report(encoder: Encoder, sets: Path) -> None:
    """Write the figures of one encoder."""
    known = {"STS-B": stsb(sets), "SICK-NL": sick(sets)}
    start = time.perf_counter()
    for name, pairs in known.items():
        click.echo(f"{name:8} {correlation(encoder, pairs):.3f}  ({len(pairs)} pairs)")
    rate = 2 * sum(map(len, known.values())) / (time.perf_counter() - start)
    click.echo(f"encoded  {rate:.0f} sentences a second\nencoder  {encoder.id}")


@click.command()
@click.argument("corpus", type=click.Path(exists=True, path_type=Path), required=False)
@click.option("--model", help="Name or folder of another encoder; none is fitted then.")
@click.option("--revision", help="Its revision.")
@click.option("--vocabulary", default=6000, show_default=True, help="Word pieces of the fitted encoder.")
@click.option("--dimension", type=int, help="Dimension of either; default 384 for the fitted one.")
@click.option("--most", default=100_000, show_default=True, help="Texts to fit on at most.")
@click.option("--sets", type=click.Path(exists=True, path_type=Path), default=SHARED / "evaluation" / "sts",
              help="Folder with stsb-nl-test.csv and sick-nl-test.tsv.")  # fmt: skip
def main(
    corpus: Path | None,
    model: str | None,
    revision: str | None,
    vocabulary: int,
    dimension: int | None,
    most: int,
    sets: Path,
) -> None:
    """Fit an encoder on CORPUS, or load --model, and report how well it tells likeness."""
    if model:
        report(load(model, revision=revision, dimension=dimension), sets)
        return
    known = list(texts(corpus or SHARED / "data" / "corpus_parliament.jsonl.gz"))
    with tempfile.TemporaryDirectory() as scratch:
        start = time.perf_counter()
        encoder = fit(known, Path(scratch) / "encoder", dimension=dimension or 384, vocabulary=vocabulary, most=most)
        click.echo(f"fitted   {time.perf_counter() - start:.1f} s on at most {most} of {len(known)} texts")
        report(encoder, sets)


if __name__ == "__main__":
    main()
