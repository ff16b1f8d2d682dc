"""What stands at places of a case's texts: references to other texts, and notes with the marks that lead to them."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from . import marks
from .rows import OF_CASE, Row, rows
from .weaving import Stretch, weave

_CITATIONS = f"""
    SELECT r.*, d.subject AS target_subject, (
        SELECT case_number FROM case_documents WHERE document_number = r.target_document
        ORDER BY case_number <> :case, case_number LIMIT 1) AS target_case,
        EXISTS (SELECT 1 FROM answers WHERE id = r.target_answer AND {OF_CASE}) AS here
    FROM citations r LEFT JOIN documents d ON d.number = r.target_document WHERE r.{OF_CASE} ORDER BY r.id
"""
_NOTES = f"SELECT * FROM notes WHERE {OF_CASE} ORDER BY document_number, position"
_NOTE_MARKS = f"SELECT * FROM note_marks WHERE {OF_CASE} ORDER BY document_number, target_id, position"


@dataclass(slots=True)
class Annotations:
    """The references and notes of a case; `notes` by document, `note_marks` by the question or answer they stand in."""

    case: str
    citations: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    notes: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    note_marks: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def woven(self, text: str, target_id: str, explained: list[Row]) -> list[Stretch]:
        """Return a text of the case with the marks in `explained` that fit it, its references and its notes."""
        places = self.note_marks.get(target_id, [])
        for each in places:
            if each["note"]:
                each["note"]["back"].append(each["anchor"])
        found = [each for each in self.citations.get(target_id, []) if self._fits(text, each)]
        return weave(text, marks.fitting(text, explained), found, places)

    def listed(self, document: str) -> list[Row]:
        """Return the notes of a document that the page is to list: without those said elsewhere and not referred to.

        An answer repeats the questions with their notes; the page shows each question once, as the first paper has it.
        """
        said = {note["text"] for notes in self.notes.values() for note in notes if note["back"]}
        return [note for note in self.notes.get(document, []) if note["back"] or note["text"] not in said]

    def _fits(self, text: str, citation: Row) -> bool:
        """Return whether the words are where they were found and lead somewhere; `href` becomes where to."""
        fits = text[citation["start"] : citation["end"]] == citation["matched"]
        return fits and citation["href"] is not None


async def of_case(datasette: Any, number: str) -> Annotations:
    """Return all references and notes of the documents of a case."""
    found = Annotations(number)
    params = {"case": number}
    for note in await rows(datasette, _NOTES, params):
        anchor = f"noot-{note['document_number']}-{note['position']}"
        found.notes[note["document_number"]].append({**note, "anchor": anchor, "back": []})
    for mark in await rows(datasette, _NOTE_MARKS, params):
        own = found.note_marks[mark["target_id"]]
        anchor = f"bij-noot-{mark['target_id']}-{len(own) + 1}"
        own.append({**mark, "anchor": anchor, "note": _note(found.notes[mark["document_number"]], mark["mark"])})
    for citation in await rows(datasette, _CITATIONS, params):
        at = citation["answer_id"] or citation["document_number"]
        found.citations[at].append({**citation, "href": _href(datasette, citation, number)})
    return found


def _note(notes: list[Row], mark: str) -> Row | None:
    """Return the note that a mark leads to; None where the document has none of that mark, or more than one."""
    same = [note for note in notes if note["mark"] == mark]
    return same[0] if len(same) == 1 else None


def _href(datasette: Any, citation: Row, case: str) -> str | None:
    """Return where a reference leads: to an answer or document on the page, to another page, or nowhere (None)."""
    if citation["here"]:
        return f"#{citation['target_answer']}"
    if citation["target_document"] == citation["document_number"]:
        return None  # a paper that names itself
    if citation["target_case"] == case:
        return f"#{citation['target_document']}"
    return datasette.urls.path(f"/zaak/{citation['target_case']}") if citation["target_case"] else None
