"""Notices about questions: answered later, passed on to another minister, or withdrawn."""

import re

from tkdocs.vocabulary import DocumentKind

_TRANSFER = re.compile(
    r"\b(?:overgedragen|over te dragen|draag\w* .{0,120}\bover aan|overdracht van de (?:beantwoording|vragen)|doorgeleid|doorgezonden|"
    r"(?:zal|zullen|worden|wordt) .{0,80}\bbeantwoord(?:en|t)?\b.{0,30}\bdoor (?:de|mijn)\s+(?:minister|staatssecretaris|ambtgeno|collega))",
    re.IGNORECASE | re.DOTALL,
)
_WITHDRAWAL = re.compile(
    r"\b(?:ingetrokken|intrekk(?:en|ing)|trek(?:t|ken)? .{0,60}\bvragen .{0,60}\bin\b)", re.IGNORECASE
)
_POSTPONEMENT = re.compile(
    r"\b(?:uitstel|niet (?:binnen|in) de (?:gebruikelijke|gestelde|daarvoor)|niet (?:mogelijk|gelukt|haalbaar) .{0,150}\btermijn|"
    r"(?:meer|nadere) tijd|zo (?:spoedig|snel) mogelijk .{0,60}(?:beantwoord|antwoord|toezend|stur|informer)|langer (?:de )?tijd|"
    r"niet .{0,120}binnen .{0,40}(?:drie weken|termijn)|latere? (?:datum|moment))",
    re.IGNORECASE | re.DOTALL,
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
