"""For each category a sentence that counts, and one that looks like it and does not, with why: written by us."""

from typing import NamedTuple


class Told(NamedTuple):
    """A sentence that counts, one that does not, and why not."""

    counts: str
    counts_not: str
    why_not: str


CATEGORIES = {
    "no_overview": Told(
        "Er bestaat geen landelijk overzicht van deze camera's.",
        "Ik laat hiervan een overzicht maken en stuur dat voor de zomer.",
        "het overzicht wordt juist gegeven",
    ),
    "not_registered": Told(
        "Het aantal aanvragen wordt niet centraal geregistreerd.",
        "Nee, gemeenten zijn niet verplicht dit te registreren.",
        "op de vraag of het verplicht is, is dat een antwoord",
    ),
    "no_figures": Told(
        "Over de kosten zijn geen cijfers beschikbaar.",
        "In 2023 ging het om nul gevallen.",
        "nul is een antwoord",
    ),
    "disproportionate": Told(
        "Het uitzoeken hiervan zou een onevenredige inspanning vragen.",
        "De maatregel vraagt een grote inspanning van scholen.",
        "dat gaat over de maatregel, niet over het beantwoorden",
    ),
    "no_cause": Told(
        "Ik zie geen aanleiding om dit te laten onderzoeken.",
        "Nee, ik zie geen aanleiding om het beleid te wijzigen.",
        "op de vraag naar een wijziging is een weigering een antwoord",
    ),
    "individual_cases": Told(
        "Op individuele gevallen kan ik niet ingaan.",
        "Het gaat om drie individuele gevallen.",
        "het gevraagde staat er",
    ),
    "confidential": Told(
        "In het belang van de staatsveiligheid doe ik hierover geen mededelingen.",
        "De gegevens worden vertrouwelijk bewaard.",
        "dat zegt hoe iets wordt bewaard, niet dat het niet wordt gezegd",
    ),
    "sub_judice": Told(
        "Zolang het onderzoek loopt, kan ik hierop niet vooruitlopen.",
        "De rechter heeft hierover op 3 maart uitspraak gedaan.",
        "er wordt niets afgehouden",
    ),
    "no_statement": Told(
        "Daarover doe ik geen uitspraak.",
        "Ik deel die mening niet.",
        "wie naar een mening is gevraagd en haar afwijst, antwoordt",
    ),
    "awaits": Told(
        "Ik wacht de evaluatie af voordat ik hierop inga.",
        "De evaluatie is op 1 mei aan uw Kamer gestuurd.",
        "het gevraagde is er al",
    ),
    "not_responsible": Told(
        "Dit is aan gemeenten; ik beschik niet over deze gegevens.",
        "Gemeenten voeren de wet uit; in 2023 deden zij dat 412 keer.",
        "het gevraagde staat er, ook al voert een ander het uit",
    ),
    "refers_elsewhere": Told(
        "Ik verwijs naar de brief van 4 juni.",
        "Zoals in de brief van 4 juni staat, gaat het om 38 locaties.",
        "het antwoord zelf wordt herhaald",
    ),
}
