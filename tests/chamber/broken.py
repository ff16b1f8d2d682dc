"""Files that cannot be read: a scan without text, and a PDF of which only the beginning came over."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.chamber.appendix import appendix
from tests.chamber.content import Case, Chamber, Paper
from tests.chamber.stamp import stamp
from tests.chamber.wording import NOTICE, asked, plain, signed


def scan(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a PDF that is only a picture of a page: no text can be read from it."""
    font = ImageFont.load_default(size=26)
    page = Image.new("L", (1240, 1754), 255)
    pen = ImageDraw.Draw(page)
    lines = [
        NOTICE.replace("–", "-"),
        asked(chamber, case),
        signed(chamber, paper, "Antwoord"),
        *case.questions.values(),
    ]
    for row, line in enumerate(piece for text in lines for piece in _pieces(plain(text))):
        pen.text((120, 140 + 40 * row), line, font=font, fill=0)
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setSubject(NOTICE)
    canvas.drawImage(ImageReader(page), 0, 0, *A4)
    stamp(canvas)
    canvas.save()
    return out.getvalue()


def damaged(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a PDF of which only the beginning came over; its second line says that it is fictional."""
    whole = appendix(chamber, case, paper)
    first, rest = whole.split(b"\n", 1)
    return first + b"\n% FICTIEF\n" + rest[:700]


def _pieces(text: str, room: int = 78) -> list[str]:
    """Return the text in pieces of at most `room` letters."""
    lines = [""]
    for word in text.split():
        lines = [*lines, word] if len(lines[-1]) + len(word) > room else [*lines[:-1], f"{lines[-1]} {word}".strip()]
    return lines
