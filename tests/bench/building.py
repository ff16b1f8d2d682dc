"""A full build with two processes, and on a Dask cluster of two workers, against one process; the same database.

    python -m tests.bench.building --size 1000

What is timed is all that follows when rows and files are there already: reading, tagging, embedding, judging, grouping
and publishing, from the start of a program to its end. What the API takes is P1's. One process does everything itself;
with two it hands the work out to them, and writes; `--workers 1` hands it out to one.
"""

import contextlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path
from statistics import median

import click

from tests.bench.generated import served
from tests.bench.measured import Measured, seconds
from tests.cluster import cluster
from tests.standin.samples import finished
from tests.test_end_to_end import contents
from tkdocs.api.odata import OData
from tkdocs.api.versions import VERSIONS
from tkdocs.stages import download, embed, encoders, group, judge, parse, publish, sync, tag
from tkdocs.store.workplace import Workplace
from tkdocs.workers import opened

SHORT, FULL = 20, 10_000
COMMAND = "python -m tests.bench.building"
ONE, HANDED_ON, TWO, CLUSTER = "1 process", "--workers 1", "2 processes", "a Dask cluster of 2 workers"
GOALS = {TWO: 1.7, CLUSTER: 1.6}


def measure(*, short: bool, size: int | None = None, runs: int = 1) -> Iterator[Measured]:
    """Yield how many times as fast a build is with two processes, and with two workers of a cluster."""
    size = size or (SHORT if short else FULL)
    with tempfile.TemporaryDirectory() as folder, cluster() as dask:
        mirror = _mirrored(Path(folder) / "mirror", size)
        ways: dict[str, tuple[str, ...]] = {ONE: (), TWO: ("--workers", "2"), CLUSTER: ("--scheduler", dask.address)}
        if not short:
            ways[HANDED_ON] = ("--workers", "1")
        found: dict[str, list[float]] = {way: [] for way in ways}
        made = {}
        for _ in range(runs):
            for way, options in ways.items():
                with _copied(mirror) as copy:
                    found[way].append(seconds(lambda c=copy, o=options: _build(c, o)))
                    made[way] = contents(copy / "tkdocs.db")
    for way, wanted in GOALS.items():
        yield _line(way, wanted, found, same=made[way] == made[ONE], size=None if short else size)


def _line(way: str, wanted: float, found: dict[str, list[float]], *, same: bool, size: int | None) -> Measured:
    """Return a line of the table."""
    ratios = [one / two for one, two in zip(found[ONE], found[way], strict=True)]
    told = f"{median(ratios):.2f} times as fast ({min(ratios):.2f} to {max(ratios):.2f})"
    told += ", the same database" if same else ", ANOTHER DATABASE"
    told += "".join(f"; {other}: {median(times):.0f} s" for other, times in found.items())
    enough = median(ratios) >= wanted and same
    return Measured(
        "P9",
        f"full build of {size or SHORT:,} cases with {way}",
        ONE,
        f"at least {wanted} times as fast, the same database",
        told,
        None if size is None else enough,
        COMMAND,
    )


def _mirrored(folder: Path, size: int) -> Path:
    """Return a folder with the rows and files of a generated chamber."""
    place = Workplace(folder)
    with served(size) as chamber, OData(chamber.origin, VERSIONS["v5"], rate=1e6) as api:
        finished(sync.run(place, api))
        finished(download.run(place, api))
    return folder


@contextlib.contextmanager
def _copied(mirror: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(mirror / "sources.db", folder)
        yield Path(folder)


def _build(folder: Path, options: tuple[str, ...]) -> None:
    """Do all stages but the first two in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.building", "--stages", str(folder), *options]
    subprocess.run(command, check=True)


def stages(folder: Path, executor: Executor | None) -> None:
    """Do all stages but the first two; each is told with its seconds, and those of this process, on standard error."""
    place = Workplace(folder)
    for name, run in {
        "parse": lambda: parse.run(place, executor=executor),
        "tag": lambda: tag.run(place, executor=executor),
        "embed": lambda: embed.run(place, executor=executor),
        "judge": lambda: judge.run(place, encoder=encoders.active_encoder(place), executor=executor),
        "group": lambda: group.run(place),
        "publish": lambda: publish.run(place),
    }.items():
        start, own = time.perf_counter(), time.process_time()
        finished(run())
        click.echo(f"{name} {time.perf_counter() - start:.1f} {time.process_time() - own:.1f}", err=True)


@click.command()
@click.option("--size", default=FULL, show_default=True, help="Sets of written questions.")
@click.option("--runs", default=1, show_default=True, help="Runs of each way, in turns.")
@click.option("--stages", "folder", type=Path, help="Do the stages on the mirror in this folder instead.")
@click.option("--workers", type=int)
@click.option("--scheduler")
def main(size: int, runs: int, folder: Path | None, workers: int | None, scheduler: str | None) -> None:
    """Print what was measured."""
    if folder:
        with opened(workers or 1, scheduler) if workers or scheduler else contextlib.nullcontext() as executor:
            stages(folder, executor)
        return
    for line in measure(short=size == SHORT, size=size, runs=runs):
        click.echo(f"{line.what}: {line.found}; wanted: {line.wanted}")


if __name__ == "__main__":
    main()
