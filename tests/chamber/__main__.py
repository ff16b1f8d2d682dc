"""Builds the site of the fictional chamber through the real pipeline, and serves it: `python -m tests.chamber`."""

import signal
import subprocess
import sys
from pathlib import Path

import click

from tests.chamber import NOTICE, build
from tests.standin import World, serve

TKDOCS = Path(sys.executable).with_name("tkdocs")


@click.command()
@click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), default=Path("data/sample"), show_default=True
)
@click.option("--port", default=8001, show_default=True, help="Port of the site.")
@click.option("--api-port", default=8002, show_default=True, help="Port of the stand-in of the chamber's API.")
@click.option("--only-build", is_flag=True, help="Build the database and stop.")
def main(data: Path, port: int, api_port: int, only_build: bool) -> None:
    """Build the fictional chamber's site from a stand-in of the API, then serve both until interrupted.

    The stand-in goes on while the site is served, so that links to the chamber's documents lead somewhere. A mirror
    remembers the address of its API; that is why the port of the stand-in is fixed.

    \b
    Example:
      python -m tests.chamber --data data/sample --port 8001
    """
    # Ended by `kill` it ends what it has started too, as it does at the keyboard.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    world = World()
    build(world)
    try:
        with serve(world, api_port) as server:
            source = ["--api-url", server.origin, "--site-url", server.origin, "--notice", NOTICE, "--rate", "1000"]
            code = subprocess.call([TKDOCS, "--data", data, "build", *source])
            if code == 0 and not only_build:
                code = subprocess.call([TKDOCS, "--data", data, "serve", "--port", str(port)])
    except OSError as exc:
        raise click.ClickException(f"the stand-in cannot listen on port {api_port}: {exc.strerror}") from exc
    except KeyboardInterrupt:
        return
    sys.exit(code)


if __name__ == "__main__":
    main()
