"""What Word prints: notes, lists, fields, boxes, tables, content controls and tracked changes."""

import pytest

from tests.golden.wordfile import built, level, listed, note, paragraph, run, table
from tkdocs.models import Note, Reading
from tkdocs.parse import docx as word
from tkdocs.parse import read
from tkdocs.parse.layout import GUARD
from tkdocs.parse.wordlists import written

BOLD = "<w:b/>"


def _lines(content: bytes) -> list[str]:
    return [line for line in word.read(content).lines() if line]


def _pairs(reading: Reading) -> list[tuple[str, str]]:
    return [
        *((question.number, question.text) for question in reading.questions),
        *((", ".join(answer.to), answer.text) for answer in reading.answers),
    ]


def test_notes_are_numbered_in_the_order_of_their_marks():
    body = paragraph("Vraag 1") + paragraph("Kent u dit?", note(7)) + paragraph("Antwoord 1")
    body += paragraph("Ja", note(3), ", zie de brief.", note(7, "endnote"))
    content = built(body, footnotes={3: "Brief van 1 mei.", 7: "Proefkrant, 2 mei."}, endnotes={7: "Bijlage."})
    layout = word.read(content)
    assert "Kent u dit?[1]" in layout.lines()
    assert "Ja[2], zie de brief.[3]" in layout.lines()
    assert layout.notes == (Note("1", "Proefkrant, 2 mei."), Note("2", "Brief van 1 mei."), Note("3", "Bijlage."))
    reading = read(content)
    assert _pairs(reading) == [("1", "Kent u dit?"), ("1", "Ja, zie de brief.")]
    assert reading.notes == layout.notes
    assert [(mark.position, mark.mark) for mark in reading.answers[0].note_marks] == [(2, "2"), (17, "3")]


def test_a_note_with_a_mark_of_its_own_is_not_counted():
    own = '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    content = built(paragraph("Een", own, " twee", note(3), " drie."), footnotes={2: "Ster.", 3: "Eerste."})
    assert _lines(content) == ["Een twee[1] drie."]
    assert word.read(content).notes == (Note("*", "Ster."), Note("1", "Eerste."))


def test_removed_notes_and_texts_are_no_part_of_the_document():
    gone = f"<w:del>{note(2)}<w:r><w:delText>weg</w:delText></w:r></w:del><w:ins>{run('blijft')}</w:ins>"
    content = built(paragraph("Dit ", gone, ".", note(3)), footnotes={2: "Weg.", 3: "Blijft."})
    assert _lines(content) == ["Dit blijft.[1]"]
    assert word.read(content).notes == (Note("1", "Blijft."),)


def test_paragraphs_whose_end_was_removed_are_one():
    ended = '<w:rPr><w:del w:author="a"/></w:rPr>'
    content = built(paragraph("Het eerste deel ", properties=ended) + paragraph("en het tweede."))
    assert _lines(content) == ["Het eerste deel en het tweede."]


def test_fields_give_their_result_and_not_their_code():
    inner = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = "<w:r><w:instrText>DOCPROPERTY naam</w:instrText></w:r>"
    nested = inner.format("begin") + run("verborgen") + inner.format("separate") + run("ook") + inner.format("end")
    field = inner.format("begin") + code + nested + inner.format("separate") + run("12 maart 2024")
    content = built(paragraph("Datum: ", field + inner.format("end"), ".") + paragraph(run("zo", "<w:vanish/>"), "Ja."))
    assert _lines(content) == ["Datum: 12 maart 2024.", "Ja."]


def test_text_boxes_and_content_controls_are_read_once():
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
        f"{paragraph('Ons kenmerk')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{paragraph('Ons kenmerk')}"
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    control = f"<w:sdt><w:sdtContent>{paragraph('In een veld.')}{table(('a', 'b'))}</w:sdtContent></w:sdt>"
    assert _lines(built(paragraph("Geachte voorzitter,", box) + control)) == [
        "Geachte voorzitter,",
        "Ons kenmerk",
        "In een veld.",
        "a | b",
    ]


