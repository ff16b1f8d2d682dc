"""Builds a few cases of the fictional chamber with the code at hand and writes both databases as SQL, one folder."""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from unittest import mock

from tests import chamber
from tests.chamber import content
from tests.chamber.content import Chamber
from tests.standin import World, serve

HERE = Path(__file__).parent
TKDOCS = Path(sys.executable).with_name("tkdocs")
CASES = ("2019Z90341", "2020Z90118", "2020Z90217", "2021Z90164")
PORT = 8098  # a mirror remembers the address of its API; nobody asks it there any more
INDEXED = ('INSERT INTO "search" ', 'INSERT INTO "search_vocabulary" ')
DIMENSION = "8"  # small vectors are small files


def main(folder: Path) -> None:
    """Write `sources.sql` and `tkdocs.sql` into the folder."""
    world = World()
    with mock.patch.object(chamber, "load", few):
        chamber.build(world)
    with tempfile.TemporaryDirectory() as scratch, serve(world, PORT) as server:
        for verb, *options in steps(server.origin):
            subprocess.run([TKDOCS, "--data", scratch, verb, *options], check=True)
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("sources", "tkdocs"):
            text = "\n".join(dumped(Path(scratch) / f"{name}.db"))
            (folder / f"{name}.sql").write_text(text + "\n", "utf-8")


def few() -> Chamber:
    """Return the chamber with the cases that are kept."""
    everything = content.load()
    return replace(everything, cases=tuple(case for case in everything.cases if case.number in CASES))


def steps(origin: str) -> Iterator[list[str]]:
    """Yield the command lines of a build."""
    source = ["--api-url", origin, "--rate", "1000"]
    yield ["sync", *source, "--site-url", origin, "--notice", chamber.NOTICE]
    yield ["download", *source]
    yield ["parse", "--workers", "1"]
    yield ["tag"]
    yield ["embed", "--dimension", DIMENSION]
    yield from (["judge"], ["group"], ["publish"])


def dumped(path: Path) -> Iterator[str]:
    """Yield the statements that make a database; what is in a search index lies in tables of its own."""
    with closing(sqlite3.connect(path)) as db:
        yield from (statement for statement in db.iterdump() if not statement.startswith(INDEXED))


if __name__ == "__main__":
    main(HERE / sys.argv[1])
