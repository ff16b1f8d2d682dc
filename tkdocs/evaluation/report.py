"""An evaluation as Markdown, with a plot of calibration that is drawn in letters."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tkdocs.evaluation.mistakes import Mistake
from tkdocs.evaluation.verdicts import Confused
from tkdocs.evaluation.whole import Evaluation, Of
from tkdocs.figures import Between, Bin
from tkdocs.rules.blocks import VERDICTS
from tkdocs.rules.evaluation_file import Row

WIDTH = 40
TITLES = {
    "marks": "Marks",
    "categories": "Marks by category",
    "no information": "The four ways of saying that there is no information, together",
    "verdicts": "Verdicts",
    "question": "What the question adds",
    "sides": "What each side gives",
    "cascade": "Cascade",
    "retrieval": "The own answer among others",
    "formulas": "Formulas",
    "chains": "Chains",
}


def markdown(found: Evaluation) -> str:
    """Return the whole report."""
    versions = ", ".join(f"{name} {version}" for name, version in found.made_from.items())
    paragraphs = [
        "# Evaluation",
        f"{found.held_out:,} of {found.blocks:,} written blocks are held out. Encoder: "
        f"{found.encoder or 'none, words alone'}. Between brackets: 95% intervals. Made from: {versions}.",
        *_sections(found.crossed, with_part=True),
    ]
    for of in found.parts:
        paragraphs += _part(of)
    return "\n\n".join([*paragraphs, *_sections([*found.formulas, *found.chains], with_part=True)])


def _part(of: Of) -> Iterator[str]:
    """Yield the paragraphs on one part."""
    yield f"## {of.part.name}: {len(of.part.answers):,} blocks, {of.sentences:,} sentences"
    yield from _sections(of.rows)
    yield "### Verdicts: labels (rows) and what was found (columns)"
    yield _confusion(of.confusion)
    yield "### Calibration: of the sentences with a score in each tenth, so many do withhold something"
    yield _plot(of.bins)
    yield "### The worst mistakes"
    yield "\n".join(_mistake(one) for one in of.mistakes) or "None."


def _sections(rows: Sequence[Row], with_part: bool = False) -> Iterator[str]:
    """Yield a title and a table for each run of rows of one section."""
    for section, group in groupby(rows, lambda row: row.section):
        some = list(group)
        yield f"### {TITLES[section]}"
        yield _rows(some, with_part)


def _rows(rows: Sequence[Row], with_part: bool) -> str:
    """Return the table of some rows, without the columns in which all are empty."""
    columns = {"measured on": [row.part if with_part else "" for row in rows], "name": [row.name for row in rows]}
    columns |= {
        "n": [f"{row.n:,}" for row in rows],
        "precision": [_share(row.precision, row.precision_between) for row in rows],
        "recall": [_share(row.recall, row.recall_between) for row in rows],
        "F1": [_share(row.f1) for row in rows],
        "figure": [f"{row.measure} {row.figure:.3f}" if row.figure is not None else "" for row in rows],
        "note": [row.note for row in rows],
    }
    kept = {name: values for name, values in columns.items() if any(values)}
    return _table(list(kept), list(zip(*kept.values(), strict=True)))


def _share(value: float | None, between: Between | None = None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" + (f" ({between[0]:.2f}-{between[1]:.2f})" if between else "")


def _confusion(found: Sequence[Confused]) -> str:
    counts = {(one.gold, one.found): one.n for one in found}
    return _table(["", *VERDICTS], [[gold, *(str(counts[gold, one]) for one in VERDICTS)] for gold in VERDICTS])


def _mistake(one: Mistake) -> str:
    """Return one mistake as an item of a list."""
    what = f"missed {one.gold}" if one.gold else f"marked {one.found}"
    rule = f", pattern {one.rule}" if one.rule else ""
    return f"- {what} (score {one.score:.2f}{rule}): {one.sentence}\n  Asked: {one.question}"


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