def test_an_address_table_gives_the_facts_of_a_letter():
    sides = (
        paragraph("Aan de Voorzitter van de Tweede Kamer"),
        paragraph("Ons kenmerk") + paragraph("2024-0000123") + paragraph("Uw kenmerk") + paragraph("2024Z99120"),
    )
    body = table(sides, ("Datum", "12 maart 2024"), ("Betreft", "Stand van zaken proefsloten"))
    body += paragraph("Geachte voorzitter,") + paragraph("Hierbij de stand van zaken.")
    body += paragraph("de minister van Defensie,")
    reading = read(built(body))
    assert reading.letter is not None
    assert reading.subject == "Stand van zaken proefsloten"
    assert str(reading.letter.dated_on) == "2024-03-12"
    assert reading.letter.reference == "2024-0000123"
    assert reading.letter.paragraphs == ("Hierbij de stand van zaken.",)


def test_a_frame_of_one_cell_is_read_as_what_it_holds():
    frame = paragraph("Vraag 1") + paragraph("Hoeveel?") + table(("2023", "12")) + paragraph("Antwoord 1")
    content = built(table((frame + paragraph("Twaalf."),)))
    assert _pairs(read(content)) == [("1", "Hoeveel?\n2023 | 12"), ("1", "Twaalf.")]


def test_a_label_that_is_a_heading_stands_on_a_line_of_its_own():
    lists = f"<w:abstractNum w:abstractNumId='90'>{level(0, 'decimal', 'Vraag %1')}</w:abstractNum>"
    lists += "<w:num w:numId='90'><w:abstractNumId w:val='90'/></w:num>"
    body = "".join(paragraph(text, properties=listed(90)) for text in ("Klopt dit?", "Waarom?"))
    content = built(body + paragraph("Antwoord 1 en 2") + paragraph("Daarom."), numbering=lists)
    assert _pairs(read(content)) == [("1", "Klopt dit?"), ("2", "Waarom?"), ("1, 2", "Daarom.")]


def test_lists_count_as_word_counts():
    lists = (
        f"<w:abstractNum w:abstractNumId='90'>{level(0, 'decimal', '%1.', 3)}{level(1, 'lowerLetter', '%1%2)')}"
        f"{level(2, 'bullet', '·')}</w:abstractNum>"
        "<w:num w:numId='90'><w:abstractNumId w:val='90'/></w:num>"
        "<w:num w:numId='91'><w:abstractNumId w:val='90'/></w:num>"
        "<w:num w:numId='92'><w:abstractNumId w:val='90'/>"
        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
    )
    places = [(90, 0), (90, 1), (90, 1), (90, 2), (91, 0), (91, 1), (92, 0), (92, 0)]
    body = "".join(paragraph("x", properties=listed(*place)) for place in places)
    found = _lines(built(body, numbering=lists))
    assert [line.removesuffix(" x") for line in found] == ["3.", "3a)", "3b)", "•", "4.", "4a)", "1.", "2."]


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [(4, "decimal", "4"), (27, "lowerLetter", "aa"), (3, "upperLetter", "C"), (14, "lowerRoman", "xiv")],
)
def test_numbers_are_written_in_the_form_of_the_list(value, form, shown):
    assert written(value, form) == shown


def test_a_heading_in_bold_at_the_beginning_of_a_text_is_parted_from_it():
    body = paragraph(run("Vraag 1", BOLD), " Klopt dit?") + paragraph(run("Antwoord", BOLD)) + paragraph("Ja.")
    body += paragraph(run("Vraag", BOLD), run(" "), run("2", BOLD), run(" hoeveel zijn er?"))
    body += paragraph(run("Antwoord 2:", BOLD)) + paragraph("Vraag 3 Zo luidde een oude vraag?")
    content = built(body)
    assert _pairs(read(content)) == [
        ("1", "Klopt dit?"),
        ("2", "hoeveel zijn er?"),
        ("1", "Ja."),
        ("2", "Vraag 3 Zo luidde een oude vraag?"),
    ]
    assert f"{GUARD}Vraag 3 Zo luidde een oude vraag?" in word.read(content).lines()


def test_soft_hyphens_and_signs_of_no_width_are_no_text():
    assert _lines(built(paragraph("gemeen\u00adten", "\u200b en"))) == ["gemeenten en"]
    assert _lines(built(paragraph("<w:r><w:t>NAVO</w:t><w:noBreakHyphen/><w:t>top</w:t></w:r>"))) == ["NAVO-top"]
