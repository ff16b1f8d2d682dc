"""The entity types that the stand-in serves: properties in the order of the real `$metadata` (v4, October 2025), navs.

The notation of a property: `Nummer` a string, `Nummer#` Int32, `Datum@` DateTimeOffset, `Dag^` Date, `Waar?` Boolean,
`Id!` Guid. Of a navigation: `Zaak~Document` many to many, with the name of the way back; `ZaakActor<Zaak_Id` the rows
whose `Zaak_Id` is this row; `Besluit>Besluit_Id` the row that the own `Besluit_Id` names; `Naam:Type` where the
two differ.
"""

import re
from dataclasses import dataclass

EDM = {"": "String", "#": "Int32", "@": "DateTimeOffset", "^": "Date", "?": "Boolean", "!": "Guid"}
STAMPS = "GewijzigdOp@ ApiGewijzigdOp@ Verwijderd?"
FILE = f"ContentType ContentLength# {STAMPS}"
ACTOR = "Persoon_Id! Fractie_Id! Commissie_Id!"
ACTOR_NAVS = "Fractie>Fractie_Id Persoon>Persoon_Id"
PUBLICATION = (
    "Id! Identifier DocumentType FileName Source ContentLength# ContentType Url PublicatieDatum@ "
    f"{STAMPS} DocumentVersie_Id!"
)

TYPES: dict[str, tuple[str, str]] = {
    "Persoon": (
        "Id! Nummer# Titels Initialen Tussenvoegsel Achternaam Voornamen Roepnaam Geslacht Functie Geboortedatum^ "
        f"Geboorteplaats Geboorteland Overlijdensdatum^ Overlijdensplaats Woonplaats Land {FILE} Fractielabel",
        "DocumentActor<Persoon_Id Stemming<Persoon_Id ZaakActor<Persoon_Id",
    ),
    "Fractie": (
        f"Id! Nummer# Afkorting NaamNL NaamEN AantalZetels# AantalStemmen# DatumActief@ DatumInactief@ {FILE}",
        "DocumentActor<Fractie_Id Stemming<Fractie_Id ZaakActor<Fractie_Id",
    ),
    "Activiteit": (
        "Id! Soort Nummer Onderwerp DatumSoort Datum@ Aanvangstijd@ Eindtijd@ Locatie Besloten? Status Vergaderjaar "
        "Kamer Noot VRSNummer SidVoortouw Voortouwnaam Voortouwafkorting Voortouwkortenaam Voortouwcommissie_Id! "
        "Aanvraagdatum@ DatumVerzoekEersteVerlenging@ DatumMededelingEersteVerlenging@ DatumVerzoekTweedeVerlenging@ "
        f"DatumMededelingTweedeVerlenging@ Vervaldatum@ {STAMPS}",
        "Agendapunt<Activiteit_Id Document~Activiteit Zaak~Activiteit",
    ),
    "Agendapunt": (
        f"Id! Nummer Onderwerp Aanvangstijd@ Eindtijd@ Volgorde# Rubriek Noot Status {STAMPS} Activiteit_Id!",
        "Activiteit>Activiteit_Id Besluit<Agendapunt_Id Document~Agendapunt Zaak~Agendapunt",
    ),
    "Besluit": (
        "Id! Agendapunt_Id! StemmingsSoort BesluitSoort BesluitTekst Opmerking Status "
        f"AgendapuntZaakBesluitVolgorde# {STAMPS}",
        "Agendapunt>Agendapunt_Id Stemming<Besluit_Id Zaak~Besluit",
    ),
    "Stemming": (
        "Id! Besluit_Id! Soort FractieGrootte# ActorNaam ActorFractie Vergissing? SidActorLid SidActorFractie "
        f"Persoon_Id! Fractie_Id! {STAMPS}",
        f"Besluit>Besluit_Id {ACTOR_NAVS}",
    ),
    "Zaak": (
        "Id! Nummer Soort Titel Citeertitel Alias Status Onderwerp GestartOp@ Organisatie Grondslagvoorhang Termijn@ "
        f"Vergaderjaar Volgnummer# HuidigeBehandelstatus Afgedaan? GrootProject? {STAMPS} Kabinetsappreciatie",
        "ZaakActor<Zaak_Id Activiteit~Zaak Agendapunt~Zaak Besluit~Zaak Document~Zaak Kamerstukdossier~Zaak "
        "VervangenDoor:Zaak~VervangenVanuit GerelateerdNaar:Zaak~GerelateerdVanuit "
        "GerelateerdVanuit:Zaak~GerelateerdNaar VervangenVanuit:Zaak~VervangenDoor",
    ),
    "ZaakActor": (
        f"Id! Zaak_Id! ActorNaam ActorFractie ActorAfkorting Functie Relatie SidActor {ACTOR} {STAMPS}",
        f"{ACTOR_NAVS} Zaak>Zaak_Id",
    ),
    "Document": (
        "Id! Soort DocumentNummer Titel Onderwerp Datum@ Vergaderjaar Kamer# Volgnummer# Citeertitel Alias "
        "DatumRegistratie@ DatumOntvangst@ Aanhangselnummer KenmerkAfzender Organisatie "
        f"{FILE} HuidigeDocumentVersie_Id!",
        "DocumentActor<Document_Id DocumentVersie<Document_Id HuidigeDocumentVersie:DocumentVersie>"
        "HuidigeDocumentVersie_Id Activiteit~Document Agendapunt~Document BijlageDocument:Document~BronDocument "
        "BronDocument:Document~BijlageDocument Kamerstukdossier~Document Zaak~Document",
    ),
    "DocumentActor": (
        f"Id! Document_Id! ActorNaam ActorFractie Functie Relatie SidActor {STAMPS} {ACTOR}",
        f"Document>Document_Id {ACTOR_NAVS}",
    ),
    "DocumentVersie": (
        f"Id! Status Versienummer# Bestandsgrootte# Extensie Datum@ {STAMPS} Document_Id! ExterneIdentifier",
        "Document>Document_Id DocumentPublicatie<DocumentVersie_Id DocumentPublicatieMetadata<DocumentVersie_Id",
    ),
    "DocumentPublicatie": (PUBLICATION, "DocumentVersie>DocumentVersie_Id"),
    "DocumentPublicatieMetadata": (PUBLICATION, "DocumentVersie>DocumentVersie_Id"),
    "Kamerstukdossier": (
        f"Id! Titel Citeertitel Alias Nummer# Toevoeging HoogsteVolgnummer# Afgesloten? Kamer {STAMPS}",
        "Document~Kamerstukdossier Zaak~Kamerstukdossier",
    ),
    "Vergadering": (
        "Id! Soort Titel Zaal Vergaderjaar VergaderingNummer# Datum@ Aanvangstijd@ Sluiting@ Kamer " + STAMPS,
        "Verslag<Vergadering_Id",
    ),
    "Verslag": (f"Id! Soort Status {FILE} Vergadering_Id!", "Vergadering>Vergadering_Id"),
}

