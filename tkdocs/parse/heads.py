"""Headings of questions and answers, line by line: what a line announces, and what of it is text already."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from tkdocs.parse.layout import GUARD
from tkdocs.parse.numbers import NUMBERS, expand


class HeadKind(StrEnum):
    """What follows a heading."""

    QUESTION = "question"
    ANSWER = "answer"
    NOTICE = "notice"
    END = "end"


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: what it announces, for which numbers (none: "Antwoord"), the text behind it on the same line.

    `bare` is True for a number alone ("4", "4."), which is a heading only where the sequence of numbers bears it out.
    """

    kind: HeadKind
    numbers: tuple[str, ...] = ()
    rest: str = ""
    bare: bool = False


_EDGE = r"[\s*_#>•·|]*"
_OF = (
    r"(?i:(?:\s+(?:op|bij|van|voor|aan))?(?:\s+(?:de|het|uw))?"
    r"(?:\s*\(?(?:deel|sub|kamer)?vra(?:ag|gen))?(?:\s+(?:nrs?\.?|nummers?))?)"
)
_CLOSE = r"\s*(?:[).\]]?:|\.\)|[.)\]]|[–-](?!\d))?"
_OPEN = r"[\[(]?"
# What may stand behind the numbers of a joint answer.
_TOGETHER = r"(?:\s*\(?(?:gezamenlijk|tezamen|samen|in samenhang|luidt als volgt|luiden als volgt)\)?:?)?"
_QUESTION = re.compile(
    rf"^{_EDGE}(?P<word>Vra(?:ag|gen)|VRA(?:AG|GEN))(?:\s+nrs?\.?)?\s*{_OPEN}(?P<numbers>{NUMBERS}){_CLOSE}{_EDGE}$"
)
_QUESTION_TEXT = re.compile(
    rf"^{_EDGE}(?P<word>Vra(?:ag|gen)|VRA(?:AG|GEN))(?:\s+nrs?\.?)?\s+{_OPEN}(?P<numbers>{NUMBERS})(?P<close>{_CLOSE}{_EDGE})\s+(?P<rest>\S.*)$"
)
_ANSWER_WORD = (
    r"(?:(?:Nader|Aanvullend|Gezamenlijk)e?\s+[Aa]ntwoord(?:en)?|(?:NADER|AANVULLEND)E?\s+ANTWOORD(?:EN)?"
    r"|Antwoord(?:en)?|ANTWOORD(?:EN)?|Beantwoording|BEANTWOORDING|Reactie|REACTIE|Ad(?=\s))"
    r"(?:\s*\(nader\))?"
)
_ANSWER = re.compile(rf"^{_EDGE}{_ANSWER_WORD}{_OF}\s*{_OPEN}(?P<numbers>{NUMBERS}){_CLOSE}{_TOGETHER}{_EDGE}$")
_ANSWER_TEXT = re.compile(
    rf"^{_EDGE}{_ANSWER_WORD}{_OF}\s+{_OPEN}(?P<numbers>{NUMBERS})(?P<close>{_CLOSE}{_EDGE})\s+(?P<rest>\S.*)$"
)
_QUESTION_ALONE = re.compile(rf"^{_EDGE}(?:Vraag|VRAAG)\s*:?{_EDGE}$")
_ANSWER_ALONE = re.compile(rf"^{_EDGE}{_ANSWER_WORD}(?:\s+op\s+(?:de\s+)?vra(?:ag|gen))?\s*[.:]?{_EDGE}$")
_ANSWER_ALONE_TEXT = re.compile(rf"^{_EDGE}(?:Antwoord|ANTWOORD)\s*:{_EDGE}\s+(?P<rest>\S.*)$")
_LIKELY = re.compile(
    r"^[\W_]*(?P<word>[A-ZÀ-Þ]\w{3,10})(?:\s+(?:op|de|[a-z]{4,7}))*\s*(?P<numbers>(?:\d{1,2}|\d?[lIO])[a-z]?)[\s*_.:)]*$"
)
_RIGHT = {
    "vraag": HeadKind.QUESTION,
    "vragen": HeadKind.QUESTION,
    "antwoord": HeadKind.ANSWER,
    "antwoorden": HeadKind.ANSWER,
}
_SCANNED = str.maketrans({"l": "1", "I": "1", "O": "0"})
# "vraaq", "vaag" and "antwaord" are as alike as this to the right word.
_ALIKE = 0.77
# A heading that lost spaces, and where: between its words, about its numbers, before the text behind it.
_GLUED = re.compile(rf"^{_EDGE}(?:Vra(?:ag|gen)|(?:Nader\s+|Aanvullend\s+)?Antwoord(?:en)?)[^.?!]{{0,60}}\d")
_LOST_SPACE = re.compile(
    r"(?<=[Aa]ntwoord)(?=(?:op|de|bij|vra(?:ag|gen))\b)|(?<=[Aa]ntwoorden)(?=(?:op|de|bij|vragen)\b)"
    r"|(?<=\bop)(?=(?:de|uw|vra(?:ag|gen))\b)|(?<=\bde)(?=vra(?:ag|gen)\b)|(?<=\btot)(?=en\b)|(?<=\ben)(?=met\b|vraag\b|\d)"
    r"|(?<=\d)(?=(?:en|tot|t/m)(?:\s|\d))|(?<=m)(?=\d)|(?<=ag|en)(?=\d)|(?<=\d)(?=[A-ZÀ-Þ][a-zà-ÿ])"
)
_BARE = re.compile(r"^\s*(?:[*_]*)(?P<numbers>\d{1,3}[a-z]?)\s?(?:[.)](?!\d))?(?:[*_]*)\s*$")
_BARE_TEXT = re.compile(r"^\s*(?:[*_]*)(?P<numbers>\d{1,3}[a-z]?)\s?[.)](?:[*_]*)\s+(?P<rest>\S.*)$")
# Headings are short; longer lines are not remembered.
_SHORT = 200
# Every heading begins with a number or one of these: most lines do not, and need no closer look.
_BEGINS = re.compile(
    rf"{_EDGE}(?:\d|V(?:ra|RA)|A(?:ntw|NTW|anv|ANV|d\s)|N(?:ad|AD)|Gez|B(?:ea|EA)|R(?:ea|EA)|M(?:ed|ED)|Opm|Toel|Deze\s)"
)
_NOTICE = re.compile(rf"^{_EDGE}(?:Mededeling|MEDEDELING|Opmerking)\s*:?{_EDGE}$")
_END = re.compile(
    rf"^{_EDGE}Toelichting\s*:?{_EDGE}(?:$|\s*Deze vragen dienen)|^\s*Deze vragen dienen ter aanvulling op"
)
# After a heading on the line of its text, the text begins like a sentence and does not go on with the heading's own.
_OPENING = re.compile(r"""^[A-ZÀ-Þ«“”"'‘’(\[\d–-]""")


