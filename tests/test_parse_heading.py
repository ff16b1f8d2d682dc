"""The facts of a heading, whatever spaces it lost at its line ends."""

import pytest

from tkdocs.parse.heading import read
from tkdocs.parse.spacing import spaced

OFFICIAL = (
    "Vragen van de leden Proefman en Van der Test (beiden TST) aan de Minister van Justitie en Veiligheid en de"
    " Staatssecretaris van Onderwijs, Cultuur en Wetenschap over het bericht dat camera’s overal hangen (ingezonden 3"
    " september 2024). Antwoord van Minister Voorbeeld (Justitie en Veiligheid), mede namens de Staatssecretaris van"
    " Onderwijs, Cultuur en Wetenschap (ontvangen 14 oktober 2024)."
)
LETTER = (
    "In antwoord op uw brief van 3 september 2024 deel ik u mee dat de vragen van het lid De Proef (Nieuwe Partij) aan"
    " de minister voor Rechtsbescherming over camera’s worden beantwoord zoals aangegeven in de bijlage."
)


def _facts(text):
    found = read(text)
    names = {(member.name.replace(" ", "").lower(), (member.party or "").replace(" ", "")) for member in found.askers}
    return names, found.submitted, found.received, found.addressed_to, found.answered_by


def _without(text, position):
    return text[:position] + text[position + 1 :]


@pytest.mark.parametrize("text", [OFFICIAL, LETTER], ids=["official", "letter"])
def test_any_one_space_may_be_lost(text):
    expected = _facts(text)
    spaces = [position for position, sign in enumerate(text) if sign == " "]
    lost = [position for position in spaces if _facts(_without(text, position)) != expected]
    assert [text[max(0, p - 12) : p + 12] for p in lost] == []
    assert len(expected[0]) == (2 if text is OFFICIAL else 1)


def test_a_heading_with_all_its_spaces_stays_as_it_is():
    assert spaced(OFFICIAL) == OFFICIAL
    assert spaced(LETTER) == LETTER
    for text in ("de brief over de app(s) en woord(en)", "Binnenlandse Zaken en Koninkrijksrelaties", "overeen, 1,5"):
        assert spaced(text) == text


def test_pages_that_list_the_facts():
    found = read(
        "Ingediend 3 september 2024 Beantwoord 14 oktober 2024 (na 41 dagen) Indieners Anna Proef (TST), Bo van Test"
        " (FIC) Beantwoord door C. Voorbeeld (minister justitie en veiligheid) (TST) Onderwerpen recht Bron vraag x"
    )
    assert [(member.name, member.party) for member in found.askers] == [("Anna Proef", "TST"), ("Bo van Test", "FIC")]
    assert (str(found.submitted), str(found.received)) == ("2024-09-03", "2024-10-14")
    assert found.answered_by == ("minister van justitie en veiligheid",)
