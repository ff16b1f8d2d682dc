"""What is mirrored: the entity sets, the query for a page of each, and what every row must tell."""

from collections.abc import Mapping
from dataclasses import dataclass

from tkdocs.api.moments import moment
from tkdocs.api.odata import Row
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


def identity(row: Row) -> str:
    """Return the row's id in lower case; raise UnexpectedAnswerError where it has none."""
    return _needed(row, "Id").lower()


def changed_at(row: Row) -> str:
    """Return the row's `ApiGewijzigdOp` with 7 decimals; raise UnexpectedAnswerError where it has none."""
    return moment(_needed(row, "ApiGewijzigdOp"))


def deleted(row: Row) -> bool:
    """Return whether the row is what is left of a deleted one; raise UnexpectedAnswerError where it does not say."""
    if not isinstance(row.get("Verwijderd", ""), bool | None):
        raise UnexpectedAnswerError(f"row {row.get('Id')} does not say in Verwijderd whether it is deleted")
    return bool(row["Verwijderd"])


def _needed(row: Row, name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not value:
        raise UnexpectedAnswerError(f"a row came without {name}: {str(row)[:120]}")
    return value
