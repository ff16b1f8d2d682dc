"""Numbered paragraphs of Word files: counted as Word counts them, so that "1." and "Vraag 1" are text again."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

# A list may be styled by a style that is based on another; longer rows of these are a ring.
_LONGEST_ROW = 20
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN += ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HIGHEST_ROMAN = 3999
_BULLET = "• "


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the form of its numbers, the pattern of its label ("Vraag %1"), its first value."""

    form: str
    pattern: str
    start: int


class Numbering:
    """Counts the numbered paragraphs of one document; every paragraph with text is to be asked for in order."""

    def __init__(self, document: Document) -> None:
        self.levels, self.counter = _levels(document)
        self.restarts = _restarts(document)
        self.styles = {style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))}
        self.counts: dict[tuple[str, int], int] = defaultdict(int)

    def label(self, paragraph: etree._Element) -> str:
        """Return the label of a paragraph with a space behind it, or nothing."""
        number, depth = self._place(paragraph)
        level = self.levels.get((number, depth))
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return _BULLET
        # Lists with one pattern go on counting, unless one says that it starts anew.
        counter = self.counter.get(number, number)
        if (restart := self.restarts.pop((number, depth), None)) is not None:
            self.counts[counter, depth] = restart - level.start
        self.counts[counter, depth] += 1
        for deeper in [key for key in self.counts if key[0] == counter and key[1] > depth]:
            del self.counts[deeper]
        shown = re.sub(r"%([1-9])", lambda found: self._shown(number, int(found[1]) - 1), level.pattern)
        return f"{shown} " if shown.strip() else ""

    def _shown(self, number: str, depth: int) -> str:
        level = self.levels.get((number, depth))
        if level is None:
            return ""
        counted = self.counts.get((self.counter.get(number, number), depth), 1)
        return written(counted + level.start - 1, level.form)

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """Return the number of a paragraph's list and its depth in it, by itself or by its style."""
        properties = paragraph.find(qn("w:pPr"))
        own = _numbered(properties)
        style = properties.find(qn("w:pStyle")) if properties is not None else None
        name = style.get(qn("w:val")) if style is not None else None
        for _ in range(_LONGEST_ROW):
            if own is not None or name not in self.styles:
                break
            own = _numbered(self.styles[name].find(qn("w:pPr")))
            name = _value(self.styles[name], "w:basedOn", "")
        if own is None:
            return "0", 0
        return _value(own, "w:numId", "0"), int(_value(own, "w:ilvl", "0"))


def written(value: int, form: str) -> str:
    """Return a number in the form that Word calls "decimal", "lowerLetter", "upperRoman" and so on."""
    if form in {"lowerLetter", "upperLetter"} and value > 0:
        # Word goes on behind z with aa, bb.
        text = chr(ord("a") + (value - 1) % 26) * min((value - 1) // 26 + 1, 3)
    elif form in {"lowerRoman", "upperRoman"} and 0 < value <= _HIGHEST_ROMAN:
        text, rest = "", value
        for size, sign in _ROMAN:
            text, rest = text + sign * (rest // size), rest % size
    else:
        return str(value)
    return text.upper() if form.startswith("upper") else text


def _numbered(properties: etree._Element | None) -> etree._Element | None:
    return properties.find(qn("w:numPr")) if properties is not None else None


def _root(document: Document) -> etree._Element | None:
    try:
        return document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return None


def _levels(document: Document) -> tuple[dict[tuple[str, int], Level], dict[str, str]]:
    """Return the levels of each list, and for each list which others it counts on with."""
    root = _root(document)
    if root is None:
        return {}, {}
    abstract = {node.get(qn("w:abstractNumId")): node for node in root.iter(qn("w:abstractNum"))}
    found: dict[tuple[str, int], Level] = {}
    counters: dict[str, str] = {}
    for instance in root.iter(qn("w:num")):
        number, kind = str(instance.get(qn("w:numId"))), _value(instance, "w:abstractNumId", "")
        counters[number] = f"list {kind}"
        for source in (abstract.get(kind), instance):
            for level in source.iter(qn("w:lvl")) if source is not None else ():
                found[number, int(level.get(qn("w:ilvl")) or 0)] = _level(level)
    return found, counters


def _level(level: etree._Element) -> Level:
    return Level(
        _value(level, "w:numFmt", "decimal"), _value(level, "w:lvlText", ""), int(_value(level, "w:start", "1"))
    )


def _restarts(document: Document) -> dict[tuple[str, int], int]:
    """Return the value that a list starts anew with, by list and depth."""
    root = _root(document)
    return dict(_overrides(root)) if root is not None else {}


def _overrides(root: etree._Element) -> Iterator[tuple[tuple[str, int], int]]:
    for instance in root.iter(qn("w:num")):
        for override in instance.iter(qn("w:lvlOverride")):
            if value := _value(override, "w:startOverride", ""):
                place = str(instance.get(qn("w:numId"))), int(override.get(qn("w:ilvl")) or 0)
                yield place, int(value)


def _value(element: etree._Element, name: str, default: str) -> str:
    node = element.find(qn(name))
    return node.get(qn("w:val"), default) if node is not None else default
