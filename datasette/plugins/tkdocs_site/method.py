"""`/over`: how the site is made, what it cannot say, and how well the judging does."""

from itertools import groupby
from typing import Any

from .evaluation_words import MEASURES, SECTIONS, dutch
from .pages import Page
from .rows import row, rows

_CATEGORIES = """
    SELECT c.*, coalesce((SELECT count(*) FROM category_marks WHERE category = c.slug), 0) AS marks
    FROM categories c ORDER BY label
"""
_DOUBTFUL = """
    SELECT coalesce(sum(judged + doubtful), 0) AS answers, coalesce(sum(doubtful), 0) AS doubtful FROM answer_figures
"""
# A line may be of a category: that has its Dutch name already.
_EVALUATION = """
    SELECT e.*, c.label FROM evaluation e LEFT JOIN categories c ON c.slug = e.name AND e.section = 'categories'
    ORDER BY e.position
"""


async def page(datasette: Any) -> Page:
    """Return the page about the method, with the categories and the encoder in use."""
    context = {
        "categories": await rows(datasette, _CATEGORIES),
        "doubtful": await row(datasette, _DOUBTFUL),
        "encoder": await row(datasette, "SELECT * FROM encoders WHERE active = 1"),
    }
    description = "Hoe deze site de stukken leest, opdeelt, labelt en markeert, in gewone woorden."
    return Page("method.html", "Werkwijze", context, description, data=context)


async def limits(datasette: Any) -> Page:  # noqa: ARG001 - as all views are called
    """Return the page about what the site cannot say."""
    description = "Wat deze site niet kan zeggen, en hoe haar cijfers gelezen moeten worden."
    return Page("limits.html", "Grenzen", {}, description)


async def evaluation(datasette: Any) -> Page:
    """Return the page that says how well the judging does, as it was measured."""
    found = await rows(datasette, _EVALUATION)
    grouped = groupby(found, key=lambda each: (each["section"], each["part"]))
    context = {
        "parts": [(section, part, list(lines)) for (section, part), lines in grouped],
        "sections": SECTIONS,
        "measures": MEASURES,
        "dutch": dutch,
    }
    description = "Hoe vaak een markering klopt en hoe vaak er een gemist wordt, zoals gemeten."
    return Page("evaluation.html", "Evaluatie", context, description, data={"regels": found})
