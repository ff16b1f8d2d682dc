"""Formats, limits, and files that are broken, locked, empty or hostile."""

import io
import zipfile

import docx
import pypdfium2 as pdfium
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from tkdocs import errors
from tkdocs.parse import formats, pdf, read, wordlists
from tkdocs.vocabulary import DocumentKind

QUESTION = "Vraag 1\nKlopt dit?\nAntwoord 1\nJa."


def _pdf(pages: int, text: str = "", lock: pdfencrypt.StandardEncryption | None = None) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=lock)
    for _ in range(pages):
        if text:
            canvas.drawString(100, 700, text)
        else:
            canvas.rect(100, 100, 200, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _pdf_with_map(signs: str, shown: str) -> bytes:
    """Return a page on which `shown` is printed in a font that says by `signs` which sign each code is."""
    codes = f"1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar {signs} endbfchar"
    streams = f"BT /F1 12 Tf 100 700 Td ({shown}) Tj ET", f"begincmap {codes} endcmap"
    page, told = (f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream" for stream in streams)
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"
    parts = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        f" /Resources << /Font << /F1 {font} >> >> >>",
        page,
        told,
    )
    objects = "\n".join(f"{number} 0 obj\n{part}\nendobj" for number, part in enumerate(parts, 1))
    return f"%PDF-1.4\n{objects}\ntrailer << /Size 6 /Root 1 0 R >>\n%%EOF".encode()


def _word(document: object = None) -> bytes:
    target = io.BytesIO()
    (document or docx.Document()).save(target)  # type: ignore[attr-defined]
    return target.getvalue()


def _word_of(line: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(line)
    return _word(document)


@pytest.mark.parametrize(
    ("content", "media_type", "name", "found"),
    [
        (_pdf(1, "Ja"), "text/html", "brief.docx", "pdf"),
        (_word(), "application/pdf", "a.pdf", "docx"),
        (b"<!DOCTYPE html><html><body><p>Ja</p></body></html>", "application/pdf", "", "html"),
        (b"<?xml version='1.0'?><kamerwrk/>", "text/html", "", "xml"),
        (b"\xef\xbb\xbf  <officiele-publicatie/>", None, "", "xml"),
        (QUESTION.encode(), "text/plain; charset=utf-8", "", "text"),
        (QUESTION.encode(), None, "vraag.md", "text"),
        (QUESTION.encode(), None, "", "text"),
        (QUESTION.encode(), "application/octet-stream", "", "text"),
    ],
)
def test_the_bytes_decide_then_the_media_type_then_the_name(content, media_type, name, found):
    assert formats.detect(content, media_type=media_type, name=name) == found


@pytest.mark.parametrize(
    ("content", "media_type", "name"),
    [
        (b"\xd0\xcf\x11\xe0" + b"x" * 50, "application/msword", "a.doc"),
        (b"{\\rtf1 Ja}", None, "a.rtf"),
        (b"\x89PNG\r\n", "text/plain", "a.txt"),
        (QUESTION.encode(), "application/vnd.ms-excel", ""),
        (QUESTION.encode(), None, "tabel.csv"),
        (b"\xff\xfe\xfa binary \x80", None, ""),
    ],
)
def test_other_formats_are_refused(content, media_type, name):
    with pytest.raises(errors.UnsupportedFormatError):
        read(content, media_type=media_type, name=name)


def test_an_archive_that_is_no_word_file_is_refused():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(errors.UnsupportedFormatError):
        read(target.getvalue())


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"", "text/plain"),
        (b" \r\n\0", "application/pdf"),
        (b"%PDF-1.7 and then nothing", None),
        (_pdf(1, "Ja")[:400], None),
        (b"PK\x03\x04 broken", None),
        (_word()[:-40], None),
        (b"<?xml version='1.0'?><kamerwrk><vraag></kamerwrk>", None),
        (b"Ja\x00\x01\x02", "text/plain"),
        (b"Ja", "application/pdf"),
    ],
)
def test_broken_files_are_called_damaged(content, media_type):
    with pytest.raises(errors.DamagedDocumentError):
        read(content, media_type=media_type)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (_pdf(2), None),
        (_word(), None),
        (b"<html><body><nav>Menu</nav></body></html>", None),
        (b"<kamerwrk><noot>x</noot></kamerwrk>", "text/xml"),
        (b"12 34", "text/plain"),
    ],
)
def test_a_file_without_text_says_so(content, media_type):
    with pytest.raises(errors.NoTextError):
        read(content, media_type=media_type)


def test_a_blank_page_is_passed_over():
    target = io.BytesIO()
    canvas = Canvas(target)
    for text in ("Vraag 1", "", "Klopt dit?"):
        canvas.drawString(100, 700, text)
        canvas.showPage()
    canvas.save()
    assert [question.text for question in read(target.getvalue()).questions] == ["Klopt dit?"]


def test_half_a_pair_in_a_font_is_no_sign():
    """A text with one could be neither hashed nor stored."""
    reading = read(_pdf_with_map("<41> <D83D> <42> <0042>", "BAB"))
    assert reading.text.encode() == b"B B"


@pytest.mark.parametrize("at", [0.2, 0.5, 0.8])
def test_a_word_file_of_which_a_stretch_is_damaged_is_called_damaged(at):
    """The damage is met by whatever library reads on at that place: zip, deflate, XML."""
    whole = _word()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        part = archive.getinfo("word/document.xml")
    start = part.header_offset + 30 + len(part.filename) + int(at * part.compress_size)
    with pytest.raises(errors.DamagedDocumentError):
        read(whole[:start] + b"\xff" * 40 + whole[start + 40 :])


