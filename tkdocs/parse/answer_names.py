"""Where an answer refers to another answer of the same document: "zie het antwoord op vraag 7"."""

import re
from collections.abc import Iterator, Sequence

from tkdocs.models import Citation
from tkdocs.parse import searching
from tkdocs.parse.numbers import NUMBERS, expand
from tkdocs.vocabulary import CitationKind

_WORDS = {"een": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6", "zeven": "7", "acht": "8"}
# Spaces may be lost at line ends: "opvraag 29en 30".
_SOME = rf"(?:\d{{1,3}}en\s)?{NUMBERS}"
_COUNT = rf"(?P<numbers>{_SOME}|(?:{'|'.join(_WORDS)})\b)"
_SET = r"(?:(?:de|het|uw|deze)\s)?(?:kamer)?vra(?:ag|gen)"
# Said of the text that is referred to; a bare "vraag 3" names the question itself.
_SAYS = (
    r"(?:antwoord(?:en)?|beantwoording(?:en)?|reacties?|toelichting(?:en)?|uitleg|uiteenzetting)"
    r"(?:\s(?:zoals\s)?(?:gegeven|gaf|geef|gegeven))?"
)
_POINTS = (
    r"(?:\bzie\b|\bverwij(?:s|st|zen|zing)\b|\bverwezen\b|\bverwees\b|\bconform\b|"
    r"\b(?:aan|weer|ge|toe|uiteen|be|op)?ge(?:geven|meld|noemd|licht|zet|schreven|merkt|steld|schetst|duid|haald)\b|"
    r"\b(?:ver|be)(?:meld|noemd|schreven|antwoord)\b|\btoegelicht\b|\bgezegd\b|\bik\s(?:reeds\s|al\s)?(?:aangaf|schreef|meldde))"
)
_NUMBERED = re.compile(
    rf"""(?:\b{_SAYS}[^.?!;:\n]{{0,30}}?(?:\s|\b(?:op|bij|van|onder|in|aan|tot)\s?){_SET}\s?{_COUNT}
        |\bantwoord(?:en)?\s(?:(?:bij|onder|op)\s)?(?P<bare>{_SOME})
        |{_POINTS}[^.?!;:\n]{{0,60}}?\b(?:bij|onder|op|naar|ook|zie|tevens|nader)\s{_SET}\s?(?P<pointed>{_SOME})
        |\bzie\s(?:(?:ook|hierover|tevens|verder|daarvoor|hiervoor|bij)\s){{0,2}}{_SET}\s?(?P<seen>{_SOME})
        |\bzie\s(?:hierboven\s)?(?:bij|onder)\s(?P<under>{NUMBERS})
        |\b(?:bij|onder)\s{_SET}\s?(?P<noted>{NUMBERS})(?=\s(?:is|heb|heeft|werd|wordt|al|reeds|\w*ge\w+)\b))""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = re.compile(
    r"""\b(?:antwoord|beantwoording|reactie|toelichting)[^.?!;:\n]{0,20}?\s(?:de|uw)\s?(?:direct\s)?(?:vorige|voorgaande|bovenstaande|voorafgaande)\s?vraag\b
        |\b(?:zie|verwijs|verwezen|zoals)\b[^.?!;:\n]{0,60}?\b(?:vorige?|voorgaande?|bovenstaande?|voorafgaande?|bovengenoemde?)\s?(?:antwoord|vraag)\b(?!\s?op\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# Behind the number: the question is one of another paper. Before it: "eerdere Kamervragen, het antwoord op vraag 3".
_ELSEWHERE = re.compile(
    r"""^\s?(?:,\s?|\()?(?:(?:van|uit|in|bij|zoals|door|gesteld|dat|die)\s)
            (?:(?:de|het|mijn|uw|onze|een|eerdere?|vorige|schriftelijke|mondelinge|vragen|gesteld(?:e)?|door)\s){0,5}
            (?:\w*brief|\w*vragen|\w*beantwoording|vragenset|set|leden|lid|lijst|\w*overleg|commissie|Aanhangsel|\w*debat|verslag|heer|mevrouw|fracties?)\b
        |^[\s,(]*(?:Aanhangsel|Kamerstuk|20\d\d\s?[ZD]|ingezonden|\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))""",
    re.IGNORECASE | re.VERBOSE,
)
_EARLIER = re.compile(
    r"\b(?:eerdere?|eerder\sgestelde|schriftelijk\sgestelde|andere|Aanhangsel|vragenset|Kamervragen\svan|vragen\svan\s(?:het\slid|de\sleden))\b[^.?!]{0,60}$",
    re.IGNORECASE,
)
# In small letters: one of these is part of whatever the patterns find; before it stand at most so many signs, and what
# is found goes on for at most so many.
_NUMBERED_WORDS = ("vra", "antwoord", "zie")
_BEFORE_WORDS = ("vorig", "voorgaand", "bovenstaand", "voorafgaand", "bovengenoemd")
_REACH = (100, 500)
# Far enough to tell that a number is one of another paper.
_NEAR = 90


def found(text: str, own: Sequence[str], known: Sequence[str]) -> Iterator[Citation]:
    """Yield the references of one answer, to the questions `own`, to the other numbers `known` in the document.

    "de vorige vraag" is the number before the answer's own in `known`.
    """
    for match in searching.around(_NUMBERED, _NUMBERED_WORDS, _REACH, text):
        group = next(name for name in ("numbers", "bare", "pointed", "seen", "under", "noted") if match[name])
        if _EARLIER.search(text[max(0, match.start() - _NEAR) : match.end()]):
            continue
        if _ELSEWHERE.match(text[match.end() : match.end() + _NEAR]):
            continue
        for number in expand(_spaced(match[group])):
            if number in known and number not in own:
                yield _cited(number, match)
    if before := _number_before(own, known):
        for match in searching.around(_BEFORE, _BEFORE_WORDS, _REACH, text):
            yield _cited(before, match)


def _number_before(own: Sequence[str], known: Sequence[str]) -> str | None:
    at = known.index(own[0]) if own and own[0] in known else 0
    return known[at - 1] if at else None


def _spaced(numbers: str) -> str:
    return _WORDS.get(numbers.lower()) or re.sub(r"(?<=\d)en\b", " en", numbers)


def _cited(number: str, match: re.Match[str]) -> Citation:
    return Citation(CitationKind.ANSWER, number, match[0], *match.span())
