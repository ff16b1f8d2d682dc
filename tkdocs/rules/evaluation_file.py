"""Reads `evaluation.json`, the figures that `tkdocs evaluate --json` wrote, and says whether they are up to date."""

import hashlib
import json
from dataclasses import dataclass
from importlib import resources

from embeddings import judge
from tkdocs.errors import RulesError
from tkdocs.rules import blocks, chains, evasion, formulas, loader, weights

FILE = "evaluation.json"
Between = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of figures: of what `section`, measured on what `part`, for `name`.

    `n` is how many there are to find (or, where nothing is found, how many were looked at); `precision`, `recall` and
    `f1` are shares, each None where it makes no sense, with their 95% intervals (low, high). `figure` is another
    number, of the kind that `measure` names. `note` says what a reader must know, in English.
    """

    section: str
    part: str
    name: str
    n: int
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    precision_between: Between | None = None
    recall_between: Between | None = None
    figure: float | None = None
    measure: str = ""
    note: str = ""


def load() -> tuple[Row, ...]:
    """Return the rows of the file, in its order; raise RulesError where it cannot be read."""
    try:
        rows = json.loads(_text(FILE))["rows"]
    except (ValueError, KeyError, TypeError) as exc:
        raise RulesError(f"{FILE}: {exc!r}") from exc
    return loader.rows(FILE, "rows", rows, Row)


def made_from() -> dict[str, str]:
    """Return what the figures in the file were made from, as `current` named it; raise RulesError as `load` does."""
    try:
        return dict(json.loads(_text(FILE))["made_from"])
    except (ValueError, KeyError, TypeError) as exc:
        raise RulesError(f"{FILE}: {exc!r}") from exc


def current() -> dict[str, str]:
    """Return a digest of each thing that the figures are made from: where one changes, they are out of date.

    `rules` covers the patterns, the weights and what verdicts go by. Raise RulesError where a file is wrong.
    """
    return {
        "judge": judge.VERSION,
        "rules": evasion.load().version,
        "weights": weights.load().version,
        "blocks": blocks.digest(blocks.load()),
        "formulas": formulas.load().version,
        "formula pairs": _digest(formulas.PAIRS),
        "chains": chains.load().version,
        "chain links": _digest(chains.LINKS),
    }


def _digest(name: str) -> str:
    return hashlib.sha256(_text(name).encode()).hexdigest()[:12]


def _text(name: str) -> str:
    try:
        return resources.files("tkdocs.rules").joinpath(name).read_text("utf-8")
    except OSError as exc:
        raise RulesError(f"{name}: {exc}") from exc
