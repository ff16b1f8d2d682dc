"""`/leveranciers` and `/leverancier/<slug>`: where a vendor is named, over time, with denominators."""

import json
from typing import Any

from . import entity
from .entity import Kind
from .pages import Page
from .rows import row, rows

KIND = Kind(
    "vendor", "leverancier", "Leveranciers", "/leveranciers",
    "Leveranciers waarnaar in alle teksten wordt gezocht. Een naam telt alleen als de woorden er werkelijk staan; "
    "„Chinese camera's” noemt geen leverancier.",
    "Kamervragen, antwoorden, moties en brieven waarin {} wordt genoemd", "leverancier", calendar=True,
)  # fmt: skip
# The words that stand in each of the cases shown. CROSS JOIN: from those cases, not from all that name the vendor.
_NAMED = """
    SELECT f.value AS number, count(*) AS mentions, group_concat(DISTINCT t.matched) AS matched
    FROM json_each(?) f CROSS JOIN case_documents cd ON cd.case_number = f.value
    CROSS JOIN counted_tags t ON t.document_number = cd.document_number
    WHERE t.kind = 'vendor' AND t.slug = ? GROUP BY f.value
"""


async def index(datasette: Any, request: Any) -> Page:
    """Return the page of all vendors that are looked for; those that are named nowhere too."""
    found = await rows(datasette, "SELECT slug, country, kind FROM vendors")
    return await entity.index(datasette, request, KIND, {each["slug"]: each for each in found})


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one vendor; raise NotFound where no vendor has the slug."""
    slug = request.url_vars["slug"]
    vendor = await row(datasette, "SELECT * FROM vendors WHERE slug = ?", [slug])
    found = await entity.page(datasette, request, KIND, vendor)
    numbers = json.dumps([each["number"] for each in found.context["cases"]])
    named = {each["number"]: each for each in await rows(datasette, _NAMED, [numbers, slug])}
    found.context["named"] = named
    return found
