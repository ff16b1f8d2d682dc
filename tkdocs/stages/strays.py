"""Rows that have left the kinds that are mirrored: a part of `sync`.

Rows are asked for by kind, so no stream tells that a motion has become an amendment. But the chamber then counts fewer
rows of the kind than are here. Where it does, the moments at which ours changed are halved, each half counted, until
few enough rows are left to ask for by id: some 12 counts for one stray among 100,000 rows, and none without one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from tkdocs.api.counts import KINDS
from tkdocs.api.odata import OData, Row
from tkdocs.api.streams import Stream, deleted
from tkdocs.store import at_source

IDS = 25  # in one request; clients of the API ask for no more at once
MOST = 100  # more of one kind are another matter than rows that changed: they stay, and the counts tell of them

_OURS = """
    SELECT changed_at, id FROM records
    WHERE entity = ? AND deleted = 0 AND json_extract(payload, '$.Soort') = ? ORDER BY 1, 2
"""


def rows(db: Database, api: OData, streams: Sequence[Stream]) -> Iterator[tuple[str, list[Row]]]:
    """Yield, as they are now, rows among which all are that are here under a kind in which the chamber has them not.

    Each time with their entity; as far as its counts tell, which are those of `source_counts`. Raises what the client
    raises.
    """
    of_entity = {stream.entity: stream for stream in streams}
    for entity, kind, there, here in at_source.held(db):
        if entity in of_entity and there < here <= there + MOST:
            ours = db.execute(_OURS, [entity, kind]).fetchall()
            found = _Kind(api, replace(of_entity[entity], live=f"Soort eq '{kind}'")).among(ours, here - there)
            yield from ((entity, page) for page in found)


def gone(entity: str, row: Row) -> bool:
    """Return whether a row is of no kind that is mirrored, or deleted at the chamber."""
    return deleted(row) or row.get("Soort") not in KINDS[entity]


@dataclass(frozen=True, slots=True)
class _Kind:
    """The live rows of one kind at the chamber."""

    api: OData
    stream: Stream

    def among(self, ours: Sequence[tuple[str, str]], surplus: int) -> Iterator[list[Row]]:
        """Yield the rows around every stray among ours, of which there are so many; ours are (moment, id), in order."""
        if surplus <= 0:
            return
        if len(ours) <= IDS:
            yield self._asked([guid for _, guid in ours])
            return
        middle = ours[len(ours) // 2][0]
        if middle == ours[0][0]:  # nothing lies before it: part behind all that share it
            middle = next((at for at, _ in ours if at > middle), "")
        first = [row for row in ours if row[0] < middle]
        if not first:  # all share one moment
            for start in range(0, len(ours), IDS):
                yield self._asked([guid for _, guid in ours[start : start + IDS]])
            return
        there = self.api.count(
            self.stream.entity,
            f"{self.stream.live} and Verwijderd eq false "
            f"and ApiGewijzigdOp ge {ours[0][0]} and ApiGewijzigdOp lt {middle}",
        )
        yield from self.among(first, len(first) - there)
        yield from self.among(ours[len(first) :], surplus - (len(first) - there))

    def _asked(self, ids: Sequence[str]) -> list[Row]:
        """Return the rows with those ids, of whatever kind they are."""
        found = self.api.page(
            self.stream.entity, {"$filter": f"Id in ({','.join(ids)})", "$expand": self.stream.expand}
        )
        return found.rows
