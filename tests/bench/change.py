"""What a day's change costs beside building everything: `python -m tests.bench.change [--size SETS] [--days DAYS]`.

A generated chamber is mirrored and built. Then days pass in which half a percent of its documents is new, changes or
goes; of each, what `parse` and the stages after it take is measured, and what they take when nothing changed. In the
end all is built anew of the same sources, with the encoder that is there: its time is what a day is held against, and
its database has to be the same. The full build runs once, since it takes minutes; the days are some.

Measured is the processor time of one process, a new one each time, as a day's command is, which has read no word yet:
the machine's other work does not count, nor does fetching, nor the start of Python and its libraries.
"""

import resource
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import click
import sentence_transformers  # noqa: F401 - with it in memory, the time of a stage is its own

from tests.bench.building import Seconds, stages
from tests.bench.generated.chamber import Generated
from tests.bench.measured import Measured
from tests.searched import searched
from tests.standin import serve
from tests.standin.samples import finished
from tests.test_end_to_end import contents
from tkdocs.options import client
from tkdocs.stages import download, sync
from tkdocs.store.workplace import Workplace

SIZE, SHORT, DAYS = 4_000, 12, 3
SHARE = 0.005
Run = tuple[Seconds, float]


def measure(*, short: bool) -> Iterator[Measured]:
    """Yield the line of a day's change."""
    size, days = (SHORT, 1) if short else (SIZE, DAYS)
    found = changed(size, days)
    shares = sorted(day / found.full for day in found.days)
    spread = f"{shares[0]:.2%} to {shares[-1]:.2%}; nothing changed: {found.none / found.full:.2%}"
    ending = "the same database" if found.same else "NOT the same database"
    yield Measured(
        goal="P7",
        what=f"a day's change (0.5% of the documents) on {found.documents:,} documents: parse and all stages after it",
        against="building all of it",
        wanted="at most 2% of its time, the same database",
        found=f"{median(shares):.2%} ({spread}), {ending}",
        met=None if short else found.same and median(shares) <= 0.02,
        command="python -m tests.bench.change",
    )


class Changed:
    """What was measured: seconds of the full build, of each day and of a run without change, by stage too."""

    def __init__(self) -> None:
        self.stages: list[tuple[str, Seconds]] = []
        self.peak_mb = 0.0
        self.documents = 0
        self.same = False

    def add(self, name: str, run: Run) -> None:
        """Keep the seconds of a run by stage, and the most memory of any run."""
        self.stages.append((name, run[0]))
        self.peak_mb = max(self.peak_mb, run[1])

    def _of(self, name: str) -> list[float]:
        return [sum(times.values()) for known, times in self.stages if known == name]

    @property
    def full(self) -> float:
        """Return the seconds of the full build."""
        return self._of("full")[0]

    @property
    def days(self) -> list[float]:
        """Return the seconds of each day."""
        return self._of("day")

    @property
    def none(self) -> float:
        """Return the seconds of a run in which nothing had changed."""
        return self._of("none")[0]


def changed(size: int, days: int) -> Changed:
    """Return what a chamber of `size` sets of questions costs to build, and to keep for some days."""
    found = Changed()
    with tempfile.TemporaryDirectory() as folder, Generated(size, Path(folder, "chamber")) as chamber:
        place = Workplace(Path(folder, "mirror"))
        with serve(chamber.world) as server:
            _fetch(place, server.origin)
            found.add("first", _build(place))
            for _ in range(days):
                chamber.change(SHARE)
                _fetch(place, server.origin)
                found.add("day", _build(place))
        found.add("none", _build(place))
        anew = Workplace(Path(folder, "anew"))
        _copy(place, anew)
        found.add("full", _build(anew))
        with closing(sqlite3.connect(anew.derived_path)) as db:
            found.documents = db.execute("SELECT count(*) FROM documents").fetchone()[0]
        one, other = (contents(path) | searched(path) for path in (place.derived_path, anew.derived_path))
        found.same = one == other
    return found


def _fetch(place: Workplace, origin: str) -> None:
    with client(version="v5", api_url=origin, rate=100_000) as api:
        finished(sync.run(place, api, site_url=origin, notice="gegenereerd"))
        finished(download.run(place, api))


def _build(place: Workplace) -> Run:
    """Run the stages after the fetching in a process of their own; return the seconds of each, and its peak in MB."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(_times, place.folder).result()


def _times(folder: Path) -> Run:
    return stages(folder, clock=time.process_time), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _copy(place: Workplace, anew: Workplace) -> None:
    """Give another mirror the same sources and the same encoder."""
    anew.folder.mkdir()
    with closing(sqlite3.connect(place.sources_path)) as one, closing(sqlite3.connect(anew.sources_path)) as other:
        one.backup(other)
    shutil.copytree(place.encoder_path, anew.encoder_path)


@click.command()
@click.option("--size", default=SIZE, show_default=True, help="Sets of written questions.")
@click.option("--days", default=DAYS, show_default=True)
def main(size: int, days: int) -> None:
    """Print the seconds of each stage, and what a day takes of a full build."""
    found = changed(size, days)
    for name, times in found.stages:
        shown = ", ".join(f"{stage} {seconds:.2f}" for stage, seconds in times.items())
        click.echo(f"{name}: {sum(times.values()):.1f} s ({shown})")
    for day in found.days:
        click.echo(f"a day's change: {day / found.full:.2%} of building {found.documents:,} documents")
    click.echo(f"nothing changed: {found.none / found.full:.2%}; the same database: {found.same}")
    click.echo(f"peak memory of a process: {found.peak_mb:.0f} MB")


if __name__ == "__main__":
    main()
