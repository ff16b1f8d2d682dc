"""The search along few axes first: what it finds, and that its short form can be kept."""

from itertools import pairwise

import numpy as np
import pytest

from embeddings.shortlist import Shortlist, Signs, chance, grouped, places
from embeddings.vectors import Array
from tests.exact import nearest


def spread(count: int, dimension: int = 96, seed: int = 0) -> Array:
    """Vectors as sentences have them: they differ along few axes, here along 20, with a little of the others."""
    rng = np.random.default_rng(seed)
    vectors = rng.normal(size=(count, dimension)) * np.concatenate([np.ones(20), np.full(dimension - 20, 0.05)])
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


@pytest.mark.parametrize("count", [5_000, 40_000])  # the second is more than one chunk
def test_a_shortlist_finds_what_the_exact_search_finds(count: int):
    vectors = spread(count)
    search = Shortlist.over(vectors.astype("<f2"))
    for query in vectors[:5]:
        found, exact = search.nearest(query, 10), nearest(query, vectors, 10)
        assert len(set(found.rows[0]) & set(exact.rows[0])) >= 9
        assert found.rows[0][0] == exact.rows[0][0]
        assert found.scores[0][0] == pytest.approx(1, abs=1e-3)


def test_a_shortlist_of_fewer_vectors_than_asked_for_has_them_all():
    vectors = np.eye(3, dtype=np.float32)
    assert Shortlist.over(vectors).nearest(vectors[1], 10).rows[0].tolist() == [1, 0, 2]


def test_equal_vectors_come_in_the_order_of_their_rows_however_many_they_are():
    vectors = np.repeat(spread(1), 50_000, axis=0)
    found = Shortlist.over(vectors.astype("<f2")).nearest(vectors[0], 10)
    assert len(set(found.scores[0].tolist())) == 1
    assert (np.diff(found.rows[0]) > 0).all()


def test_only_those_with_the_fewest_differing_signs_are_fetched_equal_ones_in_order():
    vectors = np.array([[1, 1, 1], [1, 1, -1], [1, -1, -1], [-1, 1, 1], [1, 1, -1], [1, -1, 1]], dtype=np.float32)
    signs = Signs(np.zeros(3, dtype=np.float32), np.eye(3, 64, dtype=np.float32))
    fetched: list[list[int]] = []

    def fetch(rows: np.ndarray) -> Array:
        fetched.append(rows.tolist())
        return vectors[rows]

    Shortlist(signs, signs.packed(vectors), fetch).nearest(vectors[0], 1, candidates=3)
    assert fetched == [[0, 1, 3]]


def test_signs_are_about_the_middle():
    signs = Signs(np.array([4.0, 0.0], dtype=np.float32), np.eye(2, 8, dtype=np.float32))
    assert signs.packed(np.array([[3.0, 1.0], [5.0, -1.0]])).tolist() == [[2], [1]]
    assert Signs.of(np.array([[3.0, 1.0], [5.0, -1.0]])).middle.tolist() == [4.0, 0.0]


@pytest.mark.parametrize("dimension", [2, 32, 384, 1024])
def test_there_are_as_many_signs_whatever_the_dimension(dimension: int):
    signs = Signs.of(np.zeros((3, dimension), dtype=np.float16))
    assert signs.packed(np.ones((5, dimension), dtype=np.float16)).shape == (5, 64)


def test_vectors_that_have_much_in_common_are_told_apart():
    vectors = spread(5_000) + 3
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    search = Shortlist.over(vectors)
    for query in vectors[:5]:
        found, exact = search.nearest(query, 10), nearest(query, vectors, 10)
        assert len(set(found.rows[0]) & set(exact.rows[0])) >= 9


def test_chance_tells_vectors_that_are_all_alike_from_those_that_are_not():
    vectors = spread(2_000)
    assert chance(vectors) == chance(vectors) < 0.9
    assert chance(np.repeat(vectors[:1], 10, axis=0)) == pytest.approx(1, abs=1e-3)
    assert chance(vectors[:1]) == chance(vectors[:0]) == -1


def test_values_are_grouped_by_the_digest_that_they_belong_to():
    hashes = np.array([b"a", b"c", b"d"])
    keys = np.array([b"d", b"a", b"b", b"d", b"e"])
    rows = places(hashes, keys)
    assert rows.tolist() == [2, 0, -1, 2, -1]
    starts, values = grouped(rows, np.array([9, 4, 1, 3, 2], dtype=np.uint32), 3)
    assert [values[a:b].tolist() for a, b in pairwise(starts)] == [[4], [], [3, 9]]
    assert grouped(rows[:0], values[:0], 3)[0].tolist() == [0, 0, 0, 0]
    assert places(hashes[:0], keys[:1]).tolist() == [-1]
