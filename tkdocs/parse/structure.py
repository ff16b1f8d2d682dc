"""Headings that a format marks as such: the same words as in print, so that one cutter serves every format."""

import re

from tkdocs.parse.heads import head
from tkdocs.parse.numbers import NUMBERS

_BARE = re.compile(rf"^(?:nrs?\.?\s*)?({NUMBERS})\s*[.:)]?$", re.IGNORECASE)


def announced(word: str, text: str) -> str | None:
    """Return the heading line ("Vraag 2") that `text` stands for in an element for a question or answer, or None."""
    found = head(text)
    if found and not found.bare and not found.rest:
        return text
    bare = _BARE.match(text.strip())
    return f"{word} {bare[1]}" if bare else None
