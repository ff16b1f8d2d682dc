"""`/over`: how the site is made and what it cannot say."""

from typing import Any

from .pages import Page
from .rows import row, rows

_CATEGORIES = """
    SELECT c.*, (
        SELECT count(*) FROM judgements WHERE category = c.slug
        AND (answer_id IS NULL OR answer_id NOT IN (SELECT id FROM answers WHERE doubtful = 1))) AS marks
    FROM categories c ORDER BY label
"""


async def page(datasette: Any) -> Page:
    """Return the page about the method, with the categories and the encoder in use."""
    context = {
        "categories": await rows(datasette, _CATEGORIES),
        "doubtful": await row(
            datasette, "SELECT count(*) AS answers, coalesce(sum(doubtful), 0) AS doubtful FROM answers"
        ),
        "encoder": await row(datasette, "SELECT * FROM encoders WHERE active = 1"),
    }
    return Page("method.html", "Werkwijze en grenzen", context, data=context)
