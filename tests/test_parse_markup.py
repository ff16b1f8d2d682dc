"""What XML and web pages mark: headings that are certain, text that only looks like one, notes, raised numbers."""

import pytest

from tkdocs.models import Note
from tkdocs.parse import html, read, xml
from tkdocs.parse.layout import GUARD
from tkdocs.parse.structure import announced


def _xml(inner: str) -> list[str]:
    content = f"<?xml version='1.0'?><!DOCTYPE kamervragen><kamervragen>{inner}</kamervragen>"
    return [line for line in xml.read(content.encode()).lines() if line]


def _html(inner: str) -> list[str]:
    return [line for line in html.read(f"<html><body>{inner}</body></html>".encode()).lines() if line]


@pytest.mark.parametrize(
    ("word", "text", "line"),
    [
        ("Vraag", "3", "Vraag 3"),
        ("Antwoord", "2, 3", "Antwoord 2, 3"),
        ("Antwoord", "Vraag 2 en 3", "Antwoord 2, 3"),
        ("Antwoord", "Antwoord op vraag 2", "Antwoord op vraag 2"),
        ("Antwoord", "Ja, dat klopt.", None),
        ("Vraag", "Mededeling", None),
    ],
)
def test_the_heading_of_an_element_is_told_from_its_text(word, text, line):
    assert announced(word, text) == line


@pytest.mark.parametrize("lines", [_xml, _html])
def test_only_the_heading_of_an_element_is_a_heading(lines):
    form = "<vraag><nr>1</nr><al>{0}</al></vraag><antwoord><nr>1</nr><al>{0}</al><al>{1}</al></antwoord><al>{2}</al>"
    if lines is _html:
        form = form.replace("<nr>", '<p class="nummer">').replace("</nr>", "</p>").replace("al>", "p>")
        for word in ("vraag", "antwoord"):
            form = form.replace(f"<{word}>", f'<div class="{word}">').replace(f"</{word}>", "</div>")
    assert lines(form.format("Vraag 2", "3. Drie", "Slot")) == [
        "Vraag 1",
        f"{GUARD}Vraag 2",
        "Antwoord 1",
        f"{GUARD}Vraag 2",
        f"{GUARD}3. Drie",
        GUARD,
        "Slot",
    ]


def test_an_element_without_a_number_leaves_headings_in_it_to_the_text():
    inner = "<vraag><al>Een?</al></vraag><antwoord><al>Antwoord 1</al><al>Ja.</al></antwoord>"
    assert _xml(inner) == ["Vraag 1", "Een?", "Antwoord 1", "Ja."]


def test_text_behind_an_empty_element_belongs_to_it():
    assert _xml("<vraag><nr>1</nr></vraag><al>Klopt dit?</al>") == ["Vraag 1", "Klopt dit?"]
    assert _xml("<vraag><nr>1</nr>Klopt dit?</vraag>") == ["Vraag 1", "Klopt dit?"]


def test_notes_of_the_oldest_dialect_and_named_signs_are_read():
    content = (
        b"<?xml version='1.0'?><!DOCTYPE kamerwrk SYSTEM 'kamerwrk.dtd'><kamerwrk><stuk>"
        b"<al>Een caf&eacute;,<voetref refid='v1' nr='1'/> en &eigen; meer.</al>"
        b"<voetnoot nr='1'><al>De eerste</al><al>noot</al></voetnoot></stuk></kamerwrk>"
    )
    layout = xml.read(content)
    assert [line for line in layout.lines() if line] == ["Een café,[1] en meer."]
    assert layout.notes == (Note("1", "De eerste noot"),)


def test_a_note_beside_a_paragraph_belongs_to_it():
    inner = "<vraag><nr>1</nr><al>Klopt dit?</al><noot><noot.nr>1</noot.nr><noot.al>Bron.</noot.al></noot></vraag>"
    assert _xml(inner) == ["Vraag 1", "Klopt dit?[1]"]


def test_a_note_without_a_number_is_counted_and_a_lettered_one_is_not_marked():
    inner = (
        "<al>Een<noot><noot.al>Eerste.</noot.al></noot> twee<noot><noot.nr>b</noot.nr><noot.al>B.</noot.al></noot></al>"
    )
    assert _xml(inner) == ["Een[1] twee"]


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        ("Kent u dit?<sup>1</sup>", "Kent u dit?[1]"),
        ("Kent u dit?<sup>1, 2</sup>", "Kent u dit?[1][2]"),
        ('Kent u dit?<sup><a href="#n3">[3]</a></sup>', "Kent u dit?[3]"),
        ('in 2023<a class="nootnum" href="#n4">4</a>', "in 2023[4]"),
        ("in 2023<sup>1</sup>", "in 2023[1]"),
        ("in 2023<sup>9</sup>", "in 2023^9"),
        ("10<sup>6</sup> liter", "10^6 liter"),
        ("20 m<sup>2</sup> en CO<sub>2</sub>", "20 m2 en CO2"),
        ("de 2<sup>e</sup> keer", "de 2e keer"),
        ('zie <a href="#x">hoofdstuk 2</a>', "zie hoofdstuk 2"),
        ('zie vraag <a href="https://voorbeeld.example">2</a>', "zie vraag 2"),
    ],
)
def test_raised_numbers_are_marks_powers_or_units(inner, line):
    assert _html(f'<p>{inner}</p><div class="noot"><sup>1</sup> Bron.</div>') == [line]


@pytest.mark.parametrize(
    "notes",
    [
        '<div class="voetnoten"><ol><li>Bron een.</li><li>Bron twee.</li></ol></div>',
        '<div id="noten"><p>[1] Bron een.</p><p>2. Bron twee.</p></div>',
        '<aside class="noot"><sup>1</sup>Bron een.</aside><aside class="noot"><sup>2</sup>Bron twee.</aside>',
        '<section class="footnotes"><ol><li><p>Bron een. <a class="footnote-backref" href="#r1">terug</a></p></li>'
        "<li><p>Bron twee.</p></li></ol></section>",
    ],
)
def test_lists_of_notes_in_several_forms_are_kept_and_are_no_text(notes):
    content = f"<html><body><main><p>Klopt dit<sup>1</sup> en dit<sup>2</sup>?</p></main>{notes}</body></html>".encode()
    layout = html.read(content)
    assert [line for line in layout.lines() if line] == ["Klopt dit[1] en dit[2]?"]
    assert layout.notes == (Note("1", "Bron een."), Note("2", "Bron twee."))


def test_tables_that_place_things_are_no_rows():
    inner = "<table><tr><td><h2>Vraag 1</h2><p>Klopt dit?</p></td><td>Menu</td></tr></table>"
    assert _html(inner) == ["Vraag 1", "Klopt dit?", "Menu"]


def test_notes_of_a_format_are_the_notes_of_the_reading():
    note = "<noot><noot.nr>1</noot.nr><noot.al>Bron.</noot.al></noot>"
    content = f"<kamervragen><vraag><nr>1</nr><al>Kent u «Proef»{note}?</al></vraag></kamervragen>"
    reading = read(f"<?xml version='1.0'?>{content}".encode())
    assert reading.questions[0].text == "Kent u «Proef»?"
    assert [(mark.position, mark.mark) for mark in reading.questions[0].note_marks] == [(14, "1")]
    assert reading.notes == (Note("1", "Bron."),)
