"""Cuts questions that are printed as one paragraph under one heading ("Vraag 2 t/m 6")."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tkdocs.parse import flow

# A question may begin here: behind a question mark or full stop, at a space or where a line end took the space.
_BOUNDARY = re.compile(r"(?<=[?.!»”’)])(?:\s+|(?<=[?»”’)])(?=[A-ZÀ-Þ]))(?=[A-ZÀ-Þ«‘“\"'])")
_NUMBERED = re.compile(r"^\s*(?P<number>\d{1,3}[a-z]?)\s?[.):]\s*(?P<text>\S.*)$", re.DOTALL)
# How a question goes on that was begun before.
_FOLLOWS = re.compile(
    r"""Zo\s?(?:ja|nee|niet)|Indien|Waarom\s(?:wel|niet)\b|Waarom\?|(?:En|Of|Maar|Graag|Daarnaast)\b|Welke\?
    |Kunt\su\s(?:dit|uw|het|deze|een)(?:\s\w+)?\s(?:antwoord|toelicht)|Kunt\su\sdit|Wat\svindt\su\s(?:daar|hier)
    |Hoe\s(?:dan|komt\sdat)""",
    re.VERBOSE,
)
# How new questions begin more often than not.
_OPENS = re.compile(
    r"""(?:Bent|Kunt|Deelt|Klopt|Heeft|Hebt|Kent|Herkent|Erkent|Onderschrijft|Acht|Ziet|Vindt|Wilt|Gaat|Is|Zijn
    |In\shoeverre|Hoe\s(?:beoordeelt|kijkt|verhoudt|verklaart|reflecteert|duidt|staat)|Wat\s(?:is|zijn|vindt|gaat)
    |Welke|Waarom|Op\swelke|Sinds\swanneer|Hoeveel)\b""",
    re.VERBOSE,
)
# Words that point back to the sentence before, early in a sentence.
_POINTS_BACK = re.compile(
    r"""(?:\W*\w+){0,5}?\W+(?:dit|deze|dat|die|hij|zij|dan
    |(?:hier|daar)(?:van|bij|op|mee|over|aan|uit|voor|in|toe|tegen))\b""",
    re.IGNORECASE | re.VERBOSE,
)


def split(lines: Sequence[str], count: int, *, wrapped: bool) -> tuple[str, ...]:
    """Return `count` questions out of the lines below a joint heading, or the whole text alone where there are fewer.

    Numbers of their own decide first; then ends of paragraphs, since print begins each question on a new line; then
    the sentences that begin like a question rather than like the rest of one.
    """
    own = _numbered(lines, wrapped=wrapped)
    if len(own) == count:
        return own
    pieces = _pieces(lines, wrapped=wrapped)
    if len(pieces) < count:
        return (flow.text(lines, wrapped=wrapped),)
    ranked = sorted(range(1, len(pieces)), key=lambda n: (-_weight(pieces[n][0], broken=pieces[n][1]), n))
    starts = [0, *sorted(ranked[: count - 1]), len(pieces)]
    return tuple(" ".join(piece for piece, _ in pieces[a:b]) for a, b in pairwise(starts))


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


def _pieces(lines: Sequence[str], *, wrapped: bool) -> list[tuple[str, bool]]:
    """Return the sentences, each with whether a line or paragraph ended before it."""
    pieces: list[tuple[str, bool]] = []
    for line in _sentence_lines(lines):
        start = 0
        cuts = [found.span() for found in _BOUNDARY.finditer(line)]
        broken = True
        for end, nxt in [*cuts, (len(line), len(line))]:
            pieces.append((flow.text([line[start:end]], wrapped=wrapped), broken))
            start, broken = nxt, end == nxt
    return [(text, broken) for text, broken in pieces if text]


def _sentence_lines(lines: Sequence[str]) -> list[str]:
    """Join lines until one ends where a sentence ends."""
    found: list[str] = []
    current = ""
    for raw in lines:
        line = flow.plain(raw)
        if not line:
            continue
        if current and re.search(r"[?.!][»”’\"')]*$", current[-8:]) and re.match(r"[A-ZÀ-Þ«‘“\"']", line):
            found.append(current)
            current = ""
        current = flow.join(current, line)
    return [*found, current] if current else found


def _weight(sentence: str, *, broken: bool) -> float:
    """Return how much speaks for a new question at the beginning of this sentence."""
    weight = 4.0 if broken else 0.0
    if _FOLLOWS.match(sentence):
        weight -= 3
    elif _OPENS.match(sentence):
        weight += 1
    if _POINTS_BACK.match(sentence):
        weight -= 0.75
    return weight if "?" in sentence else weight - 0.5
