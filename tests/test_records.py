"""Rows of the API into models, in the names of both versions."""

import copy
from datetime import date
from typing import Any

import pytest

from tkdocs.api import records
from tkdocs.api.versions import V4, V5, Version
from tkdocs.errors import UnexpectedAnswerError
from tkdocs.models import Actor, DecisionRecord, PartyRecord, PersonRecord, VoteRecord
from tkdocs.vocabulary import SOURCE_KINDS, SOURCE_ROLES, SOURCE_VOTES, ActorRole, Vote

ACTOR = {
    "Id": "AAAAAAAA-0000-0000-0000-000000000001",
    "ActorNaam": "Fictief, A. ",
    "ActorFractie": "FIC",
    "Functie": "Tweede Kamerlid",
    "Relatie": "Indiener",
    "Persoon_Id": "BBBBBBBB-0000-0000-0000-000000000001",
    "Verwijderd": False,
}
CASE = {
    "Id": "CCCCCCCC-0000-0000-0000-000000000001",
    "Nummer": "2025Z00001",
    "Soort": "Schriftelijke vragen",
    "Titel": None,
    "Onderwerp": " Een fictief onderwerp ",
    "GestartOp": "2025-03-31T00:00:00+02:00",
    "Vergaderjaar": "2024-2025",
    "Volgnummer": -1,
    "Afgedaan": True,
    "Kabinetsappreciatie": None,
    "ApiGewijzigdOp": "2025-03-31T12:00:00.12Z",
    "Verwijderd": False,
    "ZaakActor": [ACTOR],
    "Kamerstukdossier": [],
}
DOCUMENT = {
    "Id": "dddddddd-0000-0000-0000-000000000001",
    "Soort": "Motie",
    "DocumentNummer": "2025D00001",
    "Titel": "Een fictieve begroting",
    "Onderwerp": "Motie van het lid Fictief",
    "Datum": "2025-10-26T00:00:00+02:00",
    "Vergaderjaar": "2025-2026",
    "Volgnummer": 12,
    "Aanhangselnummer": None,
    "ContentType": "application/pdf",
    "ContentLength": 20902,
    "GewijzigdOp": "2025-10-27T10:00:00.5+01:00",
    "ApiGewijzigdOp": "2025-10-27T09:00:24Z",
    "Verwijderd": False,
    "HuidigeDocumentVersie_Id": "EEEEEEEE-0000-0000-0000-000000000001",
    "Zaak": [{"Id": CASE["Id"], "Nummer": "2025Z00001", "Soort": "Motie", "Verwijderd": False}],
    "DocumentActor": [ACTOR | {"Relatie": "Eerste ondertekenaar"}],
    "Kamerstukdossier": [{"Id": "x", "Nummer": 99600, "Toevoeging": "VII", "Verwijderd": False}],
}


def in_names_of(version: Version) -> dict[str, Any]:
    """Return the document row as that version writes it."""
    return {version.field("Document", name): value for name, value in DOCUMENT.items()}


def test_a_case() -> None:
    found = records.case(CASE, V5)
    assert (found.id, found.number, found.kind) == ("cccccccc-0000-0000-0000-000000000001", "2025Z00001", "question")
    assert (found.subject, found.title) == ("Een fictief onderwerp", None)
    assert (found.started_on, found.session, found.completed) == (date(2025, 3, 31), "2024-2025", True)
    assert (found.dossier, found.dossier_number, found.cabinet_judgement) == (None, None, None)
    assert found.actors == (
        Actor(
            "aaaaaaaa-0000-0000-0000-000000000001",
            ActorRole.ASKER,
            "Fictief, A.",
            "FIC",
            "Tweede Kamerlid",
            "bbbbbbbb-0000-0000-0000-000000000001",
        ),
    )


@pytest.mark.parametrize(
    ("word", "kind"), [("Schriftelijke vragen", "question"), ("Motie", "motion"), ("Brief regering", "letter")]
)
def test_kinds_of_cases(word: str, kind: str) -> None:
    assert records.case(CASE | {"Soort": word}, V4).kind == kind


@pytest.mark.parametrize("version", [V4, V5], ids=lambda v: v.name)
def test_a_document_of_either_version(version: Version) -> None:
    found = records.document(in_names_of(version), version)
    assert (found.number, found.source_kind, found.dossier_number) == ("2025D00001", "Motie", 12)
    assert (found.dated_on, found.session) == (date(2025, 10, 26), "2025-2026")
    assert (found.dossier, found.media_type, found.size) == ("99600-VII", "application/pdf", 20902)
    assert found.version == "eeeeeeee-0000-0000-0000-000000000001"
    assert found.case_numbers == ("2025Z00001",)
    assert [actor.role for actor in found.actors] == [ActorRole.FIRST_SIGNATORY]


