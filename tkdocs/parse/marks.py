"""Takes the marks of footnotes ("1" on a line, "[1 ]", "artikel?1", "20241") out of lines."""

import re
from dataclasses import dataclass

from tkdocs.models import NoteMark
from tkdocs.parse import flow
from tkdocs.parse.anchors import Anchor, Marked, Tally, numbers

_ALONE = re.compile(r"^\s*\d{1,3}(?:\s?(?:,|en)\s?\d{1,3})*\s*[.,;:]?\s*$")
_BOXED = re.compile(r"\s?\[\s?\d{1,3}(?:\s?,\s?\d{1,3})*\s?\]")
_RAISED = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,\s?[¹²³⁴⁵⁶⁷⁸⁹⁰]+)*")
# "meegewogen in uw beleid? 1)"; "2) de ontwikkeling van een tool" in mid-sentence may be an item of a list instead.
_BRACKETED = re.compile(r"(?:(?<=[?.!»”’\"'])|(?<=[^\W\d]))\s*(?P<number>\d{1,2})\s?\)(?=\s|$|[.,;?])")
# "Vraag 1)": the number of a heading, with a bracket for a stop.
_HEADING = re.compile(
    r"\W*(?:Vra(?:ag|gen)|Antwoord(?:en)?)(?:\s+(?:op|de|vraag|vragen|t/m|en|\d+,?))*\s*$", re.IGNORECASE
)
_NUMBER = re.compile(r"[\d¹²³⁴⁵⁶⁷⁸⁹⁰]")
_OPENING = re.compile(r"^\s*(\d{1,3})(?:,\s?\d{1,3})*(?=[.,;:)]?\s)(?P<tail>.*)$")
# "3. Hiermee" is a mark and a full stop where the line before breaks off, and else an item of a list, as "3)" is.
_ITEM = re.compile(r"^\s*[.)]\s")
_ITEM_BRACKET = re.compile(r"^\s*\w{1,3}\)")
_BROKEN_OFF = re.compile(r"[\w»”’\"')]\s*$")
# Glued to a word of three small letters or more (never "CO2", "m3", "G7"), to a closing sign, or to a year; or to
# three capitals, where no mark was missed ("EIB13", but "COP29").
_GLUED = re.compile(
    r"(?:(?<=[a-zà-ÿ]{3})|(?<=\b[A-Z]{3})|(?<=[?!»”’)\]])|(?<=[a-zà-ÿ)»”’]{2}[.,;:])|(?<=\b(?:19|20)\d\d))"
    r"(?P<number>\d{1,3})(?:,\s?\d{1,3})*(?=$|[\s.,;:)?!»])"
)
# Where a page came without its notes, only what is stuck to a closing sign is surely a mark.
_GLUED_UNSEEN = re.compile(r"(?:(?<=[?!»”])|(?<=[a-zà-ÿ)»”]\.))(?P<number>\d{1,3})(?:,\s?\d{1,3})*(?=$|[\s.,;:)?!»])")
# Words that make a number at the beginning of a line a part of the sentence.
_COUNTED = re.compile(
    r"^\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|procent|%|miljoen"
    r"|miljard|mln|mld|euro|uur|jaar|jaren|maanden|weken|dagen|van de \d|tot en met|t/m|en \d)"
)
_COUNTING = re.compile(
    r"(?<![\w-])(?:artikel|artikelen|vraag|vragen|lid|nrs?\.|nummer|punt|paragraaf|bijlage|fase|hoofdstuk|antwoord|deel|circa|ruim"
    r"|ongeveer|bijna|de|op|van|tot|en|t/m|met|in|per|om)\s*$",
    re.IGNORECASE,
)
_CLOSING = frozenset(".,;:?!)»")
# A mark may be missed now and then; further ahead a number is no mark.
_AHEAD = 3


@dataclass(frozen=True, slots=True)
class Clean:
    """The lines of a document without marks, and where these stood."""

    lines: tuple[str, ...]
    anchors: tuple[Anchor, ...]


