"""The parts of a ministerial letter: sender, date, reference, subject, paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tkdocs.models import Letter
from tkdocs.parse import flow, letter_parts
from tkdocs.parse.dates import DATE, dutch
from tkdocs.parse.offices import functions
from tkdocs.rules import ministries

_SENDER = re.compile(
    r"\bBRIEF VAN (?P<sender>(?:DE|HET)\s.{3,300}?)(?=\n\s*\n|\n\s*(?:Aan|Den Haag|Ter|Ontvangen)\b|$)", re.DOTALL
)
_OFFICE = re.compile(
    r"^\s*(?:mede namens\s+)?(?:de|het)?\s*(?P<office>(?:minister|staatssecretaris)\b[^.]{0,160}?),?\s*$", re.IGNORECASE
)
_DATED = re.compile(rf"(?:Den\s+Haag|['’]s-Gravenhage|Datum)\s*[,:]?\s*({DATE})", re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?<!Uw\s)\b(?:Ons\s+kenmerk|Onze\s+referentie|Kenmerk|Referentie)\b\s*:?\s*(?P<reference>[\w./-]*\d[\w./-]*)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^\s*(?:Betreft|Onderwerp)\b\s*:?[ \n]*(?P<subject>\S.*(?:\n[a-zà-ÿ(].*){0,2})$", re.IGNORECASE | re.MULTILINE
)
_TITLE = re.compile(
    # The number of the paper stands before the title of its dossier or behind it.
    r"^\s*\d{2}\s?\d{3}(?:[- ][\dIVXLC]+)?\s+(?:Nr\.\s*\d+\s+)?(?P<subject>(?!Nr\.)[A-ZÀ-Þ].{2,300}?)"
    r"(?=\s+BRIEF VAN\b|\n\s*(?:\d{2}\s?\d{3}\b|Nr\.)|\n\s*\n|$)",
    re.MULTILINE | re.DOTALL,
)
_SMALL = frozenset({"de", "het", "van", "voor", "en", "der", "den", "te", "in"})


@dataclass(frozen=True, slots=True)
class Found:
    """A letter's parts, the subject that it gives itself, and its whole text, in which the paragraphs stand as such."""

    letter: Letter
    subject: str | None
    text: str


def read(lines: Sequence[str], *, wrapped: bool) -> Found:
    """Return the parts of a letter out of its lines; None where the letter does not say."""
    parts = letter_parts.cut([flow.plain(line) for line in lines])
    head = "\n".join(parts.head)
    dated, reference = _DATED.search(head), _REFERENCE.search(head)
    subject = _SUBJECT.search(head) or _TITLE.search(head)
    paragraphs = flow.paragraphs(parts.body, wrapped=wrapped)
    letter = Letter(
        sender=_sender(parts, head),
        dated_on=dutch(dated[1] if dated else head),
        reference=reference["reference"].rstrip(".") if reference else None,
        paragraphs=paragraphs,
    )
    around = (flow.text(part, wrapped=wrapped) for part in (parts.head, parts.end))
    text = "\n".join(filter(None, (next(around), *paragraphs, next(around))))
    return Found(letter, " ".join(subject["subject"].split()) if subject else None, text)


def _sender(parts: letter_parts.Parts, head: str) -> str | None:
    """Return the functions of who writes: in the title of an official print, else above the signatures."""
    if found := _SENDER.search(head):
        named = functions(_cased(found["sender"])) or (" ".join(found["sender"].lower().split()),)
    else:
        offices = (found["office"] for line in parts.end if (found := _OFFICE.match(line)))
        named = tuple(dict.fromkeys(function for office in offices for function in functions(office)))
    return " en ".join(map(titled, named)) or None


def _cased(capitals: str) -> str:
    """Return words in capitals with only the first letter as one, small words in small letters."""
    return " ".join(word.lower() if word.lower() in _SMALL else word.title() for word in capitals.split())


def titled(function: str) -> str:
    """Return "minister van justitie en veiligheid" as "Minister van Justitie en Veiligheid".

    Names of ministries are written as the rules write them; of others each word that is not a small one has a capital.
    """
    office, preposition, name = (*function.split(" ", 2), "", "")[:3]
    words = (word if word in _SMALL else word[:1].upper() + word[1:] for word in name.split())
    known = _names().get(name.lower(), " ".join(words))
    return " ".join(filter(None, (office[:1].upper() + office[1:], preposition, known)))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Return the names of ministries and portfolios as they are written, by their small letters."""
    every = [name for m in ministries.load() for name in (m.name, *m.names, *(p.name for p in m.portfolios))]
    return {name.lower(): name for name in reversed(every) if not name.isupper()}
