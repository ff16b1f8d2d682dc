"""Links answers and notices to their set of questions where the chamber does not say which it is.

By `reference`: the document prints the number of its case. By `number`: an answer says in its head under which number
the notice that put it off was published, and one of the two has a case. By `subject`: see `matching`. A document that
prints the number of a case which is not mirrored gets none. All are found anew each time out of what the chamber says,
and only differences are written.
"""

from collections.abc import Iterator
from datetime import date

from sqlite_utils import Database

from tkdocs.store import matching, subjects
from tkdocs.vocabulary import ActorRole, CaseKind, DocumentKind

# Days after the questions within which a paper of a kind comes; the latest answers seen took about nine months.
WITHIN = {
    DocumentKind.ANSWER: 300,
    DocumentKind.FURTHER_ANSWER: 500,
    DocumentKind.POSTPONEMENT: 90,
    DocumentKind.TRANSFER: 90,
    DocumentKind.WITHDRAWAL: 300,
}
_KINDS = ", ".join(f"'{kind}'" for kind in WITHIN)
_QUESTIONS = CaseKind.QUESTION.name.lower()

# The documents that need a case: those that the chamber gave none. What stands in the subject is a case asked about.
_ALONE = f"""
    alone AS (
        SELECT d.number, d.kind, coalesce(d.dated_on, d.received_on) AS day, d.subject, d.submitted_on,
            CASE WHEN d.reference GLOB '20[0-9][0-9]Z[0-9][0-9][0-9][0-9][0-9]'
                AND instr(coalesce(d.subject, ''), d.reference) = 0 THEN d.reference END AS case_number
        FROM documents d WHERE d.kind IN ({_KINDS})
            AND NOT EXISTS (SELECT 1 FROM case_documents cd WHERE cd.document_number = d.number AND cd.link = 'source')
    )
"""
_BY_REFERENCE = f"""
    WITH {_ALONE}
    SELECT a.number, c.number FROM alone a JOIN cases c ON c.number = a.case_number AND c.kind = '{_QUESTIONS}'
    WHERE coalesce(c.started_on <= a.day, 1)
        AND coalesce(abs(julianday(a.submitted_on) - julianday(c.started_on)) <= {matching.SUBMITTED_WITHIN}, 1)
"""
# "(ontvangen 18 november 2024). Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 344."
_BY_NUMBER = f"""
    WITH {_ALONE}, pairs AS (
        SELECT r.document_number AS answer, n.number AS notice
        FROM citations r JOIN documents d ON d.number = r.document_number
        JOIN documents n ON n.appendix = r.target AND n.kind = '{DocumentKind.POSTPONEMENT}'
        WHERE r.kind = 'appendix' AND r.answer_id IS NULL AND d.kind IN ({_KINDS})
            AND substr(d.text, r.start - 7, 8) = 'Zie ook '
    ), either AS (SELECT answer AS one, notice AS other FROM pairs UNION SELECT notice, answer FROM pairs)
    SELECT a.number, cd.case_number FROM alone a JOIN either e ON e.one = a.number
    JOIN case_documents cd ON cd.document_number = e.other AND cd.link = 'source'
    JOIN cases c ON c.number = cd.case_number AND c.kind = '{_QUESTIONS}'
"""
_BY_SUBJECT = f"""
    WITH {_ALONE}
    SELECT number, kind, day, subject, submitted_on FROM alone
    WHERE subject IS NOT NULL AND day IS NOT NULL AND case_number IS NULL
    ORDER BY number
"""
_CASES = f"""
    SELECT c.number, c.started_on, c.subject, (
        SELECT group_concat(a.name, '|') FROM actors a WHERE a.case_number = c.number
            AND a.role IN ('{ActorRole.ASKER}', '{ActorRole.CO_ASKER}'))
    FROM cases c WHERE c.kind = '{_QUESTIONS}' AND c.subject IS NOT NULL AND c.started_on IS NOT NULL
"""
Link = tuple[str, str, str]  # document, case, how it was found


def settle(db: Database) -> None:
    """Write the links that the chamber did not give, and take away those that no longer hold."""
    there = set(db.execute("SELECT document_number, case_number, link FROM case_documents WHERE link <> 'source'"))
    wanted = set(_found(db))
    for document, case, _ in sorted(there - wanted):
        db.execute(
            "DELETE FROM case_documents WHERE document_number = ? AND case_number = ? AND link <> 'source'",
            [document, case],
        )
        _unlink_answers(db, document)
    for link in sorted(wanted - there):
        db.execute("INSERT INTO case_documents (document_number, case_number, link) VALUES (?, ?, ?)", link)


def _unlink_answers(db: Database, document: str) -> None:
    """Part the answers of a document from the questions of others; those of its remaining cases are joined anew."""
    db.execute(
        "DELETE FROM answer_questions WHERE answer_id IN (SELECT id FROM answers WHERE document_number = :number) "
        "AND question_id NOT IN (SELECT id FROM questions WHERE document_number = :number)",
        {"number": document},
    )


def _found(db: Database) -> Iterator[Link]:
    """Yield the links of documents without a case, each found in the surest way that gives one."""
    taken: set[str] = set()
    for how, sql in (("reference", _BY_REFERENCE), ("number", _BY_NUMBER)):
        rows = [row for row in db.execute(sql).fetchall() if row[0] not in taken]
        taken |= {document for document, _ in rows}
        yield from ((document, case, how) for document, case in rows)
    papers = [paper for paper in _papers(db) if paper.number not in taken]
    if papers:
        yield from ((document, case, "subject") for document, case in matching.links(papers, _cases(db)).items())


def _papers(db: Database) -> Iterator[matching.Paper]:
    for number, kind, day, subject, submitted in db.execute(_BY_SUBJECT):
        asked = date.fromisoformat(submitted) if submitted else None
        within = WITHIN[DocumentKind(kind)]
        yield matching.Paper(number, kind, date.fromisoformat(day), subjects.read(subject), asked, within)


def _cases(db: Database) -> matching.Cases:
    return matching.Cases(
        matching.Asked(
            number, date.fromisoformat(day), subjects.read(subject), subjects.surnames((names or "").split("|"))
        )
        for number, day, subject, names in db.execute(_CASES)
    )
