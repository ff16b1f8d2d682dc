"""Reading grows with the length of a document and not with its square, whatever stands in it.

`python -m tests.bench.reading` prints, for each kind of text, how many times as long twice the text takes: about 2
where the growth is even, about 4 where it is square.
"""

import sys
import time

from tkdocs.parse import read

TEXTS = {
    "ordinary": "Vraag 1\nKlopt dit bericht over camera's?\nAntwoord 1\nDat is niet bekend, zie nr. 3. Het volgt.\n",
    "one paragraph": "Klopt dit bericht over camera's? ",
    "one word": "aa",
    "stars": "*",
    "stops": ".",
    "hyphens": "aa-",
    "numbers": "1\n",
    "marks": "a 1) ",
    "ministers": "Minister van Financiën en ",
    "brackets": "X (Y), ",
    "heads": "Vraag 1, 2, 3, 4 en 5 ",
    "open brackets": "(",
    "digits": "1",
    "quotes": "«",
    "boxed marks": "[1 ]",
    "raised marks": "¹",
    "ranges": "1 t/m ",
    "lines": "x\n",
    "items": "1. Aa\n",
    "notes": "1 Kamerstuk\n",
    "rows": "a | b\n",
    "papers": "Kamerstuk 12 345, nr. 1, ",
    "references": "zie het antwoord op vraag 1 en ",
    "addresses": "https://a.nl/",
}
LENGTH, REPEATS = 60_000, 3


def seconds(text: str) -> float:
    """Return how long one reading takes, the fastest of some."""
    content = f"Antwoord van Minister X (Y)\nVraag 1 {text}".encode()
    found: list[float] = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        read(content, media_type="text/plain")
        found.append(time.perf_counter() - start)
    return min(found)


def main() -> None:
    """Print a line for each kind of text."""
    for name, piece in TEXTS.items():
        text = piece * (LENGTH // len(piece))
        sys.stdout.write(f"{name:15} {seconds(text + text) / seconds(text):5.2f}\n")


if __name__ == "__main__":
    main()
