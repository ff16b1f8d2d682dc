"""Where the time of a full build goes: `python -m tests.bench.stages FOLDER --cases 10000`.

A generated chamber (`tests.bench.generated`) is served by another process and built stage by stage, each stage as the
command that a user runs. Printed are its seconds, those that its processors worked (which a busy machine does not
lengthen), its share of these, and the memory of its largest process; below it how large the result is.
"""

import json
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import click

from tests.bench.generated import NOTICE, served
from tkdocs.store.workplace import Workplace

TKDOCS = Path(sys.executable).with_name("tkdocs")
STAGES = ("sync", "download", "parse", "tag", "embed", "judge", "group", "publish")
_TABLES = (
    "cases",
    "documents",
    "questions",
    "answers",
    "passages",
    "judgements",
    "tags",
    "formulas",
    "chains",
    "votes",
)
# A process begins with the memory peak of the one that started it; so a small one does, which tells what was used.
_LAUNCHER = """
import json, os, sys
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
_, status, usage = os.wait4(os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet), 0)
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss]))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds, seconds of all its processors together, and MB of its largest process."""

    seconds: float
    processor: float
    peak_mb: int


def cost(command: list[str | Path]) -> Cost:
    """Run a command and return what it took; raise ClickException where it fails."""
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-I", "-S", "-c", _LAUNCHER, *command], stdout=subprocess.PIPE, check=True)
    code, processor, peak = json.loads(done.stdout)
    if code:
        raise click.ClickException(f"{' '.join(map(str, command))} ended with {code}")
    return Cost(time.perf_counter() - start, processor, peak // 1024)


def build(mirror: Path, origin: str, workers: int) -> dict[str, Cost]:
    """Return what each stage of a full build took."""
    source = ["--api-url", origin, "--rate", "100000"]
    options = {
        "sync": [*source, "--site-url", origin, "--notice", NOTICE],
        "download": source,
        "parse": ["--workers", str(workers)],
    }
    costs = {}
    for stage in STAGES:
        costs[stage] = cost([TKDOCS, "--data", mirror, stage, *options.get(stage, [])])
        click.echo(f"{stage} {costs[stage].seconds:.0f} s", err=True)
    return costs


def table(costs: dict[str, Cost]) -> str:
    """Return the costs as a Markdown table."""
    whole = sum(each.processor for each in costs.values())
    rows = ["| Stage | Seconds | Processor | Share | Peak MB |", "|---|---|---|---|---|"]
    rows += [
        f"| {stage} | {each.seconds:.0f} | {each.processor:.0f} | {each.processor / whole:.0%} | {each.peak_mb} |"
        for stage, each in costs.items()
    ]
    seconds = sum(each.seconds for each in costs.values())
    return "\n".join(
        [*rows, f"| all | {seconds:.0f} | {whole:.0f} | 100% | {max(e.peak_mb for e in costs.values())} |"]
    )


def result(mirror: Path) -> str:
    """Return how large a mirror is."""
    place = Workplace(mirror)
    db = place.derived()
    counts = [f"{db.execute(f'SELECT count(*) FROM {name}').fetchone()[0]:,} {name}" for name in _TABLES]
    db.close()
    sizes = [f"{path.name} {path.stat().st_size / 1e6:,.0f} MB" for path in (place.sources_path, place.derived_path)]
    return ", ".join([*counts, *sizes])


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--cases", default=1_000, show_default=True, help="Sets of questions in the chamber.")
@click.option("--workers", default=2, show_default=True, help="Processes that read.")
def main(folder: Path, cases: int, workers: int) -> None:
    """Build a generated chamber in FOLDER/mirror and tell what each stage took; FOLDER/chamber is kept for the next."""
    mirror = folder / "mirror"
    shutil.rmtree(mirror, ignore_errors=True)
    with served(cases, folder / f"chamber-{cases}") as chamber:
        costs = build(mirror, chamber.origin, workers)
    click.echo(table(costs))
    click.echo(f"\n{result(mirror)}")


if __name__ == "__main__":
    main()
