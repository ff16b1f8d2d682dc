"""What a visitor types, made into a safe full-text query.

Plain words are looked up by their Dutch stem, "words in quotes" as printed, `camera*` as the beginning of a word,
`*camera` or `*camera*` as a part of one. EN, OF and NIET (AND, OR, NOT; a minus sign before it), in capitals, and
parentheses combine them. Whatever does not fit is left out or read as plain text, so that no input is an error; a sign
that stands alone, such as the dash of a title, means nothing.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import snowballstemmer

# The words of a text: exactly what `publish` stems and what the index's own tokenizer (unicode61) sees.
WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r'(?P<sign>-?)"(?P<phrase>[^"]*)"?|(?P<bracket>-?[()])|(?P<minus>-?)(?P<word>[^\s()"]+)')
_OPERATORS = {"AND": "and", "EN": "and", "OR": "or", "OF": "or", "NOT": "not", "NIET": "not"}
# A phrase pasted from a text, or from this site, stands in the quotes of print.
_QUOTES = dict.fromkeys(map(ord, "„“”‟«»"), '"')
# "camera's" is to find "camera" too, as stems do for other plurals, a sign behind it or not.
_PLURAL = re.compile(r"['’]s(?=\W*$)", re.IGNORECASE)
# Words that stand in every text: beside others they are not looked for.
_SMALL_WORDS = (
    "de het een en of van in op te dat die dit deze is zijn er voor met aan om door bij als ook naar uit over tot dan "
    "u ik the"
)
_SMALL = frozenset(_SMALL_WORDS.split())

# Longer queries than anyone types; the rest is left out, which the page says.
MOST_TERMS = 24
_DEEPEST = 12
# Shorter words stand in words of every kind.
SHORTEST_PART = 5

# For a word, the indexed words that have it within them.
Parts = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query: `kind` is word, phrase, prefix or infix; `words` are in lower case, never empty."""

    kind: str
    words: tuple[str, ...]
    excluded: bool = False

    @property
    def compounded(self) -> bool:
        """Whether it is a word that may be looked for within compounds too."""
        alone = self.kind == "word" and len(self.words) == 1
        return alone and not self.excluded and len(self.words[0]) >= SHORTEST_PART


@dataclass(frozen=True, slots=True)
class Group:
    """Parts of which all (`and`) or at least one (`or`) must be in a text, and parts that must not be."""

    kind: str
    parts: "tuple[Term | Group, ...]"
    without: "tuple[Term | Group, ...]" = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A query, read: how its terms are combined, all of them in order, and what was left out of them.

    `cut` says that there are too many; `small` are the words that stand everywhere; `exact` says that there is more
    than plain words, so that what is meant is what is written.
    """

    root: Group
    terms: tuple[Term, ...]
    cut: bool = False
    small: tuple[str, ...] = ()
    exact: bool = False

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The terms that are looked for; without any there is nothing to find."""
        return tuple(term for term in self.terms if not term.excluded)


def read(text: str) -> Query:
    """Return the query in `text`; any text is one, if need be an empty one."""
    plain = unicodedata.normalize("NFC", text).translate(_QUOTES)
    reader = _Reader([_token(found) for found in _TOKEN.finditer(plain)])
    root = reader.either(0, excluded=False)
    content = [term for term in reader.terms if not _is_small(term)]
    small: tuple[str, ...] = ()
    terms = reader.terms
    if any(not term.excluded for term in content) and len(content) < len(terms):
        small = tuple(term.words[0] for term in terms if _is_small(term))
        root, terms = _without_small(root), content
    exact = reader.combined or any(term.kind != "word" or term.excluded for term in terms)
    cut = reader.cut or (reader.small_cut and not small)
    return Query(root, tuple(terms), cut=cut, small=small, exact=exact)


def _token(found: re.Match[str]) -> tuple[str, Any]:
    """Return (kind, value): a bracket, an operator or a term with its sign; kind "" where there is no word in it."""
    if bracket := found["bracket"]:
        return bracket, None
    phrase, word = found["phrase"], found["word"] or ""
    if phrase is None and word in _OPERATORS and not found["minus"]:
        return _OPERATORS[word], None
    words = tuple(WORD.findall((phrase or _PLURAL.sub("", word)).lower()))
    if not words:
        return "", None
    return "term", (_kind(phrase, word, words), words, bool(found["sign"] or found["minus"]))


def _kind(phrase: str | None, word: str, found: Sequence[str]) -> str:
    if phrase:
        return "phrase"
    if word.startswith("*") and len(found) == 1:
        return "infix"
    return "prefix" if word.endswith("*") else "word"


