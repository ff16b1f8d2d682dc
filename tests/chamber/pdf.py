"""Papers of the fictional chamber as PDF, in the chamber's printed style."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.chamber.content import Case, Chamber, Paper
from tests.chamber.layout import BOLD, LEFT, RIGHT, Printer, Sheet
from tests.chamber.wording import (
    NOTICE,
    addressees,
    asked,
    capital,
    day,
    listed,
    members,
    numbers,
    paragraphs,
    plain,
    printed_session,
    session,
    signed,
    spaced,
)

BIG = ("Helvetica-Bold", 15.0)
HEAD = ("Helvetica", 10.0)
WORD = {
    "answer": "Antwoord",
    "further_answer": "Nader antwoord",
    "postponement": "Mededeling",
    "transfer": "Mededeling",
}


def appendix(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return an answer or notice as it is printed in the appendix to the proceedings (Aanhangsel van de Handelingen)."""
    years = session(paper.date).replace("-", "")
    sheet = Sheet(
        f"Tweede Kamer, vergaderjaar {printed_session(paper.date)}, Aanhangsel",
        (f"ah-tk-{years}-{paper.appendix}", "ISSN 0921 - 7398", f"’s-Gravenhage {paper.date.year}"),
        NOTICE,
    )
    printer = _printer(chamber, case, paper, sheet)
    _head(printer, paper, "Aanhangsel van de Handelingen")
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
        _questions(printer, case, "Vraag {}")
    if paper.text:
        _section(printer, "Mededeling" if paper.kind != "further_answer" else "Nader antwoord", paragraphs(paper.text))
    return printer.content()


def questions(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a set of questions as the chamber's registry prints it, without an answer."""
    sheet = Sheet(
        f"Tweede Kamer, vergaderjaar {printed_session(paper.date)}, Vragen", (f"kv-tk-{case.number}",), NOTICE
    )
    printer = _printer(chamber, case, paper, sheet)
    _head(printer, paper, "Vragen gesteld door de leden der Kamer")
    printer.paragraph(case.number, BOLD)
    printer.down(10)
    printer.paragraph(f"{asked(chamber, case)}.", BOLD)
    _questions(printer, case, "{}")
    return printer.content()


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


def scan(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a PDF that is only a picture of a page: no text can be read from it."""
    font = ImageFont.load_default(size=26)
    page = Image.new("L", (1240, 1754), 255)
    pen = ImageDraw.Draw(page)
    lines = [
        NOTICE.replace("–", "-"),
        "",
        case.number,
        f"Vragen over {case.subject}",
        "",
        paper.text or "",
        *case.questions.values(),
    ]
    for row, line in enumerate(piece for text in lines for piece in _pieces(plain(text))):
        pen.text((120, 140 + 40 * row), line, font=font, fill=0)
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setSubject(NOTICE)
    canvas.drawImage(ImageReader(page), 0, 0, *A4)
    canvas.save()
    return out.getvalue()


def damaged(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a PDF of which only the beginning came over; its second line says that it is fictional."""
    whole = appendix(chamber, case, paper)
    first, rest = whole.split(b"\n", 1)
    return first + b"\n% FICTIEF\n" + rest[:700]


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
    addition = f" {dossier.addition}" if dossier.addition else ""
    mark = f"{dossier.number}{'-' + dossier.addition if dossier.addition else ''}"
    sheet = Sheet(
        f"Tweede Kamer, vergaderjaar {printed_session(paper.date)}, {spaced(dossier.number)}{addition}, nr. {case.item}",
        (f"kst-{mark}-{case.item}", "ISSN 0921 - 7371", f"’s-Gravenhage {paper.date.year}"),
        NOTICE,
    )
    printer = _printer(chamber, case, paper, sheet)
    _head(printer, paper, "")
    printer.draw(f"{spaced(dossier.number)}{addition}", 58, BOLD)
    printer.paragraph(dossier.title.strip(), BOLD)
    printer.down(14)
    printer.draw(f"Nr. {case.item}", 58, BOLD)
    printer.paragraph(title, BOLD)
    printer.down(6)
    return printer


def _printer(chamber: Chamber, case: Case, paper: Paper, sheet: Sheet) -> Printer:
    """Return a printer for one paper."""
    return Printer(paper.number, sheet, {**case.notes, **paper.notes}, chamber.hyphens)


def _head(printer: Printer, paper: Paper, kind: str) -> None:
    """Write the head of the first page."""
    printer.draw("Tweede Kamer der Staten-Generaal", 58, BIG)
    printer.draw("2", RIGHT, BIG, right=True)
    printer.down(30)
    printer.draw(f"Vergaderjaar {printed_session(paper.date)}", 58, HEAD)
    printer.draw(kind, LEFT + 60, HEAD)
    printer.down(30)


def _blocks(printer: Printer, case: Case, paper: Paper) -> None:
    """Write each block: its questions, one by one or under one heading, and its answer."""
    for block in paper.blocks:
        texts = [case.questions[number] for number in block.to]
        if block.joined:
            _section(printer, f"Vraag {numbers(block.to)}", texts)
        else:
            for number, text in zip(block.to, texts, strict=True):
                _section(printer, f"Vraag {number}", [text])
        _section(printer, f"Antwoord {numbers(block.to)}", paragraphs(block.text))


def _questions(printer: Printer, case: Case, heading: str) -> None:
    """Write the questions without answers."""
    for number, text in case.questions.items():
        _section(printer, heading.format(number), [text])


def _section(printer: Printer, heading: str, texts: Sequence[str]) -> None:
    """Write a heading and its paragraphs."""
    printer.down(6)
    printer.paragraph(heading, keep=True)
    for text in texts:
        printer.paragraph(text)


def _pieces(text: str, room: int = 78) -> list[str]:
    """Return the text in pieces of at most `room` letters."""
    lines = [""]
    for word in text.split():
        lines = [*lines, word] if len(lines[-1]) + len(word) > room else [*lines[:-1], f"{lines[-1]} {word}".strip()]
    return lines


def notice_letter(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a short letter about a set of questions: put off, passed on or withdrawn."""
    sheet = Sheet("", (), NOTICE)
    printer = _printer(chamber, case, paper, sheet)
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
