"""What belongs to a case beside its own papers: the same asked before and after, what it refers to, and back."""

from typing import Any

from .rows import Row, rows

# More than this makes a page that nobody reads; the chain has its own.
SHOWN = 40
_FELLOWS = """
    SELECT m.chain_id, m.case_number, m.dated_on, m.asked, m.answer_id, m.passage_id, m.verdict, m.reason, m.score,
           own.answer_id AS own_answer, own.asked AS own_asked, m.position > own.position AS later,
           c.kind AS case_kind, c.subject, c.state, c.url, n.name AS ministry_name, a.numbers, a.document_number AS
           answer_document, d.dated_on AS answered_on, coalesce(d.url, c.url) AS answer_url, p.text AS passage,
           k.label AS category_label, (
               SELECT o.result FROM case_documents cd JOIN motions o ON o.document_number = cd.document_number
               WHERE c.kind = 'motion' AND cd.case_number = c.number LIMIT 1) AS result
    FROM chain_members own
    JOIN chain_members m ON m.chain_id = own.chain_id AND m.case_number <> own.case_number
    JOIN cases c ON c.number = m.case_number
    LEFT JOIN ministries n ON n.slug = c.ministry
    LEFT JOIN answers a ON a.id = m.answer_id
    LEFT JOIN documents d ON d.number = a.document_number
    LEFT JOIN passages p ON p.id = m.passage_id
    LEFT JOIN judgements j ON j.passage_id = m.passage_id
    LEFT JOIN categories k ON k.slug = j.category
    WHERE own.case_number = :case
    GROUP BY m.chain_id, m.position
    ORDER BY abs(m.position - own.position) LIMIT :limit
"""
_OWN = "(SELECT document_number FROM case_documents WHERE case_number = :case)"
_PAPER = """
    r.kind, min(r.matched) AS matched, d.number AS document_number, d.kind AS document_kind, d.subject, d.dated_on,
    d.url, (SELECT min(case_number) FROM case_documents WHERE document_number = d.number) AS case_number
"""
_TO = f"""
    SELECT {_PAPER} FROM citations r JOIN documents d ON d.number = r.target_document
    WHERE r.document_number IN {_OWN} AND d.number NOT IN {_OWN} GROUP BY d.number ORDER BY d.dated_on, d.number
    LIMIT :limit
"""
_FROM = f"""
    SELECT {_PAPER} FROM citations r JOIN documents d ON d.number = r.document_number
    WHERE r.target_document IN {_OWN} AND d.number NOT IN {_OWN} GROUP BY d.number ORDER BY d.dated_on, d.number
    LIMIT :limit
"""
_NOT_HERE = f"""
    SELECT DISTINCT kind, target, matched FROM citations
    WHERE document_number IN {_OWN} AND target_document IS NULL AND target_answer IS NULL AND kind <> 'answer'
    ORDER BY document_number, start LIMIT :limit
"""
_SHARED = """
    SELECT other.case_number, other.document_number, other.link, c.kind AS case_kind, c.subject, c.started_on
    FROM case_documents own
    JOIN case_documents other ON other.document_number = own.document_number AND other.case_number <> own.case_number
    JOIN cases c ON c.number = other.case_number
    WHERE own.case_number = :case GROUP BY other.case_number ORDER BY c.started_on, c.number LIMIT :limit
"""


async def fellows(datasette: Any, number: str) -> list[Row]:
    """Return the other cases of the chains that a case is in, in the order of time; of many the nearest.

    Each has what was asked, `verdict` and the marked sentence (`passage`) where it is answered, `later` for those after
    this case, and in `own_answer` and `own_asked` what of this case links them.
    """
    found = await rows(datasette, _FELLOWS, {"case": number, "limit": SHOWN})
    return sorted(found, key=lambda each: (each["dated_on"] or "", each["case_number"]))


async def papers(datasette: Any, number: str) -> dict[str, list[Row]]:
    """Return the papers of other cases that this one refers `to`, and those that refer to it (`back`).

    With the cases that it shares a paper with (`shared`), and references to nothing in this database (`absent`).
    """
    queries = {"to": _TO, "back": _FROM, "shared": _SHARED, "absent": _NOT_HERE}
    params = {"case": number, "limit": SHOWN}
    return {name: await rows(datasette, sql, params) for name, sql in queries.items()}
