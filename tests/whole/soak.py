"""Mirrors a chamber that changes and fails at random, all faults at once, and holds the mirror against it every while.

    python -m tests.whole.soak --minutes 30 --seed 0

prints a line of the fault table and exits with 1 where the mirror was ever different once the API answered again. Each
round plans faults by lot, some of them changes in the chamber while a request is under way, and runs `sync` and
`download` as a timer would, whatever became of the run before. Every few rounds all goes well again, and then the
mirror must be the same as one that is made anew from the same chamber without a fault.
"""

import json
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import stamina

from tests.standin import Server, World, serve
from tests.standin import faults as f
from tests.standin.moments import TICKS, utc
from tests.standin.samples import client, document, finished, question
from tkdocs.api.odata import OData
from tkdocs.api.versions import V5, Version
from tkdocs.errors import TkdocsError
from tkdocs.stages import download, sync
from tkdocs.store.workplace import Workplace

PAGE = 7  # rows, so that a small chamber has many pages
TIMEOUT = 0.4  # seconds, so that a time-out is soon over
ROUNDS = 4  # between two comparisons
LATE = 1800  # seconds that a row may surface late
_PATHS = ("", "/Zaak", "/Document", "/Stemming", "/Besluit", "/resource")


@dataclass(slots=True)
class Tally:
    """What happened: faults planned by kind, changes in the chamber, runs that broke off by error, comparisons."""

    faults: Counter[str] = field(default_factory=Counter)
    changes: int = 0
    runs: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    compared: int = 0
    different: list[str] = field(default_factory=list)

    def line(self, asked: str) -> str:
        """Return the line of the fault table."""
        kinds = ", ".join(f"{name} {count}" for name, count in self.faults.most_common())
        broken = ", ".join(f"{name} {count}" for name, count in self.broken.most_common())
        return (
            f"| {asked} | {self.runs} runs, of which {self.broken.total()} broke off ({broken}); {self.faults.total()} "
            f"faults ({kinds}) | {self.compared} comparisons with a mirror made anew: {len(self.different)} different |"
        )


class Chamber:
    """A chamber in which something happens by lot."""

    def __init__(self, world: World, lot: random.Random) -> None:
        self.world, self.lot = world, lot
        self.number = self.stirred = 0
        for _ in range(12):
            self.ask()

    def happen(self) -> None:
        """Let one thing happen; `stirred` tells when it begins and when it is over."""
        self.stirred += 1
        self.lot.choice(
            [self.ask, self.ask, self.answer, self.rename, self.remove, self.renew, self.stamp, self.late, self.leave]
        )()
        self.stirred += 1

    def ask(self) -> None:
        """A new set of questions, answered or not."""
        self.number += 1
        question(self.world, self.number, answered=self.lot.random() < 0.5)

    def answer(self) -> None:
        """An answer to some case."""
        if case := self._any("Zaak"):
            self.number += 1
            content = f"%PDF-1.4\n% {self.number}\n%%EOF\n".encode()
            document(
                self.world, "Antwoord schriftelijke vragen", f"2026D{self.number:05}", cases=[case], content=content
            )

    def rename(self) -> None:
        """Another subject."""
        entity = self.lot.choice(["Zaak", "Document"])
        if guid := self._any(entity):
            self.world.change(entity, guid, Onderwerp=f"Anders {self.lot.random()}")

    def remove(self) -> None:
        """A row is deleted."""
        entity = self.lot.choice(["Zaak", "Document"])
        if guid := self._any(entity):
            self.world.delete(entity, guid)

    def renew(self) -> None:
        """A new version of a document, with another file."""
        if guid := self._any("Document"):
            content = f"%PDF-1.4\n% {self.lot.random()}\n%%EOF\n".encode()
            version = self.world.put("DocumentVersie", {"Versienummer": 2, "Extensie": ".pdf", "Document_Id": guid})
            self.world.put_body(guid, content, "application/pdf")
            self.world.change("Document", guid, HuidigeDocumentVersie_Id=version, ContentLength=len(content))

    def stamp(self) -> None:
        """Many rows get a new moment, and nothing else."""
        for guid in self.lot.sample(self._live("Document"), min(9, len(self._live("Document")))):
            self.world.change("Document", guid)

    def late(self) -> None:
        """A row surfaces with a moment that lies behind the newest."""
        case = {"Soort": "Motie", "Nummer": f"2026Z9{self.number:04}", "Onderwerp": "Laat"}
        self.number += 1
        moment = utc(self.world.latest - self.lot.randrange(LATE) * TICKS)
        self.world.put("Zaak", case | {"ApiGewijzigdOp": moment})

    def leave(self) -> None:
        """A document becomes of a kind that is not mirrored, or comes back from there."""
        if guid := self._any("Document"):
            away = self.world.get("Document", guid)["Soort"] == "Bijlage"
            self.world.change("Document", guid, Soort="Antwoord schriftelijke vragen" if away else "Bijlage")

    def _live(self, entity: str) -> list[str]:
        return [guid for (guid,) in self.world.select(f'SELECT Id FROM "{entity}" WHERE Verwijderd = 0 ORDER BY Id')]

    def _any(self, entity: str) -> str | None:
        live = self._live(entity)
        return self.lot.choice(live) if live else None


def planned(chamber: Chamber, server: Server, lot: random.Random) -> Iterator[str]:
    """Plan some faults; yield the name of each."""
    for _ in range(lot.randrange(1, 9)):
        fault = lot.choice(_kinds(chamber, lot))
        server.faults.add(fault, path=lot.choice(_PATHS), times=lot.choice([1, 1, 2, 5]), after=lot.randrange(6))
        yield type(fault).__name__


