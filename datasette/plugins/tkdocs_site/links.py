"""Which cells of tables and queries lead to a page of the site, and how the others are shown."""

import re
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from . import words

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

# Column names of the canned queries (Dutch) and of the tables; (table, column) where the name alone says too little.
_PAGES: dict[tuple[str | None, str], str] = {
    (None, "zaak"): "zaak",
    (None, "formule"): "formule",
    (None, "keten"): "keten",
    ("cases", "number"): "zaak",
    ("case_documents", "case_number"): "zaak",
    ("actors", "case_number"): "zaak",
    ("decision_cases", "case_number"): "zaak",
    ("chain_members", "case_number"): "zaak",
    ("chain_members", "chain_id"): "keten",
    ("chains", "id"): "keten",
    ("formulas", "id"): "formule",
    ("formula_members", "formula_id"): "formule",
    ("vendors", "slug"): "leverancier",
    ("topics", "slug"): "onderwerp",
    ("topics", "broader"): "onderwerp",
    ("ministries", "slug"): "ministerie",
    ("categories", "slug"): "categorie",
    ("cases", "ministry"): "ministerie",
    ("documents", "ministry"): "ministerie",
    ("judgements", "category"): "categorie",
    ("formulas", "category"): "categorie",
}


def cell_link(value: Any, column: str, table: str | None) -> str | None:
    """Return the path of the page that a cell leads to, None where it leads nowhere."""
    page = _PAGES.get((table, column))
    return f"/{page}/{quote(value, safe='')}" if page and isinstance(value, str) and value else None


def cell_text(value: Any, column: str) -> Markup | None:
    """Return a word of ours in Dutch (the stored one as its title), a float with a comma, a day unbroken, or None."""
    if isinstance(value, float):
        return Markup("{}").format(str(value).replace(".", ","))
    if not isinstance(value, str):
        return None
    if dutch := words.VALUES.get(column, {}).get(value):
        return Markup('<span title="{}">{}</span>').format(value, dutch)
    return Markup("<time>{}</time>").format(value) if _DAY.fullmatch(value) else None
