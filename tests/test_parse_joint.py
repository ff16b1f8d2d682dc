"""Questions under one heading are told apart by the page's lines, numbers of their own, and how sentences begin."""

import gzip
import json
import re
import textwrap
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tkdocs.parse.joint import split

REAL = Path(__file__).parents[2] / "shared" / "data" / "questions_729_docs.jsonl.gz"
QUESTIONS = (
    "Hoeveel camera’s hangen er in de openbare ruimte, uitgesplitst naar gemeente en naar jaar van aanschaf? Zo nee,"
    " waarom niet?",
    "Bent u bereid een landelijk register van camera’s aan te leggen waarin ook het merk wordt bijgehouden? Kunt u dat"
    " toelichten?",
    "Klopt het dat de toezichthouder in 2019 al om zo’n register heeft gevraagd? Waarom is het er niet gekomen?",
    "Deelt u de mening van de toezichthouder dat «zonder register geen toezicht mogelijk is. Dat is geen mening, maar"
    " een feit»? Zo nee, waarom niet?",
)


@given(st.lists(st.sampled_from(QUESTIONS), min_size=2, max_size=4, unique=True), st.integers(70, 100))
def test_lines_of_the_page_part_questions(texts, width):
    lines = [line for text in texts for line in textwrap.wrap(text, width)]
    found = split(lines, len(texts), wrapped=True, width=width)
    assert list(found.texts) == texts


@given(st.lists(st.sampled_from(QUESTIONS), min_size=2, max_size=4, unique=True))
def test_lost_line_ends_and_paragraphs_part_questions(texts):
    assert list(split(["".join(texts)], len(texts), wrapped=False).texts) == texts
    assert list(split(texts, len(texts), wrapped=False).texts) == texts


def test_one_paragraph_is_parted_where_sentences_begin_like_questions():
    found = split([" ".join(QUESTIONS[:2])], 2, wrapped=False)
    assert found.texts == QUESTIONS[:2]


@pytest.mark.parametrize("form", ["{n}. {text}", "{n}) {text}"])
def test_numbers_of_their_own_part_questions(form):
    found = split([form.format(n=n, text=text) for n, text in enumerate(QUESTIONS, 4)], 4, wrapped=False)
    assert found.texts == QUESTIONS
    assert found.certain


def test_what_may_be_parted_elsewhere_is_not_certain():
    alike = ["Hoeveel zijn er in Noord? Hoeveel zijn er in Zuid? Hoeveel zijn er in West?"]
    found = split(alike, 2, wrapped=False)
    assert len(found.texts) == 2
    assert not found.certain


def test_too_few_sentences_are_left_together():
    found = split(["Is dat zo?"], 2, wrapped=False)
    assert found.texts == ("Is dat zo?",)
    assert not found.certain


@pytest.mark.skipif(not REAL.exists(), reason="the question texts are not beside the project")
def test_real_questions_are_told_apart_by_their_lines():
    right = total = 0
    with gzip.open(REAL, "rt", encoding="utf-8") as documents:
        for document in islice(documents, 150):
            texts = json.loads(document)["questions"][1:3]
            parts = [text.splitlines()[1:] for text in texts if re.match(r"Vraag \d+\n", text)]
            if len(parts) == 2 and all(part and part[-1].endswith("?") for part in parts):
                found = split([*parts[0], *parts[1]], 2, wrapped=True)
                right += len(re.sub(r"\W", "", found.texts[0])) == len(re.sub(r"\W", "", "".join(parts[0])))
                total += 1
    assert total > 50
    assert right / total >= 0.96
