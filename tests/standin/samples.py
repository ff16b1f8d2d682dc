"""What tests put into a world, and how they run our side of it."""

from collections.abc import Generator
from typing import TypeVar

from tests.standin import Server, World
from tkdocs.api.odata import OData
from tkdocs.api.versions import VERSIONS
from tkdocs.models import Progress

T = TypeVar("T")
PDF = b"%PDF-1.4\n% fictional\n%%EOF\n"


def client(server: Server, version: str = "v5", *, attempts: int = 3, timeout: float = 5.0) -> OData:
    """Return our client for a server, in a hurry."""
    return OData(server.origin, VERSIONS[version], attempts=attempts, timeout=timeout, wait=0, rate=100_000)


def finished(steps: Generator[Progress, None, T]) -> T:
    """Return what a stage returns in the end."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def question(world: World, number: int = 1, *, answered: bool = True) -> tuple[str, list[str]]:
    """Put a set of written questions with its asker, addressee, document and answer; return (case, documents)."""
    day = "2025-03-11T00:00:00+01:00"
    case = world.put(
        "Zaak",
        {
            "Nummer": f"2025Z{number:05}",
            "Soort": "Schriftelijke vragen",
            "Onderwerp": f"Fictief onderwerp {number}",
            "GestartOp": day,
            "Vergaderjaar": "2024-2025",
            "Volgnummer": -1,
            "Afgedaan": answered,
        },
    )
    for name, role, function in (
        ("Fictief, A.", "Indiener", "Tweede Kamerlid"),
        ("Verzonnen, B.", "Gericht aan", "minister"),
    ):
        world.put("ZaakActor", {"Zaak_Id": case, "ActorNaam": name, "Relatie": role, "Functie": function})
    kinds = ["Schriftelijke vragen"] + ["Antwoord schriftelijke vragen"] * answered
    documents = [
        document(world, kind, f"2025D{number * 10 + n:05}", cases=[case], day=day) for n, kind in enumerate(kinds)
    ]
    return case, documents


def document(
    world: World, kind: str, number: str, *, cases: list[str] | None = None, content: bytes | None = PDF, day: str = ""
) -> str:
    """Put a document with its current version and file; return its id."""
    version = world.put("DocumentVersie", {"Versienummer": 1, "Extensie": ".pdf", "Status": "Vrijgegeven"})
    guid = world.put(
        "Document",
        {
            "DocumentNummer": number,
            "Soort": kind,
            "Onderwerp": f"Fictief document {number}",
            "Datum": day or "2025-03-11T00:00:00+01:00",
            "Kamer": 2,
            "Volgnummer": -1,
            "HuidigeDocumentVersie_Id": version,
            "ContentType": "application/pdf" if content is not None else None,
            "ContentLength": len(content) if content is not None else None,
        },
        links={"Zaak": cases or []},
    )
    world.change("DocumentVersie", version, Document_Id=guid)
    if content is not None:
        world.put_body(guid, content, "application/pdf")
    return guid
