"""The clauses of a motion: what the chamber considers, and what it asks of whom. No word of them is lost."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tkdocs.models import Request
from tkdocs.parse import flow
from tkdocs.rules import words

_ALSO = r"(?:tevens|voorts|verder|daarnaast|eveneens|ook|wederom|tegelijkertijd|derhalve|daarom|dan ook|ten slotte)"
_HEARD = re.compile(r"^gehoord\s+de\s+beraadslaging(?:en)?\b[\s,;]*", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:,.]\s*$")
# Words between an article and whom it points to, "het nieuw te vormen kabinet"; a preposition begins something else.
_EPITHETS = r"(?:(?!(?:aan|bij|dat|door|in|met|om|op|over|tot|uit|van|voor)\s)[(a-zà-ÿ)-]+\s+){0,3}?"
_NAME = r"[A-ZÀ-Þ][\w-]+(?:(?:,\s|\sen\s|\s)[A-ZÀ-Þ][\w-]+)*"
_MINISTRY = (
    rf"(?-i:\s+(?:van|voor)\s+{_NAME}"
    rf"(?:,?\s+en\s+(?:de\s+(?:[Mm]inister|[Ss]taatssecretaris)\s+)?(?:van|voor)\s+{_NAME})*)?"
)


def cut(body: str) -> tuple[tuple[str, ...], tuple[Request, ...]]:
    """Return what is considered and what is asked in the text between "De Kamer," and the order of the day.

    `body` has a line for each of the page's or of the paragraphs; a line that begins with one of the rules' words
    behind the end of a clause begins another.
    """
    considerations: list[str] = []
    requests: list[Request] = []
    for clause in _segments(_HEARD.sub("", body.strip()).split("\n")):
        for part in _parts(clause):
            asked = _patterns()[1].match(part)
            if asked:
                verb = " ".join(asked["verb"].split())
                requests.append(Request(verb, asked["addressee"] or "", asked["text"].rstrip(" ,;.")))
            else:
                considerations.append(part.rstrip(" ,;"))
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


def _parts(clause: str) -> Iterator[str]:
    """Cut a clause where it goes on to ask again, "..., en verzoekt de regering ...", but not within a quotation."""
    start = 0
    for again in _patterns()[2].finditer(clause):
        quoted = clause.count("«", 0, again.start()) > clause.count("»", 0, again.start())
        if not quoted and _patterns()[1].match(clause, start):
            yield clause[start : again.start()]
            start = again.end()
    yield clause[start:]


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a clause that considers, of one that asks (verb, addressee, text), of asking once more."""
    found = words.load("motions.yml", "considerations", "verbs", "addressees")
    considers, verbs, addressees = ("|".join(sorted(group, key=lambda word: (-len(word), word))) for group in found)
    considering = (
        rf"(?:(?:en|{_ALSO})\s+)*(?:van\s+|van het\s+|in\s+|zich\s+)?(?:{considers})e?\b(?!\s+de\s+beraadslaging)"
    )
    article = r"(?:de|te(?=\s+regering)|het|haar|zijn|dit|deze|die|alle|onze)"
    addressee = rf"(?:{article}\s+{_EPITHETS}(?:{addressees})\b{_MINISTRY})"
    verb = rf"(?:{verbs})(?:\s+uit(?=\s|,))?\b|doet(?=\s+een\s+(?:dringend\s+)?beroep)\b"
    again = rf"(?:\s+{_ALSO}(?=\s+{addressee}))*"
    asking = rf"(?:en\s+)?(?P<verb>(?:{_ALSO}\s+)*(?:{verb}){again})\s*(?P<addressee>{addressee})?[\s,:]*(?P<text>.*)$"
    more = rf",?\s+en\s+(?={_ALSO}?\s*verzoekt(?:\s+{_ALSO})*\s+{addressee})"
    flags = re.IGNORECASE | re.DOTALL
    return re.compile(considering, flags), re.compile(asking, flags), re.compile(more, flags)
