"""How far a text that was read is from the text that was set."""


def edits(one: str, other: str) -> int:
    """Return how many signs must be changed, put in or taken out to make one text the other (Levenshtein).

    Quick where the texts are nearly equal: it looks only as far from the diagonal as there are edits.
    """
    goal, total = len(other) - len(one), 0
    reached = {0: _slide(one, other, 0, 0)}
    while reached.get(goal, -1) < len(one):
        total += 1
        reached = {
            way: _slide(one, other, way, min(at, len(one), len(other) - way))
            for way in range(-total, total + 1)
            if (at := _furthest(reached, way)) >= 0
        }
    return total


def _furthest(reached: dict[int, int], way: int) -> int:
    """Return how far in the first text one edit more brings: one sign changed, put in, or taken out."""
    return max(reached.get(way, -2) + 1, reached.get(way - 1, -1), reached.get(way + 1, -2) + 1)


def _slide(one: str, other: str, way: int, at: int) -> int:
    while at < len(one) and at + way < len(other) and at + way >= 0 and one[at] == other[at + way]:
        at += 1
    return at


def error(read: str, expected: str) -> float:
    """Return the edits for each sign of the expected text, spaces of every kind taken as one."""
    wanted = " ".join(expected.split())
    return edits(" ".join(read.split()), wanted) / max(1, len(wanted))
