"""Dutch sentences: what ends one and what does not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tkdocs.parse import sentences


def _cut(text: str) -> list[str]:
    return [span.text for span in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Zie Kamerstuk 99 123, nr. 45 en art. 3 lid 2 van de wet.",
        "Dat is o.a. door mr. Jansen en dr. P. de Vries onderzocht.",
        "De brief d.d. 3 mei jl. is verstuurd.",
        "Het gaat c.q. ging om bijv. 1,5 mln. euro (ca. 3%).",
        "Dhr. J.M. de Vries en mevr. A. Jansen kwamen.",
        "Op 3.500 plaatsen hangt een camera van €1.250,50.",
        "Hij vroeg «wat is dit?» en ging weg.",
        "Zie www.voorbeeld.example/a.B of https://voorbeeld.example/Pad.Naam voor meer.",
        "Dit geldt i.v.m. de AVG m.b.t. persoonsgegevens.",
        "De zaak-Kadir K. Jansen loopt nog.",
        "Het antwoord ... is nee.",
        "1. De productie stopt in mei.",
        "Conform artt. 5 en 6 Wpg, zie p. 12 van prof. Voorbeeld.",
    ],
)
def test_one_sentence(sentence):
    assert _cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ja. Dat klopt. Nee!", ["Ja.", "Dat klopt.", "Nee!"]),
        ("Dat was in mei jl. De brief volgt.", ["Dat was in mei jl.", "De brief volgt."]),
        ("Camera's, drones e.d. Het Rijk telt ze niet.", ["Camera's, drones e.d.", "Het Rijk telt ze niet."]),
        ("Er zijn er 12 in 2023. 7 daarvan werken.", ["Er zijn er 12 in 2023.", "7 daarvan werken."]),
        ("Waarom niet? Zo ja, wanneer?", ["Waarom niet?", "Zo ja, wanneer?"]),
        ("«Dat kan niet.» Aldus de krant.", ["«Dat kan niet.»", "Aldus de krant."]),
        ("Hij zei «Dat kan niet». «Waarom?» vroeg zij.", ["Hij zei «Dat kan niet».", "«Waarom?» vroeg zij."]),
        ("De heffing is hoog.De winkels klagen.", ["De heffing is hoog.", "De winkels klagen."]),
        ("Dat meldt het ISH.Wat nu volgt is nieuw.", ["Dat meldt het ISH.", "Wat nu volgt is nieuw."]),
        ("Eerste alinea\nTweede alinea", ["Eerste alinea", "Tweede alinea"]),
        ("Zo nee... Dan niet.", ["Zo nee...", "Dan niet."]),
        ("Dat is zo (zie de brief). ’s Avonds niet.", ["Dat is zo (zie de brief).", "’s Avonds niet."]),
        ("Bedrijf X B.V. De directie zwijgt.", ["Bedrijf X B.V.", "De directie zwijgt."]),
        ("Dat zijn drie dingen:\n• een;\n• twee.", ["Dat zijn drie dingen:", "• een;", "• twee."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_several_sentences(text, parts):
    assert _cut(text) == parts


@given(st.text(alphabet="aBz 1.?!…»)\n'’nr-", max_size=80))
def test_spans_cover_everything_but_white_space(text):
    spans = sentences(text)
    assert all(text[span.start : span.end] == span.text == span.text.strip() != "" for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(span.text.split()) for span in spans) == "".join(text.split())
