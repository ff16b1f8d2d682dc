"""Why a sentence is marked, in plain words: the pattern that fits it, the example it is like, what the score means."""

from functools import cache
from pathlib import Path

import yaml

from .rows import Row


def pattern(mark: Row) -> str | None:
    """Return a sentence such as the rule of a mark finds; None without a rule, or where its wording is not written."""
    return _patterns().get(mark["category"], {}).get(mark["rule"])


def chance(score: float) -> str:
    """Return a score as "93 van de 100"; never "100 van de 100", since a program is not sure."""
    return f"{min(99, round(100 * score))} van de 100"


@cache
def _patterns() -> dict[str, dict[str, str]]:
    """Return the wording of each rule, by category."""
    return yaml.safe_load((Path(__file__).parent / "patterns.yml").read_text("utf-8"))
