"""Which motions a ministerial letter answers, and in which of its paragraphs.

A letter answers a motion where the chamber lists it under the motion's case, where its subject says that it is about a
motion, or where the paragraph that names the motion says so. One that only mentions a motion answers none.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from tkdocs.rules.replies import ReplyRules
from tkdocs.vocabulary import CitationKind, DocumentKind

# The requests of more motions than this, that a letter nowhere names, say nothing about any one sentence of it.
FEW = 3
_HEADING = 100  # a line no longer than this that does not end as a sentence does
_ENDS = (".", ";", ":", ",", "?", "!", "”", "»")
_NAMES = (CitationKind.PIECE, CitationKind.MOTION, CitationKind.CASE, CitationKind.DOCUMENT)
Named = list[tuple[int, str]]

_LETTERS = f"""
    SELECT d.number, coalesce(d.subject, '') || ' ' || coalesce(l.subject, ''), d.text FROM documents d
    LEFT JOIN letters l ON l.document_number = d.number WHERE d.kind = '{DocumentKind.LETTER}' AND d.number = ?
"""
# A motion is answered after it was moved, and one without a request asks nothing.
_REQUESTS = f"""
    FROM documents d JOIN documents m ON m.number = {{motion}} AND m.kind = '{DocumentKind.MOTION}'
        AND coalesce(m.dated_on <= d.dated_on, 1)
    JOIN motions r ON r.document_number = m.number AND trim(coalesce(r.request, '')) <> ''
    JOIN case_documents mc ON mc.document_number = m.number
    JOIN cases k ON k.number = mc.case_number AND k.kind = 'motion'
"""
_CITED = f"""
    SELECT c.document_number, m.number, r.request, min(mc.case_number), c.start
    FROM citations c {_REQUESTS.format(motion="c.target_document").replace("FROM documents d", "JOIN documents d")}
        AND d.number = c.document_number
    WHERE d.kind = '{DocumentKind.LETTER}' AND +c.answer_id IS NULL
        AND c.kind IN ({", ".join(f"'{kind}'" for kind in _NAMES)}) AND c.document_number IN {{letters}}
    GROUP BY c.id ORDER BY c.document_number, c.start, m.number
"""
_LISTED = f"""
    SELECT own.document_number, m.number, r.request, mc.case_number
    FROM case_documents own JOIN cases s ON s.number = own.case_number AND s.kind = 'motion'
    JOIN case_documents same ON same.case_number = s.number
    JOIN documents d ON d.number = own.document_number AND d.kind = '{DocumentKind.LETTER}'
    JOIN documents m ON m.number = same.document_number AND m.kind = '{DocumentKind.MOTION}'
        AND coalesce(m.dated_on <= d.dated_on, 1)
    JOIN motions r ON r.document_number = m.number AND trim(coalesce(r.request, '')) <> ''
    JOIN case_documents mc ON mc.document_number = m.number AND mc.case_number = s.number
    WHERE own.document_number IN {{letters}}
    ORDER BY own.document_number, m.number
"""
# Where another motion or a promise is named, the paragraphs on the motion before it end.
_OTHERS = f"""
    SELECT start, coalesce(target_document, target) FROM citations WHERE document_number = ? AND answer_id IS NULL
        AND kind IN ('{CitationKind.MOTION}', '{CitationKind.COMMITMENT}') ORDER BY start
"""


@dataclass(frozen=True, slots=True)
class Reply:
    """A motion that a letter answers: its document, case and request, and where in the letter's text: (start, end).

    Without `spans` it is answered in the whole letter.
    """

    motion: str
    case: str
    request: str
    spans: tuple[tuple[int, int], ...] = ()

    def covers(self, start: int) -> bool:
        """Return whether what begins at `start` in the letter's text is about the motion."""
        return not self.spans or any(first <= start < last for first, last in self.spans)


def found(db: Database, rules: ReplyRules, *, among: str = "documents") -> dict[str, tuple[Reply, ...]]:
    """Return, by letter, the motions that it answers, by number; those that answer none are left out.

    `among` is a table with the numbers of the letters that are looked at.
    """
    letters = f"(SELECT number FROM {among})"
    motions: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    listed: dict[str, set[str]] = defaultdict(set)
    for letter, motion, request, case, start in db.execute(_CITED.format(letters=letters)):
        motions[letter][motion] = (case, request)
        places[letter][motion].append(start)
    for letter, motion, request, case in db.execute(_LISTED.format(letters=letters)):
        motions[letter].setdefault(motion, (case, request))
        listed[letter].add(motion)
    replies: dict[str, tuple[Reply, ...]] = {}
    for letter in sorted(motions):
        own = _of_letter(db, letter, motions[letter], places[letter], listed[letter], rules)
        if own:
            replies[letter] = own
    return replies


def _of_letter(
    db: Database,
    letter: str,
    motions: Mapping[str, tuple[str, str]],
    places: Mapping[str, Sequence[int]],
    listed: set[str],
    rules: ReplyRules,
) -> tuple[Reply, ...]:
    """Return what one letter answers of the motions that it names or is listed under."""
    _, subject, text = db.execute(_LETTERS, [letter]).fetchone()
    if not text:
        return ()
    whole = any(pattern.search(subject) for pattern in rules.about) and len(motions) == 1
    others = db.execute(_OTHERS, [letter]).fetchall()
    found: list[Reply] = []
    for motion, (case, request) in sorted(motions.items()):
        if whole or (motion in listed and motion not in places and len(listed) <= FEW):
            found.append(Reply(motion, case, request))
        elif motion in places:
            sections = _sections(text, motion, places[motion], others)
            about = [span for span in sections if motion in listed or _says(text[span[0] : span[1]], rules)]
            if about:
                found.append(Reply(motion, case, request, tuple(about)))
    return tuple(found)


def _says(paragraphs: str, rules: ReplyRules) -> bool:
    """Return whether the first paragraph, or that behind a heading, says that the letter answers the motion."""
    lines = paragraphs.split("\n")
    opening = "\n".join(lines[:2]) if is_heading(lines[0]) else lines[0]
    return any(pattern.search(opening) for pattern in rules.says)


def is_heading(line: str) -> bool:
    """Return whether a line is short and does not end as a sentence does."""
    return bool(line.strip()) and len(line) <= _HEADING and not line.rstrip().endswith(_ENDS)


def _sections(text: str, motion: str, places: Iterable[int], others: Named) -> list[tuple[int, int]]:
    """Return where the paragraphs on a motion stand: from the one that names it to a heading or another motion."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    named: dict[int, set[str]] = defaultdict(set)
    for place, target in others:
        named[bisect_right(starts, place) - 1].add(target)
    spans: list[tuple[int, int]] = []
    for first in sorted({bisect_right(starts, place) - 1 for place in places}):
        if spans and starts[first] < spans[-1][1]:
            continue
        last = first + 1
        while last < len(starts) and not named[last] - {motion}:
            if is_heading(_line(text, starts, last)) and not (
                last == first + 1 and is_heading(_line(text, starts, first))
            ):
                break
            last += 1
        spans.append((starts[first], starts[last] if last < len(starts) else len(text)))
    return spans


def _line(text: str, starts: Sequence[int], at: int) -> str:
    return text[starts[at] : starts[at + 1] - 1] if at + 1 < len(starts) else text[starts[at] :]
