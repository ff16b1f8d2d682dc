"""Puts back the spaces that a heading lost at its line ends: "Vragen vanhet lid", "aan deMinister", "Zakenen van"."""

import re
from functools import lru_cache

from tkdocs.rules import ministries

_CAPITAL = r"(?=[A-ZÀ-Þ])"
_OFFICE = r"(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris|[Vv]iceminister)"
# Each shows a place where a space belongs: what stands before it, and what behind.
_PLACES = re.compile(
    rf"""(?<=[Vv]ragen)(?=van\b|gesteld\b|lid\b|leden\b)|(?<=[Vv]ragen\ van)(?=(?:de|het)\b)
    |(?<=\bvan\ de)(?=leden\b)|(?<=\bvan\ het)(?=lid\b)|(?<=\b(?:lid))(?=[A-ZÀ-Þ]|(?:van|de|den)\s)
    |(?<=\bleden){_CAPITAL}
    |(?<=\))(?=(?:aan|en|over)\b)|(?<=\baan)(?=(?:de|het)\b)|(?<=\b[Dd]e)(?={_OFFICE})|(?<=\ben){_CAPITAL}
    |(?<=\ben)(?=(?:de|van|voor)\s)|(?<=\b[Aa]ntwoord)(?=van\b)|(?<=\bvan)(?={_OFFICE}|[A-ZÀ-Þ])|(?<=\bvoor){_CAPITAL}
    |(?<=inister)(?=(?:van|voor)\b|[A-ZÀ-Þ])|(?<=inisters)(?=(?:van|voor)\b)|(?<=ecretaris)(?=(?:van|voor)\b|[A-ZÀ-Þ])
    |(?<=ecretarissen)(?=(?:van|voor)\b)|(?<=\bmede)(?=namens\b)|(?<=\bnamens)(?=de\b)|(?<=\bover)(?=(?:het|de)\b)
    |(?<=[a-zà-ÿ])(?=\((?!s\)|en\)))|(?<=,)(?=[A-Za-zÀ-ÿ])
    |(?<=\buw)(?=brief\b)|(?<=\bbrief)(?=van\b)|(?<=\bbrief\ van)(?=\d)|(?<=\bingezonden)(?=\d)
    |(?<=\bontvangen)(?=\d)""",
    re.VERBOSE,
)
# Shorter names ("OCW") are parts of other words as well.
_SHORTEST = 5
# What may be stuck to the end of a ministry's name.
_STUCK = re.compile(r"(?:en|over|inzake|mede|alsmede)\b")


def spaced(text: str) -> str:
    """Return a heading with spaces where its own set phrases and the names of ministries show that one was lost."""
    return _names().sub(_known, _PLACES.sub(" ", text)).replace("  ", " ")


def _known(found: re.Match[str]) -> str:
    """Return a ministry's or portfolio's name with its spaces, in the capitals as printed."""
    printed = re.sub(r"\s", "", found["name"])
    letters = iter(printed)
    spelled = "".join(" " if sign == " " else next(letters) for sign in _by_letters()[printed.lower()])
    if found["over"]:
        return f"{spelled} over "
    return f"{spelled} " if _STUCK.match(found.string, found.end()) else spelled


@lru_cache(maxsize=1)
def _by_letters() -> dict[str, str]:
    """Return the names of ministries and portfolios, by their letters without spaces."""
    loaded = ministries.load()
    names = {name for ministry in loaded for name in (ministry.name, *ministry.names)}
    names |= {portfolio.name for ministry in loaded for portfolio in ministry.portfolios}
    return {re.sub(r"\s", "", name).lower(): name for name in names if len(name) > _SHORTEST}


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    longest = sorted(_by_letters().values(), key=lambda name: (-len(name), name))
    forms = (r"\s?".join(map(re.escape, name.split())) for name in longest)
    return re.compile(rf"\b(?P<name>{'|'.join(forms)})(?:\s?(?P<over>over)(?=[\w«‘“]))?", re.IGNORECASE)
