"""Cuts questions that are printed as one paragraph under one heading ("Vraag 2 t/m 6")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tkdocs.parse import flow

# A question may begin here: behind a sentence's end, at a space or where a line end took the space.
_STOP = r"(?:(?<=[?.!])|(?<=[?.!][»”’)\]]))"
_BOUNDARY = re.compile(rf"{_STOP}(?:\s+|(?<=[?»”’)])(?=[A-ZÀ-Þ]))(?=[A-ZÀ-Þ«‘“\"'])")
_ENDED = re.compile(rf"{_STOP}[\"']?\s*$")
_NUMBERED = re.compile(r"^\s*(?P<number>\d{1,3}[a-z]?)\s?[.):]\s*(?P<text>\S.*)$", re.DOTALL)
# How a question goes on that was begun before.
_FOLLOWS = re.compile(
    r"""Zo\s?(?:ja|nee|niet)|Waarom\s(?:wel|niet)\b|Waarom\?|(?:En|Of|Maar|Graag|Om)\b|Welke\?|Indien\s(?:niet|wel|ja|nee|dat|dit)
    |Kunt\su\s(?:dit|dat|uw|het|deze|een|daar|hier)(?:\s\w+)?\s(?:antwoord|toelicht|onderbouw)|Kunt\su\s(?:dit|dat)\b
    |Wat\svindt\su\s(?:daar|hier)|Hoe\s(?:dan|komt\sdat)""",
    re.VERBOSE,
)
# First words of sentences by how much more often they begin a question than go on with one, counted in 9,546 sentences
# of questions that were printed one by one: five times as often and more, twice, hardly.
_SURELY = re.compile(
    r"(?:Herinnert|Aangezien|Herkent|Weet|Klopt|Kent|Onderschrijft|Bent|Deelt|Waaruit|Gezien|Ziet|Heeft\su\skennis)\b"
)
_OFTEN = re.compile(r"(?:In|Heeft|Hebt|Op|Acht|Vindt|Wat|Hoe|Erkent|Kunt|Sinds)\b")
_RARELY = re.compile(r"(?:Indien|Hebben|Wordt|Worden|Kunnen|Welk|De|Het)\b")
_OPENINGS = ((_FOLLOWS, -3.5), (_SURELY, 1.1), (_OFTEN, 0.4), (_RARELY, -0.7))
# Words that point back to the sentence before, early in a sentence.
_POINTS_BACK = re.compile(
    r"""(?:\W*\w+){0,5}?\W+(?:dit|deze|dat|die|hij|zij|dan
    |(?:hier|daar)(?:van|bij|op|mee|over|aan|uit|voor|in|toe|tegen))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A cut is certain where the last one chosen outweighs the first one left by this much.
_MARGIN = 1.0
# New questions are longer than what follows in the same one: log odds for 100 signs, up to so many signs.
_LENGTH, _LONG = 1.6, 300
# What a line end weighs: at most this much, and half of it where the next word would not have fitted on the line.
_LINE_END = 8.0
# Signs by which the lengths of full lines differ, since letters differ in width.
_RAGGED = 10


@dataclass(frozen=True, slots=True)
class Split:
    """Questions told apart; not `certain` where another cut is nearly as likely, or none was found."""

    texts: tuple[str, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, and what speaks for a new question at its beginning."""

    text: str
    weight: float


def split(lines: Sequence[str], count: int, *, wrapped: bool, width: int = 0) -> Split:
    """Return `count` questions out of the lines below a joint heading, or the whole text alone where there are fewer.

    Numbers of their own decide first; then ends of paragraphs, since print begins each question on a new line; then
    the sentences that begin like a question rather than like the rest of one. `width` is the length of a full line.
    """
    own = _numbered(lines, wrapped=wrapped)
    if len(own) == count:
        return Split(own, certain=True)
    pieces = _pieces(lines, wrapped=wrapped, width=width)
    if len(pieces) < count:
        return Split((flow.text(lines, wrapped=wrapped),), certain=False)
    ranked = sorted(range(1, len(pieces)), key=lambda n: (-pieces[n].weight, n))
    starts = [0, *sorted(ranked[: count - 1]), len(pieces)]
    texts = tuple(" ".join(piece.text for piece in pieces[a:b]) for a, b in pairwise(starts))
    return Split(texts, certain=_certain([pieces[n].weight for n in ranked], count - 1))


def _certain(weights: list[float], chosen: int) -> bool:
    return len(weights) == chosen or weights[chosen - 1] - weights[chosen] >= _MARGIN


def _numbered(lines: Sequence[str], *, wrapped: bool) -> tuple[str, ...]:
    parts = [found for line in lines if (found := _NUMBERED.match(line))]
    if len(parts) < 2 or not _NUMBERED.match(next((line for line in lines if line.strip()), "")):
        return ()
    groups: list[list[str]] = []
    for line in lines:
        found = _NUMBERED.match(line)
        if found:
            groups.append([found["text"]])
        elif groups:
            groups[-1].append(line)
    return tuple(flow.text(group, wrapped=wrapped) for group in groups)


def _pieces(lines: Sequence[str], *, wrapped: bool, width: int) -> list[_Piece]:
    """Return the sentences in order, each weighed against the one before it."""
    pieces: list[_Piece] = []
    for line, end in _sentence_lines(lines, width=width if wrapped else 0):
        start, broken = 0, end
        for stop, following in [*(found.span() for found in _BOUNDARY.finditer(line)), (len(line), len(line))]:
            if text := flow.text([line[start:stop]], wrapped=wrapped):
                before = pieces[-1].text if pieces else ""
                pieces.append(_Piece(text, broken + _weight(before, text)))
            # A space that was lost behind a sentence's end shows that a line ended there.
            start, broken = following, _LINE_END / 2 if stop == following else 0.0
    return pieces


def _sentence_lines(lines: Sequence[str], *, width: int) -> list[tuple[str, float]]:
    """Join lines until one ends where a sentence ends; with each what the line end before it weighs."""
    plain = [line for raw in lines if (line := flow.plain(raw))]
    full = width or max(map(len, plain), default=0)
    found: list[tuple[str, float]] = []
    current, end, last = "", _LINE_END, ""
    for line in plain:
        if current and _ENDED.search(current[-8:]) and re.match(r"[A-ZÀ-Þ«‘“\"']", line):
            found.append((current, end))
            current, end = "", _line_end(last, line, full)
        current, last = flow.join(current, line), line
    return [*found, (current, end)] if current else found


def _line_end(line: str, following: str, full: int) -> float:
    """Return what a line end weighs: more, the more room the line had left for the first word of the next one."""
    room = full - len(line) - len(following.split(maxsplit=1)[0]) - 1
    return _LINE_END / 2 * (1 + min(max(room, 0), _RAGGED) / _RAGGED)


def _weight(before: str, sentence: str) -> float:
    """Return how much speaks for a new question at the beginning of `sentence`, by the words alone.

    Weights are log odds, fitted on half of 7,055 questions of 729 answers and rounded; the other half bore them out.
    """
    weight = _LENGTH * min(len(sentence), _LONG) / 100
    weight -= 0.6 if _POINTS_BACK.match(sentence) else 0
    weight -= 1.5 if before.count("«") > before.count("»") or before.count("“") > before.count("”") else 0
    weight -= 2.5 if "?" not in before[-3:] else 0
    weight += 0.9 if _FOLLOWS.match(before) else 0
    return weight + next((worth for opening, worth in _OPENINGS if opening.match(sentence)), 0)
