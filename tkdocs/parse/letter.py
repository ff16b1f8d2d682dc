"""The parts of a ministerial letter: sender, date, reference, subject, paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tkdocs.models import Letter
from tkdocs.parse.dates import DATE, dutch
from tkdocs.parse.persons import functions

_SENDER = re.compile(r"\bBRIEF VAN (?P<sender>(?:DE|HET)\s+[^\n]{3,300})")
_OFFICE = re.compile(r"^(?:de|het)?\s*(?P<office>(?:minister|staatssecretaris)\b[^\n.]{0,160}?),?$", re.IGNORECASE)
_DATED = re.compile(rf"(?:Den Haag|['’]s-Gravenhage|Datum)\s*[,:]?\s*({DATE})", re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?:Ons kenmerk|Onze referentie|Kenmerk)\s*:?\s*(?P<reference>[\w./-]*\d[\w./-]*)", re.IGNORECASE
)
_SUBJECT = re.compile(r"^(?:Betreft|Onderwerp)\s*:?\s*(?P<subject>\S.*)$", re.IGNORECASE | re.MULTILINE)
_TITLE = re.compile(r"^\d{2}\s?\d{3}(?:[- ][\dIVXLC]+)?\s+(?P<subject>[A-ZÀ-Þ][^\n]{3,300})$", re.MULTILINE)
_SALUTATION = re.compile(r"^(?:Geachte|Aan de [Vv]oorzitter|Den Haag, \d|Voorzitter,)")
_CLOSING = re.compile(
    r"^(?:Hoogachtend|Met vriendelijke groet|(?:De|Het) (?:minister|staatssecretaris)\b[^.]{0,160},?$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Found:
    """A letter's parts, and the subject that it gives itself."""

    letter: Letter
    subject: str | None


def read(paragraphs: Sequence[str]) -> Found:
    """Return the parts of a letter out of its paragraphs; None where the letter does not say."""
    whole = "\n".join(paragraphs)
    dated, reference = _DATED.search(whole), _REFERENCE.search(whole)
    subject = _SUBJECT.search(whole) or _TITLE.search(whole)
    letter = Letter(
        sender=_sender(paragraphs, whole),
        dated_on=dutch(dated[1] if dated else whole),
        reference=reference["reference"] if reference else None,
        paragraphs=_body(paragraphs),
    )
    return Found(letter, " ".join(subject["subject"].split()) if subject else None)


def _sender(paragraphs: Sequence[str], whole: str) -> str | None:
    """Return the function of who writes: in the title of an official print, else above the signature."""
    if found := _SENDER.search(whole):
        named = functions(
            found["sender"].title().replace(" Van ", " van ").replace(" Voor ", " voor ").replace(" En ", " en ")
        )
        return named[0] if named else found["sender"].lower()
    offices = [found["office"] for line in paragraphs if (found := _OFFICE.match(line.strip()))]
    named = functions(offices[-1]) if offices else ()
    return named[0] if named else None


def _body(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Return the paragraphs between salutation and signature."""
    starts = [n for n, line in enumerate(paragraphs[:40]) if _SALUTATION.match(line)]
    start = starts[-1] + 1 if starts else 0
    end = next((n for n in range(len(paragraphs) - 1, start, -1) if _CLOSING.match(paragraphs[n])), len(paragraphs))
    return tuple(paragraphs[start:end])
