"""Notes survive: whatever is noted where, the text comes back without marks, the notes with them, each at its place."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.golden.press import Press, Style
from tests.golden.typeset import Pair, Sample, word
from tkdocs.models import Answer, NoteMark, Question, Reading
from tkdocs.parse import anchors, marks, read
from tkdocs.parse.anchors import Marked, Tally

# Words of running text; none counts what follows ("artikel 3") or looks like a heading.
WORDS = ("gemeente", "camera’s", "«proef»", "registratie", "wordt", "gebruikt", "toezicht", "(deels)", "landelijk")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=25).map(lambda words: f"Zo {' '.join(words)}.")
TEXTS = st.lists(SENTENCES, min_size=1, max_size=5)
# How a mark is printed, behind the sentence that it belongs to.
FORMS = {"boxed": "[{}]", "glued": "{}", "raised": "{}"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def distinct(blocks: list[list[str]]) -> list[list[str]]:
    """Return an even number of blocks, no two of them equal: an answer that only repeats its question is none."""
    return [[f"Over {'abcdefgh'[n] * 4}.", *sentences] for n, sentences in enumerate(blocks[: len(blocks) // 2 * 2])]


def noted(blocks: list[list[str]], marked: list[bool], form: str) -> tuple[list[str], list[list[NoteMark]]]:
    """Return the texts of the blocks with a mark behind each sentence that `marked` picks, and where these belong."""
    texts: list[str] = []
    places: list[list[NoteMark]] = []
    number, picks = 0, iter(marked)
    for sentences in blocks:
        text, clean, found = "", "", list[NoteMark]()
        for sentence in sentences:
            text, clean = f"{text} {sentence}".strip(), f"{clean} {sentence}".strip()
            if next(picks, False):
                number += 1
                mark = str(number).translate(_RAISED) if form == "raised" else str(number)
                text += FORMS[form].format(mark)
                found.append(NoteMark(len(clean), str(number)))
        texts.append(text)
        places.append(found)
    return texts, places


def _note(number: int, length: int) -> str:
    return f"Kamerstuk 99 123, {' '.join(WORDS[(number + n) % len(WORDS)] for n in range(length))}, nr. {number}"


def blocks_of(reading: Reading) -> list[Question | Answer]:
    pairs = zip(reading.questions, reading.answers, strict=True)
    return [block for pair in pairs for block in pair]


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=6), st.lists(st.booleans(), max_size=30), st.sampled_from(sorted(FORMS)))
def test_notes_of_a_text_survive(blocks: list[list[str]], marked: list[bool], form: str) -> None:
    blocks = distinct(blocks)
    texts, places = noted(blocks, marked, form)
    heads = [f"{head} {n // 2 + 1}" for n, head in enumerate(["Vraag", "Antwoord"] * (len(blocks) // 2))]
    count = sum(map(len, places))
    notes = [f"{n} Kamerstuk 99 123, nr. {n}" for n in range(1, count + 1)]
    lines = [line for head, text in zip(heads, texts, strict=True) for line in (head, text, "")]
    reading = read("\n".join([*lines, *notes]).encode(), name="a.txt")
    found = blocks_of(reading)
    assert [block.text for block in found] == [" ".join(sentences) for sentences in blocks]
    assert [list(block.note_marks) for block in found] == places
    assert [note.mark for note in reading.notes] == [str(n) for n in range(1, count + 1)]
    assert {note.text for note in reading.notes} == {f"Kamerstuk 99 123, nr. {n}" for n in range(1, count + 1)}


@settings(max_examples=20, deadline=None)
@given(
    st.lists(TEXTS, min_size=2, max_size=8),
    st.lists(st.booleans(), max_size=40),
    st.integers(3, 6),
    st.booleans(),
    st.lists(st.integers(1, 15), min_size=1, max_size=5),
)
def test_notes_of_a_print_survive(
    blocks: list[list[str]], marked: list[bool], room: int, bold: bool, lengths: list[int]
) -> None:
    """The notes are of any length, and pages have little room for them, so that they go on over pages.

    There is more text than notes: by that it is known which of two sizes is that of the text.
    """
    blocks = distinct(blocks)
    blocks[-1].append(" ".join(["Verder is hierover niets bekend."] * (5 * sum(marked) + 1)))
    texts, places = noted(blocks, marked, "boxed")
    heads = [f"{head} {n // 2 + 1}" for n, head in enumerate(["Vraag", "Antwoord"] * (len(blocks) // 2))]
    count = sum(map(len, places))
    notes = {n: _note(n, lengths[n % len(lengths)]) for n in range(1, count + 1)}
    pairs = [Pair(head, re.sub(r"\[(\d+)\]", r"{\1}", text)) for head, text in zip(heads, texts, strict=True)]
    style = Style(notes_a_page=room, bold_heads=bold)
    reading = read(Press(Sample(("Over proefcamera’s.",), tuple(pairs), notes), style).content())
    found = blocks_of(reading)
    assert [block.text for block in found] == [" ".join(sentences) for sentences in blocks]
    assert [list(block.note_marks) for block in found] == places
    assert [(note.mark, note.text) for note in reading.notes] == [(str(n), text) for n, text in notes.items()]


@given(st.text("ab 1.-«»?\n", max_size=60), st.data())
def test_marks_are_put_back_where_they_stood(text: str, data: st.DataObject) -> None:
    """Spaces and hyphens may come and go between the taking out and the putting back."""
    lines = text.split("\n")
    tally = Tally()
    wanted: list[int] = []
    for number, line in enumerate(lines):
        at = data.draw(st.integers(0, len(line)))
        tally.add(Marked(line, (NoteMark(at, str(number)),)))
        before = "".join([*lines[:number], line[:at]])
        wanted.append(sum(map(str.isalnum, before)))
    whole = " ".join(text.replace("-", "").split())
    found = anchors.place([[whole]], lines, tally.anchors)[0][0]
    letters = [sum(map(str.isalnum, whole[: mark.position])) for mark in found]
    assert letters == [count for count in wanted if count]


def test_equal_answers_keep_their_own_marks() -> None:
    text = (
        "Vraag 1\nKlopt het?\nAntwoord 1\nJa.[1]\nVraag 2\nJaagt u?\nAntwoord 2\nJa.\nVraag 3\nEn?\nAntwoord 3\nJa.[2]"
    )
    answers = read(text.encode(), name="a.txt").answers
    assert [[mark.mark for mark in answer.note_marks] for answer in answers] == [["1"], [], ["2"]]


@pytest.mark.parametrize(
    ("lines", "clean", "found"),
    [
        (("Dat is zo.[1, 2] Ja.",), ("Dat is zo. Ja.",), [("1", 10), ("2", 10)]),
        (("Zie het rapport", "3. Hiermee klaar."), ("Zie het rapport. Hiermee klaar.",), [("3", 15)]),
        (("een punt van orde.", "3. Hiermee klaar."), ("een punt van orde.", "3. Hiermee klaar."), []),
        (("Zie het rapport", "3 van de Minister"), ("Zie het rapport van de Minister",), [("3", 15)]),
        (("Dat waren er", "3 procent meer"), ("Dat waren er", "3 procent meer"), []),
        (("de brief van3 april",), ("de brief van3 april",), []),
        (("een rapport van het EIB3 over",), ("een rapport van het EIB over",), [("3", 23)]),
        (("de klimaattop COP29 was",), ("de klimaattop COP29 was",), []),
    ],
)
def test_what_is_a_mark(lines: tuple[str, ...], clean: tuple[str, ...], found: list[tuple[str, int]]) -> None:
    """With two notes seen before the third is due."""
    before = "Eerst dit«a»1 en dat«b»2."
    due = "[1" not in lines[0]
    stripped = marks.strip((before, "", *lines) if due else lines, 5)
    text = "\n".join(stripped.lines[2:] if due else stripped.lines)
    assert text == "\n".join(clean)
    kept = [anchor for anchor in stripped.anchors if not due or int(anchor.mark) > 2]
    placed = anchors.place([[" ".join(clean)]], stripped.lines, kept)[0][0]
    assert [(mark.mark, mark.position) for mark in placed] == found


def test_endnotes_of_a_word_file_are_kept() -> None:
    pairs = (Pair("Vraag 1", "Kent u dit bericht?{1}"), Pair("Antwoord 1", "Ja, dat ken ik uit de krant.{2}"))
    sample = Sample(("Over proefcamera’s.",), pairs, {1: "Proefkrant, 3 mei 2024", 2: "Kamerstuk 99 123, nr. 4"})
    reading = read(word(sample))
    assert [note.text for note in reading.notes] == list(sample.notes.values())
    assert [[mark.mark for mark in block.note_marks] for block in blocks_of(reading)] == [["1"], ["2"]]
    assert replace(reading.answers[0], note_marks=()) == Answer(("1",), "Ja, dat ken ik uit de krant.")
