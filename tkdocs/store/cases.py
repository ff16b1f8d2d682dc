"""Writes cases, decisions, votes, people and parties into `tkdocs.db`."""

from functools import partial

from sqlite_utils import Database

from tkdocs.models import Actor, CaseRecord, DecisionRecord, PartyRecord, PersonRecord, VoteRecord
from tkdocs.rules import ministries
from tkdocs.store import numbers, outcomes
from tkdocs.store.rows import insert_all, iso_day, upsert
from tkdocs.store.unparsed import MADE
from tkdocs.vocabulary import ActorRole, CaseKind

# The chamber's site has a folder for each kind of paper.
_FOLDERS = {CaseKind.QUESTION: "kamervragen", CaseKind.MOTION: "moties", CaseKind.LETTER: "brieven_regering"}


def page_url(site_url: str, kind: CaseKind, number: str, document_number: str | None = None) -> str:
    """Return the address of the page at the chamber for a case, or for one document of it."""
    return f"{site_url}/kamerstukken/{_FOLDERS[kind]}/detail?id={number}&did={document_number or number}"


def save_case(db: Database, case: CaseRecord, site_url: str) -> None:
    """Write a case and its actors, replacing what was there; what `standing` has settled about it is kept.

    Raise UnexpectedAnswerError where another case has its number.
    """
    before = db.execute("SELECT number, kind FROM cases WHERE source_id = ?", [case.id]).fetchone()
    if before not in (None, (case.number, case.kind)):
        remove(db, "Zaak", case.id)  # what was settled was about something else
    numbers.take(db, "Zaak", case.number, case.id, partial(remove, db, "Zaak"))
    kind = CaseKind[case.kind.upper()]
    addressee = next((actor.function for actor in case.actors if actor.role == ActorRole.ADDRESSEE), None)
    upsert(
        db,
        "cases",
        "number",
        {
            "number": case.number,
            "source_id": case.id,
            "kind": case.kind,
            "subject": case.subject,
            "title": case.title,
            "started_on": iso_day(case.started_on),
            "session": case.session,
            "dossier": case.dossier,
            "dossier_number": case.dossier_number,
            "cabinet_judgement": case.cabinet_judgement,
            "completed": int(case.completed),
            "ministry": ministries.of(addressee),
            "url": page_url(site_url, kind, case.number),
        },
    )
    save_actors(db, case.actors, case_number=case.number)


def save_actors(
    db: Database, actors: tuple[Actor, ...], *, case_number: str | None = None, document_number: str | None = None
) -> None:
    """Write the actors of a case or of a document, replacing those that were there."""
    column, number = ("case_number", case_number) if case_number else ("document_number", document_number)
    db.execute(f"DELETE FROM actors WHERE {column} = ?", [number])
    for actor in actors:
        upsert(
            db,
            "actors",
            "id",
            {
                "id": actor.id,
                "case_number": case_number,
                "document_number": document_number,
                "role": actor.role,
                "person_id": actor.person_id,
                "name": actor.name,
                "party": actor.party,
                "function": actor.function,
                "ministry": ministries.of(actor.function),
            },
        )


def save_decision(db: Database, decision: DecisionRecord) -> None:
    """Write a decision and the cases that it was taken on, replacing what was there."""
    upsert(
        db,
        "decisions",
        "id",
        {
            "id": decision.id,
            "kind": decision.kind,
            "text": decision.text,
            "status": decision.status,
            "voting": decision.voting,
            "decided_on": iso_day(decision.decided_on),
        },
    )
    db.execute("DELETE FROM decision_cases WHERE decision_id = ?", [decision.id])
    insert_all(
        db,
        "decision_cases",
        ({"decision_id": decision.id, "case_number": number} for number in dict.fromkeys(decision.case_numbers)),
    )


def save_vote(db: Database, vote: VoteRecord) -> None:
    """Write one vote, replacing what was there and what was settled from it."""
    outcomes.unsettle(db, vote.id, vote.decision_id)
    upsert(
        db,
        "votes",
        "id",
        {
            "id": vote.id,
            "decision_id": vote.decision_id,
            "vote": vote.vote,
            "party": vote.party,
            "name": vote.name,
            "person_id": vote.person_id,
            "seats": vote.seats,
            "mistake": int(vote.mistake),
        },
    )


def save_person(db: Database, person: PersonRecord) -> None:
    """Write one person, replacing what was there."""
    upsert(
        db,
        "people",
        "id",
        {
            "id": person.id,
            "name": person.name,
            "function": person.function,
            "party": person.party,
        },
    )


def save_party(db: Database, party: PartyRecord) -> None:
    """Write one party, replacing what was there."""
    upsert(
        db,
        "parties",
        "id",
        {
            "id": party.id,
            "abbreviation": party.abbreviation,
            "name": party.name,
            "seats": party.seats,
            "active_from": iso_day(party.active_from),
            "active_to": iso_day(party.active_to),
        },
    )


def save_ministries(db: Database) -> None:
    """Write the ministries of the rules file, where they are not there already as they are."""
    known = {tuple(row) for row in db.execute("SELECT slug, name, abbreviation FROM ministries")}
    wanted = {(m.slug, m.name, m.abbreviation) for m in ministries.load()}
    if known != wanted:
        db.execute("DELETE FROM ministries")
        db.conn.executemany("INSERT INTO ministries (slug, name, abbreviation) VALUES (?, ?, ?)", sorted(wanted))


def remove(db: Database, entity: str, source_id: str) -> None:
    """Remove what was derived from a case, decision, vote, person or party that is deleted at the source.

    That a document is listed under a case is said by the document's own row, and stays as long as that says so.
    """
    if entity == "Zaak":
        found = db.execute("SELECT number FROM cases WHERE source_id = ?", [source_id]).fetchone()
        if found:
            db.execute("DELETE FROM actors WHERE case_number = ?", found)
            db.execute("DELETE FROM cases WHERE source_id = ?", [source_id])
            numbers.free(db, found[0])
        return
    if entity == "Stemming":
        outcomes.unsettle(db, source_id)
    if entity == "Besluit":
        for table in ("decision_cases", "party_votes"):
            db.execute(f"DELETE FROM {table} WHERE decision_id = ?", [source_id])
    table, column = MADE[entity]
    db.execute(f"DELETE FROM {table} WHERE {column} = ?", [source_id])
