"""Word files (DOCX) into lines: paragraphs and tables in order, with notes and the numbers that Word counts itself."""

from collections.abc import Iterator
from io import BytesIO
from itertools import takewhile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tkdocs.errors import DamagedDocumentError, NoTextError
from tkdocs.parse import archive, wordtext
from tkdocs.parse.heads import Head, head
from tkdocs.parse.layout import GUARD, Layout
from tkdocs.parse.text import clean
from tkdocs.parse.wordlists import Numbering
from tkdocs.parse.wordtext import NoteMarks

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
# Elements around paragraphs and tables that print as what is in them: content controls, inserted stretches.
_AROUND = frozenset({qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")})
# The head of a ministry's letter is a table or a row of boxes; these stand above or before what they name.
_LABELS = ("datum", "betreft", "onderwerp", "ons kenmerk", "onze referentie", "kenmerk", "uw kenmerk", "uw brief")
# Where so many headings are in bold print, what is not is text.
_ENOUGH = 2
_DOCUMENT = "word/document.xml"


def read(content: bytes) -> Layout:
    """Return the text of a Word file, a paragraph or row a line, and its notes; headers and footers are left out.

    Raises DamagedDocumentError, NoTextError, or TooLargeError for an archive that unpacks to too much.
    """
    if _DOCUMENT not in archive.names(content):
        raise DamagedDocumentError("an archive that is no Word document")
    try:
        reader = _Reader(docx.Document(BytesIO(content)))
    except (*archive.BROKEN, OpcError, etree.LxmlError, LookupError, ValueError, TypeError, AttributeError) as exc:
        raise DamagedDocumentError(f"a Word file that cannot be opened: {exc}") from exc
    if not any(map(str.isalpha, "".join(reader.lines))):
        raise NoTextError("a Word file without any text")
    return Layout((tuple(reader.lines),), wrapped=False, notes=tuple(reader.marks.notes.found))


class _Reader:
    """Reads one document; paragraphs and rows in order, what hangs on a paragraph behind it."""

    def __init__(self, document: Document) -> None:
        body = document.element.body
        self.numbering = Numbering(document)
        references = (node for node in body.iter(qn("w:footnoteReference")) if not _removed(node))
        self.marks = NoteMarks(_notes(document), sum(1 for _ in references))
        self.styles = {
            style.get(qn("w:styleId")) for style in document.styles.element.iter(qn("w:style")) if _heads(style)
        }
        self.lines: list[str] = []
        # Lines that begin like a heading, but go on with text, and are not in bold print.
        self.doubtful: list[int] = []
        self.headings = 0
        self._walk(body)
        if self.headings >= _ENOUGH:
            for at in self.doubtful:
                self.lines[at] = GUARD + self.lines[at]

    def _walk(self, top: etree._Element) -> None:
        """Read what is in `top`, without recursion; a row of one cell only draws a frame around what it holds."""
        waiting = list(top)[::-1]
        joined: list[etree._Element] = []
        while waiting:
            node = waiting.pop()
            if node.tag in _AROUND or node.tag == _TABLE:
                waiting += list(node)[::-1]
            elif node.tag == _ROW and not _removed(node):
                cells = [cell for cell in node.iter(_CELL) if next(cell.iterancestors(_ROW)) is node]
                if len(cells) == 1:
                    waiting += list(cells[0])[::-1]
                else:
                    self._row([self._cell(cell) for cell in cells])
            elif node.tag == _PARAGRAPH:
                joined.append(node)
                if not _runs_on(node):
                    self._paragraph(joined)
                    joined = []
        self._paragraph(joined)

    def _paragraph(self, parts: list[etree._Element]) -> None:
        """Write a paragraph, of more than one element where the ends of all but the last were removed."""
        if not parts:
            return
        bold = self._is_heading(parts[0])
        printed = [(clean(piece), on or bold) for part in parts for piece, on in wordtext.pieces(part, self.marks)]
        whole = "".join(piece for piece, _ in printed)
        label = self.numbering.label(parts[0]) if whole.strip() else ""
        begins = takewhile(lambda piece: piece[1] or not piece[0].strip(), printed)
        self._write(label, whole, "".join(piece for piece, _ in begins))
        for part in parts:
            for box in wordtext.boxes(part):
                self._box(box)

    def _write(self, label: str, whole: str, bold: str) -> None:
        """Write the lines of a paragraph; a heading in its label or at its bold beginning gets a line of its own."""
        whole, bold = whole.strip(), bold.strip()
        if _alone(head(label.strip())):
            self.lines += [label.strip(), ""]
            label = ""
        if not label and bold and _alone(head(bold)):
            self.headings += 1
            self.lines += [bold, ""]
            whole = whole[len(bold) :].lstrip(" :")
            if not whole:
                return
        elif not bold and (found := head(whole)) and found.rest and not found.bare:
            self.doubtful.append(len(self.lines))
        self.lines += [*f"{label}{whole}".split("\n"), ""]

    def _box(self, box: etree._Element) -> None:
        for part in box.iter(_PARAGRAPH):
            line = " ".join(wordtext.text(part, self.marks).split())
            self.lines += [line, ""] if line else []

    def _row(self, cells: list[list[str]]) -> None:
        """Write the cells of a row: each with its label where it has one, else all of them in one line."""
        texts = [" ".join(" ".join(cell).split()) for cell in cells]
        if len(texts) == _ENOUGH and texts[0].rstrip(" :").lower() in _LABELS:
            self.lines += [" ".join(texts), ""]
        elif any(cell and cell[0].rstrip(" :").lower() in _LABELS for cell in cells):
            self.lines += [line for cell in cells for line in (*_labelled(cell), "")]
        elif any(texts):
            self.lines += [clean(" | ".join(texts)), ""]

    def _cell(self, cell: etree._Element) -> list[str]:
        """Return the paragraphs of a cell, those of tables in it too."""
        parts = [part for part in cell.iter(_PARAGRAPH) if next(part.iterancestors(wordtext.BOX), None) is None]
        found = []
        for part in parts:
            line = wordtext.text(part, self.marks).strip()
            found.append(f"{self.numbering.label(part)}{line}" if line else "")
        return [line for line in found if line]

    def _is_heading(self, paragraph: etree._Element) -> bool:
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return style is not None and style.get(qn("w:val")) in self.styles


def _alone(found: Head | None) -> bool:
    """Tell whether a heading is one without doubt: not a number alone, and without text on its line."""
    return found is not None and not found.bare and not found.rest


def _heads(style: etree._Element) -> bool:
    """Tell whether a style sets headings: by its level in the outline, or by bold print."""
    bold = style.find(f"{qn('w:rPr')}/{qn('w:b')}")
    outlined = style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None
    return outlined or (bold is not None and wordtext.on(bold.get(qn("w:val"))))


def _labelled(cell: list[str]) -> Iterator[str]:
    """Return the lines of a cell, each label with what stands below it ("Ons kenmerk" and "2024-0000123456")."""
    lines = iter(cell)
    for line in lines:
        yield f"{line} {next(lines, '')}".strip() if line.rstrip(" :").lower() in _LABELS else line


def _removed(node: etree._Element) -> bool:
    """Tell whether an element, or a row by its own properties, was removed with changes tracked."""
    row = node.find(f"{qn('w:trPr')}/{qn('w:del')}")
    return row is not None or next(node.iterancestors(*wordtext.REMOVED), None) is not None


def _runs_on(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph's end was removed, so that the next one belongs to it."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None


def _notes(document: Document) -> dict[tuple[str, str], str]:
    """Return the texts of the notes by kind ("footnote", "endnote") and id."""
    found: dict[tuple[str, str], str] = {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    for kind, relation in (("footnote", RELATIONSHIP_TYPE.FOOTNOTES), ("endnote", RELATIONSHIP_TYPE.ENDNOTES)):
        part = next((rel.target_part for rel in document.part.rels.values() if rel.reltype == relation), None)
        root = etree.fromstring(part.blob, parser) if part is not None else ()
        for note in root:
            if note.tag == qn(f"w:{kind}") and note.get(qn("w:type"), "normal") == "normal":
                texts = (wordtext.text(paragraph) for paragraph in note.iter(_PARAGRAPH))
                found[kind, note.get(qn("w:id"), "")] = " ".join(" ".join(texts).split())
    return found
