"""`/volledigheid`: what was read and what was not, with the reasons."""

from typing import Any

from datasette import Response

from .rows import answer, row, rows
from .words import STAGES

# The keys of `parse` are an entity of the API and its id ("Document:..."): the entities are counted apart.
_STAGES = """
    SELECT stage, CASE WHEN stage = 'parse' AND key LIKE '%:%' THEN substr(key, 1, instr(key, ':') - 1) END AS entity,
           count(*) AS done, count(error) AS failed
    FROM ledger GROUP BY 1, 2 ORDER BY 2
"""
_ERRORS = """
    WITH failed AS (
        SELECT stage, key, error, substr(key, instr(key, ':') + 1) AS id FROM ledger WHERE error IS NOT NULL
        UNION ALL SELECT stage, key, error, substr(key, instr(key, ':') + 1) FROM source_errors)
    SELECT f.stage, f.key, f.error, d.number, d.subject, d.url FROM failed f
    LEFT JOIN documents d ON d.source_id = f.id OR d.number = f.id ORDER BY f.stage, f.key LIMIT 501
"""
_UNREAD = """
    SELECT d.kind, l.error AS reason, count(*) AS documents,
           min(d.number) AS example
    FROM documents d LEFT JOIN ledger l ON l.stage = 'parse' AND l.key = 'Document:' || d.source_id
    WHERE d.text IS NULL GROUP BY 1, 2 ORDER BY documents DESC, 1, 2 LIMIT 200
"""
_YEARS = """
    SELECT substr(dated_on, 1, 4) AS year, count(*) AS documents, sum(text IS NOT NULL) AS readable,
           sum(kind IN ('answer', 'further_answer')) AS answers,
           sum(kind IN ('answer', 'further_answer') AND text IS NOT NULL) AS answers_read
    FROM documents GROUP BY 1 ORDER BY 1 DESC
"""
_DOUBTS = """
    SELECT doubt, count(*) AS times, count(DISTINCT document_number) AS documents, min(document_number) AS example
    FROM reading_doubts GROUP BY doubt ORDER BY times DESC, doubt LIMIT 50
"""
_SHOWN_ERRORS = 500


async def page(datasette: Any, request: Any) -> Response:
    """Return the page that says how complete the site is."""
    order = [*STAGES]
    counted = await rows(datasette, _STAGES)
    errors = await rows(datasette, _ERRORS)
    context = {
        "stages": sorted(
            counted, key=lambda each: order.index(each["stage"]) if each["stage"] in STAGES else len(order)
        ),
        "errors": errors[:_SHOWN_ERRORS],
        "more_errors": len(errors) > _SHOWN_ERRORS,
        "unread": await rows(datasette, _UNREAD),
        "years": await rows(datasette, _YEARS),
        "doubts": await rows(datasette, _DOUBTS),
        "totals": await row(
            datasette, "SELECT count(*) AS documents, sum(text IS NOT NULL) AS readable FROM documents"
        ),
    }
    return await answer(datasette, request, "completeness.html", context)
