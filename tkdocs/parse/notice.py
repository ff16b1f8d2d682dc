"""Notices about questions: answered later, passed on to another minister, or withdrawn."""

import re

from tkdocs.vocabulary import DocumentKind

_TRANSFER = re.compile(
    r"""\b(?:overgedragen|over\s+te\s+dragen|draag\w*\s.{0,120}\bover\s+aan|doorgeleid|doorgezonden
    |overdracht\s+van\s+de\s+(?:beantwoording|vragen)
    |(?:zal|zullen|worden|wordt)\s.{0,80}\bbeantwoord(?:en|t)?\b.{0,30}\bdoor\s+(?:de|mijn)\s+
     (?:minister|staatssecretaris|ambtgeno|collega)
    |(?:zal|zullen|worden|wordt)\s+door\s+(?:de|mijn)\s+(?:minister|staatssecretaris|ambtgeno|collega).{0,120}\bbeantwoord
    |de\s+(?:minister|staatssecretaris)\b[^.]{0,120}\b(?:zal|beantwoordt)\b[^.]{0,60}\bvragen\b)""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_WITHDRAWAL = re.compile(
    r"\b(?:ingetrokken|intrek(?:t|ken|king)?\b|in\s+te\s+trekken|vragen\s.{0,80}\bvervallen\b|trek(?:t|ken)?\s.{0,60}\bvragen\s.{0,60}\bin\b)",
    re.IGNORECASE | re.DOTALL,
)
_POSTPONEMENT = re.compile(
    r"""\b(?:uitstel|niet\s+(?:binnen|in)\s+de\s+(?:gebruikelijke|gestelde|daarvoor)|latere?\s+(?:datum|moment)
    |niet\s+(?:mogelijk|gelukt|haalbaar)\s.{0,150}\btermijn|niet\s.{0,120}\bbinnen\s.{0,40}(?:drie\s+weken|termijn)
    |binnen\s[^.]{0,60}niet\s+(?:haalbaar|mogelijk|lukt)|niet\s[^.]{0,120}\btijdig\b|\blater\s+(?:volg|beantwoord|toe)
    |(?:meer|nadere|langer\s+de|langer)\s+tijd
    |zo\s+(?:spoedig|snel)\s+mogelijk\s.{0,60}(?:beantwoord|antwoord|toezend|stur|informer))""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def kind(text: str) -> DocumentKind:
    """Return what a notice's text does: put off, pass on, take back; NOTICE where it does none of these.

    A text that says that it puts off is a postponement, even where it names the minister who will answer.
    """
    if _WITHDRAWAL.search(text) and not _POSTPONEMENT.search(text):
        return DocumentKind.WITHDRAWAL
    if _POSTPONEMENT.search(text):
        return DocumentKind.POSTPONEMENT
    if _TRANSFER.search(text):
        return DocumentKind.TRANSFER
    return DocumentKind.WITHDRAWAL if _WITHDRAWAL.search(text) else DocumentKind.NOTICE