class _Reader:
    """Reads tokens into groups by recursive descent; what has no place is skipped."""

    def __init__(self, tokens: Sequence[tuple[str, Any]]) -> None:
        self._tokens = tokens
        self._at = 0
        self.terms: list[Term] = []
        self.cut = self.small_cut = False
        self.combined = False

    def either(self, depth: int, *, excluded: bool) -> Group:
        """Return what stands up to the closing bracket or the end: alternatives, each with all its parts."""
        parts = [self._all(depth, excluded)]
        while self._kind() == "or":
            self._at += 1
            parts.append(self._all(depth, excluded))
        self.combined |= len(parts) > 1
        return parts[0] if len(parts) == 1 else Group("or", tuple(parts))

    def _all(self, depth: int, excluded: bool) -> Group:
        parts: list[Term | Group] = []
        without: list[Term | Group] = []
        negative = False
        while (kind := self._kind()) not in ("or", "end") and (kind != ")" or depth == 0):
            value = self._tokens[self._at][1]
            self._at += 1
            if kind == "not":
                negative = True
            elif kind in ("(", "-(") and depth < _DEEPEST:
                negative |= kind == "-("
                (without if negative else parts).append(self.either(depth + 1, excluded=excluded or negative))
                self._at += self._kind() == ")"
                negative, self.combined = False, True
            elif kind == "term":
                self._term(value, negative, excluded, parts, without)
                negative = False
        return Group("and", tuple(parts), tuple(without))

    def _term(self, value: Any, negative: bool, excluded: bool, parts: list[Any], without: list[Any]) -> None:
        """Add a term to the parts, or to those that must not be there; small words are counted on their own."""
        kind, words, signed = value
        negative |= signed
        term = Term(kind, words, excluded=negative or excluded)
        small = _is_small(term)
        if sum(_is_small(each) == small for each in self.terms) == MOST_TERMS:
            self.small_cut |= small
            self.cut |= not small
            return
        self.terms.append(term)
        (without if negative else parts).append(term)

    def _kind(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else "end"


def _is_small(term: Term) -> bool:
    return term.kind == "word" and not term.excluded and len(term.words) == 1 and term.words[0] in _SMALL


def _without_small(group: Group) -> Group:
    """Return the group without the words that stand everywhere."""
    parts = [_without_small(each) if isinstance(each, Group) else each for each in group.parts]
    return Group(
        group.kind, tuple(each for each in parts if isinstance(each, Group) or not _is_small(each)), group.without
    )


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


def match(query: Query, infixes: Parts, compounds: Parts | None = None, *, some: bool = False) -> str:
    """Return the FTS5 expression of a query, "" where it asks for nothing.

    `infixes` gives the indexed words of each infix, `compounds` those of each plain word that are to be found as well.
    With `some` one of the terms is enough.
    """
    if some:
        wanted = [_expression(term, infixes, compounds or {}) for term in query.wanted]
        without = [_expression(term, infixes, {}) for term in query.terms if term.excluded]
        return _joined(" OR ", wanted, without)
    return _expression(query.root, infixes, compounds or {})


def _expression(node: Term | Group, infixes: Parts, compounds: Parts) -> str:
    """Return the expression of a part, "" where it wants nothing."""
    return _sides(node, infixes, compounds)[0]


def _sides(node: Term | Group, infixes: Parts, compounds: Parts) -> tuple[str, str]:
    """Return what a part wants and, only where it wants nothing, what it keeps out of the group that it stands in."""
    if isinstance(node, Term):
        return _of_term(node, infixes, compounds), ""
    sides = [_sides(part, infixes, compounds) for part in node.parts]
    wanted = [each for each, _ in sides if each]
    if node.kind == "or":  # "without one or without the other" is without both together
        barred = [each for _, each in sides]
        return _any_of(wanted), "" if wanted or not all(barred) else f"({' AND '.join(barred)})"
    without = [_expression(part, infixes, {}) for part in node.without] + [each for _, each in sides]
    return (_joined(" AND ", wanted, without), "") if wanted else ("", _any_of(without))


def _any_of(parts: list[str]) -> str:
    found = [each for each in parts if each]
    return f"({' OR '.join(found)})" if found else ""


def _joined(sign: str, wanted: list[str], without: list[str]) -> str:
    """Return the expression; what must not be in a text says nothing where nothing is wanted."""
    wanted = [each for each in wanted if each]
    if not wanted:
        return ""
    barred = _any_of(without)
    return f"(({sign.join(wanted)}) NOT {barred})" if barred else f"({sign.join(wanted)})"


def _of_term(term: Term, infixes: Parts, compounds: Parts) -> str:
    """Return the expression of one term; its words are letters and digits, so that quotes cannot be broken out of."""
    if term.kind == "word":
        plain = f'stemmed : "{" ".join(map(stem, term.words))}"'
        others = compounds.get(term.words[0]) if term.compounded else None
        return f"({plain} OR {_any(others)})" if others else plain
    if term.kind == "infix":
        return _any(infixes.get(term.words[0]) or [term.words[0]])
    return f'{{title text}} : "{" ".join(term.words)}"{" *" if term.kind == "prefix" else ""}'


def _any(words: Sequence[str]) -> str:
    quoted = (word.replace('"', '""') for word in words)
    return "{title text} : (" + " OR ".join(f'"{word}"' for word in quoted) + ")"
