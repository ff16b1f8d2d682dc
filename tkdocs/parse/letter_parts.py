"""Cuts a letter into head, body and end: address and salutation; paragraphs; closing, signature and all behind it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tkdocs.parse.dates import DATE

_SALUTATION = re.compile(r"^(?:Geachte\b.{0,80}|Mijnheer de voorzitter|(?:Zeer geachte\s)?[Vv]oorzitter),?$")
_PLACE = re.compile(rf"^(?:Den\s+Haag|['’]s-Gravenhage),?\s+{DATE}\.?$", re.IGNORECASE)
_ADDRESSED = re.compile(r"^Aan\s+de\s+[Vv]oorzitter(?:s)?\s+van\b.*$")
_LABELS = (
    r"(?:Ons kenmerk|Onze referentie|Uw kenmerk|Uw referentie|Uw brief(?:\s\(kenmerk\))?|Kenmerk|Datum|Betreft"
    r"|Onderwerp|Bijlage(?:n|\(n\))?|Kopie aan|Contactpersoon|Inlichtingen bij|Afschrift aan|Behandeld door)"
)
_VALUE = rf"(?:{DATE}|[\w./-]*\d[\w./-]*|geen)"
# Lines of the address, wherever a page's layout has put them.
_ADDRESS = re.compile(
    r"^(?:>?\s*Retouradres\b.*|Postbus\s\d+"
    r"|(?:Postbus\s\d+\s)?\d{4}\s?[A-Z]{2}\s+(?:DEN HAAG|Den Haag|['’]s-Gravenhage)"
    r"|Pagina\s\d+(?:\s(?:van|/)\s\d+)?|(?:www\.)?rijksoverheid\.nl\S*|T\s+[\d\s()+-]+)$"
)
# A label of the column beside a ministry's letter, alone or with a number or day; and one with any words behind it.
_COLUMN = re.compile(rf"^{_LABELS}\s*:?(?:\s*{_VALUE})?$", re.IGNORECASE)
_LABELLED = re.compile(rf"^{_LABELS}\s*:?\s.*[^.;,]$")
_ADDRESSEE = re.compile(r"^(?:der Staten-Generaal|Den Haag|Binnenhof\b.{0,20}|Ministerie van .{0,80})$", re.IGNORECASE)
_ONLY_VALUE = re.compile(rf"^{_VALUE}$", re.IGNORECASE)
_CLOSING = re.compile(
    r"^(?:Hoogachtend|Met vriendelijke groet(?:en)?|Met (?:de meeste )?hoogachting)\b,?$", re.IGNORECASE
)
_SIGNED = re.compile(
    r"^(?:mede namens\s+)?(?:de|het)?\s*(?:vice)?(?:minister|staatssecretaris)(?:-president)?\b[^.;:?!]{0,160}$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^(?:(?:[A-ZÀ-Þ]\.\s?)+|drs?\.|ir\.|mr\.|prof\.|[A-ZÀ-Þ])[\w.,'’ -]{1,60}(?<![.;:?!])$")
_NAME_WORDS = 7
# Address, date and salutation stand within this many lines.
_HEAD_LINES = 80


@dataclass(frozen=True, slots=True)
class Parts:
    """The lines of a letter: head (with lines of the column beside that stood in the body), body and end."""

    head: tuple[str, ...]
    body: tuple[str, ...]
    end: tuple[str, ...]


def cut(lines: Sequence[str]) -> Parts:
    """Return the parts of a letter, out of plain lines. Every line is in one of them."""
    start = _start(lines)
    end = next((n for n in range(start, len(lines)) if _ends(lines, n)), len(lines))
    beside = _beside(lines[start:end])
    body = tuple(line for n, line in enumerate(lines[start:end]) if n not in beside)
    column = tuple(lines[start + n] for n in sorted(beside))
    return Parts((*lines[:start], *column), body, tuple(lines[end:]))


def _start(lines: Sequence[str]) -> int:
    """Return where the body begins: behind the salutation, else place and day, else the address."""
    first, beside = lines[:_HEAD_LINES], _beside(lines)
    for pattern in (_SALUTATION, _PLACE, _ADDRESSED):
        found = next((n for n, line in enumerate(first) if pattern.match(line.strip())), None)
        if found is not None:
            return next((n for n in range(found + 1, len(lines)) if not _addresses(lines, n, beside)), len(lines))
    return 0


def _addresses(lines: Sequence[str], place: int, beside: frozenset[int]) -> bool:
    """Tell whether a line behind the address goes on with it: empty, a label, or one of those `beside`."""
    line = lines[place].strip()
    return not line or bool(_LABELLED.match(line) or _ADDRESSEE.match(line)) or place in beside


def _ends(lines: Sequence[str], place: int) -> bool:
    """Tell whether a line closes the letter: a closing, or an office with a name below it."""
    line = lines[place].strip()
    if _CLOSING.match(line):
        return True
    if not _SIGNED.match(line):
        return False
    below = next((lines[later].strip() for later in range(place + 1, len(lines)) if lines[later].strip()), "")
    named = bool(_NAMED.match(below)) and len(below.split()) <= _NAME_WORDS
    return named or not below or bool(_SIGNED.match(below))


def _beside(lines: Sequence[str]) -> frozenset[int]:
    """Return the places of lines of the address and of the column beside: labels, and the values below them."""
    found: set[int] = set()
    for place, line in enumerate(lines):
        above = lines[place - 1].strip() if place - 1 in found else ""
        below_label = bool(_COLUMN.match(above)) and bool(_ONLY_VALUE.match(line.strip()))
        if below_label or _ADDRESS.match(line.strip()) or _COLUMN.match(line.strip()):
            found.add(place)
    return frozenset(found)
