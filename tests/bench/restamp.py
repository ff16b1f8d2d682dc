"""A mass re-stamp: every row of a chamber changed in a day and none says anything else; what taking that in costs.

`python -m tests.bench.restamp` generates chambers of 50,000 and 200,000 rows (kept in the folder TKDOCS_BENCH), mirrors
and parses their rows (no files), stamps every row anew, and prints what a process of its own needs to sync and parse
again: the rows written, the rows parsed (none), the files wanted (none more than before) and its peak memory.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from tests.bench.generated import served
from tests.bench.measured import Measured, kept
from tests.standin.samples import finished
from tkdocs.api.odata import OData
from tkdocs.stages import download, parse, sync
from tkdocs.store.workplace import Workplace

SIZES, SHORT = (7_500, 30_000), (30, 120)
ENTITIES = ("Zaak", "Document", "Besluit", "Stemming", "Persoon", "Fractie")
GOAL_MB = 300
COMMAND = "python -m tests.bench.restamp"


@dataclass(frozen=True, slots=True)
class Taken:
    """What a process did: rows written by sync, rows parsed, files wanted; its peak memory."""

    written: int
    parsed: int
    wanted: int
    peak_mb: float


def taken_in(origin: str, folder: Path) -> Taken:
    """Sync and parse what has changed."""
    place = Workplace(folder)
    with OData(origin, rate=100_000) as api:
        synced = finished(sync.run(place, api))
    wanted = download.pending(place)
    parsed = finished(parse.run(place))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Taken(synced.done + synced.removed, parsed.done, wanted, peak)


def apart(origin: str, folder: Path) -> Taken:
    """Do the same in a process of its own."""
    code = (
        "import dataclasses, json, pathlib, tests.bench.restamp as bench; print(json.dumps(dataclasses.asdict("
        f"bench.taken_in({origin!r}, pathlib.Path({str(folder)!r})))))"
    )
    told = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
    return Taken(**json.loads(told.stdout))


def stamped_anew(size: int) -> tuple[Taken, Taken]:
    """Return what the first sync of a chamber took, and what it took when each of its rows was stamped anew."""
    with tempfile.TemporaryDirectory() as folder, served(size, kept(f"restamped-{size}")) as chamber:
        first = apart(chamber.origin, Path(folder))
        for entity in ENTITIES:
            chamber.restamp(10_000_000, entity)
        return first, apart(chamber.origin, Path(folder))


def measure(*, short: bool) -> Iterator[Measured]:
    """Yield what two chambers of different size took."""
    pairs = [stamped_anew(size) for size in (SHORT if short else SIZES)]
    peaks = [again.peak_mb for _, again in pairs]
    idle = all(again.parsed == 0 and again.wanted == first.wanted for first, again in pairs)
    rows = " and ".join(f"{again.written:,}" for _, again in pairs)
    yield Measured(
        "re-stamp",
        f"{rows} rows stamped anew",
        "the first sync and parse of them: " + ", ".join(f"{first.parsed:,} parsed" for first, _ in pairs),
        f"nothing parsed again, memory flat, under {GOAL_MB} MB",
        f"{sum(again.parsed for _, again in pairs)} parsed again, peak {peaks[0]:.0f} and {peaks[1]:.0f} MB",
        None if short and idle else idle and peaks[1] < min(GOAL_MB, 1.2 * peaks[0]),
        COMMAND,
    )


@click.command(help=__doc__)
@click.option("--short", is_flag=True, help="Small chambers, to see that it works.")
def main(short: bool) -> None:
    """Print what was measured."""
    for each in measure(short=short):
        click.echo(json.dumps(asdict(each)))


if __name__ == "__main__":
    main()
