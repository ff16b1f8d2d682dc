"""Syncs the real rows twice: `python -m tests.bench.sync_real_rows`. The stand-in serves them from another process.

Prints rows, pages, seconds, rows a second and the peak memory of the syncing process for both runs, as one JSON object
a line. The second run must write nothing; the peak should stay below 600 MB.
"""

import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import httpx

from tkdocs.api.odata import OData
from tkdocs.api.versions import VERSIONS
from tkdocs.models import Summary
from tkdocs.stages import sync
from tkdocs.store.workplace import Workplace

SHARED = Path(__file__).parents[3] / "shared" / "data"
FILES = {"Zaak": "zaken.jsonl.gz", "Document": "documenten.jsonl.gz"}


class Counting(httpx.HTTPTransport):
    """A transport that counts the requests."""

    count = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        return super().handle_request(request)


@contextmanager
def stand_in() -> Iterator[str]:
    """Give the origin of a stand-in in another process that serves the real rows."""
    rows = [word for entity, name in FILES.items() for word in ("--rows", f"{SHARED / name}:{entity}")]
    command = [sys.executable, "-m", "tests.standin", "--port", "0", *rows]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
    ) as served:
        assert served.stdout
        origin = next(line.strip() for line in served.stdout if line.startswith("http"))
        try:
            yield origin
        finally:
            served.terminate()


def synced(place: Workplace, origin: str, version: str) -> dict[str, object]:
    """Sync once and return the figures."""
    transport, start = Counting(), time.perf_counter()
    with OData(origin, VERSIONS[version], transport=transport, rate=100_000) as api:
        steps = sync.run(place, api)
        summary = Summary("sync")
        while True:
            try:
                next(steps)
            except StopIteration as end:
                summary = end.value
                break
    seconds = time.perf_counter() - start
    written = summary.done + summary.removed
    return {
        "rows": written + summary.unchanged,
        "written": written,
        "pages": transport.count,
        "seconds": round(seconds, 1),
        "rows_per_second": round((written + summary.unchanged) / seconds),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def stored(place: Workplace) -> dict[str, int]:
    """Return the number of records by entity."""
    db = place.sources()
    try:
        return dict(db.execute("SELECT entity, count(*) FROM records GROUP BY entity").fetchall())
    finally:
        db.close()


def rows_in(file: Path) -> int:
    """Return the number of lines in a packed file."""
    with gzip.open(file) as lines:
        return sum(1 for _ in lines)


@click.command()
@click.option("--api", "version", type=click.Choice(list(VERSIONS)), default="v5", show_default=True)
def main(version: str) -> None:
    """Sync all real rows twice and print what it took. Example: python -m tests.bench.sync_real_rows --api v4."""
    if not SHARED.exists():
        raise click.ClickException(f"the real rows are not there: {SHARED}")
    lines = sum(rows_in(SHARED / name) for name in FILES.values())
    with tempfile.TemporaryDirectory() as folder, stand_in() as origin:
        place = Workplace(Path(folder))
        click.echo(json.dumps({"api": version, "rows_served": lines}))
        for number in (1, 2):
            click.echo(json.dumps({"run": number} | synced(place, origin, version)))
        click.echo(json.dumps({"stored": stored(place), "mb": round(place.sources_path.stat().st_size / 1e6)}))


if __name__ == "__main__":
    main()
