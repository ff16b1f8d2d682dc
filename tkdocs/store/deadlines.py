"""Settles where each set of written questions stands: asked, put off, passed on, taken back, due, late or answered.

**Three weeks.** "Indien de minister niet in staat is de vragen binnen drie weken te beantwoorden laat hij dit de
Voorzitter onder opgave van redenen weten", and the clerk publishes what waits longer than six weeks (Rules of Procedure
of the Tweede Kamer of 1993, article 135). Under the Rules of 2021 the chamber's weekly list of late answers goes by
three weeks, or six after a notice (Reformatorisch Dagblad, 25 February 2025). Hence `due_on`: 21 days after the day of
asking, 42 where a notice was given before the answer. A second notice gives no further weeks, a transfer to another
minister none at all: the rule names neither. The API's own `Zaak.Termijn` is empty for written questions, so all is
computed.

**Recess.** No source was found to settle whether days of recess prolong the term, so it is not decided here. `due_on`
stays the plain day, and `recess_days` says how many of the days between asking and answering (or today, while there is
no answer) fell in a recess. A case is overdue only where it is late either way: where more days than the term have
passed even with those of recess taken off. Outside the span for which the recesses are known (`rules/recess.yml`)
`recess_days` is NULL, which means unknown; such a case goes by the plain rule, as the chamber's own list does.

**Which day counts.** Asked: as printed in the questions, else in the head of an answer that belongs to no other case,
else as registered. Answered: as printed, else as registered; the first answer counts, a further one does not, though it
shows that there was a first. An answer may leave questions open for later; that the case is then `answered` says no
more than that an answer came, and the questions without one are among the doubts of its document. A day of answering
before that of asking is a slip of the pen somewhere, and gives no number of days.
"""

from datetime import date

from sqlite_utils import Database

from tkdocs.rules import recess
from tkdocs.store.recesses import save_recesses
from tkdocs.vocabulary import ActorRole, CaseState

TERM_DAYS = 21
POSTPONED_TERM_DAYS = 42

# What the documents of a case say; the day of a paper is the one printed, else that of registration.
_PAPERS = """
    alone AS (
        SELECT document_number AS number FROM case_documents GROUP BY document_number HAVING count(*) = 1
    ), dated AS (
        SELECT cd.case_number, d.kind, d.submitted_on, d.ministry, coalesce(d.received_on, d.dated_on) AS day,
            d.number IN (SELECT number FROM alone) AS alone
        FROM case_documents cd JOIN documents d ON d.number = cd.document_number
    ), papers AS (
        SELECT case_number AS number,
            min(submitted_on) FILTER (WHERE kind = 'question') AS asked_on,
            min(submitted_on) FILTER (WHERE kind = 'answer' AND alone) AS answer_says,
            min(day) FILTER (WHERE kind = 'answer') AS answered_on,
            count(*) FILTER (WHERE kind IN ('answer', 'further_answer')) AS answers,
            min(day) FILTER (WHERE kind = 'postponement') AS postponed_on,
            count(*) FILTER (WHERE kind = 'postponement') AS notices,
            min(day) FILTER (WHERE kind = 'transfer') AS transferred_on,
            min(day) FILTER (WHERE kind = 'withdrawal') AS withdrawn_on,
            count(*) FILTER (WHERE kind = 'withdrawal') AS withdrawals,
            max(ministry) FILTER (WHERE kind = 'answer') AS answering,
            max(ministry) FILTER (WHERE kind = 'question') AS asked
        FROM dated GROUP BY case_number
    )
"""

# What the API lists is found anew each time: `cases.ministry` may be what a paper said that is gone since.
_LISTED = f"""
    CASE WHEN EXISTS (SELECT 1 FROM actors WHERE case_number = c.number) THEN (
        SELECT a.ministry FROM actors a WHERE a.case_number = c.number AND a.role = '{ActorRole.ADDRESSEE}'
        ORDER BY a.rowid LIMIT 1
    ) ELSE c.ministry END
"""

# The ministry is the one that answered; until then the first that the questions are addressed to, as printed before as
# listed by the API, whose order of addressees means nothing. A notice after the answer put nothing off.
_TERMS = f"""
    facts AS (
        SELECT c.number, c.completed, coalesce(p.asked_on, p.answer_says, c.started_on) AS asked_on, p.answered_on,
            p.postponed_on, p.transferred_on, p.withdrawn_on, coalesce(p.answering, p.asked, {_LISTED}) AS ministry,
            coalesce(p.answers, 0) > 0 AS answered, coalesce(p.withdrawals, 0) > 0 AS withdrawn,
            coalesce(p.notices, 0) > 0 AND coalesce(p.postponed_on <= p.answered_on, 1) AS postponed
        FROM cases c LEFT JOIN papers p USING (number) WHERE c.kind = 'question'
    ), terms AS (
        SELECT *, CASE WHEN postponed THEN {POSTPONED_TERM_DAYS} ELSE {TERM_DAYS} END AS term,
            CASE WHEN answered THEN answered_on WHEN withdrawn THEN withdrawn_on WHEN completed THEN NULL
                 ELSE :today END AS until
        FROM facts
    ), counted AS (
        SELECT *, date(asked_on, '+' || term || ' days') AS due_on,
            CASE WHEN until >= asked_on THEN CAST(julianday(until) - julianday(asked_on) AS INTEGER) END AS passed,
            CASE WHEN until >= asked_on AND asked_on >= :covers_first AND until <= :covers_last THEN (
                SELECT coalesce(CAST(sum(1 + julianday(min(r.last_on, until))
                    - julianday(max(r.first_on, date(asked_on, '+1 day')))) AS INTEGER), 0)
                FROM recesses r WHERE r.first_on <= until AND r.last_on > asked_on
            ) END AS recess_days
        FROM terms
    )
"""

_SETTLED = ("state", "ministry", "asked_on", "postponed_on", "transferred_on", "withdrawn_on", "due_on", "answered_on",
            "days", "recess_days")  # fmt: skip


def settle(db: Database, today: date) -> None:
    """Write the recesses, and all that this module settles of question cases, where it differs from what is there."""
    save_recesses(db)
    covers = recess.load().covers
    columns = ", ".join(_SETTLED)
    db.execute(
        f"""
        WITH {_PAPERS}, {_TERMS}, settled AS (
            SELECT *, CASE WHEN answered THEN passed END AS days,
                CASE WHEN answered THEN '{CaseState.ANSWERED}'
                     WHEN withdrawn THEN '{CaseState.WITHDRAWN}'
                     WHEN completed THEN '{CaseState.CLOSED}'
                     WHEN passed - coalesce(recess_days, 0) > term THEN '{CaseState.OVERDUE}'
                     WHEN postponed THEN '{CaseState.POSTPONED}'
                     ELSE '{CaseState.OPEN}' END AS state
            FROM counted
        )
        UPDATE cases SET ({columns}) = ({", ".join(f"s.{name}" for name in _SETTLED)})
        FROM settled s WHERE s.number = cases.number
            AND ({" OR ".join(f"cases.{name} IS NOT s.{name}" for name in _SETTLED)})
        """,
        {
            "today": today.isoformat(),
            "covers_first": covers.first_on.isoformat(),
            "covers_last": covers.last_on.isoformat(),
        },
    )
