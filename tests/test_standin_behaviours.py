"""The stand-in has the real API's ways: one test for each behaviour that the reference lists under its own number."""

import time
import xml.etree.ElementTree as ET
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from tests.standin import Server, World
from tests.standin import faults as f
from tests.standin.moments import guid_key, ticks
from tests.standin.samples import PDF, document, question
from tests.standin.schema import MODEL
from tests.standin.server import COOKIE

pytest_plugins = ["tests.standin.fixtures"]

ATOM = {"a": "http://www.w3.org/2005/Atom"}
TK = "{http://www.tweedekamer.nl/xsd/tkData/v1-0}"
VERSIONS = pytest.mark.parametrize("version", ["v4", "v5"])


def rows(http: httpx.Client, url: str) -> list[dict]:
    answer = http.get(url)
    assert answer.status_code == 200, answer.text
    return answer.json()["value"]


def message(http: httpx.Client, url: str, status: int = 400) -> str:
    answer = http.get(url)
    assert answer.status_code == status
    return answer.json()["error"]["message"]


def filtered(http: httpx.Client, server: Server, entity: str, condition: str, version: str = "v4") -> list[str]:
    """Return the numbers of the rows that a filter keeps."""
    return sorted(row["Nummer"] or "" for row in rows(http, f"{server.url(version)}/{entity}?$filter={condition}"))


@VERSIONS
def test_01_headers(server: Server, http: httpx.Client, version: str) -> None:
    first, second = (http.get(f"{server.url(version)}/Zaak") for _ in range(2))
    kind = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8"
    assert first.headers["content-type"] == kind
    assert first.headers["odata-version"] == "4.0"
    assert first.headers["content-security-policy"] == "default-src 'self'; frame-ancestors 'self'"
    assert first.headers["transfer-encoding"] == "chunked"
    assert "content-length" not in first.headers
    assert first.headers["set-cookie"] == COOKIE
    assert "set-cookie" not in second.headers


@VERSIONS
def test_02_collection_envelope_and_its_context(world: World, server: Server, http: httpx.Client, version: str) -> None:
    url = server.url(version)
    assert http.get(f"{url}/Zaak").json() == {"@odata.context": f"{url}/$metadata#Zaak", "value": []}
    question(world)
    deep = "/Stemming?$expand=Besluit($expand=Agendapunt($expand=Zaak)),Fractie,Persoon"
    context = http.get(url + deep).json()["@odata.context"]
    assert context == f"{url}/$metadata#Stemming(Besluit(Agendapunt(Zaak())),Fractie(),Persoon())"
    chosen = http.get(f"{url}/Document?$select=Id,Soort").json()
    assert chosen["@odata.context"] == f"{url}/$metadata#Document(Id,Soort)"
    assert set(chosen["value"][0]) == {"Id", "Soort"}


@VERSIONS
def test_03_single_entity(world: World, server: Server, http: httpx.Client, version: str) -> None:
    case, (first, _) = question(world)
    url = server.url(version)
    one = http.get(f"{url}/Zaak({case})").json()
    assert one["@odata.context"] == f"{url}/$metadata#Zaak/$entity"
    assert one["Nummer"] == "2025Z00001"
    assert http.get(f"{url}/Zaak(00000000-0000-0000-0000-000000000000)").status_code == 404
    assert http.get(f"{url}/Document({first})/HuidigeDocumentVersie").json()["Versienummer"] == 1
    decision = world.put("Besluit", {"BesluitSoort": "Ingediend"})
    empty = http.get(f"{url}/Besluit({decision})/Agendapunt")
    assert (empty.status_code, empty.content) == (204, b"")
    assert len(rows(http, f"{url}/Zaak({case})/Document")) == 2


@VERSIONS
def test_04_count_only_when_asked(world: World, server: Server, http: httpx.Client, version: str) -> None:
    question(world)
    url = f"{server.url(version)}/Document"
    assert "@odata.count" not in http.get(url).json()
    assert http.get(f"{url}?$count=true").json()["@odata.count"] == 2
    none = http.get(f"{url}?$top=0&$count=true").json()
    assert (none["@odata.count"], none["value"]) == (2, [])
    assert http.get(f"{url}/$count?$filter=Soort eq 'Schriftelijke vragen'").text == "1"


