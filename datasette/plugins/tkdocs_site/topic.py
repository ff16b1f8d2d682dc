"""`/onderwerpen` and `/onderwerp/<slug>`: what was asked and answered on a theme of the government's own list."""

from typing import Any

from . import entity
from .entity import Kind
from .pages import Page
from .rows import row, rows

KIND = Kind(
    "topic", "onderwerp", "Onderwerpen", "/onderwerpen",
    "De onderwerpen komen uit de themalijst van de overheid. Een tekst heeft een onderwerp als er woorden van in "
    "staan.",
    "Kamervragen, antwoorden, moties en brieven over {}", "onderwerp", calendar=True,
)  # fmt: skip
_TOPICS = "SELECT t.slug, t.broader, b.label AS broader_label FROM topics t LEFT JOIN topics b ON b.slug = t.broader"
_TOPIC = f"{_TOPICS.replace('SELECT', 'SELECT t.uri,')} WHERE t.slug = ?"
_NARROWER = "SELECT slug, label FROM topics WHERE broader = ? ORDER BY label"


async def index(datasette: Any, request: Any) -> Page:
    """Return the page of all topics."""
    return await entity.index(datasette, request, KIND, {each["slug"]: each for each in await rows(datasette, _TOPICS)})


async def page(datasette: Any, request: Any) -> Page:
    """Return the page of one topic; raise NotFound where there is none of that name."""
    slug = request.url_vars["slug"]
    about = await row(datasette, _TOPIC, [slug])
    return await entity.page(datasette, request, KIND, about, narrower=await rows(datasette, _NARROWER, [slug]))
