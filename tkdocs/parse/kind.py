"""What kind of document a text is, whatever it was announced as."""

import re

from tkdocs.vocabulary import DocumentKind

_MOTION = re.compile(r"\bMOTIE (?:VAN|HET LID|DE LEDEN) [A-Z]{2,}|\b[Mm]otie van (?:het lid|de leden)\b.{0,200}\bVoorgesteld\b", re.DOTALL)
_MOTION_BODY = re.compile(r"De Kamer,?\s+gehoord de beraadslaging", re.IGNORECASE)
_QUESTIONS = re.compile(
    r"\b(?:[Kk]amerv|[Vv])ragen\s+(?:van|gesteld door)\s+(?:het|de)\s+(?:Tweede\s+)?(?:Kamer)?(?:lid|leden)\b|\([Ii]ngezonden\s+\d"
)
_FURTHER = re.compile(r"\b(?:Nader|Aanvullend) [Aa]ntwoord(?:en)?\s+(?:van|door)\b|\bNADER ANTWOORD\b")
_ANSWER = re.compile(
    r"\b(?:Antwoord|Antwoorden|Beantwoording)\s+(?:van|door)\s+(?:de\s+)?(?:[Mm]inister|[Ss]taatssecretaris|[Vv]ice)"
)
_NOTICE = re.compile(r"\bMededeling\s+van\s+(?:de\s+)?(?:[Mm]inister|[Ss]taatssecretaris|[Vv]ice)")
_LETTER = re.compile(
    r"\bBRIEF VAN (?:DE|HET)\b|Aan de [Vv]oorzitter van de Tweede Kamer|Geachte (?:[Vv]oorzitter|heer|mevrouw)"
)
# Only the beginning says what a document is; what it quotes stands further down.
_BEGINNING = 4000


def of(text: str, *, questions: int, answers: int, hint: DocumentKind | None) -> DocumentKind | None:
    """Return the kind that the text itself shows, else the hint, else None.

    Postponements, transfers and withdrawals are told apart in `notice`; here they are all notices.
    """
    start = text[:_BEGINNING]
    if _MOTION.search(start) or _MOTION_BODY.search(start):
        return DocumentKind.MOTION
    if _NOTICE.search(start) and not answers:
        return DocumentKind.NOTICE
    if answers:
        return (
            DocumentKind.FURTHER_ANSWER
            if _FURTHER.search(start) or hint is DocumentKind.FURTHER_ANSWER
            else DocumentKind.ANSWER
        )
    if questions and not _ANSWER.search(start):
        return DocumentKind.NOTICE if hint in _NOTICES else DocumentKind.QUESTION
    if hint is None and _LETTER.search(start):
        return DocumentKind.LETTER
    return hint or (DocumentKind.QUESTION if _QUESTIONS.search(start) else None)


_NOTICES = frozenset({DocumentKind.POSTPONEMENT, DocumentKind.NOTICE, DocumentKind.TRANSFER, DocumentKind.WITHDRAWAL})
