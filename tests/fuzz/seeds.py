"""Whole files to damage: those of the fictional chamber, the golden inputs, and what lies beside the project."""

from collections.abc import Iterator
from pathlib import Path

from reportlab import rl_config

from tests.chamber.bodies import EXTENSIONS, body
from tests.chamber.content import load
from tests.golden import renewal
from tests.golden.typeset import Pair, Sample, appendix_pdf, official_xml, page, word
from tests.golden.wordfile import built, level, listed, note, paragraph, run, table

SHARED = Path(__file__).parents[3] / "shared"
_BESIDE = {"xml": "data/koop-xml/*.xml", "text": "evaluation/dev/docs/*.txt"}
_SUFFIXES = {".txt": "text", ".md": "text"}
_LONGEST = 60_000
SAMPLE = Sample(
    title=(
        "Vragen van het lid Proefman (TST) aan de Minister van Defensie over proef (ingezonden 3 september 2024).",
        "Antwoord van Minister Voorbeeld (Defensie) (ontvangen 14 oktober 2024).",
    ),
    blocks=(
        Pair("Vraag 1", "Kent u het bericht «Proef»?{1}"),
        Pair("Vraag 2 en 3", "Hoeveel m2 is het? En waarom?"),
        Pair(
            "Antwoord 1, 2 en 3", "Ja. " + "Er bestaat geen landelijk overzicht van proeven. " * 30 + "Zie de brief.{2}"
        ),
    ),
    notes={1: "Proefkrant, 2 mei 2024.", 2: "Kamerstuk 99 123, nr. 45."},
)


def files(kind: str, *, beside: bool = True) -> list[bytes]:
    """Return the files of a format ("pdf", "docx", "html", "xml", "text"), the same ones in the same order each time.

    `beside`: with the real ones that lie beside the project, where they do.
    """
    found = [*_typeset(kind), *_golden(kind), *_chamber(kind), *(_real(kind) if beside else ())]
    return [content for content in dict.fromkeys(found) if len(content) <= _LONGEST or kind == "docx"]


def _kind(suffix: str) -> str:
    return _SUFFIXES.get(suffix, suffix.removeprefix("."))


def _golden(kind: str) -> Iterator[bytes]:
    yield from (path.read_bytes() for path in renewal.inputs() if _kind(path.suffix) == kind)


def _chamber(kind: str) -> Iterator[bytes]:
    chamber = load()
    for case in chamber.cases:
        for paper in case.papers:
            if paper.body == kind:
                content, media_type = body(chamber, case, paper)
                assert _kind(EXTENSIONS[media_type]) == kind
                yield content


def _real(kind: str) -> Iterator[bytes]:
    yield from (path.read_bytes() for path in sorted(SHARED.glob(_BESIDE[kind]))) if kind in _BESIDE else ()


def _typeset(kind: str) -> Iterator[bytes]:
    if kind == "pdf":
        yield appendix_pdf(SAMPLE)
        yield _plain_pdf()
    elif kind == "docx":
        yield word(SAMPLE, tables=[[["Jaar", "Aantal"], ["2023", "12"]]])
        yield _whole_word()
    elif kind in {"html", "xml"}:
        yield {"html": page, "xml": official_xml}[kind](SAMPLE)


def _plain_pdf() -> bytes:
    """Return a PDF whose streams are not packed, so that damage reaches what is in them."""
    before, rl_config.pageCompression = rl_config.pageCompression, 0
    try:
        return appendix_pdf(SAMPLE)
    finally:
        rl_config.pageCompression = before


def _whole_word() -> bytes:
    """Return a Word file with notes, lists, a table, and changes."""
    lists = f"<w:abstractNum w:abstractNumId='90'>{level(0, 'decimal', 'Vraag %1')}{level(1, 'lowerLetter', '%2)')}"
    lists += "</w:abstractNum><w:num w:numId='90'><w:abstractNumId w:val='90'/></w:num>"
    body_ = table(("Datum", "12 maart 2024"), ("Betreft", "Proef")) + paragraph("Klopt dit?", properties=listed(90))
    body_ += paragraph("En dit?", note(2), properties=listed(90, 1)) + paragraph(run("Antwoord 1", "<w:b/>"))
    body_ += paragraph("Ja", note(3), f"<w:ins>{run(' zeker')}</w:ins><w:del>{run(' nooit')}</w:del>", ".")
    return built(body_, footnotes={2: "Een.", 3: "Twee."}, endnotes={2: "Drie."}, numbering=lists)
