"""Reads `chains.yml`: what makes two questions ask for the same information."""

import hashlib
import re
from dataclasses import dataclass

from embeddings.chains import ChainRules
from tkdocs.errors import RulesError
from tkdocs.rules import loader

FILE = "chains.yml"
KEYS = {"asks", "motions", "lead", "loose", "crowded", "common", "idle", "thresholds", "reasons"}
REASONS = {"first", "reference", "vendor", "case", "origin", "topic", "words"}


@dataclass(frozen=True, slots=True)
class _Pattern:
    regex: str
    reason: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class _Threshold:
    name: str
    value: float
    evidence: str


def load() -> ChainRules:
    """Return the rules of chains; raise RulesError if the file, a key or a pattern is wrong."""
    top = loader.document(FILE)
    if unknown := sorted(set(top) - KEYS):
        raise RulesError(f"{FILE}: unknown key {', '.join(unknown)}")
    if set(top["reasons"]) != REASONS:
        raise RulesError(f"{FILE}: the reasons are {', '.join(sorted(REASONS))}")
    return ChainRules(
        version=hashlib.sha256(repr(top).encode()).hexdigest()[:12],
        asks=_patterns("asks", top["asks"]),
        motions=_patterns("motions", top["motions"]),
        lead=_lead(top["lead"]),
        loose=frozenset(top["loose"]),
        crowded=frozenset(top["crowded"]),
        common=tuple(pattern for _, pattern in _patterns("common", top["common"])),
        idle=frozenset(top["idle"].split()),
        thresholds={row.name: row.value for row in loader.rows(FILE, "thresholds", top["thresholds"], _Threshold)},
        reasons=dict(top["reasons"]),
    )


def _lead(regex: str) -> re.Pattern[str]:
    """Return the pattern of what stands before the matter in a subject."""
    try:
        return re.compile(regex, re.IGNORECASE)
    except (re.error, TypeError) as exc:
        raise RulesError(f"{FILE}, lead: {exc}") from exc


def _patterns(key: str, entries: object) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return (kind, pattern) of each entry under `key`."""
    try:
        rows = loader.rows(FILE, key, entries, _Pattern)
        return tuple((row.kind, re.compile(row.regex, re.IGNORECASE)) for row in rows)
    except re.error as exc:
        raise RulesError(f"{FILE}, {key}: {exc}") from exc
