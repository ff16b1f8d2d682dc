"""Motions: who moves them, what they ask of whom, and that no word of them is lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench import motions
from tests.bench.motions import DATA
from tkdocs.models import Motion, Reading
from tkdocs.parse import clauses, read
from tkdocs.vocabulary import DocumentKind, DoubtKind

KST = """99 643
Proefdossier
Nr. 12
{title}
Voorgesteld 3 september 2024
De Kamer,
gehoord de beraadslaging,
constaterende dat er camera's hangen;
{request}
en gaat over tot de orde van de dag.
{signed}
"""
ASKS = "verzoekt de regering een overzicht te geven,"


def paper(title: str = "MOTIE VAN HET LID PROEFMAN", request: str = ASKS, signed: str = "Proefman") -> Reading:
    text = KST.format(title=title, request=request, signed=signed)
    return read(text.encode(), media_type="text/plain", kind=DocumentKind.MOTION)


def motion(**parts: str) -> Motion:
    found = paper(**parts).motion
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("title", "signed", "names"),
    [
        ("MOTIE VAN HET LID PROEFMAN", "Proefman", ["Proefman"]),
        ("MOTIE VAN DE LEDEN VAN DER PROEF EN EL TOETS", "Van der Proef\nEl Toets", ["Van der Proef", "El Toets"]),
        (
            "MOTIE VAN HET LID PROEFMAN C.S.",
            "Proefman,\nSix Toets\nDe Monster",
            ["Proefman", "Six Toets", "De Monster"],
        ),
        ("MOTIE VAN DE LEDEN PROEFMAN EN TOETS", "Proefman en Toets.", ["Proefman", "Toets"]),
        ("MOTIE VAN HET LID INGE VAN PROEF C.S.", "Inge van Proe\nToets", ["Inge van Proef", "Toets"]),
        ("MOTIE VAN DE LEDEN TOETS EN DIEDERIK VAN PROEF", "Toets\nD, van Proef", ["Toets", "Diederik van Proef"]),
        ("MOTIE VAN DE LEDEN TOETS EN PROÉFĆ", "Toets e\nProefc", ["Toets", "Proéfć"]),
        ("MOTIE VAN HET LID PROEFMNA", "Proefman", ["Proefman"]),
        ("MOTIE VAN DE LEDEN VAN PROEF, PROEF EN TOETS-MONSTER", "", ["Van Proef", "Proef", "Toets-Monster"]),
        ("MOTIE VAN DE LEDEN PROEF EN VAN PROEF", "Proef\nVan Proef", ["Proef", "Van Proef"]),
    ],
)
def test_members_are_those_who_signed_spelled_right(title: str, signed: str, names: list[str]):
    assert [member.name for member in motion(title=title, signed=signed).members] == names


def test_the_party_is_kept_where_it_is_printed():
    members = motion(signed="Proefman (TST)\nHet lid Toets (PRF-Z)").members
    assert [(member.name, member.party) for member in members] == [("Proefman", "TST"), ("Toets", "PRF-Z")]


def test_a_motion_without_the_order_of_the_day_ends_at_its_first_signature():
    text = KST.replace("en gaat over tot de orde van de dag.\n", "")
    text = text.format(title="MOTIE VAN HET LID PROEF C.S.", request=ASKS, signed="Proef\nVan Toets")
    found = read(text.encode(), media_type="text/plain").motion
    assert found is not None
    assert [member.name for member in found.members] == ["Proef", "Van Toets"]
    assert found.requests[0].text == "een overzicht te geven"


@pytest.mark.parametrize(
    ("request_", "asked"),
    [
        (ASKS, [("verzoekt", "de regering", "een overzicht te geven")]),
        (
            "verzoekt de regering te tellen;\nverzoekt tevens het Presidium dat ook te doen,",
            [("verzoekt", "de regering", "te tellen"), ("verzoekt tevens", "het Presidium", "dat ook te doen")],
        ),
        ("spreekt uit dat tellen nodig is,", [("spreekt uit", "", "dat tellen nodig is")]),
        (
            "verzoekt de Ministers van Proef en Toets en van Zaken te tellen, en verzoekt de regering dat te melden,",
            [
                ("verzoekt", "de Ministers van Proef en Toets en van Zaken", "te tellen"),
                ("verzoekt", "de regering", "dat te melden"),
            ],
        ),
        ("verzoekt het nieuw te vormen kabinet te tellen,", [("verzoekt", "het nieuw te vormen kabinet", "te tellen")]),
        ("v\nerzoekt de regering te tellen,", [("verzoekt", "de regering", "te tellen")]),
        ("zegt het vertrouwen in de Minister op,", [("zegt", "", "het vertrouwen in de Minister op")]),
        (
            "roept de regering op\n– te tellen;\n– te melden,",
            [("roept", "de regering", "op – te tellen;\n– te melden")],
        ),
        (
            "verzoekt de regering de motie («verzoekt om te tellen, en verzoekt de regering te melden») te doen,",
            [
                (
                    "verzoekt",
                    "de regering",
                    "de motie («verzoekt om te tellen, en verzoekt de regering te melden») te doen",
                )
            ],
        ),
    ],
)
def test_requests_with_whom_they_are_made_to(request_: str, asked: list[tuple[str, str, str]]):
    found = motion(request=request_)
    assert [(request.verb, request.addressee, " ".join(request.text.split(" "))) for request in found.requests] == asked
    assert found.considerations == ("constaterende dat er camera's hangen",)


@pytest.mark.parametrize(
    "end", ["en gaat over tot de orde dag.", "en gaat over tot de dag", "En gaat over tot orde van de dag"]
)
def test_misprints_of_the_order_of_the_day(end: str):
    text = KST.replace("en gaat over tot de orde van de dag.", end)
    text = text.format(title="MOTIE VAN HET LID PROEF", request=ASKS, signed="Proef")
    found = read(text.encode(), media_type="text/plain").motion
    assert found is not None
    assert (found.requests[0].text, [member.name for member in found.members]) == ("een overzicht te geven", ["Proef"])


@pytest.mark.parametrize(
    ("title", "replaces"),
    [
        ("GEWIJZIGDE MOTIE VAN HET LID PROEF TER VERVANGING VAN DIE GEDRUKT ONDER NR. 7", "99643-7"),
        ("NADER GEWIJZIGDE MOTIE VAN HET LID PROEF (T.V.V. 99643-8)", "99643-8"),
        ("MOTIE VAN HET LID PROEF", None),
    ],
)
def test_the_motion_that_is_replaced(title: str, replaces: str | None):
    found = motion(title=title, signed="Proef")
    assert (found.replaces, found.dossier, found.number) == (replaces, "99643", 12)
    assert [member.name for member in found.members] == ["Proef"]


def test_what_is_missing_is_said_with_the_reason():
    lacking = paper(title="MOTIE", request="en meer niet,", signed="").doubts
    assert [doubt.kind for doubt in lacking] == [DoubtKind.NO_REQUEST, DoubtKind.NO_MEMBERS]
    other = (
        b"99 643\nNr. 3\nAMENDEMENT VAN HET LID PROEF\nArtikel I wordt gewijzigd.\nDe Kamer, gehoord de beraadslaging"
    )
    found = read(other, media_type="text/plain", kind=DocumentKind.MOTION)
    assert "amendement" in found.doubts[0].text
    assert paper().doubts == ()


PIECES = [
    "overwegende dat", "constaterende dat", "verzoekt de regering", "verzoekt tevens het kabinet", "spreekt uit dat",
    "en verzoekt de regering", "en", "camera's", "tellen", "«", "»", ";", ",", ".", "\n", "van mening dat",
    "de Minister van Proef",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_no_word_of_a_motion_is_lost(pieces: list[str]):
    body = " ".join(pieces)
    considered, asked = clauses.cut(body)
    parts = [*considered, *(" ".join((one.verb, one.addressee, one.text)) for one in asked)]
    assert _words(" ".join(parts)) == _words(body)


def _words(text: str) -> list[str]:
    """Return the words of a text in one order, without "en", which joins one request to the next."""
    return sorted(word for word in re.findall(r"[\w']+", text) if word != "en")


@pytest.mark.skipif(not DATA.is_dir(), reason="the real motions stand beside the project, and are not there")
def test_real_motions_in_xml_have_all_their_parts():
    for path in sorted((DATA / "koop-xml").glob("*.xml")):
        found = read(path.read_bytes(), name=path.name)
        assert found.motion is not None, path.name
        assert found.motion.requests, path.name
        assert found.motion.members, path.name
        assert found.motion.dossier, path.name
        assert found.doubts == (), path.name


def test_the_rates_are_not_printed_without_the_real_motions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(motions, "DATA", tmp_path / "absent")
    assert motions.main() == 1
    assert "are not here" in capsys.readouterr().err
