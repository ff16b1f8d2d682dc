"""Debates, decisions and votes as rows of the API."""

from collections.abc import Iterator

from tests.chamber.content import Case, Chamber, Decision
from tests.chamber.moments import at, changes, guid, midnight
from tests.chamber.rows import Row, subject_of
from tests.chamber.wording import session

_TEXTS = {
    "Stemmen - aangenomen": "Aangenomen.",
    "Stemmen - verworpen": "Verworpen.",
    "Stemmen - aangehouden": "Aangehouden.",
    "Stemmen - ingetrokken": "Ingetrokken.",
    "Stemmen - vervallen": "Vervallen.",
    "Stemmen - uitstellen": "Stemming uitgesteld.",
    "Overgenomen": "Overgenomen.",
}
_NO_VOTES = {kind for kind in _TEXTS if kind not in ("Stemmen - aangenomen", "Stemmen - verworpen")}


def decision_rows(chamber: Chamber, case: Case) -> Iterator[Row]:
    """Yield, for a motion, the debate in which it was moved and each meeting that decided on it, with the votes."""
    if case.kind != "motion":
        return
    moved = Decision(kind="Ingediend", date=case.date)
    for position, decision in enumerate((moved, *case.decisions)):
        name = f"{case.number}/{position}"
        votes = list(_votes(chamber, case, decision, name))
        yield from _meeting(chamber, case, decision, name, moved=position == 0)
        yield _decision(case, decision, name, position, votes)
        yield from votes


def _meeting(chamber: Chamber, case: Case, decision: Decision, name: str, *, moved: bool) -> Iterator[Row]:
    """Yield the activity and its agenda item."""
    year, serial = case.number[:4], case.number[-4:]
    kind = "Plenair debat (debat)" if moved else "Stemmingen"
    changed = changes("Activiteit", name, decision.date)
    yield Row(
        "Activiteit",
        {
            "Id": guid("Activiteit", name),
            "Soort": kind,
            "Nummer": f"{year}A{9 if moved else 8}{serial}",
            "Onderwerp": case.debate if moved else "Stemmingen over moties",
            "DatumSoort": "Dag",
            "Datum": midnight(decision.date),
            "Aanvangstijd": at(decision.date, 14 if moved else 15, 15),
            "Eindtijd": at(decision.date, 17),
            "Besloten": False,
            "Status": "Uitgevoerd",
            "Vergaderjaar": session(decision.date),
            "Kamer": "Tweede Kamer",
            "Voortouwnaam": "TK",
            "Verwijderd": False,
        }
        | changed,
    )
    yield Row(
        "Agendapunt",
        {
            "Id": guid("Agendapunt", name),
            "Nummer": f"{year}P{9 if moved else 8}{serial}",
            "Onderwerp": subject_of(chamber, case),
            "Volgorde": 1,
            "Noot": "<strong>Fictief</strong> agendapunt &amp; stemming",
            "Status": "Vrijgegeven",
            "Activiteit_Id": guid("Activiteit", name),
            "Verwijderd": False,
        }
        | changed,
        {"Zaak": [guid("Zaak", case.number)]},
    )


def _decision(case: Case, decision: Decision, name: str, position: int, votes: list[Row]) -> Row:
    """Return the row of a decision; a roll call has its count in the text."""
    text = _TEXTS.get(decision.kind, decision.kind)
    if decision.roll_call:
        count = [sum(vote.values["Soort"] == how for vote in votes) for how in ("Voor", "Tegen")]
        text = f"{text} ({count[0]}-{count[1]})"
    voting = ("Hoofdelijk" if decision.roll_call else "Met handopsteken") if votes else None
    own = {
        "Id": guid("Besluit", name),
        "Agendapunt_Id": guid("Agendapunt", name),
        "StemmingsSoort": voting,
        "BesluitSoort": decision.kind,
        "BesluitTekst": text,
        "Status": decision.status,
        "AgendapuntZaakBesluitVolgorde": position + 1,
        "Verwijderd": False,
    }
    return Row("Besluit", own | changes("Besluit", name, decision.date), {"Zaak": [guid("Zaak", case.number)]})


def _votes(chamber: Chamber, case: Case, decision: Decision, name: str) -> Iterator[Row]:
    """Yield a vote for each party, or in a roll call for each member."""
    if decision.kind in _NO_VOTES or decision.kind == "Ingediend" or decision.status != "Besluit":
        return
    if decision.roll_call:
        for key, member in chamber.members.items():
            yield _vote(chamber, decision, name, key, member.sorted_name, member.party, person=True)
        return
    for party in chamber.parties.values():
        if party.active_from <= case.date:
            yield _vote(chamber, decision, name, party.short, party.short, party.short, person=False)


def _vote(chamber: Chamber, decision: Decision, name: str, key: str, shown: str, party: str, *, person: bool) -> Row:
    """Return the row of one vote."""
    how = "Niet deelgenomen" if key in decision.absent else "Tegen" if key in decision.against else "Voor"
    own = {
        "Id": guid("Stemming", f"{name}/{key}"),
        "Besluit_Id": guid("Besluit", name),
        "Soort": how,
        "FractieGrootte": chamber.parties[party].seats,
        "ActorNaam": shown,
        "ActorFractie": party,
        "Vergissing": key in decision.mistaken,
        "Persoon_Id": guid("Persoon", key) if person else None,
        "Fractie_Id": guid("Fractie", party),
        "Verwijderd": False,
    }
    return Row("Stemming", own | changes("Stemming", f"{name}/{key}", decision.date))
