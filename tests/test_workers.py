"""Processes that read: results in order, and what becomes of work that ends its process."""

import os
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor

import pytest

from tkdocs import workers
from tkdocs.errors import WorkerError


def halve(number: int) -> int:
    """Return half of a number, and end the process that is given 13."""
    if number == 13:
        os._exit(1)
    return number // 2


def test_one_worker_needs_no_pool() -> None:
    with workers.pool(1) as executor:
        assert executor is None
        assert list(workers.each(executor, halve, [2, 4])) == [1, 2]


def test_what_ends_its_process_is_given_up_alone() -> None:
    with workers.pool(2) as executor:
        found = list(workers.each(executor, halve, [2, 4, 13, 6, 8, 10]))
        assert [one for one in found if not isinstance(one, WorkerError)] == [1, 2, 3, 4, 5]
        assert isinstance(found[2], WorkerError)
        assert "this file" in str(found[2])
        assert list(workers.each(executor, halve, [12])) == [6]


def test_another_executor_that_breaks_for_good_ends_the_work() -> None:
    executor: Executor
    with ProcessPoolExecutor(1) as executor, pytest.raises(BrokenExecutor):
        list(workers.each(executor, halve, [13]))
