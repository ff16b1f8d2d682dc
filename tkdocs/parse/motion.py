"""The parts of a motion: who moves it, in which dossier, what it considers and what it asks."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tkdocs.models import Member, Motion, Request
from tkdocs.parse import flow
from tkdocs.rules import words

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
_TITLE = re.compile(
    r"MOTIE (?:VAN\s+)?(?:HET LID\s+|DE LEDEN\s+)?(?P<names>.+?)\s*"
    r"(?=Voorgesteld|Ontvangen|Ter\s+vervanging|t\.v\.v\.|De Kamer\b|Nr\.|$)",
    re.DOTALL | re.IGNORECASE,
)
_JOINED = r"(?:(?:en|tevens|voorts|verder|daarnaast|eveneens|ook|wederom|tegelijkertijd|derhalve|daarom|dan ook)\s+)*"
_END = re.compile(r"(?:,?\s*\ben\s+)?gaat\s+(?:nu\s+)?over\s+tot\s+de\s+orde\s+van\s+de\s+dag\s*[.,;]?", re.IGNORECASE)
_OPENING = re.compile(r"\bDe\s+Kamer\s*,?(?=\s)")
_HEARD = re.compile(r"^gehoord\s+de\s+beraadslaging(?:en)?\b[\s,;]*", re.IGNORECASE)
_NAME = re.compile(r"^(?:[A-ZÀ-Þ'’]|van\s|de\s|den\s)[\w'’. -]{1,48}$")
_CLAUSE_END = re.compile(r"[;:,.]\s*$")


def read(lines: Sequence[str]) -> Motion:
    """Return the parts of a motion out of its lines, in the order of the text."""
    whole = "\n".join(flow.plain(line) for line in lines)
    opened = _OPENING.search(whole)
    head = whole[: opened.start()] if opened else ""
    body = whole[opened.end() :] if opened else whole
    ended = _END.search(body)
    considerations, requests = _clauses(body[: ended.start()] if ended else body)
    number, dossier = _NUMBER.search(head), _dossier(head)
    return Motion(
        members=_members(body[ended.end() :] if ended else "", head),
        dossier=dossier,
        number=int(number["number"]) if number else None,
        considerations=considerations,
        requests=requests,
        replaces=_replaced(head, dossier),
    )


def _clauses(body: str) -> tuple[tuple[str, ...], tuple[Request, ...]]:
    considerations: list[str] = []
    requests: list[Request] = []
    for clause in _segments(_HEARD.sub("", body.strip()).split("\n")):
        asked = _patterns()[1].match(clause)
        if asked:
            requests.append(Request(asked["verb"], asked["addressee"] or "", asked["text"].rstrip(" ,;.")))
        else:
            considerations.append(clause.rstrip(" ,;"))
    return tuple(considerations), tuple(requests)


def _segments(lines: Sequence[str]) -> list[str]:
    """Join lines into clauses: a new one begins behind a clause's end with one of the words for it."""
    groups: list[list[str]] = []
    for line in lines:
        asked = _patterns()[1].match(line)
        begins = asked or _patterns()[0].match(line)
        last = next((seen for seen in reversed(groups[-1]) if seen), "") if groups else ""
        parted = not last or not groups[-1][-1] or line[:1].isupper() or _addressed(asked) or _CLAUSE_END.search(last)
        if not groups or (begins and parted):
            groups.append([])
        groups[-1].append(line)
    texts = (flow.text(group, wrapped=True) for group in groups)
    return [text for text in texts if text]


def _addressed(asked: re.Match[str] | None) -> bool:
    """Tell whether a line asks someone by name, which begins a clause even where the stop before it was forgotten."""
    return asked is not None and bool(asked["addressee"])


def _members(signed: str, head: str) -> tuple[Member, ...]:
    """Return the members who signed; the title names them where no signature is printed."""
    names = [line.strip() for line in signed.split("\n") if _NAME.match(line.strip())]
    if not names and (title := _TITLE.search(head)):
        plain = re.sub(r"\bC\.?\s?S\.?(?=\s|$)", "", title["names"], flags=re.IGNORECASE)
        names = [part.strip(" .\n").title() for part in re.split(r",|\bEN\b", plain, flags=re.IGNORECASE)]
    return tuple(Member(" ".join(name.split()).rstrip("._ ")) for name in names if name)


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


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a clause that considers and of one that asks: verb, addressee, text."""
    found = words.load("motions.yml", "considerations", "verbs", "addressees")
    considers, verbs, addressees = ("|".join(sorted(group, key=lambda word: (-len(word), word))) for group in found)
    considering = rf"{_JOINED}(?:van\s+|van het\s+|in\s+|zich\s+)?(?:{considers})e?\b(?!\s+de\s+beraadslaging)"
    verb = rf"(?P<verb>(?:{verbs})(?:\s+uit(?=\s|,))?|doet(?=\s+een\s+(?:dringend\s+)?beroep))\b"
    ministry = r"(?-i:\s+(?:van|voor)\s+[A-ZÀ-Þ][\w-]+(?:(?:,\s|\sen\s|,?\s)[A-ZÀ-Þ][\w-]+)*)?"
    addressee = rf"(?P<addressee>(?:de|het|haar|zijn)\s+(?:[a-zà-ÿA-Z-]+\s+){{0,2}}?(?:{addressees})\b{ministry})?"
    asking = rf"{_JOINED}{verb}\s*{addressee}[\s,:]*(?P<text>.*)$"
    return re.compile(considering, re.IGNORECASE), re.compile(asking, re.DOTALL | re.IGNORECASE)
