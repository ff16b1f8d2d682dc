"""How fast a text is tagged, against a bare walk over its words, and whether twice the text takes twice the time.

Usage: `python -m tests.bench.tagging [FILE]`, a text file in UTF-8; without one a text is made of sentences of ours.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from tkdocs.tagging import Tagger

_SENTENCES = (
    "Hoeveel Hikvision-camera's en drones van DJI hebben gemeenten sinds 2019 aangeschaft, en bij welke leveranciers? ",
    "Er bestaat geen centraal overzicht van de systemen die bij uitvoeringsorganisaties in gebruik zijn. ",
    "De minister van Justitie en Veiligheid zal uw Kamer voor de zomer informeren over de asielopvang in Ter Apel. ",
    "Ik deel de opvatting dat leerlingen recht hebben op goed onderwijs, zie ook https://www.voorbeeld.example/brief. ",
)
_LENGTH = 2_000_000


def _seconds(work: Callable[[], object]) -> float:
    """Return the shortest processor time of three runs."""
    times = []
    for _ in range(3):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def main() -> None:
    """Write the figures to standard output."""
    text = Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else "".join(_SENTENCES) * 10_000
    text = text[:_LENGTH]
    tagger = Tagger.load()
    walk = _seconds(lambda: [word.group().lower() for word in re.finditer(r"\w+", text)])
    half, whole = (_seconds(lambda part=part: tagger.tags(part)) for part in (text[: len(text) // 2], text))
    run = "x" * 100_000
    hostile = {name: piece * (len(run) // len(piece)) for name, piece in _HOSTILE.items()}
    lines = [
        f"{len(text) / whole / 1e6:.2f} million characters a second",
        f"{whole / walk:.1f} times the time of a walk over the words",
        f"{whole / half:.2f} times the time for twice the text",
        *(f"{_seconds(lambda t=t: tagger.tags(t)) * 1000:.0f} ms for 100,000 signs of {n}" for n, t in hostile.items()),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


_HOSTILE = {
    "one word": "x",
    "at signs": "a@",
    "dots": "a.",
    "blanks": " ",
    "hyphens after a name": "Huawei-",
    "openings of a name": "Da Jiang ",
    "addresses": "www.",
}

if __name__ == "__main__":
    main()
