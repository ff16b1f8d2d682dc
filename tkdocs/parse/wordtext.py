"""The printed text of a paragraph of a Word file: fields, hidden and removed text, note marks, bold print."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tkdocs.parse.structure import Notes, bare_mark, written_mark
from tkdocs.parse.text import clean

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BOX = qn("w:txbxContent")
# Removed text, and the second copy of a text box that is kept for old programs.
REMOVED = frozenset({qn("w:del"), qn("w:moveFrom"), _FALLBACK})
_SIGNS = {
    qn("w:tab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:ptab"): " ",
}
_TEXT, _RUN, _FIELD, _PROPERTIES = qn("w:t"), qn("w:r"), qn("w:fldChar"), qn("w:rPr")
_NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
_OFF = frozenset({"0", "false", "off", "none"})


class NoteMarks:
    """Numbers the notes of a document as Word prints them, in the order in which the text refers to them.

    `texts` are the notes by kind ("footnote", "endnote") and id. Where a document has both kinds, endnotes count on
    behind the footnotes, so that every mark names one note.
    """

    def __init__(self, texts: dict[tuple[str, str], str], footnotes: int) -> None:
        self.texts, self.notes, self.behind = texts, Notes(), footnotes
        self.counts = {"footnote": 0, "endnote": 0}

    def mark(self, reference: etree._Element) -> str:
        """Return the mark of a reference, and take its note in; one with a mark of its own is not counted."""
        kind = _NOTES[reference.tag]
        text = self.texts.get((kind, reference.get(qn("w:id"), "")), "")
        if _has_own_mark(reference):
            own = bare_mark(_following(reference))
            self.notes.add(own or "*", text)
            return written_mark(own)
        self.counts[kind] += 1
        return self.notes.add(str(self.counts[kind] + (self.behind if kind == "endnote" else 0)), text)


def on(value: str | None) -> bool:
    """Tell whether a switch is on; one without a value is."""
    return value is None or value.lower() not in _OFF


def pieces(paragraph: etree._Element, marks: NoteMarks | None = None) -> Iterator[tuple[str, bool]]:
    """Return the printed text of a paragraph, each piece with whether it is in bold print; text boxes are left out.

    Inserted text, hyperlinks and the results of fields are text; removed and hidden text and the code of a field
    are not.
    """
    # For each open field: whether its result has begun.
    fields: list[bool] = []
    run_bold = run_hidden = False
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, node in walk:
        if node.tag in REMOVED or node.tag == BOX:
            walk.skip_subtree()
        elif node.tag == _RUN:
            run_bold, run_hidden = _switched(node, "w:b"), _switched(node, "w:vanish")
        elif node.tag == _FIELD:
            _step(fields, node.get(qn("w:fldCharType")))
        elif all(fields) and not run_hidden:
            text = _own_text(node, marks)
            if text:
                yield text, run_bold


def text(paragraph: etree._Element, marks: NoteMarks | None = None) -> str:
    """Return the printed text of a paragraph, line breaks kept."""
    return clean("".join(piece for piece, _ in pieces(paragraph, marks)))


def boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Return the outermost text boxes that hang on a paragraph, each once."""
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, node in walk:
        if node.tag == BOX:
            yield node
        if node.tag == BOX or node.tag in REMOVED:
            walk.skip_subtree()


def _own_text(node: etree._Element, marks: NoteMarks | None) -> str:
    if node.tag == _TEXT:
        before = node.getprevious()
        return "" if before is not None and before.tag in _NOTES and _has_own_mark(before) else node.text or ""
    if node.tag in _SIGNS:
        # The stops of tabs are told in the same words as tabs.
        return "" if node.getparent().tag == qn("w:tabs") else _SIGNS[node.tag]
    if node.tag in _NOTES and marks is not None:
        return marks.mark(node)
    return ""


def _step(fields: list[bool], kind: str | None) -> None:
    """Follow the beginning, the result's beginning, or the end of a field."""
    if kind == "begin":
        fields.append(False)
    elif kind == "separate" and fields:
        fields[-1] = True
    elif kind == "end" and fields:
        fields.pop()


def _switched(run: etree._Element, name: str) -> bool:
    properties = run.find(_PROPERTIES)
    switch = properties.find(qn(name)) if properties is not None else None
    return switch is not None and on(switch.get(qn("w:val")))


def _has_own_mark(reference: etree._Element) -> bool:
    return on(reference.get(qn("w:customMarkFollows"), "0"))


def _following(reference: etree._Element) -> str:
    """Return the mark that a reference with a mark of its own is followed by in its run."""
    sign = reference.getnext()
    return (sign.text or "") if sign is not None and sign.tag == _TEXT else ""
