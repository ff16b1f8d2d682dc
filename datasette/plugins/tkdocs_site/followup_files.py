"""The kit for a follow-up as a file to go on with: Markdown, or a document of Word."""

import io
import re
from collections.abc import Callable

from docx import Document
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from .citing import markdown
from .outline import Line, Outline
from .writable import writable

_PREFIX = {"h1": "# ", "h2": "## ", "h3": "### ", "quote": "> ", "item": "- ", "question": "- ", "text": ""}
_STYLE = {"quote": "Intense Quote", "item": "List Bullet", "question": "List Number", "text": "Normal"}


def as_markdown(outline: Outline) -> str:
    """Return the outline in Markdown; its sources are footnotes."""
    blocks = [_block(line) for line in outline.lines]
    notes = [f"[^{n}]: {markdown(said)}: <{_target(url)}>" for n, (url, said) in enumerate(outline.sources.items(), 1)]
    return "\n\n".join([*blocks, *notes]) + "\n"


def _block(line: Line) -> str:
    return f"{_PREFIX[line.kind]}{markdown(line.text)}{f'[^{line.source}]' if line.source else ''}"


def as_docx(outline: Outline) -> bytes:
    """Return the outline as a document of Word; its sources are a numbered list at the end."""
    document = Document()
    document.core_properties.title = outline.title
    document.core_properties.author = "tkdocs"
    document.core_properties.language = "nl-NL"
    urls = list(outline.sources)
    for line in outline.lines:
        _paragraph(document, line, urls)
    if urls:
        document.add_heading("Bronnen", 2)
    for number, (url, said) in enumerate(outline.sources.items(), 1):
        written = document.add_paragraph(f"[{number}] {writable(said)}: ")
        _link(written, url, url)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _paragraph(document: Word, line: Line, urls: list[str]) -> None:
    text = writable(line.text)
    if line.kind in ("h1", "h2", "h3"):
        document.add_heading(text, int(line.kind[1]) - 1)
        return
    written = document.add_paragraph(text, style=_STYLE[line.kind])
    if line.source:
        written.add_run(" ")
        _link(written, f"[{line.source}]", urls[line.source - 1])


def _link(paragraph: Paragraph, text: str, url: str) -> None:
    """Add a link to the end of a paragraph; the library has no call for that."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(_target(url), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(writable(text))
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def _target(url: str) -> str:
    return re.sub(r"[\s<>]", lambda sign: f"%{ord(sign[0]):02X}", url)


# The end of the address: what it is called, its media type, and what writes it.
FILES: dict[str, tuple[str, str, Callable[[Outline], str | bytes]]] = {
    "docx": (
        "Word (DOCX)",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        as_docx,
    ),
    "md": ("Markdown", "text/markdown; charset=utf-8", as_markdown),
}
