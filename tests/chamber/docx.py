"""Papers of the fictional chamber as DOCX: a ministry's letter with an annex, and the registry's own form."""

import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from io import BytesIO

import docx

from tests.chamber.content import Block, Case, Chamber, Paper
from tests.chamber.wording import MARK, NOTICE, asked, capital, day, listed, members, numbers, paragraphs, signed


def ministry(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return an answer as a ministry sends it: covering letter, then questions and answers in an annex."""
    minister = chamber.ministers[paper.by[0]]
    people = members([chamber.members[key] for key in case.members])
    behalf = [f"de {chamber.ministers[key].function}" for key in paper.also]
    also = f" mede namens {listed(behalf)}" if behalf else ""
    cover = [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Postbus 20018",
        "2500 EA DEN HAAG",
        f"Datum\t{day(paper.date)}",
        f"Betreft\tBeantwoording vragen over {case.subject}",
        f"Ons kenmerk\t{paper.number}-F",
        f"Uw kenmerk\t{case.number}",
        f"Hierbij bied ik u{also} de antwoorden aan op de vragen van {people} over {case.subject} "
        f"(ingezonden {day(case.date)}).",
        f"De {minister.function},",
        "",
        f"{minister.initials} {minister.name}",
    ]
    title = f"Antwoorden van de {minister.function}{also} op Kamervragen van {people} over {case.subject}."
    body = [title, *_pairs(case, paper, "Antwoord op vraag {}", "Antwoord op vragen {}")]
    return _document(paper, [*cover, *body, *_notes({**case.notes, **paper.notes})], brackets=True)


def registry(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return an answer in the form in which the chamber's registry passes it on before it is printed."""
    head = [f"AH {paper.appendix}", case.number, signed(chamber, paper, "Antwoord")]
    body = _pairs(case, paper, "Antwoord op vraag {}", "Antwoord op vragen {}")
    return _document(paper, [*head, *body, *_notes({**case.notes, **paper.notes}, "{})")])


def questions(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a set of questions as a member hands it in."""
    body = [line for number, text in case.questions.items() for line in ("", f"Vraag {number}", text)]
    head = [case.number, f"(ingezonden {day(case.date)})", "", asked(chamber, case).rsplit(" (ingezonden", 1)[0]]
    return _document(paper, [*head, *body, *_notes(case.notes, "{})")])


def letter(chamber: Chamber, case: Case, paper: Paper) -> bytes:
    """Return a minister's letter as the ministry sends it."""
    minister = chamber.ministers[paper.by[0]]
    lines = [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        f"Datum\t{day(paper.date)}",
        f"Betreft\t{capital(case.subject)}",
        f"Ons kenmerk\t{paper.number}-F",
        "Geachte voorzitter,",
        *paragraphs(paper.text),
        "Hoogachtend,",
        f"De {minister.function},",
        f"{minister.initials} {minister.name}",
    ]
    return _document(paper, lines, brackets=True)


def _pairs(case: Case, paper: Paper, one: str, several: str) -> Iterator[str]:
    """Yield the lines of questions and answers, an empty line between them."""
    for block in paper.blocks:
        yield from _asked(case, block)
        yield (one if len(block.to) == 1 else several).format(numbers(block.to))
        yield from paragraphs(block.text)
        yield ""


def _asked(case: Case, block: Block) -> Iterator[str]:
    """Yield the lines of a block's questions."""
    if block.joined:
        yield f"Vragen {numbers(block.to)}"
        yield from (case.questions[number] for number in block.to)
        yield ""
        return
    for number in block.to:
        yield from (f"Vraag {number}", case.questions[number], "")


def _notes(notes: Mapping[str, str], form: str = "[{}]") -> list[str]:
    """Return the sources at the end."""
    return ["", *(f"{form.format(number)} {text}" for number, text in notes.items())] if notes else []


def _document(paper: Paper, lines: list[str], *, brackets: bool = False) -> bytes:
    """Return a DOCX of these paragraphs, the notice in its footer; the same bytes for the same lines."""
    document = docx.Document()
    section = document.sections[0]
    section.footer.paragraphs[0].text = NOTICE
    for line in lines:
        document.add_paragraph(MARK.sub(r" [\1]" if brackets else r" \1)", line))
    properties = document.core_properties
    properties.title, properties.subject, properties.author = paper.number, NOTICE, "Fictieve kamer"
    properties.created = properties.modified = datetime.combine(paper.date, time(12), UTC)
    out = BytesIO()
    document.save(out)
    return _settled(out.getvalue())


def _settled(content: bytes) -> bytes:
    """Return the same archive with its times set to one moment, so that it is the same whenever it is made."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            new.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
