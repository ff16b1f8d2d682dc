"""The XML of officielebekendmakingen.nl into lines: motions, letters, questions and answers, in both dialects."""

from html import unescape

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tkdocs.errors import DamagedDocumentError, NoTextError
from tkdocs.parse.layout import Layout
from tkdocs.parse.structure import Blocks, Notes, announced, written_mark
from tkdocs.parse.text import clean

# What describes the file and is not printed.
_LEFT_OUT = frozenset({"metadata", "meta", "plaatje", "illustratie"})
_NOTES = frozenset({"noot", "voetnoot"})
_MARKS = frozenset({"nootref", "voetref"})
_NO_TEXT = _LEFT_OUT | _NOTES | _MARKS
# What holds a note's own mark.
_NOTE_NUMBERS = frozenset({"noot.nr", "nr", "nootnr"})
_ROWS = frozenset({"row", "rij"})
# The number of an item, printed before the item's first line.
_ITEM_NUMBERS = frozenset({"li.nr", "lidnr"})
# Printed as one line, though their parts are elements of their own.
_LINES = _ROWS | _ITEM_NUMBERS
_LINES |= {"al", "titel", "stuknr", "dossiernummer", "dosnr", "datumtekst", "kamervraagomschrijving", "omschr"}
_LINES |= {"naam", "nr", "kop"}
# Cells and names stand apart in print, though no space stands between their tags.
_APART = frozenset({"entry", "naam", "al", "noot.al"})
_WORDS = {"vraag": "Vraag", "antwoord": "Antwoord"}
_HEADINGS = frozenset({"nr", "nummer"})


def read(content: bytes) -> Layout:
    """Return the text of an official publication, a paragraph a line, and its notes.

    Entities are not expanded and nothing is fetched. Raises DamagedDocumentError on malformed XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as exc:
        raise DamagedDocumentError(f"malformed XML: {exc}") from exc
    reader = _Reader(root)
    lines = reader.blocks.found
    if not any(map(str.isalpha, "".join(lines))):
        raise NoTextError("XML without any text")
    return Layout((tuple(lines),), wrapped=False, notes=tuple(reader.notes.found))


class _Reader:
    """Walks through a publication, depth first and without recursion: nesting may be deep in hostile files."""

    def __init__(self, root: etree._Element) -> None:
        self.blocks, self.notes = Blocks(), Notes()
        self.numbers = {note.get("id"): _note_number(note) for name in _NOTES for note in root.iter(f"{{*}}{name}")}
        marks = [mark for name in _MARKS for mark in root.iter(f"{{*}}{name}")]
        self.marked = {mark.get(key) for mark in marks for key in ("refid", "nr")}
        self.item = ""
        waiting: list[etree._Element | None] = [root]
        while waiting:
            element = waiting.pop()
            if element is None:
                self.blocks.end()
            elif isinstance(element.tag, str) and _name(element) not in _LEFT_OUT:
                waiting += reversed(self._enter(element))

    def _enter(self, element: etree._Element) -> list[etree._Element | None]:
        """Write what an element begins, and return what is to be walked through in it; None ends a question."""
        name, children = _name(element), list(element)
        if name in _NOTES:
            self._stray(element)
            return []
        if name in _WORDS:
            self.blocks.begin(_WORDS[name], self._heading(_WORDS[name], children))
        elif name == "kamervraagopmerking":
            self.blocks.notice()
        if name in _ITEM_NUMBERS:
            self.item = f"{self._flat(element)} ".lstrip()
            return []
        if name in _LINES or _mixed(element, children) or not children:
            self.blocks.line(self.item + (self._row(children) if name in _ROWS else self._flat(element)))
            self.item, children = "", []
        return [*children, None] if name in _WORDS else children

    def _heading(self, word: str, children: list[etree._Element]) -> str | None:
        """Return the heading of a question or answer, and take its number out of `children`."""
        first = next((child for child in children if isinstance(child.tag, str)), None)
        if first is None:
            return None
        line = announced(word, self._flat(first))
        if line or _name(first) in _HEADINGS:
            children.remove(first)
            # Text may follow the number without an element of its own.
            parent = first.getparent()
            parent.text = (parent.text or "") + (first.tail or "")
            parent.remove(first)
        return line

    def _stray(self, note: etree._Element) -> None:
        """Take in a note that stands beside paragraphs; where nothing refers to it, it belongs to the one before it."""
        mark = self.notes.add(_note_number(note), _flat(_note_parts(note)))
        if not self.marked & {note.get("id"), note.get("nr"), _note_number(note)} - {None}:
            self.blocks.mark(mark)

    def _row(self, cells: list[etree._Element]) -> str:
        texts = [self._flat(cell) for cell in cells if isinstance(cell.tag, str)]
        return " | ".join(texts) if any(texts) else ""

    def _flat(self, element: etree._Element) -> str:
        return _flat([element], self)

    def marks(self, element: etree._Element) -> str:
        """Return the mark in the text of a note, which is taken in, or of a reference to one."""
        if _name(element) in _NOTES:
            return self.notes.add(_note_number(element), _flat(_note_parts(element)))
        number = element.get("nr") or self.numbers.get(element.get("refid")) or "".join(element.itertext())
        return written_mark(number.strip())


def _flat(elements: list[etree._Element], reader: _Reader | None = None) -> str:
    """Return the text of elements on one line; notes as their marks, or not at all without a reader to take them in."""
    parts: list[str] = []
    for element in elements:
        for event, node in (walk := etree.iterwalk(element, events=("start", "end", "comment", "pi"))):
            name = _name(node) if isinstance(node.tag, str) else ""
            if event == "start":
                left_out = name in _NO_TEXT
                parts.append(reader.marks(node) if left_out and name not in _LEFT_OUT and reader else "")
                parts.append("" if left_out or node.tag is etree.Entity else node.text or "")
                walk.skip_subtree() if left_out else None
            elif node is not element:
                parts.append(_sign(node.text or "") if node.tag is etree.Entity else "")
                parts.append((node.tail or "") or (" " if name in _APART else ""))
        parts.append(" ")
    return " ".join(clean("".join(parts)).split())


def _sign(entity: str) -> str:
    """Return the sign that "&eacute;" stands for everywhere; nothing for a name that only this file explains."""
    sign = unescape(entity)
    return "" if sign == entity else sign


def _note_number(note: etree._Element) -> str:
    """Return the printed mark of a note, or the number in its name ("n2"); nothing where it has neither."""
    own = next((child for child in note if isinstance(child.tag, str) and _name(child) in _NOTE_NUMBERS), None)
    if own is not None:
        return "".join(own.itertext()).strip()
    name = (note.get("id") or "").lstrip("nN")
    return note.get("nr") or (name if name.isdecimal() else "")


def _note_parts(note: etree._Element) -> list[etree._Element]:
    """Return what holds the text of a note; the note itself where it has no parts."""
    parts = [child for child in note if isinstance(child.tag, str)]
    inner = [child for child in parts if _name(child) not in _NOTE_NUMBERS]
    return inner if parts and not _mixed(note, parts) else [note]


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _mixed(element: etree._Element, children: list[etree._Element]) -> bool:
    """Tell whether text stands directly in the element, beside its children."""
    return any(text and text.strip() for text in (element.text, *(child.tail for child in children)))
