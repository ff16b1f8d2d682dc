"""Dutch sentences in administrative prose."""

import re
from functools import lru_cache

from tkdocs.models import Span
from tkdocs.rules import words

_STOP = re.compile(r"[.?!…]+[\"'’”»)\]]*")
_TOKEN = re.compile(r"[^\s(\[«“\"'‘,;:/]*$")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]|IJ|Th|Ch|Ph|Chr|Joh)(?:\.(?:[A-ZÀ-Þ]|IJ|Th|Ch|Ph|Chr|Joh))*\.")
_SPACE = re.compile(r"\s*")
_BEGINS = re.compile(r"[\"'‘“«(\[–•-]*\s?[A-ZÀ-Þ\d€¿]|[•▪◦]|[‘’']s?-?[a-zA-Z]")
_LOST_SPACE = re.compile(r"[A-ZÀ-Þ«][a-zà-ÿ ]")
_LETTERS = re.compile(r"[a-zà-ÿ]{2}$|[A-Z]{3}$|[)»”’]$")
_ITEM = re.compile(r"\s*(?:\d{1,3}|[a-z]|[ivx]{1,4})\.")


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order: no overlap, nothing left out but white space.

    A line break always ends a sentence. Numbers, dates, abbreviations and initials end none, nor does a stop before a
    small letter. Where a line end of the page took the space ("terug.Het"), the sentence ends all the same.
    """
    found: list[Span] = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            if stop.end() < line.end() and _ends(text, start, stop, line.end()):
                found.append(_span(text, start, stop.end()))
                start = stop.end()
        found.append(_span(text, start, line.end()))
    return tuple(span for span in found if span.text)


def _span(text: str, start: int, end: int) -> Span:
    stripped = text[start:end].strip()
    at = text.index(stripped, start) if stripped else start
    return Span(at, at + len(stripped), stripped)


def _ends(text: str, start: int, stop: re.Match[str], limit: int) -> bool:
    """Tell whether a sentence that began at `start` ends with the stop."""
    space = _SPACE.match(text, stop.end())
    after = space.end() if space else stop.end()
    if after == stop.end():
        return bool(_LETTERS.search(text, start, stop.start()) and _LOST_SPACE.match(text, after)) and not _in_address(
            text, start, stop
        )
    if after >= limit or not _BEGINS.match(text, after):
        return False
    return stop[0][0] != "." or not _abbreviates(text, start, stop, after)


def _abbreviates(text: str, start: int, stop: re.Match[str], after: int) -> bool:
    """Tell whether the full stop belongs to the word before it."""
    if stop[0].startswith(".."):
        return False
    last = text[start : stop.start()].rpartition(" ")[2]
    token = (_TOKEN.search(last) or stop)[0] + "."
    goes_on, may_end = _abbreviations()
    if token.lower() in may_end:
        return text[after].isdigit()
    known = token.lower() in goes_on or bool(_INITIALS.fullmatch(token))
    return known or bool(_ITEM.fullmatch(text, start, stop.start() + 1))


def _in_address(text: str, start: int, stop: re.Match[str]) -> bool:
    word = text[start : stop.start()].rsplit(None, 1)[-1:]
    return bool(word) and ("://" in word[0] or word[0].startswith("www.") or "@" in word[0])


@lru_cache(maxsize=1)
def _abbreviations() -> tuple[frozenset[str], ...]:
    """Return the abbreviations behind which a sentence goes on, and those that may end one."""
    return words.load("abbreviations.yml", "goes_on", "may_end")
