"""Plain text and Markdown into pages of lines."""

import re
import unicodedata

from tkdocs.errors import DamagedDocumentError, NoTextError
from tkdocs.parse.layout import Layout

_PAGE_BREAK = re.compile(r"^\s*-{5,}\s*$|^\s*<!-- ?page ?break ?-->\s*$", re.IGNORECASE)
_FOOT = re.compile(r"Tweede Kamer, vergaderjaar \d{4}.\d{4}, (?:Aanhangsel|Vragen|\d[^.]{2,40}, nr\. \d+)\s*\d+\s*$")
# Ends of wrapped lines lie near the page's edge, about 80 signs; a text of whole paragraphs has longer ones.
_PAGE_WIDTH = 115
_LIGATURES = str.maketrans(
    {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\xa0": " ", "\u2007": " ", "\u202f": " ", "\t": " "}
    | dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff")
)
_CEDILLA = re.compile("([sScCtTgG])\xb8")
_SPACES = re.compile(r" {2,}")
# The marks of text in UTF-16.
UTF_16 = frozenset({b"\xff\xfe", b"\xfe\xff"})
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def read(content: bytes) -> Layout:
    """Return the pages of a text in UTF-8, or in Windows-1252 where it is no UTF-8.

    Raises DamagedDocumentError where the bytes hold control signs, NoTextError where they hold no letter.
    """
    text = clean(decode(content))
    if not any(map(str.isalpha, text)):
        raise NoTextError("a text without any letter")
    pages = _pages([line for page in text.split("\f") for line in (*page.splitlines(), "\f")])
    return Layout(pages, wrapped=_wrapped(pages))


def decode(content: bytes) -> str:
    """Return the text of `content` without a byte order mark; raise DamagedDocumentError on control signs."""
    try:
        text = content.decode("utf-16" if content[:2] in UTF_16 else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if CONTROL.search(text):
        raise DamagedDocumentError("control signs in what should be text")
    return text


def clean(text: str) -> str:
    """Return `text` in composed form, with single plain spaces, without ligatures, soft hyphens, signs of no width."""
    composed = unicodedata.normalize("NFC", _CEDILLA.sub("\\1\u0327", text.translate(_LIGATURES)))
    return _SPACES.sub(" ", composed)


def printable(line: str) -> str:
    """Return a line without the control signs, which a terminal would obey; those that are white space are a space."""
    return _UNPRINTED.sub(lambda found: " " if found[0].isspace() else "", line)


def _pages(lines: list[str]) -> tuple[tuple[str, ...], ...]:
    """Cut at form feeds, at lines of dashes and behind the running foot."""
    pages: list[tuple[str, ...]] = []
    page: list[str] = []
    for line in lines:
        turned = line == "\f" or bool(_PAGE_BREAK.match(line))
        if not turned:
            page.append(line)
        if turned or _FOOT.search(line):
            pages.append(tuple(page))
            page = []
    return tuple(page for page in pages if any(line.strip() for line in page))


def _wrapped(pages: tuple[tuple[str, ...], ...]) -> bool:
    """Tell whether lines end at a page's edge: nearly all of them are then short."""
    lengths = sorted(len(line) for page in pages for line in page if line.strip())
    return bool(lengths) and lengths[int(len(lengths) * 0.9)] <= _PAGE_WIDTH
