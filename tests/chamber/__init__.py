"""A fictional chamber, 2017-2026: the sample that is built and served, and that the tests read.

Facts and texts are the YAML files; the modules beside them make rows and files of them, the same in every build.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from tests.chamber.bodies import body
from tests.chamber.content import Chamber, load
from tests.chamber.moments import guid
from tests.chamber.people import dossier_rows, gone_rows, people_rows
from tests.chamber.rows import Row, case_rows, paper_rows
from tests.chamber.votes import decision_rows

NOTICE = "Fictieve gegevens: deze Kamer, haar leden, bewindspersonen en stukken zijn verzonnen."
"""What a mirror of this chamber says on every page."""


class World(Protocol):
    """What takes the rows and files of a chamber."""

    def put(self, entity: str, row: Mapping[str, Any], links: Mapping[str, Sequence[str]] | None = None) -> object:
        """Add a row; `links` gives ids for navigation properties that the row has no key for."""

    def put_body(self, document_id: str, content: bytes, media_type: str | None = None) -> None:
        """Add the file of a document."""


def build(world: World) -> None:
    """Put the whole chamber into the world: rows before the rows that link to them."""
    chamber = load()
    for row in _rows(chamber):
        world.put(row.entity, row.values, row.links)
    for case in chamber.cases:
        for paper in case.papers:
            content, media_type = body(chamber, case, paper)
            for row in paper_rows(chamber, case, paper, content, media_type):
                world.put(row.entity, row.values, row.links)
            world.put_body(guid("Document", paper.number), content, media_type)


def _rows(chamber: Chamber) -> Iterator[Row]:
    """Yield every row but those of documents."""
    yield from people_rows(chamber)
    yield from dossier_rows(chamber)
    yield from gone_rows(chamber)
    for case in chamber.cases:
        yield from case_rows(chamber, case)
    for case in chamber.cases:
        yield from decision_rows(chamber, case)
