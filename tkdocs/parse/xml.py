"""The XML of officielebekendmakingen.nl into lines: motions, letters, questions and answers, in both dialects."""

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tkdocs.errors import DamagedDocumentError, NoTextError
from tkdocs.parse.layout import Layout
from tkdocs.parse.structure import announced
from tkdocs.parse.text import clean

# Notes and their marks; what describes the file and is not printed.
_LEFT_OUT = frozenset(
    {"noot", "nootref", "noot.nr", "voetnoot", "voetref", "metadata", "meta", "plaatje", "illustratie"}
)
# Printed as one line, though their parts are elements of their own.
_LINES = frozenset(
    {
        "al",
        "titel",
        "stuknr",
        "dossiernummer",
        "dosnr",
        "datumtekst",
        "kamervraagomschrijving",
        "omschr",
        "row",
        "rij",
        "naam",
        "nr",
        "kop",
    }
)
_WORDS = {"vraag": "Vraag", "antwoord": "Antwoord"}


def read(content: bytes) -> Layout:
    """Return the text of an official publication, a paragraph a line.

    Entities are not expanded and nothing is fetched. Raises DamagedDocumentError on malformed XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as exc:
        raise DamagedDocumentError(f"malformed XML: {exc}") from exc
    lines: list[str] = []
    _walk(root, lines)
    if not any(map(str.isalpha, "".join(lines))):
        raise NoTextError("XML without any text")
    return Layout((tuple(lines),), wrapped=False)


def _walk(top: etree._Element, lines: list[str]) -> None:
    """Append the lines of `top`, depth first, without recursion: nesting may be deep in hostile files."""
    waiting = [top]
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str) or _name(element) in _LEFT_OUT:
            continue
        children = list(element)
        if _name(element) in _WORDS:
            lines += _heading(element, children)
        elif _name(element) == "kamervraagopmerking":
            lines += ["Mededeling", ""]
        if _name(element) in _LINES or _mixed(element, children) or not children:
            lines += [_flat(element), ""]
        else:
            waiting += reversed(children)


def _heading(element: etree._Element, children: list[etree._Element]) -> list[str]:
    """Return the heading of a question or answer, and take its number out of `children`."""
    word = _WORDS[_name(element)]
    first = next((child for child in children if isinstance(child.tag, str)), None)
    line = announced(word, _flat(first)) if first is not None else None
    if first is not None and (line or _name(first) == "nr"):
        children.remove(first)
    return [line or word, ""]


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _mixed(element: etree._Element, children: list[etree._Element]) -> bool:
    """Tell whether text stands directly in the element, beside its children."""
    return any(text and text.strip() for text in (element.text, *(child.tail for child in children)))


def _flat(element: etree._Element) -> str:
    """Return the element's text on one line, without notes."""
    parts: list[str] = []
    skipped: etree._Element | None = None
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        named = isinstance(node.tag, str)
        if event == "start":
            if skipped is None and named and _name(node) in _LEFT_OUT:
                skipped = node
            parts.append((node.text or "") if skipped is None and named else "")
            continue
        if skipped is node:
            skipped = None
        # Cells and names stand apart in print, though no space stands between their tags.
        if skipped is None and node is not element:
            parts.append((node.tail or "") or (" " if named and _name(node) in {"entry", "naam", "al"} else ""))
    return " ".join(clean("".join(parts)).split())
