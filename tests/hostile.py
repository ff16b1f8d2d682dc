"""Files that are made to take more time or memory than any document should, or to be taken for what they are not."""

import io
import zipfile
import zlib
from collections.abc import Callable

from tests.golden.wordfile import built, paragraph

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XML = "application/xml"
HTML = "text/html"
_MIB = 1024**2


def pdf(*objects: bytes, trailer: bytes = b"", catalog: bytes = b"<< /Type /Catalog /Pages 2 0 R >>") -> bytes:
    """Return a PDF of these objects, numbered from 2, with a table of where they stand."""
    content, places = bytearray(b"%PDF-1.5\n"), []
    for number, one in enumerate((catalog, *objects), 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(content))
    return bytes(content) + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, end)


def stream(content: bytes, described: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), described, content)


PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
    b"/Resources << /XObject << /X 5 0 R >> /Font << /F1 6 0 R >> >> >>"
)
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT = b"BT /F1 12 Tf 100 700 Td (Klopt dit bericht?) Tj ET\n"


def one_page(content: bytes, form: bytes = b"null", *more: bytes) -> bytes:
    """Return a PDF of one page with this stream, and one that it may draw as X."""
    return pdf(PAGES, PAGE, content, form, FONT, *more)


def _form(content: bytes, drawn: int) -> bytes:
    return stream(
        content, b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X %d 0 R >> >>" % drawn
    )