@VERSIONS
def test_05_next_link_only_without_top(world: World, server: Server, http: httpx.Client, version: str) -> None:
    world.load("Zaak", [world_row(n) for n in range(251)])
    url = f"{server.url(version)}/Zaak"
    page = http.get(f"{url}?$orderby=Nummer&$filter=Volgnummer eq 7").json()
    assert len(page["value"]) == 250
    link = page["@odata.nextLink"]
    assert link.startswith(url)
    assert "$skiptoken" in dict(parse_qsl(urlsplit(link).query))
    last = http.get(link).json()
    assert [row["Nummer"] for row in last["value"]] == ["2025Z00250"]
    assert "@odata.nextLink" not in last
    assert "@odata.nextLink" not in http.get(f"{url}?$top=100").json()
    too_many = message(http, f"{server.url('v5')}/Zaak?$top=101")
    assert too_many.endswith(
        "The limit of '100' for Top query has been exceeded. The value from the incoming request is '101'."
    )
    assert len(rows(http, f"{server.url('v4')}/Zaak?$top=250")) == 250


def world_row(number: int, **changes: object) -> dict:
    stamp = f"2025-01-01T00:00:{number % 60:02}.{number:07}Z"
    row = {
        "Id": f"00000000-0000-0000-0000-{number:012x}",
        "Nummer": f"2025Z{number:05}",
        "Soort": "Motie",
        "Volgnummer": 7,
        "GewijzigdOp": "2024-02-19T10:59:02.367+01:00",
        "ApiGewijzigdOp": stamp,
        "Verwijderd": False,
    }
    return row | changes


@VERSIONS
def test_06_every_property_is_present_in_the_order_of_the_model(
    world: World, server: Server, http: httpx.Client, version: str
) -> None:
    question(world)
    (row, *_) = rows(http, f"{server.url(version)}/Document")
    kind = MODEL["Document"]
    assert list(row) == [kind.shown(p, version) for p in kind.properties]
    assert row["Titel"] is None
    assert ("DocumentNummer" in row, "Nummer" in row) == ((True, False) if version == "v4" else (False, True))
    assert ("Volgnummer" in row, "Ondernummer" in row) == ((True, False) if version == "v4" else (False, True))


def test_07_dates_have_offsets_and_up_to_seven_decimals(world: World, server: Server, http: httpx.Client) -> None:
    for number, day in enumerate(
        ("2025-03-30T00:00:00+01:00", "2025-03-31T00:00:00+02:00", "2025-10-26T00:00:00+02:00")
    ):
        row = {"GewijzigdOp": "2025-02-19T16:23:02.563+01:00", "ApiGewijzigdOp": "2025-02-19T15:23:40.5832396Z"}
        world.put("Zaak", row | {"Nummer": f"2025Z{number:05}", "GestartOp": day})
    world.put("Vergadering", {"Sluiting": "2025-03-31T21:00:00Z"})
    found = rows(http, f"{server.url()}/Zaak?$orderby=Nummer")
    assert [row["GestartOp"][-6:] for row in found] == ["+01:00", "+02:00", "+02:00"]
    assert found[0]["ApiGewijzigdOp"] == "2025-02-19T15:23:40.5832396Z"
    exact = "ApiGewijzigdOp ge 2025-02-19T15:23:40.5832396Z and ApiGewijzigdOp lt 2025-02-19T15:23:40.5832397Z"
    assert len(filtered(http, server, "Zaak", exact)) == 3
    made = world.get("Zaak", world.put("Zaak", {"Nummer": "2025Z00009"}))
    assert made["GewijzigdOp"][-6:] in ("+01:00", "+02:00")
    assert made["ApiGewijzigdOp"].endswith("Z")
    assert "Z" in rows(http, f"{server.url()}/Vergadering")[0]["Sluiting"]


