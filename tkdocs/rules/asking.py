"""Reads `asking.yml`: what kind of thing a question asks for, and what an answer gives."""

import hashlib
import re
from typing import Any

from embeddings.asking import AskingRules, Cut, Gift, Kind
from embeddings.rules import compiled
from tkdocs.errors import RulesError
from tkdocs.rules import loader

FILE = "asking.yml"
KEYS = {"fragments", "cuts", "kinds", "gifts"}
# Gifts that are found by other means than a pattern.
UNPATTERNED = {"fact", "name"}


def load() -> AskingRules:
    """Return the rules of questions; raise RulesError if the file, a key or a pattern is wrong."""
    top = loader.document(FILE)
    if unknown := sorted(set(top) - KEYS):
        raise RulesError(f"{FILE}: unknown key {', '.join(unknown)} (known: {', '.join(sorted(KEYS))})")
    rules = AskingRules(
        version=hashlib.sha256(repr(top).encode()).hexdigest()[:12],
        kinds=loader.rows(FILE, "kinds", [_kind(entry) for entry in top["kinds"]], Kind),
        gifts=loader.rows(FILE, "gifts", top["gifts"], Gift),
        cuts=loader.rows(FILE, "cuts", top.get("cuts", []), Cut),
        fragments=loader.fragments(FILE, top.get("fragments", {})),
    )
    _check(rules)
    return rules


def _kind(entry: Any) -> Any:
    """Return the entry of a kind without an empty `given_by`, which the loader would take for a missing one."""
    return {k: v for k, v in entry.items() if v != []} if isinstance(entry, dict) else entry


def _check(rules: AskingRules) -> None:
    """Raise RulesError where a pattern does not compile, or a kind is given by a gift that there is not."""
    known = {gift.gift for gift in rules.gifts} | UNPATTERNED
    for kind in rules.kinds:
        if unknown := sorted(set(kind.given_by) - known):
            raise RulesError(f"{FILE}: kind {kind.kind}: unknown gift {', '.join(unknown)}")
    named = [(k.kind, k.regex) for k in rules.kinds] + [(g.gift, g.regex) for g in rules.gifts]
    for name, regex in [*named, *(("cuts", cut.regex) for cut in rules.cuts)]:
        try:
            compiled(regex, rules.fragments)
        except (re.error, KeyError) as exc:
            raise RulesError(f"{FILE}: {name}: {exc}") from exc
