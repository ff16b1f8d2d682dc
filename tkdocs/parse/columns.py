"""The pieces of PDF pages put together into lines: in one column, without what stands in the margin, tables by rows."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from tkdocs.parse.furniture import is_running
from tkdocs.parse.glyphs import Line
from tkdocs.parse.heads import head

# The part of all letters that is more than titles have.
_MUCH = 0.35
# Pieces of one line differ no more than this part of their size in height.
_LEVEL = 0.25
# A column is at least this many sizes wide; what stands in the margin is this many sizes away from it, and no larger
# part of the page.
_NARROWEST, _GUTTER, _MARGIN = 22, 0.6, 0.4
# Cells of a table are this many sizes apart.
_CELL = 1.5
# Pieces beside each other that come far apart in the stream, in this part of the lines: there are columns.
_BESIDE = 0.1
_LABEL = re.compile(r"^(?:\W{1,2}|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.):]?)$")
# Words of an address table, which is no table of figures.
_ADDRESS = re.compile(r"^(?:Datum|Betreft|Onderwerp|(?:Ons|Uw|Onze)\s\w+|Kenmerk|Bijlagen?|Aan|Van|Nummer)\b")
_FIGURE = re.compile(r"^[€<>~±-]?\s?\d[\d.,\s–-]*(?:%|procent|mln|mld|miljoen|miljard)?\.?$")


@dataclass(frozen=True, slots=True)
class Column:
    """The left and right edge of the text of a document, in points, and the size of its letters."""

    left: float
    right: float
    size: float


def column(pages: Iterable[Sequence[Line]]) -> Column:
    """Return where the text of a document stands: from its usual left edge to where its lines end."""
    found = [piece for page in pages for piece in page]
    size = _size(found)
    body = [piece for piece in found if abs(piece.size - size) < 0.1 * size]
    left = _usual((round(piece.left / 2) * 2, len(piece.text)) for piece in body)
    ends = sorted(piece.right for piece in body if abs(piece.left - left) <= 2 * size)
    return Column(left, ends[int(len(ends) * 0.95)] if ends else left, size)


def _size(pieces: Sequence[Line]) -> float:
    """Return the size of the letters of the text: the largest one that much is set in, since notes may be longer."""
    sums: Counter[float] = Counter()
    for piece in pieces:
        sums[round(piece.size, 1)] += len(piece.text)
    return max((size for size, count in sums.items() if count >= _MUCH * sums.total()), default=_most(sums))


def _usual(weighed: Iterable[tuple[float, int]]) -> float:
    sums: Counter[float] = Counter()
    for value, weight in weighed:
        sums[value] += weight
    return _most(sums)


def _most(sums: Counter[float]) -> float:
    return sums.most_common(1)[0][0] if sums else 0.0


def parted(page: Sequence[Line], where: Column) -> tuple[list[Line], list[Line]]:
    """Return the pieces that stand in the column, and those in the margin; a heading is never in the margin.

    A page of which much stands outside the column is set in another way: it has no margin.
    """
    beside, within = [], []
    for piece in page:
        (beside if _in_margin(piece, where) else within).append(piece)
    narrow = where.right - where.left < _NARROWEST * where.size
    if narrow or _letters(beside) > _MARGIN * _letters(page):
        return list(page), []
    return within, beside


def _letters(page: Iterable[Line]) -> int:
    return sum(len(piece.text) for piece in page)


def _in_margin(piece: Line, where: Column) -> bool:
    gutter = _GUTTER * where.size
    outside = piece.left > where.right + gutter or (piece.right < where.left - gutter and not _LABEL.match(piece.text))
    return outside and head(piece.text) is None


def lines(pieces: Sequence[Line]) -> list[Line]:
    """Return the pieces of a page as lines from top to bottom; cells of a table are parted by " | ".

    Where columns stand side by side, their lines come in the order of the page's own stream.
    """
    rows = _rows(pieces)
    if _beside(rows) <= _BESIDE * len(rows):
        rows = _rows(sorted(pieces, key=lambda piece: -piece.baseline))
    return [_joined(row, cells=cells) for row, cells in _tables(rows)]


def _rows(pieces: Iterable[Line]) -> list[list[Line]]:
    """Put neighbours on one height together, from left to right."""
    rows: list[list[Line]] = []
    for piece in pieces:
        if rows and _level(rows[-1][0], piece) and not any(_overlap(seen, piece) for seen in rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) if len(row) > 1 else row for row in rows]


def _level(one: Line, other: Line) -> bool:
    return abs(one.baseline - other.baseline) <= _LEVEL * max(one.size, other.size)


def _overlap(one: Line, other: Line) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 0.2 * min(one.size, other.size)


def _beside(rows: Sequence[Sequence[Line]]) -> int:
    """Return how many rows stand beside another one that does not follow it in the stream."""
    firsts = sorted((row[0] for row in rows), key=lambda piece: piece.baseline)
    return sum(_level(below, above) for below, above in pairwise(firsts))


def _tables(rows: Sequence[list[Line]]) -> Iterator[tuple[list[Line], bool]]:
    """Return each row, and whether it belongs to a table."""
    for wide, group in groupby(rows, key=_is_wide):
        found = list(group)
        cells = wide and len(found) > 1 and _is_table([_cells(row) for row in found])
        yield from ((_cells(row) if cells else row, cells) for row in found)


def _is_wide(row: Sequence[Line]) -> bool:
    return len(row) > 1 and len(_cells(row)) > 1 and not is_running(" ".join(piece.text for piece in row))


def _cells(row: Sequence[Line]) -> list[Line]:
    """Return the row with what stands close together as one cell; a label of a list is no cell of its own."""
    cells = [row[0]]
    for piece in row[1:]:
        before = cells[-1]
        if piece.left - before.right < _CELL * piece.size or (len(cells) == 1 and _LABEL.match(before.text)):
            cells[-1] = _joined([before, piece], cells=False)
        else:
            cells.append(piece)
    return cells


def _is_table(rows: Sequence[Sequence[Line]]) -> bool:
    """Tell a table: of three cells or more, or with a figure at the end of most rows; never lines of an address."""
    if any(_ADDRESS.match(row[0].text) for row in rows):
        return False
    return any(len(row) > 2 for row in rows) or 2 * sum(bool(_FIGURE.match(row[-1].text)) for row in rows) > len(rows)


def _joined(row: Sequence[Line], *, cells: bool) -> Line:
    if len(row) == 1:
        return row[0]
    first = max(row, key=lambda piece: len(piece.text))
    return replace(
        first,
        text=(" | " if cells else " ").join(piece.text for piece in row),
        left=row[0].left,
        right=row[-1].right,
        bold=all(piece.bold for piece in row),
    )
