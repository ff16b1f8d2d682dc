"""Whatever is woven into a text, the text itself stays as it was, and each mark, reference and note is in its place."""

import sys
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.site_fixtures import asked, published

Row = dict[str, Any]
TEXT = "Zie het antwoord op vraag 2 en mijn brief."


@pytest.fixture(scope="module")
def weaving(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The module as the site itself has loaded it."""
    assert asked(published(tmp_path_factory.mktemp("chamber")))("/over").status == 200
    return sys.modules["tkdocs_site.weaving"]


def _spans(most: int) -> st.SearchStrategy[list[Row]]:
    ends = st.integers(-2, most + 3)
    return st.lists(st.fixed_dictionaries({"start": ends, "end": ends}), max_size=6)


@given(text=st.text(max_size=30), data=st.data())
def test_the_text_without_markup_is_the_text(weaving: ModuleType, text: str, data: st.DataObject):
    marks, citations = data.draw(_spans(len(text))), data.draw(_spans(len(text)))
    notes = data.draw(st.lists(st.fixed_dictionaries({"position": st.integers(-2, len(text) + 3)}), max_size=6))
    woven = weaving.weave(text, marks, citations, notes)
    pieces = [piece for stretch in woven for piece in stretch.pieces]
    assert "".join(piece.text for piece in pieces) == text
    shown = [note for piece in pieces for note in piece.notes]
    assert sorted(map(id, shown)) == sorted(map(id, notes))
    _in_place(text, woven)


def _in_place(text: str, woven: list[Any]) -> None:
    """Hold that stretches and pieces lie where their rows say, and notes where they stood or behind a reference."""
    at = 0
    for stretch in woven:
        for piece in stretch.pieces:
            start, at = at, at + len(piece.text)
            for row in filter(None, (stretch.mark, piece.citation)):
                assert row["start"] <= start < at <= row["end"]
            for note in piece.notes:
                wanted = min(max(note["position"], 0), len(text))
                assert wanted == at or (piece.citation and piece.citation["start"] < wanted < at)


@given(text=st.text(min_size=1, max_size=30), data=st.data())
def test_ranges_apart_are_all_shown_in_full(weaving: ModuleType, text: str, data: st.DataObject):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=8)))
    rows = [{"start": start, "end": end} for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    for shown in ("mark", "citation"):
        given_ = {"marks": rows, "citations": []} if shown == "mark" else {"marks": [], "citations": rows}
        found: dict[int, str] = {}
        for stretch in weaving.weave(text, **given_):
            for piece in stretch.pieces:
                row = stretch.mark if shown == "mark" else piece.citation
                if row:
                    found[id(row)] = found.get(id(row), "") + piece.text
        assert found == {id(row): text[row["start"] : row["end"]] for row in rows}


def test_a_reference_in_a_marked_sentence_and_a_note_in_a_reference(weaving: ModuleType):
    mark, link = {"start": 0, "end": len(TEXT)}, {"start": 4, "end": 27}
    notes = [{"position": 10, "mark": "1"}, {"position": len(TEXT), "mark": "2"}]
    (stretch,) = weaving.weave(TEXT, [mark], [link], notes)
    assert stretch.mark is mark
    assert [(piece.text, piece.citation, piece.notes) for piece in stretch.pieces] == [
        ("Zie ", None, []),
        ("het antwoord op vraag 2", link, notes[:1]),
        (" en mijn brief.", None, notes[1:]),
    ]


def test_of_overlapping_references_the_longest_that_begins_first_is_kept(weaving: ModuleType):
    links = [{"start": 4, "end": 16}, {"start": 4, "end": 27}, {"start": 20, "end": 40}]
    pieces = [piece for stretch in weaving.weave(TEXT, [], links) for piece in stretch.pieces]
    assert [piece.citation for piece in pieces] == [None, links[1], None]


def test_a_reference_over_the_edge_of_a_marked_sentence_becomes_two_pieces(weaving: ModuleType):
    link, mark = {"start": 0, "end": 10}, {"start": 4, "end": 20}
    woven = weaving.weave(TEXT, [mark], [link])
    assert [(stretch.mark, [piece.text for piece in stretch.pieces]) for stretch in woven] == [
        (None, ["Zie "]),
        (mark, ["het an", "twoord op "]),
        (None, [TEXT[20:]]),
    ]


def test_a_note_before_the_first_word_stands_there(weaving: ModuleType):
    note = {"position": 0}
    (stretch,) = weaving.weave("Ja.", [], [], [note])
    assert [(piece.text, piece.notes) for piece in stretch.pieces] == [("", [note]), ("Ja.", [])]
    assert weaving.weave("", [], [], []) == []
