"""What the kit for a follow-up says and looks for: the texts of `followup.yml`, read once."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FIELD = re.compile(r"\{(\w+)\}")


@cache
def kit() -> dict[str, Any]:
    """Return the texts and the expressions as they stand in the file."""
    return yaml.safe_load((Path(__file__).parent / "followup.yml").read_text("utf-8"))


@cache
def expression(name: str, key: str = "regex") -> re.Pattern[str]:
    """Return one of the expressions of the file, which read without regard of capitals."""
    return re.compile(kit()[name][key], re.IGNORECASE)


def filled(text: str, values: Mapping[str, str | None]) -> str | None:
    """Return a text with its fields filled in; None where one of them is not known. What is filled in is not read."""
    if any(not values.get(name) for name in _FIELD.findall(text)):
        return None
    return _FIELD.sub(lambda name: values[name[1]] or "", text)


def all_filled(texts: Iterable[str], values: Mapping[str, str | None]) -> list[str]:
    """Return those of the texts of which every field is known."""
    return [found for found in (filled(text, values) for text in texts) if found]


def moments(sentence: str) -> list[str]:
    """Return the words of a sentence that name a moment, as printed, each once."""
    return list(dict.fromkeys(found[0].strip() for found in expression("moment").finditer(sentence)))


def promises(sentence: str) -> bool:
    """Return whether a sentence promises or announces something to the Chamber."""
    return bool(expression("promise").search(sentence))


def asks_for_figures(question: str) -> bool:
    """Return whether a question asks for a number, a moment, an amount or a list."""
    return bool(expression("asks").search(question))


@cache
def common() -> frozenset[str]:
    """Return the words, in lower case, that say nothing of what a question is about."""
    return frozenset(kit()["common"]["words"].split())


def says_nothing(word: str) -> bool:
    """Return whether a word in lower case says nothing of what a question is about."""
    return word in common() or bool(expression("asks").fullmatch(word))


def has_figure(sentence: str) -> bool:
    """Return whether a sentence gives a number or a day, that of a question, an article or a paper aside."""
    unless = expression("figure", "unless")
    return any(not unless.search(sentence[: each.start()]) for each in expression("figure").finditer(sentence))
