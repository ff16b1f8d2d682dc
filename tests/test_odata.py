"""The client: pages, files, retries, pace, and what it does not accept."""

import time
from collections.abc import Iterator
from importlib import metadata

import httpx
import pytest

from tests.standin import Server, World
from tests.standin import faults as f
from tests.standin.samples import PDF, client, document, question
from tkdocs.api.odata import LONGEST_RETRY_AFTER, OData, _retry_after
from tkdocs.api.pace import Pace
from tkdocs.api.streams import STREAMS
from tkdocs.api.versions import ORIGIN, V4, V5, VERSIONS
from tkdocs.errors import (
    ApiError,
    BadRequestError,
    BodyError,
    ForeignLinkError,
    NotFoundError,
    UnexpectedAnswerError,
    UnreachableError,
)

pytest_plugins = ["tests.standin.fixtures"]

TOP = {"$top": "10"}


def answering(answer: httpx.Response) -> OData:
    """Return a client whose every request has this answer."""
    return OData(transport=httpx.MockTransport(lambda _: answer), attempts=2, wait=0, rate=100_000)


def test_versions_name_fields_and_pages() -> None:
    assert (V4.field("Document", "DocumentNummer"), V5.field("Document", "DocumentNummer")) == (
        "DocumentNummer",
        "Nummer",
    )
    assert (V4.field("Document", "Volgnummer"), V5.field("Document", "Volgnummer")) == ("Volgnummer", "Ondernummer")
    assert V5.field("Zaak", "Volgnummer") == "Volgnummer"
    assert list(VERSIONS) == ["v5", "v4"]
    assert (V4.page_size, V5.page_size) == (250, 100)


def test_a_page_of_either_version(world: World, api: OData, server: Server) -> None:
    question(world)
    page = api.page("Document", {"$filter": "Soort eq 'Schriftelijke vragen'", **TOP})
    assert [row[api.version.field("Document", "DocumentNummer")] for row in page.rows] == ["2025D00010"]
    assert not page.more
    (request,) = server.requests
    assert request.path == f"{api.version.path}/Document"
    assert request.headers["user-agent"].startswith(f"tkdocs/{metadata.version('tkdocs')} (+https://")
    assert "@" in request.headers["user-agent"]


def test_quotes_plus_signs_and_accents_survive_the_address(world: World, api: OData) -> None:
    world.put("Zaak", {"Nummer": "2025Z00001", "Onderwerp": "Zo'n café + terras & meer"})
    page = api.page("Zaak", {"$filter": "Onderwerp eq 'Zo''n café + terras & meer'"})
    assert len(page.rows) == 1


@pytest.mark.parametrize(
    "fault",
    [
        f.Drop(),
        f.BreakOff(40),
        f.Status(500),
        f.Status(502, b"", "text/html"),
        f.Status(503, f.OUTAGE, "text/html"),
        f.Status(429),
        f.Status(429, headers={"Retry-After": "0"}),
        f.Delay(1),
    ],
    ids=lambda fault: f"{type(fault).__name__}{getattr(fault, 'status', '')}",
)
def test_what_may_pass_is_tried_again(world: World, server: Server, fault: f.Fault) -> None:
    question(world)
    server.faults.add(fault, times=2)
    with client(server, timeout=0.4) as api:
        assert len(api.page("Document", TOP).rows) == 2
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    "fault", [f.Drop(), f.BreakOff(40), f.Status(500), f.Delay(0.6)], ids=lambda x: type(x).__name__
)
def test_what_does_not_pass_is_unreachable(world: World, server: Server, fault: f.Fault) -> None:
    question(world)
    server.faults.add(fault, times=None)
    with client(server, attempts=2, timeout=0.3) as api, pytest.raises(UnreachableError, match="tried up to 2 times"):
        api.page("Document", TOP)
    assert len(server.requests) == 2


def test_retry_after_is_honoured_within_a_cap(world: World, server: Server) -> None:
    question(world)
    server.faults.add(f.Status(429, headers={"Retry-After": "1"}))
    start = time.monotonic()
    with client(server) as api:
        api.page("Document", TOP)
    assert time.monotonic() - start >= 1
    for header, seconds in (
        ("7", 7),
        ("86400", LONGEST_RETRY_AFTER),
        ("", None),
        ("Wed, 21 Oct 2026 07:28:00 GMT", None),
    ):
        assert _retry_after(httpx.Response(429, headers={"Retry-After": header})) == seconds


def test_bad_request_carries_the_servers_message_and_is_not_repeated(server: Server, api: OData) -> None:
    with pytest.raises(
        BadRequestError, match=r"HTTP 400: The query specified in the URI is not valid\. Could not find"
    ):
        api.page("Document", {"$filter": "X eq 1"})
    assert len(server.requests) == 1
    with (
        answering(httpx.Response(400, text="<html> bad </html>")) as other,
        pytest.raises(BadRequestError, match="bad"),
    ):
        other.page("Document", TOP)


