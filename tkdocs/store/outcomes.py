"""Settles what became of each motion: the decision taken on it, and the seats for and against."""

from sqlite_utils import Database

from tkdocs.vocabulary import SOURCE_RESULTS


def settle(db: Database) -> None:
    """Write result, day and seats of motions: the last decision of status `Besluit` that is a result, and its votes."""
    results = ", ".join(f"('{kind}', '{result}')" for kind, result in SOURCE_RESULTS.items())
    db.execute(
        f"""
        WITH results (kind, result) AS (VALUES {results}),
        final AS (
            SELECT cd.case_number, d.id, r.result, d.decided_on,
                row_number() OVER (
                    PARTITION BY cd.case_number ORDER BY d.decided_on IS NULL, d.decided_on DESC, d.id DESC
                ) AS place
            FROM decisions d JOIN results r ON r.kind = trim(d.kind) JOIN decision_cases cd ON cd.decision_id = d.id
            WHERE d.status = 'Besluit'
        ), counted AS (
            SELECT decision_id,
                sum(CASE WHEN vote = 'for' THEN weight END) AS seats_for,
                sum(CASE WHEN vote = 'against' THEN weight END) AS seats_against
            FROM (SELECT *, CASE WHEN person_id IS NULL THEN seats ELSE 1 END AS weight FROM votes)
            GROUP BY decision_id
        ), settled AS (
            SELECT m.document_number, coalesce(f.result, 'pending') AS result, f.decided_on,
                v.seats_for, v.seats_against
            FROM motions m
            LEFT JOIN (
                SELECT document_number, min(case_number) AS case_number FROM case_documents
                LEFT JOIN cases c ON c.number = case_number WHERE coalesce(c.kind, 'motion') = 'motion' GROUP BY 1
            ) cd ON cd.document_number = m.document_number
            LEFT JOIN final f ON f.case_number = cd.case_number AND f.place = 1
            LEFT JOIN counted v ON v.decision_id = f.id
        )
        UPDATE motions SET result = s.result, decided_on = s.decided_on, seats_for = s.seats_for,
            seats_against = s.seats_against
        FROM settled s
        WHERE s.document_number = motions.document_number AND (motions.result IS NOT s.result
            OR motions.decided_on IS NOT s.decided_on OR motions.seats_for IS NOT s.seats_for
            OR motions.seats_against IS NOT s.seats_against)
        """
    )