@VERSIONS
def test_08_deleted_rows_stay_with_four_filled_properties(
    world: World, server: Server, http: httpx.Client, version: str
) -> None:
    case, (first, second) = question(world)
    before = world.get("Document", first)["ApiGewijzigdOp"]
    world.delete("Document", first)
    url = server.url(version)
    found = {row["Id"]: row for row in rows(http, f"{url}/Document")}
    filled = {name for name, value in found[first].items() if value is not None}
    assert filled == {"Id", "GewijzigdOp", "ApiGewijzigdOp", "Verwijderd"}
    assert found[first]["Verwijderd"] is True
    assert ticks(found[first]["ApiGewijzigdOp"]) > ticks(before)
    assert second in found
    actor = world.get("Zaak", case) and rows(http, f"{url}/ZaakActor?$filter=Zaak_Id eq {case}")[0]["Id"]
    world.put("ZaakActor", {"Id": actor, "Zaak_Id": case, "Verwijderd": True})
    (row,) = rows(http, f"{url}/Zaak?$expand=ZaakActor")
    assert sorted(a["Verwijderd"] for a in row["ZaakActor"]) == [False, True]


def test_09_placeholder_person(world: World, server: Server, http: httpx.Client) -> None:
    world.put("Persoon", {"Verwijderd": False})
    (row,) = rows(http, f"{server.url()}/Persoon")
    assert {name for name, value in row.items() if value is not None} == {
        "Id",
        "GewijzigdOp",
        "ApiGewijzigdOp",
        "Verwijderd",
    }
    assert row["Verwijderd"] is False


def test_09_placeholders_of_which_nothing_is_known(world: World, server: Server, http: httpx.Client) -> None:
    """The stored answers of the real API hold three of these among six rows: not even `Verwijderd` is filled."""
    guid = "7585424c-f0c1-4f77-be71-fbce77a77a32"
    world.placeholder("Persoon", guid)
    (row,) = rows(http, f"{server.url()}/Persoon")
    assert {name: value for name, value in row.items() if value is not None} == {"Id": guid}
    assert rows(http, f"{server.url()}/Persoon?$filter=ApiGewijzigdOp ge 1900-01-01T00:00:00Z") == []
    assert rows(http, f"{server.url()}/Persoon?$filter=Verwijderd eq false") == []


@VERSIONS
def test_10_many_to_many_only_through_expand_and_any(
    world: World, server: Server, http: httpx.Client, version: str
) -> None:
    first, _ = question(world, 1)
    second, _ = question(world, 2, answered=False)
    shared = document(world, "Antwoord schriftelijke vragen (nader)", "2025D09999", cases=[first, second])
    for n in (1, 2):
        document(world, "Mededeling (uitstel antwoord)", f"2025D0888{n}", cases=[first])
    world.put("Zaak", {"Nummer": "2025Z00003", "Soort": "Schriftelijke vragen"})
    url = server.url(version)
    assert not any("Zaak" in name for name in rows(http, f"{url}/Document")[0])
    counts = {row["Nummer"]: len(row["Document"]) for row in rows(http, f"{url}/Zaak?$expand=Document")}
    assert counts == {"2025Z00001": 5, "2025Z00002": 2, "2025Z00003": 0}
    both = http.get(f"{url}/Document({shared})?$expand=Zaak($select=Nummer)").json()
    assert sorted(case["Nummer"] for case in both["Zaak"]) == ["2025Z00001", "2025Z00002"]
    by_any = rows(http, f"{url}/Document?$filter=Zaak/any(z: z/Nummer eq '2025Z00002')")
    assert len(by_any) == 2
    nested = "Document/any(d: d/Zaak/any(z: z/Nummer eq '2025Z00002'))"
    assert filtered(http, server, "Zaak", nested, version) == ["2025Z00001", "2025Z00002"]


def test_11_texts_come_as_they_are(world: World, server: Server, http: httpx.Client) -> None:
    text = "«Zo’n» 'vraag' over café & <b>meer</b> "
    world.put("Zaak", {"Nummer": "2025Z00001", "Soort": "Schriftelijke vragen", "Onderwerp": text})
    world.put("Agendapunt", {"Noot": "<strong>In stemming komt</strong>"})
    world.put("Besluit", {"BesluitSoort": "Voorstel volgt "})
    (row,) = rows(http, f"{server.url()}/Zaak")
    assert (row["Titel"], row["Onderwerp"]) == (None, text)
    assert filtered(http, server, "Zaak", "contains(Onderwerp,'''vraag'' over café %26')") == ["2025Z00001"]
    assert rows(http, f"{server.url()}/Agendapunt")[0]["Noot"].startswith("<strong>")
    assert rows(http, f"{server.url()}/Besluit")[0]["BesluitSoort"] == "Voorstel volgt "


