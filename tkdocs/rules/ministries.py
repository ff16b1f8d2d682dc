"""The ministries, and which of them a function such as "minister voor Rechtsbescherming" belongs to."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from tkdocs.errors import RulesError
from tkdocs.rules import loader

FILE = "ministries.yml"
_SHORT_NAME = 2  # words; "Algemene Zaken" and "Defensie" may be spoken of without the ministry being meant
_OFFICE = re.compile(r"\b(?:minister|staatssecretaris|ministerie|premier|bewindspersoon)\b")


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A name that decides something, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ministry:
    """A ministry: key, Dutch name, abbreviation, and every name under which functions name it."""

    slug: str
    name: str
    abbreviation: str
    names: tuple[str, ...]
    portfolios: tuple[Reasoned, ...] = ()


@lru_cache(maxsize=1)
def load() -> tuple[Ministry, ...]:
    """Return all ministries in the order of the file; raise RulesError where the file is wrong."""
    return tuple(_ministry(entry, position) for position, entry in enumerate(loader.document(FILE)["ministries"], 1))


@lru_cache(maxsize=8192)
def of(function: str | None) -> str | None:
    """Return the slug of the ministry that `function` belongs to, None where it names none of ours.

    A function holds an office ("minister van Defensie", "minister Brekelmans (Defensie)") or is a ministry's bare name.
    Where it names several ministries the first one counts.
    """
    aliases, pattern, ranks, foreign = _compiled()
    plain = ranks.sub(" ", _plain(function or ""))
    if plain.strip() in aliases:
        return aliases[plain.strip()]
    if not _OFFICE.search(plain) or foreign.search(plain):
        return None
    found = pattern.search(plain)
    return aliases[found.group()] if found else None


def _ministry(entry: object, position: int) -> Ministry:
    """Return one ministry of the file, its portfolios read too."""
    place = f"{FILE}, ministries {position}"
    if isinstance(entry, dict) and "portfolios" in entry:
        entry = entry | {"portfolios": list(loader.rows(FILE, "portfolios", entry["portfolios"], Reasoned))}
    return loader.row(place, entry, Ministry)


@lru_cache(maxsize=1)
def named() -> re.Pattern[str]:
    """Return the pattern of a post or ministry named in running text, so that its name is not read as a subject.

    After "minister van" and the like any name counts, by itself only a long one ("Onderwijs, Cultuur en Wetenschap").
    """
    every = [name for m in load() for name in (*m.names, *(portfolio.name for portfolio in m.portfolios))]
    alone = [name for m in load() for name in m.names if len(name.split()) > _SHORT_NAME]
    office = r"\b(?:[Mm]inister(?:ie|s)?|[Ss]taatssecretaris(?:sen)?|[Cc]ommissie)\s+(?:van|voor)\s+"
    more = rf"(?:(?:,|\s+en)(?:\s+(?:van|voor))?\s+{_printed(every)})*"
    return re.compile(rf"{office}{_printed(every)}{more}|\b{_printed(alone)}")


def _printed(names: list[str]) -> str:
    """Return the expression of any of `names` as printed, the longest first, with any white space between words."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    spaced = (re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    return rf"(?:{'|'.join(spaced)})\b"


@lru_cache(maxsize=1)
def _compiled() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return slug by plain alias, and the patterns of aliases, of ranks without ministry, of other governments."""
    aliases: dict[str, str] = {}
    for ministry in load():
        for name in (*ministry.names, *(portfolio.name for portfolio in ministry.portfolios)):
            if aliases.setdefault(_plain(name), ministry.slug) != ministry.slug:
                raise RulesError(f"{FILE}: {name!r} stands under two ministries")
    document = loader.document(FILE)
    ranks, foreign = ([r.name for r in loader.rows(FILE, key, document[key], Reasoned)] for key in ("ranks", "foreign"))
    return aliases, _any(aliases), _any(ranks), _any(foreign)


def _any(names: list[str] | dict[str, str]) -> re.Pattern[str]:
    """Return the pattern of any of `names` as whole words in plain text, the longest first."""
    plain = sorted({_plain(name) for name in names}, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, plain))})\b")


def _plain(text: str) -> str:
    """Return `text` in lower case without accents, "&" as "en", other signs and white space as one space."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return re.sub(r"[^a-z0-9]+", " ", bare.replace("&", " en ")).strip()
