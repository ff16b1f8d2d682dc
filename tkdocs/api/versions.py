"""The two versions of the chamber's OData service: where each stands, how big a page is, what fields are called.

Version 5 went live on 12 June 2026; version 4 was announced to stop on 1 October 2026. The names in our code are those
of version 4, for which a `$metadata` document is known; every query and every row goes through `Version.field`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

ORIGIN = "https://gegevensmagazijn.tweedekamer.nl"
SITE_URL = "https://www.tweedekamer.nl"  # where readers find the same documents


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its name, path below the origin, most rows that may be asked at once, and renamed fields."""

    name: str
    path: str
    page_size: int
    renamed: Mapping[str, Mapping[str, str]]

    def field(self, entity: str, name: str) -> str:
        """Return what this version calls the field `name` (in the words of version 4) of an entity."""
        return self.renamed.get(entity, {}).get(name, name)


V4 = Version("v4", "/OData/v4/2.0", 250, {})
# Version 5 answers 400 to a `$top` above 100. Its full list of renamed and dropped fields is not published: these are
# the ones that clients have met.
V5 = Version(
    "v5",
    "/OData/v5",
    100,
    {
        "Document": {"DocumentNummer": "Nummer", "Volgnummer": "Ondernummer"},
        "Kamerstukdossier": {"HoogsteVolgnummer": "AantalDocumenten"},
        "Activiteit": {"Voortouwnaam": "VoortouwCommissieNaam"},
    },
)
VERSIONS: dict[str, Version] = {version.name: version for version in (V5, V4)}
