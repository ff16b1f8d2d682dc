"""The link by which a reader reports a mistake, with everything filled in. Where it leads is the publisher's choice.

In metadata.yml, under `plugins`, `tkdocs_site`, `report`: an address of a mail box, or an address (https) in which
`{titel}`, `{tekst}`, `{zaak}` and `{adres}` are filled in. Without it there is no such link.
"""

import re
from typing import Any
from urllib.parse import quote

from .rows import Row

PLUGIN = "tkdocs_site"
_MAIL = re.compile(r"[^@\s/?#]+@[^@\s/?#]+")


def link(datasette: Any, case: Row, address: str) -> str | None:
    """Return where to report a mistake in a case, `address` being its page; None where nothing (safe) is configured."""
    given = (datasette.plugin_config(PLUGIN) or {}).get("report") or ""
    title = f"Fout bij {case['number']}"
    text = (
        f"Zaak: {case['number']}, {case['subject'] or case['title'] or ''}\nBladzijde: {address}\n"
        f"Bron bij de Kamer: {case['url']}\n\nWat klopt er niet (welke vraag, welk antwoord, welke zin)?\n\n"
        "Wat zou er moeten staan?\n"
    )
    if _MAIL.fullmatch(given):
        return f"mailto:{given}?subject={quote(title)}&body={quote(text.replace(chr(10), chr(13) + chr(10)))}"
    if not given.startswith(("https://", "http://")):
        return None
    values = {"titel": title, "tekst": text, "zaak": case["number"], "adres": address}
    return re.sub(r"\{(\w+)\}", lambda name: quote(values.get(name[1], ""), safe=""), given)
