"""P1: sync at 100 ms a request with four requests under way, against one request after another; and its memory.

`python -m tests.bench.sync` generates two chambers (kept in the folder TKDOCS_BENCH), serves them from another process,
and prints the ratio of five runs in turns on the smaller one, of one run on the whole of 40,000 cases, and the most
memory that a process needs that syncs either. Both ways ask for the same pages; the requests are counted, and how many
are under way at once. `--rate` is out of the way here: at the polite 5 requests a second it is the ceiling for both.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import click
import httpx

from tests.bench.generated import served
from tests.bench.measured import RUNS, Measured, Ratio, kept
from tests.standin.samples import finished
from tkdocs.api.changes import REQUESTS
from tkdocs.api.odata import OData
from tkdocs.stages import sync
from tkdocs.store.workplace import Workplace

SIZES, SHORT = (4_000, 40_000), (60, 240)
DELAY = 0.1
GOAL, GOAL_MB = 3.5, 300
COMMAND = "python -m tests.bench.sync"


class Counting(httpx.HTTPTransport):
    """A transport that counts the requests, and how many are under way at once, until their last byte."""

    def __init__(self) -> None:
        super().__init__()
        self.count = self.under_way = self.most = 0
        self.lock = Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        with self.lock:
            self.count += 1
            self.under_way += 1
            self.most = max(self.most, self.under_way)
        try:
            response = super().handle_request(request)
            response.read()  # the pages that come are read whole anyhow
        finally:
            with self.lock:
                self.under_way -= 1
        return response


@dataclass(frozen=True, slots=True)
class Synced:
    """What one sync took: `most` is how many requests were under way at once."""

    seconds: float
    rows: int
    requests: int
    most: int
    peak_mb: float = 0.0


def synced(origin: str, folder: Path, requests: int) -> Synced:
    """Sync into a folder and return what it took."""
    transport, start = Counting(), time.perf_counter()
    with OData(origin, transport=transport, rate=100_000) as api:
        summary = finished(sync.run(Workplace(folder), api, requests=requests))
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = summary.done + summary.removed + summary.unchanged
    return Synced(seconds, rows, transport.count, transport.most, peak)


def alone(origin: str, requests: int) -> Synced:
    """Sync into a new folder in a process of its own, and return what it took."""
    with tempfile.TemporaryDirectory() as folder:
        code = (
            "import dataclasses, json, pathlib, tests.bench.sync as bench; print(json.dumps(dataclasses.asdict("
            f"bench.synced({origin!r}, pathlib.Path({folder!r}), {requests}))))"
        )
        told = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
        return Synced(**json.loads(told.stdout))


@contextmanager
def chamber(size: int) -> Iterator[str]:
    """Give the origin of a generated chamber that takes 100 ms more for each answer."""
    with served(size, kept(f"chamber-{size}")) as made:
        made.delay(DELAY)
        yield made.origin


def in_turns(origin: str, runs: int) -> tuple[Ratio, Synced, Synced]:
    """Return how many times as long one request after another takes, and what the last run of each way took."""
    pairs = [(alone(origin, 1), alone(origin, REQUESTS)) for _ in range(runs)]
    found = sorted(one.seconds / four.seconds for one, four in pairs)
    return Ratio(found[len(found) // 2], found[0], found[-1]), *pairs[-1]


def measure(*, short: bool) -> Iterator[Measured]:
    """Yield the gain on a small and on the whole chamber, and the memory for both."""
    peaks, rows = [], []
    for size, runs in zip(SHORT if short else SIZES, (1, 1) if short else (RUNS, 1), strict=True):
        with chamber(size) as origin:
            gain, one, four = in_turns(origin, runs)
        peaks.append(four.peak_mb)
        rows.append(four.rows)
        yield Measured(
            "P1",
            f"sync of {size:,} sets of questions and what belongs to them ({four.rows:,} rows) at 100 ms a request",
            "one request after another",
            f"at least {GOAL} times faster with at most 4 requests under way",
            f"{gain}, runs: {runs}; at most {four.most} under way; {four.seconds:.0f} s against {one.seconds:.0f} s; "
            f"{four.requests:,} requests against {one.requests:,}",
            None if short else gain.median >= GOAL and four.most <= REQUESTS,
            COMMAND,
        )
    yield Measured(
        "P1",
        f"memory of sync over {rows[0]:,} and {rows[1]:,} rows",
        "",
        f"flat, under {GOAL_MB} MB",
        f"peak {peaks[0]:.0f} and {peaks[1]:.0f} MB",
        None if short else peaks[1] < min(GOAL_MB, 1.2 * peaks[0]),
        COMMAND,
    )


@click.command(help=__doc__)
@click.option("--short", is_flag=True, help="Small chambers, to see that it works.")
def main(short: bool) -> None:
    """Print what was measured."""
    for each in measure(short=short):
        click.echo(f"{each.goal} {each.what}: {each.found} (wanted: {each.wanted})")


if __name__ == "__main__":
    main()