def test_an_archive_of_a_later_kind_is_called_damaged():
    target = bytearray(_word())
    at = target.rindex(b"PK\x01\x02")
    target[at + 6] = 250  # the version of the format that is needed to unpack
    with pytest.raises(errors.DamagedDocumentError):
        read(bytes(target))


_SIGNS = "".join(map(chr, (*range(0x80, 0x85), *range(0x86, 0xA0))))


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (f"<html><body><p>Klopt\x1b[31m{_SIGNS} dit?</p></body></html>".encode(), "text/html"),
        (f"<kamerstuk><al>Klopt[31m{_SIGNS} dit?</al></kamerstuk>".encode(), "application/xml"),
        (f"Klopt[31m{_SIGNS} dit?".encode(), "text/plain"),
        (_word_of(f"Klopt[31m{_SIGNS} dit?"), None),
        (_pdf_with_map("<41> <001B> <42> <009B>", "KloptA[31mB dit?"), None),
    ],
    ids=["html", "xml", "text", "docx", "pdf"],
)
def test_no_format_gives_control_signs(content, media_type):
    lines = [line for line in formats.layout(content, media_type=media_type).lines() if line]
    assert [line.replace(" ", "") for line in lines] == ["Klopt[31mdit?"]


def test_a_locked_pdf_is_refused():
    with pytest.raises(errors.UnsupportedFormatError, match="password"):
        read(_pdf(1, "Ja", lock=pdfencrypt.StandardEncryption("geheim", canPrint=0)))


def test_limits_have_errors_of_their_own(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    with pytest.raises(errors.TooLargeError, match="3 pages"):
        read(_pdf(3, "Ja"))
    monkeypatch.setattr(formats, "MAX_BYTES", 10)
    with pytest.raises(errors.TooLargeError):
        read(QUESTION.encode())


def test_a_zip_bomb_is_not_unpacked():
    target = io.BytesIO(_word())
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/bomb.xml", b"\0" * (20 * 1024 * 1024))
    with pytest.raises(errors.TooLargeError, match="unpacked"):
        read(target.getvalue())


def test_entities_are_not_expanded_and_nothing_is_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim")
    content = f"""<?xml version="1.0"?><!DOCTYPE kamerwrk [
        <!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY file SYSTEM "{secret.as_uri()}">]>
        <kamerwrk><al>Tekst &b; &file; einde</al></kamerwrk>"""
    text = read(content.encode()).text
    assert "haha" not in text
    assert "geheim" not in text
    assert text.startswith("Tekst")


def test_numbers_that_word_counts_itself_are_read():
    document = docx.Document()
    for line in ("Klopt dit?", "Waarom?"):
        document.add_paragraph(line, style="List Number")._p.get_or_add_pPr().append(
            parse_xml(
                f"<w:numPr {nsdecls('w')}><w:ilvl w:val='0'/><w:numId w:val='{_decimal_list(document)}'/></w:numPr>"
            )
        )
    document.add_paragraph("Antwoord vraag 1 en 2:")
    document.add_paragraph("Ja, daarom.")
    reading = read(_word(document))
    assert [(q.number, q.text) for q in reading.questions] == [("1", "Klopt dit?"), ("2", "Waarom?")]
    assert reading.answers[0].to == ("1", "2")


def _decimal_list(document: Document) -> str:
    """Return the number of a list in python-docx's own template that counts 1., 2., 3."""
    return next(
        number
        for (number, _), level in wordlists.Numbering(document).levels.items()
        if (level.form, level.pattern) == ("decimal", "%1.")
    )


def test_removed_text_and_second_copies_of_text_boxes_are_left_out():
    document = docx.Document()
    paragraph = document.add_paragraph("Vraag 1")._p
    paragraph.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:t> weg</w:t></w:r></w:del>"))
    paragraph.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t> Blijft dit?</w:t></w:r></w:ins>"))
    assert read(_word(document)).questions[0].text == "Blijft dit?"


def test_windows_text_and_byte_order_marks_are_read():
    assert read("Vraag 1\r\nKent u «café»?".encode("cp1252"), name="a.txt").questions[0].text == "Kent u «café»?"
    assert read("Vraag 1\nKent u dit?".encode("utf-16"), name="a.txt").questions[0].number == "1"
    assert read(b"\xef\xbb\xbfVraag 1\nKent u dit?", name="a.txt").questions[0].number == "1"


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([_pdf(1, "Vraag 1 Klopt dit?"), _word()]),
    st.integers(0, 100_000),
    st.binary(min_size=1, max_size=30),
    st.integers(0, 200),
)
def test_damage_never_escapes_as_a_foreign_error(content, position, noise, lost):
    at = position % len(content)
    broken = content[:at] + noise + content[at + lost :]
    try:
        reading = read(broken, kind=DocumentKind.LETTER)
    except errors.ReadingError:
        return
    assert reading.text


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    try:
        reading = read(text.encode("utf-8", "replace"), media_type="text/plain")
    except errors.ReadingError:
        return
    assert reading.text


def test_pdfium_is_left_without_open_documents():
    content = _pdf(1, "Vraag 1")
    for _ in range(3):
        read(content)
    document = pdfium.PdfDocument(content)
    assert len(document) == 1
    document.close()


@pytest.mark.parametrize("piece", ["*", "_ ", "aa-", "1\n", "9 Noot\n", "a 1) ", "Vraag 2 ", "Antwoord ", "[1 ]", "("])
def test_texts_without_sense_are_read_to_their_end(piece):
    reading = read(f"Vraag 1 Klopt dit? {piece * 5000} slot".encode(), media_type="text/plain")
    assert reading.text.endswith("slot")


def test_pages_nested_too_deeply_are_damaged():
    with pytest.raises(errors.DamagedDocumentError, match="nested"):
        read(b"<html><body>" + b"<div>" * 5000 + b"Vraag 1")
