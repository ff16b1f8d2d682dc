"""Cuts a text that is longer than a model can read into pieces that it can, so that no word is lost."""

from collections.abc import Callable, Sequence

Lengths = Callable[[Sequence[str]], list[int]]


def windows(text: str, limit: int, lengths: Lengths) -> list[str]:
    """Return the pieces of `text`, in order, each of at most `limit` tokens as counted by `lengths`.

    A text that fits is returned whole. A longer one is halved, and its halves again, at the white space nearest to the
    middle, so that pieces are of about equal length; only a word that is itself too long is cut inside.
    """
    pieces, waiting = [], [text]
    while waiting:
        piece = waiting.pop()
        if len(piece) < 2 or lengths([piece])[0] <= limit:
            pieces.append(piece)
            continue
        middle = _cut(piece)
        waiting += [piece[middle:], piece[:middle]]
    return [piece for piece in pieces if piece.strip()] or [text]


def _cut(text: str) -> int:
    """Return where to cut: just after the white space nearest to the middle, or the middle where there is none."""
    middle = len(text) // 2
    spaces = [position for position in range(1, len(text)) if text[position - 1].isspace()]
    return min(spaces, key=lambda position: abs(position - middle), default=middle)
