"""The words by which the subject of an answer is compared with that of the questions."""

from functools import lru_cache
from typing import NamedTuple

from tkdocs.rules import words


class SubjectWords(NamedTuple):
    """The words before what a subject is about, those that tell none from another, those of questions asked again."""

    about: frozenset[str]
    common: frozenset[str]
    again: frozenset[str]


@lru_cache(maxsize=1)
def load() -> SubjectWords:
    """Return the words of `subjects.yml`; raise RulesError where it is not as it should be."""
    return SubjectWords(*words.load("subjects.yml", *SubjectWords._fields))