def test_not_found(server: Server, api: OData) -> None:
    with pytest.raises(NotFoundError):
        api.file("Document", "00000000-0000-0000-0000-000000000000", 100)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (httpx.Response(200, html="<html>storing</html>"), "JSON was expected, text/html"),
        (httpx.Response(200, content=b'{"value": ['), "JSON was expected"),
        (httpx.Response(200, content=b"\xff\xfe\xff"), "JSON was expected"),
        (httpx.Response(200, json={"error": "x"}), "no list of rows"),
        (httpx.Response(200, json=[1]), "no list of rows"),
        (httpx.Response(200, json={"value": [1]}), "no list of rows"),
        (httpx.Response(204), "JSON was expected"),
        (httpx.Response(403, text="verboden"), "HTTP 403: verboden"),
    ],
)
def test_an_answer_in_another_form_is_said(answer: httpx.Response, why: str) -> None:
    with answering(answer) as api, pytest.raises(UnexpectedAnswerError, match=why):
        api.page("Document", TOP)


def test_json_under_a_wrong_content_type_is_read(world: World, server: Server, api: OData) -> None:
    question(world)
    server.faults.add(f.ContentType("text/plain"))
    assert len(api.page("Document", TOP).rows) == 2


def test_a_page_tells_that_it_was_cut(world: World, server: Server, api: OData) -> None:
    question(world)
    server.faults.add(f.PageCap(1))
    page = api.page("Document", TOP)
    assert (len(page.rows), page.more) == (1, True)


def test_redirects_stay_on_the_own_origin(world: World, server: Server, api: OData) -> None:
    question(world)
    moved = f"{server.origin}{api.version.path}/Document?$top=1"
    server.faults.add(f.Status(302, b"", headers={"Location": moved}))
    assert len(api.page("Document", TOP).rows) == 1
    server.faults.add(f.Status(302, b"", headers={"Location": "http://127.0.0.1:1/"}))
    with pytest.raises(ForeignLinkError, match="leads elsewhere"):
        api.page("Document", TOP)
    server.faults.add(f.Status(302, b"", headers={"Location": moved}), times=None)
    with pytest.raises(UnexpectedAnswerError, match="redirects"):
        api.page("Document", TOP)


def test_a_file_is_read_up_to_the_limit(world: World, server: Server, api: OData) -> None:
    guid = document(world, "Motie", "2025D00001")
    assert api.file("Document", guid, len(PDF)) == (PDF, "application/pdf")
    with pytest.raises(BodyError, match=f"more than {len(PDF) - 1} bytes"):
        api.file("Document", guid, len(PDF) - 1)
    server.faults.add(f.BreakOff(5))
    assert api.file("Document", guid, len(PDF))[0] == PDF


@pytest.mark.parametrize("origin", ["", "localhost:8002", "gopher://kamer.example", "https://", "http://kamer:poort"])
def test_an_origin_that_is_no_address_is_said_at_once(origin: str) -> None:
    with pytest.raises(ApiError, match="is not an address"):
        OData(origin)


def test_the_pace_spreads_requests_over_time() -> None:
    now, slept = [100.0], []

    def sleep(seconds: float) -> None:
        slept.append(round(seconds, 6))
        now[0] += seconds

    pace = Pace(5, clock=lambda: now[0], sleep=sleep)
    for _ in range(4):
        pace.wait()
    assert slept == [0.2, 0.2, 0.2]
    now[0] += 10
    pace.wait()
    assert len(slept) == 3
    with pytest.raises(ValueError, match="rate"):
        Pace(0)


def test_when_the_server_asks_to_wait_no_other_request_starts() -> None:
    now, slept = [100.0], []
    pace = Pace(5, clock=lambda: now[0], sleep=slept.append)
    pace.wait()
    pace.hold(30)
    pace.hold(10)
    pace.wait()
    pace.wait()
    assert [round(seconds, 6) for seconds in slept] == [30, 30.2]


@pytest.mark.parametrize("status", [429, 503])
def test_a_wait_that_is_asked_for_holds_for_all_threads(world: World, server: Server, status: int) -> None:
    question(world)
    server.faults.add(f.Status(status, headers={"Retry-After": "1"}))
    held: list[float] = []

    class Told(Pace):
        def hold(self, seconds: float) -> None:
            held.append(seconds)

    with OData(server.origin, V5, attempts=2, wait=0, pace=Told(1000)) as api:
        api.page("Document", TOP)
    assert held == [1]


def test_every_request_keeps_the_pace_retries_too(world: World, server: Server) -> None:
    question(world)
    waits: Iterator[int] = iter(range(100))

    class Counted(Pace):
        def wait(self) -> None:
            next(waits)

    server.faults.add(f.Status(500), times=2)
    with OData(server.origin, V5, attempts=3, wait=0, pace=Counted(1)) as api:
        api.page("Document", TOP)
    assert next(waits) == 3


def test_the_default_is_the_real_api_version_five_with_a_timeout() -> None:
    with OData() as api:
        assert (api.origin, api.version) == (ORIGIN, V5)
        assert api._client.timeout == httpx.Timeout(60)


def test_queries_name_no_field_that_a_version_renamed() -> None:
    """The queries are the same for both versions as long as this holds."""
    for stream in STREAMS:
        for version in VERSIONS.values():
            asked = " ".join(stream.options(100, "2025-01-01T00:00:00.0000000Z").values())
            renamed = [old for names in version.renamed.values() for old in names]
            assert not [name for name in renamed if name in asked.replace("Kamerstukdossier", "")]