def own_child() -> bytes:
    return pdf(b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")


def two_that_hold_each_other() -> bytes:
    return pdf(
        b"<< /Type /Pages /Kids [3 0 R] /Count 9 >>", b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 9 >>"
    )


def huge_count() -> bytes:
    return pdf(b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>", PAGE, stream(TEXT), b"null", FONT)


def many_pages() -> bytes:
    kids = b"3 0 R " * 300_000
    return pdf(b"<< /Type /Pages /Kids [%s] /Count 300000 >>" % kids, PAGE, stream(TEXT), b"null", FONT)


def deep_pages() -> bytes:
    """A tree of pages that is a chain of 50,000."""
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % number for number in range(3, 50_003)]
    return pdf(*nodes, PAGE)


def chain_of_references() -> bytes:
    """The stream of the page is a reference to a reference to ... 100,000 of them, and back to the first."""
    chain = [b"%d 0 R" % number for number in range(5, 100_005)]
    return pdf(PAGES, PAGE, *chain, b"4 0 R")


def draws_itself() -> bytes:
    return one_page(stream(TEXT + b"/X Do\n"), _form(TEXT + b"/X Do /X Do\n", 5))


def draws_twice_as_much_each_time() -> bytes:
    """Forty forms, each of which draws the next one twice: 2 to the 40th drawings."""
    forms = [_form(TEXT + b"/X Do /X Do\n", number) for number in range(8, 47)]
    return pdf(PAGES, PAGE, stream(TEXT + b"/X Do\n"), _form(b"/X Do /X Do\n", 7), FONT, *forms, _form(TEXT, 5))


def nested_lists() -> bytes:
    return one_page(stream(b"[" * 3_000_000))


def nested_words() -> bytes:
    return pdf(b"<< /A " * 500_000 + b">>" * 500_000)


def huge_stream() -> bytes:
    packed = zlib.compress(b" " * (200 * _MIB), 9)
    return one_page(stream(packed, b"/Filter /FlateDecode"))


def many_filters() -> bytes:
    """A stream that is packed four times over: a gigabyte in some hundreds of bytes."""
    packed = zlib.compress(b" " * (160 * _MIB), 9)
    for _ in range(3):
        packed = zlib.compress(packed, 9)
    return one_page(stream(packed, b"/Filter [%s]" % (b"/FlateDecode " * 4)))


def table_before_itself() -> bytes:
    """The table of objects names itself as the one before it."""
    content = one_page(stream(TEXT))
    at = int(content.rpartition(b"startxref\n")[2].split()[0])
    return pdf(PAGES, PAGE, stream(TEXT), b"null", FONT, trailer=b"/Prev %d" % (at))


def streams_of_objects_in_a_ring() -> bytes:
    described = b"/Type /ObjStm /N 1 /First 4 /Extends %d 0 R"
    return one_page(stream(TEXT), b"null", stream(b"9 0 1", described % 8), stream(b"9 0 1", described % 7))


def huge_length() -> bytes:
    return one_page(b"<< /Length 99999999999 >>\nstream\n" + TEXT + b"endstream")


def many_operators() -> bytes:
    """Five million times the same, in a packed stream of some tens of kB."""
    packed = zlib.compress(b"q Q " * 5_000_000, 9)
    return one_page(stream(packed, b"/Filter /FlateDecode"))


def many_signs() -> bytes:
    packed = zlib.compress(TEXT * 200_000, 9)
    return one_page(stream(packed, b"/Filter /FlateDecode"))


def zipped(*entries: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return target.getvalue()


def nested_archives() -> bytes:
    """Ten archives of ten archives ... of 10 MB of zeros: a terabyte, if anyone unpacked it; and a good letter."""
    inner = b"\0" * (10 * _MIB)
    for depth in range(5):
        inner = zipped(*((f"{depth}{number}.zip", inner) for number in range(10)))
    with zipfile.ZipFile(io.BytesIO(built(paragraph("Klopt dit bericht?")))) as letter:
        parts = [(name, letter.read(name)) for name in letter.namelist()]
    return zipped(*parts, ("word/media/a.zip", inner))


def many_entries() -> bytes:
    return zipped(("word/document.xml", b"<x/>"), *((f"word/{number}.xml", b"") for number in range(60_000)))


def high_ratio() -> bytes:
    return zipped(("word/document.xml", b"<x>" + b" " * (200 * _MIB)))


def just_under_the_limits() -> bytes:
    """A Word file of empty paragraphs, of as many bytes as a part may have."""
    return zipped(
        ("[Content_Types].xml", _part("[Content_Types].xml")),
        ("_rels/.rels", _part("_rels/.rels")),
        ("word/document.xml", _document("</w:t></w:r></w:p><w:p><w:r><w:t>" * 600_000).encode()),
    )


def _part(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(built(paragraph("Ja")))) as whole:
        return whole.read(name)


def _document(text: str) -> str:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'


def _with_entities(entities: str, used: str) -> bytes:
    return f'<?xml version="1.0"?><!DOCTYPE k [{entities}]><kamerwrk><al>Ja {used} nee</al></kamerwrk>'.encode()


def billion_laughs() -> bytes:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return _with_entities(f'<!ENTITY l0 "haha">{laughs}', "&l11;")


def quadratic_entity() -> bytes:
    return _with_entities(f'<!ENTITY a "{"haha" * 100_000}">', "&a;" * 100_000)


def outside_entity() -> bytes:
    return _with_entities('<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:9/">%y;', "&x;")


def deep_markup() -> bytes:
    return b"<?xml version='1.0'?><kamerwrk>" + b"<al>" * 2_000_000


def many_attributes() -> bytes:
    return b"<html><body><p " + b" ".join(b"a%d='x'" % number for number in range(500_000)) + b">Ja</p></body></html>"


def one_long_word() -> bytes:
    return b"<html><body><p>Vraag 1 " + b"a" * 3_900_000 + b"</p></body></html>"


def one_long_sentence() -> bytes:
    return b"<html><body><p>Antwoord 1 " + b"nr. 1, art. 2 (zie, blz. 3) " * 130_000 + b"</p></body></html>"


FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    made.__name__: (media_type, made)
    for media_type, several in {
        PDF: (
            own_child, two_that_hold_each_other, huge_count, many_pages, deep_pages, chain_of_references, draws_itself,
            draws_twice_as_much_each_time, nested_lists, nested_words, huge_stream, many_filters, table_before_itself,
            streams_of_objects_in_a_ring, huge_length, many_operators, many_signs,
        ),
        WORD: (nested_archives, many_entries, high_ratio, just_under_the_limits),
        XML: (billion_laughs, quadratic_entity, outside_entity, deep_markup),
        HTML: (many_attributes, one_long_word, one_long_sentence),
    }.items()
    for made in several
}  # fmt: skip
# Reading these ends only by being ended: their pictures are drawn in pictures in pictures.
ENDLESS = ("draws_itself", "draws_twice_as_much_each_time")