def test_12_filter_semantics(world: World, server: Server, http: httpx.Client) -> None:
    for number, kind, day in (
        (1, "Motie", "2026-08-01T00:00:00+02:00"),
        (2, "Motié", "2026-07-31T00:00:00+02:00"),
        (3, None, "2026-08-02T00:00:00+02:00"),
    ):
        world.put("Zaak", {"Nummer": f"2026Z0000{number}", "Soort": kind, "GestartOp": day})
    world.delete("Zaak", world.put("Zaak", {"Nummer": "2026Z00004"}))
    one, two, three = "2026Z00001", "2026Z00002", "2026Z00003"
    guid = rows(http, f"{server.url()}/Zaak?$filter=Nummer eq '{one}'")[0]["Id"]
    expected = {
        "Soort eq 'MOTIE'": [one],
        "soort eq 'motié'": [two],
        "Nummer in ('2026z00001','2026Z00003')": [one, three],
        f"Id eq {guid}": [one],
        f"Id in ({guid})": [one],
        "GestartOp ge 2026-08-01": [one, three],
        "GestartOp ge 2026-08-01T00:00:00%2B02:00": [one, three],
        "GestartOp ge 2026-08-01T00:00:00Z": [three],
        "year(GestartOp) eq 2026 and month(GestartOp) eq 7": [two],
        "Soort eq null and Verwijderd eq false": [three],
        "verwijderd eq false and not (Soort eq 'Motie')": [two, three],
        "startswith(Nummer,'2026z') and endswith(Nummer,'3')": [three],
        "tolower(Nummer) eq '2026z00002'": [two],
        "Nummer ne '2026Z00001' and Verwijderd ne true": [two, three],
        "(GestartOp lt 2026-08-01 or GestartOp gt 2026-08-01) and GestartOp le 2026-08-01": [two],
    }
    for version in ("v4", "v5"):
        assert {c: filtered(http, server, "Zaak", c, version) for c in expected} == expected
    assert "Unrecognized" in message(http, f"{server.url()}/Zaak?$filter=Id eq guid'{guid}'")
    quoted = message(http, f"{server.url()}/Zaak?$filter=Id eq '{guid}'")
    assert "Found operand types 'Edm.Guid' and 'Edm.String' for operator kind 'Equal'." in quoted


def test_12_single_valued_paths_filter_and_sort(world: World, server: Server, http: httpx.Client) -> None:
    for n, kind in enumerate(("Stemmen - verworpen", "Stemmen - aangenomen")):
        decision = world.put("Besluit", {"BesluitSoort": kind, "GewijzigdOp": f"2023-12-0{n + 5}T00:00:00+01:00"})
        world.put("Stemming", {"Besluit_Id": decision, "ActorNaam": f"Partij {n}"})
    since = "Besluit/GewijzigdOp ge 2023-12-06T00:00:00%2B01:00 and Besluit/Verwijderd eq false"
    found = rows(http, f"{server.url()}/Stemming?$filter={since}&$orderby=Besluit/GewijzigdOp asc")
    assert [row["ActorNaam"] for row in found] == ["Partij 1"]
    newest = rows(http, f"{server.url()}/Stemming?$orderby=Besluit/GewijzigdOp desc")
    assert [row["ActorNaam"] for row in newest] == ["Partij 1", "Partij 0"]


