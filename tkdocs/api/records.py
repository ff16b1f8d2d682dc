"""Rows of the API into our models.

Missing optional fields are None. What a row cannot do without, and a value that its field cannot have, is an error.
"""

import re
from datetime import date
from typing import TypeVar

from tkdocs.api.content import digest
from tkdocs.api.moments import local_day
from tkdocs.api.odata import Row
from tkdocs.api.streams import identity
from tkdocs.api.versions import Version
from tkdocs.errors import UnexpectedAnswerError
from tkdocs.models import (
    Actor,
    CaseRecord,
    DecisionRecord,
    DocumentRecord,
    PartyRecord,
    PersonRecord,
    VoteRecord,
)
from tkdocs.vocabulary import SOURCE_ROLES, SOURCE_VOTES, ActorRole, CaseKind, Vote

T = TypeVar("T")
_WHOLE = re.compile(r"-?[0-9]{1,18}")


def case(row: Row, version: Version) -> CaseRecord:
    """Return a live `Zaak`; raise UnexpectedAnswerError when it has no number or is of a kind not mirrored."""
    kind = _text(row, "Soort")
    if kind not in {known.value for known in CaseKind}:
        raise UnexpectedAnswerError(f"Zaak {row.get('Id')} is of kind {kind!r}")
    return CaseRecord(
        id=identity(row),
        number=_number(row, "Zaak", version.field("Zaak", "Nummer")),
        kind=CaseKind(kind).name.lower(),
        subject=_text(row, "Onderwerp"),
        title=_text(row, "Titel"),
        started_on=_day(row, "GestartOp"),
        session=_text(row, "Vergaderjaar"),
        completed=_flag(row, "Afgedaan"),
        dossier=_dossier(row),
        dossier_number=_positive(row, "Volgnummer"),
        cabinet_judgement=_text(row, "Kabinetsappreciatie"),
        actors=_actors(row, "ZaakActor"),
    )


def document(row: Row, version: Version) -> DocumentRecord:
    """Return a live `Document`; raise UnexpectedAnswerError when it has no number or kind.

    Its `version` is the id of the current file. Where the API gives none, it is what the row says, the length of the
    file included; where there is no length either, the moment of the last change.
    """
    number = _number(row, "Document", version.field("Document", "DocumentNummer"))
    kind = _text(row, "Soort")
    if kind is None:
        raise UnexpectedAnswerError(f"Document {number} has no kind")
    return DocumentRecord(
        id=identity(row),
        number=number,
        source_kind=kind,
        subject=_text(row, "Onderwerp"),
        title=_text(row, "Titel"),
        dated_on=_day(row, "Datum"),
        session=_text(row, "Vergaderjaar"),
        appendix_number=_text(row, "Aanhangselnummer"),
        dossier=_dossier(row),
        dossier_number=_positive(row, version.field("Document", "Volgnummer")),
        media_type=_text(row, "ContentType"),
        size=_whole(row, "ContentLength"),
        version=_file_version(row, version),
        case_numbers=_case_numbers(row, version),
        actors=_actors(row, "DocumentActor"),
    )


def decision(row: Row, version: Version) -> DecisionRecord:
    """Return a live `Besluit`, dated by the activity on whose agenda it stood."""
    return DecisionRecord(
        id=identity(row),
        kind=_text(row, "BesluitSoort"),
        text=_text(row, "BesluitTekst"),
        status=_text(row, "Status"),
        voting=_text(row, "StemmingsSoort"),
        case_numbers=_case_numbers(row, version),
        decided_on=_activity_day(row),
    )


def vote(row: Row, version: Version) -> VoteRecord:  # noqa: ARG001 - all six are called alike
    """Return a live `Stemming`; a way of voting that is not known is `unknown`."""
    return VoteRecord(
        id=identity(row),
        decision_id=_guid(row, "Besluit_Id"),
        vote=SOURCE_VOTES.get(_text(row, "Soort") or "", Vote.UNKNOWN),
        party=_text(row, "ActorFractie"),
        name=_text(row, "ActorNaam"),
        person_id=_guid(row, "Persoon_Id"),
        seats=_whole(row, "FractieGrootte"),
        mistake=_flag(row, "Vergissing"),
    )


def person(row: Row, version: Version) -> PersonRecord:  # noqa: ARG001
    """Return a live `Persoon`; all but the id of a placeholder is None."""
    first = _text(row, "Roepnaam") or _text(row, "Initialen")
    parts = (first, _text(row, "Tussenvoegsel"), _text(row, "Achternaam"))
    return PersonRecord(
        id=identity(row),
        name=" ".join(part for part in parts if part) or None,
        function=_text(row, "Functie"),
        party=_text(row, "Fractielabel"),
    )


def party(row: Row, version: Version) -> PartyRecord:  # noqa: ARG001
    """Return a live `Fractie`; all but the id of a placeholder is None."""
    return PartyRecord(
        id=identity(row),
        abbreviation=_text(row, "Afkorting"),
        name=_text(row, "NaamNL"),
        seats=_whole(row, "AantalZetels"),
        active_from=_day(row, "DatumActief"),
        active_to=_day(row, "DatumInactief"),
    )


