"""Where a query hits a text, and the stretch of it that is worth showing."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import repeat

from .query import WORD, Parts, Query, stem

Place = tuple[int, int]


class Finder:
    """Finds the words of texts that a query's wanted terms hit; what it learns of a word it keeps for the next text."""

    def __init__(self, query: Query, compounds: Parts | None = None) -> None:
        self._wanted = query.wanted
        self._compounds = {word for term in query.wanted if term.compounded for word in (compounds or {}).get(
            term.words[0], ())}  # fmt: skip
        # The (term, place in it) that each stem is, each word as it is written, and what is only a part of a word.
        self._stems: dict[str, list[Place]] = defaultdict(list)
        self._words: dict[str, list[Place]] = defaultdict(list)
        self._parts: list[tuple[str, str, Place]] = []
        for number, term in enumerate(query.wanted):
            for place, word in enumerate(term.words):
                if term.kind == "word":
                    self._stems[bare(stem(word))].append((number, place))
                elif term.kind == "infix" or (term.kind == "prefix" and place == len(term.words) - 1):
                    self._parts.append((term.kind, bare(word), (number, place)))
                else:
                    self._words[bare(word)].append((number, place))
        self._known: dict[str, tuple[Place, ...]] = {}

    def hits(self, text: str, stems: Sequence[str] = ()) -> list[Place]:
        """Return where (start, end) the words lie, in order; `stems`, those of all words of the text, spare time."""
        found = list(WORD.finditer(text))
        # Signs that are composed in one and not in the other make other words of a text.
        given = stems if len(stems) == len(found) else repeat("")
        # Of each word the (term, place in it) that it is.
        known = self._known
        fits = [known[word] if (word := match[0]) in known else self._fits(word, own)
                for match, own in zip(found, given, strict=False)]  # fmt: skip
        hit: set[int] = set()
        for at, each in enumerate(fits):
            for number, place in each:
                size = len(self._wanted[number].words) if number >= 0 else 1
                if place == 0 and all((number, next_) in fits[at + next_] for next_ in range(1, size)
                                      if at + next_ < len(fits)) and at + size <= len(fits):  # fmt: skip
                    hit.update(range(at, at + size))
        return [found[at].span() for at in sorted(hit)]

    def _fits(self, word: str, own: str) -> tuple[Place, ...]:
        """Return which word of which term this word with the stem `own` is; -1 is the term of all compounds."""
        plain, root = bare(word), bare(own or stem(word.lower()))
        fits = [*self._stems.get(root, ()), *self._words.get(plain, ())]
        fits += [
            fit for kind, part, fit in self._parts if (part in plain if kind == "infix" else plain.startswith(part))
        ]
        if plain in self._compounds:
            fits.append((-1, 0))
        self._known[word] = tuple(fits)
        return self._known[word]


def bare(word: str) -> str:
    """Return a word in lower case without diacritics, as the index compares words."""
    word = word.lower()
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def excerpt(text: str, places: Sequence[Place], width: int = 320) -> list[tuple[str, bool]]:
    """Return the stretch of about `width` characters with the most hits, as (text, is a hit) parts."""
    start = _best(places, width)
    start = 0 if start < width // 4 or len(text) <= width else text.rfind(" ", 0, start - width // 8) + 1
    end = len(text) if start + width >= len(text) else max(text.rfind(" ", start, start + width), start + width // 2)
    parts: list[tuple[str, bool]] = [("… ", False)] if start else []
    for from_, to in places:
        # Of a hit that is longer than what is shown, its beginning is.
        if start <= from_ < end:
            parts += [(text[start:from_], False), (text[from_ : min(to, end)], True)]
            start = min(to, end)
    parts.append((text[start:end] + (" …" if end < len(text) else ""), False))
    return [part for part in parts if part[0]]


def whole(text: str, places: Sequence[Place]) -> list[tuple[str, bool]]:
    """Return the whole text with its hits."""
    return excerpt(text, places, width=len(text) + 1)


def _best(places: Iterable[Place], width: int) -> int:
    """Return the start of the first hit from where on the most hits fall within `width`."""
    starts = [start for start, _ in places]
    most = best = first = 0
    for last, at in enumerate(starts):
        while at - starts[first] >= width:
            first += 1
        if last - first + 1 > most:
            most, best = last - first + 1, starts[first]
    return best
