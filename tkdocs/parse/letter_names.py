"""Which letters a text names by their day: "mijn brief van 4 november jl.", "Kamerbrief d.d. 12 maart 2024"."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from tkdocs.models import Citation
from tkdocs.parse import searching
from tkdocs.parse.dates import dutch
from tkdocs.vocabulary import CitationKind

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DAY = rf"\d{{1,2}}\s?(?:{_MONTHS})(?:,?\s?20\d{{2}}(?!\d))?"
_PAST = r"(?:\s(?:jl\b\.?|j\.l\.|jongstleden))?"
_DAYS = rf"(?P<days>(?:\d{{1,2}}\s?(?:{_MONTHS})?(?:\s20\d{{2}})?{_PAST}(?:\s?,\s?|\s?en\s(?:van\s)?)){{0,5}}{_DAY})"
_ON = r"(?:van|d\.?d\.?|dd\.?|gedateerd|op|\()\s?"
# A letter of the government: who says "mijn brief" is a minister; others have their name or kind behind or before it.
_OFFICE = r"(?:minister|staatssecretaris|bewindspers|kabinet|ambtsvoorganger|ambtgeno|regering|collega)"
_TO = r"(?:aan\s(?:uw|de)\s(?:Tweede\s)?Kamer\s)?"
_KIND = r"(?:Kamer|verzamel|voortgangs|beleids|stelsel|hoofdlijnen|stand-van-zaken-?|beantwoordings|veeg)"
_BEGIN = r"(?:\b|(?<=[de]e))"  # a space may be lost at a line end: "deKamerbrief"
_LETTER = re.compile(
    rf"""{_BEGIN}(?:(?P<whose>mijn|onze|uw|zijn|haar)\s(?:\w+e\s){{0,2}})?{_KIND}?brie(?:f|ven)\s
        (?:{_TO}{_ON}|van\s(?:de|het|mijn|onze|uw)\s(?:(?:toenmalige|voormalige?|demissionaire?)\s)?{_OFFICE}[^.?!;\n]{{0,110}}?\s{_ON})
        {_DAYS}
        |{_BEGIN}{_KIND}brie(?:f|ven)\b[^.?!;\n]{{0,120}}?\s{_ON}(?P<last>{_DAY})
        |\bop\s?(?P<sent>{_DAY})(?=[^.?!;\n]{{0,90}}?\b(?:ue?|Kamer)\b)[^.?!;\n]{{0,90}}?\b(?:Kamer)?brief\b
        |\bKamer\s(?:\w{{2,8}}\s){{0,2}}op\s?(?P<received>{_DAY})[^.?!;\n]{{0,60}}?\b(?:Kamer)?brief\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ONE = re.compile(rf"(?P<day>\d{{1,2}})\s?(?P<month>{_MONTHS})?,?\s?(?P<year>20\d{{2}})?", re.IGNORECASE)
_NOT_OURS = re.compile(r"\b(?:open|ingezonden|anonieme)\s$", re.IGNORECASE)
# All name a letter; before that word, and behind it, stand at most so many signs.
_WORD, _REACH = ("brie",), (250, 700)
# A letter of the chamber ("uw brief", where a minister writes) or of someone else.
_OTHERS = ("zijn", "haar")


def found(text: str, written: date | None, *, by_minister: Callable[[int], bool]) -> Iterator[Citation]:
    """Yield the letters to the chamber that `text` names, by day; those of "de brieven van 18 en 28 maart" each.

    A day without a year is the last one before `written`; without that day, nothing is known of it. What is "uw brief"
    to a minister is a letter of the chamber, and to a member of the chamber one of the minister: `by_minister` tells
    of a place in the text who wrote there.
    """
    for match in searching.around(_LETTER, _WORD, _REACH, text):
        whose = (match["whose"] or "").lower()
        if (
            whose in _OTHERS
            or (whose == "uw" and by_minister(match.start()))
            or _NOT_OURS.search(text[max(0, match.start() - 20) : match.start()])
        ):
            continue
        for day in _days(match["days"] or match["last"] or match["sent"] or match["received"], written):
            yield Citation(CitationKind.LETTER, day.isoformat(), match[0], *match.span())


def _days(text: str, written: date | None) -> Iterator[date]:
    """Yield the days of an enumeration; month and year of the last hold for those before it that have none."""
    month = year = None
    for match in reversed(list(_ONE.finditer(text))):
        month, year = match["month"] or month, match["year"] or year
        if day := _day(f"{match['day']} {month}", year, written):
            yield day


def _day(text: str, year: str | None, written: date | None) -> date | None:
    if year:
        return dutch(f"{text} {year}")
    if not written:
        return None
    candidates = (dutch(f"{text} {at}") for at in (written.year, written.year - 1))
    return next((day for day in candidates if day and day <= written), None)
