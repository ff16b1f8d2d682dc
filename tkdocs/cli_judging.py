"""The verbs by which the judge is corrected, trained and measured."""

import getpass
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tkdocs.store.workplace import Workplace

if TYPE_CHECKING:
    from embeddings.encoder import Encoder


def _user() -> str:
    """Return the user's name; none for a user whom the system has no name for, who must then say it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError) as exc:  # the one up to Python 3.12, the other since
        raise click.UsageError("the system has no name for you: say with --editor who decides") from exc


class NewFile(click.Path):
    """A file that is written at the end of much work: its folder is looked for before."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, writable=True, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; fail where the folder is not there."""
        found: Any = super().convert(value, param, ctx)
        return found if found.parent.is_dir() else self.fail(f"there is no folder {found.parent}", param, ctx)


@click.command()
@click.option("--document", help="Only marks in this document.")
@click.option("--category", help="Only marks of this category.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Marks to decide on at most.")
@click.option("--editor", default=_user, help="Who decides.  [default: the user's name]")
@click.pass_obj
def review(place: Workplace, document: str | None, category: str | None, limit: int, editor: str) -> None:
    """Confirm, reject or label otherwise what was marked, the least certain first.

    Decisions go into a small CSV, override the machine from the next `tkdocs judge` on, and survive rebuilds.

    \b
    Examples:
      tkdocs review --limit 10
      tkdocs review --document 2024D45678 --editor "A. Redacteur"
    """
    from tkdocs import reviewing

    found = reviewing.candidates(place, document, category)
    written = reviewing.review(place, found[:limit], editor, date.today())
    click.echo(
        f"{written} decided, {len(found) - written} left; `tkdocs judge` applies what is in {place.corrections_path}"
    )


@click.command()
@click.option(
    "--output",
    type=click.Path(exists=True, file_okay=False, writable=True, path_type=Path),
    default=Path(__file__).parent / "rules",
    show_default="the rules of tkdocs",
    help="Folder to write the weights into.",
)
@click.option(
    "--corrections",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Learn also from editors' decisions: the CSV that `tkdocs review` writes.",
)
@click.option("--encoder", help='Let vectors take part: "fitted", or a sentence-transformers model.')
def train(output: Path, corrections: Path | None, encoder: str | None) -> None:
    """Learn anew what marks a sentence, from the rules' examples and the labelled blocks.

    The same rules and blocks give the same bytes on one kind of processor.

    \b
    Examples:
      tkdocs train
      tkdocs train --corrections data/corrections.csv
    """
    from tkdocs import training, unsaid
    from tkdocs.rules import weights

    start = time.monotonic()
    more = training.corrected(corrections) if corrections else ()
    found = training.train(more=more, encoder=_encoder(encoder))
    content = found.model.to_bytes()
    (output / weights.FILE).write_bytes(content)
    unsaid.write(unsaid.train(), output)
    click.echo(
        f"{found.sentences:,} sentences, {found.withholding:,} of them withholding something; {training.FOLDS}-fold "
        f"cross-validation: average precision {found.average_precision:.3f}, Brier {found.brier:.4f}; "
        f"{len(content):,} bytes, version {found.model.version}; {time.monotonic() - start:.0f} s"
    )


@click.command()
@click.option(
    "--labelled",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of real documents with labels: docs/ and gold/. May be given several times.",
)
@click.option("--encoder", help='"none", "fitted" (on the labelled blocks), or a sentence-transformers model.')
@click.option(
    "--pairs",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Real pairs of marked sentences for formulas, like rules/formula_pairs.jsonl. May be given several times.",
)
@click.option("--report", type=NewFile(), help="Write it as Markdown, too.")
@click.option("--json", "plain", type=NewFile(), help="Write the figures as JSON.")
def evaluate(
    labelled: tuple[Path, ...], encoder: str | None, pairs: tuple[Path, ...], report: Path | None, plain: Path | None
) -> None:
    """Print how good it all is: marks, verdicts, what each side and the question add, formulas, chains, worst mistakes.

    Figures are on the blocks that are held out. Those on labelled documents are an upper bound where these were at
    hand while the rules were written.

    \b
    Examples:
      tkdocs evaluate
      tkdocs evaluate --encoder fitted --report evaluation.md
      tkdocs evaluate --json tkdocs/rules/evaluation.json
    """
    from tkdocs.evaluation import formulas, whole
    from tkdocs.evaluation import plain as as_plain
    from tkdocs.evaluation import report as as_report

    real = [pair for path in pairs for pair in formulas.read(path)]
    found = whole.evaluate(labelled, _encoder(encoder), real)
    text = as_report.markdown(found)
    click.echo(text)
    if report:
        report.write_text(text + "\n", "utf-8")
    if plain:
        plain.write_text(as_plain.as_json(found), "utf-8")


def _encoder(name: str | None) -> "Encoder | None":
    from tkdocs import training
    from tkdocs.stages.encoders import encoder_named

    if name in (None, "none"):
        return None
    return training.fitted_encoder() if name == training.FITTED else encoder_named(name)
