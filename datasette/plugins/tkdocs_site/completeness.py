"""`/volledigheid`: what was read and what was not, with the reasons."""

from typing import Any

from .pages import Page
from .rows import row, rows
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
    WITH unsure AS (SELECT DISTINCT document_number AS number FROM reading_doubts),
    failed AS (SELECT substr(key, 10) AS source_id FROM ledger WHERE error IS NOT NULL AND stage = 'parse'
               AND key LIKE 'Document:%')
    SELECT substr(dated_on, 1, 4) AS year, count(*) AS documents, sum(text IS NOT NULL) AS readable,
           sum(kind IN ('answer', 'further_answer')) AS answers,
           sum(kind IN ('answer', 'further_answer') AND text IS NOT NULL) AS answers_read,
           sum(number IN unsure) AS doubtful, sum(source_id IN failed) AS failed
    FROM documents GROUP BY 1 ORDER BY 1 DESC
"""
_DOUBTS = """
    SELECT r.kind, count(*) AS times, count(DISTINCT r.document_number) AS documents, r.doubt AS said,
           min(r.document_number) AS example,
           (SELECT min(case_number) FROM case_documents WHERE document_number = r.document_number) AS case_number
    FROM reading_doubts r GROUP BY r.kind ORDER BY times DESC, r.kind
"""
_TOTALS = """
    SELECT count(*) AS documents, sum(text IS NOT NULL) AS readable,
           (SELECT count(DISTINCT document_number) FROM reading_doubts) AS doubtful,
           (SELECT count(DISTINCT document_number) FROM reading_doubts
            WHERE kind = 'no_text_on_page') AS partly_scanned,
           (SELECT count(*) FROM ledger WHERE stage = 'parse' AND error LIKE 'a PDF without text%') AS scanned,
           (SELECT count(*) FROM answers) AS answers,
           (SELECT count(*) FROM answers WHERE doubtful = 1) AS doubtful_answers,
           (SELECT count(*) FROM questions) AS questions,
           (SELECT count(*) FROM questions WHERE doubtful = 1) AS doubtful_questions
    FROM documents
"""
_SHOWN_ERRORS = 500


async def page(datasette: Any) -> Page:
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
        "totals": await row(datasette, _TOTALS),
    }
    return Page("completeness.html", "Volledigheid", context, data=context)
