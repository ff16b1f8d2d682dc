"""P5: the search of the site among a million vectors, against the product with all of them in float32.

`python -m tests.bench.nearest` fits an encoder on 100,000 sentences, encodes a million, has the index prepared as
`publish` does (kept in the folder TKDOCS_BENCH: 1.5 GB), and searches for whole sentences and for some words, one
query at a time and both ways in turns. The time is that of the processor, on one thread; the vectors that are compared
exactly are read from the database, which the system holds in memory after the first queries. `--model FOLDER` takes a
transformer instead, in 8 bits, `--size` fewer vectors. The sentences: see `distinct`.
"""

import importlib
import json
import multiprocessing
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any

import click
import numpy as np
from threadpoolctl import threadpool_limits

from embeddings.encoder import INT8, load
from embeddings.fitting import fit
from embeddings.vectors import Array, from_blob, to_blob
from tests.bench import distinct
from tests.bench.measured import RUNS, Measured, Ratio, kept
from tkdocs.stages import publish, vector_index
from tkdocs.store.ledger import text_hash
from tkdocs.store.workplace import Workplace

VECTORS, FEW = 1_000_000, 5_000
FITTED_ON = 100_000
QUERIES, SHORT_QUERIES = 40, 8  # in each of the runs
K = 10
PLUGINS = Path(__file__).parents[2] / "datasette" / "plugins"
COMMAND = "python -m tests.bench.nearest"
_STANDING = 8  # sentences in a text


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening took and holds, in a process of its own."""

    seconds: float
    mb: float


def database(count: int, model: str | None) -> Path:
    """Return a database with so many vectors and their index, made where it is not kept yet."""
    folder = kept(f"vectors-{count}{'-' + Path(model).parent.name if model else ''}")
    if not (folder / "made.json").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        made = _make(Workplace(folder), count, model)
        (folder / "made.json").write_text(json.dumps(made))
    return folder


def _make(place: Workplace, count: int, model: str | None) -> dict[str, float]:
    """Fill a database; return how long encoding took, and preparing the index."""
    texts = distinct.sentences(count)
    encoder = load(model, backend=INT8) if model else fit(texts[:FITTED_ON], place.encoder_path)
    db = place.derived()
    db.execute("PRAGMA foreign_keys = OFF")
    row = {"id": encoder.id, "source": model or "encoder", "dimension": encoder.dimension, "active": 1}
    encoding = 0.0
    with db.atomic():
        db.table("encoders").insert(row)
        for start in range(0, count, FEW):
            part = texts[start : start + FEW]
            began = time.process_time()
            blobs = to_blob(encoder.encode(part))
            encoding += time.process_time() - began
            hashes = [text_hash(text) for text in part]
            rows = [(hash_, encoder.id, blob) for hash_, blob in zip(hashes, blobs, strict=True)]
            db.conn.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?, ?)", sorted(rows))
            _stand(db.conn, start, hashes)
    queries = encoder.encode(distinct.queries((QUERIES + 1) * RUNS))
    np.save(place.folder / "queries.npy", queries)
    began = time.process_time()
    vector_index.write(db, publish.STAGE)
    preparing = time.process_time() - began
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return {"encoding": encoding, "preparing": preparing}


def _stand(connection: sqlite3.Connection, start: int, hashes: list[str]) -> None:
    """Have each sentence stand in a text."""
    texts = range(start // _STANDING, (start + len(hashes)) // _STANDING + 1)
    connection.executemany(
        "INSERT OR IGNORE INTO search_texts (id, kind, target_id, document_number, text, stemmed) "
        "VALUES (?, 'answer', ?, ?, '', '')",
        [(at + 1, f"a{at}", f"d{at}") for at in texts],
    )
    connection.executemany(
        "INSERT INTO passages VALUES (?, ?, ?, ?, 0, 0, '', ?)",
        [(f"p{at}", f"d{at // _STANDING}", f"a{at // _STANDING}", at, hash_) for at, hash_ in enumerate(hashes, start)],
    )


def index(folder: Path) -> Any:
    """Return the site's index, as it opens it, without the encoder."""
    sys.path[:0] = [] if str(PLUGINS) in sys.path else [str(PLUGINS)]
    with closing(sqlite3.connect(folder / "tkdocs.db")) as connection:
        id_, dimension = connection.execute("SELECT id, dimension FROM encoders").fetchone()
    opened = importlib.import_module("tkdocs_site.semantic_index").opened
    return opened(folder / "tkdocs.db", SimpleNamespace(id=id_, dimension=dimension))


def opened(folder: Path) -> Opened:
    """Open the index and search once; return the time of opening, and by how much the process grew at most."""
    queries = np.load(folder / "queries.npy")
    index(kept_small())  # what is imported is no part of it
    before = _peak_mb()
    start = time.perf_counter()
    found = index(folder)
    took = time.perf_counter() - start
    for query in queries[: 2 * K]:
        found.search.nearest(query, K)
    return Opened(took, _peak_mb() - before)


