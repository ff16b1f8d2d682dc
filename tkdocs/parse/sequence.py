"""Rising numbers down a page: which of several places of a number is the one meant."""

from collections.abc import Iterable


def lowest_chain(candidates: Iterable[tuple[int, int]], first: int) -> list[tuple[int, int]]:
    """Return (position, number) for first, first + 1, ... as far as they go, each as low as leaves room for the next.

    `candidates` are (position, number) in the order of positions. Lower places win, since what stands above is more
    often a mark or an item of a list than the thing itself. Empty where `first` is not among them.
    """
    places: dict[int, list[int]] = {}
    for position, number in candidates:
        places.setdefault(number, []).append(position)
    last, floor = first - 1, -1
    while room := [place for place in places.get(last + 1, []) if place > floor]:
        last, floor = last + 1, room[0]
    chain: list[tuple[int, int]] = []
    ceiling: int | None = None
    for number in range(last, first - 1, -1):
        ceiling = max(place for place in places[number] if ceiling is None or place < ceiling)
        chain.append((ceiling, number))
    return chain[::-1]
