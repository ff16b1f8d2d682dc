"""Builds Word files out of their own XML, with what no library writes: notes, fields, boxes, tracked changes."""

from collections.abc import Mapping
from io import BytesIO

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_NAMESPACES = (
    nsdecls("w", "wp", "a")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KINDS = {
    "footnote": (CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES),
    "endnote": (CONTENT_TYPE.WML_ENDNOTES, RELATIONSHIP_TYPE.ENDNOTES),
}


def built(
    body: str,
    *,
    footnotes: Mapping[int, str] | None = None,
    endnotes: Mapping[int, str] | None = None,
    numbering: str = "",
) -> bytes:
    """Return a Word file with this body (elements of WordprocessingML), notes by id, and list definitions."""
    document = docx.Document()
    place = document.element.body
    for element in parse_xml(f"<w:body {_NAMESPACES}>{body}</w:body>"):
        place.insert(len(place) - 1, element)
    for kind, notes in (("footnote", footnotes), ("endnote", endnotes)):
        if notes:
            content_type, relation = _KINDS[kind]
            part = Part(PackURI(f"/word/{kind}s.xml"), content_type, _notes(kind, notes), document.part.package)
            document.part.relate_to(part, relation)
    if numbering:
        root = document.part.numbering_part.element
        for element in parse_xml(f"<w:numbering {_NAMESPACES}>{numbering}</w:numbering>"):
            root.append(element)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _notes(kind: str, notes: Mapping[int, str]) -> bytes:
    rule = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:t>rule</w:t></w:r></w:p></w:{kind}>'
    texts = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>{run(f" {text}")}</w:p></w:{kind}>'
        for number, text in notes.items()
    )
    return f"<w:{kind}s {_NAMESPACES}>{rule}{texts}</w:{kind}s>".encode()


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs; a plain text is a run of its own."""
    whole = "".join(part if part.startswith("<") else run(part) for part in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{whole}</w:p>"


def note(number: int, kind: str = "footnote") -> str:
    """Return the reference to a note."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """Return a table; each cell is the XML of its paragraphs, or a plain text."""
    filled = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row) for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in filled)}</w:tbl>"


def listed(number: int, depth: int = 0) -> str:
    """Return the properties that make a paragraph an item of a list."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def level(depth: int, form: str, pattern: str, start: int = 1) -> str:
    """Return a level of a list definition."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )
