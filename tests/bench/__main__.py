"""Measures every goal and writes one table: `python -m tests.bench`; the README's figures come from it."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from tests.bench.goals import GOALS, lines
from tests.bench.measured import Measured
from tests.bench.place import Place, here

_HEADS = ("Goal", "What", "Against", "Wanted", "Found", "Met", "Command", "Why")
_MET = {True: "yes", False: "no", None: "-"}


def table(found: list[Measured]) -> str:
    """Return the lines as a Markdown table."""
    rows = [_HEADS, ("---",) * len(_HEADS)]
    rows += [
        (each.goal, each.what, each.against, each.wanted, each.found, _MET[each.met], f"`{each.command}`", each.why)
        for each in found
    ]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |" for row in rows
    )


def document(place: Place, found: list[Measured], *, short: bool) -> str:
    """Return the table under what it was measured on."""
    form = "short forms: they show that it works, not how fast it is" if short else "full size"
    return f"{place}; {form}.\n\n{table(found)}\n"


@click.command()
@click.option("--short", is_flag=True, help="The short form of each: small, in seconds.")
@click.option("--only", default="", metavar="GOALS", help=f"Some goals, with commas between. All: {','.join(GOALS)}.")
@click.option("--json", "file", type=click.Path(dir_okay=False, path_type=Path), help="Write the same as JSON.")
def main(short: bool, only: str, file: Path | None) -> None:
    """Measure the goals, one after the other, each in a process of its own; exit with 1 where one could not be.

    \b
    Examples:
      python -m tests.bench --short
      python -m tests.bench --only P3,P5 --json figures.json
    """
    place, found, failed = here(), list[Measured](), []
    for goal in _wanted(only):
        click.echo(f"{goal} ({GOALS[goal]}) ...", err=True)
        try:
            found += lines(goal, short=short)
        except Exception as exc:  # noqa: BLE001 - whatever a bench raises, the others are measured, and the end is 1
            click.echo(f"{goal}: {type(exc).__name__}: {exc}", err=True)
            failed.append(goal)
    click.echo(document(place, found, short=short))
    if file:
        content = {"place": asdict(place), "short": short, "failed": failed, "lines": [asdict(one) for one in found]}
        file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if failed:
        raise click.ClickException(f"could not be measured: {', '.join(failed)}")


def _wanted(only: str) -> list[str]:
    """Return the goals that are named, in any case of letters; all where none is."""
    known = {goal.lower(): goal for goal in GOALS}
    asked = [name.strip().lower() for name in only.split(",") if name.strip()]
    if unknown := sorted(set(asked) - set(known)):
        raise click.BadParameter(f"no such goal: {', '.join(unknown)}", param_hint="--only")
    return [known[name] for name in asked] or list(GOALS)


if __name__ == "__main__":
    main()
