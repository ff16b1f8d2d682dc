"""Reads `chains.yml`, what makes two questions ask for the same information, and pairs of asks that try it."""

import hashlib
import json
import re
from dataclasses import dataclass
from importlib import resources

from embeddings.chain_rules import ChainRules
from tkdocs.errors import RulesError
from tkdocs.rules import loader

FILE = "chains.yml"
LINKS = "chain_links.jsonl"
KEYS = {"asks", "motions", "lead", "loose", "crowded", "common", "idle", "thresholds", "reasons"}
REASONS = {"first", "reply", "reference", "vendor", "case", "origin", "topic", "words"}


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


@dataclass(frozen=True, slots=True)
class Asked:
    """What a case asks, in its words: `about` is its subject, `kind` question, motion or letter.

    `verdict` is that of its answer ("" where there is none); `refers` says that it names the paper of the other one.
    """

    dated_on: str
    kind: str
    about: str
    text: str
    verdict: str = "evades"
    refers: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Two asks, the first one earlier; `linked` says whether the second asks again for what the first did not get."""

    first: Asked
    second: Asked
    linked: bool
    why: str


def links() -> tuple[Link, ...]:
    """Return pairs of asks with their labels; raise RulesError where one is wrong."""
    lines = resources.files("tkdocs.rules").joinpath(LINKS).read_text("utf-8").splitlines()
    return tuple(_link(f"{LINKS}, {at}", line) for at, line in enumerate(lines, 1))


def _link(place: str, line: str) -> Link:
    """Return the pair on one line."""
    try:
        entry = json.loads(line)
        asks = {key: loader.row(f"{place}, {key}", entry[key], Asked) for key in ("first", "second")}
    except (ValueError, KeyError, TypeError) as exc:
        raise RulesError(f"{place}: {exc!r}") from exc
    link = loader.row(place, {**entry, **asks}, Link)
    if link.first.dated_on >= link.second.dated_on:
        raise RulesError(f"{place}: the first ask is the earlier one")
    return link


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
        return tuple((row.kind, re.compile(row.regex)) for row in rows)
    except re.error as exc:
        raise RulesError(f"{FILE}, {key}: {exc}") from exc
