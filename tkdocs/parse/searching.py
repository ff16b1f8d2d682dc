"""Finds what a slow pattern finds, but looks only where it may be: the result is that of looking everywhere."""

import re
from collections.abc import Iterator, Sequence


def from_starts(pattern: re.Pattern[str], starts: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what `pattern` finds in `text`; `starts` finds a sign wherever a match may begin, and does so fast."""
    end = 0
    for start in starts.finditer(text):
        if start.start() >= end and (found := pattern.match(text, start.start())):
            yield found
            end = found.end()


def around(
    pattern: re.Pattern[str], words: Sequence[str], reach: tuple[int, int], text: str
) -> Iterator[re.Match[str]]:
    """Yield what `pattern` finds in `text`: there is one of `words`, in small letters, in all that it finds.

    `reach` is how many signs a match may have before such a word, and from its beginning on.
    """
    lowered = text.lower()
    # A few letters become two signs when they are made small.
    spans = _spans(lowered, words, reach) if len(lowered) == len(text) else [(0, len(text))]
    for start, end in spans:
        yield from pattern.finditer(text, start, end)


def _spans(text: str, words: Sequence[str], reach: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the stretches within reach of the words; those that touch are one."""
    spans: list[tuple[int, int]] = []
    for at in sorted(place for word in words for place in _places(text, word)):
        start, end = max(0, at - reach[0]), min(len(text), at + reach[1])
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
