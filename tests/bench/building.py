"""A full build with two processes, and on a Dask cluster of two workers, against one process; the same database.

    python -m tests.bench.building --size 1000

What is timed is all that follows when rows and files are there already: reading, tagging, embedding, judging, grouping
and publishing, from the start of a program to its end. What the API takes is P1's. One process does everything itself;
with two, or on a cluster, it hands work out to them and writes what comes back. What the machine itself gives is told
by two builds of a tenth of the size that share nothing, side by side and one after another.
"""

import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from statistics import median

import click

from tests.bench.generated import served
from tests.bench.measured import Measured
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
ONE, TWO, CLUSTER = "1 process", "2 processes", "a Dask cluster of 2 workers"
GOALS = {TWO: 1.7, CLUSTER: 1.6}
MEMORY = 2 * 1024**3  # of a worker: near the end of a build it has some 850 MB, of which more than half are libraries
# Stages that one process does, however many there are: what they write depends on all rows together.
SERIAL = ("embed", "group", "publish")
Seconds = dict[str, float]  # by stage


def measure(*, short: bool, size: int | None = None, runs: int = 1) -> Iterator[Measured]:
    """Yield how many times as fast a build is with two processes, and with two workers of a cluster."""
    size = size or (SHORT if short else FULL)
    with tempfile.TemporaryDirectory() as folder, cluster(memory=MEMORY) as dask:
        mirror = _mirrored(Path(folder) / "mirror", size)
        ways: dict[str, tuple[int | None, str | None]] = {
            ONE: (None, None),
            TWO: (2, None),
            CLUSTER: (None, dask.address),
        }
        found: dict[str, list[Seconds]] = {way: [] for way in ways}
        made = {}
        for _ in range(runs):
            for way, (workers, scheduler) in ways.items():
                with _copied(mirror) as copy:
                    found[way].append((_here if short else _build)(copy, workers, scheduler))
                    made[way] = contents(copy / "tkdocs.db")
        machine = None if short else _machine(_mirrored(Path(folder) / "tenth", max(1, size // 10)))
    for way, wanted in GOALS.items():
        yield _line(way, wanted, found, same=made[way] == made[ONE], size=size, machine=machine)


def _machine(mirror: Path) -> float:
    """Return how many times as fast this machine does two builds side by side as one after another."""

    def both(threads: int) -> float:
        start = time.perf_counter()
        with ThreadPoolExecutor(threads) as pool, _copied(mirror) as one, _copied(mirror) as other:
            list(pool.map(lambda copy: _build(copy, None, None), (one, other)))
        return time.perf_counter() - start

    return both(1) / both(2)


def _line(
    way: str, wanted: float, found: dict[str, list[Seconds]], *, same: bool, size: int, machine: float | None
) -> Measured:
    """Return a line of the table; `machine` is what two cores give, None where it is not looked at."""
    ratios = [_whole(one) / _whole(two) for one, two in zip(found[ONE], found[way], strict=True)]
    enough = median(ratios) >= wanted and same
    told = f"{median(ratios):.2f} times as fast ({min(ratios):.2f} to {max(ratios):.2f})"
    told += ", the same database" if same else ", ANOTHER DATABASE"
    return Measured(
        "P9",
        f"full build of {size:,} cases with {way}",
        ONE,
        f"at least {wanted} times as fast, the same database",
        f"{told}; {ONE}: {_told(found[ONE])}; {way}: {_told(found[way])}",
        None if machine is None else enough,
        COMMAND,
        why="" if enough or machine is None else _limit(found[ONE], machine),
    )


def _whole(stages: Seconds) -> float:
    return sum(stages.values())


def _told(runs: list[Seconds]) -> str:
    """Return the seconds of each stage, in the run that took the median."""
    middle = sorted(runs, key=_whole)[len(runs) // 2]
    return f"{_whole(middle):.0f} s ({', '.join(f'{stage} {took:.0f}' for stage, took in middle.items())})"


def _limit(runs: list[Seconds], machine: float) -> str:
    """Return how much faster two could be at most, by what one process has to do alone and what the machine gives."""
    whole = median(map(_whole, runs))
    alone = median(sum(run[stage] for stage in SERIAL) for run in runs)
    most = whole / (alone + (whole - alone) / machine)
    return (
        f"fitting the encoder, grouping and publishing are the work of one process, {alone:.0f} of {whole:.0f} s, and "
        f"two builds that share nothing are {machine:.2f} times as fast side by side: at most {most:.2f} times as fast"
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


def _here(folder: Path, workers: int | None, scheduler: str | None) -> Seconds:
    """Do all stages but the first two in this process, which saves loading its libraries anew."""
    with _executor(workers, scheduler) as executor:
        return stages(folder, executor)


def _executor(workers: int | None, scheduler: str | None) -> contextlib.AbstractContextManager[Executor | None]:
    return opened(workers or 1, scheduler) if workers or scheduler else contextlib.nullcontext()


def _build(folder: Path, workers: int | None, scheduler: str | None) -> Seconds:
    """Do all stages but the first two in a process of its own; return what each took, and starting and ending it."""
    command = [sys.executable, "-m", "tests.bench.building", "--stages", str(folder)]
    command += ["--workers", str(workers)] if workers else []
    command += ["--scheduler", scheduler] if scheduler else []
    start = time.perf_counter()
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    took: Seconds = json.loads(said)
    return took | {"start and end": time.perf_counter() - start - _whole(took)}


def stages(folder: Path, executor: Executor | None = None, clock: Callable[[], float] = time.perf_counter) -> Seconds:
    """Do all stages but the first two; return the seconds of each."""
    place = Workplace(folder)
    took = {}
    for name, run in {
        "parse": lambda: parse.run(place, executor=executor),
        "tag": lambda: tag.run(place, executor=executor),
        "embed": lambda: embed.run(place, executor=executor),
        "judge": lambda: judge.run(place, encoder=encoders.active_encoder(place), executor=executor),
        "group": lambda: group.run(place),
        "publish": lambda: publish.run(place),
    }.items():
        start = clock()
        finished(run())
        took[name] = clock() - start
    return took


@click.command()
@click.option("--size", default=FULL, show_default=True, help="Sets of written questions.")
@click.option("--runs", default=1, show_default=True, help="Runs of each way, in turns.")
@click.option("--stages", "folder", type=Path, help="Do the stages on the mirror in this folder instead.")
@click.option("--workers", type=int)
@click.option("--scheduler")
def main(size: int, runs: int, folder: Path | None, workers: int | None, scheduler: str | None) -> None:
    """Print what was measured."""
    if folder:
        click.echo(json.dumps(_here(folder, workers, scheduler)))
        return
    for line in measure(short=size == SHORT, size=size, runs=runs):
        click.echo(f"{line.what}: {line.found}; wanted: {line.wanted}. {line.why}")


if __name__ == "__main__":
    main()
