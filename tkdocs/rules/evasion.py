"""Reads what a judge is told: rules out of `evasion.yml` and `categories/`, and what was learnt from answers."""

import hashlib
import json
import re
from dataclasses import asdict, replace
from functools import cache
from typing import Any

from embeddings.rules import Category, EvasionRules, Example, Guard, Pattern, Threshold, compiled
from tkdocs.errors import RulesError
from tkdocs.rules import loader, verdicts, weights

FILE = "evasion.yml"
KEYS = {"categories", "fragments", "never", "direct", "gives", "cues", "ordinary", "thresholds"}
CATEGORY_KEYS = {"slug", "label", "description", "patterns", "examples", "counter_examples", "in_letters"}


@cache
def load() -> EvasionRules:
    """Return the rules of the twelve categories with the trained model; raise RulesError if any of it is wrong.

    The files are part of the package, so that they are read once.
    """
    rules = untrained()
    model, asked = weights.load(), verdicts.load()
    all_ = hashlib.sha256(f"{rules.version} {model.version} {asked.version}".encode()).hexdigest()[:12]
    return replace(rules, version=all_, model=model, verdicts=asked)


@cache
def slugs() -> frozenset[str]:
    """Return the names of the categories."""
    return frozenset(loader.document(FILE)["categories"])


def untrained() -> EvasionRules:
    """Return the rules without the model; raise RulesError if a file, key or pattern is wrong."""
    top = loader.document(FILE)
    _check_keys(FILE, top, KEYS)
    fragments = loader.fragments(FILE, top.get("fragments", {}))
    rules = EvasionRules(
        version="",
        categories=tuple(_category(f"categories/{slug}.yml", slug) for slug in top["categories"]),
        fragments=fragments,
        never=loader.rows(FILE, "never", top.get("never", []), Guard),
        direct=loader.rows(FILE, "direct", top.get("direct", []), Guard),
        gives=loader.rows(FILE, "gives", top.get("gives", []), Guard),
        cues=loader.rows(FILE, "cues", top.get("cues", []), Guard),
        ordinary=loader.rows(FILE, "ordinary", top.get("ordinary", []), Example),
        thresholds=loader.rows(FILE, "thresholds", top.get("thresholds", []), Threshold),
    )
    _check_patterns(rules)
    return _versioned(rules)


def _category(name: str, slug: str) -> Category:
    """Return the category that stands in the file `name`."""
    top = loader.document(name)
    _check_keys(name, top, CATEGORY_KEYS)
    if top.get("slug") != slug:
        raise RulesError(f"{name}: the slug {slug!r} is expected, not {top.get('slug')!r}")
    return Category(
        slug=slug,
        label=top["label"],
        description=top["description"],
        patterns=loader.rows(name, "patterns", top.get("patterns", []), Pattern),
        examples=loader.rows(name, "examples", top.get("examples", []), Example),
        counter_examples=loader.rows(name, "counter_examples", top.get("counter_examples", []), Example),
        in_letters=bool(top.get("in_letters", False)),
    )


def _check_keys(name: str, top: dict[str, Any], known: set[str]) -> None:
    """Raise RulesError where the file `name` has a key that is not `known`."""
    if unknown := sorted(set(top) - known):
        raise RulesError(f"{name}: unknown key {', '.join(unknown)} (known: {', '.join(sorted(known))})")


def _check_patterns(rules: EvasionRules) -> None:
    """Raise RulesError where a regular expression does not compile or names an unknown fragment."""
    guards = [(g.id, g.regex) for g in (*rules.never, *rules.direct, *rules.gives, *rules.cues)]
    patterns = [(p.id, r) for c in rules.categories for p in c.patterns for r in (p.regex, *p.unless, p.asked)]
    for name, regex in guards + patterns:
        try:
            compiled(regex, rules.fragments)
        except (re.error, KeyError) as exc:
            raise RulesError(f"{FILE}: pattern {name}: {exc}") from exc


def _versioned(rules: EvasionRules) -> EvasionRules:
    """Return the rules with a digest of all that they say as their version."""
    text = json.dumps(asdict(rules), ensure_ascii=False, sort_keys=True)
    return replace(rules, version=hashlib.sha256(text.encode()).hexdigest()[:12])
