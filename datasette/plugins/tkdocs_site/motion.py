"""What the page of a motion shows besides its text: what it asks, who voted how, what it replaces."""

import json
from typing import Any

from . import voting
from .rows import Row, row

_MOTION = "SELECT * FROM motions WHERE document_number = ?"
_REPLACED = """
    SELECT number, subject FROM cases WHERE kind = 'motion' AND dossier = ? AND dossier_number = ?
    ORDER BY number LIMIT 1
"""
_REPLACING = """
    SELECT c.number, c.subject FROM motions m JOIN case_documents cd ON cd.document_number = m.document_number
    JOIN cases c ON c.number = cd.case_number WHERE m.replaces = ? ORDER BY c.number LIMIT 1
"""


async def of_texts(datasette: Any, texts: list[Row]) -> list[Row]:
    """Return the motion of each text: its lists read from JSON, its votes, and the motions before and after it."""
    found = []
    for text in texts:
        motion = await row(datasette, _MOTION, [text["number"]])
        if motion:
            lists = {key: json.loads(motion[key] or "[]") for key in ("members", "considerations", "requests")}
            votes = await voting.of_motion(datasette, text["number"])
            found.append({**text, **motion, **lists, **votes, **await _neighbours(datasette, text, motion)})
    return found


async def _neighbours(datasette: Any, text: Row, motion: Row) -> Row:
    """Return the case of the motion that this one replaces, and of the one that replaces it, where they are here."""
    dossier, _, number = (motion["replaces"] or "").rpartition("-")
    own = f"{text['dossier']}-{text['dossier_number']}"
    return {
        "replaced": await row(datasette, _REPLACED, [dossier, number]) if dossier else None,
        "replacing": await row(datasette, _REPLACING, [own]) if text["dossier_number"] else None,
    }