def test_the_wrong_version_is_said() -> None:
    with pytest.raises(UnexpectedAnswerError, match="without Nummer"):
        records.document(in_names_of(V4), V5)


@pytest.mark.parametrize("name", sorted(set(DOCUMENT) - {"Id", "DocumentNummer", "Soort"}))
@pytest.mark.parametrize("value", ["missing", None], ids=["missing", "null"])
def test_an_optional_field_may_be_missing_or_null(name: str, value: object) -> None:
    row = copy.deepcopy(DOCUMENT)
    if value is None:
        row[name] = None
    else:
        del row[name]
    assert records.document(row, V4).number == "2025D00001"


@pytest.mark.parametrize("name", ["Id", "DocumentNummer", "Soort"])
def test_a_document_without_what_it_needs_is_said(name: str) -> None:
    for row in (DOCUMENT | {name: None}, {k: v for k, v in DOCUMENT.items() if k != name}, DOCUMENT | {name: ""}):
        with pytest.raises(UnexpectedAnswerError):
            records.document(row, V4)


@pytest.mark.parametrize("change", [{"Nummer": None}, {"Soort": "Amendement"}, {"Soort": None}, {"Id": None}])
def test_a_case_without_what_it_needs_is_said(change: dict[str, Any]) -> None:
    with pytest.raises(UnexpectedAnswerError):
        records.case(CASE | change, V5)


def test_a_file_without_an_id_is_known_by_what_its_row_says() -> None:
    row = DOCUMENT | {"HuidigeDocumentVersie_Id": None}
    stamped = row | {"GewijzigdOp": "2026-01-01T00:00:00+01:00", "ApiGewijzigdOp": "2026-01-01T00:00:00Z"}
    first = records.document(row, V4).version
    assert first == records.document(stamped, V4).version
    assert first != records.document(row | {"ContentLength": 1}, V4).version


def test_a_file_without_id_and_length_is_known_by_its_moment_of_change() -> None:
    row = DOCUMENT | {"HuidigeDocumentVersie_Id": None, "ContentLength": None}
    assert records.document(row, V4).version == "2025-10-27T10:00:00.5+01:00"


def test_the_order_of_what_was_expanded_has_no_meaning() -> None:
    ids = ("00000000-0000-0000-0000-00000000000b", "ffffffff-0000-0000-0000-00000000000a")
    actors = [{"Id": guid, "Relatie": "Gericht aan", "ActorNaam": guid[:2]} for guid in ids]
    dossiers = [{"Id": guid, "Nummer": number} for number, guid in enumerate(ids, 36600)]
    row = CASE | {"ZaakActor": actors, "Kamerstukdossier": dossiers}
    found = records.case(row, V5)
    assert found == records.case(row | {"ZaakActor": actors[::-1], "Kamerstukdossier": dossiers[::-1]}, V5)
    assert ([actor.name for actor in found.actors], found.dossier) == (["ff", "00"], "36601")


@pytest.mark.parametrize(
    ("dossiers", "text"),
    [
        ([], None),
        (None, None),
        ([{"Nummer": 26643, "Toevoeging": None}], "26643"),
        ([{"Nummer": 36600, "Toevoeging": " VII "}], "36600-VII"),
        ([{"Nummer": 1, "Verwijderd": True}, {"Nummer": 36600, "Toevoeging": ""}], "36600"),
        ([{"Nummer": None, "Toevoeging": None}], None),
    ],
)
def test_dossiers_as_printed(dossiers: Any, text: str | None) -> None:
    assert records.case(CASE | {"Kamerstukdossier": dossiers}, V5).dossier == text


@pytest.mark.parametrize(("number", "found"), [(-1, None), (0, None), (None, None), (1, 1), (3384, 3384)])
def test_numbers_in_a_dossier(number: int | None, found: int | None) -> None:
    assert records.case(CASE | {"Volgnummer": number}, V5).dossier_number == found


def test_roles_known_unknown_and_deleted() -> None:
    actors = [ACTOR | {"Relatie": word} for word in [*SOURCE_ROLES, "Bewindspersoon c.a.", None, " Gericht aan "]]
    gone = ACTOR | {"Verwijderd": True, "ActorNaam": None}
    found = records.case(CASE | {"ZaakActor": [*actors, gone]}, V5).actors
    assert [a.role for a in found] == [*SOURCE_ROLES.values(), ActorRole.OTHER, ActorRole.OTHER, ActorRole.ADDRESSEE]


