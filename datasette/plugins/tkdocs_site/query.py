"""What a visitor types, made into a safe full-text query, and the words that it hits in a text.

Plain words are looked up by their Dutch stem, "words in quotes" as printed, `camera*` as the beginning of a word,
`*camera` or `*camera*` as a part of one (for compounds), and `-word` excludes. Everything else is read as plain text,
so that no input is an error.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import snowballstemmer

# The words of a text: exactly what `publish` stems and what the index's own tokenizer (unicode61) sees.
WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r'(-?)"([^"]*)"?|(-?)(\S+)')
# "camera's" is to find "camera" too, as stems do for other plurals.
_PLURAL = re.compile(r"['’]s$", re.IGNORECASE)

# Longer queries than anyone types; the rest is left out, which the page says.
MOST_TERMS = 24


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query: `kind` is word, phrase, prefix or infix; `words` are in lower case, never empty."""

    kind: str
    words: tuple[str, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query, read: its terms, and whether terms were left out because there are too many."""

    terms: tuple[Term, ...]
    cut: bool = False

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The terms that must be in a text; without any there is nothing to look for."""
        return tuple(term for term in self.terms if not term.excluded)


def read(text: str) -> Query:
    """Return the query in `text`; any text is one, if need be an empty one."""
    terms = []
    for minus, phrase, minus_word, word in _PIECE.findall(unicodedata.normalize("NFC", text)):
        found = tuple(WORD.findall((phrase or _PLURAL.sub("", word)).lower()))
        if found:
            terms.append(Term(_kind(phrase, word, found), found, bool(minus or minus_word)))
    return Query(tuple(terms[:MOST_TERMS]), cut=len(terms) > MOST_TERMS)


def _kind(phrase: str, word: str, found: Sequence[str]) -> str:
    if phrase:
        return "phrase"
    if word.startswith("*") and len(found) == 1:
        return "infix"
    return "prefix" if word.endswith("*") else "word"


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the Snowball stem of a Dutch word in lower case."""
    return _stemmer().stemWord(word)


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    return snowballstemmer.stemmer("dutch")


def stemmed(text: str) -> str:
    """Return the stems of all words of a text, in the same order: the text that `publish` puts in the index."""
    return " ".join(stem(word) for word in WORD.findall(unicodedata.normalize("NFC", text).lower()))


def match(query: Query, parts: dict[str, list[str]], *, some: bool = False) -> str:
    """Return the FTS5 expression of a query with a wanted term; `parts` gives the indexed words of each infix.

    All wanted terms must be in a text, or with `some` at least one.
    """
    wanted = (" OR " if some else " AND ").join(_expression(term, parts) for term in query.wanted)
    excluded = " OR ".join(_expression(term, parts) for term in query.terms if term.excluded)
    return f"({wanted}) NOT ({excluded})" if excluded else wanted


def _expression(term: Term, parts: dict[str, list[str]]) -> str:
    """Return the expression of one term; its words are letters and digits, so that quotes cannot be broken out of."""
    if term.kind == "word":
        return f'stemmed : "{" ".join(map(stem, term.words))}"'
    if term.kind == "infix":
        alternatives = parts.get(term.words[0]) or [term.words[0]]
        return f"{{title text}} : ({' OR '.join(_quoted(word) for word in alternatives)})"
    return f'{{title text}} : "{" ".join(term.words)}"{" *" if term.kind == "prefix" else ""}'


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def hits(query: Query, text: str) -> list[tuple[int, int]]:
    """Return where (start, end) the words of `text` lie that the query's wanted terms hit, in order."""
    found = [(word.start(), word.end(), _bare(word[0])) for word in WORD.finditer(text)]
    hit: set[int] = set()
    for term in query.wanted:
        size = len(term.words)
        for at in range(len(found) - size + 1):
            if all(_same(term, place, found[at + place][2]) for place in range(size)):
                hit.update(range(at, at + size))
    return [found[at][:2] for at in sorted(hit)]


def _same(term: Term, place: int, word: str) -> bool:
    """Return whether `word` is what the term has at `place`."""
    own = _bare(term.words[place])
    if term.kind == "word":
        return stem(own) == stem(word)
    if term.kind == "infix":
        return own in word
    return word.startswith(own) if term.kind == "prefix" and place == len(term.words) - 1 else word == own


def _bare(word: str) -> str:
    """Return a word in lower case without diacritics, as the index compares words."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign))


def excerpt(text: str, places: Sequence[tuple[int, int]], width: int = 320) -> list[tuple[str, bool]]:
    """Return the stretch of about `width` characters with the most hits, as (text, is a hit) parts."""
    start = _best(places, width)
    start = 0 if start < width // 4 or len(text) <= width else text.rfind(" ", 0, start - width // 8) + 1
    end = len(text) if start + width >= len(text) else max(text.rfind(" ", start, start + width), start + width // 2)
    parts: list[tuple[str, bool]] = [("… ", False)] if start else []
    for from_, to in (place for place in places if start <= place[0] and place[1] <= end):
        parts += [(text[start:from_], False), (text[from_:to], True)]
        start = to
    parts.append((text[start:end] + (" …" if end < len(text) else ""), False))
    return [part for part in parts if part[0]]


def _best(places: Iterable[tuple[int, int]], width: int) -> int:
    """Return the start of the first hit from where on the most hits fall within `width`."""
    starts = [start for start, _ in places]
    return max(starts, key=lambda at: (sum(at <= other < at + width for other in starts), -at), default=0)
