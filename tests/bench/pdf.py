"""Reading answers in PDF (text, pairs, passages) against poppler's `pdftotext -layout` alone on the same files.

`python -m tests.bench.pdf` prints how many times as long reading takes, on one core, once by the clock and once by the
time of the processor; and how many documents a second are read of each other format. The files are the real answers
beside the project, set anew in print, or those of the fictional chamber where there are none.
"""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.bench.measured import Measured, Ratio, ratio
from tests.chamber.bodies import PDF, body
from tests.chamber.content import load
from tests.golden.anew import sample_of
from tests.golden.press import Press, Style, with_ligatures
from tests.golden.typeset import Sample, official_xml, page, word
from tkdocs.parse import read
from tkdocs.parse.passages import passages

LABELLED = Path(__file__).parents[3] / "shared" / "evaluation" / "dev" / "docs"
COMMAND = "python -m tests.bench.pdf"
TIMES, RUNS, FEW = 2.0, 5, 6
WHY = (
    "PDFium alone, asked for the place of each sign, takes 0.7 times as long as poppler; the rest is what Python "
    "does about pairs, notes, citations, doubts and sentences, which poppler leaves"
)


def samples() -> list[Sample]:
    """Return the real answers beside the project, with what is printed above the first question; none where absent."""
    found = [read(path.read_bytes(), name=path.name) for path in sorted(LABELLED.glob("*.txt"))]
    titles = [reading.text.partition("\nVraag")[0].split("\n")[:12] for reading in found]
    return [replace(sample_of(one), title=tuple(title)) for one, title in zip(found, titles, strict=True)]


def printed() -> list[bytes]:
    """Return answers in print, at least 48: every other one with its letters in the file, as official papers have."""
    styles = (Style(), with_ligatures(Style()))
    pressed = [Press(sample, styles[n % 2]).content() for n, sample in enumerate(samples())]
    return pressed or [
        content
        for case in load().cases
        for paper in case.papers
        for content, media_type in [body(load(), case, paper)]
        if media_type == PDF and paper.body == "pdf"
    ]


def ours(contents: Sequence[bytes]) -> int:
    """Read files, and cut them into sentences; return how many these are."""
    return sum(len(passages(read(content))) for content in contents)


def poppler(paths: Sequence[Path]) -> None:
    """Write each file as text, in a process of its own."""
    for path in paths:
        subprocess.run(["pdftotext", "-layout", path, path.with_suffix(".txt")], check=True)


@contextmanager
def _files(contents: Sequence[bytes]) -> Iterator[list[Path]]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{n}.pdf" for n in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(content)
        yield paths


def _processor() -> float:
    """Return the seconds that this process and those which it started kept the processor busy."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def ratios(contents: Sequence[bytes], runs: int) -> tuple[Ratio, Ratio]:
    """Return how many times as long reading takes as poppler: by the clock, and by the time of the processor."""
    ours(contents)
    with _files(contents) as paths:
        poppler(paths)
        return (
            ratio(lambda: ours(contents), lambda: poppler(paths), runs=runs),
            ratio(lambda: ours(contents), lambda: poppler(paths), runs=runs, clock=_processor),
        )


def measure(*, short: bool) -> Iterator[Measured]:
    """Yield the line of reading PDFs."""
    what = "PDF answers read (text, pairs, passages), one core"
    line = Measured("P2", what, "`pdftotext -layout`", f"at most {TIMES:g} times its time", "", None, COMMAND)
    if not shutil.which("pdftotext"):
        yield replace(line, found="not measured", why="poppler's pdftotext is not installed here")
        return
    contents = printed()[: FEW if short else None]
    clock, processor = ratios(contents, 2 if short else RUNS)
    found = f"{clock} by the clock, {processor} by the processor, of {len(contents)} files"
    met = clock.median <= TIMES
    yield replace(line, found=found, met=None if short else met, why="" if short or met else WHY)


def _formats() -> Iterator[tuple[str, list[bytes]]]:
    yield "pdf", printed()
    yield "text", [path.read_bytes() for path in sorted(LABELLED.glob("*.txt"))]
    for name, written in (("docx", word), ("html", page), ("xml", official_xml)):
        yield name, [written(sample) for sample in samples()]


def main() -> None:
    """Print the line, and the documents a second of each format."""
    for line in measure(short=False):
        sys.stdout.write(f"{line.goal} {line.what} against {line.against}: {line.found} {line.why}\n")
    for name, contents in _formats():
        start = time.process_time()
        ours(contents)
        sys.stdout.write(f"{name:5} {len(contents) / max(time.process_time() - start, 1e-9):8.1f} documents a second\n")


if __name__ == "__main__":
    main()
