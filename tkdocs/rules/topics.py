"""The government's themes, each with the terms of ours that are evidence of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tkdocs.errors import RulesError
from tkdocs.rules import loader, terms

FILE = "topics.yml"


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme: key, URI and label of the official list, the theme above it, and its search terms.

    A strong term is enough alone; of weak terms two different ones must stand near each other.
    """

    slug: str
    label: str
    uri: str
    strong: tuple[str, ...]
    broader: str | None = None
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much is enough: `strong_per` and `weak_window` in characters of text; see the head of the rules file."""

    strong_per: int
    weak_window: int


@lru_cache(maxsize=1)
def load() -> tuple[Topic, ...]:
    """Return all themes in the order of the official list; raise RulesError where the file is wrong."""
    return read(loader.document(FILE))


@lru_cache(maxsize=1)
def evidence() -> Evidence:
    """Return how much evidence is enough for a topic."""
    return loader.row(f"{FILE}, evidence", loader.document(FILE)["evidence"], Evidence)


def read(document: Mapping[str, Any]) -> tuple[Topic, ...]:
    """Return the themes of a rules document; raise RulesError on a wrong key or term, a lost parent, a double."""
    if unknown := sorted(set(document) - {"evidence", "topics"}):
        raise RulesError(f"{FILE}: unknown key {', '.join(unknown)}")
    topics = loader.rows(FILE, "topics", document["topics"], Topic)
    above = {topic.slug for topic in topics if topic.broader is None}
    for topic in topics:
        if topic.broader is not None and topic.broader not in above:
            raise RulesError(f"{FILE}: {topic.slug} stands under {topic.broader!r}, no theme of the first level")
        if double := set(topic.strong) & set(topic.weak):
            raise RulesError(f"{FILE}: {topic.slug} has {', '.join(sorted(double))} both strong and weak")
        terms.check((*topic.strong, *topic.weak))
    if len({topic.slug for topic in topics}) < len(topics) or len({topic.uri for topic in topics}) < len(topics):
        raise RulesError(f"{FILE}: a slug or URI stands there twice")
    return topics
