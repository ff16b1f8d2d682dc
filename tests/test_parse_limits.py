"""Files that are made to take more memory or time than any document should: each is refused with its reason."""

import io
import zipfile
import zlib

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.golden.wordfile import built, paragraph, table
from tkdocs import errors
from tkdocs.parse import archive, formats, html, packed, pdf, read, typeset

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "haha">{LAUGHS}<!ENTITY x SYSTEM "file:///etc/hostname">]>'
DIGITS = "1" * 5000


def _repacked(content: bytes, **parts: bytes) -> bytes:
    """Return an archive with other contents for its parts, named by their last part ("document")."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name.rpartition("/")[2].partition(".")[0], old.read(name)))
    return target.getvalue()


def _pages(count: int) -> bytes:
    parts = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{'3 0 R ' * count}] /Count {count} >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>",
    )
    objects = "\n".join(f"{number} 0 obj\n{part}\nendobj" for number, part in enumerate(parts, 1))
    return f"%PDF-1.4\n{objects}\ntrailer << /Size 4 /Root 1 0 R >>\n%%EOF".encode()


def test_a_pdf_of_ten_thousand_pages_is_refused_before_a_page_is_read():
    assert pdf.MAX_PAGES < 10_000
    with pytest.raises(errors.TooLargeError, match="10000 pages"):
        read(_pages(10_000))


def test_more_signs_than_a_page_or_a_report_has_are_refused(monkeypatch):
    target = io.BytesIO()
    canvas = Canvas(target)
    for _ in range(3):
        for line in range(50):
            canvas.drawString(50, 20 + 15 * line, "Klopt dit bericht? " * 3)
        canvas.showPage()
    canvas.save()
    assert read(target.getvalue()).text
    monkeypatch.setattr(pdf, "MAX_SIGNS", 3000)
    with pytest.raises(errors.TooLargeError, match="2 pages"):
        read(target.getvalue())
    monkeypatch.setattr(typeset, "MAX_SIGNS", 2000)
    with pytest.raises(errors.TooLargeError, match="a page of"):
        read(target.getvalue())


def _packed_pdf(packed_stream: bytes, described: bytes = b"/Filter /FlateDecode") -> bytes:
    """Return a PDF of one page whose content is this stream."""
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1"
        b" << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< %s /Length %d >>\nstream\n%s\nendstream" % (described, len(packed_stream), packed_stream),
    )
    objects = b"\n".join(b"%d 0 obj\n%s\nendobj" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + objects + b"\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF"


def test_a_stream_of_a_pdf_that_unpacks_to_too_much_is_refused(monkeypatch):
    page = b"BT /F1 12 Tf 100 700 Td (Klopt dit?) Tj ET\n" + b" " * 100_000
    once, described = zlib.compress(page), b"/Filter [/FlateDecode /FlateDecode]"
    assert read(_packed_pdf(once)).text == read(_packed_pdf(zlib.compress(once), described)).text == "Klopt dit?"
    monkeypatch.setattr(packed, "MAX_UNPACKED", 50_000)
    for content in (_packed_pdf(once), _packed_pdf(zlib.compress(once), described)):
        with pytest.raises(errors.TooLargeError, match="unpack to more"):
            read(content)


def test_many_streams_count_together_and_pictures_by_themselves(monkeypatch):
    monkeypatch.setattr(packed, "MAX_UNPACKED", 50_000)
    stream = b"<< /Filter /FlateDecode >>\nstream\n" + zlib.compress(b" " * 10_000) + b"\nendstream\nendobj\n"
    packed.check(b"1 0 obj\n" + stream * 4)
    with pytest.raises(errors.TooLargeError):
        packed.check(b"1 0 obj\n" + stream * 6)
    picture = b"1 0 obj\n" + stream.replace(b"<<", b"<< /Subtype /Image")
    packed.check(picture * 6)
    monkeypatch.setattr(packed, "MAX_PICTURE", 9_000)
    monkeypatch.setattr(packed, "MAX_UNPACKED", 9_500)
    with pytest.raises(errors.TooLargeError):
        packed.check(picture)


def test_many_small_streams_are_not_much():
    stream = b"1 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + zlib.compress(b"x" * 100) + b"\nendstream\nendobj\n"
    packed.check(stream * 5000)


def test_an_archive_in_an_archive_is_not_unpacked():
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", b" " * (archive.MAX_UNPACKED + 1))
    outer = io.BytesIO(built(paragraph("Klopt dit?")))
    with zipfile.ZipFile(outer, "a", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("word/embeddings/inner.docx", inner.getvalue())
    assert read(outer.getvalue()).text == "Klopt dit?"
    with pytest.raises(errors.TooLargeError, match="unpacked"):
        read(inner.getvalue())


def test_an_archive_that_understates_its_sizes_is_damaged():
    """The library stops at the stated size, so nothing is unpacked beyond it, and finds that the sum is wrong."""
    long = built("".join(paragraph("Klopt dit? " * 50) for _ in range(200)))
    with zipfile.ZipFile(io.BytesIO(long)) as whole:
        part = whole.getinfo("word/document.xml")
    stated = part.file_size.to_bytes(4, "little")
    assert long.count(stated) >= 1
    with pytest.raises(errors.DamagedDocumentError):
        read(long.replace(stated, (1000).to_bytes(4, "little")))


def test_an_archive_with_a_huge_directory_is_refused_before_it_is_read():
    content = bytearray(built(paragraph("Ja")))
    end = content.rindex(b"PK\x05\x06")
    content[end + 12 : end + 16] = (archive.MAX_DIRECTORY + 1).to_bytes(4, "little")
    with pytest.raises(errors.TooLargeError, match="directory"):
        read(bytes(content))


def test_a_part_that_is_too_large_for_a_tree_is_refused():
    large = _repacked(built(paragraph("Ja")), document=bytes(range(256)) * (archive.MAX_PART // 256 + 1))
    with pytest.raises(errors.TooLargeError):
        read(large)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"{BOMB}<kamerwrk><al>Ja &l9; &x; nee</al></kamerwrk>".encode(), id="xml"),
        pytest.param(f"{BOMB}<html><body><p>Ja &l9; &x; nee</p></body></html>".encode(), id="html"),
        pytest.param(
            _repacked(
                built(paragraph("Ja")),
                document=BOMB.encode()
                + b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
                b"<w:t>Ja &l9; &x; nee</w:t></w:r></w:p></w:body></w:document>",
            ),
            id="docx",
        ),
    ],
)
def test_entities_are_neither_expanded_nor_fetched(content):
    try:
        text = read(content).text
    except errors.DamagedDocumentError:
        return
    assert "haha" not in text
    assert len(text) < 200


@pytest.mark.parametrize(
    "content",
    [
        b"<html><body>" + b"<div>" * 5000 + b"Vraag 1",
        b"<html><body>" + b"<ul><li>" * 5000 + b"Vraag 1",
        b"<?xml version='1.0'?><kamerwrk>" + b"<al>" * 5000 + b"x" + b"</al>" * 5000 + b"</kamerwrk>",
        b"<?xml version='1.0'?><kamerwrk>" + b"<noot>" * 5000 + b"x" + b"</noot>" * 5000 + b"</kamerwrk>",
    ],
    ids=["blocks", "lists", "paragraphs", "notes"],
)
def test_deep_nesting_is_damage(content):
    with pytest.raises(errors.DamagedDocumentError):
        read(content)


def test_nesting_as_deep_as_the_parsers_allow_is_read():
    deep = paragraph("Klopt dit?")
    for _ in range(40):
        deep = table((deep,))
    assert read(built(deep)).text == "Klopt dit?"
    nested = b"<noot>" * 200 + b"x" + b"</noot>" * 200
    assert read(b"<?xml version='1.0'?><kamerwrk><al>Ja" + nested + b"</al></kamerwrk>").text == "Ja"
    assert read(b"<html><body>" + b"<div>" * 200 + b"Ja").text == "Ja"


def test_a_cell_that_says_that_it_spans_a_million_columns_is_one_cell():
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>' + paragraph("a") + "</w:tc>"
    content = built(f"<w:tbl><w:tr>{wide}<w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>")
    assert read(content).text == "a | b"


def test_a_page_of_more_elements_than_any_document_has_is_refused():
    with pytest.raises(errors.TooLargeError, match="tags"):
        read(b"<html><body>" + b"<p>a" * html.MAX_TAGS)


def test_a_huge_table_is_read_row_by_row():
    rows = b"".join(b"<tr><td>%d</td><td>x</td></tr>" % n for n in range(2000))
    lines = read(b"<html><body><table>" + rows + b"</table></body></html>").text.split("\n")
    assert lines[0] == "0 | x"
    assert lines[-1] == "1999 | x"


def test_more_text_than_any_document_has_is_refused(monkeypatch):
    monkeypatch.setattr(formats, "MAX_TEXT", 1000)
    assert read(b"Vraag 1\n" + b"a" * 900, media_type="text/plain").text
    for content in (b"a " * 600, b"<html><p>" + b"a" * 1100, built(paragraph("a" * 1100))):
        with pytest.raises(errors.TooLargeError, match="signs of text"):
            read(content, name="a.txt")


def test_more_lines_than_any_document_has_are_refused(monkeypatch):
    monkeypatch.setattr(formats, "MAX_LINES", 100)
    assert read(b"a\n" * 90, media_type="text/plain").text
    with pytest.raises(errors.TooLargeError, match="lines"):
        read(b"a\n" * 110, media_type="text/plain")


def test_markup_and_text_have_a_limit_of_their_own(monkeypatch):
    monkeypatch.setattr(formats, "MAX_MARKUP", 100)
    for content in (b"<html><p>" + b"a" * 100, b"<?xml version='1.0'?><kamerwrk>" + b"a" * 100, b"a" * 101):
        with pytest.raises(errors.TooLargeError, match="no more than 100"):
            read(content, name="a.txt")
    assert read(built(paragraph("Ja"))).text == "Ja"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8"])
def test_encodings_that_say_what_they_are(encoding):
    for content in (
        "Vraag 1\nKent u «café»?",
        "<html><head><meta charset='utf-8'></head><body><p>Vraag 1</p><p>Kent u «café»?</p></body></html>",
        f"<?xml version='1.0' encoding='{encoding.removesuffix('-sig')}'?>"
        "<kamervragen><vraag><nr>1</nr><al>Kent u «café»?</al></vraag></kamervragen>",
    ):
        assert [question.text for question in read(content.encode(encoding)).questions] == ["Kent u «café»?"]


@pytest.mark.parametrize(
    "content",
    [
        "Vraag 1\nKlopt dit?".encode("utf-16-le"),
        b"Vraag 1\nKlopt \x00 dit?",
        b"\xff\xfe\x00\xd8Vraag",
    ],
    ids=["no mark", "a zero", "half a pair"],
)
def test_texts_in_a_wrong_encoding_are_damaged_or_read(content):
    try:
        text = read(content, media_type="text/plain").text
    except errors.DamagedDocumentError:
        return
    assert "\x00" not in text
    assert text.encode()


def test_zeros_in_a_page_are_no_text():
    assert read(b"<html><body><p>Vraag 1</p><p>Klopt\x00 dit?</p></body></html>").questions[0].text in {
        "Klopt dit?",
        "Klopt\ufffd dit?",
    }


def test_a_page_with_zeros_in_the_name_of_its_encoding_is_damaged():
    """Found by tests.fuzz."""
    with pytest.raises(errors.DamagedDocumentError, match="parsed"):
        read(b"<!DOCTYPE html><html><head><meta charset='ut\x00\x01f-8'></head><body><p>Ja</p></body></html>")


@pytest.mark.parametrize(
    "text",
    [
        f"Vraag 1\nKlopt{DIGITS} [{DIGITS}]?{'¹' * 5000}\nAntwoord 1\nJa.\n\n1 Noot\n{DIGITS} Noot\n[{DIGITS}] Noot",
        f"MOTIE VAN HET LID A\nNr. {DIGITS}\nDe Kamer,\ngehoord de beraadslaging,\nverzoekt de regering {DIGITS},",
        f"Vraag {DIGITS}\nx\nAntwoord {DIGITS}\nzie Kamerstuk {DIGITS}, nr. {DIGITS} en {DIGITS} mei {DIGITS}",
    ],
    ids=["marks", "motion", "references"],
)
def test_a_row_of_thousands_of_digits_is_no_number(text):
    """Python refuses to make a number of them."""
    marked = "".join(f"<p>{line}<sup>{DIGITS}</sup></p>" for line in text.split("\n"))
    assert read(text.encode(), media_type="text/plain").text
    assert read(f"<html><body>{marked}<div class='noot'><sup>{DIGITS}</sup>x</div></body></html>".encode()).text
