"""Settles what became of each motion: the decision taken on it, how was voted, and the seats for and against.

Votes count as recorded. A mistake (`Stemming.Vergissing`) is a party or member that declared afterwards to have meant
to vote otherwise: the chamber takes note of it and the result stays, so that it is marked and changes no count.

The table `party_votes` tells by decision, and the view `motion_votes` by `document_number` of the motion too: `party`,
`vote` (for, against, absent, unknown), `seats` (of the party; in a roll call its members who voted so), `members` (JSON
list of their names, of a roll call only), `mistakes` (how many of these votes were a mistake), `mistaken` (JSON list of
who made them: members, or the party), `deviates` (1: most of the party voted otherwise).
"""

from sqlite_utils import Database

from tkdocs.vocabulary import SOURCE_RESULTS, MotionResult

WITHOUT_VOTE = "zonder stemming"
_UNANIMOUS = "Stemmen - zonder stemming aannemen"


def settle(db: Database) -> None:
    """Write result, day, way of voting and seats of motions, where they differ from what stands there."""
    _settle_results(db)
    _settle_parties(db)
    _settle_seats(db)


def unsettle(db: Database, vote_id: str, decision_id: str | None = None) -> None:
    """Remove what was settled from the votes of a decision, before one of them changes, moves to it or goes."""
    db.execute(
        "DELETE FROM party_votes WHERE decision_id IN (SELECT decision_id FROM votes WHERE id = ? UNION SELECT ?)",
        [vote_id, decision_id],
    )


def _settle_results(db: Database) -> None:
    """Write the last decision of status `Besluit` that is a result; of those of one day, one that ends the matter."""
    results = ", ".join(f"('{kind}', '{result}')" for kind, result in SOURCE_RESULTS.items())
    db.execute(
        f"""
        WITH results (kind, result) AS (VALUES {results}),
        final AS (
            SELECT cd.case_number, d.id, r.result, d.decided_on,
                CASE WHEN r.kind = '{_UNANIMOUS}' THEN '{WITHOUT_VOTE}' ELSE lower(trim(d.voting)) END AS voting,
                row_number() OVER (
                    PARTITION BY cd.case_number ORDER BY d.decided_on IS NULL, d.decided_on DESC,
                        r.result = '{MotionResult.HELD}', d.id DESC
                ) AS place
            FROM decisions d JOIN results r ON r.kind = trim(d.kind) JOIN decision_cases cd ON cd.decision_id = d.id
            WHERE d.status = 'Besluit'
        ), settled AS (
            SELECT m.document_number, coalesce(f.result, '{MotionResult.PENDING}') AS result,
                f.decided_on, f.id, f.voting
            FROM motions m
            LEFT JOIN (
                SELECT document_number, min(case_number) AS case_number FROM case_documents
                LEFT JOIN cases c ON c.number = case_number WHERE coalesce(c.kind, 'motion') = 'motion' GROUP BY 1
            ) cd ON cd.document_number = m.document_number
            LEFT JOIN final f ON f.case_number = cd.case_number AND f.place = 1
        )
        UPDATE motions SET result = s.result, decided_on = s.decided_on, decision_id = s.id, voting = s.voting
        FROM settled s
        WHERE s.document_number = motions.document_number AND (motions.result IS NOT s.result
            OR motions.decided_on IS NOT s.decided_on OR motions.decision_id IS NOT s.id
            OR motions.voting IS NOT s.voting)
        """
    )


def _settle_parties(db: Database) -> None:
    """Write the votes by party of decisions where they are not there.

    A voter counts once, though the chamber may hold the vote twice. Where a party has a vote and single members of it
    have too, as when a party is divided in a show of hands, its own vote is that of the others.
    """
    db.execute(
        """
        WITH pending AS (
            SELECT decision_id FROM votes WHERE decision_id IN (SELECT id FROM decisions)
            EXCEPT SELECT decision_id FROM party_votes
        ), voters AS (
            SELECT decision_id, coalesce(party, name, '') AS party, person_id, coalesce(name, party, '') AS name, vote,
                seats, sum(mistake) > 0 AS mistake, max(id) AS id
            FROM votes WHERE decision_id IN pending
            GROUP BY decision_id, coalesce(person_id, party, name, id)
        ), weighed AS (
            SELECT *, CASE WHEN person_id IS NULL THEN max(0, coalesce(seats, 0)
                    - count(person_id) OVER (PARTITION BY decision_id, party)) ELSE 1 END AS weight
            FROM voters
        ), sides AS (
            SELECT decision_id, party, vote, sum(weight) AS seats,
                json_group_array(name) FILTER (WHERE person_id IS NOT NULL) AS members,
                sum(mistake) AS mistakes, json_group_array(name) FILTER (WHERE mistake) AS mistaken
            FROM (SELECT * FROM weighed ORDER BY decision_id, party, vote, name) GROUP BY decision_id, party, vote
        )
        INSERT INTO party_votes
        SELECT *, vote IN ('for', 'against') AND seats < max(CASE WHEN vote IN ('for', 'against') THEN seats ELSE 0 END)
            OVER (PARTITION BY decision_id, party)
        FROM sides
        """
    )


def _settle_seats(db: Database) -> None:
    """Write the seats for and against; none where the votes are not known."""
    db.execute(
        """
        WITH counted AS (
            SELECT decision_id, sum(CASE WHEN vote = 'for' THEN seats ELSE 0 END) AS seats_for,
                sum(CASE WHEN vote = 'against' THEN seats ELSE 0 END) AS seats_against
            FROM party_votes GROUP BY decision_id
        ), settled AS (
            SELECT m.document_number, c.seats_for, c.seats_against
            FROM motions m LEFT JOIN counted c ON c.decision_id = m.decision_id
        )
        UPDATE motions SET seats_for = s.seats_for, seats_against = s.seats_against
        FROM settled s
        WHERE s.document_number = motions.document_number
            AND (motions.seats_for IS NOT s.seats_for OR motions.seats_against IS NOT s.seats_against)
        """
    )
