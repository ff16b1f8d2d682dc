"""Serves a generated chamber on loopback: `python -m tests.bench.generated --size 1000 --folder FOLDER`."""

import json
import signal
import sys
import time
from pathlib import Path
from threading import Event
from typing import Any

import click

from tests.bench.generated.chamber import Generated
from tests.bench.generated.shares import MIX, REAL_MIX
from tests.standin import Server, serve
from tests.standin.faults import Delay

TABLES = ("Zaak", "ZaakActor", "Document", "DocumentActor", "DocumentVersie", "Besluit", "Stemming", "Persoon")


@click.command()
@click.option("--size", default=1_000, show_default=True, help="Sets of written questions.")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), help="Where it is kept; in memory without.")
@click.option("--mix", multiple=True, metavar="KIND=SHARE", help=f"Others to each set of questions.  [default: {MIX}]")
@click.option("--real-mix", is_flag=True, help=f"As many others as in the real chamber: {REAL_MIX}.")
@click.option("--seed", default=0, show_default=True)
@click.option("--port", default=0, show_default=True, help="Port on 127.0.0.1; 0 picks a free one.")
@click.option("--only-make", is_flag=True, help="Make it, say how large it is, and stop.")
@click.option("--asked", is_flag=True, help="Take changes as lines of JSON on the standard input.")
def main(
    size: int, folder: Path | None, mix: tuple[str, ...], real_mix: bool, seed: int, port: int, only_make: bool,
    asked: bool,
) -> None:  # fmt: skip
    """Make a chamber and serve it until interrupted.

    \b
    Examples:
      python -m tests.bench.generated --size 1000 --folder chamber --port 8765
      tkdocs --data mirror build --api-url http://127.0.0.1:8765 --rate 100000
    """
    start = time.perf_counter()
    shares = REAL_MIX if real_mix else {kind: float(share) for kind, _, share in (one.partition("=") for one in mix)}
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with Generated(size, folder, mix=shares or None, seed=seed) as chamber:
        if not asked:
            made = {name: chamber.world.select(f'SELECT count(*) FROM "{name}"')[0][0] for name in TABLES}
            click.echo(json.dumps(made | {"seconds": round(time.perf_counter() - start, 1)}))
        if not only_make:
            with serve(chamber.world, port) as server:
                click.echo(json.dumps({"origin": server.origin}))
                _obey(chamber, server) if asked else _wait()


def _wait() -> None:
    try:
        Event().wait()
    except KeyboardInterrupt:
        click.echo("stopped")


def _obey(chamber: Generated, server: Server) -> None:
    """Do what the lines of the standard input say, until it ends; answer each with a line."""
    for line in sys.stdin:
        click.echo(json.dumps(_done(chamber, server, json.loads(line))))


def _done(chamber: Generated, server: Server, what: dict[str, Any]) -> dict[str, Any]:
    if "change" in what:
        return dict(chamber.change(what["change"]))
    if "restamp" in what:
        return {"rows": chamber.restamp(what["restamp"], what["entity"])}
    server.faults.clear()
    if what["delay"]:
        server.faults.add(Delay(what["delay"]), times=None)
    return {}


if __name__ == "__main__":
    main()
