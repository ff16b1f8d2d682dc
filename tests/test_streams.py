"""Keyset paging: every row once, whatever changes, ties, is capped or breaks off meanwhile."""

import json
import re
from datetime import date, timedelta

import pytest

from tests.standin import Server, World
from tests.standin import faults as f
from tests.standin.filters import NODE_LIMIT, where
from tests.standin.samples import client, document, question
from tests.standin.schema import MODEL
from tkdocs.api.changes import changes
from tkdocs.api.moments import day_start, earlier, local_day, moment
from tkdocs.api.odata import OData
from tkdocs.api.streams import STREAMS, Stream
from tkdocs.api.versions import Version
from tkdocs.errors import UnexpectedAnswerError, UnreachableError

pytest_plugins = ["tests.standin.fixtures"]

PERSONS = Stream("Persoon")


def put_persons(world: World, count: int, stamp: str = "2025-01-01T00:00:00.{:07}Z", start: int = 0) -> list[str]:
    """Put persons, each changed at its own moment unless `stamp` has no place for a number; return their ids."""
    rows = [
        {
            "Id": f"00000000-0000-0000-0000-{n:012x}",
            "Achternaam": f"Fictief-{n}",
            "GewijzigdOp": "2025-01-01T00:00:00+01:00",
            "ApiGewijzigdOp": stamp.format(n),
            "Verwijderd": False,
        }
        for n in range(start, start + count)
    ]
    world.load("Persoon", rows)
    return [row["Id"] for row in rows]


def small(api: OData, size: int) -> OData:
    """Make the client ask for pages of this size."""
    api.version = Version(api.version.name, api.version.path, size, api.version.renamed)
    return api


def met(api: OData, since: str | None = None, stream: Stream = PERSONS) -> list[str]:
    return [row["Id"] for rows in changes(api, stream, since) for row in rows]


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 95])
def test_every_row_once_in_order(world: World, api: OData, count: int) -> None:
    guids = put_persons(world, count)
    assert met(small(api, 10)) == guids


@pytest.mark.parametrize("tie", [2, 9, 10, 11, 35])
@pytest.mark.parametrize("before", [0, 7])
def test_ties_of_any_size_at_any_place(world: World, api: OData, tie: int, before: int) -> None:
    put_persons(world, before)
    put_persons(world, tie, "2025-01-02T00:00:00Z", before)
    put_persons(world, 5, "2025-01-03T00:00:00.{:07}Z", before + tie)
    found = met(small(api, 10))
    assert len(found) == len(set(found)) == before + tie + 5


def test_rows_that_change_while_paging_are_met_again_and_none_is_lost(world: World, server: Server, api: OData) -> None:
    guids = put_persons(world, 50)
    for n, guid in enumerate(guids[:3]):
        server.faults.add(f.Call(lambda guid=guid: world.change("Persoon", guid, Functie="anders")), after=n + 1)
    found = met(small(api, 10))
    assert set(found) == set(guids)
    assert sorted(guid for guid in guids if found.count(guid) == 2) == guids[:3]


@pytest.mark.parametrize("changed", [0, 4, 9, 12, 34])
def test_a_change_inside_a_tie_longer_than_a_page_loses_none(
    world: World, server: Server, api: OData, changed: int
) -> None:
    guids = put_persons(world, 35, "2025-01-02T00:00:00Z")
    server.faults.add(f.Call(lambda: world.change("Persoon", guids[changed], Functie="anders")), after=2)
    assert set(met(small(api, 10))) == set(guids)


@pytest.mark.parametrize("many", [8, 9, 10, 19, 30])
def test_many_changes_inside_a_tie_lose_none(world: World, server: Server, api: OData, many: int) -> None:
    guids = put_persons(world, 45, "2025-01-02T00:00:00Z")

    def change() -> None:
        for guid in guids[:many]:
            world.change("Persoon", guid, Functie="anders")

    server.faults.add(f.Call(change), after=2)
    assert set(met(small(api, 10))) == set(guids)


