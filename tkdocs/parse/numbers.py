"""The numbers in a heading: "4", "2l", "3, 4 en 5", "2 t/m 6", "4-7 en 9"."""

import re

# A number of more than three digits is a year or a document, and no question of a set.
NUMBER = r"(?i:\d{1,3}(?!\d)(?:[a-z](?![a-z]|\s?/))?(?!(?!t\s?/|t\.m|tm\b|tot)[a-z]))"
_RANGE = r"(?i:t\s?/\s?m|t/|t\.?m\.?(?=\s)|tot\s*(?:en|&)\s*met|tot|[-–—])"
_AND = r"(?:,\s*en\b|,|;|&|\+|/|\b(?:en|alsmede|alsook)\b)"
_JOIN = rf"(?i:\s*\(?(?:{_AND}|{_RANGE})\s*(?:(?:op\s+)?(?:de\s+)?vra(?:ag|gen)\s+)?)"
NUMBERS = rf"{NUMBER}(?:{_JOIN}{NUMBER})*"

_TOKEN = re.compile(rf"(?P<range>{_RANGE})|(?P<number>{NUMBER})")
# Wider ranges than any set of questions has are no ranges (the longest set seen has 93 questions).
_WIDEST = 150


def expand(text: str) -> tuple[str, ...]:
    """Return every number that `text` names, ranges written out, each once and in the order of the text.

    "4 t/m 7 en 9" gives 4, 5, 6, 7, 9; a range that runs backwards or is too wide gives its two ends.
    """
    found: list[str] = []
    pending = False
    for token in _TOKEN.finditer(text.lower()):
        if token["range"]:
            pending = bool(found)
            continue
        found.extend(_between(found[-1], token["number"]) if pending else ())
        found.append(token["number"])
        pending = False
    return tuple(dict.fromkeys(found))


def _between(first: str, last: str) -> list[str]:
    """Return the numbers strictly between two ends: of digits ("4", "7"), or letters of one number ("2a", "2d")."""
    if first.isdigit() and last.isdigit():
        low, high = int(first), int(last)
        return [str(n) for n in range(low + 1, high)] if low < high <= low + _WIDEST else []
    if first[:-1] == last[:-1] and first[-1:].isalpha() and last[-1:].isalpha():
        return [f"{first[:-1]}{chr(code)}" for code in range(ord(first[-1]) + 1, ord(last[-1]))]
    return []


def value(number: str) -> int:
    """Return a number without its letter: 2 for "2l"."""
    return int(re.sub(r"\D", "", number))
