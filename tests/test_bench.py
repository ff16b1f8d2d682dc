"""The short form of every bench: it runs and says what it measured. How fast it was is not asked here."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.bench import __main__ as bench
from tests.bench import goals
from tests.bench.measured import Measured
from tests.bench.place import here

BENCHES = Path(bench.__file__).parent
LINE = Measured("P0", "one way", "another", "at least 2 times", "3.00 times (2.00 to 4.00)", True, "python -m x")


@pytest.mark.parametrize("goal", goals.GOALS)
def test_the_short_form_measures(goal: str) -> None:
    found = goals.lines(goal, short=True)
    assert found
    for line in found:
        assert line.goal.startswith(goal)
        assert line.what
        assert line.wanted
        assert line.found
        assert line.command.startswith(f"python -m tests.bench.{goals.GOALS[goal]}")


def test_every_module_that_measures_is_in_the_list() -> None:
    measuring = {path.stem for path in BENCHES.glob("*.py") if "\ndef measure(" in path.read_text("utf-8")}
    assert measuring <= set(goals.GOALS.values())


def test_the_table_has_a_line_for_each_measurement_under_the_machine() -> None:
    found = [LINE, replace(LINE, met=None, what="a | b"), replace(LINE, met=False, why="memory\nis slow")]
    text = bench.document(here(), found, short=True)
    head, _, *rows = text.split("\n\n", 1)[1].splitlines()
    assert head.split(" | ")[:3] == ["| Goal", "What", "Against"]
    assert [row.count(" | ") for row in rows] == [7] * 3
    assert " | yes | " in rows[0]
    assert "a \\| b" in rows[1]
    assert " | - | " in rows[1]
    assert " | no | " in rows[2]
    assert "memory is slow" in rows[2]
    assert "SQLite" in text
    assert "short forms" in text


def test_a_bench_that_fails_is_named_and_the_others_are_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def lines(goal: str, *, short: bool) -> list[Measured]:
        assert short
        if goal == "P1":
            raise OSError("no room")
        return [replace(LINE, goal=goal)]

    monkeypatch.setattr(bench, "lines", lines)
    file = tmp_path / "found.json"
    result = CliRunner().invoke(bench.main, ["--short", "--only", "p1,P2", "--json", str(file)])
    assert result.exit_code == 1
    assert "P1: OSError: no room" in result.output
    written = json.loads(file.read_text("utf-8"))
    assert written["failed"] == ["P1"]
    assert [line["goal"] for line in written["lines"]] == ["P2"]
    assert written["place"]["cores"] >= 1


def test_an_unknown_goal_is_refused() -> None:
    result = CliRunner().invoke(bench.main, ["--only", "P99"])
    assert result.exit_code == 2
    assert "no such goal: p99" in result.output
