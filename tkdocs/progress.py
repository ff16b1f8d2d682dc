"""Shows a running stage: a bar on a terminal while it runs, one line when it is done."""

from collections.abc import Generator
from typing import Any

import click
from tqdm import tqdm

from tkdocs.models import Progress, Summary

Stage = Generator[Progress, None, Summary]


def show(stage: Stage) -> None:
    """Run a stage to its end with a progress bar (on a terminal only) and print its summary as one line."""
    with tqdm(disable=None, leave=False, unit="") as bar:
        summary = yield_to(bar, stage)
    click.echo(line(summary))


def yield_to(bar: "tqdm[Any]", stage: Stage) -> Summary:
    """Move `bar` at each step of the stage; return the stage's summary."""
    while True:
        try:
            step = next(stage)
        except StopIteration as stop:
            return stop.value
        bar.total = step.total
        bar.set_description(step.note, refresh=False)
        bar.update(step.done - bar.n)


def line(summary: Summary) -> str:
    """Return what a stage did as one line: `parse     1,204 done, 3 failed, 17 unchanged`."""
    counts = {
        "done": summary.done,
        "failed": summary.failed,
        "removed": summary.removed,
        "unchanged": summary.unchanged,
    }
    told = [f"{number:,} {word}" for word, number in counts.items() if number] or ["nothing to do"]
    return f"{summary.stage:<10}{', '.join(told)}{f' ({summary.note})' if summary.note else ''}"
