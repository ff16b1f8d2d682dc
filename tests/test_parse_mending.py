"""Words that lost their line ends are mended on evidence only; paragraphs and hyphens of print."""

import pytest

from tkdocs.parse import flow, joint
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
        (["**Vet** en _schuin_ en snake_case_woord."], "Vet en schuin en snake_case_woord."),
        (["Een zin die doorloopt over", "", "een bladzijde."], "Een zin die doorloopt over een bladzijde."),
        (["Een zin.", "", "Een alinea."], "Een zin.\nEen alinea."),
        (["Zo zit het:", "– een;", "– twee."], "Zo zit het:\n– een;\n– twee."),
        (["Dat is zo.Het klopt. Zie www.a.example/b.Htm."], "Dat is zo. Het klopt. Zie www.a.example/b.Htm."),
    ],
)
def test_lines_become_running_text(lines, text):
    assert flow.text(lines, wrapped=True) == text


def test_a_sentence_on_a_short_line_ends_a_paragraph():
    full = "Een regel die helemaal tot aan de rand van de bladzijde doorloopt en dus vol is."
    assert flow.paragraphs([full, "Kort.", full, full], wrapped=True) == (f"{full} Kort.", f"{full} {full}")


@pytest.mark.parametrize(
    ("lines", "questions"),
    [
        (["Klopt dit?", "Bent u bereid dit te veranderen? Zo nee, waarom niet?"], 2),
        (["Klopt dit? Zo ja, sinds wanneer?Bent u bereid dit te veranderen? Zo nee, waarom niet?"], 2),
        (["Deelt u die mening? Zo nee, waarom niet? In hoeverre is dat anders? Welke regels gelden daarvoor?"], 2),
        (["4. Klopt dit?", "5. Waarom? Kunt u dat toelichten?"], 2),
        (["Hoe vaak komt het voor? Wat zijn de kosten? Wat is uw oordeel hierover?"], 3),
    ],
)
def test_joint_questions_part_where_new_ones_begin(lines, questions):
    parts = joint.split(lines, questions, wrapped=True)
    assert len(parts) == questions
    assert not any(part.startswith(("Zo ", "Welke regels", "Kunt u dat")) for part in parts)


def test_joint_questions_that_cannot_be_told_apart_stay_whole():
    assert joint.split(["Klopt dit en waarom?"], 3, wrapped=True) == ("Klopt dit en waarom?",)
