"""Reads `replies.yml`: how a letter says that it answers a motion."""

import hashlib
import re
from dataclasses import dataclass

from tkdocs.errors import RulesError
from tkdocs.rules import loader

FILE = "replies.yml"


@dataclass(frozen=True, slots=True)
class _Pattern:
    regex: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReplyRules:
    """The patterns of paragraphs (`says`) and of subjects (`about`) that answer a motion; `version` is a digest."""

    version: str
    says: tuple[re.Pattern[str], ...]
    about: tuple[re.Pattern[str], ...]


def load() -> ReplyRules:
    """Return the rules of replies; raise RulesError if the file, a key or a pattern is wrong."""
    top = loader.document(FILE)
    if set(top) != {"says", "about"}:
        raise RulesError(f"{FILE}: the keys are about, says")
    version = hashlib.sha256(repr(top).encode()).hexdigest()[:12]
    return ReplyRules(version, _patterns("says", top["says"]), _patterns("about", top["about"]))


def _patterns(key: str, entries: object) -> tuple[re.Pattern[str], ...]:
    try:
        rows = loader.rows(FILE, key, entries, _Pattern)
        return tuple(re.compile(row.regex, re.IGNORECASE) for row in rows)
    except re.error as exc:
        raise RulesError(f"{FILE}, {key}: {exc}") from exc
