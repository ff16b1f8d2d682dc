"""The parts of a motion: who moves it, in which dossier, what it considers and what it asks."""

import re
from collections.abc import Sequence

from tkdocs.models import Member, Motion, Request

_DOSSIER = re.compile(r"^\s*(?P<number>\d{2}\s?\d{3})\s*(?:-?\s*(?P<suffix>[IVXLC]{1,6}|[A-H]|\d{2})\b)?(?!\s*\d)")
_NUMBER = re.compile(r"\bNr\.\s*(?P<number>\d{1,5})\b")
_REPLACES = re.compile(
    r"(?:t\.?\s?v\.?\s?v\.?|ter vervanging van)\s*(?:die gedrukt onder\s*)?(?:nr\.?\s*)?(?P<number>\d{2}\s?\d{3}(?:\s?-\s?[\dIVXLC]{1,6}){1,2}|\d{1,5})",
    re.IGNORECASE,
)
_TITLE = re.compile(r"MOTIE VAN (?:HET LID|DE LEDEN)\s+(?P<names>[^\n]+)", re.IGNORECASE)
_CONSIDERS = re.compile(
    r"^(?:overwegende|constaterende|van mening|van oordeel|gelet op|gelezen|gehoord (?!de beraadslaging)|erkennende|indachtig|in aanmerking|"
    r"kennisgenomen|kennisnemende|vaststellende|tevens (?:overwegende|constaterende)|voorts|verwijzende|memorerende|opmerkende|wetende|menende|herinnerende|"
    r"beseffende|geconstateerd|gezien|concluderende|spreekt|benadrukkende|bezorgd|signalerende|onderstrepende|waarderende|onderschrijvende|stellende|bevestigende)",
    re.IGNORECASE,
)
# The words by which the chamber asks, pronounces or decides.
_REQUEST = re.compile(
    r"^(?:en\s+|tevens\s+|voorts\s+|derhalve\s+)?(?P<verb>verzoekt|vraagt|draagt|roept|dringt|nodigt|spreekt|besluit|verklaart|zegt|betreurt|constateert|keurt|"
    r"stelt|verklaren|machtigt|geeft|onderschrijft|benoemt|acht|bevestigt|wijst|veroordeelt|steunt|wenst|moedigt|beveelt|schort|ziet|adviseert|eist|verlangt|hecht|bedankt|betuigt|herdenkt|erkent|concludeert)\b\s*"
    r"(?:(?P<addressee>(?:de|het|haar)\s+(?:(?:demissionaire?|Nederlandse|nieuwe|volgende|gehele)\s+)?(?:regering|kabinet|minister-president|minister|staatssecretaris|Presidium|Voorzitter|Kamervoorzitter|Kamer|Algemene Rekenkamer|Raad van State|vaste commissie|commissie|formateur|informateur|Nederlandse regering)"
    r"(?:\s+(?:van|voor)\s+[A-Z][^,;:]{2,60}?(?=\s+(?:om|te|in|bij|zo|dit|het|de|een|op|er|zich|ten|uiterlijk|daar|niet|met|voor|naar|alles|binnen|samen)\b))?)\b)?[\s,:]*(?P<text>.*)$",
    re.DOTALL,
)
_END = re.compile(r"^(?:en )?gaat over tot de orde van de dag", re.IGNORECASE)
_FURNITURE = re.compile(
    r"^(?:De Kamer,?|gehoord de beraadslaging,?|Voorgesteld.*|Ontvangen.*|Nr\.?|Kamerstukken|2)$", re.IGNORECASE
)
_NAME = re.compile(r"^[A-ZÀ-Þ'’][\w'’. -]{1,48}$")


def read(paragraphs: Sequence[str]) -> Motion:
    """Return the parts of a motion out of its paragraphs, in the order of the text."""
    whole = "\n".join(paragraphs)
    body, names = _body(paragraphs)
    considerations, requests = _clauses(body)
    number, replaces = _NUMBER.search(whole), _REPLACES.search(whole)
    return Motion(
        members=_members(names, whole),
        dossier=_dossier(paragraphs),
        number=int(number["number"]) if number else None,
        considerations=considerations,
        requests=requests,
        replaces=_replaced(replaces["number"], _dossier(paragraphs)) if replaces else None,
    )


def _body(paragraphs: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the paragraphs between "De Kamer" and the order of the day, and those below it."""
    start = next((n for n, line in enumerate(paragraphs) if re.match(r"De Kamer\b", line, re.IGNORECASE)), 0)
    end = next((n for n, line in enumerate(paragraphs) if n >= start and _END.match(line)), len(paragraphs))
    return list(paragraphs[start:end]), list(paragraphs[end + 1 :])


def _clauses(body: Sequence[str]) -> tuple[tuple[str, ...], tuple[Request, ...]]:
    considerations: list[str] = []
    requests: list[Request] = []
    for line in body:
        if _FURNITURE.match(line):
            continue
        asked = _REQUEST.match(line)
        if asked:
            requests.append(Request(asked["verb"], asked["addressee"] or "", asked["text"].rstrip(" ,;.")))
        elif _CONSIDERS.match(line) or not (requests or considerations):
            considerations.append(line.rstrip(" ,;"))
        elif requests:
            last = requests.pop()
            requests.append(Request(last.verb, last.addressee, f"{last.text}\n{line.rstrip(' ,;.')}".strip()))
        else:
            considerations[-1] = f"{considerations[-1]}\n{line.rstrip(' ,;')}"
    return tuple(considerations), tuple(requests)


def _members(names: Sequence[str], whole: str) -> tuple[Member, ...]:
    """Return the members who signed; the title names them where no signature is printed."""
    signed = tuple(Member(line.strip()) for line in names if _NAME.match(line.strip()))
    if signed:
        return signed
    title = _TITLE.search(whole)
    parts = (
        re.split(r",|\bEN\b|\ben\b", re.sub(r"\bC\.?S\.?\b", "", title["names"], flags=re.IGNORECASE)) if title else []
    )
    return tuple(Member(part.strip().title()) for part in parts if part.strip())


def _dossier(paragraphs: Sequence[str]) -> str | None:
    for line in paragraphs:
        if found := _DOSSIER.match(line):
            suffix = f"-{found['suffix']}" if found["suffix"] else ""
            return found["number"].replace(" ", "") + suffix
    return None


def _replaced(number: str, dossier: str | None) -> str:
    compact = re.sub(r"\s", "", number)
    return compact if "-" in compact or not dossier else f"{dossier}-{compact}"