@VERSIONS
def test_13_errors(world: World, server: Server, http: httpx.Client, version: str) -> None:
    question(world)
    url = server.url(version)
    prefix = "The query specified in the URI is not valid. "
    assert message(http, f"{url}/Document?$filter=Kamer eq 'twee'") == prefix + (
        "A binary operator with incompatible types was detected. Found operand types 'Edm.Int32' and 'Edm.String' "
        "for operator kind 'Equal'."
    )
    unknown = "Could not find a property named 'X' on type 'TK.DA.GGM.OData.Document'."
    for query in ("$filter=X eq 1", "$select=X", "$orderby=X", "$expand=X"):
        assert message(http, f"{url}/Document?{query}") == prefix + unknown
    within, beyond = (" or ".join(f"Soort eq 'soort {n}'" for n in range(terms)) for terms in (19, 20))
    live = "Verwijderd eq false and "
    assert http.get(f"{url}/Document?$filter={live}({within})").status_code == 200
    assert message(http, f"{url}/Document?$filter={live}({beyond})") == (
        prefix + "The node count limit of '100' has been exceeded."
    )
    server.faults.add(f.Status(500))
    assert http.get(f"{url}/Document").json() == {"error": {"code": "", "message": "An error has occurred."}}
    server.faults.add(f.Status(503, f.OUTAGE, "text/html"))
    outage = http.get(f"{url}/Document")
    assert (outage.status_code, outage.headers["content-type"]) == (503, "text/html")
    server.faults.add(f.Delay(0.2))
    server.faults.add(f.Status(500))
    start = time.monotonic()
    assert http.get(f"{url}/Document").status_code == 500
    assert time.monotonic() - start >= 0.2
    server.faults.add(f.Status(429, headers={"Retry-After": "3"}))
    assert http.get(f"{url}/Document").headers["retry-after"] == "3"
    assert "retry-after" not in http.get(f"{url}/Document").headers
    for fault in (f.Drop(), f.BreakOff(30)):
        server.faults.add(fault)
        with pytest.raises(httpx.RemoteProtocolError):
            http.get(f"{url}/Document")
    assert http.get(f"{url}/Document").status_code == 200


@VERSIONS
def test_14_rows_that_change_shift_the_pages(world: World, server: Server, http: httpx.Client, version: str) -> None:
    world.load("Zaak", [world_row(n) for n in range(30)])
    server.faults.add(f.Call(lambda: world.change("Zaak", world_row(3)["Id"], Onderwerp="anders")), after=1)
    ordered = f"{server.url(version)}/Zaak?$orderby=ApiGewijzigdOp&$top=10"
    met = [row["Nummer"] for skip in (0, 10, 20, 30) for row in rows(http, f"{ordered}&$skip={skip}")]
    assert met.count("2025Z00003") == 2
    assert "2025Z00010" not in met


def test_15_ties(world: World, server: Server, http: httpx.Client) -> None:
    world.load("Zaak", [world_row(n, ApiGewijzigdOp=f"2025-01-01T00:00:00.{n // 2:07}Z") for n in range(20)])
    url = server.url()
    same = rows(http, f"{url}/Zaak?$filter=GewijzigdOp eq 2024-02-19T10:59:02.367%2B01:00")
    assert len(same) == 20
    pair = filtered(http, server, "Zaak", "ApiGewijzigdOp eq 2025-01-01T00:00:00.0000003Z")
    assert pair == ["2025Z00006", "2025Z00007"]
    late = world.put("Zaak", {"GewijzigdOp": "2024-02-19T10:59:02.367+01:00", "ApiGewijzigdOp": "2024-10-01T12:00:00Z"})
    (row,) = rows(http, f"{url}/Zaak?$filter=Id eq {late}")
    assert (ticks(row["ApiGewijzigdOp"]) - ticks(row["GewijzigdOp"])) / 10_000_000 > 200 * 86_400


def test_16_ids_sort_as_sql_server_sorts_them(world: World, server: Server, http: httpx.Client) -> None:
    descending = [
        "41e85593-d544-4c13-a74b-ffffff5d0cdc",  # the first three ids of a stored real answer to `$orderby=Id desc`
        "245d6d3a-bea5-4d45-a9ea-fffff5a8d2bf",
        "43bf654b-07df-45ab-92df-ffffeccab12d",
        "ffffffff-ffff-ffff-0000-000000000000",
    ]
    for guid in sorted(descending):
        world.put("Document", {"Id": guid})
    found = [row["Id"] for row in rows(http, f"{server.url()}/Document?$orderby=Id desc")]
    assert found == descending
    # Within the first three groups the bytes count from the last to the first.
    assert guid_key("00000001-0000-0000-0000-000000000000") > guid_key("ffffff00-0000-0000-0000-000000000000")


