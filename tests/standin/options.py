"""The system query options of a request, and of an expansion inside one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.standin.refusal import invalid


@dataclass(slots=True)
class Options:
    """`$filter`, `$select` ... of one collection; `expand` holds (nav, its own options) as asked."""

    filter: str = ""
    select: list[str] = field(default_factory=list)
    expand: list[tuple[str, Options]] = field(default_factory=list)
    orderby: list[tuple[str, bool]] = field(default_factory=list)
    top: int | None = None
    skip: int | None = None
    count: bool = False
    skiptoken: str | None = None


def options(pairs: Iterable[tuple[str, str]]) -> Options:
    """Return the options; raise Refusal on one that is unknown or malformed."""
    found = Options()
    for name, value in pairs:
        key = name.lower().removeprefix("$")
        if key in ("filter", "skiptoken"):
            setattr(found, key, value)
        elif key == "select":
            found.select = [] if value.strip() == "*" else [part.strip() for part in value.split(",")]
        elif key == "expand":
            found.expand = [_expansion(part) for part in _split(value, ",")]
        elif key == "orderby":
            found.orderby = [_order(part) for part in value.split(",")]
        elif key in ("top", "skip"):
            setattr(found, key, _number(key, value))
        elif key == "count":
            found.count = value.lower() == "true"
        elif key != "format":
            raise invalid(f"The query parameter '{name}' is not supported.")
    return found


def _expansion(text: str) -> tuple[str, Options]:
    name, bracket, rest = text.strip().partition("(")
    if not bracket:
        return name, Options()
    if not rest.endswith(")"):
        raise invalid(f"Unbalanced parentheses in '{text}'.")
    inner = [part.partition("=") for part in _split(rest[:-1], ";")]
    return name, options((key.strip(), value) for key, _, value in inner)


def _order(text: str) -> tuple[str, bool]:
    name, _, direction = text.strip().partition(" ")
    if direction.strip().lower() not in ("", "asc", "desc"):
        raise invalid(f"Syntax error in $orderby: '{text}'.")
    return name, direction.strip().lower() == "desc"


def _number(key: str, value: str) -> int:
    if not value.isdigit():
        raise invalid(f"Invalid value '{value}' for ${key} query option found.")
    return int(value)


def _split(text: str, mark: str) -> list[str]:
    """Return the parts between marks that stand outside brackets and quotes."""
    parts, depth, quoted, start = [], 0, False, 0
    for position, letter in enumerate(text):
        if letter == "'":
            quoted = not quoted
        elif quoted:
            continue
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == mark and not depth:
            parts.append(text[start:position])
            start = position + 1
    return [part for part in [*parts, text[start:]] if part]