@pytest.mark.parametrize("cap", [1, 3])
def test_a_server_that_cuts_pages_is_read_to_the_end(world: World, server: Server, api: OData, cap: int) -> None:
    guids = put_persons(world, 25)
    server.faults.add(f.PageCap(cap), times=None)
    assert met(api) == guids


@pytest.mark.parametrize("cap", [1, 3])
def test_a_change_between_pages_that_are_cut_loses_none(world: World, server: Server, api: OData, cap: int) -> None:
    guids = put_persons(world, 25)
    server.faults.add(f.PageCap(cap), times=None)
    server.faults.add(f.Call(lambda: world.change("Persoon", guids[0], Functie="anders")), after=2)
    assert met(api) == [*guids, guids[0]]


@pytest.mark.parametrize("link", ["{own}/Persoon?$skip=4", "{own}/Persoon?$top=2", "https://elders.example/Persoon"])
def test_where_a_next_link_leads_makes_no_difference(world: World, server: Server, api: OData, link: str) -> None:
    guids = put_persons(world, 5)
    server.faults.add(f.NextLink(link.format(own=f"{server.origin}{api.version.path}")), times=None)
    assert met(api) == guids
    assert {request.path for request in server.requests} == {f"{api.version.path}/Persoon"}


def test_rows_out_of_order_are_said(server: Server, api: OData) -> None:
    rows = [{"Id": str(n), "ApiGewijzigdOp": f"2025-01-0{3 - n}T00:00:00Z"} for n in range(2)]
    server.faults.add(f.Body(json.dumps({"value": rows}).encode()), times=None)
    with pytest.raises(UnexpectedAnswerError, match="comes after"):
        met(api)


@pytest.mark.parametrize("body", [b'{"value":[{"ApiGewijzigdOp":"2025-01-01T00:00:00Z"}]}', b'{"value":[{"Id":"x"}]}'])
def test_rows_without_what_they_need_are_said(server: Server, api: OData, body: bytes) -> None:
    server.faults.add(f.Body(body), times=None)
    with pytest.raises(UnexpectedAnswerError, match="a row came without"):
        met(api)


def test_since_is_a_moment_with_all_its_decimals(world: World, api: OData) -> None:
    guids = put_persons(world, 20)
    assert met(api, "2025-01-01T00:00:00.0000015Z") == guids[15:]


def test_pages_before_an_outage_are_given(world: World, server: Server) -> None:
    guids = put_persons(world, 30)
    server.faults.add(f.Status(500), times=None, after=2)
    found: list[str] = []
    with client(server) as api, pytest.raises(UnreachableError):
        found.extend(row["Id"] for rows in changes(small(api, 10), PERSONS) for row in rows)
    with client(server) as api:
        pages = changes(small(api, 10), PERSONS)
        server.faults.clear()
        assert [row["Id"] for row in next(pages)] == guids[:10]


def test_streams_ask_for_what_is_mirrored_and_for_deleted_rows(world: World, api: OData) -> None:
    case, (first, answer) = question(world)
    other = world.put("Zaak", {"Nummer": "2025Z00009", "Soort": "Amendement"})
    annex = document(world, "Bijlage", "2025D00090", cases=[other])
    gone = document(world, "Motie", "2025D00091")
    world.delete("Document", gone)
    day = world.put("Activiteit", {"Datum": "2025-04-01T00:00:00+02:00"})
    item = world.put("Agendapunt", {"Activiteit_Id": day})
    vote = world.put("Besluit", {"BesluitSoort": "Stemmen - aangenomen", "Agendapunt_Id": item}, links={"Zaak": [case]})
    world.put("Besluit", {"BesluitSoort": "Ter informatie"})
    streams = {stream.entity: stream for stream in STREAMS}
    assert met(api, stream=streams["Zaak"]) == [case]
    assert set(met(api, stream=streams["Document"])) == {first, answer, gone}
    assert annex not in met(api, stream=streams["Document"])
    ((row,),) = changes(api, streams["Besluit"])
    assert (row["Id"], [z["Id"] for z in row["Zaak"]]) == (vote, [case])
    assert row["Agendapunt"]["Activiteit"]["Datum"] == "2025-04-01T00:00:00+02:00"
    ((row,),) = changes(api, streams["Zaak"])
    assert [actor["Relatie"] for actor in row["ZaakActor"]] == ["Indiener", "Gericht aan"]
    ((row, *_),) = changes(api, streams["Document"])
    assert (row["Zaak"][0]["Id"], row["HuidigeDocumentVersie"]["Versienummer"]) == (case, 1)


