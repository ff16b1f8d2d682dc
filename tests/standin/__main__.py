"""Serves a chamber on loopback: `python -m tests.standin --port 8765`."""

import gzip
import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import click

from tests.standin import World, serve


@click.command()
@click.option("--port", type=int, default=8765, show_default=True, help="Port on 127.0.0.1; 0 picks a free one.")
@click.option("--chamber", is_flag=True, help="Serve the fictional chamber (also what happens without any option).")
@click.option(
    "--rows",
    multiple=True,
    metavar="FILE:ENTITY",
    help="Serve rows from a file, one JSON object a line (.gz is unpacked), as that entity set; may be repeated.",
)
def main(port: int, chamber: bool, rows: tuple[str, ...]) -> None:
    """Serve a stand-in of the Tweede Kamer's API, versions 4 and 5, until interrupted.

    Example: python -m tests.standin --rows zaken.jsonl.gz:Zaak --rows documenten.jsonl.gz:Document
    """
    world = World()
    for argument in rows:
        file, _, entity = argument.rpartition(":")
        click.echo(f"{world.load(entity, _read(Path(file)))} {entity}")
    if chamber or not rows:
        importlib.import_module("tests.chamber").build(world)
    with serve(world, port) as server:
        click.echo(f"{server.origin}\n  {server.url('v5')}/\n  {server.url('v4')}/")
        try:
            Event().wait()
        except KeyboardInterrupt:
            click.echo("stopped")


def _read(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    main()
