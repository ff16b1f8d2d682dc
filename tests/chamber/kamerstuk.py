"""Motions and letters as PDF, in the printed style of the Kamerstukken; short letters about a set of questions."""

from tests.chamber.content import Case, Chamber, Paper
from tests.chamber.layout import BOLD, Printer, Sheet
from tests.chamber.printed import head, printer_for
from tests.chamber.wording import (
    addressees,
    capital,
    day,
    listed,
    members,
    paragraphs,
    printed_session,
    spaced,
)


def motion(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a motion as it is printed among the Kamerstukken."""
    printer = _paper_of_dossier(chamber, case, paper, motion_title(chamber, case))
    printer.paragraph(f"Voorgesteld {day(case.date)}")
    for line in ("De Kamer,", "gehoord de beraadslaging,", *case.considerations, *case.requests):
        printer.down(6)
        printer.paragraph(line)
    printer.down(6)
    printer.paragraph("en gaat over tot de orde van de dag.")
    printer.down(10)
    for key in case.members:
        printer.paragraph(chamber.members[key].name)
    return printer.content()


def letter(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a minister's letter as it is printed among the Kamerstukken."""
    minister = chamber.ministers[paper.by[0]]
    printer = _paper_of_dossier(chamber, case, paper, f"BRIEF VAN DE {minister.function.upper()}")
    printer.paragraph("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal")
    printer.down(6)
    printer.paragraph(f"Den Haag, {day(paper.date)}")
    for text in paragraphs(paper.text):
        printer.down(6)
        printer.paragraph(text)
    printer.down(10)
    printer.paragraph(f"De {capital(minister.function)},")
    printer.paragraph(f"{minister.initials} {minister.name}")
    return printer.content()


def notice_letter(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a short letter about a set of questions: put off, passed on or withdrawn."""
    sheet = Sheet("", ())
    printer = printer_for(chamber, case, paper, sheet)
    printer.paragraph("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal")
    printer.down(6)
    printer.paragraph(f"Den Haag, {day(paper.date)}")
    printer.down(6)
    people = [chamber.members[key] for key in case.members]
    printer.paragraph(f"Betreft: vragen van {members(people)} over {case.subject} ({case.number})", BOLD)
    for text in paragraphs(paper.text):
        printer.down(6)
        printer.paragraph(text)
    printer.down(10)
    for key in paper.by:
        minister = chamber.ministers[key]
        printer.paragraph(f"{capital(addressees([minister]))},")
        printer.paragraph(f"{minister.initials} {minister.name}")
    if not paper.by:
        printer.paragraph(people[0].name)
    return printer.content()


def motion_title(chamber: Chamber, case: Case) -> str:
    """Return the heading of a motion: `MOTIE VAN DE LEDEN X EN Y`, `GEWIJZIGDE MOTIE ... TER VERVANGING VAN ...`."""
    people = [chamber.members[key].name for key in case.members]
    who = "HET LID " + people[0] if len(people) == 1 else "DE LEDEN " + listed(people)
    if len(people) > 3:
        who = f"HET LID {people[0]} C.S."
    if case.replaces is None:
        return f"MOTIE VAN {who}".upper()
    old = chamber.case(case.replaces).item
    return f"GEWIJZIGDE MOTIE VAN {who} TER VERVANGING VAN DIE GEDRUKT ONDER NR. {old}".upper()


def _paper_of_dossier(chamber: Chamber, case: Case, paper: Paper, title: str) -> Printer:
    """Return a printer with the head of a Kamerstuk written: dossier, number and title."""
    dossier = chamber.dossiers[case.dossier or 0]
    number = f"{spaced(dossier.number)} {dossier.addition or ''}".strip()
    mark = f"{dossier.number}-{dossier.addition}" if dossier.addition else str(dossier.number)
    sheet = Sheet(
        f"Tweede Kamer, vergaderjaar {printed_session(paper.date)}, {number}, nr. {case.item}",
        (f"kst-{mark}-{case.item}", "ISSN 0921 - 7371", f"’s-Gravenhage {paper.date.year}"),
    )
    printer = printer_for(chamber, case, paper, sheet)
    head(printer, paper, "")
    printer.draw(number, 58, BOLD)
    printer.paragraph(dossier.title.strip(), BOLD)
    printer.down(14)
    printer.draw(f"Nr. {case.item}", 58, BOLD)
    printer.paragraph(title, BOLD)
    printer.down(6)
    return printer
