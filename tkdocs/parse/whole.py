"""Answers in one piece, without numbered headings: a letter that answers all questions together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tkdocs.models import Answer, Doubt
from tkdocs.parse import flow, kind, letter
from tkdocs.parse.numbers import NUMBERS, expand
from tkdocs.parse.qa import Cut
from tkdocs.vocabulary import DoubtKind

_ANSWERS = re.compile(
    rf"(?:antwoord|beantwoord|beantwoording)\w*\s+(?:ik\s+|wij\s+)?(?:hierbij\s+)?(?:op\s+|van\s+)?(?:de\s+|uw\s+)?"
    rf"(?:vragen|vraag)\s+(?P<behind>{NUMBERS})|(?:de\s+)?vragen\s+(?P<before>{NUMBERS})\s[^.?!]{{0,80}}\bbeantwoord",
    re.IGNORECASE,
)


def answered(cut: Cut, lines: Sequence[str], *, wrapped: bool) -> Cut:
    """Return the cut of an answer document without answer blocks with the body of the letter as its one answer.

    It answers the questions whose numbers it names ("de vragen 1 tot en met 5"); else none is given. Where the
    questions are printed, and no answer, that is a doubt about the whole document.
    """
    if cut.questions:
        return replace(cut, doubts=(Doubt(DoubtKind.UNANSWERED, "er is geen antwoord gevonden"), *cut.doubts))
    text = "\n".join(letter.read(lines, wrapped=wrapped).letter.paragraphs)
    if not text:
        return cut
    named = _ANSWERS.search(text)
    to = expand(named["behind"] or named["before"]) if named else ()
    # "het antwoord op vraag 5" is a reference; only several numbers say what a letter answers.
    to = to if len(to) > 1 else ()
    said = "het antwoord is in één stuk gegeven, zonder koppen met nummers"
    doubts = (Doubt(DoubtKind.UNNUMBERED, said), *cut.doubts)
    return replace(cut, preamble=_opening(lines, wrapped=wrapped), answers=(Answer(to, text),), doubts=doubts)


def _opening(lines: Sequence[str], *, wrapped: bool) -> tuple[str, ...]:
    """Return the paragraphs up to the one that names the askers, or all: the facts of the letter stand there."""
    paragraphs = flow.paragraphs(lines, wrapped=wrapped)
    last = next((n for n, paragraph in enumerate(paragraphs) if kind.names_askers(paragraph)), len(paragraphs))
    return paragraphs[: last + 1]
