"""Columns as arrays: what is joined and paired is what SQL would find."""

import numpy as np
import pytest
from sqlite_utils import Database

from tkdocs.store.columns import Codes, joined, pairs, read


@pytest.mark.parametrize(("left", "right"), [([3, 1, 3, 7], [3, 2, 3, 1]), ([], [1]), ([1], []), ([], [])])
def test_every_pair_of_equal_keys_is_found_once(left: list[int], right: list[int]):
    one, two = joined(np.array(left, dtype=np.int64), np.array(right, dtype=np.int64))
    wanted = [(at, other) for at, key in enumerate(left) for other, same in enumerate(right) if key == same]
    assert list(zip(one.tolist(), two.tolist(), strict=True)) == wanted


def test_pairs_are_distinct_and_in_order():
    first, second = pairs(np.array([2, 0, 2, 2, 0]), np.array([1, 5, 1, 0, 0]))
    assert list(zip(first.tolist(), second.tolist(), strict=True)) == [(0, 0), (0, 5), (2, 0), (2, 1)]
    assert [len(column) for column in pairs(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))] == [0, 0]


def test_values_are_numbered_as_they_come():
    codes = Codes()
    assert codes.of(["b", "a", "b", None]).tolist() == [0, 1, 0, 2]
    assert codes.of(["c", "a"]).tolist() == [3, 1]
    assert list(codes) == ["b", "a", None, "c"]


def test_a_select_that_finds_nothing_has_its_columns_still():
    db = Database(memory=True)
    assert read(db, "SELECT 1, 2 WHERE false", width=2) == [[], []]
    assert read(db, "SELECT 1, 2 UNION ALL SELECT 3, 4", width=2) == [[1, 3], [2, 4]]
