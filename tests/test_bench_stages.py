"""What the bench of the stages tells of a command."""

import sys

import click
import pytest

from tests.bench.stages import Cost, cost, table


def test_a_command_has_the_memory_of_its_own_largest_process() -> None:
    small, large = (cost([sys.executable, "-I", "-S", "-c", f"x = b'x' * {mb} * 1024 * 1024"]) for mb in (1, 120))
    assert small.peak_mb < 60  # this process has more
    assert 120 <= large.peak_mb < 180
    assert small.processor > 0


def test_a_command_that_fails_is_named() -> None:
    with pytest.raises(click.ClickException, match="ended with 3"):
        cost([sys.executable, "-c", "raise SystemExit(3)"])


def test_the_shares_are_those_of_the_processors() -> None:
    rows = table({"sync": Cost(10, 1, 50), "parse": Cost(5, 3, 90)}).splitlines()
    assert rows[2:] == ["| sync | 10 | 1 | 25% | 50 |", "| parse | 5 | 3 | 75% | 90 |", "| all | 15 | 4 | 100% | 90 |"]
