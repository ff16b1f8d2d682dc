"""`/kamerlid/<slug>`, `/bewindspersoon/<slug>`, `/partij/<slug>` and their indices. Nobody has a rank."""

from typing import Any

from datasette import NotFound, Response

from . import entity
from .entity import Kind
from .pages import Page
from .rows import Row, row, rows

MEMBER = Kind(
    "member", "kamerlid", "Kamerleden", "/kamerleden",
    "Wie Kamervragen stelde of een motie indiende, als eerste of mede. Op naam, zonder rangorde: wie meer vraagt, "
    "krijgt ook meer antwoorden van elke soort.",
    "Kamervragen en moties van {}, en wat ervan is geworden", "kamerlid", calendar=True,
)  # fmt: skip
MINISTER = Kind(
    "minister", "bewindspersoon", "Bewindspersonen", "/bewindspersonen",
    "Wie een antwoord of brief ondertekende. Op naam, zonder rangorde: ministeries krijgen verschillende vragen, en "
    "een antwoord is van een ministerie als geheel.",
    "Antwoorden en brieven die {} ondertekende",
)  # fmt: skip
PARTY = Kind(
    "party", "partij", "Partijen", "/partijen",
    "Fracties waarvan leden vragen stelden of moties indienden. Op naam, zonder rangorde.",
    "Kamervragen en moties van leden van {}, en wat ervan is geworden", "partij", calendar=True,
)  # fmt: skip
_PERSON = "SELECT * FROM person_pages WHERE role = ? AND slug = ?"
_PEOPLE = "SELECT * FROM person_pages WHERE role = ?"
_BY_ID = "SELECT slug FROM person_pages WHERE role = ? AND person_id = ?"
_OTHER_ROLE = "SELECT slug FROM person_pages WHERE role <> ? AND person_id = ?"
_PARTY = (
    "SELECT p.* FROM parties p JOIN facet_totals t ON t.label = p.abbreviation WHERE t.facet = 'party' AND t.value = ?"
)
_MEMBERS = """
    SELECT p.slug, p.name FROM person_pages p WHERE p.role = 'member' AND p.party = (
        SELECT label FROM facet_totals WHERE facet = 'party' AND value = ?) ORDER BY p.name COLLATE NOCASE
"""
_FUNCTIONS = """
    SELECT a.function, min(d.dated_on) AS first_on, max(d.dated_on) AS last_on, count(*) AS papers FROM actors a
    JOIN documents d ON d.number = a.document_number
    WHERE a.person_id = ? AND a.role IN ('first_signatory', 'co_signatory') AND a.function IS NOT NULL
      AND d.kind IN ('answer', 'further_answer', 'letter') GROUP BY a.function ORDER BY first_on
"""


async def members(datasette: Any, request: Any) -> Page:
    """Return the page of all members who asked or moved something."""
    return await entity.index(datasette, request, MEMBER, await _people(datasette, "member"))


async def ministers(datasette: Any, request: Any) -> Page:
    """Return the page of all who signed an answer or a letter."""
    return await entity.index(datasette, request, MINISTER, await _people(datasette, "minister"))


async def parties(datasette: Any, request: Any) -> Page:
    """Return the page of all parties."""
    return await entity.index(datasette, request, PARTY)


async def member(datasette: Any, request: Any) -> Page | Response:
    """Return the page of one member; the chamber's own key of a person leads to it too."""
    return await _person(datasette, request, MEMBER)


async def minister(datasette: Any, request: Any) -> Page | Response:
    """Return the page of one minister or state secretary, with the functions that papers were signed under."""
    return await _person(datasette, request, MINISTER)


async def party(datasette: Any, request: Any) -> Page:
    """Return the page of one party, with its members in the order of the alphabet."""
    slug = request.url_vars["slug"]
    about = await row(datasette, _PARTY, [slug]) or {}
    return await entity.page(datasette, request, PARTY, about, members=await rows(datasette, _MEMBERS, [slug]))


async def _people(datasette: Any, role: str) -> dict[str, Row]:
    return {each["slug"]: each for each in await rows(datasette, _PEOPLE, [role])}


async def _person(datasette: Any, request: Any, kind: Kind) -> Page | Response:
    slug = request.url_vars["slug"]
    found = await row(datasette, _PERSON, [kind.facet, slug])
    if found is None:
        by_id = await row(datasette, _BY_ID, [kind.facet, slug])
        if by_id is None:
            raise NotFound(f"Er is geen {kind.path} {slug}.")
        return Response.redirect(datasette.urls.path(f"/{kind.path}/{by_id['slug']}"))
    other = await row(datasette, _OTHER_ROLE, [kind.facet, found["person_id"]])
    functions = await rows(datasette, _FUNCTIONS, [found["person_id"]]) if kind is MINISTER else []
    return await entity.page(datasette, request, kind, found, other=other, functions=functions)
