"""The parts of a motion: who moves it, in which dossier, what it considers and what it asks."""

import re
from collections.abc import Sequence

from tkdocs.models import Doubt, Motion
from tkdocs.parse import clauses, flow, signatories
from tkdocs.vocabulary import DoubtKind

_DOSSIER = re.compile(
    r"(?:^|\n)\s*(?P<number>\d{2}\s?\d{3})(?:\s*-\s*(?P<part>\d{2}|[IVXLC]+)\b|\s+(?P<chapter>[IVXLC]{1,6}|[A-HJ])(?=\s))?"
    r"(?![\d.,])"
)
_NUMBER = re.compile(r"\bNr\.?\s*(?P<number>\d{1,5})\b")
_REPLACES = re.compile(
    r"(?:\bt\.?\s?v\.?\s?v\.?|[Tt]er\s+vervanging\s+van)\s+(?:die\s+)?(?:gedrukt\s+onder\s+)?(?:(?:nr|stuk)\.?\s*)*"
    r"(?P<number>\d{2}\s?\d{3}(?:\s?[- ]\s?(?:nr\.\s*)?[\dIVXLC]{1,6}){1,2}|\d{1,5})\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:,?\s*\ben\s+)?gaat\s+(?:nu\s+)?over\s+tot\s+(?:de\s+)?(?:orde\s+)?(?:van\s+)?(?:de\s+)?dag\b\s*[.,;]?",
    re.IGNORECASE,
)
_OPENING = (
    re.compile(r"\bDe\s+Kamer\s*,|^De\s+Kamer$", re.MULTILINE),
    re.compile(r"\bDe\s+Kamer(?=\s)"),
    re.compile(r"(?=\bgehoord\s+de\s+beraadslaging)", re.IGNORECASE),
)
# A word of which the first letter stands on a line of its own.
_TORN = re.compile(r"^([a-z])\n(?=[a-z]{4})", re.MULTILINE)
# Papers that are filed as a motion now and then.
_OTHER_PAPER = re.compile(r"\b(?P<kind>SUB)?AMENDEMENT(?=\s+VAN\b)")


def read(lines: Sequence[str]) -> Motion:
    """Return the parts of a motion out of its lines, in the order of the text."""
    whole = _TORN.sub(r"\1", "\n".join(flow.plain(line) for line in lines))
    opened = next((found for pattern in _OPENING if (found := pattern.search(whole))), None)
    head = whole[: opened.start()] if opened else ""
    body = whole[opened.end() :] if opened else whole
    end, signed = _ending(body, head)
    considerations, requests = clauses.cut(body[:end])
    number, dossier = _NUMBER.search(head), _dossier(head)
    return Motion(
        members=signatories.read(body[signed:], head),
        dossier=dossier,
        number=int(number["number"]) if number else None,
        considerations=considerations,
        requests=requests,
        replaces=_replaced(head, dossier),
    )


def _ending(body: str, head: str) -> tuple[int, int]:
    """Return where the clauses end and where the signatures begin."""
    ended = _END.search(body)
    if ended:
        return ended.span()
    signed = signatories.start(body, head)
    return signed, signed


def _dossier(head: str) -> str | None:
    found = _DOSSIER.search(head)
    if not found:
        return None
    suffix = found["part"] or found["chapter"]
    return re.sub(r"\s", "", found["number"]) + (f"-{suffix}" if suffix else "")


def _replaced(head: str, dossier: str | None) -> str | None:
    found = _REPLACES.search(head)
    if not found:
        return None
    compact = re.sub(r"\s|nr\.", "", found["number"])
    return compact if "-" in compact or not dossier else f"{dossier}-{compact}"


def doubts(found: Motion, text: str) -> tuple[Doubt, ...]:
    """Return what a motion lacks: a request, members; with the reason as far as its text shows one."""
    missing: list[Doubt] = []
    if not found.requests and (other := _OTHER_PAPER.search(text)):
        name = "subamendement" if other["kind"] else "amendement"
        missing.append(Doubt(DoubtKind.NO_REQUEST, f"het stuk noemt zich een {name}, geen motie"))
    elif not found.requests:
        missing.append(Doubt(DoubtKind.NO_REQUEST, "in de motie begint geen zin met een verzoek of een uitspraak"))
    if not found.members:
        missing.append(Doubt(DoubtKind.NO_MEMBERS, "boven en onder de motie staat geen naam van een Kamerlid"))
    return tuple(missing)
