"""The parts of a ministerial letter: sender, date, reference, subject, paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tkdocs.models import Letter
from tkdocs.parse import flow
from tkdocs.parse.dates import DATE, dutch
from tkdocs.parse.offices import functions

_SENDER = re.compile(
    r"\bBRIEF VAN (?P<sender>(?:DE|HET)\s.{3,300}?)(?=\n\s*\n|\n\s*(?:Aan|Den Haag|Ter|Ontvangen)\b|$)", re.DOTALL
)
_OFFICE = re.compile(r"^\s*(?:de|het)?\s*(?P<office>(?:minister|staatssecretaris)\b[^.]{0,160}?),?\s*$", re.IGNORECASE)
_DATED = re.compile(rf"(?:Den\s+Haag|['’]s-Gravenhage|Datum)\s*[,:]?\s*({DATE})", re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?:Ons\s+kenmerk|Onze\s+referentie|Kenmerk|Referentie)\s*:?\s*(?P<reference>[\w./-]*\d[\w./-]*)", re.IGNORECASE
)
_SUBJECT = re.compile(r"^\s*(?:Betreft|Onderwerp)\s*:?\s*(?P<subject>\S.*)$", re.IGNORECASE | re.MULTILINE)
_TITLE = re.compile(r"^\s*\d{2}\s?\d{3}(?:[- ][\dIVXLC]+)?\s+(?P<subject>[A-ZÀ-Þ][^\n]{2,300})$", re.MULTILINE)
_BEGINS = re.compile(r"^\s*(?:Geachte\b|Aan de [Vv]oorzitter|Den Haag, \d|Voorzitter,)")
_ENDS = re.compile(
    r"^\s*(?:Hoogachtend|Met vriendelijke groet|(?:De|Het) (?:minister|staatssecretaris)\b[^.]{0,160},?\s*$)",
    re.IGNORECASE,
)
# Address, date and salutation stand within this many lines.
_HEAD_LINES = 60


@dataclass(frozen=True, slots=True)
class Found:
    """A letter's parts, and the subject that it gives itself."""

    letter: Letter
    subject: str | None


def read(lines: Sequence[str], *, wrapped: bool) -> Found:
    """Return the parts of a letter out of its lines; None where the letter does not say."""
    plain = [flow.plain(line) for line in lines]
    whole = "\n".join(plain)
    dated, reference = _DATED.search(whole), _REFERENCE.search(whole)
    subject = _SUBJECT.search(whole) or _TITLE.search(whole)
    letter = Letter(
        sender=_sender(plain, whole),
        dated_on=dutch(dated[1]) if dated else dutch("\n".join(plain[:_HEAD_LINES])),
        reference=reference["reference"] if reference else None,
        paragraphs=flow.paragraphs(_body(plain), wrapped=wrapped),
    )
    return Found(letter, " ".join(subject["subject"].split()) if subject else None)


def _sender(lines: Sequence[str], whole: str) -> str | None:
    """Return the function of who writes: in the title of an official print, else above the signature."""
    if found := _SENDER.search(whole):
        return next(iter(functions(_cased(found["sender"]))), None) or " ".join(found["sender"].lower().split())
    offices = [found["office"] for line in lines if (found := _OFFICE.match(line))]
    return next((named[0] for office in reversed(offices) if (named := functions(office))), None)


def _cased(capitals: str) -> str:
    """Return words in capitals with only the first letter as one, small words in small letters."""
    return re.sub(r"\b(?:De|Het|Van|Voor|En)\b", lambda found: found[0].lower(), " ".join(capitals.split()).title())


def _body(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines between salutation and signature."""
    starts = [n for n, line in enumerate(lines[:_HEAD_LINES]) if _BEGINS.match(line)]
    start = starts[-1] + 1 if starts else 0
    return lines[start : next((n for n in range(len(lines) - 1, start, -1) if _ENDS.match(lines[n])), len(lines))]
