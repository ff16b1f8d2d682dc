"""Word files (DOCX) into lines: paragraphs and tables in order, with the numbers that Word counts itself."""

import re
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tkdocs.errors import DamagedDocumentError, NoTextError, TooLargeError
from tkdocs.parse.layout import Layout
from tkdocs.parse.text import clean

# Unpacked, a letter of a hundred pages stays below 20 MB; more is a bomb or no letter.
MAX_UNPACKED = 256 * 1024 * 1024
# Plain text packs to a tenth; only made-up archives pack to less than a two-hundredth part.
MAX_RATIO, _RATIO_FLOOR = 200, 8 * 1024 * 1024
_SIGNS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:sym"): ""}
# Removed text, and the second copy of a text box that is kept for old programs.
_LEFT_OUT = (qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
# What unpacking raises on a broken, locked or newer archive; the library above it looks at little before it reads on.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)


def read(content: bytes) -> Layout:
    """Return the text of a Word file, a paragraph or row a line; headers, footers and notes are no part of it.

    Raises DamagedDocumentError, NoTextError, or TooLargeError for an archive that unpacks to too much.
    """
    _measure(content)
    try:
        document = docx.Document(BytesIO(content))
        lines = list(_lines(document))
    except (*_BROKEN, OpcError, etree.LxmlError, LookupError, ValueError, TypeError, AttributeError) as exc:
        raise DamagedDocumentError(f"a Word file that cannot be opened: {exc}") from exc
    if not any(map(str.isalpha, "".join(lines))):
        raise NoTextError("a Word file without any text")
    return Layout((tuple(lines),), wrapped=False)


def _measure(content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except _BROKEN as exc:
        raise DamagedDocumentError(f"a broken archive: {exc}") from exc
    if unpacked > MAX_UNPACKED or (unpacked > _RATIO_FLOOR and unpacked > MAX_RATIO * len(content)):
        raise TooLargeError(f"{unpacked:,} bytes when unpacked; no more than {MAX_UNPACKED:,} are read")


def _lines(document: Document) -> Iterator[str]:
    numbering = _Numbering(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
            continue
        yield from f"{numbering.label(block)}{_text(block)}".split("\n")
        yield ""


def _rows(table: Table) -> Iterator[str]:
    """Return a line for each row; a cell that spans columns is given once."""
    for row in table.rows:
        cells = list(dict.fromkeys(cell._tc for cell in row.cells))
        texts = [" ".join(" ".join(_element_text(cell)).split()) for cell in cells]
        if any(texts):
            yield clean(" | ".join(texts))
            yield ""


def _text(paragraph: Paragraph) -> str:
    return clean("".join(_element_text(paragraph._p)))


def _element_text(top: etree._Element) -> Iterator[str]:
    """Return the visible text in `top`, inserted text and hyperlinks too, removed text not."""
    for node in top.iter(qn("w:t"), *_SIGNS):
        if next(node.iterancestors(*_LEFT_OUT), None) is None:
            yield (node.text or "") if node.tag == qn("w:t") else _SIGNS[node.tag]
        if node.tag == qn("w:t") and node.getparent().getnext() is None and top.tag == qn("w:tc"):
            yield " "


class _Numbering:
    """Counts numbered paragraphs as Word does, so that "1." and "Vraag 1" are text again."""

    def __init__(self, document: Document) -> None:
        self.levels = _levels(document)
        self.counts: dict[tuple[str, int], int] = defaultdict(int)

    def label(self, paragraph: Paragraph) -> str:
        """Return the label of a paragraph with a space behind it, or nothing."""
        properties = paragraph._p.pPr
        numbering = properties.numPr if properties is not None else None
        if numbering is None or numbering.numId is None:
            return ""
        number, depth = str(numbering.numId.val), numbering.ilvl.val if numbering.ilvl is not None else 0
        form, pattern, start = self.levels.get((number, depth), ("none", "", 1))
        if form not in {"decimal", "lowerLetter"} or not _text(paragraph).strip():
            return ""
        self.counts[number, depth] += 1
        return self._filled(pattern, number, depth, form, start)

    def _filled(self, pattern: str, number: str, depth: int, form: str, start: int) -> str:
        for deeper in [key for key in self.counts if key[0] == number and key[1] > depth]:
            del self.counts[deeper]
        value = self.counts[number, depth] + start - 1
        shown = chr(ord("a") + (value - 1) % 26) if form == "lowerLetter" else str(value)
        own = pattern.replace(f"%{depth + 1}", shown)
        whole = re.sub(r"%(\d)", lambda m: str(self.counts[number, int(m[1]) - 1]), own)
        # "Vraag %1" is a heading of its own; its text stands behind or below it.
        return f"{whole} "


def _levels(document: Document) -> dict[tuple[str, int], tuple[str, str, int]]:
    """Return form, pattern and first value of each level of each list of the document."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstract = {node.get(qn("w:abstractNumId")): node for node in root.iter(qn("w:abstractNum"))}
    found: dict[tuple[str, int], tuple[str, str, int]] = {}
    for instance in root.iter(qn("w:num")):
        link = instance.find(qn("w:abstractNumId"))
        kind = abstract.get(link.get(qn("w:val"))) if link is not None else None
        for level in kind.iter(qn("w:lvl")) if kind is not None else ():
            found[str(instance.get(qn("w:numId"))), int(level.get(qn("w:ilvl")) or 0)] = _level(level)
    return found


def _level(level: etree._Element) -> tuple[str, str, int]:
    def value(name: str, default: str) -> str:
        node = level.find(qn(name))
        return node.get(qn("w:val"), default) if node is not None else default

    return value("w:numFmt", "decimal"), value("w:lvlText", ""), int(value("w:start", "1"))