def test_links_to_deleted_and_placeholder_cases_are_left_out() -> None:
    gone, placeholder = ({"Id": "x", "Nummer": None, "Verwijderd": deleted} for deleted in (True, False))
    row = DOCUMENT | {"Zaak": [gone, *DOCUMENT["Zaak"], placeholder]}
    assert records.document(row, V4).case_numbers == ("2025Z00001",)
    with pytest.raises(UnexpectedAnswerError, match="without Nummer"):
        records.document(DOCUMENT | {"Zaak": [{"Id": "x", "Verwijderd": False}]}, V4)


def test_links_to_cases_that_are_not_mirrored_are_left_out_and_order_means_nothing() -> None:
    bill = {"Id": "b", "Nummer": "2020Z00001", "Soort": "Wetgeving", "Verwijderd": False}
    letter = {"Id": "l", "Nummer": "2024Z00001", "Soort": "Brief regering", "Verwijderd": False}
    cases = [*DOCUMENT["Zaak"], bill, letter]
    for order in (cases, cases[::-1]):
        row = DOCUMENT | {"Zaak": order}
        assert records.document(row, V4).case_numbers == ("2024Z00001", "2025Z00001")


def test_a_decision() -> None:
    row = {
        "Id": "AA",
        "BesluitSoort": "Stemmen - verworpen ",
        "BesluitTekst": "Verworpen. (72-74)",
        "Status": "Besluit",
        "StemmingsSoort": "Hoofdelijk",
        "Zaak": [{"Id": "BB", "Nummer": "2025Z00001", "Verwijderd": False}],
        "Agendapunt": {"Id": "CC", "Activiteit": {"Datum": "2025-04-01T00:00:00+02:00"}},
    }
    day = date(2025, 4, 1)
    expected = DecisionRecord(
        "aa", "Stemmen - verworpen", "Verworpen. (72-74)", "Besluit", "Hoofdelijk", ("2025Z00001",), day
    )
    assert records.decision(row, V5) == expected
    for item in (None, {"Activiteit": None}, {}):
        assert records.decision(row | {"Agendapunt": item}, V5).decided_on is None


def test_votes() -> None:
    party = {
        "Id": "AA",
        "Besluit_Id": "BB",
        "Soort": "Voor",
        "ActorFractie": "FIC",
        "ActorNaam": "FIC",
        "FractieGrootte": 3,
    }
    assert records.vote(party, V5) == VoteRecord("aa", "bb", Vote.FOR, "FIC", "FIC", None, 3, False)
    member = party | {"Persoon_Id": "CC", "Vergissing": True, "Soort": "Tegen"}
    assert records.vote(member, V5) == VoteRecord("aa", "bb", Vote.AGAINST, "FIC", "FIC", "cc", 3, True)
    words = {word: records.vote(party | {"Soort": word}, V5).vote for word in [*SOURCE_VOTES, "Onthouden", None]}
    assert words == {**SOURCE_VOTES, "Onthouden": Vote.UNKNOWN, None: Vote.UNKNOWN}


def test_persons_and_parties_and_their_placeholders() -> None:
    row = {"Id": "AA", "Roepnaam": "Anna", "Initialen": "A.B.", "Tussenvoegsel": "van der", "Achternaam": "Fictie "}
    whole = PersonRecord("aa", "Anna van der Fictie", "Tweede Kamerlid", "FIC")
    assert records.person(row | {"Functie": "Tweede Kamerlid", "Fractielabel": "FIC"}, V5) == whole
    assert records.person(row | {"Roepnaam": None, "Tussenvoegsel": None}, V5).name == "A.B. Fictie"
    assert records.person({"Id": "AA", "Achternaam": None}, V5) == PersonRecord("aa")
    assert records.party({"Id": "AA"}, V5) == PartyRecord("aa")
    active = {"DatumActief": "2012-09-20T00:00:00+02:00", "DatumInactief": None, "AantalZetels": 3}
    party = records.party({"Id": "AA", "Afkorting": "FIC", "NaamNL": "Fictieven"} | active, V5)
    assert party == PartyRecord("aa", "FIC", "Fictieven", 3, date(2012, 9, 20), None)


def test_every_kind_of_document_that_is_mirrored_has_a_name() -> None:
    for word in SOURCE_KINDS:
        assert records.document(DOCUMENT | {"Soort": word}, V4).source_kind == word
