"""Rows of the API into our models. Missing optional fields are None; what a row cannot do without is an error."""

from collections.abc import Sequence
from datetime import date

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
        started_on=local_day(row.get("GestartOp")),
        session=_text(row, "Vergaderjaar"),
        completed=bool(row.get("Afgedaan")),
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
        dated_on=local_day(row.get("Datum")),
        session=_text(row, "Vergaderjaar"),
        appendix_number=_text(row, "Aanhangselnummer"),
        dossier=_dossier(row),
        dossier_number=_positive(row, version.field("Document", "Volgnummer")),
        media_type=_text(row, "ContentType"),
        size=row.get("ContentLength"),
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
        seats=row.get("FractieGrootte"),
        mistake=bool(row.get("Vergissing")),
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
        seats=row.get("AantalZetels"),
        active_from=local_day(row.get("DatumActief")),
        active_to=local_day(row.get("DatumInactief")),
    )


def _text(row: Row, name: str) -> str | None:
    """Return a text without the spaces around it; None for null, empty or missing."""
    value = row.get(name)
    return None if value is None else str(value).strip() or None


def _number(row: Row, entity: str, name: str) -> str:
    number = _text(row, name)
    if number is None:
        raise UnexpectedAnswerError(f"{entity} {row.get('Id')} came without {name}")
    return number


def _positive(row: Row, name: str) -> int | None:
    """Return a number in a dossier; the API writes -1, and for some cases 0, where there is none."""
    value = row.get(name)
    return value if isinstance(value, int) and value > 0 else None


def _guid(row: Row, name: str) -> str | None:
    value = _text(row, name)
    return value.lower() if value else None


def _live(rows: Sequence[Row] | None) -> list[Row]:
    """Return the expanded rows that are not deleted, ordered as the API's database orders ids: by their last group.

    The order in which they come has no meaning, and may be another tomorrow.
    """
    live = [row for row in rows or () if not row.get("Verwijderd")]
    return sorted(live, key=lambda row: str(row.get("Id") or "").lower().split("-")[::-1])


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
        for actor in _live(row.get(nav))
    )


def _case_numbers(row: Row, version: Version) -> tuple[str, ...]:
    """Return the numbers of the mirrored cases that a row hangs on, sorted: their order at the API means nothing.

    A case that is only a placeholder yet has no number to give; one of another kind, such as the bill that a motion or
    letter was put in with, has no page here. Where kinds were not asked for, all count.
    """
    name = version.field("Zaak", "Nummer")
    cases = [case for case in _live(row.get("Zaak")) if name not in case or case[name] is not None]
    mirrored = {None, *(kind.value for kind in CaseKind)}
    return tuple(sorted(_number(case, "Zaak", name) for case in cases if _text(case, "Soort") in mirrored))


def _dossier(row: Row) -> str | None:
    """Return the dossier as printed on its pieces: "26643", or "36600-VII" where it has an addition."""
    for dossier in _live(row.get("Kamerstukdossier")):
        parts = [part for name in ("Nummer", "Toevoeging") if (part := _text(dossier, name))]
        if parts:
            return "-".join(parts)
    return None


def _file_version(row: Row, version: Version) -> str | None:
    if row.get("ContentLength") is None:
        return _guid(row, "HuidigeDocumentVersie_Id") or _text(row, "GewijzigdOp")
    return _guid(row, "HuidigeDocumentVersie_Id") or digest("Document", row, version)


def _activity_day(row: Row) -> date | None:
    activity = (row.get("Agendapunt") or {}).get("Activiteit") or {}
    return local_day(activity.get("Datum"))
