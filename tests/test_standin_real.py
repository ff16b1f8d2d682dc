"""The stand-in and the client beside what the real API said: its `$metadata`, stored answers and rows.

Needs the folder of stored answers beside the repository; every behaviour is also tested without it.
"""

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.standin import Server, World
from tests.standin.options import Options, options
from tests.standin.schema import MODEL
from tkdocs.api import records
from tkdocs.api.streams import STREAMS, changed_at, deleted
from tkdocs.api.versions import V4
from tkdocs.vocabulary import SOURCE_KINDS, CaseKind

pytest_plugins = ["tests.standin.fixtures"]

SHARED = Path(__file__).parents[2] / "shared" / "tk-api"
EDM = "{http://docs.oasis-open.org/odata/ns/edm}"
READERS = {
    "Zaak": records.case,
    "Document": records.document,
    "Besluit": records.decision,
    "Stemming": records.vote,
    "Persoon": records.person,
    "Fractie": records.party,
}

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason=f"the stored answers of the real API are not at {SHARED}")

Model = dict[str, tuple[list[tuple[str, str]], dict[str, str]]]


@pytest.fixture(scope="module")
def real() -> Model:
    """The real model (v4): by entity type its (property, type) in order, and its navs with what they lead to."""
    tree = ET.parse(SHARED / "metadata-v4.edmx.xml")
    return {
        str(kind.get("Name")): (
            [(str(p.get("Name")), str(p.get("Type"))) for p in kind.findall(f"{EDM}Property")],
            {str(n.get("Name")): str(n.get("Type")) for n in kind.findall(f"{EDM}NavigationProperty")},
        )
        for kind in tree.iter(f"{EDM}EntityType")
    }


def stored(pattern: str) -> Iterator[tuple[str, Any]]:
    for file in sorted(SHARED.glob(pattern)):
        yield file.stem, json.loads(file.read_text("utf-8"))


def test_the_model_is_the_real_one_in_the_same_order(real: Model) -> None:
    for name, kind in MODEL.items():
        properties, navs = real[name]
        assert [(p.name, f"Edm.{p.edm}") for p in kind.properties] == properties
        for nav in kind.navs:
            target = f"TK.DA.GGM.OData.{nav.target}"
            assert navs[nav.name] == (f"Collection({target})" if nav.many else target)


def test_what_the_client_selects_and_expands_exists(real: Model) -> None:
    def check(entity: str, asked: Options) -> None:
        properties, navs = real[entity]
        assert set(asked.select) <= {name for name, _ in properties}
        for name, inner in asked.expand:
            check(navs[name].removeprefix("Collection(").removesuffix(")").rpartition(".")[2], inner)

    for stream in STREAMS:
        check(stream.entity, options(stream.options(100, None).items()))


