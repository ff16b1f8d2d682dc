"""What a judge is told: categories with their patterns, examples and counter-examples, guards and thresholds.

Regular expressions are written in one dialect: lower case, and a blank stands for any or no white space, since text out
of a PDF often lacks the blank at a line's end ("hetkabinet"). `{name}` stands for the fragment of that name.
"""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from embeddings.model import Model
    from embeddings.verdicts import VerdictRules


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence written for the rules, why it belongs here, and the question that it answers where that matters."""

    text: str
    why: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that say that something asked for is not given.

    `weight` (0..1) is the score of a sentence that matches `regex`, none of `unless`, and (where given) whose question
    matches `asked`. `alone` says that it holds only where little stands before it
    in its block, and nothing that gives what was asked.
    """

    id: str
    regex: str
    reason: str
    weight: float = 0.9
    unless: tuple[str, ...] = ()
    asked: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """One way of not giving what was asked; `label` and `description` are Dutch and shown to visitors.

    `in_letters` says that its patterns also hold in a letter, where nobody has just asked.
    """

    slug: str
    label: str
    description: str
    patterns: tuple[Pattern, ...] = ()
    examples: tuple[Example, ...] = ()
    counter_examples: tuple[Example, ...] = ()
    in_letters: bool = False


@dataclass(frozen=True, slots=True)
class Guard:
    """Words that keep a sentence, or a question, from being read as it would be: `regex`, and the reason."""

    id: str
    regex: str
    reason: str
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Threshold:
    """A named number that decides, and the evidence for its value."""

    name: str
    value: float
    evidence: str


@dataclass(frozen=True, slots=True)
class EvasionRules:
    """Everything that a judge is told; `version` is a digest of it, `ordinary` sentences that belong to no category.

    `cues` are words that tell categories apart which are near to each other. With a `model`, what was learnt from
    labelled answers decides beside the patterns. `verdicts` says how marks and questions make a verdict; without it,
    only marks do.
    """

    version: str
    categories: tuple[Category, ...]
    fragments: dict[str, str] = field(default_factory=dict)
    never: tuple[Guard, ...] = ()
    direct: tuple[Guard, ...] = ()
    gives: tuple[Guard, ...] = ()
    cues: tuple[Guard, ...] = ()
    ordinary: tuple[Example, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    model: "Model | None" = None
    verdicts: "VerdictRules | None" = None


def compiled(regex: str, fragments: dict[str, str]) -> re.Pattern[str]:
    """Return `regex` of the dialect above as a pattern for `plain` text; raise re.error or KeyError if it is wrong."""
    return _compiled(with_fragments(regex, fragments).replace(" ", r"\s*"))


# The library keeps 512 patterns, and there are more.
_compiled = cache(re.compile)


def with_fragments(regex: str, fragments: dict[str, str]) -> str:
    """Return `regex` with the text of each `{name}` in its place; raise KeyError where there is no such fragment."""
    return re.sub(r"\{([a-z_]+)\}", lambda m: f"(?:{fragments[m[1]]})", regex)


# Quotation marks: « » “ ” " and the single ones; an apostrophe inside a word ("foto's", "d'r") is none.
_QUOTED = re.compile(r"«[^»]{12,400}»|“[^”]{12,400}”|„[^”“]{12,400}[”“]|\"[^\"]{12,400}\"|‘[^’]{12,400}’")
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad\u2010]\s?(?=[a-zà-ÿ])(?!\s?(?:en|of)\b)")
_SPACE = re.compile(r"\s+")
# Each side of a judge reads a sentence by itself; those of a batch are remembered.
_REMEMBERED = 2**13


@lru_cache(maxsize=_REMEMBERED)
def plain(sentence: str) -> str:
    """Return a sentence as patterns read it: lower case, without quoted words and without hyphens inside words."""
    text = _QUOTED.sub(" «» ", sentence).lower()
    return _SPACE.sub(" ", _HYPHEN.sub("", text)).strip()
