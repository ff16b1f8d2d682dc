"""Many patterns at once: what is found is what searching with each of them finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings.needs import alternatives, enough, requirements
from embeddings.rules import compiled, plain
from embeddings.sieve import Sieve
from tkdocs.rules import asking, blocks, evasion

RULES = evasion.untrained()
ASKED = asking.load()
EVASION = [compiled(one.regex, RULES.fragments) for category in RULES.categories for one in category.patterns]
GIFTS = [compiled(gift.regex, ASKED.fragments) for gift in ASKED.gifts]
EXAMPLES = [plain(example.text) for category in RULES.categories for example in category.examples]
LABELLED = [plain(sentence) for block in blocks.load() for sentence in block.sentences]


def searched(patterns: list[re.Pattern[str]], text: str) -> set[int]:
    return {at for at, pattern in enumerate(patterns) if pattern.search(text)}


@pytest.mark.parametrize("patterns", [EVASION, GIFTS], ids=["evasion", "gifts"])
def test_finds_in_examples_and_labelled_sentences_what_each_pattern_finds(patterns: list[re.Pattern[str]]) -> None:
    sieve = Sieve(patterns)
    texts = [*EXAMPLES, *LABELLED]
    assert [sieve.matching(text) for text in texts] == [searched(patterns, text) for text in texts]


@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=3), st.integers(0, 40), st.booleans())
def test_lost_blanks_and_joined_sentences_hide_nothing(texts: list[str], at: int, glued: bool) -> None:
    joined = "".join(texts)
    text = joined[:at] + joined[at:].replace(" ", "", 1 + 9 * glued)
    assert SIEVE.matching(text) == searched(EVASION, text)


SIEVE = Sieve(EVASION)


@given(st.text("abn '-|", max_size=12))
def test_any_text_is_read_as_the_patterns_read_it(text: str) -> None:
    patterns = [*map(re.compile, SMALL), re.compile("AB|NB", re.IGNORECASE)]
    assert Sieve(patterns).matching(text) == searched(patterns, text)


SMALL = (
    r"\bab\b",
    r"ab|ba",
    r"(?:ab|b)a",
    r"(a|b)\1",
    r"a[|)\]]b|nn",
    r"[]|]a",
    r"(?i)AB|NN",
    r"(?i:ab) n",
    r"(?<!n)ab+\s*(?:na)?",
    r"^(?=.*nab)a",
    r"ab's|\|\|",
    r"(?:ab){2}|n{3,}",
    r"",
    r"a\bb",
    r"(?>ab|n)b|(?:an)++b",
    r"ab(?!n)|b-a\b",
    r"\b(?:ab|na)n?\b",
    r"\bab|an\b|nab",
    r"\b(?:-|ab)\b",
    r"(?:\b|n)ab\b\b",
)


@pytest.mark.parametrize(
    ("regex", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("(?:a|b)|[|]|\\|", ["(?:a|b)", "[|]", "\\|"]),
        ("[]|]|[^]|]|c", ["[]|]", "[^]|]", "c"]),
        ("(a)|b", ["(a)|b"]),
        ("(?i)a|b", ["(?i)a|b"]),
    ],
)
def test_a_pattern_is_cut_at_its_outermost_bars(regex: str, parts: list[str]) -> None:
    assert alternatives(re.compile(regex)) == parts


@pytest.mark.parametrize(
    ("regex", "required"),
    [
        (r"\bgeen\b.*(?:overzicht|inzicht)", [{" geen "}, {"overzicht", "inzicht"}]),
        (r"niet(?: bekend)?", [{"niet"}]),
        (r"(?:ja|nee|\d)", []),
        (r"foto's", [{"foto "}]),
        (r"(?i)geen", []),
        (r"(?<=het )kabinet", [{"kabinet"}, {"het "}]),
        (r"(?!niet)wel", [{"wel"}]),
    ],
)
def test_a_pattern_requires_the_words_that_it_cannot_do_without(regex: str, required: list[set[str]]) -> None:
    assert sorted(map(sorted, requirements(regex, re.compile(regex).flags))) == sorted(map(sorted, required))


@pytest.mark.parametrize(
    ("regex", "pieces"),
    [
        (r"\b(?:week|weken?)\b", {" week ", " weken ", " weke "}),
        (r"omdat\b", {"omdat "}),
        (r"\bdoor het\b", set()),
        (r"^ja", set()),
        (r"foto's", set()),
        (r"ja\d", set()),
        (r"a|omdat", set()),
    ],
)
def test_some_words_are_all_that_a_pattern_asks_for(regex: str, pieces: set[str]) -> None:
    assert enough(regex, re.compile(regex).flags) == pieces


def test_few_patterns_are_held_against_a_sentence() -> None:
    pieces = [SIEVE.pieces(text) for text in LABELLED]
    tried = [sum(1 for _ in SIEVE._worth(own, own)) for own in pieces]
    assert sum(tried) < len(LABELLED) * len(EVASION) / 10
