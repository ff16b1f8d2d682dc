"""Parties, members, ministers, dossiers, and the rows that are deleted or all but empty."""

from collections.abc import Iterator
from datetime import date

from tests.chamber.content import Chamber
from tests.chamber.moments import changes, guid, midnight
from tests.chamber.rows import Row

_BEFORE = date(2017, 1, 9)


def people_rows(chamber: Chamber) -> Iterator[Row]:
    """Yield parties, members, ministers, and placeholders of people."""
    for position, party in enumerate(chamber.parties.values(), 1):
        yield Row("Fractie", {
            "Id": guid("Fractie", party.short), "Nummer": 990000 + position, "Afkorting": party.short,
            "NaamNL": party.name, "NaamEN": party.name_en, "AantalZetels": party.seats,
            "DatumActief": midnight(party.active_from), "Verwijderd": False,
        } | changes("Fractie", party.short, _BEFORE))  # fmt: skip
    for position, member in enumerate(chamber.members.values(), 1):
        yield Row("Persoon", {
            "Id": guid("Persoon", member.key), "Nummer": 991000 + position, "Initialen": member.initials,
            "Tussenvoegsel": member.prefix, "Achternaam": member.surname, "Voornamen": member.first,
            "Roepnaam": member.first, "Geslacht": member.gender, "Functie": "Tweede Kamerlid",
            "Geboortedatum": member.born.isoformat(), "Geboorteplaats": "Waterkerke", "Geboorteland": "Nederland",
            "Fractielabel": member.party, "Verwijderd": False,
        } | changes("Persoon", member.key, _BEFORE))  # fmt: skip
    for position, minister in enumerate(chamber.ministers.values(), 1):
        prefix, _, surname = minister.name.rpartition(" ")
        yield Row("Persoon", {
            "Id": guid("Persoon", minister.key), "Nummer": 992000 + position, "Initialen": minister.initials,
            "Tussenvoegsel": prefix.lower() or None, "Achternaam": surname, "Verwijderd": False,
        } | changes("Persoon", minister.key, _BEFORE))  # fmt: skip
    for name in chamber.placeholders:
        yield Row("Persoon", {"Id": guid("Persoon", name), "Verwijderd": False} | changes("Persoon", name, _BEFORE))


def dossier_rows(chamber: Chamber) -> Iterator[Row]:
    """Yield the dossiers."""
    for number, dossier in chamber.dossiers.items():
        items = [case.item or 0 for case in chamber.cases if case.dossier == number]
        yield Row("Kamerstukdossier", {
            "Id": guid("Kamerstukdossier", str(number)), "Titel": dossier.title, "Nummer": number,
            "Toevoeging": dossier.addition, "HoogsteVolgnummer": max(items, default=0), "Afgesloten": False,
            "Kamer": "Tweede Kamer", "Verwijderd": False,
        } | changes("Kamerstukdossier", str(number), _BEFORE))  # fmt: skip


def gone_rows(chamber: Chamber) -> Iterator[Row]:
    """Yield what the API keeps of rows that are deleted."""
    for row in chamber.gone:
        kept = {"Id": guid(row.entity, row.name), "ApiGewijzigdOp": row.changed, "Verwijderd": True}
        yield Row(row.entity, {**kept, **row.keeps})
