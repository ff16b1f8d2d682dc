"""Notices about questions: put off, passed on, taken back, in the ways they are worded, with questions and without."""

import pytest

from tkdocs.parse import read
from tkdocs.vocabulary import DocumentKind

TITLE = (
    "Vragen van het lid Proefman (TST) aan de Minister van Justitie en Veiligheid over proefcamera’s (ingezonden 3"
    " september 2024).\nMededeling van Minister Voorbeeld (Justitie en Veiligheid) (ontvangen 24 september 2024).\n"
)
QUESTIONS = "Vraag 1\nKent u het bericht?\nVraag 2\nHoeveel camera’s hangen er?\n"
LAYOUTS = {
    "with the questions": TITLE + QUESTIONS + "Mededeling\n{said}\n",
    "without the questions": TITLE + "{said}\n",
    "letter": (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG\nDatum 24 september"
        " 2024\nBetreft Vragen over camera’s\n\nGeachte voorzitter,\n\n{said}\n\nHoogachtend,\n\nDe Minister van"
        " Justitie en Veiligheid,\n\nA. Voorbeeld\n"
    ),
}
SAID = {
    DocumentKind.POSTPONEMENT: (
        "Hierbij deel ik u mede, mede namens de Minister van Financiën, dat de schriftelijke vragen van het lid"
        " Proefman niet binnen de gebruikelijke termijn kunnen worden beantwoord, aangezien nog niet alle informatie is"
        " ontvangen.",
        "De vragen van het lid Proefman kunnen tot mijn spijt niet binnen de termijn van drie weken worden beantwoord.",
        "Onlangs heeft het lid Proefman vragen gesteld. Helaas lukt het niet om deze binnen de gestelde termijn te"
        " beantwoorden.",
        "Voor de beantwoording van de vragen van het lid Proefman is meer tijd nodig.",
        "De beantwoording van de Kamervragen van het lid Proefman vergt nader onderzoek, waardoor beantwoording binnen"
        " drie weken niet haalbaar is.",
        "Het is niet mogelijk gebleken de vragen van het lid Proefman tijdig te beantwoorden.",
        "In verband met afstemming zal de beantwoording van de vragen van het lid Proefman later volgen.",
    ),
    DocumentKind.TRANSFER: (
        "De vragen van het lid Proefman zullen worden beantwoord door de Minister van Financiën.",
        "De vragen van het lid Proefman zijn ter beantwoording overgedragen aan de Staatssecretaris van Defensie.",
        "Ik heb de vragen van het lid Proefman doorgeleid naar de minister van Economische Zaken.",
        "De Minister van Financiën zal de vragen van het lid Proefman beantwoorden, aangezien het zijn terrein is.",
        "De vragen van het lid Proefman worden door de Staatssecretaris van Financiën beantwoord.",
    ),
    DocumentKind.WITHDRAWAL: (
        "De vragen van het lid Proefman zijn door de vragensteller ingetrokken.",
        "Hierbij trek ik mijn schriftelijke vragen over proefcamera’s in.",
        "Het lid Proefman heeft laten weten de vragen in te trekken.",
        "De vragen van het lid Proefman zijn komen te vervallen.",
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("kind", "said"), [(kind, said) for kind, all_said in SAID.items() for said in all_said])
def test_notices(layout, kind, said):
    reading = read(LAYOUTS[layout].format(said=said).encode(), name="a.txt")
    assert reading.kind is kind
    assert reading.answers == ()
    assert reading.doubts == ()
    assert [question.number for question in reading.questions] == (["1", "2"] if layout.startswith("with ") else [])


def test_an_announced_answer_that_speaks_of_time_stays_an_answer():
    said = "Hierbij beantwoord ik de vragen van het lid Proefman. De gemeenten hebben meer tijd nodig."
    reading = read(LAYOUTS["letter"].format(said=said).encode(), name="a.txt", kind=DocumentKind.ANSWER)
    assert reading.kind is DocumentKind.ANSWER
    assert reading.answers[0].text == said
