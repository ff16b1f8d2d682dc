"""Questions and answers as PDF, in the printed style of the appendix to the proceedings."""

from tests.chamber.content import Case, Chamber, Paper
from tests.chamber.layout import BOLD, LEFT, Printer, Sheet
from tests.chamber.printed import BIG, head, printer_for, section
from tests.chamber.wording import asked, numbers, paragraphs, printed_session, session, signed

WORD = {
    "answer": "Antwoord",
    "further_answer": "Nader antwoord",
    "postponement": "Mededeling",
    "transfer": "Mededeling",
}


def appendix(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return an answer or notice as printed in the appendix to the proceedings (Aanhangsel van de Handelingen)."""
    years = session(paper.date).replace("-", "")
    sheet = Sheet(
        f"Tweede Kamer, vergaderjaar {printed_session(paper.date)}, Aanhangsel",
        (f"ah-tk-{years}-{paper.appendix}", "ISSN 0921 - 7398", f"’s-Gravenhage {paper.date.year}"),
    )
    printer = printer_for(chamber, case, paper, sheet)
    head(printer, paper, "Aanhangsel van de Handelingen")
    for line in ("Vragen gesteld door de leden der Kamer, met de daarop door de", "regering gegeven antwoorden"):
        printer.draw(line, LEFT, ("Helvetica-Bold", 10.5))
        printer.down(13)
    printer.down(14)
    printer.draw(str(paper.appendix), LEFT, BIG)
    printer.down(26)
    printer.paragraph(f"{asked(chamber, case)}.", BOLD)
    for other in paper.cases:
        printer.down(4)
        printer.paragraph(f"{asked(chamber, chamber.case(other))}.", BOLD)
    printer.down(8)
    printer.paragraph(signed(chamber, paper, WORD[paper.kind]))
    if paper.blocks:
        _blocks(printer, case, paper)
    else:
        _questions(printer, case)
    if paper.text:
        section(printer, "Mededeling" if paper.kind != "further_answer" else "Nader antwoord", paragraphs(paper.text))
    return printer.content()


def questions(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a set of questions as the chamber's registry prints it, without an answer."""
    sheet = Sheet(
        f"Tweede Kamer, vergaderjaar {printed_session(paper.date)}, Vragen",
        (f"kv-tk-{case.number}", f"’s-Gravenhage {paper.date.year}"),
    )
    printer = printer_for(chamber, case, paper, sheet)
    head(printer, paper, "Vragen gesteld door de leden der Kamer")
    printer.paragraph(case.number, BOLD)
    printer.down(10)
    printer.paragraph(f"{asked(chamber, case)}.", BOLD)
    _questions(printer, case)
    return printer.content()


def _blocks(printer: Printer, case: Case, paper: Paper) -> None:
    """Write each block: its questions, one by one or under one heading, and its answer."""
    for block in paper.blocks:
        texts = [case.questions[number] for number in block.to]
        if block.joined:
            section(printer, f"Vraag {numbers(block.to)}", texts)
        else:
            for number, text in zip(block.to, texts, strict=True):
                section(printer, f"Vraag {number}", [text])
        section(printer, f"Antwoord {numbers(block.to)}", paragraphs(block.text))


def _questions(printer: Printer, case: Case) -> None:
    """Write the questions without answers."""
    for number, text in case.questions.items():
        section(printer, f"Vraag {number}", [text])
