"""A generated chamber in the stand-in of the API: its rows, its files when they are asked for, and a day's change."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import RLock
from typing import Any, Self

from tests.bench.generated import shares
from tests.bench.generated.bodies import Bodies
from tests.bench.generated.cases import Cases, Name, State, size
from tests.chamber.bodies import TYPES
from tests.chamber.content import Case, Paper
from tests.chamber.moments import changes, guid
from tests.chamber.people import dossier_rows, people_rows
from tests.chamber.rows import Row, case_rows, paper_rows
from tests.chamber.votes import decision_rows
from tests.standin import World
from tests.standin.moments import TICKS, local, utc

VERSION = 3  # of what is made out of a seed: what is kept in a folder is not mixed with what another version makes
NOTICE = "Verzonnen gegevens, om de snelheid te meten: deze Kamer bestaat niet."
_TABLES = """
CREATE TABLE IF NOT EXISTS generated (size INTEGER, mix TEXT, seed INTEGER, changes INTEGER);
CREATE TABLE IF NOT EXISTS papers (id TEXT PRIMARY KEY, kind TEXT, at INTEGER, paper TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS papers_of ON papers (kind, at);
CREATE TABLE IF NOT EXISTS states (kind TEXT, at INTEGER, answered INTEGER, renewed INTEGER, PRIMARY KEY (kind, at));
"""


class Generated:
    """A chamber of `size` sets of questions with motions and letters, in `world`.

    Close it, or use it in a `with` block. With a folder it is kept there: made on the first call and opened on the next
    ones, with what changed since. A folder holds one chamber: asking it for another raises ValueError.
    """

    def __init__(
        self, size: int, folder: Path | None = None, *, mix: dict[str, float] | None = None, seed: int = 0
    ) -> None:
        if folder:
            folder = folder / f"version-{VERSION}"
            folder.mkdir(parents=True, exist_ok=True)
        self.world = World(str(folder / "chamber.db") if folder else ":memory:")
        self.world.db.execute("PRAGMA synchronous = OFF")
        self.cases = Cases(size, mix=mix, seed=seed)
        self._lock = RLock()
        self._bodies = Bodies(folder)
        self.world.db.executescript(_TABLES)
        self._changes = self._open(size, json.dumps(self.cases.sizes), seed)
        self.world.bodies = self.body

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        self.world.close()
        self._bodies.close()

    def body(self, document: str) -> tuple[bytes, str | None] | None:
        """Return the file of a document as it is now, and its media type; None where there is no such document."""
        found = self.world.select("SELECT kind, at, paper FROM papers WHERE id = ?", [document])
        if not found:
            return None
        kind, at, number = found[0]
        name = Name(kind, at)
        with self._lock:
            state = self._state(name)
            return self._bodies.body(document, state.renewed, lambda: self._paper(name, state, number))

    def change(self, share: float = 0.005) -> dict[str, int]:
        """Let a day pass in which that share of all documents is new or changes; return how many of what.

        New cases, answers to sets that had none, new versions of files, changed rows and deletions, in the shares in
        which the real chamber's changes come; the same for the same chamber and number of days before.
        """
        draw = Random(f"{self.cases.seed}/{self._changes}")
        documents = self.world.select('SELECT count(*) FROM "Document" WHERE Verwijderd = 0')[0][0]
        wanted = max(5, round(documents * share))
        done = {
            "new": self._begin(max(1, wanted * 3 // 10), draw),
            "answered": self._answer(max(1, wanted * 2 // 10), draw),
            "renewed": self._renew(max(1, wanted * 2 // 10), draw),
            "changed": self._retitle(max(1, wanted // 10), draw),
            "deleted": self._delete(max(1, wanted * 2 // 10), draw),
        }
        self._changes += 1
        self.world.db.execute("UPDATE generated SET changes = ?", [self._changes])
        return done

    def restamp(self, count: int, entity: str = "Document") -> int:
        """Give that many rows a new moment of change and leave all else, as the real chamber does; return how many."""
        world = self.world
        sql = f'SELECT Id FROM "{entity}" WHERE ApiGewijzigdOp IS NOT NULL ORDER BY "Id@" LIMIT ?'
        ids = [guid for (guid,) in world.select(sql, [count])]
        changed = world.latest + 60 * TICKS
        stamps = [(utc(at), at, utc(at), local(changed), changed, one) for at, one in _moments(ids, changed)]
        with world.lock, world.db:
            world.db.execute("BEGIN")
            world.db.executemany(
                f'UPDATE "{entity}" SET ApiGewijzigdOp = ?, "ApiGewijzigdOp@" = ?, ApiGewijzigdOp = ?, '
                'GewijzigdOp = ?, "GewijzigdOp@" = ? WHERE Id = ?',
                stamps,
            )
            world.latest = max((at for _, at, *_ in stamps), default=world.latest)
        return len(ids)

    def _open(self, size: int, mix: str, seed: int) -> int:
        """Return how many days have passed since the chamber was made; make it where it is not there yet."""
        found = self.world.select("SELECT size, mix, seed, changes FROM generated")
        if not found:
            self._make()
            self.world.db.execute("INSERT INTO generated VALUES (?, ?, ?, 0)", [size, mix, seed])
            return 0
        if found[0][:3] != (size, mix, seed):
            raise ValueError(f"this folder holds another chamber: {found[0]}")
        latest = self.world.select('SELECT max("ApiGewijzigdOp@") FROM "Document"')[0][0]
        self.world.latest = latest + 3600 * TICKS
        return found[0][3]

    def _make(self) -> None:
        """Put every row into the world."""
        chamber = self.cases.chamber
        self._fill([*people_rows(chamber), *dossier_rows(chamber)])
        for some in _batches(self.cases.names(), 500):
            self._put(some)
        self._fill(self._gone())

    def _put(self, names: Sequence[Name]) -> int:
        """Add the rows of some cases; return how many documents that are."""
        rows: list[Row] = []
        papers: list[tuple[str, str, int, str]] = []
        for name in names:
            case = self.cases.case(name, self._state(name), texts=False)
            around = self.cases.around(case)
            rows += [*case_rows(around, case), *decision_rows(around, case)]
            for paper in case.papers:
                rows += self._paper_rows(case, paper)
                papers.append((guid("Document", paper.number), name.kind, name.at, paper.number))
        self._fill(rows)
        with self.world.lock, self.world.db:
            self.world.db.execute("BEGIN")
            self.world.db.executemany("INSERT OR REPLACE INTO papers VALUES (?, ?, ?, ?)", papers)
        return len(papers)

    def _paper_rows(self, case: Case, paper: Paper) -> Iterator[Row]:
        return paper_rows(self.cases.around(case), case, paper, range(size(case, paper)), TYPES[paper.body])

    def _fill(self, rows: Iterable[Row]) -> None:
        """Add rows, those of an entity together."""
        ordered = sorted(rows, key=lambda row: row.entity)
        self.world.fill((row.entity, row.values, row.links) for row in ordered)

    def _gone(self) -> Iterator[Row]:
        """Yield what is left of deleted documents, cases and votes."""
        days = (shares.LAST - shares.FIRST).days
        for entity, share in (
            ("Document", shares.DELETED_DOCUMENTS), ("Zaak", shares.DELETED_CASES), ("Stemming", shares.DELETED_VOTES)
        ):  # fmt: skip
            live = self.world.select(f'SELECT count(*) FROM "{entity}"')[0][0]
            for at in range(round(live * share / (1 - share))):
                day = shares.FIRST + timedelta(days=at * 7_919 % days)
                moments = changes(entity, f"gone/{at}", day)
                yield Row(entity, {"Id": guid(entity, f"gone/{at}"), "Verwijderd": True} | moments)

    def _state(self, name: Name) -> State:
        found = self.world.select(
            "SELECT answered, renewed FROM states WHERE kind = ? AND at = ?", [name.kind, name.at]
        )
        return State(bool(found[0][0]), found[0][1]) if found else State()

    def _paper(self, name: Name, state: State, number: str) -> tuple[Any, Case, Paper, int]:
        """Return what the file of a paper is made of: the chamber, the case, the paper, and how many bytes it has."""
        case = self.cases.case(name, state)
        paper = next(each for each in case.papers if each.number == number)
        return self.cases.around(case), case, paper, size(case, paper)

    def _begin(self, count: int, draw: Random) -> int:
        """Begin new cases with so many documents, most of them sets of questions."""
        made = 0
        while made < count:
            kind = draw.choices(list(self.cases.sizes), list(self.cases.sizes.values()))[0]
            last = self.world.select("SELECT max(at) FROM papers WHERE kind = ?", [kind])[0][0]
            made += self._put([Name(kind, last + 1)])
        return made

    def _answer(self, count: int, draw: Random) -> int:
        """Answer so many of the sets that have no answer, the last ones first."""
        answered = (
            'SELECT p.at FROM papers p JOIN "Document" d ON d.Id = p.id '
            "WHERE p.kind = 'question' AND d.Soort IN ('Antwoord schriftelijke vragen', 'Mededeling')"
        )
        sql = f"SELECT DISTINCT at FROM papers WHERE kind = 'question' AND at NOT IN ({answered}) ORDER BY at DESC"
        found = [at for (at,) in self.world.select(sql)][: count * 2]
        return self._again([Name("question", at) for at in draw.sample(found, min(count, len(found)))], answered=True)

    def _renew(self, count: int, draw: Random) -> int:
        """Replace the files of so many answers."""
        answer = "d.Soort = 'Antwoord schriftelijke vragen'"
        sql = f'SELECT at FROM papers p JOIN "Document" d ON d.Id = p.id WHERE {answer}'
        found = sorted(at for (at,) in self.world.select(sql))
        return self._again([Name("question", at) for at in draw.sample(found, min(count, len(found)))], renewed=1)

    def _again(self, names: Sequence[Name], *, answered: bool = False, renewed: int = 0) -> int:
        """Put the answers of cases anew in another state; return how many there are."""
        return sum(self._answered(name, answered=answered, renewed=renewed) for name in names)

    def _answered(self, name: Name, *, answered: bool, renewed: int) -> bool:
        """Put the answer of a case anew; return whether it has one: withdrawn questions never have."""
        state = self._state(name)
        state = State(state.answered or answered, state.renewed + renewed)
        case = self.cases.case(name, state, texts=False)
        paper = next((each for each in case.papers if each.kind == "answer"), None)
        if paper is None:
            return False
        with self.world.lock:
            row = [name.kind, name.at, state.answered, state.renewed]
            self.world.db.execute("INSERT OR REPLACE INTO states VALUES (?, ?, ?, ?)", row)
            row = [guid("Document", paper.number), name.kind, name.at, paper.number]
            self.world.db.execute("INSERT OR REPLACE INTO papers VALUES (?, ?, ?, ?)", row)
            for row in (*self._paper_rows(case, paper), next(case_rows(self.cases.around(case), case))):
                self.world.put(row.entity, self._now(row, state), row.links)
        return True

    def _now(self, row: Row, state: State) -> dict[str, Any]:
        """Return the row as changed now; a renewed file is another version of its document."""
        values = row.values | {"GewijzigdOp": None, "ApiGewijzigdOp": None}
        if state.renewed and row.entity == "Document":
            values["HuidigeDocumentVersie_Id"] = guid("DocumentVersie", f"{row.values['Id']}/{state.renewed}")
        if state.renewed and row.entity == "DocumentVersie":
            values["Id"] = guid("DocumentVersie", f"{row.values['Document_Id']}/{state.renewed}")
            values["Versienummer"] = 3 + state.renewed
        return values

    def _retitle(self, count: int, draw: Random) -> int:
        """Give so many cases another subject."""
        found = [one for (one,) in self.world.select('SELECT Id FROM "Zaak" WHERE Verwijderd = 0 ORDER BY Id')]
        for one in draw.sample(found, min(count, len(found))):
            self.world.change("Zaak", one, Onderwerp=f"{self.world.get('Zaak', one)['Onderwerp']} (gewijzigd)")
        return count

    def _delete(self, count: int, draw: Random) -> int:
        """Delete so many documents."""
        found = [one for (one,) in self.world.select('SELECT Id FROM "Document" WHERE Verwijderd = 0 ORDER BY Id')]
        for one in draw.sample(found, count):
            self.world.delete("Document", one)
        return count


def _moments(ids: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    """Yield a moment for each id, ten a second; pairs share one, as real ones do now and then."""
    for at, one in enumerate(ids):
        yield start + (at - at % 50 // 49) * (TICKS // 10) + 1_234, one


def _batches(names: Iterable[Name], length: int) -> Iterator[list[Name]]:
    some: list[Name] = []
    for name in names:
        some.append(name)
        if len(some) == length:
            yield some
            some = []
    if some:
        yield some
