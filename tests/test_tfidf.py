"""Tables of words and pieces of words, equal to the last bit to those of the library."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from embeddings.tfidf import Tables

KNOWN = [
    "De minister heeft geen overzicht van de camera's.",
    "Er is geen overzicht, en de minister geeft geen inzicht in de aantallen.",
    "ja",
    "Een pilot bij de politie loopt; de uitkomsten volgen.",
]
KINDS = {
    "words": TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 3), token_pattern=r"\w+").fit(KNOWN),
    "long words": TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2)).fit(KNOWN),
    "pieces": TfidfVectorizer(sublinear_tf=True, ngram_range=(3, 5), analyzer="char_wb").fit(KNOWN),
}


def assert_equal(name: str, texts: list[str]) -> None:
    wanted, found = sparse.csr_matrix(KINDS[name].transform(texts)), Tables(KINDS[name]).table(texts)
    assert found.shape == wanted.shape
    assert np.array_equal(found.indptr, wanted.indptr)
    assert np.array_equal(found.indices, wanted.indices)
    assert np.array_equal(found.data, wanted.data)


@pytest.mark.parametrize("name", KINDS)
@given(texts=st.lists(st.one_of(st.sampled_from(KNOWN), st.text("de minstrgova 'É\n\t.,;0", max_size=40)), max_size=5))
def test_a_table_is_that_of_the_library(name: str, texts: list[str]) -> None:
    if texts:
        assert_equal(name, texts)


@pytest.mark.parametrize("name", KINDS)
def test_texts_without_a_known_word_are_rows_of_zeros(name: str) -> None:
    assert_equal(name, ["", "  ", "xyz", "."])


@pytest.mark.parametrize("name", KINDS)
def test_a_table_does_not_depend_on_what_was_read_before(name: str) -> None:
    tables = Tables(KINDS[name])
    first = tables.table(KNOWN)
    tables.table(["De camera's van de politie"])
    assert np.array_equal(tables.table(KNOWN).toarray(), first.toarray())


def test_no_texts_are_no_rows() -> None:
    assert [len(Tables(kind).table([]).toarray()) for kind in KINDS.values()] == [0, 0, 0]
