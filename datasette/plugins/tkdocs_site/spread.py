"""Shares with their intervals, and quartiles out of counted days."""

from collections.abc import Mapping
from math import sqrt

# The normal distribution's 97.5th percentile: an interval of 95%.
_Z = 1.959963984540054


def wilson(part: int, whole: int) -> tuple[float, float] | None:
    """Return the 95% interval (low, high) of a share by Wilson's score method (JASA 22, 1927); None of nothing."""
    if not whole:
        return None
    share, spread = part / whole, _Z**2 / whole
    middle = share + spread / 2
    reach = _Z * sqrt(share * (1 - share) / whole + spread / (4 * whole))
    return max(0.0, (middle - reach) / (1 + spread)), min(1.0, (middle + reach) / (1 + spread))


def quantile(counts: Mapping[int, int], share: float) -> float | None:
    """Return the value below which `share` of all lies, between two neighbours by proportion; None of nothing.

    `counts` says how often each value occurs.
    """
    total = sum(counts.values())
    if not total:
        return None
    place = share * (total - 1)
    below = int(place)
    low, high = _at(counts, below), _at(counts, min(below + 1, total - 1))
    return low + (high - low) * (place - below)


def _at(counts: Mapping[int, int], place: int) -> int:
    """Return the value at a place in the row of all values, from 0."""
    passed = 0
    for value in sorted(counts):
        passed += counts[value]
        if passed > place:
            return value
    raise IndexError(place)
