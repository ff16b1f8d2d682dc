"""Lists of words that parsers know documents by, each with the reason why its words belong together."""

from dataclasses import dataclass

from tkdocs.errors import RulesError
from tkdocs.rules import loader


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words and why they are in it."""

    reason: str
    words: tuple[str, ...]


def load(file: str, *keys: str) -> tuple[frozenset[str], ...]:
    """Return the words under each of `keys` in `file`; raise RulesError where the file holds other keys or none."""
    document = loader.document(file)
    if set(document) != set(keys):
        raise RulesError(f"{file}: the keys are {', '.join(sorted(document))}, not {', '.join(sorted(keys))}")
    return tuple(frozenset(loader.row(f"{file}, {key}", document[key], Words).words) for key in keys)