def head(line: str) -> Head | None:
    """Return the heading that `line` is or begins with, or None.

    A number alone and "Vraag 3 Tekst" are returned too: whether they fit the sequence is for the caller to say.
    """
    if line.startswith(GUARD):
        return Head(HeadKind.END) if line == GUARD else None
    if not _BEGINS.match(line):
        return None
    return _seen(line) if len(line) < _SHORT else _found(line)


def _found(line: str) -> Head | None:
    return _as_printed(line) or (_as_printed(_spaced(line)) if _GLUED.match(line) else None)


# Each line of a document is asked about several times.
_seen = lru_cache(maxsize=1024)(_found)


def _as_printed(line: str) -> Head | None:
    for pattern, kind in ((_QUESTION, HeadKind.QUESTION), (_ANSWER, HeadKind.ANSWER)):
        if found := pattern.match(line):
            return Head(kind, expand(found["numbers"]))
    if _NOTICE.match(line):
        return Head(HeadKind.NOTICE)
    if _END.match(line):
        return Head(HeadKind.END)
    if _QUESTION_ALONE.match(line):
        return Head(HeadKind.QUESTION)
    return _answer_without_number(line) or _with_text(line) or _bare(line)


def likely(line: str) -> Head | None:
    """Return the heading that a line would be without a slip of pen or scanner ("Vraaq 3", "Antwood op vraag l")."""
    found = _LIKELY.match(line)
    if not found or line.startswith(GUARD) or head(line):
        return None
    word = found["word"].lower()
    best, kind = max((SequenceMatcher(None, word, right).ratio(), kind) for right, kind in _RIGHT.items())
    return Head(kind, expand(found["numbers"].translate(_SCANNED))) if best >= _ALIKE else None


def _spaced(line: str) -> str:
    """Return the line with the spaces put back that belong in a heading: "Antwoord opvraag 2en 3"."""
    return _LOST_SPACE.sub(" ", line)


def _answer_without_number(line: str) -> Head | None:
    if _ANSWER_ALONE.match(line):
        return Head(HeadKind.ANSWER)
    if found := _ANSWER_ALONE_TEXT.match(line):
        return Head(HeadKind.ANSWER, rest=found["rest"])
    return None


def _with_text(line: str) -> Head | None:
    for pattern, kind in ((_QUESTION_TEXT, HeadKind.QUESTION), (_ANSWER_TEXT, HeadKind.ANSWER)):
        found = pattern.match(line)
        if found and (_OPENING.match(found["rest"]) or found["close"].strip()):
            return Head(kind, expand(found["numbers"]), found["rest"])
    return None


def _bare(line: str) -> Head | None:
    if found := _BARE.match(line):
        return Head(HeadKind.QUESTION, expand(found["numbers"]), bare=True)
    if found := _BARE_TEXT.match(line):
        return Head(HeadKind.QUESTION, expand(found["numbers"]), found["rest"], bare=True)
    return None


_WORDS = (
    r"(?:[*_#•]{1,3}\s?)?(?:(?:Vra(?:ag|gen)|Antwoord(?:en)?(?:\s+op)?(?:\s+(?:de\s+)?vra(?:ag|gen))?)"
    r"|VRA(?:AG|GEN)|ANTWOORD(?:EN)?(?:\s+OP)?(?:\s+(?:DE\s+)?VRA(?:AG|GEN))?)"
)
# Where a heading begins in a text that has lost its line ends: behind a sentence's end, or in mid-sentence (an answer
# "Ja" without a full stop) where no stop follows the number; always before what begins like a sentence.
_FOLDED = re.compile(
    rf"(?<=[.?!»”’)\]:;])\s+(?={_WORDS}\s+{NUMBERS}[.:]?[*_]{{0,3}}\s+[A-ZÀ-Þ«“\"'‘])"
    rf"|(?<=\w)(?<!\bOP)(?<!\bDE)\s+(?={_WORDS}\s+{NUMBERS}\s+[A-ZÀ-Þ«“])"
)


def unfold(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of a text, parted before headings where the text has hardly a heading on a line of its own."""
    alone = sum(1 for line in lines if (found := head(line)) and found.numbers and not found.bare and not found.rest)
    if alone > 1:
        return lines
    return tuple(part for line in lines for part in _FOLDED.split(line))