def _kinds(chamber: Chamber, lot: random.Random) -> list[f.Fault]:
    """Return one fault of each kind, with what is drawn in it."""
    return [
        f.Delay(lot.random() * TIMEOUT / 2),
        f.Delay(TIMEOUT * 1.5),
        f.Drop(),
        f.BreakOff(lot.randrange(400)),
        f.Status(lot.choice([500, 502, 503, 504])),
        f.Status(503, f.OUTAGE, "text/html"),
        f.Status(429, b"", headers={"Retry-After": "0"}),
        f.Status(lot.choice([400, 404]), b'{"error":{"code":"","message":"No."}}'),
        f.ContentType("text/html"),
        f.Body(b'{"value": [{"Id": '),
        f.Body(b'{"value": []}'),
        f.Body(b'{"value": 3}'),
        f.Body(b"<html>"),
        f.PageCap(lot.randrange(1, 6)),
        f.NextLink("http://elders.example/OData/v4/2.0/Zaak"),
        f.Call(chamber.happen),
        f.Call(chamber.happen),
        f.Call(chamber.happen),
    ]


def mirror(place: Workplace, server: Server, version: Version) -> None:
    """Run `sync` and `download` once, with small pages."""
    with client(server, version.name, timeout=TIMEOUT) as api:
        api.version = Version(version.name, version.path, PAGE, version.renamed)
        _run(place, api)


def _run(place: Workplace, api: OData) -> None:
    finished(sync.run(place, api))
    finished(download.run(place, api))


def contents(place: Workplace) -> dict[str, Any]:
    """Return what a mirror says: each row without the order of its lists, and the newest file of each live document.

    A row tells some of the rows that belong to it along with its own. When one of those is deleted, only that one gets
    a new moment, so what is known to be deleted is left out of the lists of others. Of rows of other kinds than those
    that are mirrored a mirror made anew knows nothing.
    """
    with closing(sqlite3.connect(place.sources_path)) as db:
        rows = db.execute("SELECT entity, id, deleted, payload FROM records").fetchall()
        files = db.execute(
            "SELECT document_id, bytes FROM bodies WHERE document_id IN (SELECT id FROM records WHERE deleted = 0) "
            "ORDER BY rowid"
        ).fetchall()
    rows = [row for row in rows if json.loads(row[3]).get("Soort") != "Bijlage"]
    gone = {guid for _, guid, deleted, _ in rows if deleted}
    said: dict[str, Any] = {
        f"{entity} {guid}": (deleted, _told(payload, gone)) for entity, guid, deleted, payload in rows
    }
    return said | {f"file {guid}": sha256(content).hexdigest() for guid, content in files}


def _told(payload: str, gone: set[str]) -> str:
    """Return a row in one way of writing, without what is gone."""
    row = json.loads(payload)
    lists = {
        name: sorted((each for each in value if each.get("Id") not in gone), key=json.dumps)
        for name, value in row.items()
        if isinstance(value, list)
    }
    return json.dumps(row | lists, sort_keys=True)


def soak(folder: Path, *, seconds: float, seed: int, tell: Callable[[str], object] = lambda _: None) -> Tally:
    """Let a chamber change and fail for so long; return what happened."""
    lot, tally, until = random.Random(seed), Tally(), time.monotonic() + seconds
    place, version = Workplace(folder / "mirror"), V5
    with closing(World()) as world, serve(world) as server:
        chamber = Chamber(world, lot)
        while time.monotonic() < until:
            for _ in range(ROUNDS):
                tally.faults.update(planned(chamber, server, lot))
                for _ in range(lot.randrange(3)):
                    chamber.happen()
                try:
                    mirror(place, server, version)
                except TkdocsError as exc:
                    tally.broken[type(exc).__name__] += 1
                tally.runs += 1
            server.faults.clear()
            _compare(folder, place, chamber, server, version, tally)
            tell(f"{tally.runs} runs, {tally.compared} comparisons, {len(tally.different)} differences")
            if tally.different:  # what is different once stays so, and is looked into best where it began
                break
        tally.changes = chamber.number
    return tally


def _compare(folder: Path, place: Workplace, chamber: Chamber, server: Server, version: Version, tally: Tally) -> None:
    """Mirror once more without a fault, and once anew; keep what differs."""
    fresh = Workplace(folder / f"fresh-{tally.compared}")
    stirred = -1
    # A request that was given up is still worked on, and may yet let something happen between the two.
    while stirred != chamber.stirred:
        shutil.rmtree(fresh.folder, ignore_errors=True)
        stirred = chamber.stirred
        mirror(place, server, version)
        mirror(fresh, server, version)
    one, other = contents(place), contents(fresh)
    keys = sorted(one.keys() | other)
    tally.different += [f"comparison {tally.compared}: {key}" for key in keys if one.get(key) != other.get(key)]
    tally.compared += 1
    shutil.rmtree(fresh.folder)


def main() -> None:
    """Print a line of the fault table."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    stamina.instrumentation.set_on_retry_hooks([])  # there is nothing else to be seen between them
    with tempfile.TemporaryDirectory() as folder:
        tally = soak(
            Path(folder), seconds=60 * asked.minutes, seed=asked.seed, tell=lambda line: sys.stderr.write(f"{line}\n")
        )
    sys.stdout.write(tally.line(f"faults at random, {asked.minutes:g} minutes, seed {asked.seed}") + "\n")
    if tally.different:
        sys.stdout.write("\n".join(tally.different[:20]) + "\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
