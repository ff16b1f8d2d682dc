"""What the subject of a paper says: who asked, and about what; and how alike two of these are."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tkdocs.rules import subjects

_QUOTES = re.compile(r"['\"‘’“”«»„`´]")
_WORD = re.compile(r"\w+")
# A party behind a name, and others who are not named.
_BRACKETED = re.compile(r"\([^()]*\)|\bc\.?\s?s\.?(?!\w)")
_NAMES = re.compile(r"\b(?:het\s+lid|de\s+leden|lid|leden)\b\s*")
_BETWEEN = re.compile(r"\s*,\s*(?:en\s+)?|\s+en\s+")
_PARTICLES = frozenset(("van", "de", "der", "den", "het", "te", "ter", "ten", "el", "al", "in"))
# Who asked stands within so many characters; a set of questions has had eleven askers.
_HEAD = 300


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject taken apart: surnames of who asked (none where it does not say), what about, and its words."""

    members: frozenset[str]
    about: str
    words: frozenset[str]


def read(subject: str) -> Subject:
    """Return the parts of a subject: "Antwoord op vragen van het lid X over Y", or only "Y" as questions have it."""
    plain = " ".join(subject.split())
    head = _head().match(plain)
    about = folded(plain[head.end() :] if head else plain)
    names = _NAMES.split(head["who"])[1:] if head else []
    return Subject(surnames(name for part in names for name in _BETWEEN.split(part)), about, frozenset(about.split()))


def surnames(names: Iterable[str]) -> frozenset[str]:
    """Return the last words of names, "berg" and "jansen" of "Joba van den Berg-Jansen (CDA)"."""
    found: set[str] = set()
    for name in names:
        last = _BRACKETED.sub(" ", name).split()[-1:]
        found |= {
            part
            for word in last
            for part in folded(word.replace("-", " ")).split()
            if len(part) > 1 and part not in _PARTICLES
        }
    return frozenset(found)


def folded(text: str) -> str:
    """Return the words of a text in lower case without accents and quotation marks, parted by single spaces."""
    plain = unicodedata.normalize("NFKD", _QUOTES.sub("", text.lower()))
    return " ".join(_WORD.findall("".join(char for char in plain if not unicodedata.combining(char))))


@lru_cache(maxsize=1)
def _head() -> re.Pattern[str]:
    """Return the pattern of what stands before the subject itself in the subject of an answer or notice."""
    about = "|".join(sorted(map(re.escape, subjects.load().about), key=len, reverse=True))
    return re.compile(
        rf"(?P<who>(?=.{{0,60}}?\b(?:vra(?:ag|gen)|beantwoording|antwoord(?:en)?|het\slid|de\sleden)\b)"
        rf"(?=.{{0,90}}?\b(?:lid|leden)\b).{{0,{_HEAD}}}?)\s(?:{about})\s+",
        re.IGNORECASE,
    )
