"""A canvas for pages of text that writes a PDF in a fraction of the time that a library for any page needs.

It has the methods of reportlab's canvas that the printed papers use, and draws the same with them.
"""

import math
import zlib
from functools import lru_cache
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth

_FONTS = ("Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold")
_FIXED = 3  # objects before the fonts: catalogue, list of pages, facts


class Text:
    """Runs of one line."""

    def __init__(self, x: float, y: float) -> None:
        self.parts = [b"BT %.2f %.2f Td" % (x, y)]

    def setFont(self, name: str, size: float) -> None:  # noqa: N802 - as reportlab has it
        """Go on in another font."""
        self.parts.append(_font(name, size))

    def setRise(self, points: float) -> None:  # noqa: N802
        """Go on above the line."""
        if points or len(self.parts) > 2:
            self.parts.append(b"%.2f Ts" % points)

    def textOut(self, text: str) -> None:  # noqa: N802
        """Write."""
        if text:
            self.parts.append(b"(%b) Tj" % _escaped(text))


class Path:
    """A row of points."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []

    def moveTo(self, x: float, y: float) -> None:  # noqa: N802
        """Begin."""
        self.parts.append(b"%g %g m" % (x, y))

    def lineTo(self, x: float, y: float) -> None:  # noqa: N802
        """Go on."""
        self.parts.append(b"%g %g l" % (x, y))


class Pen:
    """Writes pages into `out`, when it is saved."""

    def __init__(self, out: BytesIO) -> None:
        self._out = out
        self._facts: dict[str, str] = {}
        self._pages: list[bytes] = []
        self._parts: list[bytes] = []
        self._written = _font("Helvetica", 10)
        self._face = ("Helvetica", 10.0)

    def setTitle(self, text: str) -> None:  # noqa: N802
        """Name the document."""
        self._facts["Title"] = text

    def setSubject(self, text: str) -> None:  # noqa: N802
        """Say what it is about."""
        self._facts["Subject"] = text

    def setFont(self, name: str, size: float) -> None:  # noqa: N802
        """Go on in another font."""
        self._written, self._face = _font(name, size), (name, size)

    def drawString(self, x: float, y: float, text: str) -> None:  # noqa: N802
        """Write a line from `x` on."""
        self._parts.append(b"BT %.2f %.2f Td %b (%b) Tj ET" % (x, y, self._written, _escaped(text)))

    def drawRightString(self, x: float, y: float, text: str) -> None:  # noqa: N802
        """Write a line up to `x`."""
        self.drawString(x - stringWidth(text, *self._face), y, text)

    def beginText(self, x: float, y: float) -> Text:  # noqa: N802
        """Return a line to be written in runs."""
        return Text(x, y)

    def drawText(self, text: Text) -> None:  # noqa: N802
        """Write the runs of a line."""
        self._parts.append(b" ".join([*text.parts, b"ET"]))

    def saveState(self) -> None:  # noqa: N802
        """Remember how it is drawn."""
        self._parts.append(b"q")

    def restoreState(self) -> None:  # noqa: N802
        """Draw as was remembered."""
        self._parts.append(b"Q")

    def translate(self, x: float, y: float) -> None:
        """Move what comes next."""
        self._parts.append(b"1 0 0 1 %.3f %.3f cm" % (x, y))

    def rotate(self, degrees: float) -> None:
        """Turn what comes next."""
        sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        self._parts.append(b"%.5f %.5f %.5f %.5f 0 0 cm" % (cosine, sine, -sine, cosine))

    def scale(self, x: float, y: float) -> None:
        """Enlarge what comes next."""
        self._parts.append(b"%g 0 0 %g 0 0 cm" % (x, y))

    def setStrokeColorRGB(self, red: float, green: float, blue: float) -> None:  # noqa: N802
        """Draw in a colour."""
        self._parts.append(b"%g %g %g RG" % (red, green, blue))

    def setLineWidth(self, points: float) -> None:  # noqa: N802
        """Draw lines of that width."""
        self._parts.append(b"%g w" % points)

    def beginPath(self) -> Path:  # noqa: N802
        """Return a path to be drawn."""
        return Path()

    def drawPath(self, path: Path) -> None:  # noqa: N802
        """Draw along a path."""
        self._parts.append(b" ".join([*path.parts, b"S"]))

    def showPage(self) -> None:  # noqa: N802
        """End the page."""
        self._pages.append(zlib.compress(b"\n".join(self._parts), 1))
        self._parts = []

    def save(self) -> None:
        """End the document and write it."""
        self.showPage()
        objects = self._objects()
        self._out.write(b"%PDF-1.4\n")
        places = []
        for number, content in enumerate(objects, 1):
            places.append(self._out.tell())
            self._out.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        table = self._out.tell()
        lines = b"".join(b"%010d 00000 n \n" % place for place in places)
        size = len(objects) + 1
        self._out.write(b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, lines))
        self._out.write(b"trailer\n<</Size %d /Root 1 0 R /Info 3 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, table))

    def _objects(self) -> list[bytes]:
        """Return the objects of the document in order of their numbers."""
        first = _FIXED + len(_FONTS) + 1
        kids = b" ".join(b"%d 0 R" % (first + 2 * at) for at in range(len(self._pages)))
        facts = b" ".join(b"/%b (%b)" % (name.encode(), _escaped(text)) for name, text in self._facts.items())
        fonts = b" ".join(b"/F%d %d 0 R" % (at, _FIXED + 1 + at) for at in range(len(_FONTS)))
        objects = [
            b"<</Type /Catalog /Pages 2 0 R>>",
            b"<</Type /Pages /Count %d /Kids [%b] /MediaBox [0 0 %.2f %.2f] /Resources <</Font <<%b>>>>>>"
            % (len(self._pages), kids, *A4, fonts),
            b"<<%b>>" % facts,
        ]
        for name in _FONTS:
            kind = b"<</Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding>>"
            objects.append(kind % name.encode())
        for at, page in enumerate(self._pages):
            objects.append(b"<</Type /Page /Parent 2 0 R /Contents %d 0 R>>" % (first + 2 * at + 1))
            stream = b"<</Length %d /Filter /FlateDecode>>\nstream\n%b\nendstream"
            objects.append(stream % (len(page), page))
        return objects


@lru_cache(maxsize=64)
def _font(name: str, size: float) -> bytes:
    return b"/F%d %g Tf" % (_FONTS.index(name), size)


def _escaped(text: str) -> bytes:
    """Return a text as it stands between brackets."""
    content = text.encode("cp1252", "replace")
    return content.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
