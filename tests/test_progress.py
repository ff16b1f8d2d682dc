"""A stage that is shown: one line at its end."""

from collections.abc import Generator

import pytest

from tkdocs.models import Progress, Summary
from tkdocs.progress import show


def stage() -> Generator[Progress, None, Summary]:
    yield Progress(0, 1)
    return Summary("stage", done=1)


def test_a_stage_that_ends_well_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    show(stage())
    assert capsys.readouterr().out == "stage     1 done\n"
