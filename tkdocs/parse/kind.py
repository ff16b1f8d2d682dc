"""What kind of document a text is, whatever it was announced as."""

import re

from tkdocs.parse import notice, searching
from tkdocs.vocabulary import DocumentKind

_MOTION = re.compile(
    r"\bMOTIE (?:VAN|HET LID|DE LEDEN) [A-Z]{2,}|\b[Mm]otie van (?:het lid|de leden)\b.{0,200}\bVoorgesteld\b"
    r"|De Kamer,?\s+gehoord de beraadslaging",
    re.DOTALL,
)
_MOTION_STARTS = re.compile(r"[MmD](?=OTIE |otie van |e Kamer)")
_ASKED = re.compile(
    r"\b(?:[Kk]amerv|[Vv])ragen\s+(?:van|gesteld door|door)\s+(?:het|de)\s+(?:Tweede\s+)?(?:Kamer)?(?:lid|leden)\b"
    r"|\([Ii]ngezonden\s+\d"
)
# What a short letter names that is about questions.
_ABOUT = re.compile(
    r"\b(?:[Ss]chriftelijke|[Kk]amer)\s?vragen\b|\b(?:[Hh]et\s+lid|[Dd]e\s+leden)\b[^.]{0,80}\bvragen\b|\bvragen\b[^.]{0,60}"
    r"\b(?:het\s+lid|de\s+leden)\b"
)
_OF_GOVERNMENT = r"\s+(?:van|door)\s+(?:de\s+)?(?:[Mm]inister|[Ss]taatssecretaris|[Vv]ice)"
_FURTHER = re.compile(rf"\b(?:Nader|Aanvullend)e?\s+[Aa]ntwoord(?:en)?{_OF_GOVERNMENT}|\bNADER ANTWOORD\b")
_ANSWER = re.compile(rf"\b(?:[Aa]ntwoord|[Aa]ntwoorden|[Bb]eantwoording){_OF_GOVERNMENT}")
_REPLY = re.compile(
    r"\b(?:be)?antwoord\w*\b.{0,80}\bvragen\s+(?:van|gesteld\s+door|die)\b|\bvragen\s+(?:van|gesteld\s+door)\b.{0,300}"
    r"\bbeantwoord",
    re.IGNORECASE | re.DOTALL,
)
_NOTICE = re.compile(rf"\bMededeling{_OF_GOVERNMENT}")
_LETTER = re.compile(r"\bBRIEF VAN (?:DE|HET)\b|Aan de [Vv]oorzitter van de|Geachte (?:[Vv]oorzitter|heer|mevrouw)")
# Only the beginning says what a document is; what it quotes stands further down. A letter that only puts off is short.
_BEGINNING, _SHORT, _OPENING = 4000, 3500, 1500
_ANSWERS = (DocumentKind.ANSWER, DocumentKind.FURTHER_ANSWER)
_NOTICES = frozenset({DocumentKind.POSTPONEMENT, DocumentKind.NOTICE, DocumentKind.TRANSFER, DocumentKind.WITHDRAWAL})


def answered_by_government(text: str) -> bool:
    """Tell whether a heading says that it is an answer of a member of government."""
    return bool(_ANSWER.search(text))


def names_askers(text: str) -> bool:
    """Tell whether a text says whose questions it is about."""
    return bool(_ASKED.search(text))


def of(text: str, said: str, *, questions: int, answers: int, hint: DocumentKind | None) -> DocumentKind | None:
    """Return the kind that the text itself shows, else the hint, else None.

    `said` is what stands under the heading "Mededeling", if anything; `hint` is what the document was announced as.
    """
    start = text[:_BEGINNING]
    if any(searching.from_starts(_MOTION, _MOTION_STARTS, start)):
        return DocumentKind.MOTION
    if hint is DocumentKind.LETTER and not _ANSWER.search(start):
        return DocumentKind.LETTER
    if answers:
        return _answered(start, hint)
    if said or _NOTICE.search(start) or hint in _NOTICES:
        return _noticed(said or text, hint)
    if questions:
        return _answered(start, hint) if _ANSWER.search(start) else DocumentKind.QUESTION
    if (
        hint not in _ANSWERS
        and len(text) < _SHORT
        and _ABOUT.search(text)
        and (found := notice.kind(text)) is not DocumentKind.NOTICE
    ):
        return found
    if not hint and _ASKED.search(start) and (_ANSWER.search(start) or _REPLY.search(start[:_OPENING])):
        return _answered(start, hint)
    return hint or (DocumentKind.LETTER if _LETTER.search(start) else None)


def _answered(start: str, hint: DocumentKind | None) -> DocumentKind:
    further = hint is DocumentKind.FURTHER_ANSWER or _FURTHER.search(start)
    return DocumentKind.FURTHER_ANSWER if further else DocumentKind.ANSWER


def _noticed(text: str, hint: DocumentKind | None) -> DocumentKind:
    """Return what a notice does; where its words do not show it, the announcement stands."""
    found = notice.kind(text)
    return hint if found is DocumentKind.NOTICE and hint in _NOTICES and hint else found
