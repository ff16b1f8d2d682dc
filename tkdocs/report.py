"""What `tkdocs read` says about one document: an object for machines, or a page for a person at a terminal."""

from collections.abc import Sequence
from dataclasses import asdict
from itertools import chain, pairwise
from typing import Any

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from embeddings.judge import Mark
from embeddings.verdicts import SILENT
from tkdocs.models import Answer, Question, Tag
from tkdocs.reading import JudgedBlock, Report
from tkdocs.rules import topics
from tkdocs.vocabulary import TagKind, Verdict

_VERDICTS = {
    Verdict.ANSWERS: "what was asked is given",
    Verdict.PARTLY: "a part of what was asked is not given",
    Verdict.EVADES: "what was asked is not given",
}


def as_object(found: Report) -> dict[str, Any]:
    """Return the report as plain values, in the form that the project's scorer reads, and more beside it."""
    reading = found.reading
    whole = [block for block in found.blocks if not block.answer.to]
    return {
        "file": found.name,
        "kind": reading.kind.value,
        "subject": reading.subject,
        "reference": reading.reference,
        "askers": [asdict(member) for member in reading.askers],
        "addressed_to": list(reading.addressed_to),
        "answered_by": list(reading.answered_by),
        "submitted": reading.submitted.isoformat() if reading.submitted else None,
        "received": reading.received.isoformat() if reading.received else None,
        "questions": [{"number": question.number, "text": _with_marks(question)} for question in reading.questions],
        "notes": [asdict(note) for note in reading.notes],
        "answers": [_answer(block) for block in found.blocks if block.answer.to],
        "marks": [flag for block in whole for flag in _flags(block)],
        "motion": asdict(reading.motion) if reading.motion else None,
        "tags": _tags(found.tags),
        "doubts": [asdict(doubt) for doubt in reading.doubts],
        "encoder": found.encoder,
    }


def show(found: Report, console: Console) -> None:
    """Write the report for a person to read."""
    reading = found.reading
    console.rule(Text(found.name, style="bold"))
    facts = {
        "kind": reading.kind.value.replace("_", " "),
        "subject": reading.subject,
        "asked by": ", ".join(f"{m.name} ({m.party})" if m.party else m.name for m in reading.askers),
        "answered by": ", ".join(reading.answered_by),
        "submitted": reading.submitted,
        "received": reading.received,
        "tags": ", ".join(f"{tag['slug']} ({', '.join(tag['matched'])})" for tag in _tags(found.tags)),
        "judged with": found.encoder or "words alone (no encoder)",
    }
    for name, value in facts.items():
        if value:
            console.print(Text.assemble((f"{name:>12}  ", "dim"), str(value)))
    for doubt in reading.doubts:
        console.print(Text.assemble(("       doubt  ", "yellow"), doubt.text))
    if reading.motion:
        for request in reading.motion.requests:
            console.print(
                Text.assemble(("     request  ", "dim"), f"{request.verb} {request.addressee} {request.text}")
            )
    asked = {question.number: question.text for question in reading.questions}
    for block in found.blocks:
        console.print(_page(block, asked))


def _page(block: JudgedBlock, asked: dict[str, str]) -> Group:
    """Return questions, verdict and answer of one block, its marked sentences set off with the reason below."""
    marks = {mark.sentence: mark for mark in block.judgement.marks}
    head = f"Answer to {', '.join(block.answer.to)}" if block.answer.to else "Text"
    lines: list[Text | Padding] = [Text()]
    lines += [Text.assemble((f"Question {n}  ", "bold"), asked[n]) for n in block.answer.to if n in asked]
    silent = block.judgement.reason == SILENT
    verdict = "a part may not be given" if silent else _VERDICTS[Verdict(block.judgement.verdict)]
    lines.append(Text.assemble((head, "bold"), (f"  {verdict}" if block.answer.to else "", "italic")))
    for number, span in enumerate(block.spans):
        mark = marks.get(number)
        lines.append(Padding(Text(span.text, style="reverse" if mark else ""), (0, 0, 0, 2)))
        if mark:
            lines.append(Padding(Text(_reason(mark), style="dim"), (0, 0, 0, 4)))
    lines += [Padding(Text(f"not found: {part}", style="dim"), (0, 0, 0, 2)) for part in block.judgement.missing]
    return Group(*lines)


def _reason(mark: Mark) -> str:
    """Return one line that says why a sentence is marked."""
    direct = ", yet the straight answer to what was asked" if mark.direct else ""
    nearest = f"; nearest example ({mark.example_score:.2f}): {mark.example}" if mark.example else ""
    return f"{mark.category} {mark.score:.2f}{direct}{f'; rule {mark.rule}' if mark.rule else ''}{nearest}"


def _answer(block: JudgedBlock) -> dict[str, Any]:
    return {
        "to": list(block.answer.to),
        "text": _with_marks(block.answer),
        "verdict": block.judgement.verdict,
        "reason": block.judgement.reason,
        "missing": list(block.judgement.missing),
        "flags": _flags(block),
    }


def _with_marks(block: Question | Answer) -> str:
    """Return the text with the marks of its notes where they were printed ("[3]"), so that each source is seen."""
    ends = [mark.position for mark in block.note_marks]
    pieces = [block.text[start:end] for start, end in pairwise([0, *ends, len(block.text)])]
    return "".join(chain(*zip(pieces, [*(f"[{mark.mark}]" for mark in block.note_marks), ""], strict=True)))


def _flags(block: JudgedBlock) -> list[dict[str, Any]]:
    return [
        {
            "sentence": block.spans[mark.sentence].text,
            "category": mark.category,
            "direct": mark.direct,
            "score": round(mark.score, 3),
            "example": mark.example,
            "rule": mark.rule,
        }
        for mark in block.judgement.marks
    ]


def _tags(tags: Sequence[Tag]) -> list[dict[str, Any]]:
    """Return one entry a vendor or topic, with the distinct words that matched, in the order of the text."""
    uris = {topic.slug: topic.uri for topic in topics.load()}
    found: dict[tuple[TagKind, str], dict[str, None]] = {}
    for tag in tags:
        found.setdefault((tag.kind, tag.slug), {})[tag.matched] = None
    return [
        {"kind": kind.value, "slug": slug, "matched": list(words)}
        | ({"uri": uris[slug]} if kind is TagKind.TOPIC else {})
        for (kind, slug), words in found.items()
    ]
