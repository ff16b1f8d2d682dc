"""Vectors as stored, and the search among them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embeddings.errors import DamagedVectorsError
from embeddings.vectors import Array, Index, from_blob, nearest, to_blob


def units(rng: np.random.Generator, count: int, dimension: int) -> Array:
    rows = rng.standard_normal((count, dimension)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def clustered(count: int, dimension: int = 64, groups: int = 50, seed: int = 0) -> Array:
    """Vectors as texts have them: around some matters, rather than all over the sphere."""
    rng = np.random.default_rng(seed)
    rows = units(rng, groups, dimension)[rng.integers(groups, size=count)] + 0.8 * units(rng, count, dimension)
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_blobs_are_float16_little_endian() -> None:
    assert to_blob(np.array([[1.0, -2.0]], dtype=np.float32)) == [b"\x00\x3c\x00\xc0"]


def test_what_is_stored_comes_back_to_three_digits() -> None:
    vectors = clustered(20)
    back = from_blob(to_blob(vectors))
    assert back.dtype == np.float32
    assert back == pytest.approx(vectors, abs=5e-4)
    assert to_blob(back) == to_blob(vectors)


def test_no_blobs_give_no_rows() -> None:
    assert from_blob([]).shape == (0, 0)


@pytest.mark.parametrize("blobs", [[b"\x00\x3c", b"\x00"], [b"\x00"], [b"\x00\x3c", b"\x00\x3c\x00\x3c"]])
def test_blobs_of_different_or_odd_lengths_are_damaged(blobs: list[bytes]) -> None:
    with pytest.raises(DamagedVectorsError):
        from_blob(blobs)


@settings(deadline=None)  # a busy machine is not a fault
@given(
    seed=st.integers(0, 10_000), count=st.integers(0, 40), k=st.integers(1, 50), chunk=st.integers(1, 17),
    queries=st.integers(0, 20),
)  # fmt: skip
def test_the_exact_search_finds_what_sorting_everything_finds(
    seed: int, count: int, k: int, chunk: int, queries: int
) -> None:
    rng = np.random.default_rng(seed)
    # A quarter of the rows come twice: equal scores must come in the order of the rows.
    vectors = units(rng, max(count, 1), 5)[rng.integers(max(1, 3 * count // 4), size=count)]
    asked = units(rng, queries, 5)
    found = nearest(asked, vectors, k, chunk=chunk)
    scores = np.rint(np.float64(asked @ vectors.T) * 1e5)
    wanted = np.argsort(-scores, axis=1, kind="stable")[:, :k]
    got = np.take_along_axis(scores, found.rows, axis=1)
    assert found.rows.shape == (queries, min(k, count))
    assert found.scores == pytest.approx(np.take_along_axis(scores, wanted, axis=1) / 1e5, abs=2e-5)
    assert (np.abs(got - np.take_along_axis(scores, wanted, axis=1)) <= 1).all()


def test_equal_vectors_come_in_the_order_of_their_rows_in_whatever_chunks() -> None:
    vectors = np.repeat(clustered(7), 5, axis=0)[np.random.default_rng(0).permutation(35)]
    for chunk in (1, 4, 35, 4096):
        found = nearest(vectors, vectors, 35, chunk=chunk)
        for rows, scores in zip(found.rows, found.scores, strict=True):
            assert sorted(rows) == list(range(35))
            same = scores[1:] == scores[:-1]
            assert (np.diff(rows)[same] > 0).all()
        assert np.array_equal(found.rows, nearest(vectors, vectors, 35).rows)


def test_a_vector_is_nearest_to_itself_with_score_one() -> None:
    vectors = clustered(300)
    found = nearest(vectors, vectors, 1)
    assert np.array_equal(found.rows[:, 0], np.arange(300))
    assert found.scores == pytest.approx(1, abs=1e-5)


def test_a_row_of_zeros_is_like_nothing() -> None:
    found = nearest(np.zeros((1, 64), dtype=np.float32), clustered(3), 3)
    assert found.rows.tolist() == [[0, 1, 2]]
    assert not found.scores.any()


def test_the_index_misses_little_where_texts_lie_in_groups() -> None:
    vectors = clustered(6000)
    asked = vectors[::50]
    exact = nearest(asked, vectors, 10).rows
    found = Index(vectors, probes=8).nearest(asked, 10)
    recall = np.mean([len(set(a) & set(b)) / 10 for a, b in zip(exact, found.rows, strict=True)])
    assert recall > 0.9


def test_more_probes_find_more_and_all_probes_find_all() -> None:
    vectors = units(np.random.default_rng(1), 2000, 32)
    exact = nearest(vectors[:100], vectors, 10)

    def recall(probes: int) -> float:
        found = Index(vectors, cells=40, probes=probes).nearest(vectors[:100], 10)
        return float(np.mean([len(set(a) & set(b)) / 10 for a, b in zip(exact.rows, found.rows, strict=True)]))

    assert recall(1) < recall(5) < recall(20) <= recall(40)
    every = Index(vectors, cells=40, probes=40).nearest(vectors[:100], 10)
    assert np.array_equal(every.rows, exact.rows)
    assert np.array_equal(every.scores, exact.scores)


def test_the_index_gives_as_many_rows_as_asked_for_even_from_small_cells() -> None:
    vectors = clustered(100)
    found = Index(vectors, cells=50, probes=1).nearest(vectors[:5], 90)
    assert found.rows.shape == (5, 90)
    assert all(len(set(rows)) == 90 for rows in found.rows.tolist())
    assert Index(vectors, probes=1).nearest(vectors[:5], 500).rows.shape == (5, 100)


def test_chunks_of_queries_change_nothing() -> None:
    vectors = clustered(500)
    index = Index(vectors)
    assert np.array_equal(index.nearest(vectors[:50], 7, chunk=3).rows, index.nearest(vectors[:50], 7).rows)


def test_the_same_vectors_give_the_same_index() -> None:
    vectors = clustered(3000)
    first, second = (Index(vectors, probes=2, sample=1000).nearest(vectors[:200], 10) for _ in range(2))
    assert np.array_equal(first.rows, second.rows)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_vectors_and_equal_vectors_can_be_indexed(count: int) -> None:
    vectors = np.repeat(clustered(1), count, axis=0)
    found = Index(vectors, cells=10).nearest(clustered(2, seed=1), 3)
    assert found.rows.tolist() == [list(range(count))] * 2
