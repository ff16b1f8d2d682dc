"""Settles what follows from several rows together: where a set of questions stands, and what became of a motion.

Term of answering: three weeks, and three more after a reasoned notice (Rules of Procedure of the Tweede Kamer, on
written questions).
The API's own `Zaak.Termijn` is empty for written questions, so the term is computed.
"""

from datetime import date

from sqlite_utils import Database

from tkdocs.store import outcomes
from tkdocs.vocabulary import CaseState

TERM_DAYS = 21
POSTPONED_TERM_DAYS = 42


def settle(db: Database, today: date) -> int:
    """Write state, term and answer date of question cases and the outcome of motions; return how many rows changed."""
    before = db.conn.total_changes
    with db.atomic():
        _link_answers(db)
        _settle_questions(db, today)
        outcomes.settle(db)
    return db.conn.total_changes - before


def _link_answers(db: Database) -> None:
    """Link answers that do not repeat the questions to the questions of the same case that bear their numbers."""
    db.execute(
        """
        INSERT OR IGNORE INTO answer_questions (answer_id, question_id)
        SELECT a.id, q.id FROM answers a
        JOIN case_documents ca ON ca.document_number = a.document_number
        JOIN case_documents cq ON cq.case_number = ca.case_number
        JOIN documents d ON d.number = cq.document_number AND d.kind = 'question'
        JOIN questions q ON q.document_number = d.number
        WHERE NOT EXISTS (SELECT 1 FROM questions own WHERE own.document_number = a.document_number)
          AND ', ' || a.numbers || ', ' LIKE '%, ' || q.number || ', %'
        """
    )


def _settle_questions(db: Database, today: date) -> None:
    """Write state, term, days and ministry of question cases where they differ from what stands there.

    The ministry is the one that answered; until then the first that the questions are addressed to, as printed before
    as listed by the API, whose order of addressees means nothing.
    """
    db.execute(
        f"""
        WITH papers AS (
            SELECT cd.case_number AS number,
                min(CASE WHEN d.kind = 'answer' THEN coalesce(d.received_on, d.dated_on) END) AS answered_on,
                max(d.kind = 'postponement') AS postponed,
                max(d.kind = 'withdrawal') AS withdrawn,
                min(CASE WHEN d.kind = 'question' THEN d.submitted_on END) AS submitted_on,
                max(CASE WHEN d.kind = 'answer' THEN d.ministry END) AS answering,
                max(CASE WHEN d.kind = 'question' THEN d.ministry END) AS asked
            FROM case_documents cd JOIN documents d ON d.number = cd.document_number GROUP BY cd.case_number
        ), facts AS (
            SELECT c.number, p.answered_on, c.completed, coalesce(p.withdrawn, 0) AS withdrawn,
                coalesce(p.postponed, 0) AS postponed, coalesce(p.submitted_on, c.started_on) AS asked_on,
                coalesce(p.answering, p.asked, c.ministry) AS ministry
            FROM cases c LEFT JOIN papers p USING (number) WHERE c.kind = 'question'
        ), terms AS (
            SELECT *, date(asked_on, '+' || CASE WHEN postponed THEN {POSTPONED_TERM_DAYS} ELSE {TERM_DAYS} END
                || ' days') AS due_on FROM facts
        ), settled AS (
            SELECT number, ministry, due_on, answered_on,
                CAST(julianday(answered_on) - julianday(asked_on) AS INTEGER) AS days,
                CASE WHEN answered_on IS NOT NULL THEN '{CaseState.ANSWERED}'
                     WHEN withdrawn THEN '{CaseState.WITHDRAWN}'
                     WHEN completed THEN '{CaseState.CLOSED}'
                     WHEN due_on < :today THEN '{CaseState.OVERDUE}'
                     WHEN postponed THEN '{CaseState.POSTPONED}'
                     ELSE '{CaseState.OPEN}' END AS state
            FROM terms
        )
        UPDATE cases SET state = s.state, ministry = s.ministry, due_on = s.due_on, answered_on = s.answered_on,
            days = s.days
        FROM settled s
        WHERE s.number = cases.number AND (cases.state IS NOT s.state OR cases.ministry IS NOT s.ministry
            OR cases.due_on IS NOT s.due_on OR cases.answered_on IS NOT s.answered_on OR cases.days IS NOT s.days)
        """,
        {"today": today.isoformat()},
    )
