"""Which motions and which commitments to the chamber a text names, by their movers or their number."""

import re
from collections.abc import Iterator

from tkdocs.models import Citation
from tkdocs.parse import searching
from tkdocs.vocabulary import CitationKind

_PARTICLE = r"(?:van|de|der|den|het|te|ter|ten|op|'t|’t|el)"
# Words that begin with a capital behind a motion's name but are no name.
_OTHER = r"(?!(?:Kamerstuk|Kamer|Tweede|Eerste|Staten|Handelingen|Nr|Zie|In|Over|Deze|Dit|Met|Ik|TK|EK|TZ)(?:ken)?\b)"
_WORD = rf"{_OTHER}(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*)"
_NAME = rf"(?:{_PARTICLE}\s+){{0,2}}{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{0,2}}"
_PARTY = r"(?:\s*\([A-Za-z][^()\d]{1,30}\))?"
_OTHERS = r"(?:\s+c\.\s?s\.?)?"
_LIST = rf"{_NAME}{_PARTY}(?:(?:\s*/\s*|,\s+(?:en\s+)?|\s+en\s+){_NAME}{_PARTY}){{0,8}}"
_SLASHED = rf"{_NAME}(?:\s*/\s*{_NAME}){{0,8}}"
_MEMBER = r"(?:het\s+)?(?:[Tt]weede\s+)?(?:[Kk]amer)?(?:lid|leden)"
_KINDS = r"(?:\b(?:[Nn]ader\s+)?(?:[Gg]ewijzigde|[Aa]angenomen)\s+)?\b[Mm]oties?"
_MOTION = re.compile(
    rf"{_KINDS}(?:\s*[-–]\s?(?P<dashed>{_SLASHED})|\s+van\s+(?:de\s+)?{_MEMBER}\s+(?P<listed>{_LIST})"
    rf"|\s+(?P<plain>{_SLASHED})(?=\s*(?:\bc\.\s?s\b|\(|,|;|\.|\b(?:over|van\s+\d|is|wordt|en|op)\b)))"
    rf"(?P<others>{_OTHERS})"
)
_MOTION_STARTS = re.compile(r"[NnGgAaMm](?=ader\s|ewijzigde\s|angenomen\s|otie)")
_NUMBERED = re.compile(r"\bTZ(?P<number>\d{6}-\d{1,4})\b")
_PROMISED = re.compile(
    rf"\b[Tt]oezegging(?:en)?\b(?:(?!toezegging)[^.;\n]){{0,60}}?\baan\s+(?:de\s+)?{_MEMBER}\s+(?P<member>{_LIST})(?P<others>{_OTHERS})"
)
_PROMISED_STARTS = re.compile(r"[Tt](?=oezegging)")
_PARTIES = re.compile(r"\s*\([^()]*\)")
_SEPARATOR = re.compile(r"\s*/\s*|,\s+(?:en\s+)?|\s+en\s+")


def found(text: str) -> Iterator[Citation]:
    """Yield the motions and commitments that `text` names, in the order of the text, at their place in it.

    A motion's target is its movers as printed, "Beckerman/Nijboer"; a commitment's its number, "TZ202411-082", or where
    none is printed the member to whom it was made. What stands behind in brackets (a piece's number) is not in it.
    """
    every = (*_motions(text), *_commitments(text))
    yield from sorted(every, key=lambda citation: (citation.start, citation.end))


def _motions(text: str) -> Iterator[Citation]:
    for motion in searching.from_starts(_MOTION, _MOTION_STARTS, text) if "otie" in text else ():
        movers = motion["dashed"] or motion["listed"] or motion["plain"]
        yield _citation(CitationKind.MOTION, _movers(movers), motion)


def _commitments(text: str) -> Iterator[Citation]:
    for number in _NUMBERED.finditer(text) if "TZ" in text else ():
        yield _citation(CitationKind.COMMITMENT, f"TZ{number['number']}", number)
    for promise in searching.from_starts(_PROMISED, _PROMISED_STARTS, text):
        yield _citation(CitationKind.COMMITMENT, _movers(promise["member"]), promise)


def _movers(printed: str) -> str:
    """Return names in one form: without parties, parted by strokes."""
    names = _SEPARATOR.split(_PARTIES.sub("", " ".join(printed.split())))
    return "/".join(name.strip() for name in names if name.strip())


def _citation(kind: CitationKind, target: str, match: re.Match[str]) -> Citation:
    return Citation(kind, target, match[0], match.start(), match.end())
