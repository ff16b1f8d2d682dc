"""The figures of an evaluation as Markdown, with a plot of calibration that is drawn in letters."""

from collections.abc import Iterable, Sequence

from tkdocs.evaluation import Evaluation, Part
from tkdocs.figures import Bin

WIDTH = 40


def markdown(found: Evaluation) -> str:
    """Return the whole report."""
    head = (
        f"Rules {found.rules}; encoder: {found.encoder or 'none, words alone'}. AP: average precision; F1: at the "
        "threshold that is best for the set, an upper bound."
    )
    sections = [
        "# Evaluation of the judge",
        head,
        f"## What each side gives: across the training blocks ({found.crossed.sentences:,} sentences, "
        f"{found.crossed.withholding:,} withholding), each scored by what was learnt without it",
        _sides(found.crossed.sides),
    ]
    for part in found.parts:
        sections += _part(part)
    return "\n\n".join(sections)


def _part(part: Part) -> Iterable[str]:
    """Yield the paragraphs on one set."""
    yield f"## {part.name}: {part.sentences:,} sentences, {part.withholding:,} withholding"
    yield _sides(part.sides)
    marks, blocks = part.marks, part.blocks
    yield _table(
        ("what is judged", "precision", "recall", "F1"),
        [
            ("marked sentences", _f(marks.precision), _f(marks.recall), _f(marks.f1)),
            ("blocks with a mark", _f(blocks.precision), _f(blocks.recall), _f(blocks.f1)),
            ("right category of those marked rightly", _f(part.named), "", ""),
            ("verdicts, macro", "", "", _f(part.verdicts)),
        ],
    )
    yield _table(
        ("category", "n", "precision", "recall"),
        [(name, str(r.right + r.missed), _f(r.precision), _f(r.recall)) for name, r in part.categories.items()],
    )
    yield f"Brier {part.brier:.4f}. Of the sentences with a score in each tenth, so many do withhold something:"
    yield _plot(part.bins)
    yield (
        f"Cascade: {part.looked_up:.1%} of the sentences pass the cheap sides and are compared with examples (and "
        f"embedded, where there is an encoder); {1 - part.passed:.1%} of the withholding ones do not pass."
    )


def _sides(sides: dict[str, tuple[float, float]]) -> str:
    return _table(("side", "AP", "F1"), [(name, _f(ap), _f(f1)) for name, (ap, f1) in sides.items()])


def _plot(bins: Sequence[Bin]) -> str:
    """Return a bar for each bin: `#` to the share that is withholding, `|` where the mean score lies."""
    lines = []
    for one in bins:
        bar = list("#" * round(one.true * WIDTH) + " " * (WIDTH + 1 - round(one.true * WIDTH)))
        bar[round(one.said * WIDTH)] = "|"
        lines.append(f"{one.least:.1f}  {''.join(bar)}  {one.true:.2f} at a score of {one.said:.2f}, n {one.count:,}")
    return "```\n" + "\n".join(lines) + "\n```"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _f(value: float) -> str:
    return f"{value:.3f}"
