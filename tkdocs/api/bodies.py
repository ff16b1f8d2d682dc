"""The bytes of a document, checked: their number against what was announced, their type by their own first bytes."""

import re
import zipfile
import zlib
from io import BytesIO

from tkdocs.api.odata import OData
from tkdocs.errors import BodyError
from tkdocs.models import Body, DocumentRecord

LIMIT = 64 * 1024 * 1024  # bytes; the largest attachment seen is 204 MB, the largest answer or letter a few MB
PDF = "application/pdf"
RTF = "application/rtf"
HTML = "text/html"
XML = "application/xml"
ZIP = "application/zip"
WORD = "application/msword"
UNKNOWN = "application/octet-stream"
_LONGEST_TYPE = 255  # bytes
_OFFICE = "application/vnd.openxmlformats-officedocument."
# The old Office formats share one container, in which they cannot be told apart without reading it.
_OLE = {WORD, "application/vnd.ms-excel", "application/vnd.ms-powerpoint"}
_FOLDERS = {
    "word/": _OFFICE + "wordprocessingml.document",
    "xl/": _OFFICE + "spreadsheetml.sheet",
    "ppt/": _OFFICE + "presentationml.presentation",
}
_MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html|!--|\?xml|[a-z])", re.IGNORECASE)


def fetch(api: OData, record: DocumentRecord, *, limit: int = LIMIT) -> Body:
    """Return the current file of a document, under the type that its bytes have.

    Raises BodyError when it is empty, longer than `limit` bytes or of another length than the API announces, or a web
    page where a document was announced without a length; NotFoundError and UnreachableError as the client does.
    """
    if record.size is not None and record.size > limit:
        raise BodyError(f"{record.number}: {record.size} bytes are announced, more than the limit of {limit}")
    try:
        content, sent_as = api.file("Document", record.id, limit)
    except BodyError as exc:
        raise BodyError(f"{record.number}: {exc}") from exc
    announced = record.media_type or sent_as
    if not content:
        raise BodyError(f"{record.number}: the file is empty")
    if record.size is not None and len(content) != record.size:
        raise BodyError(f"{record.number}: {len(content)} bytes came, {record.size} were announced")
    found = media_type(content, announced)
    if record.size is None and found == HTML != _bare(announced):
        raise BodyError(f"{record.number}: a web page came where {announced or 'a document'} was announced")
    return Body(found, content)


def media_type(content: bytes, announced: str | None = None) -> str:
    """Return what the bytes are; what they do not tell is as announced, unless they would tell if it were true."""
    told = _bare(announced)
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return told if told in _OLE else WORD
    if content.startswith(rb"{\rtf"):
        return RTF
    if _MARKUP.match(_plain(content)):
        return _marked(content)
    telling = {PDF, RTF, XML, ZIP, *_OLE, *_FOLDERS.values()}
    return UNKNOWN if not told or told in telling else told


def _zipped(content: bytes) -> str:
    """Return the type of a zip file by what is in it."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
            if "mimetype" in names:  # OpenDocument says itself what it is
                with archive.open("mimetype") as said:
                    return said.read(_LONGEST_TYPE).decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError):
        return ZIP
    return next((kind for folder, kind in _FOLDERS.items() if any(n.startswith(folder) for n in names)), ZIP)


def _marked(content: bytes) -> str:
    """Return whether markup is a web page or XML."""
    start = _plain(content)[:2048].lower()
    return HTML if re.search(rb"<!doctype\s+html|<html[\s>]", start) or b"<?xml" not in start else XML


def _plain(content: bytes) -> bytes:
    """Return the start of a text in a form in which ASCII markup can be found, byte order marks and all."""
    start = content[:4096]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start.decode("utf-16", "ignore").encode()
    return start.removeprefix(b"\xef\xbb\xbf")


def _bare(kind: str | None) -> str:
    """Return a content type without its parameters."""
    return (kind or "").partition(";")[0].strip().lower()