def test_queries_stay_well_below_the_node_limit() -> None:
    for stream in STREAMS:
        condition = stream.options(100, "2025-01-01T00:00:00.0000000Z")["$filter"]
        assert where(condition, MODEL[stream.entity], "t", "v5").nodes <= NODE_LIMIT * 0.6


@pytest.mark.parametrize(
    ("printed", "stored"),
    [
        ("2025-02-19T15:23:40.5832396Z", "2025-02-19T15:23:40.5832396Z"),
        ("2025-02-19T15:23:40.58Z", "2025-02-19T15:23:40.5800000Z"),
        ("2025-02-19T15:23:40Z", "2025-02-19T15:23:40.0000000Z"),
        ("2025-02-19T16:23:40.583+01:00", "2025-02-19T15:23:40.5830000Z"),
        ("2025-07-01T00:30:00+02:00", "2025-06-30T22:30:00.0000000Z"),
        ("2025-04-28T08:09:08.45666671+02:00", "2025-04-28T06:09:08.4566667Z"),
    ],
)
def test_moments_sort_as_text(printed: str, stored: str) -> None:
    assert moment(printed) == stored


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2025-02-18T00:00:00+01:00", "2025-02-18"),
        ("2025-03-31T00:00:00+02:00", "2025-03-31"),
        ("2025-10-26T00:00:00+02:00", "2025-10-26"),
        ("2025-10-26T22:59:59.9999999Z", "2025-10-26"),
        ("2025-10-26T23:00:00Z", "2025-10-27"),
        ("2025-06-30T22:30:00Z", "2025-07-01"),
        ("1976-09-16T00:00:00+02:00", "1976-09-16"),
        ("1993-03-10", "1993-03-10"),
    ],
)
def test_days_are_local(printed: str, day: str) -> None:
    assert str(local_day(printed)) == day


def test_no_date_and_no_such_date() -> None:
    assert local_day(None) is None
    for wrong in ("18 februari 2025", "2025-02-18T00:00:00", "2025-02-18T00:00Z"):
        with pytest.raises(UnexpectedAnswerError, match=re.escape(repr(wrong))):
            local_day(wrong)
    for wrong in ("2025-13-18T00:00:00Z", "2025-02-30T00:00:00+01:00", "2025-02-30"):
        with pytest.raises(UnexpectedAnswerError, match="not a date"):
            local_day(wrong)
    with pytest.raises(UnexpectedAnswerError, match="not a date"):
        moment("0001-01-01T00:00:00+01:00")
    assert str(local_day("0001-01-01T00:00:00+01:00")) == "0001-01-01"


def test_days_begin_at_local_midnight_and_overlap_goes_back() -> None:
    assert day_start(date(2025, 2, 18)) == "2025-02-17T23:00:00.0000000Z"
    assert day_start(date(2025, 7, 1)) == "2025-06-30T22:00:00.0000000Z"
    assert day_start(date(1850, 1, 1)) == "1849-12-31T23:40:28.0000000Z"
    assert earlier("2025-03-01T00:30:00.1234567Z", timedelta(hours=1)) == "2025-02-28T23:30:00.1234567Z"
