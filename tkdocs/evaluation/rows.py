"""Lines of figures out of ratios."""

from collections.abc import Iterable

from tkdocs.figures import Ratio
from tkdocs.rules.evaluation_file import Row


def of_ratio(section: str, part: str, name: str, ratio: Ratio, note: str = "") -> Row:
    """Return the line of what was found and missed, with its intervals."""
    return Row(
        section,
        part,
        name,
        ratio.n,
        ratio.precision,
        ratio.recall,
        ratio.f1,
        ratio.precision_between,
        ratio.recall_between,
        note=note,
    )


def ratio(pairs: Iterable[tuple[bool, bool]]) -> Ratio:
    """Return the ratio over pairs of (is so, was found)."""
    counted = list(pairs)
    return Ratio(
        sum(so and found for so, found in counted),
        sum(found and not so for so, found in counted),
        sum(so and not found for so, found in counted),
    )
