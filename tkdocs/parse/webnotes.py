"""Notes on web pages: which elements hold one, and which hold the mark of one in the text."""

import re

from bs4 import BeautifulSoup, Tag

from tkdocs.parse.structure import Notes, written_mark
from tkdocs.parse.text import clean

# A list of notes, as officielebekendmakingen.nl, converters from Markdown and word processors, and others write it.
_LISTS = "#noten, .noten, .voetnoten, .footnotes, .footnote-list"
_ITEMS = (
    "div.noot, p.noot, li.noot, aside.noot, div.voetnoot, p.voetnoot, .footnotes li, .voetnoten li, #noten li, "
    ".noten li, .footnote-list li, .footnotes p, .voetnoten p, #noten p, .noten p, .panel-body small"
)
# Elements that are a note only where they begin with a number (openkamer.org's list of sources).
_IF_NUMBERED = "small"
_NUMBER = ".nootnum, .nootnr, .noot-nummer, sup"
# "X" to close a note that pops up, arrows back to the text.
_TOOLS = ".note-close, .footnote-backref, .footnote-back, a[rev=footnote], a[role=doc-backlink]"
_LEADING = re.compile(r"^\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)]?)\s+(?=\S)")
_DIGITS = re.compile(r"^\[?\(?\s*(\d{1,3}(?:\s?,\s?\d{1,3})*)\s*\)?\]?$")
_MARKS = frozenset({"nootnum", "nootnr", "nootref", "noot-verwijzing", "noot", "footnote-ref", "footnote-reference"})
# Behind these a raised number is a part of a unit or formula ("m2", "CO2").
_UNITS = frozenset({"m", "km", "cm", "dm", "mm", "co", "no", "r"})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")


def take(soup: BeautifulSoup) -> Notes:
    """Take the notes out of a page, and return them in the order of the page."""
    notes, taken = Notes(), set[int]()
    for tag in soup.select(_ITEMS):
        if any(id(parent) in taken for parent in tag.parents) or not tag.get_text(strip=True):
            continue
        number = _number(tag)
        if number or tag.name != _IF_NUMBERED:
            taken.add(id(tag))
            notes.add(number, " ".join(clean(tag.get_text(" ")).split()))
    for tag in [tag for tag in soup.select(f"{_LISTS}, {_ITEMS}") if id(tag) in taken or tag.name != _IF_NUMBERED]:
        # Cleared and not removed: removing one of thousands of neighbours takes time for each of them.
        tag.clear(decompose=True)
    return notes


def _number(tag: Tag) -> str:
    """Return the printed number of a note, and take it and what is no text out of it; nothing where it has none."""
    for tool in tag.select(_TOOLS):
        tool.clear(decompose=True)
    own = tag.select_one(_NUMBER)
    if own is not None and (found := _DIGITS.match(own.get_text(strip=True))):
        own.clear(decompose=True)
        return found[1]
    first = next((text for text in tag.find_all(string=True) if text.strip()), None)
    if first is not None and (found := _LEADING.match(f"{first} x")):
        first.replace_with(str(first)[min(found.end(), len(first)) :])
        return found[1] or found[2]
    return ""


def mark(tag: Tag, before: str, known: frozenset[str]) -> str | None:
    """Return the marks that an element stands for ("[1]"), a power ("^6") for one, or None where it is plain text.

    `before` is the text on the line so far, `known` the marks of the page's notes: a raised number behind a unit or
    behind another number is no mark unless it is linked, or follows a year and is that of a note.
    """
    if tag.name not in {"a", "sup", "span"} or not (found := _DIGITS.match(tag.get_text(strip=True))):
        return None
    linked = bool(_MARKS & set(tag.get_attribute_list("class"))) or _link(tag)
    if not linked and tag.name != "sup":
        return None
    if not linked and before[-1:].isdecimal() and not (_YEAR.search(before[-5:]) and found[1] in known):
        return f"^{found[1]}"
    if not linked and _unit(before):
        return None
    return "".join(written_mark(number.strip()) for number in found[1].split(","))


def _link(tag: Tag) -> bool:
    """Tell whether an element is or holds nothing but a link within the page."""
    link = tag if tag.name == "a" else tag.find("a", recursive=False)
    return isinstance(link, Tag) and str(link.get("href", "")).startswith("#")


def _unit(before: str) -> bool:
    words = before[-4:].lower().split()
    return bool(words) and words[-1] in _UNITS
