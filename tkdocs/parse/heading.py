"""The facts of the heading: who asked whom about what and when, who answered and when."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice

from tkdocs.models import Member
from tkdocs.parse.dates import DATE, dutch
from tkdocs.parse.offices import functions, ministers
from tkdocs.parse.persons import members
from tkdocs.parse.spacing import spaced

_REFERENCE = re.compile(r"\b(20\d\d)\s?Z\s?(\d{5})\b")
_SUBMITTED = re.compile(
    rf"\bIngediend\s*\|?\s*{DATE}|[Ii]ngezonden\s*(?:op\s+)?{DATE}|\bop\s+{DATE}\s+(?:ingezonden|ingediende|gestelde)\b"
)
_RECEIVED = re.compile(rf"(?:\(?\s*[Oo]ntvangen\s*(?:op\s+)?|\bBeantwoord\s*\|?\s*)({DATE})")
# Pages that list the facts: "Indieners Anna Proef (TST) Beantwoord door ...".
_LISTED = re.compile(
    r"\bIndieners?\s*\|?\s*(?P<askers>[^|]{3,400}?)\s*\|?\s*(?=Beantwoord door|Onderwerpen|Bron vraag|$)"
)
_LISTED_MINISTERS = re.compile(r"\bBeantwoord door\s*\|?\s*(?P<who>[^|]{3,600}?)\s*\|?\s*(?=Onderwerpen|Bron vraag|$)")
_LISTED_MINISTER = re.compile(r"\(\s*(?:viceminister-president\s*,\s*)?((?:minister|staatssecretaris)[^()]{0,200})\)")
# The clerk sends questions on by letter on the day they are put in, and ministries answer that letter.
_FORWARDED = re.compile(rf"(?:op|Op)\s+uw\s+(?:brief|verzoek|schrijven)\s+van\s+({DATE})|uw brief van ({DATE})")
_ASKED = re.compile(
    r"""(?:vragen|kamervragen|vraag|gesteld\s+door)\s+(?:van\s+|door\s+)?
    (?:van\s+)?(?:het\s+|de\s+)?(?:Tweede\s+)?(?:Kamer)?(?:lid|leden)\b\s*(?P<askers>[^;]{2,600}?)
    (?:,?\s*(?:(?:die\s+zijn\s+)?gericht\s+)?aan\s*
       (?P<addressed>(?:de|het|den)\b.{3,600}?|(?:minister|staatssecretaris)\b.{3,300}?))?
    (?:\s*,?\s*(?:over|inzake|betreffende|naar\s+aanleiding\s+van)\b|\s*\(\s*ingezonden|$)""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
# How the sentence begins that says who asks. A heading says it once or twice; further on it is a text that repeats
# itself, and looking for the sentence's end from each beginning takes time.
_ASKING = re.compile(
    r"(?:vragen|kamervragen|vraag|gesteld\s+door)\s+(?:(?:van|door|het|de|Tweede)\s+){0,4}(?:Kamer)?(?:lid|leden)\b",
    re.IGNORECASE,
)
_MOST_ASKING = 20
_SUBJECT = re.compile(
    r"""\s(?:over|inzake|betreffende)\s*(?P<subject>(?!uw\b).{3,900}?)\s*
    (?:\.?\s*\(\s*(?:[Ii]ngezonden|20\d\dZ)|\.?\s*\([Oo]ntvangen|worden\s+beantwoord|\.?\s*Antwoord(?:en)?\s+van|\.\s*$|$)""",
    re.DOTALL | re.VERBOSE,
)
_ANSWERED = re.compile(
    r"""(?:antwoord(?:en)?|beantwoording|mededeling)\s*(?:\(nader\)\s*)?(?:door|van)\s+
    (?P<who>(?:de\s+|het\s+)?(?:minister|staatssecretaris|viceminister).{3,500}?)
    (?:\s*,?\s*\(*\s*ontvangen|\s+op\s+(?:de\s+)?(?:kamer|schriftelijke\s+)?vragen|\.?\s*$)""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """The facts of a heading; None and empty where it does not say."""

    askers: tuple[Member, ...] = ()
    addressed_to: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
    submitted: date | None = None
    received: date | None = None
    subject: str | None = None
    reference: str | None = None


def read(text: str) -> Heading:
    """Return what the text above the first question says."""
    text = spaced(text)
    asked = _asked(text)
    addressed = functions(asked["addressed"]) if asked and asked["addressed"] else ()
    answered = _ANSWERED.search(text)
    reference = _REFERENCE.search(text)
    return Heading(
        askers=members(asked["askers"]) if asked else _listed_askers(text),
        addressed_to=addressed,
        answered_by=ministers(answered["who"], addressed) if answered else _listed_ministers(text),
        submitted=_dated(_SUBMITTED, text) or _dated(_FORWARDED, text),
        received=_dated(_RECEIVED, text),
        subject=_subject(text, asked),
        reference=f"{reference[1]}Z{reference[2]}" if reference else None,
    )


def _listed_askers(text: str) -> tuple[Member, ...]:
    found = _LISTED.search(text)
    return members(found["askers"]) if found else ()


def _listed_ministers(text: str) -> tuple[str, ...]:
    """Return the functions in "Anna Proef (minister justitie en veiligheid) (TST)", with the "van" that lacks there."""
    found = _LISTED_MINISTERS.search(text)
    named = _LISTED_MINISTER.findall(found["who"]) if found else []
    spelled = (re.sub(r"\b(minister|staatssecretaris)\s+(?!van\b|voor\b)", r"\1 van ", name) for name in named)
    return tuple(" ".join(name.split()).lower() for name in spelled)


def _asked(text: str) -> re.Match[str] | None:
    """Return the sentence that says who asks; a page's title says it too, but without addressees and parties."""
    found: list[re.Match[str]] = []
    for begin in islice(_ASKING.finditer(text), _MOST_ASKING):
        end = found[-1].end() if found else 0
        if begin.start() >= end and (sentence := _ASKED.match(text, begin.start())):
            found.append(sentence)
    return next((match for match in found if match["addressed"]), next(iter(found), None))


def _dated(pattern: re.Pattern[str], text: str) -> date | None:
    found = pattern.search(text)
    return dutch(found[0]) if found else None


def _subject(text: str, asked: re.Match[str] | None) -> str | None:
    found = (
        _SUBJECT.search(text, asked.end("addressed") if asked and asked["addressed"] else asked.end("askers"))
        if asked
        else None
    )
    return " ".join(found["subject"].split()).strip(" .,") if found else None
