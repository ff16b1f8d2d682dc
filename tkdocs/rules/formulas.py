"""Reads `formulas.yml`, the ways in which it is said that something is not given, and pairs that try them."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from embeddings.agreement import Pair
from embeddings.rules import compiled
from embeddings.ways import FormulaRules, Way
from tkdocs.errors import RulesError
from tkdocs.rules import loader

FILE = "formulas.yml"
PAIRS = "formula_pairs.jsonl"
KEYS = {"fragments", "denial", "partly", "scoped", "ways"}


@dataclass(frozen=True, slots=True)
class _Way:
    id: str
    regex: str
    denied: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    regex: str
    reason: str
    categories: tuple[str, ...] = ()


def load() -> FormulaRules:
    """Return the rules of formulas; raise RulesError if the file, a key or a pattern is wrong."""
    top = loader.document(FILE)
    if set(top) != KEYS:
        raise RulesError(f"{FILE}: the keys are {', '.join(sorted(KEYS))}")
    words = {key: loader.row(f"{FILE}, {key}", top[key], _Words) for key in ("denial", "partly", "scoped")}
    found = {key: _pattern(key, row.regex, top["fragments"]) for key, row in words.items()}
    return FormulaRules(
        version=hashlib.sha256(repr(top).encode()).hexdigest()[:12],
        ways={category: _ways(category, entries, top["fragments"]) for category, entries in top["ways"].items()},
        partial=frozenset(words["partly"].categories),
        **found,
    )


def pairs() -> tuple[Pair, ...]:
    """Return pairs of sentences out of `blocks/` with their labels: the same way of not giving it, or not."""
    lines = resources.files("tkdocs.rules").joinpath(PAIRS).read_text("utf-8").splitlines()
    try:
        return tuple(loader.row(f"{PAIRS}, {at}", json.loads(line), Pair) for at, line in enumerate(lines, 1))
    except json.JSONDecodeError as exc:
        raise RulesError(f"{PAIRS}: {exc}") from exc


def _ways(category: str, entries: Any, fragments: Mapping[str, str]) -> tuple[Way, ...]:
    """Return the ways under `category`; an id stands once."""
    rows = loader.rows(FILE, category, entries, _Way)
    if len({row.id for row in rows}) < len(rows):
        raise RulesError(f"{FILE}, {category}: an id stands twice")
    return tuple(Way(row.id, _pattern(f"{category} {row.id}", row.regex, fragments), row.denied) for row in rows)


def _pattern(place: str, regex: str, fragments: Mapping[str, str]) -> re.Pattern[str]:
    """Return a pattern of the rules' dialect."""
    try:
        return compiled(regex, dict(fragments))
    except (re.error, KeyError) as exc:
        raise RulesError(f"{FILE}, {place}: {exc}") from exc
