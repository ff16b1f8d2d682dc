"""Reads a rules file into frozen dataclasses. Unknown keys, missing keys and empty reasons are errors."""

from dataclasses import MISSING, fields
from importlib import resources
from typing import Any, TypeVar

import yaml

from embeddings.rules import with_fragments
from tkdocs.errors import RulesError

T = TypeVar("T")


def document(name: str) -> dict[str, Any]:
    """Return the top-level mapping of `tkdocs/rules/<name>`; raise RulesError where it is not one."""
    try:
        loaded = yaml.load(resources.files("tkdocs.rules").joinpath(name).read_text("utf-8"), _loader())  # noqa: S506
    except (OSError, yaml.YAMLError) as exc:
        raise RulesError(f"{name}: {exc}") from exc
    if not isinstance(loaded, dict):
        raise RulesError(f"{name}: a mapping is expected at the top")
    return loaded


def rows(name: str, key: str, entries: Any, cls: type[T]) -> tuple[T, ...]:
    """Return one `cls` for each mapping in the list `entries`, which stands under `key` in the file `name`."""
    if not isinstance(entries, list):
        raise RulesError(f"{name}: a list is expected under {key!r}")
    return tuple(row(f"{name}, {key} {position}", entry, cls) for position, entry in enumerate(entries, 1))


def row(place: str, entry: Any, cls: type[T]) -> T:
    """Return `cls(**entry)`, lists made tuples; raise RulesError, naming `place`, on unknown or missing keys."""
    if not isinstance(entry, dict):
        raise RulesError(f"{place}: a mapping is expected, not {entry!r}")
    known = {field.name: field for field in fields(cls)}  # type: ignore[arg-type]
    if unknown := sorted(set(entry) - set(known)):
        raise RulesError(f"{place}: unknown key {', '.join(map(str, unknown))} (known: {', '.join(known)})")
    required = {n for n, f in known.items() if f.default is MISSING and f.default_factory is MISSING}
    if missing := sorted(n for n in required if entry.get(n) in (None, "", [])):
        raise RulesError(f"{place}: missing {', '.join(missing)}")
    return cls(**{k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()})


def fragments(name: str, entries: dict[str, str]) -> dict[str, str]:
    """Return fragments of regular expressions with those inside them filled in, each written after those that it uses.

    Raise RulesError, naming the file, where one is used that is not there.
    """
    filled: dict[str, str] = {}
    for fragment, regex in entries.items():
        try:
            filled[fragment] = with_fragments(regex, filled)
        except KeyError as exc:
            raise RulesError(f"{name}: fragment {fragment}: unknown fragment {exc}") from exc
    return filled


def _loader() -> type[yaml.SafeLoader]:
    """Return the C loader where libyaml is compiled in: the same grammar, ten times as fast."""
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
