"""Which cells of tables and queries lead to a page of the site."""

from typing import Any
from urllib.parse import quote

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
}


def cell_link(value: Any, column: str, table: str | None) -> str | None:
    """Return the path of the page that a cell leads to, None where it leads nowhere."""
    page = _PAGES.get((table, column))
    return f"/{page}/{quote(value, safe='')}" if page and isinstance(value, str) and value else None