def strip(lines: tuple[str, ...], feet: int, behind: int = 0) -> Clean:
    """Return the lines without marks, and the marks.

    `feet` and `behind` are the numbers of notes found at the feet of pages and behind the text; without notes only
    the surest marks go. Marks rise through a document, so a number counts as a mark only where it is due.
    """
    return _Marks(feet, behind).strip(lines)


class _Marks:
    """Walks through a document and remembers the last mark seen."""

    def __init__(self, count: int, behind: int) -> None:
        self.count, self.behind, self.open = count, behind, 0
        self.seen = self.seen_behind = 0

    def strip(self, lines: tuple[str, ...]) -> Clean:
        kept: list[str] = []
        tally = Tally()
        cut = False
        for line in lines:
            if self._alone(line):
                tally.add(Marked("", tuple(NoteMark(0, mark) for mark in numbers(line))))
                cut = True
                continue
            before = kept[-1] if kept else ""
            opened = self._opening(line, before) if self.count else Marked(line)
            stripped = self._line(opened)
            text = stripped.text
            tally.add(stripped)
            # A mark on a line of its own, or at the beginning of one, is where print went on in the same line.
            if before.strip() and (opened.marks or (cut and text[:1].islower())):
                kept[-1] = before.rstrip() + text if text[:1] in _CLOSING else flow.join(before.rstrip(), text)
            else:
                kept.append(text)
            cut = False
            self.open = self._brackets(text)
        return Clean(tuple(kept), tuple(tally.anchors))

    def _brackets(self, text: str) -> int:
        """Return how many brackets are open behind a line; the one of an item ("4) ...") closes none."""
        if "(" not in text and ")" not in text:
            return self.open if text.strip() else 0
        within = _ITEM_BRACKET.sub("", text)
        return max(0, self.open + within.count("(") - within.count(")")) if text.strip() else 0

    def _alone(self, line: str) -> bool:
        if not self.count or not _ALONE.match(line):
            return False
        found = list(map(int, numbers(line)))
        if not all(1 <= n <= self.count for n in found):
            return False
        self.seen = max(self.seen, *found)
        return True

    def _line(self, line: Marked) -> Marked:
        if not _NUMBER.search(line.text):
            return line
        line = line.without(_BOXED, lambda _: True).without(_BRACKETED, self._bracketed)
        line = line.without(_RAISED, lambda _: True)
        return line.without(_GLUED if self.count else _GLUED_UNSEEN, self._glued)

    def _opening(self, line: str, before: str) -> Marked:
        """Return the line without the mark at its beginning, where there is one."""
        found = _OPENING.match(line)
        if not found or not before.strip() or not self._due(found[1]):
            return Marked(line)
        if _COUNTED.match(found["tail"]) or _COUNTING.search(before):
            return Marked(line)
        if _ITEM.match(found["tail"]) and not (found["tail"].startswith(".") and _BROKEN_OFF.search(before)):
            return Marked(line)
        self.seen = int(found[1])
        marks = numbers(line[: found.start("tail")])
        return Marked(found["tail"].lstrip(), tuple(NoteMark(0, mark) for mark in marks))

    def _glued(self, found: re.Match[str]) -> bool:
        before = found.string[found.start() - 1]
        if not self._due(found["number"]) or (before.isalpha() and _COUNTED.match(found.string[found.end() :])):
            return False
        if before.isupper() and int(found["number"]) != self.seen + 1:
            return False
        self.seen = max(map(int, numbers(found[0])))
        return True

    def _due(self, number: str) -> bool:
        return self.seen < int(number) <= min(self.seen + _AHEAD, self.count or self.seen + _AHEAD)

    def _bracketed(self, found: re.Match[str]) -> bool:
        """Tell a mark from a number whose bracket opened before it ("(zie vraag 2)"), and from an item of a list."""
        before, number = found.string[: found.start()], int(found["number"])
        inside = before[-1].isalpha() and found.string[found.end() :].strip() != ""
        due = self.seen_behind < number <= min(self.seen_behind + _AHEAD, self.behind)
        opened = before.rfind("(") > before.rfind(")") or (self.open > 0 and ")" not in before)
        if opened or (inside and not due) or _HEADING.match(before):
            return False
        self.seen_behind = max(self.seen_behind, number)
        return True
