"""Reads what verdicts go by: thresholds out of `verdicts.yml`, questions out of `asking.yml`, and a trained model.

The model of silence, `silence.json`, is written by `tkdocs train`.
"""

import hashlib
import json
from dataclasses import replace
from importlib import resources

from embeddings.rules import Threshold
from embeddings.silence import Silence
from embeddings.verdicts import VerdictRules
from tkdocs.errors import RulesError
from tkdocs.rules import asking, loader

FILE = "verdicts.yml"
MODEL = "silence.json"
NAMES = {"share", "compound", "opening", "passing", "silent"}


def load() -> VerdictRules:
    """Return what verdicts go by, with the trained model; raise RulesError if any of it is wrong."""
    model = silence()
    rules = untrained()
    return replace(rules, version=_digest(repr((rules.version, model.plain()))), silence=model)


def untrained() -> VerdictRules:
    """Return what verdicts go by but for the model; raise RulesError if a file, a key or a threshold is wrong."""
    top = loader.document(FILE)
    if set(top) != {"thresholds"}:
        raise RulesError(f"{FILE}: the key thresholds is expected, and no other")
    values = {row.name: row.value for row in loader.rows(FILE, "thresholds", top["thresholds"], Threshold)}
    if set(values) != NAMES:
        raise RulesError(f"{FILE}: the thresholds are {', '.join(sorted(NAMES))}")
    asked = asking.load()
    return VerdictRules(
        version=_digest(repr((asked.version, sorted(values.items())))),
        asking=asked,
        share=values["share"],
        compound=values["compound"],
        opening=values["opening"],
        passing=values["passing"],
        silent=values["silent"],
    )


def silence() -> Silence:
    """Return the trained model of silence; raise RulesError where it cannot be read."""
    try:
        model = json.loads(resources.files("tkdocs.rules").joinpath(MODEL).read_text("utf-8"))
        return Silence.from_plain(model)
    except (OSError, ValueError, AttributeError) as exc:
        raise RulesError(f"{MODEL}: {exc}") from exc


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
