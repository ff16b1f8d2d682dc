"""`/zaak/<number>`: one case in full, with its documents, questions and answers, or motion, or letter."""

from typing import Any

from datasette import NotFound

from . import annotations as annotated
from . import citing, course, dialogue, doubts, following, marks, motion, plain, related, reporting, words
from .annotations import Annotations
from .pages import Page
from .pairing import tag_rows
from .rows import EMPTY, OF_CASE, Row, row, rows

_CASE = """
    SELECT c.*, m.name AS ministry_name FROM cases c LEFT JOIN ministries m ON m.slug = c.ministry WHERE c.number = ?
"""
_ACTORS = """
    SELECT a.role, a.name, a.party, a.function, p.role AS page_role, p.slug FROM actors a
    LEFT JOIN person_pages p ON p.person_id = coalesce(a.person_id, 'name:' || a.name)
        AND p.role = CASE WHEN a.ministry IS NULL THEN 'member' ELSE 'minister' END
    WHERE a.case_number = ? AND a.role IN ('asker', 'co_asker', 'addressee', 'first_signatory', 'co_signatory')
    ORDER BY a.role, a.id
"""
_DOCUMENTS = """
    SELECT d.*, d.text IS NOT NULL AS read, cd.link, l.error
    FROM case_documents cd JOIN documents d ON d.number = cd.document_number
    LEFT JOIN ledger l ON l.stage = 'parse' AND l.key = 'Document:' || d.source_id AND l.error IS NOT NULL
    WHERE cd.case_number = ? ORDER BY d.dated_on, d.number
"""
_TAGS = f"""
    SELECT t.*, coalesce(v.name, p.label, t.slug) AS label FROM tags t
    LEFT JOIN vendors v ON t.kind = 'vendor' AND v.slug = t.slug
    LEFT JOIN topics p ON t.kind = 'topic' AND p.slug = t.slug
    WHERE t.{OF_CASE} ORDER BY t.kind DESC, t.slug, t.document_number, t.start
"""
_CHAINS = """
    SELECT m.chain_id, m.position, m.reason, c.label, c.cases FROM chain_members m JOIN chains c ON c.id = m.chain_id
    WHERE m.case_number = ? ORDER BY c.id, m.position
"""
_LETTER = "SELECT sender, reference, dated_on AS printed_on, subject AS concerns FROM letters WHERE document_number = ?"


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one case; raise NotFound where no case has the number."""
    number = request.url_vars["number"]
    case = await row(datasette, _CASE, [number])
    if case is None:
        raise NotFound(f"Er is geen zaak met nummer {number}.")
    documents = await rows(datasette, _DOCUMENTS, [number])
    annotations = await annotated.of_case(datasette, number)
    parts = await _parts(datasette, case, documents, annotations)
    actors = _by_role(await rows(datasette, _ACTORS, [number]))
    askers = [*actors.get("asker", ()), *actors.get("co_asker", ()), *actors.get("first_signatory", ())]

    def address(path: str) -> str:
        return datasette.absolute_url(request, datasette.urls.path(path))

    here = address(f"/zaak/{number}")
    answers = [each for block in parts.get("blocks", ()) for each in block.answers]
    for each in answers:
        each["citation"] = citing.of_answer(each, case, askers, f"{here}#{each['anchor']}")
    context = {
        "case": case,
        "state": words.state(case),
        "waiting": case["kind"] == "question" and case["state"] in following.WAITING,
        "unmet": any(each["verdict"] in {"partly", "evades"} for each in answers),
        "course": await course.of_case(datasette, case),
        "actors": actors,
        "documents": documents,
        "notes": [(each, annotations.listed(each["number"])) for each in documents],
        "tags": tag_rows(await rows(datasette, _TAGS, {"case": number})),
        "chains": await rows(datasette, _CHAINS, [number]),
        "fellows": await related.fellows(datasette, number),
        "papers": await related.papers(datasette, number),
        "citation": citing.of_case(case, askers, here),
        "report": reporting.link(datasette, case, here),
        **parts,
    }
    return Page(
        "case.html",
        case["subject"] or case["title"] or number,
        context,
        description=_description(case),
        data=plain.of_case(context, annotations, address),
        entries=following.entries(case, documents, answers),
        columns=following.columns(EMPTY),
        days=following.days(case),
    )


def _description(case: Row) -> str:
    """Return what a case is in one line: its kind, day and state."""
    kind = f"{words.CASE_KINDS[case['kind']]} {case['number']} van {words.day(case['started_on'])}"
    return f"{kind}. {words.state(case)}.".replace(". .", ".") if case["state"] else f"{kind}."


async def _parts(datasette: Any, case: Row, documents: list[Row], annotations: Annotations) -> Row:
    """Return what only this kind of case has (blocks, motions with votes, or letters), and the doubts beside."""
    number = case["number"]
    found = await doubts.of_case(datasette, number)
    explained = {each["number"]: await marks.of_document(datasette, each["number"]) for each in documents}
    if case["kind"] == "question":
        pairs, rest = await dialogue.of_case(datasette, number, explained, annotations, found)
        return {"blocks": pairs, "doubts": rest}
    texts = [
        {**each, "stretches": annotations.woven(each["text"], each["number"], _of_whole(explained[each["number"]]))}
        for each in documents
        if each["text"] and each["kind"] == case["kind"]
    ]
    if case["kind"] == "motion":
        return {"motions": await motion.of_texts(datasette, texts), "doubts": found}
    letters = [{**each, **(await row(datasette, _LETTER, [each["number"]]) or {})} for each in texts]
    return {"letters": letters, "doubts": found}


def _of_whole(explained: list[Row]) -> list[Row]:
    """Return the marks in the text of a document as a whole."""
    return [mark for mark in explained if not mark["answer_id"]]


def _by_role(actors: list[Row]) -> dict[str, list[Row]]:
    """Return the actors by role, the same name only once."""
    found: dict[str, list[Row]] = {}
    for actor in actors:
        if actor not in found.setdefault(actor["role"], []):
            found[actor["role"]].append(actor)
    return found