@VERSIONS
def test_17_resource(world: World, server: Server, http: httpx.Client, version: str) -> None:
    url = server.url(version)
    good = document(world, "Motie", "2025D00001")
    for verb in ("resource", "Resource", "TK.DA.GGM.OData.Resource()"):
        answer = http.get(f"{url}/Document({good})/{verb}")
        assert (answer.content, answer.headers["content-type"]) == (PDF, "application/pdf")
    lying = world.put("Document", {"ContentType": "application/msword", "ContentLength": 5})
    world.put_body(lying, PDF, "application/pdf")
    answer = http.get(f"{url}/Document({lying})/resource")
    assert (answer.content, answer.headers["content-type"]) == (PDF, "application/msword")
    assert world.get("Document", lying)["ContentLength"] == 5
    missing = world.put("Document", {"DocumentNummer": "2025D00002"})
    assert http.get(f"{url}/Document({missing})/resource").status_code == 404
    world.put_body(missing, b"", "application/pdf")
    assert http.get(f"{url}/Document({missing})/resource").content == b""
    server.faults.add(f.Status(500), path="/resource")
    assert http.get(f"{url}/Document({good})/resource").status_code == 500


def test_17_a_file_is_replaced_by_the_official_one(world: World, server: Server, http: httpx.Client) -> None:
    guid = document(world, "Motie", "2025D00001", content=b"PK\x03\x04 a draft")
    before = world.get("Document", guid)
    newer = world.put("DocumentVersie", {"Versienummer": 3, "Document_Id": guid})
    world.put_body(guid, PDF, "application/pdf")
    world.change("Document", guid, HuidigeDocumentVersie_Id=newer, ContentLength=len(PDF))
    (row,) = rows(http, f"{server.url()}/Document?$expand=HuidigeDocumentVersie,DocumentVersie")
    assert row["HuidigeDocumentVersie"]["Versienummer"] == 3
    assert sorted(v["Versienummer"] for v in row["DocumentVersie"]) == [1, 3]
    assert (row["ContentLength"], row["GewijzigdOp"] > before["GewijzigdOp"]) == (len(PDF), True)


def test_18_publications(world: World, server: Server, http: httpx.Client) -> None:
    guid = document(world, "Motie", "2025D00001")
    unpublished = document(world, "Motie", "2025D00002")
    version = world.get("Document", guid)["HuidigeDocumentVersie_Id"]
    for kind, media in (("Xml", "application/xml"), ("Odt", "application/x-unknown-content-type")):
        row = {"DocumentVersie_Id": version, "DocumentType": kind, "ContentType": media, "Source": "Koop", "Url": None}
        published = world.put("DocumentPublicatie", row | {"Identifier": "kst-99999-1"})
    world.put("DocumentPublicatieMetadata", {"DocumentVersie_Id": version, "DocumentType": "Metadata"})
    world.put_body(published, b"PK", "application/x-unknown-content-type")
    within = "$expand=HuidigeDocumentVersie($expand=DocumentPublicatie,DocumentPublicatieMetadata)"
    url = f"{server.url()}/Document"
    by_id = {row["Id"]: row["HuidigeDocumentVersie"] for row in rows(http, f"{url}?{within}")}
    assert sorted(p["DocumentType"] for p in by_id[guid]["DocumentPublicatie"]) == ["Odt", "Xml"]
    assert len(by_id[guid]["DocumentPublicatieMetadata"]) == 1
    assert by_id[unpublished]["DocumentPublicatie"] == []
    answer = http.get(f"{server.url()}/DocumentPublicatie({published})/Resource")
    assert answer.headers["content-type"] == "application/x-unknown-content-type"


