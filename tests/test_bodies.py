"""Files: their type by their own bytes, and what is refused."""

import zipfile
from io import BytesIO

import pytest

from tests.standin import Server, World
from tests.standin import faults as f
from tests.standin.samples import PDF, document
from tkdocs.api import bodies, records
from tkdocs.api.bodies import fetch, media_type
from tkdocs.api.odata import OData
from tkdocs.errors import BodyError, NotFoundError, UnreachableError
from tkdocs.models import DocumentRecord

pytest_plugins = ["tests.standin.fixtures"]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


def packed(*names: str, mimetype: str = "") -> bytes:
    """Return a zip file with these members."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


def damaged() -> bytes:
    """Return a zip file whose packed `mimetype` cannot be unpacked."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text" * 9)
    content = bytearray(target.getvalue())
    start = 30 + len("mimetype")
    content[start : start + 8] = b"\xff" * 8
    return bytes(content)


DAMAGED_ODT = damaged()


@pytest.mark.parametrize(
    ("content", "announced", "found"),
    [
        (PDF, "application/msword", "application/pdf"),
        (b"\r\n\r\n" + PDF, None, "application/pdf"),
        (packed("[Content_Types].xml", "word/document.xml"), "application/pdf", DOCX),
        (
            packed("ppt/presentation.xml"),
            None,
            DOCX.replace("wordprocessingml.document", "presentationml.presentation"),
        ),
        (packed("xl/workbook.xml"), None, DOCX.replace("wordprocessingml.document", "spreadsheetml.sheet")),
        (
            packed("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
            DOCX,
            "application/vnd.oasis.opendocument.text",
        ),
        (packed("iets.txt"), DOCX, "application/zip"),
        (b"PK\x03\x04 broken", DOCX, "application/zip"),
        (DAMAGED_ODT, DOCX, "application/zip"),
        (OLE, "application/pdf", "application/msword"),
        (OLE, "application/vnd.ms-excel", "application/vnd.ms-excel"),
        (rb"{\rtf1\ansi hallo}", "application/msword", "application/rtf"),
        (b"<?xml version='1.0'?><officiele-publicatie/>", "text/html", "application/xml"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><x/>", "", "application/xml"),
        ("\ufeff<?xml version='1.0'?><x/>".encode("utf-16-le"), "", "application/xml"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'/>", "application/xml", "text/html"),
        (b"  <!DOCTYPE HTML>\n<HTML><body>", "application/pdf", "text/html"),
        (b"<p>los</p>", "text/html; charset=utf-8", "text/html"),
        (b"Gewone tekst", "text/plain; charset=utf-8", "text/plain"),
        (b"\xff\xd8\xff", "image/jpeg", "image/jpeg"),
        (b"Gewone tekst", "application/pdf", "application/octet-stream"),
        (b"Gewone tekst", DOCX, "application/octet-stream"),
        (b"Gewone tekst", None, "application/octet-stream"),
    ],
)
def test_the_type_is_what_the_bytes_are(content: bytes, announced: str | None, found: str) -> None:
    assert media_type(content, announced) == found


def record(api: OData, guid: str) -> DocumentRecord:
    (row,) = api.page("Document", {"$filter": f"Id eq {guid}"}).rows
    return records.document(row, api.version)


def test_a_file_that_is_what_was_announced(world: World, api: OData) -> None:
    guid = document(world, "Motie", "2025D00001")
    body = fetch(api, record(api, guid))
    assert (body.media_type, body.content) == ("application/pdf", PDF)


def test_a_type_that_lies_is_corrected(world: World, api: OData) -> None:
    guid = document(world, "Motie", "2025D00001")
    world.change("Document", guid, ContentType="application/msword")
    assert fetch(api, record(api, guid)).media_type == "application/pdf"


def test_the_type_that_was_sent_counts_where_the_row_has_none(world: World, api: OData) -> None:
    guid = document(world, "Motie", "2025D00001", content=None)
    world.put_body(guid, b"Gewone tekst", "text/plain")
    world.change("Document", guid, ContentType=None, ContentLength=None)
    assert fetch(api, record(api, guid)).media_type == "text/plain"


@pytest.mark.parametrize("length", [len(PDF) - 1, len(PDF) + 1])
def test_another_length_than_announced_is_refused(world: World, api: OData, length: int) -> None:
    guid = document(world, "Motie", "2025D00001")
    world.change("Document", guid, ContentLength=length)
    with pytest.raises(BodyError, match=f"2025D00001: {len(PDF)} bytes came, {length} were announced"):
        fetch(api, record(api, guid))


def test_an_empty_file_is_refused(world: World, api: OData) -> None:
    guid = document(world, "Motie", "2025D00001", content=b"")
    with pytest.raises(BodyError, match="empty"):
        fetch(api, record(api, guid))


def test_a_file_above_the_limit_is_refused_before_or_while_it_is_read(world: World, server: Server, api: OData) -> None:
    guid = document(world, "Motie", "2025D00001")
    announced = record(api, guid)
    asked = len(server.requests)
    with pytest.raises(BodyError, match="announced, more than the limit of 10"):
        fetch(api, announced, limit=10)
    assert len(server.requests) == asked
    world.change("Document", guid, ContentLength=None)
    with pytest.raises(BodyError, match="2025D00001: more than 10 bytes"):
        fetch(api, record(api, guid), limit=10)
    assert bodies.LIMIT == 64 * 2**20


def test_a_web_page_in_place_of_a_document_is_refused(world: World, server: Server, api: OData) -> None:
    guid = document(world, "Motie", "2025D00001")
    server.faults.add(f.Body(f.OUTAGE), path="/resource", times=None)
    with pytest.raises(BodyError, match="were announced"):
        fetch(api, record(api, guid))
    world.change("Document", guid, ContentLength=None)
    with pytest.raises(BodyError, match="a web page came where application/pdf was announced"):
        fetch(api, record(api, guid))
    world.change("Document", guid, ContentType="text/html")
    assert fetch(api, record(api, guid)).media_type == "text/html"


def test_a_missing_file_and_a_broken_server_are_told_apart(world: World, server: Server, api: OData) -> None:
    missing = document(world, "Motie", "2025D00001", content=None)
    with pytest.raises(NotFoundError):
        fetch(api, record(api, missing))
    server.faults.add(f.Status(500), path="/resource", times=None)
    with pytest.raises(UnreachableError):
        fetch(api, record(api, missing))
