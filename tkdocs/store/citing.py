"""Finds where what a text refers to is in the database; `citations` has the references as they were read."""

from sqlite_utils import Database

from tkdocs.vocabulary import DocumentKind

# A piece's number within so many characters behind a motion's name is that of the motion: "motie-X (26 643, nr. 12)".
_NEAR = 120
# A letter's number stands right behind its day, and a letter is registered within so many days.
_BEHIND, _REGISTERED_WITHIN = 30, 5

# Each gives (citation, document, answer), and only where there is exactly one.
_ANSWERS = """
    SELECT r.id, r.document_number, min(a.id) FROM citations r JOIN answers a ON a.document_number = r.document_number
    LEFT JOIN answers own ON own.id = r.answer_id
    WHERE r.kind = 'answer' AND a.id IS NOT r.answer_id AND ', ' || a.numbers || ', ' LIKE '%, ' || r.target || ', %'
        AND ', ' || coalesce(own.numbers, '') || ', ' NOT LIKE '%, ' || r.target || ', %'
    GROUP BY r.id HAVING count(*) = 1
"""
_CASES = f"""
    SELECT r.id, coalesce(
            min(CASE WHEN d.kind IN ('{DocumentKind.QUESTION}', '{DocumentKind.MOTION}', '{DocumentKind.LETTER}')
                THEN d.number END), min(d.number)), NULL
    FROM citations r JOIN case_documents cd ON cd.case_number = r.target
    JOIN documents d ON d.number = cd.document_number WHERE r.kind = 'case' GROUP BY r.id
"""
_DOCUMENTS = """
    SELECT r.id, d.number, NULL FROM citations r JOIN documents d ON d.number = r.target WHERE r.kind = 'document'
"""
# Kept as a table of its own, so that SQLite looks pieces up in it and does not go through all for each citation.
_BY_PIECE = """
    WITH pieces AS MATERIALIZED (
        SELECT number, kind, dated_on, dossier || '-' || dossier_number AS piece FROM documents
        WHERE dossier_number IS NOT NULL
    )
"""
_PIECES = f"""
    {_BY_PIECE}
    SELECT r.id, min(d.number), NULL FROM citations r JOIN pieces d ON d.piece = r.target
    WHERE r.kind = 'piece' GROUP BY r.id HAVING count(*) = 1
"""
_APPENDICES = """
    SELECT r.id, min(d.number), NULL FROM citations r JOIN documents d ON d.appendix = r.target
    WHERE r.kind = 'appendix' GROUP BY r.id HAVING count(*) = 1
"""
# By the day that the letter bears or that of its registration, and the ministry that the citing text is of.
_LETTERS = f"""
    WITH letters_by_day AS MATERIALIZED (
        SELECT number, ministry, dated_on AS day FROM documents WHERE kind = '{DocumentKind.LETTER}'
        UNION SELECT d.number, d.ministry, l.dated_on FROM documents d JOIN letters l ON l.document_number = d.number
    )
    SELECT r.id, min(l.number), NULL FROM citations r JOIN documents c ON c.number = r.document_number
    JOIN letters_by_day l ON l.day = r.target AND l.ministry = c.ministry AND l.number <> c.number
    WHERE r.kind = 'letter' GROUP BY r.id HAVING count(*) = 1
"""
# A letter with its number behind its day: "mijn brief van 4 november 2024 (Kamerstuk 26 643, nr. 12)".
_NUMBERED_LETTERS = f"""
    {_BY_PIECE}
    SELECT r.id, min(l.number), NULL FROM citations r
    JOIN citations p ON p.document_number = r.document_number AND p.answer_id IS r.answer_id AND p.kind = 'piece'
        AND p.start BETWEEN r."end" AND r."end" + {_BEHIND}
    JOIN pieces l ON l.piece = p.target AND l.kind = '{DocumentKind.LETTER}'
    WHERE r.kind = 'letter' AND abs(julianday(l.dated_on) - julianday(r.target)) <= {_REGISTERED_WITHIN}
    GROUP BY r.id HAVING count(*) = 1
"""
# A motion whose number stands behind its name; else the only one by these movers in a dossier that the text names.
_MOTIONS = f"""
    {_BY_PIECE}
    SELECT r.id, min(d.number), NULL FROM citations r
    JOIN citations p ON p.document_number = r.document_number AND p.answer_id IS r.answer_id AND p.kind = 'piece'
        AND p.start BETWEEN r."end" AND r."end" + {_NEAR}
    JOIN pieces d ON d.piece = p.target AND d.kind = '{DocumentKind.MOTION}'
    WHERE r.kind = 'motion' AND p.start = (
        SELECT min(n.start) FROM citations n WHERE n.document_number = r.document_number AND n.answer_id IS r.answer_id
            AND n.kind = 'piece' AND n.start >= r."end")
    GROUP BY r.id HAVING count(*) = 1
"""
_MOVED = f"""
    WITH moved AS MATERIALIZED (
        SELECT m.document_number AS number, d.dossier, d.dated_on, (
            SELECT lower(group_concat(json_extract(value, '$.name'), '/')) FROM json_each(m.members)) AS movers
        FROM motions m JOIN documents d ON d.number = m.document_number AND d.kind = '{DocumentKind.MOTION}'
    ), dossiers AS MATERIALIZED (
        SELECT DISTINCT document_number, rtrim(rtrim(target, '0123456789'), '-') AS dossier
        FROM citations WHERE kind = 'piece'
    )
    SELECT r.id, min(m.number), NULL FROM citations r
    CROSS JOIN documents c ON c.number = r.document_number
    CROSS JOIN moved m ON m.movers = lower(r.target) AND m.dated_on <= c.dated_on
    CROSS JOIN dossiers p ON p.document_number = r.document_number AND p.dossier = m.dossier
    WHERE r.kind = 'motion' GROUP BY r.id HAVING count(*) = 1
"""
# Of two that find the same citation the later has the last word.
_ALL = (_ANSWERS, _CASES, _DOCUMENTS, _PIECES, _APPENDICES, _LETTERS, _NUMBERED_LETTERS, _MOVED, _MOTIONS)


def settle(db: Database) -> None:
    """Write where citations lead, where that differs from what is there; NULL where their target is not (any more)."""
    wanted = {id_: (document, answer) for sql in _ALL for id_, document, answer in db.execute(sql)}
    there = "SELECT id, target_document, target_answer FROM citations"
    changed = [
        (*wanted.get(id_, (None, None)), id_)
        for id_, *target in db.execute(there)
        if wanted.get(id_, (None, None)) != tuple(target)
    ]
    db.conn.executemany("UPDATE citations SET target_document = ?, target_answer = ? WHERE id = ?", changed)