RENAMED: dict[str, dict[str, dict[str, str]]] = {
    "v4": {},
    "v5": {
        "Document": {"DocumentNummer": "Nummer", "Volgnummer": "Ondernummer"},
        "Kamerstukdossier": {"HoogsteVolgnummer": "AantalDocumenten"},
        "Activiteit": {"Voortouwnaam": "VoortouwCommissieNaam"},
    },
}


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its v4 name and its Edm type without `Edm.`."""

    name: str
    edm: str


@dataclass(frozen=True, slots=True)
class Nav:
    """A navigation: `way` is `~` (many to many, `key` the way back), `<` (`key` there) or `>` (`key` here)."""

    name: str
    target: str
    way: str
    key: str

    @property
    def many(self) -> bool:
        """Whether it leads to a collection."""
        return self.way != ">"


@dataclass(frozen=True, slots=True)
class EntityType:
    """An entity type of the model, in v4 names."""

    name: str
    properties: tuple[Property, ...]
    navs: tuple[Nav, ...]

    def shown(self, prop: Property, version: str) -> str:
        """Return the name of a property in a version of the API."""
        return RENAMED[version].get(self.name, {}).get(prop.name, prop.name)

    def property(self, name: str, version: str = "v4") -> Property | None:
        """Return the property of that name in any case of letters, or None."""
        return next((p for p in self.properties if self.shown(p, version).lower() == name.lower()), None)

    def nav(self, name: str) -> Nav | None:
        """Return the navigation of that name in any case of letters, or None."""
        return next((n for n in self.navs if n.name.lower() == name.lower()), None)


def _property(word: str) -> Property:
    name = word.rstrip("#@^?!")
    return Property(name, EDM[word[len(name) :]])


def _nav(word: str) -> Nav:
    found = re.fullmatch(r"(\w+)(?::(\w+))?([~<>])(\w+)", word)
    assert found, word
    return Nav(found[1], found[2] or found[1], found[3], found[4])


MODEL: dict[str, EntityType] = {
    name: EntityType(name, tuple(map(_property, properties.split())), tuple(map(_nav, navs.split())))
    for name, (properties, navs) in TYPES.items()
}


def entity_type(name: str) -> EntityType | None:
    """Return the entity type of that name in any case of letters, or None."""
    return next((t for t in MODEL.values() if t.name.lower() == name.lower()), None)
