"""Numbers of headings: any way of writing a set of numbers gives that set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tkdocs.parse.heads import HeadKind, head, likely, unfold
from tkdocs.parse.numbers import expand
from tkdocs.parse.sequence import lowest_chain


@st.composite
def written(draw):
    """Return numbers and a way of writing them: runs as ranges or lists, joined by commas and "en"."""
    sizes = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 6)), min_size=1, max_size=5))
    numbers: list[int] = []
    parts: list[str] = []
    for gap, size in sizes:
        start = (numbers[-1] if numbers else 0) + 2 + gap
        run = list(range(start, start + size))
        numbers += run
        joiner = draw(st.sampled_from([" t/m ", "-", "–", " tot en met ", "t/m", " t/m vraag "]))
        parts.append(f"{run[0]}{joiner}{run[-1]}" if size > 2 else " en ".join(map(str, run)))
    comma = draw(st.sampled_from([", ", ",", " , "]))
    last = draw(st.sampled_from([" en ", ", en ", comma, " & "]))
    text = comma.join(parts[:-1]) + last + parts[-1] if len(parts) > 1 else parts[0]
    return tuple(map(str, numbers)), text


@given(written())
def test_any_way_of_writing_numbers_gives_those_numbers(pair):
    numbers, text = pair
    assert expand(text) == numbers
    for words, kind in (("Vraag", HeadKind.QUESTION), ("Antwoord op vragen", HeadKind.ANSWER)):
        found = head(f"{words} {text}")
        assert found is not None
        assert (found.kind, found.numbers, found.rest) == (kind, numbers, "")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("4 t/m 7 en 9", "4 5 6 7 9"),
        ("2a t/m 2d", "2a 2b 2c 2d"),
        ("3, 4, 5, 9 en 10", "3 4 5 9 10"),
        ("7, 8, en 9", "7 8 9"),
        ("1, 1 en 2", "1 2"),
        ("7 t/m 3", "7 3"),
        ("1–3 en 5–6", "1 2 3 5 6"),
        ("2 en vraag 3", "2 3"),
        ("6 t/ 8", "6 7 8"),
    ],
)
def test_numbers(text, numbers):
    assert expand(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    ("line", "kind", "numbers", "rest"),
    [
        ("Vraag 1", "question", "1", ""),
        ("**Vraag 12**", "question", "12", ""),
        ("Vraag 3:", "question", "3", ""),
        ("Vragen 2 en 3", "question", "2 3", ""),
        ("Vraag 2 Wat kost dit?", "question", "2", "Wat kost dit?"),
        ("Antwoord", "answer", "", ""),
        ("Antwoord:", "answer", "", ""),
        ("Antwoord: Ja.", "answer", "", "Ja."),
        ("Antwoord vraag 4-7:", "answer", "4 5 6 7", ""),
        ("Antwoorden op de vragen 1 tot en met 3", "answer", "1 2 3", ""),
        ("Antwoord op vraag 2 en vraag 3.", "answer", "2 3", ""),
        ("Nader antwoord 5", "answer", "5", ""),
        ("Mededeling", "notice", "", ""),
        ("Vraag", "question", "", ""),
        ("Vraag (3)", "question", "3", ""),
        ("Vraag 3)", "question", "3", ""),
        ("Vraag nr. 3", "question", "3", ""),
        ("Vraag 2A", "question", "2a", ""),
        ("• Vraag 3", "question", "3", ""),
        ("VRAGEN 2 T/M 4", "question", "2 3 4", ""),
        ("**Vraag 2** Wat kost dit?", "question", "2", "Wat kost dit?"),
        ("Vraag 2 – Wat kost dit?", "question", "2", "Wat kost dit?"),
        ("Antwoord (vraag 3)", "answer", "3", ""),
        ("Antwoord op vraag 1 (en 2)", "answer", "1 2", ""),
        ("Antwoord op vraag 5 en 6 gezamenlijk", "answer", "5 6", ""),
        ("ANTWOORD OP DE VRAGEN 2 TOT EN MET 4", "answer", "2 3 4", ""),
        ("Gezamenlijk antwoord op vragen 2 en 3", "answer", "2 3", ""),
        ("Antwoord op vraag 3Nee, dat klopt niet.", "answer", "3", "Nee, dat klopt niet."),
        ("**Toelichting:**", "end", "", ""),
    ],
)
def test_headings(line, kind, numbers, rest):
    found = head(line)
    assert found is not None
    assert (str(found.kind), found.numbers, found.rest) == (kind, tuple(numbers.split()), rest)


@pytest.mark.parametrize(
    "line",
    [
        "Vraag 3 gaat over iets anders.",
        "vraag 6.",
        "Antwoord van Minister Voorbeeld (Defensie) (ontvangen 3 mei 2024).",
        "Antwoorden op de vragen staan in de bijlage.",
        "Vraagstukken 1 en 2",
        "Vraag 2024",
        "In 2023 zijn er 12 vragen gesteld.",
        "",
    ],
)
def test_lines_that_only_look_like_headings(line):
    assert head(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Vraag 2 en 3",
        "Vragen 2, 3, en 5",
        "Antwoord op vraag 2 en vraag 3",
        "Antwoord op vragen 2, 3 en 4",
        "Antwoord op de vragen 2 tot en met 4",
        "Antwoord 4, 5, 7 en 8",
    ],
)
def test_a_heading_may_lose_any_of_its_spaces(line):
    for position in (n for n, sign in enumerate(line) if sign == " "):
        assert head(line[:position] + line[position + 1 :]) == head(line)


@given(written(), st.sampled_from(["**{}**", "{}:", "{}.", "({})", "• {}", "## {}", "__{}__", "| {} |"]))
def test_numbers_survive_any_dress_of_a_heading(pair, dress):
    numbers, text = pair
    for word, kind in (("Vraag", HeadKind.QUESTION), ("Antwoord op vragen", HeadKind.ANSWER)):
        line = f"{word} {dress.format(text)}" if dress.startswith("(") else dress.format(f"{word} {text}")
        for cased in (line, line.upper()):
            found = head(cased)
            assert found is not None
            assert (found.kind, found.numbers, found.rest) == (kind, numbers, "")


@pytest.mark.parametrize(
    ("line", "kind", "numbers"),
    [
        ("Vraaq 3", HeadKind.QUESTION, "3"),
        ("Vaag 5", HeadKind.QUESTION, "5"),
        ("Antwoord op vraag l", HeadKind.ANSWER, "1"),
        ("Antwaord 12", HeadKind.ANSWER, "12"),
    ],
)
def test_headings_with_a_slip(line, kind, numbers):
    found = likely(line)
    assert found is not None
    assert (found.kind, found.numbers) == (kind, (numbers,))


@pytest.mark.parametrize("line", ["Vraag 3", "Bijlage 3", "Artikel 12", "Tabel 2", "Antwoord", "Zie vraag 3"])
def test_lines_that_are_no_slips(line):
    assert likely(line) is None


def test_a_text_with_headings_of_its_own_is_not_unfolded():
    lines = ("Vraag 1", "Wat staat er in het antwoord? Vraag 2 Kunt u dat zien?", "Vraag 2", "En dan?")
    assert unfold(lines) == lines


@given(st.lists(st.integers(1, 6), max_size=30))
def test_a_chain_rises_by_one_from_the_first_number_without_gap(numbers):
    chain = lowest_chain(enumerate(numbers), 1)
    assert [number for _, number in chain] == list(range(1, len(chain) + 1))
    assert [place for place, _ in chain] == sorted({place for place, _ in chain})
    assert all(numbers[place] == number for place, number in chain)
    assert bool(chain) == (1 in numbers)
