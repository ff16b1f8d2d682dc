"""What each stage has done, has still to do and has failed on, without doing anything."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from types import ModuleType

from sqlite_utils import Database

from tkdocs.stages import download, embed, group, judge, parse, publish, tag
from tkdocs.store import ledger, vectors
from tkdocs.store.workplace import Workplace

_DERIVED = (parse, tag, embed, judge, group, publish)


@dataclass(frozen=True, slots=True)
class Status:
    """One stage: pieces of work done, pending (None where only the chamber could tell), and failed, with the reason."""

    stage: str
    done: int
    pending: int | None
    failures: tuple[tuple[str, str], ...] = ()
    note: str = ""


def overview(place: Workplace) -> tuple[Status, ...]:
    """Return the status of every stage, in the order in which they run; nothing is written.

    Raise StoreError where there is no mirror, or only a published copy of one.
    """
    mirror = place.read_only()
    with closing(mirror.sources()) as sources:
        fetched = (_synced(sources), _of_ledger(sources, download.STAGE, mirror, download.pending))
    if not mirror.derived_path.is_file():  # until the first build has fetched all
        return (*fetched, *(Status(stage.STAGE, 0, None, note="nothing yet") for stage in _DERIVED))
    with closing(mirror.derived()) as derived:
        return (*fetched, *(_of_stage(derived, stage, mirror) for stage in _DERIVED))


def _of_stage(derived: Database, stage: ModuleType, place: Workplace) -> Status:
    if stage is embed:
        return _embedded(derived, place)
    return _of_ledger(derived, stage.STAGE, place, stage.pending)


def _of_ledger(db: Database, stage: str, place: Workplace, pending: Callable[[Workplace], int]) -> Status:
    failures = tuple(ledger.errors(db, stage))
    return Status(stage, ledger.count(db, stage) - len(failures), pending(place), failures)


def _synced(sources: Database) -> Status:
    """Return how many rows are mirrored, and up to when; what is new at the chamber only the chamber knows."""
    rows, until = sources.execute("SELECT count(*), max(changed_at) FROM records").fetchone()
    return Status("sync", rows, None, note=f"up to {until[:16]}Z" if until else "nothing yet")


def _embedded(derived: Database, place: Workplace) -> Status:
    """Return how many texts have a vector of the encoder in use."""
    active, pending = vectors.active(derived), embed.pending(place)
    if active is None:
        return Status(embed.STAGE, 0, pending, note="no encoder yet")
    return Status(embed.STAGE, vectors.count(derived, active.id), pending, note=active.id)
