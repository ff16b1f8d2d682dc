"""What the site cannot give it refuses, in Dutch and with a status that says whose the mistake is: never a 500."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from datasette.app import Datasette

from tests.site_fixtures import Page, asked, published
from tkdocs import serving

# A value that each of these cannot have; Datasette tells most of them as a fault of its own.
PARAMETERS = [
    ("cases", "_sort", "zz"), ("cases", "_sort_desc", "zz"), ("cases", "_timelimit", "zz"), ("cases", "_through", "zz"),
    ("cases", "_through", '{"table": "zz", "column": "zz", "value": 1}'), ("cases", "_through", "1"),
    ("cases", "_through", "[1]"), ("cases", "_facet", "\x00"), ("cases", "_where", "\x00"), ("cases", "_where", "1; x"),
    ("cases", "_size", "zz"), ("cases", "_facet_size", "zz"), ("cases", "_col", "zz"), ("cases", "_where", "zz = 1"),
    ("cases", "_next", "\x00"), ("counted_verdicts", "_next", "zz"), ("counted_verdicts", "_next", "9" * 30),
    ("cases/2023Z00001", "_extras", "zz"), ("cases/2023Z00001,2", "", ""),
]  # fmt: skip


# Where a facet cannot be counted Datasette leaves the next ones unasked.
pytestmark = pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("refusals"))


@pytest.fixture(scope="module")
def get(database: Path) -> Callable[[str], Page]:
    return asked(database)


@pytest.fixture(scope="module")
def site(database: Path) -> Datasette:
    return serving.site(database)


@pytest.mark.parametrize(("place", "name", "value"), PARAMETERS)
def test_a_value_that_cannot_be_is_the_mistake_of_who_asks(
    get: Callable[[str], Page], place: str, name: str, value: str
) -> None:
    for form in ("", ".csv", ".json"):
        page = get(f"/tkdocs/{place}{form}?{name}={quote(value)}")
        assert page.status in (200, 400, 404), form
        if page.status != 200 and form == ".json":
            assert json.loads(page.text)["status"] == page.status
        elif page.status != 200:
            assert '<html lang="nl">' in page.text
            assert "Zoeken" in page.words


def test_most_of_those_are_refused_with_a_sentence(get: Callable[[str], Page]) -> None:
    for address in ("_sort=zz", "_timelimit=zz", "_through=zz", "_where=%00"):
        page = get(f"/tkdocs/cases?{address}")
        assert page.status == 400
        assert "Dit verzoek klopt niet" in page.words
        assert "achter het vraagteken" in page.words
    assert "Cannot sort table by zz" in get("/tkdocs/cases?_sort=zz").words


def test_a_query_that_takes_too_long_is_said_in_dutch(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(serving.SETTINGS, "sql_time_limit_ms", 20)
    endless = quote(
        "select count(*) from (with recursive n(i) as (select 1 union all select i + 1 from n) select i from n)"
    )
    for form in ("", ".csv", ".json"):
        page = asked(database)(f"/tkdocs{form}?sql={endless}")
        assert page.status == 400
        assert "duurde te lang" in page.text
        assert "SQL query took too long" not in page.text


@pytest.mark.parametrize("path", ["/tkdocs/zz", "/tkdocs/cases/zz", "/zz/cases", "/zz", "/tkdocs/zz.json"])
def test_what_is_not_there_is_said_in_dutch_only(get: Callable[[str], Page], path: str) -> None:
    page = get(path)
    assert page.status == 404
    assert "not found" not in page.text
    assert "404" not in page.words.replace('"status": 404', "")


def test_what_may_not_be_had_is_said_in_dutch(get: Callable[[str], Page]) -> None:
    page = get("/tkdocs.db")
    assert page.status == 403
    assert "Hier mag u niet komen" in page.words
    assert "forbidden" not in page.text.lower()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "ZZ"])
@pytest.mark.parametrize("path", ["/", "/leveranciers", "/nieuw.json", "/tkdocs/cases", "/tkdocs", "/static/site.css"])
def test_the_site_is_for_reading(site: Datasette, method: str, path: str) -> None:
    answer = asyncio.run(site.client.request(method, path))
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"
    assert "alleen" in answer.text
    assert answer.headers["content-type"].startswith("application/json" if path.endswith(".json") else "text/html")


def test_what_only_asks_for_the_head_is_answered(site: Datasette) -> None:
    for path in ("/", "/tkdocs/cases"):
        assert asyncio.run(site.client.head(path)).status_code == 200


def test_trouble_of_the_site_itself_stays_a_fault(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = serving.site(database)

    async def broken(*_: Any, **__: Any) -> None:
        raise sqlite3.DatabaseError("database disk image is malformed")

    async def asked_for() -> tuple[int, str]:
        await site.invoke_startup()
        monkeypatch.setattr(site.get_database("tkdocs"), "execute", broken)
        answer = await site.client.get("/tkdocs/cases/2023Z00001?_extras=1")
        return answer.status_code, answer.text

    status, text = asyncio.run(asked_for())
    assert status == 500
    assert "malformed" not in text
    assert "Er ging iets mis" in text


@pytest.mark.parametrize("path", ["/", "/nieuw.atom", "/sitemap.xml", "/tkdocs/cases", "/tkdocs/cases.json?_size=1"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        (b"cookie", b'ds_actor=\xff;=;;a="'), (b"cookie", b"ds_actor=zz.y.x"), (b"host", b"[::"), (b"host", b"\xff"),
        (b"host", b"a b"), (b"host", b"x:9999999"), (b"host", b'"><script>'), (b"authorization", b"Bearer \xff"),
        (b"accept-encoding", b"\xff"), (b"if-none-match", b"\xff"), (b"accept", b"\xff"),
    ],
)  # fmt: skip
def test_no_header_is_an_error_of_the_site(site: Datasette, path: str, name: bytes, value: bytes) -> None:
    found = asyncio.run(site.client.get(path, headers=[(name, value)]))
    assert found.status_code == 200
    assert '"><script>' not in found.text
