"""`/zaak/<number>`: one case in full, with its documents, questions and answers, or motion, or letter."""

import json
from typing import Any

from datasette import NotFound, Response

from . import marks, words
from .pairing import blocks, merged, name_anchors, tag_rows
from .rows import Row, answer, row, rows

_CASE = """
    SELECT c.*, m.name AS ministry_name FROM cases c LEFT JOIN ministries m ON m.slug = c.ministry WHERE c.number = ?
"""
_ACTORS = """
    SELECT role, name, party, function FROM actors
    WHERE case_number = ? AND role IN ('asker', 'co_asker', 'addressee', 'first_signatory', 'co_signatory')
    ORDER BY role, id
"""
_DOCUMENTS = """
    SELECT d.*, l.error FROM case_documents cd JOIN documents d ON d.number = cd.document_number
    LEFT JOIN ledger l ON l.stage = 'parse' AND l.key = 'Document:' || d.source_id AND l.error IS NOT NULL
    WHERE cd.case_number = ? ORDER BY d.dated_on, d.number
"""
_OF_CASE = "document_number IN (SELECT document_number FROM case_documents WHERE case_number = :case)"
# The document that asks comes before those that repeat its questions.
_QUESTIONS = f"""
    SELECT q.* FROM questions q JOIN documents d ON d.number = q.document_number
    WHERE q.{_OF_CASE} ORDER BY d.kind <> 'question', d.dated_on, q.document_number, q.position
"""
_ANSWERS = f"""
    SELECT a.*, v.verdict, d.dated_on, d.kind, d.url FROM answers a JOIN documents d ON d.number = a.document_number
    LEFT JOIN verdicts v ON v.answer_id = a.id
    WHERE a.{_OF_CASE} ORDER BY d.dated_on, a.document_number, a.position
"""
_LINKS = f"""
    SELECT answer_id, question_id FROM answer_questions
    WHERE answer_id IN (SELECT id FROM answers WHERE {_OF_CASE})
"""
_TAGS = f"""
    SELECT t.*, coalesce(v.name, p.label, t.slug) AS label FROM tags t
    LEFT JOIN vendors v ON t.kind = 'vendor' AND v.slug = t.slug
    LEFT JOIN topics p ON t.kind = 'topic' AND p.slug = t.slug
    WHERE t.{_OF_CASE} ORDER BY t.kind DESC, t.slug, t.document_number, t.start
"""
_CHAINS = """
    SELECT m.chain_id, m.position, m.reason, c.label, c.cases FROM chain_members m JOIN chains c ON c.id = m.chain_id
    WHERE m.case_number = ? ORDER BY c.id, m.position
"""
_DOUBTS = f"SELECT document_number, doubt FROM reading_doubts WHERE {_OF_CASE} ORDER BY document_number, position"
_VOTES = """
    SELECT coalesce(v.party, 'zonder partij') AS party, v.vote, sum(coalesce(v.seats, 1)) AS seats,
           group_concat(CASE WHEN v.mistake THEN coalesce(v.name, '') END) AS mistakes
    FROM votes v
    WHERE v.decision_id = (
        SELECT d.id FROM decision_cases dc JOIN decisions d ON d.id = dc.decision_id
        WHERE dc.case_number = ? AND EXISTS (SELECT 1 FROM votes WHERE votes.decision_id = d.id)
        ORDER BY d.decided_on DESC, d.id DESC LIMIT 1)
    GROUP BY 1, v.vote ORDER BY seats DESC, party
"""


async def page(datasette: Any, request: Any) -> Response:
    """Return the page of one case; raise NotFound where no case has the number."""
    number = request.url_vars["number"]
    case = await row(datasette, _CASE, [number])
    if case is None:
        raise NotFound(f"Er is geen zaak met nummer {number}.")
    documents = await rows(datasette, _DOCUMENTS, [number])
    explained = {each["number"]: await marks.of_document(datasette, each["number"]) for each in documents}
    context = {
        "case": case,
        "state": words.state(case),
        "actors": _by_role(await rows(datasette, _ACTORS, [number])),
        "documents": documents,
        "tags": tag_rows(await rows(datasette, _TAGS, {"case": number})),
        "chains": await rows(datasette, _CHAINS, [number]),
        "doubts": await rows(datasette, _DOUBTS, {"case": number}),
        "link": datasette.absolute_url(request, datasette.urls.path(f"/zaak/{number}")),
        **await _parts(datasette, case, documents, explained),
    }
    return await answer(datasette, request, "case.html", context)


async def _parts(datasette: Any, case: Row, documents: list[Row], explained: dict[str, list[Row]]) -> Row:
    """Return what only this kind of case has: blocks, motions with votes, or letters."""
    if case["kind"] == "question":
        return {"blocks": await _blocks(datasette, case["number"], explained)}
    texts = [
        {
            **each,
            "stretches": marks.stretches(each["text"], [m for m in explained[each["number"]] if not m["answer_id"]]),
        }
        for each in documents
        if each["text"] and each["kind"] == case["kind"]
    ]
    if case["kind"] == "motion":
        return {"motions": await _motions(datasette, texts), "votes": await rows(datasette, _VOTES, [case["number"]])}
    return {"letters": texts}


async def _blocks(datasette: Any, number: str, explained: dict[str, list[Row]]) -> Any:
    """Return questions beside answers, the answers cut into stretches."""
    questions, stands = merged(await rows(datasette, _QUESTIONS, {"case": number}))
    answers = await rows(datasette, _ANSWERS, {"case": number})
    name_anchors(questions, answers)
    for each in answers:
        own = [mark for mark in explained[each["document_number"]] if mark["answer_id"] == each["id"]]
        each["stretches"] = marks.stretches(each["text"], own)
    links = await rows(datasette, _LINKS, {"case": number})
    pairs = ((each["answer_id"], stands.get(each["question_id"], "")) for each in links)
    return blocks(questions, answers, pairs)


async def _motions(datasette: Any, texts: list[Row]) -> list[Row]:
    """Return the motion of each text, its lists read from JSON."""
    found = []
    for text in texts:
        motion = await row(datasette, "SELECT * FROM motions WHERE document_number = ?", [text["number"]])
        if motion:
            lists = {key: json.loads(motion[key] or "[]") for key in ("members", "considerations", "requests")}
            found.append({**text, **motion, **lists})
    return found


def _by_role(actors: list[Row]) -> dict[str, list[Row]]:
    """Return the actors by role, the same name only once."""
    found: dict[str, list[Row]] = {}
    for actor in actors:
        if actor not in found.setdefault(actor["role"], []):
            found[actor["role"]].append(actor)
    return found
