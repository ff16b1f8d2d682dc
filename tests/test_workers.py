"""Processes that read: results in order, and what is said when one of them is ended."""

import os

import pytest

from tkdocs import workers
from tkdocs.errors import WorkerError


def test_one_worker_needs_no_pool() -> None:
    with workers.pool(1) as executor:
        assert executor is None


def test_a_worker_that_is_ended_is_an_error_of_ours() -> None:
    with workers.pool(2) as executor:
        assert executor is not None
        assert list(executor.map(abs, [-1, -2])) == [1, 2]
    with pytest.raises(WorkerError, match="memory"):
        _end_one()


def _end_one() -> None:
    with workers.pool(2) as executor:
        assert executor is not None
        list(executor.map(os._exit, [1]))