def test_19_votes(world: World, server: Server, http: httpx.Client) -> None:
    hands = world.put("Besluit", {"BesluitSoort": "Stemmen - aangenomen", "StemmingsSoort": "Met handopsteken"})
    call = world.put("Besluit", {"BesluitSoort": "Stemmen - verworpen", "StemmingsSoort": "Hoofdelijk"})
    party = world.put("Fractie", {"Afkorting": "FIC"})
    vote = {"Besluit_Id": hands, "Fractie_Id": party, "ActorNaam": "FIC", "FractieGrootte": 3}
    twice = [world.put("Stemming", vote | {"Soort": "Voor", "Vergissing": False}) for _ in range(2)]
    world.put("Stemming", vote | {"Soort": "Niet deelgenomen", "Vergissing": True})
    for n in range(150):
        person = world.put("Persoon", {"Achternaam": f"Fictief-{n}"})
        world.put("Stemming", {"Besluit_Id": call, "Persoon_Id": person, "Soort": "Tegen", "Vergissing": False})
    url = server.url()
    world.delete("Stemming", twice[1])
    by_id = {row["Id"]: row for row in rows(http, f"{url}/Besluit?$expand=Stemming")}
    assert len(by_id[call]["Stemming"]) == 150
    assert all(v["Persoon_Id"] for v in by_id[call]["Stemming"])
    assert {v["Persoon_Id"] for v in by_id[hands]["Stemming"]} == {None}
    assert {v["Soort"] for v in by_id[hands]["Stemming"]} == {"Voor", "Niet deelgenomen"}
    (gone,) = rows(http, f"{url}/Stemming?$filter=Verwijderd eq true")
    assert (gone["Vergissing"], gone["Soort"], gone["Besluit_Id"]) == (False, None, None)


def test_20_syncfeed(world: World, server: Server, http: httpx.Client) -> None:
    case, _ = question(world)
    guids = [document(world, "Motie", f"2025D1{n:04}") for n in range(60)]
    world.put("Document", {"Soort": "Motie"}, links={"Zaak": [case]})
    world.delete("Document", guids[5])
    base = f"{server.origin}/SyncFeed/2.0"
    link, tokens, entries, pages = f"{base}/Feed?category=Document", [], [], 0
    rel = "next"
    while rel == "next":
        feed = ET.fromstring(http.get(link).content)
        pages += 1
        ends = {one.get("rel"): one.get("href") for one in feed.findall("a:link", ATOM)}
        (rel,) = set(ends) & {"next", "resume"}
        link = str(ends[rel])
        for entry in feed.findall("a:entry", ATOM):
            entries.append(entry)
            follow = entry.find("a:link[@rel='next']", ATOM)
            assert follow is not None
            tokens.append(int(dict(parse_qsl(urlsplit(str(follow.get("href"))).query))["skiptoken"]))
    assert (pages, len(entries)) == (2, 63)
    assert tokens == sorted(tokens)
    assert tokens[1] - tokens[0] > 1
    after = ET.fromstring(http.get(link).content)
    assert after.findall("a:entry", ATOM) == []
    assert after.find("a:link[@rel='resume']", ATOM) is not None
    content = [entry[-1][0] for entry in entries]
    deleted = [one for one in content if one.get(f"{TK}verwijderd") == "true"]
    assert [(one.get("id"), len(one)) for one in deleted] == [(guids[5], 0)]
    assert not content[0].get(f"{TK}bijgewerkt", "").endswith(("Z", ":00+01:00"))
    assert "+" not in str(content[0].get(f"{TK}bijgewerkt"))
    assert entries[0].findtext("a:updated", namespaces=ATOM, default="").endswith("Z")
    assert any(child.get("ref") == case for one in content for child in one)
    enclosed = entries[0].find("a:link[@rel='enclosure']", ATOM)
    assert enclosed is not None
    assert http.get(str(enclosed.get("href"))).content == PDF
    missing = http.get(f"{base}/Resources/{case}")
    assert (missing.status_code, b"<Error><Message>" in missing.content) == (500, True)
    world.put("Verslag", {"Soort": "Eindpublicatie"})
    assert "<ns1:verslag" in http.get(f"{base}/Feed?category=Verslag").text


