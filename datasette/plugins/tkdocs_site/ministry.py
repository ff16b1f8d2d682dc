"""`/ministeries` and `/ministerie/<slug>`: what was asked of a ministry, how long answers took, what became of it."""

from typing import Any

from . import entity
from .entity import Kind
from .pages import Page
from .rows import row, rows

KIND = Kind(
    "ministry", "ministerie", "Ministeries", "/ministeries",
    "Vragen tellen bij het ministerie dat antwoordde, of anders bij het eerste waaraan zij gericht zijn; brieven bij "
    "de afzender. Ministeries krijgen verschillende vragen: een hoger aandeel is geen oordeel.",
    "Kamervragen aan en brieven van het ministerie van {}, met antwoordtermijnen", "ministerie", calendar=True,
)  # fmt: skip


async def index(datasette: Any, request: Any) -> Page:
    """Return the page of all ministries."""
    found = await rows(datasette, "SELECT slug, abbreviation FROM ministries")
    return await entity.index(datasette, request, KIND, {each["slug"]: each for each in found})


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one ministry; raise NotFound where there is none of that name."""
    about = await row(datasette, "SELECT * FROM ministries WHERE slug = ?", [request.url_vars["slug"]])
    return await entity.page(datasette, request, KIND, about)