def kept_small() -> Path:
    """Return a database of few vectors."""
    return database(FEW, None)


def _peak_mb() -> float:
    """Return the most memory that this process had until now: other than `getrusage`, without that of its parent."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def vectors(folder: Path) -> Array:
    """Return all vectors as float32, in the order of the index."""
    with closing(sqlite3.connect(folder / "tkdocs.db")) as connection:
        read = connection.execute("SELECT vector FROM vectors ORDER BY text_hash")
        parts = [from_blob(blob for (blob,) in rows) for rows in iter(lambda: read.fetchmany(FEW), [])]
    return np.concatenate(parts)


def times(work: Callable[[Array], object], queries: Array) -> Array:
    """Return the seconds of the processor that each query takes."""
    taken = []
    for query in queries:
        start = time.process_time()
        work(query)
        taken.append(time.process_time() - start)
    return np.array(taken)


def measure(*, short: bool, size: int | None = None, model: str | None = None) -> Iterator[Measured]:
    """Yield the time and recall of queries, the memory, and the time of opening."""
    count = size or (FEW if short else VECTORS)
    folder = database(count, model)
    made = json.loads((folder / "made.json").read_text())
    found = opened_apart(folder)
    all_, search = vectors(folder), index(folder).search

    def product(query: Array) -> np.ndarray:
        return np.argpartition(-(all_ @ query), K)[:K]

    queries = np.load(folder / "queries.npy")
    each = SHORT_QUERIES if short else QUERIES
    for query in queries[:K]:  # so that both have what they need in memory
        search.nearest(query, K)
        product(query)
    ours, theirs = [], []
    with threadpool_limits(1):
        for turn in range(RUNS):
            some = queries[K + turn * each : K + (turn + 1) * each]
            ours.append(times(lambda query: search.nearest(query, K), some))
            theirs.append(times(product, some))
    share = recall(search, product, queries[K : K + RUNS * each])
    ratios = sorted(float(np.quantile(b, 0.95) / np.quantile(a, 0.95)) for a, b in zip(ours, theirs, strict=True))
    high = [1000 * float(np.quantile(np.concatenate(part), 0.95)) for part in (ours, theirs)]
    kind = f"{len(all_):,} vectors of {distinct.origin()} sentences, {'a transformer' if model else 'fitted encoder'}"
    line = "float32 matrix product", COMMAND
    times_ = Ratio(median(ratios), ratios[0], ratios[-1])
    yield Measured(
        "P5", f"search among {kind}", line[0], "p95 at most one fifth",
        f"p95 {high[0]:.1f} ms against {high[1]:.0f} ms: {times_} faster",
        None if short else times_.median >= 5, line[1],
    )  # fmt: skip
    yield Measured(
        "P5", f"recall at {K} of {RUNS * each} queries", line[0], "at least 0.97", f"{share:.3f}",
        None if short else share >= 0.97, line[1],
    )  # fmt: skip
    whole = all_.nbytes / 1e6
    yield Measured(
        "P5", "memory: by how much a process grows that opens the index and searches", line[0], "at most one third",
        f"{found.mb:.0f} MB against {whole:.0f} MB: {found.mb / whole:.2f}",
        None if short else found.mb <= whole / 3, line[1],
    )  # fmt: skip
    yield Measured(
        "P5", "opening the index from the published file", "a clock", "under 1 second",
        f"{found.seconds:.2f} s; preparing it took {made['preparing']:.1f} s of the processor, "
        f"encoding the sentences {made['encoding']:.0f} s",
        None if short else found.seconds < 1, line[1],
    )  # fmt: skip


def opened_apart(folder: Path) -> Opened:
    """Return what opening takes in a new process: the least time of five, the most memory."""
    kept_small()
    found = []
    for _ in range(RUNS):
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor:
            found.append(executor.submit(opened, folder).result())
    return Opened(min(each.seconds for each in found), max(each.mb for each in found))


def recall(search: Any, product: Callable[[Array], np.ndarray], queries: Array) -> float:
    """Return the share of the ten nearest that the search finds."""
    found = [
        len(set(search.nearest(query, K).rows[0].tolist()) & set(product(query).tolist())) / K for query in queries
    ]
    return float(np.mean(found))


@click.command(help=__doc__)
@click.option("--short", is_flag=True, help="Few vectors, to see that it works.")
@click.option("--size", type=int, help="How many vectors.")
@click.option("--model", help="A transformer, by its folder, in 8 bits, in place of the fitted encoder.")
def main(short: bool, size: int | None, model: str | None) -> None:
    """Print what was measured."""
    for each in measure(short=short, size=size, model=model):
        click.echo(f"{each.goal} {each.what}: {each.found} (wanted: {each.wanted}; met: {each.met})")


if __name__ == "__main__":
    main()