def test_21_official_publications(world: World, server: Server, http: httpx.Client) -> None:
    guid = document(world, "Motie", "2025D00001")
    version = world.get("Document", guid)["HuidigeDocumentVersie_Id"]
    world.change("DocumentVersie", version, ExterneIdentifier="kst-99999-1")
    base = f"{server.origin}/officielebekendmakingen"
    page = http.get(f"{base}/kst-99999-1.html").text
    assert '<div class="vraag">' in page
    assert '<div class="antwoord">' in page
    assert 'name="DC.identifier" content="kst-99999-1"' in http.get(f"{base}/kst-99999-1/metadata.xml").text
    assert http.get(f"{base}/kst-99999-1.xml").status_code == 404
    xml = world.put("DocumentPublicatie", {"DocumentVersie_Id": version, "DocumentType": "Xml"})
    world.put_body(xml, b"<officiele-publicatie/>", "application/xml")
    assert http.get(f"{base}/kst-99999-1.xml").content == b"<officiele-publicatie/>"
    soft = http.get(f"{base}/kst-00000-0")
    assert (soft.status_code, soft.headers["location"].endswith("/Errors/404.htm")) == (302, True)
    assert http.get(f"{server.origin}{soft.headers['location']}").status_code == 200
    disguised = http.get(f"{base}/kst-00000-0.xml")
    assert (disguised.status_code, disguised.headers["content-type"][:9]) == (200, "text/html")


@VERSIONS
def test_22_names_in_any_case(world: World, server: Server, http: httpx.Client, version: str) -> None:
    case, _ = question(world)
    one = http.get(f"{server.url(version)}/zaak({case})?$expand=document").json()
    assert len(one["Document"]) == 2
    assert len(rows(http, f"{server.url(version)}/document?$filter=verwijderd eq false")) == 2


def test_pages_that_links_of_a_site_lead_to(world: World, server: Server, http: httpx.Client) -> None:
    question(world)
    page = http.get(f"{server.origin}/kamerstukken/kamervragen/detail?id=2025Z00001&did=2025D00011")
    assert "Antwoord schriftelijke vragen : Fictief document 2025D00011" in page.text
    assert "Fictief: dit is niet de Tweede Kamer" in page.text
    assert http.get(f"{server.origin}/downloads/document?id=2025D00011").content == PDF
    for path in ("/downloads/document?id=2025D99999", "/kamerstukken/moties/detail?id=2025D99999", "/anders"):
        assert http.get(server.origin + path).status_code == 404


def test_service_document_and_metadata(server: Server, http: httpx.Client) -> None:
    content = http.get(server.url("v4") + "/").json()
    assert content["@odata.context"] == f"{server.url('v4')}/$metadata"
    assert {"name": "Zaak", "kind": "EntitySet", "url": "Zaak"} in content["value"]
    edm = "{http://docs.oasis-open.org/odata/ns/edm}"
    for version, name in (("v4", "DocumentNummer"), ("v5", "Nummer")):
        model = ET.fromstring(http.get(f"{server.url(version)}/$metadata").content)
        kind = next(one for one in model.iter(f"{edm}EntityType") if one.get("Name") == "Document")
        assert name in [prop.get("Name") for prop in kind.iter(f"{edm}Property")]


def test_a_world_refuses_unknown_names(world: World) -> None:
    with pytest.raises(ValueError, match="Zaak has no Onderwrp"):
        world.put("Zaak", {"Onderwrp": "x"})
    with pytest.raises(ValueError, match="no many-to-many nav ZaakActor"):
        world.put("Zaak", {}, links={"ZaakActor": ["x"]})
    with pytest.raises(KeyError):
        world.get("Zaak", "00000000-0000-0000-0000-000000000000")


def test_a_change_of_an_actor_moves_its_case(world: World) -> None:
    case, _ = question(world)
    before = world.get("Zaak", case)["ApiGewijzigdOp"]
    ((actor,), *_) = world.select("SELECT Id FROM ZaakActor WHERE Zaak_Id = ?", [case])
    world.change("ZaakActor", actor, ActorNaam="Anders, C.")
    assert ticks(world.get("Zaak", case)["ApiGewijzigdOp"]) > ticks(before)


def test_what_several_rows_share_is_expanded_once_in_each(world: World, server: Server, http: httpx.Client) -> None:
    case, _ = question(world)
    decision = world.put("Besluit", {"BesluitSoort": "Stemmen - aangenomen"}, links={"Zaak": [case]})
    for party in ("FIC", "VER"):
        world.put("Stemming", {"Besluit_Id": decision, "ActorNaam": party})
    found = rows(http, f"{server.url()}/Stemming?$expand=Besluit($expand=Zaak)")
    assert [[one["Id"] for one in row["Besluit"]["Zaak"]] for row in found] == [[case], [case]]