def _text(row: Row, name: str) -> str | None:
    """Return a text, or a number as one, without the spaces around it; None for null, empty or missing."""
    value = row.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _odd(row, name, "a text")
    return str(value).strip() or None


def _whole(row: Row, name: str) -> int | None:
    """Return a whole number, which may be written as a text; None for null, empty or missing."""
    text = _text(row, name)
    if text is None:
        return None
    if not _WHOLE.fullmatch(text):  # up to 18 digits: what the database can hold
        raise _odd(row, name, "a whole number")
    return int(text)


def _flag(row: Row, name: str) -> bool:
    """Return whether a row says yes; null and missing are no."""
    return bool(_of_type(row, name, bool, "true or false"))


def _day(row: Row, name: str) -> date | None:
    """Return the day in the Netherlands of a moment or day; None for null, empty or missing."""
    return local_day(_of_type(row, name, str, "a date"))


def _one(row: Row, nav: str) -> Row:
    """Return what a row was expanded with, where that is one row; an empty one for null or missing."""
    return _of_type(row, nav, dict, "a row") or {}


def _of_type(row: Row, name: str, kind: type[T], expected: str) -> T | None:
    """Return a value of one type; None for null or missing."""
    value = row.get(name)
    if value is not None and not isinstance(value, kind):
        raise _odd(row, name, expected)
    return value


def _odd(row: Row, name: str, expected: str) -> UnexpectedAnswerError:
    """Return the error of a field that has a value which it cannot have."""
    return UnexpectedAnswerError(f"{name} of {str(row.get('Id'))[:50]} is {str(row[name])[:50]!r}, not {expected}")


def _number(row: Row, entity: str, name: str) -> str:
    number = _text(row, name)
    if number is None:
        raise UnexpectedAnswerError(f"{entity} {row.get('Id')} came without {name}")
    if not number.isprintable():
        raise _odd(row, name, "a number of the chamber's")
    return number


def _positive(row: Row, name: str) -> int | None:
    """Return a number in a dossier; the API writes -1, and for some cases 0, where there is none."""
    value = _whole(row, name)
    return value if value and value > 0 else None


def _guid(row: Row, name: str) -> str | None:
    value = _text(row, name)
    return value.lower() if value else None


def _live(row: Row, nav: str) -> list[Row]:
    """Return the rows that a row was expanded with, those not deleted, ordered as the API's database orders ids.

    That is by their last group first. The order in which they come has no meaning, and may be another tomorrow.
    """
    rows = _of_type(row, nav, list, "a list of rows") or []
    if not all(isinstance(each, dict) for each in rows):
        raise _odd(row, nav, "a list of rows")
    live = [each for each in rows if not _flag(each, "Verwijderd")]
    return sorted(live, key=lambda each: str(each.get("Id") or "").lower().split("-")[::-1])


def _actors(row: Row, nav: str) -> tuple[Actor, ...]:
    return tuple(
        Actor(
            id=identity(actor),
            role=SOURCE_ROLES.get(_text(actor, "Relatie") or "", ActorRole.OTHER),
            name=_text(actor, "ActorNaam"),
            party=_text(actor, "ActorFractie"),
            function=_text(actor, "Functie"),
            person_id=_guid(actor, "Persoon_Id"),
        )
        for actor in _live(row, nav)
    )


def _case_numbers(row: Row, version: Version) -> tuple[str, ...]:
    """Return the numbers of the mirrored cases that a row hangs on, sorted: their order at the API means nothing.

    A case that is only a placeholder yet has no number to give; one of another kind, such as the bill that a motion or
    letter was put in with, has no page here. Where kinds were not asked for, all count.
    """
    name = version.field("Zaak", "Nummer")
    cases = [case for case in _live(row, "Zaak") if name not in case or case[name] is not None]
    mirrored = {None, *(kind.value for kind in CaseKind)}
    return tuple(sorted(_number(case, "Zaak", name) for case in cases if _text(case, "Soort") in mirrored))


def _dossier(row: Row) -> str | None:
    """Return the dossier as printed on its pieces: "26643", or "36600-VII" where it has an addition."""
    for dossier in _live(row, "Kamerstukdossier"):
        parts = [part for name in ("Nummer", "Toevoeging") if (part := _text(dossier, name))]
        if parts:
            return "-".join(parts)
    return None


def _file_version(row: Row, version: Version) -> str | None:
    if row.get("ContentLength") is None:
        return _guid(row, "HuidigeDocumentVersie_Id") or _text(row, "GewijzigdOp")
    return _guid(row, "HuidigeDocumentVersie_Id") or digest("Document", row, version)


def _activity_day(row: Row) -> date | None:
    return _day(_one(_one(row, "Agendapunt"), "Activiteit"), "Datum")
