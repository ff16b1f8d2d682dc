"""What is mirrored, and how each entity is read in order of change: keyset paging on `ApiGewijzigdOp`.

A page is asked as "changed at or after the last moment seen, in that order". A row that changes meanwhile moves to the
end and is met again; nothing shifts, as it does when whole result sets are paged with `$skip`. Rows that share the last
moment are told apart by `$skip` among them, however many there are, and every page must begin with the last row of the
one before: when it does not, one of those rows has changed, and they are read again from their first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tkdocs.api.moments import moment
from tkdocs.api.odata import OData, Page, Row
from tkdocs.errors import UnexpectedAnswerError
from tkdocs.vocabulary import SOURCE_KINDS, CaseKind

# The API holds placeholders of persons and parties of which nothing is known but the id. They have no moment of change
# either, so that a comparison with any moment leaves them out.
BEGINNING = "1900-01-01T00:00:00.0000000Z"


@dataclass(frozen=True, slots=True)
class Stream:
    """An entity set that is mirrored: the live rows wanted, as a filter (empty: all), and what comes along.

    Deleted rows have lost everything that a filter could look at, so they are always asked for as well.
    """

    entity: str
    live: str = ""
    expand: str = ""

    def options(self, size: int, since: str | None, skip: int = 0) -> dict[str, str]:
        """Return the query options of the page that begins at the moment `since` (None: at the beginning)."""
        conditions = [f"({self.live} or Verwijderd eq true)"] if self.live else []
        conditions.append(f"ApiGewijzigdOp ge {since or BEGINNING}")
        asked = {
            "$filter": " and ".join(conditions),
            "$expand": self.expand,
            "$orderby": "ApiGewijzigdOp,Id",
            "$top": str(size),
            "$skip": str(skip) if skip else "",
        }
        return {name: value for name, value in asked.items() if value}


def _any_of(field_name: str, values: Mapping[str, object] | type[CaseKind]) -> str:
    return " or ".join(f"{field_name} eq '{value}'" for value in values)


STREAMS: tuple[Stream, ...] = (
    Stream("Zaak", _any_of("Soort", CaseKind), "ZaakActor,Kamerstukdossier"),
    Stream(
        "Document",
        _any_of("Soort", SOURCE_KINDS),
        "Zaak($select=Id,Nummer,Soort,Verwijderd),DocumentActor,Kamerstukdossier,HuidigeDocumentVersie",
    ),
    # A decision has no date of its own: it is the day of the activity on whose agenda it stood. Votes are taken on
    # decisions "Stemmen - ...", of which new ones may appear; "Overgenomen" is a motion that the government adopts.
    Stream(
        "Besluit",
        "startswith(BesluitSoort,'Stemmen') or BesluitSoort eq 'Overgenomen'",
        "Zaak($select=Id,Nummer,Verwijderd),Agendapunt($select=Id;$expand=Activiteit($select=Id,Datum))",
    ),
    Stream("Stemming"),
    Stream("Persoon"),
    Stream("Fractie"),
)


def changes(api: OData, stream: Stream, since: str | None = None) -> Iterator[list[Row]]:
    """Yield the rows of a stream that changed at or after `since`, a page at a time, in order of `ApiGewijzigdOp`.

    No row is left out, whatever changes meanwhile; one that changes is yielded again. Raises UnexpectedAnswerError when
    rows come out of order or without `Id` or `ApiGewijzigdOp`, and what the client raises.
    """
    size, place = api.version.page_size, _Place(since)
    while True:
        skip = max(place.position - 1, 0)
        page = api.page(stream.entity, stream.options(size, place.at, skip))
        shifted = skip > 0 and (not page.rows or identity(page.rows[0]) != place.last)
        if shifted:
            skip, page = 0, api.page(stream.entity, stream.options(size, place.at))
        if not page.rows or (identity(page.rows[-1]) == place.last and not shifted):
            return
        place.position = skip
        yield from _linked(api, page, place)


def _linked(api: OData, page: Page, place: "_Place") -> Iterator[list[Row]]:
    """Yield the new rows of a page and of those that its next links lead to, until one brings nothing new."""
    while fresh := place.take(page.rows):
        yield fresh
        if page.next is None:
            return
        page = api.follow(page.next)


@dataclass(slots=True)
class _Place:
    """How far a stream has been read: the last moment, the rows seen of that moment, and the last row."""

    at: str | None
    position: int = 0
    last: str | None = None
    seen: set[str] = field(default_factory=set)

    def take(self, rows: list[Row]) -> list[Row]:
        """Move to the end of the rows and return those that are new."""
        fresh: list[Row] = []
        for row in rows:
            guid, at = identity(row), changed_at(row)
            if self.at is None or at > self.at:
                self.at, self.position, self.seen = at, 0, set()
            elif at < self.at:
                raise UnexpectedAnswerError(f"row {guid} of {at} comes after one of {self.at}")
            self.position += 1
            self.last = guid
            if guid not in self.seen:
                self.seen.add(guid)
                fresh.append(row)
        return fresh


def identity(row: Row) -> str:
    """Return the row's id in lower case; raise UnexpectedAnswerError where it has none."""
    return str(_needed(row, "Id")).lower()


def changed_at(row: Row) -> str:
    """Return the row's `ApiGewijzigdOp` with 7 decimals; raise UnexpectedAnswerError where it has none."""
    return moment(str(_needed(row, "ApiGewijzigdOp")))


def deleted(row: Row) -> bool:
    """Return whether the row is what is left of a deleted one; raise UnexpectedAnswerError where it does not say."""
    if "Verwijderd" not in row:
        raise UnexpectedAnswerError(f"row {row.get('Id')} has no field Verwijderd")
    return bool(row["Verwijderd"])


def _needed(row: Row, name: str) -> object:
    if row.get(name) in (None, ""):
        raise UnexpectedAnswerError(f"a row came without {name}: {str(row)[:120]}")
    return row[name]
