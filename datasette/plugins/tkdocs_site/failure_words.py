"""Why a document or row is not here, in Dutch: for the messages that fetching and reading leave in the ledger."""

import re

# How the messages of a failed reading begin, and what that is for a visitor. A message that is not here is shown as it
# is: better English than nothing.
REASONS = {
    "a PDF without text": "een PDF zonder tekst, waarschijnlijk een scan",
    "a PDF that is locked": "een PDF met een wachtwoord",
    "a PDF": "een PDF die niet te openen is",
    "a Word file without": "een Word-bestand zonder tekst",
    "a Word file": "een Word-bestand dat niet te openen is",
    "the file is empty": "een leeg bestand",
    "a broken archive": "een beschadigd archief",
    "announced as": "een ander soort bestand dan aangekondigd",
    "no reader for": "een soort bestand dat niet gelezen wordt",
    "an archive that is no": "een archief dat geen Word-bestand is",
    "a page without": "een webpagina zonder tekst",
    "a page that cannot": "een webpagina die niet te ontleden is",
    "it takes more than": "een bestand dat bij het lezen meer geheugen vraagt dan mag",
    "its process was ended: it takes longer": "een bestand waarvan het lezen langer duurt dan mag",
    "its process was ended": "een bestand waarop het lezen is afgebroken",
    "its Dask worker was ended": "een bestand waarop het lezen is afgebroken",
    "control signs": "een tekst met tekens die er niet in horen",
    "nested too deeply": "een bestand dat te diep in elkaar zit",
    "a text without": "een tekst zonder letters",
    "XML without": "XML zonder tekst",
    "malformed XML": "beschadigde XML",
    # Of fetching, and of rows: behind the number, address or count with which they begin.
    "bytes are announced": "een bestand dat groter is dan hier wordt opgehaald",
    "more than": "een bestand dat groter is dan hier wordt opgehaald",
    "bytes came": "een bestand van een andere lengte dan aangekondigd",
    "a web page came": "een webpagina waar een document was aangekondigd",
    "HTTP 404": "een bestand dat de Kamer niet heeft",
    "HTTP": "een bestand dat de Kamer niet geeft",
    "no answer": "een bestand dat niet te bereiken was",
    "another row with": "een nummer waaronder de Kamer ook een ander stuk heeft",
}
_BEFORE = re.compile(r"(?:\S+: )?(?:[0-9]+ )?")


def reason(error: str | None) -> str:
    """Return in Dutch why a document was not read; without an error it has not been fetched or read yet."""
    if not error:
        return "nog niet opgehaald of gelezen"
    if error.endswith(" are read"):
        return "groter dan hier gelezen wordt"
    said = _BEFORE.sub("", error, count=1)
    return next((dutch for start, dutch in REASONS.items() if said.startswith(start)), error)
