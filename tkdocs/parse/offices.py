"""Members of government with their functions, out of a heading's words."""

import re
from functools import lru_cache
from itertools import pairwise

from tkdocs.rules import ministries

_OFFICE = r"(?:minister-president|viceminister-president|minister|staatssecretaris)"
_NEXT = (
    rf"(?:,|\ben\b|\balsmede\b|\bmede namens\b)?\s*(?:de|het|van|met|antwoord van)?\s*(?:de\s+)?\b{_OFFICE}(?:s|sen)?\b"
)
_OFFICES = re.compile(
    rf"\b(?P<office>{_OFFICE})(?:s|sen)?\b(?!\s*-)(?P<rest>.*?)(?={_NEXT}|$)", re.IGNORECASE | re.DOTALL
)
_GLUED_OFFICE = re.compile(r"(?:(?<=\ben)|(?<=\bde))(?=(?:minister|staatssecretaris))", re.IGNORECASE)
_PORTFOLIO = re.compile(r"\b(?:van|voor)\s+(?=[A-ZÀ-Þ])")
_NAMED = re.compile(r"^\s*(?P<name>[^()]*?)\s*\(\s*(?P<portfolio>[^()]+?)\s*(?:\)|$)")
_TAIL = re.compile(r"[\s,;.]+(?:en|alsmede)?[\s,;.]*(?:de)?\s*$")
_PRIME = "minister-president"
_GENERAL = "minister van algemene zaken"


def functions(text: str) -> tuple[str, ...]:
    """Return the functions in "de Ministers van X en van Y en de Staatssecretaris van Z", in lower case."""
    found: list[str] = []
    waiting: list[str] = []
    for office, rest in _offices(text):
        portfolios = _portfolios(rest)
        if office == _PRIME:
            found.append(office)
        elif not portfolios:
            waiting.append(office)
        else:
            # "de Minister en de Staatssecretaris van X": both are of X.
            found += [f"{before} {portfolios[0]}" for before in waiting]
            found += [f"{office} {portfolio}" for portfolio in portfolios]
            waiting = []
    return _prime(tuple(dict.fromkeys(name.lower() for name in found)))


def ministers(text: str, addressed: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the functions of those who answer: "Minister Weerwind (Rechtsbescherming), mede namens de Minister van X".

    `addressed` are the functions that were asked, which say "van" or "voor" where the answer does not.
    """
    own, _, others = text.partition("mede namens")
    found: list[str] = []
    for office, rest in _offices(own):
        named = _NAMED.match(rest)
        if named and named["name"] and not _PORTFOLIO.match(named["name"]):
            found.append(_function(office, " ".join(named["portfolio"].split()).lower(), addressed))
        else:
            found += functions(f"{office} {rest}")
    return tuple(dict.fromkeys((*found, *functions(others))))


def _prime(names: tuple[str, ...]) -> tuple[str, ...]:
    """Join "minister-president" and "minister van algemene zaken", who are one person."""
    if _PRIME not in names or _GENERAL not in names:
        return names
    return tuple(f"{_PRIME}, {_GENERAL}" if name == _PRIME else name for name in names if name != _GENERAL)


def _function(office: str, portfolio: str, addressed: tuple[str, ...]) -> str:
    same = next((name for name in addressed if name.startswith(office) and name.endswith(f" {portfolio}")), None)
    # Ministers without a ministry of their own are minister "voor" their portfolio.
    alone = office == "minister" and portfolio in _known()[1]
    return same or f"{office} {'voor' if alone else 'van'} {portfolio}"


def _offices(text: str) -> list[tuple[str, str]]:
    flat = _GLUED_OFFICE.sub(" ", " ".join(text.split()))
    return [(found["office"].lower(), found["rest"].strip()) for found in _OFFICES.finditer(flat)]


def _portfolios(rest: str) -> list[str]:
    """Cut "van Justitie en Veiligheid, van Financiën en voor Rechtsbescherming" at its prepositions."""
    starts = [found.start() for found in _PORTFOLIO.finditer(rest)]
    parts = [rest[a:b] for a, b in pairwise([*starts, len(rest)])]
    return [one for part in parts for one in _single(_TAIL.sub("", part).strip(" ,.;"))]


def _single(portfolio: str) -> list[str]:
    """Cut "van Justitie en Veiligheid, Financiën en Defensie" where known names stand in a row."""
    preposition, _, names = portfolio.partition(" ")
    names = re.sub(r"\ben(?=koninkrijksrelaties)", "en ", names, flags=re.IGNORECASE)
    known = _known()[0]
    row = re.compile(rf"(?:{known})(?:(?:,\s+|\s+en\s+|,\s+en\s+)(?:{known}))+", re.IGNORECASE)
    if re.fullmatch(known, names, re.IGNORECASE) or not row.fullmatch(names):
        return [f"{preposition} {names}"]
    return [f"{preposition} {found[0]}" for found in re.finditer(known, names, re.IGNORECASE)]


@lru_cache(maxsize=1)
def _known() -> tuple[str, frozenset[str]]:
    """Return the pattern of all names of ministries and portfolios, the longest first, and the portfolios' names."""
    own = {name for ministry in ministries.load() for name in (ministry.name, *ministry.names)}
    portfolios = {portfolio.name for ministry in ministries.load() for portfolio in ministry.portfolios}
    names = sorted(own | portfolios, key=lambda name: (-len(name), name))
    return "|".join(map(re.escape, names)), frozenset(name.lower() for name in portfolios - own)
