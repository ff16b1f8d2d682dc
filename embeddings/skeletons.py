"""What is left of a sentence once its subject is off: the words in which the rules' examples speak, the rest a gap."""

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache

from embeddings.rules import EvasionRules, plain

GAP = "…"
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_GAPS = re.compile(rf"{GAP}(?:[\s,;:()\-–\"'“”«»‘’/.]*{GAP})+")
Weights = Mapping[str, float]
# A word is told by its plain form, and the words of a language come again and again.
_plain = lru_cache(maxsize=100_000)(plain)


def vocabulary(rules: EvasionRules, least: int = 2) -> dict[str, float]:
    """Return the words in which the rules' examples speak, with their weight: the rarer among all examples, the more.

    A word counts when at least `least` examples of the categories have it, whatever their subjects.
    """
    marked = Counter(word for c in rules.categories for e in c.examples for word in set(_words(e.text)))
    others = [*(e for c in rules.categories for e in c.counter_examples), *rules.ordinary]
    every = marked + Counter(word for e in others for word in set(_words(e.text)))
    total = sum(len(c.examples) for c in rules.categories) + len(others)
    return {word: math.log(total / every[word]) for word, count in marked.items() if count >= least}


def skeleton(text: str, known: Weights) -> str:
    """Return the words of `text` that are `known`, in order, with one gap for each run of others."""
    words: list[str] = []
    for word in _words(text):
        kept = word if word in known else GAP
        if kept != GAP or words[-1:] != [GAP]:
            words.append(kept)
    return " ".join(words)


def shown(text: str, known: Collection[str], carrying: Collection[str] = ()) -> str:
    """Return `text` as it stands, with a gap for each run of words that are neither `known` nor `carrying`."""

    def masked(match: re.Match[str]) -> str:
        word = _plain(match[0])
        return match[0] if word in known or word in carrying else GAP

    return _GAPS.sub(GAP, _WORD.sub(masked, text)).strip()


def vector(bones: str, known: Weights) -> dict[str, float]:
    """Return the words of a skeleton, weighted and scaled to length 1; empty where it is all gap."""
    weights = {word: known[word] for word in bones.split() if word in known}
    length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _words(text: str) -> list[str]:
    """Return the words of a text as they are compared, without numbers."""
    return [word for word in _WORD.findall(plain(text)) if not word.isdigit()]
