"""Words that lost their line ends are mended on evidence only; paragraphs and hyphens of print."""

import pytest

from tkdocs.parse import flow
from tkdocs.parse.lineends import rejoin
from tkdocs.parse.mending import mend

# Two sentences glued to the ones before: the document's line ends were lost.
LOST = "Dat is zo.Het klopt ook.Er is een overzicht van de registratie bij de minister."


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("De registra-tie faalt.", "De registratie faalt."),
        ("Een onderne-mingsklimaat.", "Een ondernemingsklimaat."),
        ("Er is geenoverzicht.", "Er is geen overzicht."),
        ("Een registratiewordt gemaakt.", "Een registratie wordt gemaakt."),
        ("De minister-president en niet-ambtenaren.", "De minister-president en niet-ambtenaren."),
        ("Het Proefland-rapport over data-analyses.", "Het Proefland-rapport over data-analyses."),
        ("Op https://voorbeeld.example/foo-barbaz staat het.", "Op https://voorbeeld.example/foo-barbaz staat het."),
        ("Dat is hetzelfde.", "Dat is hetzelfde."),
        ("In de brief van5 april en op17 mei.", "In de brief van 5 april en op 17 mei."),
    ],
)
def test_words_are_mended_where_line_ends_were_lost(line, mended):
    assert mend([LOST, line]) == (LOST, mended)


def test_without_evidence_nothing_changes():
    lines = ("Een onderne-mingsklimaat is er.", "Er is geenoverzicht. Een overzicht is nodig.")
    assert mend(lines) == lines


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["De gemeen-", "ten doen dit."], "De gemeenten doen dit."),
        (["De zorg-", "en welzijnskosten stijgen."], "De zorg- en welzijnskosten stijgen."),
        (["De NAVO-", "lidstaten komen."], "De NAVO-lidstaten komen."),
        (["In Noord-", "Holland."], "In Noord-Holland."),
        (["Het A27-", "tracé ligt er."], "Het A27-tracé ligt er."),
        (["Een onder-", "zoeksrapport."], "Een onderzoeksrapport."),
        (["De minister-", "president zei dit."], "De minister-president zei dit."),
        (["Het niet-", "openbare deel."], "Het niet-openbare deel."),
        (["De oud-", "minister."], "De oud-minister."),
        (["De oud-", "ste brief."], "De oudste brief."),
        (["Een e-", "mail."], "Een e-mail."),
        (
            ["Zie https://voorbeeld.example.nl/een-", "bericht/12 hierover."],
            "Zie https://voorbeeld.example.nl/een-bericht/12 hierover.",
        ),
        (
            ["Zie https://voorbeeld.example.nl/bericht/", "12-over-iets.", "Ja."],
            "Zie https://voorbeeld.example.nl/bericht/12-over-iets.\nJa.",
        ),
        (["Jaar | Aantal", "2023 | 12"], "Jaar | Aantal\n2023 | 12"),
        (["**Vet** en _schuin_ en snake_case_woord."], "Vet en schuin en snake_case_woord."),
        (["Een zin die doorloopt over", "", "een bladzijde."], "Een zin die doorloopt over een bladzijde."),
        (["Een zin.", "", "Een alinea."], "Een zin.\nEen alinea."),
        (["Zo zit het:", "– een;", "– twee."], "Zo zit het:\n– een;\n– twee."),
        (["Dat is zo.Het klopt. Zie www.a.example/b.Htm."], "Dat is zo. Het klopt. Zie www.a.example/b.Htm."),
    ],
)
def test_lines_become_running_text(lines, text):
    assert flow.text(lines, wrapped=True) == text


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["De data-", "analyses en een data-analyse."], ["De data-", "analyses en een data-analyse."]),
        (["De data-", "analyse, niet de data-analyse."], ["De data-analyse,", "niet de data-analyse."]),
        (
            ["Een data-", "analyse over IT-", "beleid: data-analyse, IT-beleid."],
            ["Een data-analyse", "over IT-beleid:", "data-analyse, IT-beleid."],
        ),
        (["Het Testdam-", "rapport van Testdam."], ["Het Testdam-rapport", "van Testdam."]),
        (["De Gemeen-", "ten zijn gemeen."], ["De Gemeen-", "ten zijn gemeen."]),
        (["De proef-", "camera en proefcamera, proef-camera."], ["De proef-", "camera en proefcamera, proef-camera."]),
    ],
)
def test_a_compound_keeps_the_hyphen_that_the_document_gives_it(lines, joined):
    assert list(rejoin(lines)) == joined


def test_a_sentence_on_a_short_line_ends_a_paragraph():
    full = "Een regel die helemaal tot aan de rand van de bladzijde doorloopt en dus vol is."
    assert flow.paragraphs([full, "Kort.", full, full], wrapped=True) == (f"{full} Kort.", f"{full} {full}")
