"""The stamp across every printed page, FICTIEF: drawn, not written, so that it is no part of the page's text."""

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

COLOUR = (0.93, 0.88, 0.88)
# Strokes of each letter on a grid of 2 by 4: a stroke is a row of points, pen down.
_LETTERS = {
    "F": (((0, 0), (0, 4), (2, 4)), ((0, 2), (1, 2))),
    "I": (((1, 0), (1, 4)),),
    "C": (((2, 4), (0, 4), (0, 0), (2, 0)),),
    "T": (((0, 4), (2, 4)), ((1, 0), (1, 4))),
    "E": (((2, 4), (0, 4), (0, 0), (2, 0)), ((0, 2), (1, 2))),
}
_WORD, _SIZE, _ADVANCE = "FICTIEF", 26.0, 3


def stamp(canvas: Canvas) -> None:
    """Draw the stamp across the middle of the page; what is drawn later lies on top of it."""
    canvas.saveState()
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(52)
    canvas.translate(-len(_WORD) * _ADVANCE * _SIZE / 2, -2 * _SIZE)
    canvas.scale(_SIZE, _SIZE)
    canvas.setStrokeColorRGB(*COLOUR)
    canvas.setLineWidth(0.5)
    for position, letter in enumerate(_WORD):
        for points in _LETTERS[letter]:
            path = canvas.beginPath()
            path.moveTo(points[0][0] + position * _ADVANCE, points[0][1])
            for x, y in points[1:]:
                path.lineTo(x + position * _ADVANCE, y)
            canvas.drawPath(path)
    canvas.restoreState()
