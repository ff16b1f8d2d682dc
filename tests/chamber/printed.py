"""What all printed papers share: the head of the first page, and headings with their paragraphs."""

from collections.abc import Sequence

from tests.chamber.content import Case, Chamber, Paper
from tests.chamber.layout import LEFT, RIGHT, Printer, Sheet
from tests.chamber.wording import printed_session

BIG = ("Helvetica-Bold", 15.0)
_HEAD = ("Helvetica", 10.0)


def printer_for(chamber: Chamber, case: Case, paper: Paper, sheet: Sheet) -> Printer:
    """Return a printer for one paper."""
    return Printer(paper.number, sheet, {**case.notes, **paper.notes}, chamber.hyphens)


def head(printer: Printer, paper: Paper, kind: str) -> None:
    """Write the head of the first page."""
    printer.draw("Tweede Kamer der Staten-Generaal", 58, BIG)
    printer.draw("2", RIGHT, BIG, right=True)
    printer.down(30)
    printer.draw(f"Vergaderjaar {printed_session(paper.date)}", 58, _HEAD)
    printer.draw(kind, LEFT + 60, _HEAD)
    printer.down(30)


def section(printer: Printer, heading: str, texts: Sequence[str]) -> None:
    """Write a heading and its paragraphs."""
    printer.down(6)
    printer.paragraph(heading, keep=True)
    for text in texts:
        printer.paragraph(text)