class Watched(dict[str, Any]):
    """A row that notes which fields are read."""

    def __init__(self, row: dict[str, Any], seen: set[str]) -> None:
        super().__init__(row)
        self.seen = seen

    def get(self, key: str, default: Any = None) -> Any:
        self.seen.add(key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self.seen.add(key)
        return super().__getitem__(key)


def test_what_the_client_reads_exists(real: Model) -> None:
    given = {"Zaak": {"Soort": "Motie", "Nummer": "2025Z00001"}, "Document": {"Soort": "Motie", "DocumentNummer": "x"}}
    for entity, reader in READERS.items():
        seen: set[str] = set()
        row = Watched(
            {"Id": "a", "ApiGewijzigdOp": "2025-01-01T00:00:00Z", "Verwijderd": False} | given.get(entity, {}), seen
        )
        reader(row, V4)
        changed_at(row)
        deleted(row)
        properties, navs = real[entity]
        assert len(seen) > 4
        assert seen <= {name for name, _ in properties} | set(navs)


@pytest.mark.parametrize("entity", ["Document", "Besluit", "Stemming", "Persoon", "Fractie", "Activiteit"])
def test_stored_answers_come_back_as_they_were(world: World, server: Server, http: httpx.Client, entity: str) -> None:
    kept = json.loads((SHARED / "responses" / f"api_response_tk__{entity}.json").read_text("utf-8"))
    rows = kept["data"]["value"]
    assert world.load(entity, rows) == len(rows)
    http.get(server.url("v4"))  # only the first answer of all sets a cookie
    answer = http.get(f"{server.url('v4')}/{entity}", params=kept["params"])
    given = answer.json()
    assert given["value"] == rows
    assert [list(row) for row in given["value"]] == [list(row) for row in rows]
    assert list(given) == list(kept["data"])
    same_place = kept["data"]["@odata.context"].removeprefix("https://gegevensmagazijn.tweedekamer.nl")
    assert given["@odata.context"] == server.origin + same_place
    assert answer.status_code == kept["status"]
    headers = {name: value for name, value in kept["headers"].items() if name != "Date"}
    assert {name: answer.headers[name] for name in headers} == headers
    assert "content-length" not in answer.headers


def test_the_service_document_has_the_stored_form(server: Server, http: httpx.Client) -> None:
    kept = json.loads((SHARED / "responses" / "service_document_with_headers.json").read_text("utf-8"))
    answer = http.get(server.url("v4") + "/")
    assert list(answer.json()) == list(kept["data"])
    assert all(one in kept["data"]["value"] for one in answer.json()["value"])
    assert set(kept["headers"]) <= {name.title().replace("Odata", "OData") for name in answer.headers}
    assert answer.headers["set-cookie"].partition("=")[0] == kept["headers"]["Set-Cookie"].partition("=")[0]


def test_an_expanded_answer_has_the_stored_form(world: World, server: Server, http: httpx.Client) -> None:
    ((_, kept),) = stored("responses/stemming_expanded_first6.json")
    for row in kept["value"]:
        decision = row["Besluit"]
        item = decision["Agendapunt"]
        for entity, one in (
            ("Stemming", row),
            ("Besluit", decision),
            ("Agendapunt", item),
            ("Fractie", row["Fractie"]),
        ):
            world.load(entity, [one] if one else [])
        world.load("Zaak", item["Zaak"])
        names = {p.name for p in MODEL["Agendapunt"].properties}
        plain = {name: value for name, value in item.items() if name in names}
        world.put("Agendapunt", plain, links={"Zaak": [case["Id"] for case in item["Zaak"]]})
    path = "/Stemming?$expand=Besluit($expand=Agendapunt($expand=Zaak)),Fractie,Persoon"
    given = http.get(server.url("v4") + path).json()
    assert given["@odata.context"].rpartition("#")[2] == kept["@odata.context"].rpartition("#")[2]
    by_id = {row["Id"]: row for row in given["value"]}
    for row in kept["value"]:
        assert by_id[row["Id"]] == row
        assert list(by_id[row["Id"]]) == list(row)


def test_whole_real_cases_read_the_same_through_the_stand_in() -> None:
    """Three levels of expansion of real cases hold nothing that the model does not know."""

    def check(entity: str, row: dict[str, Any]) -> None:
        kind = MODEL[entity]
        assert [name for name in row if kind.property(name)] == [p.name for p in kind.properties]
        for name, inner in row.items():
            if kind.property(name) is None:
                nav = kind.nav(name)
                assert nav is not None, name
                for one in inner if nav.many else [inner] * (inner is not None):
                    check(nav.target, one)

    count = 0
    for _, case in stored("zaak-expand/*.json"):
        check("Zaak", case)
        count += 1
    assert count == 20


def test_real_rows_become_records() -> None:
    kinds = {kind.value for kind in CaseKind}
    read = {"Zaak": 0, "Document": 0, "gone": 0}
    for name, rows in stored("samples/*.json"):
        entity = name.partition("_")[0].title()
        flat = [row for part in rows.values() for row in part] if isinstance(rows, dict) else rows
        for row in (one for one in flat if entity in READERS):
            assert len(changed_at(row)) == len("2025-02-19T15:23:40.5832396Z")
            if deleted(row):
                read["gone"] += 1
            elif entity not in ("Zaak", "Document") or row["Soort"] in kinds | set(SOURCE_KINDS):
                READERS[entity](row, V4)
                read[entity] = read.get(entity, 0) + 1
    assert read["Zaak"] >= 50
    assert read["Document"] >= 200
    assert read["gone"] >= 10
    assert min(read.get(entity, 0) for entity in READERS) > 0
