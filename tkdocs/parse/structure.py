"""What a format marks as heading, text or note, written as lines that one cutter can read, whatever the format."""

import re

from tkdocs.models import Note
from tkdocs.parse.heads import HeadKind, head
from tkdocs.parse.layout import GUARD
from tkdocs.parse.numbers import NUMBERS

_BARE = re.compile(rf"^(?:nrs?\.?\s*)?({NUMBERS})\s*[.:)]?$", re.IGNORECASE)
_AROUND_MARK = " .:)(]["
_NOTICE = "Mededeling"


def announced(word: str, text: str) -> str | None:
    """Return the heading line ("Vraag 2") that `text` stands for in an element for a question or answer, or None.

    `word` is "Vraag" or "Antwoord": an element for an answer may head it by the question that it answers.
    """
    found = head(text)
    if found and found.kind in {HeadKind.QUESTION, HeadKind.ANSWER} and not found.bare and not found.rest:
        asked = word == "Antwoord" and found.kind is HeadKind.QUESTION
        return f"{word} {', '.join(found.numbers)}" if asked else text
    bare = _BARE.match(text.strip())
    return f"{word} {bare[1]}" if bare else None


class Blocks:
    """Gathers the lines of a document whose format says what is a question and what an answer.

    Within such an element a line that looks like a heading is guarded; behind it an empty guard stands before
    whatever belongs to no element.
    """

    def __init__(self) -> None:
        self.found: list[str] = []
        self._word: str | None = None
        self._numbered = self._written = self._left = False
        self._asked = 0

    def begin(self, word: str, line: str | None) -> None:
        """Begin a question ("Vraag") or answer ("Antwoord") under its heading, None where its element has none."""
        if word == "Vraag":
            found = head(line) if line else None
            last = found.numbers[-1] if found and found.numbers else ""
            self._asked = int(last) if last.isdecimal() else self._asked + 1
            line = line or f"Vraag {self._asked}"
        self._word, self._numbered, self._written, self._left = word, line is not None, False, False
        self.found += [line or word, ""]

    def notice(self) -> None:
        """Begin the text of a notice."""
        self._word, self._numbered, self._written, self._left = None, False, False, False
        self.found += [_NOTICE, ""]

    def end(self) -> None:
        """End the question or answer; what follows it before the next one is no part of it, unless it is empty."""
        self._word, self._left = None, self._left or self._written

    def line(self, text: str, *, blank: bool = True) -> None:
        """Add a line, and a blank one to part it from the next paragraph; nothing where it is empty."""
        if text and not (text.rstrip(":") == _NOTICE and self.found[-2:] == [_NOTICE, ""]):
            if self._left:
                self.found += [GUARD, ""]
                self._left = False
            self.found.append(GUARD + text if self._is_text(text) else text)
            self._written = True
        if blank:
            self.part()

    def part(self) -> None:
        """End a paragraph."""
        if self.found and self.found[-1]:
            self.found.append("")

    def mark(self, mark: str) -> None:
        """Put the mark of a note behind the last line of text."""
        at = next((n for n in range(len(self.found) - 1, -1, -1) if self.found[n]), None)
        if at is not None and self._written:
            self.found[at] += mark

    def _is_text(self, line: str) -> bool:
        """Tell whether a line looks like a heading, though it stands in an element that has one of its own.

        A number alone stays in a question: questions under one joint heading may be numbered.
        """
        found = head(line) if self._word and self._numbered else None
        return found is not None and (not found.bare or self._word == "Antwoord")


class Notes:
    """Gathers the notes of a document and gives the mark that stands in the text for each."""

    def __init__(self) -> None:
        self.found: list[Note] = []

    def add(self, printed: str, text: str) -> str:
        """Take a note in under its printed mark (its place in the row where it has none); return its mark in the text.

        Only numbers are marked in the text ("[3]"): a star or letter could not be told from the text again.
        """
        mark = bare_mark(printed) or str(len(self.found) + 1)
        if text:
            self.found.append(Note(mark, text))
        return written_mark(mark)


def bare_mark(printed: str) -> str:
    """Return a mark without what stands around it: "1" for "[1]" and "1)"."""
    return "".join(printed.split()).strip(_AROUND_MARK)


def written_mark(mark: str) -> str:
    """Return a mark as it stands in the text: "[1]" for "1", nothing for what is no number."""
    return f"[{mark}]" if mark.isascii() and mark.isdecimal() and len(mark) <= 3 else ""
