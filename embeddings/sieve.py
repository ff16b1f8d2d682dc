"""Many patterns at once: a text is held only against those for which it has the words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from embeddings.needs import EDGE, LEAST, alternatives, enough, requirements

_WORD = re.compile(r"\w+")
_WORDS_REMEMBERED = 2**17  # texts repeat their words


@dataclass(frozen=True)
class _Branch:
    """One alternative of a pattern (its place), and what else it requires: one of the pieces of each set."""

    pattern: int
    regex: str
    flags: int
    required: tuple[frozenset[int], ...]

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """What finds it in a text, compiled when it is first needed: most are not in a day's texts."""
        return re.compile(self.regex, self.flags).search


class Sieve:
    """Patterns, ready to be held against texts; finds what searching with each of them would."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._numbers: dict[str, int] = {}
        self._always: list[_Branch] = []
        # Under the pieces of the most telling requirement; the others are looked at when one of those is there.
        self._by_piece: defaultdict[int, list[_Branch]] = defaultdict(list)
        # The patterns that match wherever a piece stands.
        self._settled: defaultdict[int, set[int]] = defaultdict(set)
        for at, pattern in enumerate(patterns):
            for regex in alternatives(pattern):
                self._shelve(at, regex, pattern.flags)
        self._telling = frozenset(self._by_piece) | frozenset(self._settled)
        self._starts: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for piece, number in self._numbers.items():
            self._starts[piece[:LEAST]].append((piece, number))
        self._of_word = lru_cache(maxsize=_WORDS_REMEMBERED)(self._pieces)

    def matching(self, text: str) -> frozenset[int]:
        """Return the places of the patterns that `text` matches."""
        pieces = self.pieces(text)
        telling = pieces & self._telling
        found = set().union(*[self._settled[piece] for piece in telling if piece in self._settled])
        for branch in self._worth(pieces, telling):
            if branch.pattern not in found and branch.search(text):
                found.add(branch.pattern)
        return frozenset(found)

    def pieces(self, text: str) -> frozenset[int]:
        """Return the numbers of the pieces that stand in a text, of all that some pattern requires."""
        return frozenset().union(*map(self._of_word, _WORD.findall(text)))

    def _worth(self, pieces: frozenset[int], telling: frozenset[int]) -> Iterator[_Branch]:
        """Yield the branches that may match a text with those pieces; some of them more than once."""
        yield from self._always
        for piece in telling:
            for branch in self._by_piece.get(piece, ()):
                for wanted in branch.required:
                    if wanted.isdisjoint(pieces):
                        break
                else:
                    yield branch

    def _shelve(self, pattern: int, regex: str, flags: int) -> None:
        """Put one alternative of a pattern where it is found."""
        if settled := enough(regex, flags):
            for piece in settled:
                self._settled[self._number(piece)].add(pattern)
            return
        required = [frozenset(map(self._number, pieces)) for pieces in requirements(regex, flags)]
        branch = _Branch(pattern, regex, flags, tuple(required[1:]))
        for piece in required[0] if required else ():
            self._by_piece[piece].append(branch)
        if not required:
            self._always.append(branch)

    def _number(self, piece: str) -> int:
        return self._numbers.setdefault(piece, len(self._numbers))

    def _pieces(self, word: str) -> frozenset[int]:
        """Return the numbers of the pieces that stand in a word."""
        edged = f"{EDGE}{word}{EDGE}"
        return frozenset(
            number
            for at in range(len(edged) - LEAST + 1)
            for piece, number in self._starts.get(edged[at : at + LEAST], ())
            if edged.startswith(piece, at)
        )
