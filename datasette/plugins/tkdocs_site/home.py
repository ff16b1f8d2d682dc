"""`/`: what the site is, how much it holds, and the ways in."""

from typing import Any

from .pages import Page
from .rows import row, rows

_FIGURES = """
    SELECT (SELECT count(*) FROM cases WHERE kind = 'question') AS sets,
           (SELECT count(*) FROM cases WHERE kind = 'question' AND state = 'answered') AS answered,
           (SELECT count(*) FROM documents WHERE kind IN ('answer', 'further_answer')) AS answer_documents,
           (SELECT count(DISTINCT document_number) FROM answers) AS answer_documents_read,
           (SELECT count(*) FROM answers WHERE doubtful = 1) AS doubtful,
           (SELECT count(*) FROM counted_verdicts) AS judged,
           (SELECT count(*) FROM counted_verdicts WHERE marks > 0) AS marked,
           (SELECT count(*) FROM cases WHERE kind = 'motion') AS motions,
           (SELECT count(*) FROM cases WHERE kind = 'letter') AS letters
"""
_NEWEST = """
    SELECT d.number, d.dated_on, c.subject, d.url, n.name AS ministry_name, min(c.number) AS case_number,
           (SELECT count(*) FROM counted_verdicts WHERE document_number = d.number) AS judged,
           (SELECT count(*) FROM counted_verdicts WHERE document_number = d.number AND marks > 0) AS marked,
           p.id AS passage, p.text AS sentence
    FROM documents d JOIN case_documents cd ON cd.document_number = d.number JOIN cases c ON c.number = cd.case_number
    LEFT JOIN ministries n ON n.slug = d.ministry
    LEFT JOIN passages p ON p.id = (
        SELECT j.passage_id FROM judgements j JOIN passages o ON o.id = j.passage_id
        JOIN counted_verdicts v ON v.answer_id = j.answer_id
        WHERE j.document_number = d.number AND j.direct = 0 ORDER BY j.score DESC, o.position LIMIT 1)
    WHERE d.number IN (
        SELECT number FROM documents INDEXED BY documents_kind WHERE kind = 'answer'
        AND EXISTS (SELECT 1 FROM counted_verdicts WHERE document_number = documents.number AND marks > 0)
        ORDER BY dated_on DESC LIMIT 6)
    GROUP BY d.number ORDER BY d.dated_on DESC, d.number DESC
"""
_FORMULAS = """
    SELECT f.*, c.label AS category_label FROM formulas f JOIN categories c ON c.slug = f.category
    ORDER BY f.count DESC, f.id LIMIT 6
"""
_CHAINS = """
    SELECT *, (SELECT count(verdict) FROM chain_members WHERE chain_id = chains.id) AS judged
    FROM chains ORDER BY last_on DESC, cases DESC, id LIMIT 5
"""
_MINISTRIES = """
    WITH asked AS (
        SELECT ministry, count(*) AS sets, sum(state = 'answered') AS answered
        FROM cases WHERE kind = 'question' GROUP BY 1
    ), given AS (
        SELECT d.ministry, count(*) AS judged, sum(v.marks > 0) AS marked
        FROM counted_verdicts v JOIN documents d ON d.number = v.document_number GROUP BY 1
    )
    SELECT n.slug, n.name, coalesce(a.sets, 0) AS sets, coalesce(a.answered, 0) AS answered,
           coalesce(g.judged, 0) AS judged, coalesce(g.marked, 0) AS marked
    FROM ministries n LEFT JOIN asked a ON a.ministry = n.slug LEFT JOIN given g ON g.ministry = n.slug
    WHERE a.sets OR g.judged ORDER BY n.name
"""


async def page(datasette: Any) -> Page:
    """Return the first page."""
    context = {
        "figures": await row(datasette, _FIGURES),
        "newest": await rows(datasette, _NEWEST),
        "formulas": await rows(datasette, _FORMULAS),
        "chains": await rows(datasette, _CHAINS),
        "ministries": await rows(datasette, _MINISTRIES),
    }
    description = "Wat er in de Tweede Kamer schriftelijk is gevraagd en wat er is geantwoord."
    return Page("home.html", "tkdocs", context, description, data=context)
