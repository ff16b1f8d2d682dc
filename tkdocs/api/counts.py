"""How many rows of each kind the chamber says that it has: what a mirror is held against."""

from collections.abc import Iterator

from tkdocs.api.odata import OData
from tkdocs.vocabulary import SOURCE_KINDS, CaseKind

# Of these entities the kinds are mirrored that the rows themselves name. One question a kind: the server is slow at
# counting several at once.
KINDS: dict[str, tuple[str, ...]] = {"Zaak": tuple(map(str, CaseKind)), "Document": tuple(SOURCE_KINDS)}


def counts(api: OData, entity: str, since: str | None = None) -> Iterator[tuple[str, int]]:
    """Yield each kind of an entity, in the chamber's words, with the number of its rows that are not deleted.

    `since` leaves out what has not changed since that moment. Raise what the client raises.
    """
    later = f" and ApiGewijzigdOp ge {since}" if since else ""
    for kind in KINDS[entity]:
        yield kind, api.count(entity, f"Soort eq '{kind}' and Verwijderd eq false{later}")
