"""Patterns that are looked for only where they may be find what they find everywhere."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tkdocs.models import Citation
from tkdocs.parse import answer_names, kind, letter_names, motion_names, references, searching
from tkdocs.parse.heads import head
from tkdocs.vocabulary import CitationKind, DocumentKind

PIECES = (
    "Kamerstuk 29 362, nr. 327 en 328",
    "(29362-327)",
    "nr. 36200-IV-44",
    "21501-02, nr. 12",
    "Aanhangsel van de Handelingen, vergaderjaar 2020–2021, nr. 1031",
    "ah-tk-20202021-1031",
    "HANDELINGEN II 2019/20, Aanhangsel nr. 12",
    "2024Z11859",
    "2023 D 40832",
    "120",
    "mijn brief van 4 november jl.",
    "Onze brieven aan de Kamer van 1, 2 en 3 maart 2024",
    "de Kamerbrief van de minister van Financiën d.d. 12 mei 2023",
    "op 3 juni 2024 is uw Kamer een Kamerbrief gestuurd",
    "Kamer is op 3 juni hierover een brief gezonden",
    "dekamerbrief op 1 mei",
    "motie van het lid De Vries (TST) c.s.",
    "Gewijzigde motie-Jansen/Van den Berg",
    "nader gewijzigde Moties Pietersen over",
    "motie 29 362-12",
    "zie het antwoord op vraag 7",
    "zoals toegelicht bij uw Kamervragen 2 t/m 4en 6, alsmede vraag 9",
    "Hierboven is ANTWOORD 3 gegeven",
    "onder vraag 5 is",
    "verwijs ik naar de reactie op uw direct voorgaande vraag",
    "zie bovengenoemd antwoord",
    "MOTIE VAN HET LID DE VRIES",
    "Motie van de leden Jansen en De Groot",
    "Voorgesteld",
    "De Kamer, gehoord de beraadslaging",
    "toezegging aan het lid De Groot",
    "İ",
)
TEXTS = st.lists(
    st.sampled_from((*PIECES, " ", " ", ". ", "\n", "; ", "dat ", "x" * 300)), min_size=1, max_size=12
).map("".join)


def everywhere(pattern: re.Pattern[str], *rest: Any) -> Iterator[re.Match[str]]:
    """Look for a pattern in the whole text, which is the last argument."""
    return pattern.finditer(rest[-1])


def named(text: str) -> list[Citation]:
    letters = letter_names.found(text, date(2024, 10, 14), by_minister=lambda _: True)
    answers = answer_names.found(text, ("10",), [str(number) for number in range(1, 11)])
    return [*references.found(text), *motion_names.found(text), *letters, *answers]


def is_motion(text: str) -> bool:
    return kind.of(text, "", questions=0, answers=0, hint=None) is DocumentKind.MOTION


@given(text=TEXTS)
def test_nothing_is_overlooked(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "from_starts", everywhere)
        patch.setattr(searching, "around", everywhere)
        expected = named(text), is_motion(text)
    assert (named(text), is_motion(text)) == expected


def test_there_is_something_to_find() -> None:
    kinds = {citation.kind for citation in named(". ".join(PIECES))}
    assert kinds == set(CitationKind)
    assert any(map(is_motion, PIECES))


WORDS = ("Vraag", "VRAGEN", "Antwoord", "Nader antwoord op de", "NADER ANTWOORD", "AANVULLEND ANTWOORD", "Reactie")
MORE = ("Gezamenlijk antwoord", "Beantwoording", "REACTIE", "Ad", "Mededeling", "OPMERKING", "Opmerking", "Toelichting")
LINES = st.tuples(
    st.sampled_from(("", "  ", "**", "> ", "_", "• ")),
    st.sampled_from((*WORDS, *MORE, "MEDEDELING", "Deze vragen dienen ter aanvulling op", "De", "Dit", "")),
    st.sampled_from(("", " 3", " 3 en 4:", "4.", " op vraag 2en 3", " : Ja")),
).map("".join)


@given(line=LINES)
def test_no_heading_begins_otherwise(line: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tkdocs.parse.heads._BEGINS", re.compile(""))
        expected = head(line)
    assert head(line) == expected
