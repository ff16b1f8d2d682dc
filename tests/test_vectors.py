"""Vectors as stored, and the order of those that are found."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embeddings.errors import DamagedVectorsError
from embeddings.vectors import Array, best, from_blob, to_blob


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
@given(seed=st.integers(0, 10_000), count=st.integers(0, 40), k=st.integers(1, 50))
def test_the_best_rows_come_in_order_and_equal_ones_in_that_of_the_rows(seed: int, count: int, k: int) -> None:
    rng = np.random.default_rng(seed)
    # A quarter of the rows come twice.
    vectors = units(rng, max(count, 1), 5)[rng.integers(max(1, 3 * count // 4), size=count)]
    scores = vectors @ units(rng, 1, 5)[0]
    shuffled = rng.permutation(count)
    found, wanted = best(scores[shuffled], shuffled, count, k), np.argsort(-np.rint(scores * 1e5), kind="stable")[:k]
    assert found.rows.tolist() == [wanted.tolist()]
    assert found.scores[0] == pytest.approx(scores[wanted], abs=2e-5)
