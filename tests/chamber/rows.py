"""Cases, papers and their actors as rows of the API (names of version 4)."""

from collections.abc import Iterator, Sized
from dataclasses import dataclass, field
from typing import Any

from tests.chamber.bodies import EXTENSIONS
from tests.chamber.content import Case, Chamber, Member, Minister, Paper
from tests.chamber.moments import changes, guid, midnight
from tests.chamber.wording import capital, names, session

CASE_KINDS = {"question": "Schriftelijke vragen", "motion": "Motie", "letter": "Brief regering"}
PAPER_KINDS = {
    "question": "Schriftelijke vragen",
    "answer": "Antwoord schriftelijke vragen",
    "further_answer": "Antwoord schriftelijke vragen (nader)",
    "postponement": "Mededeling (uitstel antwoord)",
    "transfer": "Mededeling (uitstel antwoord)",
    "withdrawal": "Mededeling",
    "motion": "Motie",
    "letter": "Brief regering",
}
_SUBJECTS = {
    "answer": "Antwoord op vragen van {who} over {subject}",
    "further_answer": "Nader antwoord op vragen van {who} over {subject}",
    "postponement": "Uitstel beantwoording vragen van {who} over {subject}",
    "transfer": "Mededeling over de beantwoording van vragen van {who} over {subject}",
    "withdrawal": "Intrekken vragen van {who} over {subject}",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row for the stand-in: entity, properties, and links to rows that it has no key for."""

    entity: str
    values: dict[str, Any]
    links: dict[str, list[str]] = field(default_factory=dict)


def case_rows(chamber: Chamber, case: Case) -> Iterator[Row]:
    """Yield the row of a case and those of its actors."""
    last = max([case.date, *(paper.date for paper in case.papers), *(d.date for d in case.decisions)])
    dossier = chamber.dossiers.get(case.dossier or 0)
    own = {
        "Id": guid("Zaak", case.number),
        "Nummer": case.number,
        "Soort": CASE_KINDS[case.kind],
        "Titel": dossier.title if dossier else None,
        "Status": "Vrijgegeven",
        "Onderwerp": subject_of(chamber, case),
        "GestartOp": midnight(case.date),
        "Organisatie": "Tweede Kamer",
        "Vergaderjaar": session(case.date),
        "Volgnummer": -1 if case.item is None else case.item,
        "Afgedaan": case.closed,
        "GrootProject": False,
        "Verwijderd": False,
        "Kabinetsappreciatie": case.appraisal,
    } | changes("Zaak", case.number, last, case.changed)
    links = {"Kamerstukdossier": [guid("Kamerstukdossier", str(dossier.number))]} if dossier else {}
    if case.replaces:
        links["VervangenVanuit"] = [guid("Zaak", case.replaces)]
    yield Row("Zaak", own, links)
    for position, key in enumerate(case.members):
        role = "Medeindiener" if position else "Indiener"
        yield _actor("Zaak", case.number, role, chamber.members[key], case)
    for key in case.to:
        yield _actor("Zaak", case.number, "Gericht aan", chamber.ministers[key], case)


def paper_rows(chamber: Chamber, case: Case, paper: Paper, content: Sized, media_type: str) -> Iterator[Row]:
    """Yield the row of a document, its version and its actors; the links to its cases are on the document."""
    changed = changes("Document", paper.number, paper.date, case.changed)
    dossier = chamber.dossiers.get(case.dossier or 0)
    version = guid("DocumentVersie", paper.number)
    own = {
        "Id": guid("Document", paper.number),
        "Soort": "Motie (gewijzigd/nader)" if case.replaces else PAPER_KINDS[paper.kind],
        "DocumentNummer": paper.number,
        "Titel": dossier.title if dossier else None,
        "Onderwerp": paper_subject(chamber, case, paper),
        "Datum": midnight(paper.date),
        "Vergaderjaar": session(paper.date),
        "Kamer": 2,
        "Volgnummer": -1 if case.item is None else case.item,
        "DatumRegistratie": midnight(paper.date),
        "DatumOntvangst": midnight(paper.date) if paper.kind == "letter" else None,
        "Aanhangselnummer": _appendix_number(paper),
        "Organisatie": "Tweede Kamer",
        "ContentType": media_type,
        "ContentLength": len(content),
        "HuidigeDocumentVersie_Id": version,
        "Verwijderd": False,
    } | changed
    links = {"Zaak": [guid("Zaak", number) for number in (case.number, *paper.cases)]}
    if dossier:
        links["Kamerstukdossier"] = [guid("Kamerstukdossier", str(dossier.number))]
    yield Row("Document", own, links)
    yield Row("DocumentVersie", _version(paper, case, version, len(content), media_type) | changed)
    signatories: list[Member | Minister] = [chamber.ministers[key] for key in paper.by]
    signatories = signatories or [chamber.members[key] for key in case.members]
    for position, person in enumerate(signatories):
        yield _actor(
            "Document", paper.number, "Mede ondertekenaar" if position else "Eerste ondertekenaar", person, case
        )


def subject_of(chamber: Chamber, case: Case) -> str:
    """Return a case's Onderwerp: of a motion with its movers, of the others the subject alone."""
    if case.title:
        return case.title
    if case.kind != "motion":
        return capital(case.subject)
    people = [chamber.members[key] for key in case.members]
    who = f"het lid {people[0].name} c.s." if len(people) > 3 else names(people)
    if case.replaces is None:
        return f"Motie van {who} over {case.subject}"
    old = chamber.case(case.replaces)
    return f"Gewijzigde motie van {who} over {case.subject} (t.v.v. {old.dossier}-{old.item})"


def paper_subject(chamber: Chamber, case: Case, paper: Paper) -> str:
    """Return a document's Onderwerp: `Antwoord op vragen van het lid X over ...`."""
    if paper.subject or paper.kind not in _SUBJECTS:
        return paper.subject or subject_of(chamber, case)
    who = names([chamber.members[key] for key in case.members])
    return _SUBJECTS[paper.kind].format(who=who, subject=case.subject)


def _appendix_number(paper: Paper) -> str | None:
    """Return the nine digits of an appendix number: `202101031` is number 1031 of 2020-2021."""
    if paper.appendix is None:
        return None
    first, second = session(paper.date).split("-")
    return f"{first[2:]}{second[2:]}{paper.appendix:05}"


def _version(paper: Paper, case: Case, version: str, size: int, media_type: str) -> dict[str, Any]:
    """Return the properties of a document's current version."""
    outside = None
    if paper.appendix:
        outside = f"ah-tk-{session(paper.date).replace('-', '')}-{paper.appendix}"
    elif case.item:
        outside = f"kst-{case.dossier}-{case.item}"
    return {
        "Id": version,
        "Status": "Vrijgegeven",
        "Versienummer": 1 if media_type.endswith("document") else 3,
        "Bestandsgrootte": -(-size // 1024),
        "Extensie": EXTENSIONS[media_type],
        "Datum": midnight(paper.date),
        "Document_Id": guid("Document", paper.number),
        "ExterneIdentifier": outside,
        "Verwijderd": False,
    }


def _actor(entity: str, number: str, role: str, person: Member | Minister, case: Case) -> Row:
    """Return the row of one actor of a case or document."""
    name = f"{number}/{role}/{person.key}"
    own = {
        "Id": guid(f"{entity}Actor", name),
        f"{entity}_Id": guid(entity, number),
        "ActorNaam": f"{person.initials} {person.plain if isinstance(person, Member) else person.name}",
        "ActorFractie": person.party if isinstance(person, Member) else None,
        "Functie": "Tweede Kamerlid" if isinstance(person, Member) else person.function,
        "Relatie": role,
        "Persoon_Id": guid("Persoon", person.key),
        "Fractie_Id": guid("Fractie", person.party) if isinstance(person, Member) else None,
        "Verwijderd": False,
    }
    return Row(f"{entity}Actor", own | changes(f"{entity}Actor", name, case.date, None))
