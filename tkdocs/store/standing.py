"""Settles what follows from several rows together: where a set of questions stands, and what became of a motion."""

from datetime import date

from sqlite_utils import Database

from tkdocs.store import citing, deadlines, links, outcomes


def settle(db: Database, today: date) -> int:
    """Write state, term and answer date of question cases and the outcome of motions; return how many rows changed."""
    before = db.conn.total_changes
    with db.atomic():
        links.settle(db)
        _link_answers(db)
        deadlines.settle(db, today)
        outcomes.settle(db)
        citing.settle(db)
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
