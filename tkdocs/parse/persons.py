"""Members with their parties, and members of government with their functions, out of a heading's words."""

import re

from tkdocs.models import Member

_GROUP = re.compile(r"(?P<names>[^()]+?)\s*\(\s*(?:(?:beiden|allen|beide|alle)\s+)?(?P<party>[^()]+?)\s*\)")
_AND = re.compile(r"\s*(?:,|;|\ben\b|&)\s*")
_GLUED_NAME = re.compile(r"(?<=[a-zà-ÿ]{3})(?=[A-ZÀ-Þ][a-zà-ÿ])")
_LEADING = re.compile(r"^(?:(?:en|van de leden|van het lid|de leden|het lid|leden|lid)\s+)+")
_SPACING_ACCENT = re.compile(r"\s*[´`¨^~](?=\s|$)")
_WITH = re.compile(r"\s+(?:c\.s\.|cum suis)\s*$", re.IGNORECASE)

_OFFICE = r"(?:minister-president|viceminister-president|minister|staatssecretaris)"
_OFFICES = re.compile(
    rf"\b(?P<office>{_OFFICE})(?:s|sen)?\b(?!\s*-)(?P<rest>.*?)(?=(?:,|\ben\b|\balsmede\b|\bmede namens\b|\bdeze\b)?\s*(?:de|het|van|met|antwoord van)?\s*(?:de\s+)?\b{_OFFICE}(?:s|sen)?\b|$)",
    re.IGNORECASE | re.DOTALL,
)
_GLUED_OFFICE = re.compile(r"(?:(?<=\ben)|(?<=\bde))(?=(?:minister|staatssecretaris))", re.IGNORECASE)
_PORTFOLIO = re.compile(r"\b(van|voor)\s+(?=[A-ZÀ-Þ])")
_NAMED = re.compile(r"^\s*(?P<name>[^()]*?)\s*\(\s*(?P<portfolio>[^()]+?)\s*(?:\)|$)")
# Ministers without a ministry of their own are minister "voor" their portfolio.
_FOR = frozenset(
    {
        "rechtsbescherming",
        "buitenlandse handel en ontwikkelingssamenwerking",
        "buitenlandse handel en ontwikkelingshulp",
        "ontwikkelingssamenwerking",
        "natuur en stikstof",
        "klimaat en energie",
        "langdurige zorg en sport",
        "langdurige zorg",
        "medische zorg",
        "medische zorg en sport",
        "primair en voortgezet onderwijs",
        "basis- en voortgezet onderwijs en media",
        "armoedebeleid, participatie en pensioenen",
        "milieu en wonen",
        "wonen en rijksdienst",
    }
)


def members(text: str) -> tuple[Member, ...]:
    """Return the members that a heading names, each with the party in brackets behind the name or its group.

    "Minhas en Rudmer Heerema (beiden VVD)" gives two members of the VVD.
    """
    found: list[Member] = []
    end = 0
    for group in _GROUP.finditer(text):
        found += [Member(name, " ".join(group["party"].split())) for name in _names(group["names"])]
        end = group.end()
    found += [Member(name) for name in _names(text[end:])]
    return tuple(dict.fromkeys(found))


def _names(text: str) -> list[str]:
    parts = (_WITH.sub("", _LEADING.sub("", part.strip())) for part in _AND.split(" ".join(text.split())))
    names = (_GLUED_NAME.sub(" ", _SPACING_ACCENT.sub("", part)).strip(" .:") for part in parts)
    return [name for name in names if name and any(map(str.isupper, name)) and len(name) < 60]


def functions(text: str) -> tuple[str, ...]:
    """Return the functions in "de Ministers van X en van Y en de Staatssecretaris van Z", in lower case."""
    found: list[str] = []
    waiting: list[str] = []
    for office, rest in _offices(text):
        if office == "minister-president":
            found.append(office)
            continue
        portfolios = _portfolios(rest)
        if not portfolios:
            waiting.append(office)
            continue
        # "de Minister en de Staatssecretaris van X": both are of X.
        found += [f"{before} {portfolios[0]}" for before in waiting]
        found += [f"{office} {portfolio}" for portfolio in portfolios]
        waiting = []
    return tuple(dict.fromkeys(_prime(name.lower() for name in found)))


def _prime(names):  # type: ignore[no-untyped-def]
    names = list(names)
    if "minister-president" in names and "minister van algemene zaken" in names:
        names.remove("minister van algemene zaken")
        names[names.index("minister-president")] = "minister-president, minister van algemene zaken"
    return names


def ministers(text: str, addressed: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the functions of those who answer: "Minister Weerwind (Rechtsbescherming), mede namens de Minister van X"."""
    own, _, others = text.partition("mede namens")
    found: list[str] = []
    for office, rest in _offices(own):
        named = _NAMED.match(rest)
        if named and named["name"] and not _PORTFOLIO.match(named["name"]):
            found.append(_function(office, " ".join(named["portfolio"].split()).lower(), addressed))
        else:
            found += functions(f"{office} {rest}")
    return tuple(dict.fromkeys((*found, *functions(others))))


def _function(office: str, portfolio: str, addressed: tuple[str, ...]) -> str:
    same = next((name for name in addressed if name.startswith(office) and name.endswith(f" {portfolio}")), None)
    return same or f"{office} {'voor' if portfolio in _FOR else 'van'} {portfolio}"


def _offices(text: str) -> list[tuple[str, str]]:
    flat = _GLUED_OFFICE.sub(" ", " ".join(text.split()))
    return [(found["office"].lower(), found["rest"].strip()) for found in _OFFICES.finditer(flat)]


def _portfolios(rest: str) -> list[str]:
    """Cut "van Justitie en Veiligheid, van Financiën en voor Rechtsbescherming" at its prepositions."""
    starts = [found.start() for found in _PORTFOLIO.finditer(rest)]
    parts = [rest[a:b] for a, b in zip(starts, [*starts[1:], len(rest)], strict=True)]
    return [re.sub(r"[\s,;.]+(?:en|alsmede)?[\s,;.]*(?:de)?\s*$", "", part).strip(" ,.;") for part in parts]
