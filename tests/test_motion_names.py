"""Motions and commitments that a text names, in the forms in which letters and answers name them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tkdocs.parse import motion_names
from tkdocs.vocabulary import CitationKind

MOTION, COMMITMENT = CitationKind.MOTION, CitationKind.COMMITMENT


def named(text: str) -> list[tuple[CitationKind, str]]:
    return [(citation.kind, citation.target) for citation in motion_names.found(text)]


@pytest.mark.parametrize(
    ("text", "movers"),
    [
        ("Met de motie-Van Proefman heeft de Kamer verzocht", "Van Proefman"),
        ("de motie-Proefman/El Toets c.s. (Kamerstuk 99 643, nr. 1234)", "Proefman/El Toets"),
        ("de motie Proefman/Six Toets over proefcamera's", "Proefman/Six Toets"),
        ("de motie van het lid Jasper van Proef over camera's", "Jasper van Proef"),
        ("motie van de leden Van der Proef (TST) en Léon de Toets (PRF) c.s. over", "Van der Proef/Léon de Toets"),
        (
            "de gewijzigde motie van de leden Proefman, Toets-Monster en De Proef (Kamerstuk",
            "Proefman/Toets-Monster/De Proef",
        ),
        ("de aangenomen motie van lid Proefman Kamerstuk 99 643, nr. 3", "Proefman"),
    ],
)
def test_motions_by_their_movers(text: str, movers: str):
    assert named(text) == [(MOTION, movers)]


def test_what_is_no_name_is_no_mover():
    assert named("De motie is aangenomen. Deze motie Kamerstuk 99 643, nr. 3, en de motie over zorg.") == []
    assert named("De motieven van het lid Proefman zijn bekend; emotie-Proef.") == []


def test_commitments_by_number_or_by_whom_they_were_made_to():
    text = "Hiermee doe ik toezegging TZ202411-082 en mijn toezegging aan het lid Van Proef (TST) gestand."
    assert named(text) == [(COMMITMENT, "TZ202411-082"), (COMMITMENT, "Van Proef")]


def test_a_motion_is_found_where_it_stands():
    text = "Zie de motie-Proefman c.s. en de motie van het lid Toets."
    for citation in motion_names.found(text):
        assert text[citation.start : citation.end] == citation.matched
    assert [citation.matched for citation in motion_names.found(text)] == [
        "motie-Proefman c.s.",
        "motie van het lid Toets",
    ]


@given(
    st.lists(st.sampled_from(["motie", "-", "van", "het lid", "Proef", "/", " ", "(TST)", "c.s.", "TZ202411-082", "."]))
)
def test_names_never_overlap_with_one_another_within_a_kind(pieces: list[str]):
    text = " ".join(pieces)
    motions = [citation for citation in motion_names.found(text) if citation.kind is MOTION]
    assert all(a.end <= b.start for a, b in pairwise(motions))
    assert all(text[c.start : c.end] == c.matched and c.target for c in motion_names.found(text))
