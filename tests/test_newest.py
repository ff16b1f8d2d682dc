"""`tkdocs.newest`: a release takes the place of another while visitors read."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from tests.site_fixtures import published, run
from tkdocs import release, serving
from tkdocs.newest import Newest
from tkdocs.store.workplace import Workplace

CASE = "/zaak/2023Z00001"
NEW = "Een nieuw onderwerp"


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    published(tmp_path / "data")
    return Workplace(tmp_path / "data")


@pytest.fixture
def folder(place: Workplace, tmp_path: Path) -> Path:
    release.write(place, tmp_path / "site")
    return tmp_path / "site"


def publish_next(place: Workplace, folder: Path) -> None:
    db = place.derived()
    db.execute("UPDATE cases SET subject = ? WHERE number = '2023Z00001'", [NEW])
    db.close()
    run(place)
    release.write(place, folder)


@asynccontextmanager
async def living(folder: Path) -> AsyncIterator[tuple[Newest, httpx.AsyncClient]]:
    """Give the application over a published folder, started as a server starts it, and a client of it."""
    app = serving.application(folder / "tkdocs.db", every=0.05)
    assert isinstance(app, Newest)
    told: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    heard: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    life = asyncio.create_task(app({"type": "lifespan"}, told.get, heard.put))
    await told.put({"type": "lifespan.startup"})
    assert (await heard.get())["type"] == "lifespan.startup.complete"
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://kamer.example") as client:
        yield app, client
    await told.put({"type": "lifespan.shutdown"})
    assert (await heard.get())["type"] == "lifespan.shutdown.complete"
    await life


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not true():
            await asyncio.sleep(0.02)


def test_every_answer_is_of_one_release_and_none_is_lost(place: Workplace, folder: Path) -> None:
    async def read() -> list[str]:
        async with living(folder) as (_, client):
            pages = [(await client.get(CASE)).text]
            await asyncio.to_thread(publish_next, place, folder)
            async with asyncio.timeout(60):
                while NEW not in pages[-1]:
                    answers = await asyncio.gather(*(client.get(CASE) for _ in range(5)))
                    assert {answer.status_code for answer in answers} == {200}
                    pages += [answer.text for answer in answers]
            pages.append((await client.get(CASE)).text)
            return pages

    new = [page.count(NEW) for page in asyncio.run(read())]
    assert new[0] == 0
    assert new[-1] > 0
    assert set(new) == {0, new[-1]}  # each page says it everywhere or nowhere


def test_who_reads_during_the_swap_reads_the_old_one_to_its_end(place: Workplace, folder: Path) -> None:
    async def read() -> tuple[str, str]:
        async with living(folder) as (app, client):
            old = app._shown
            begun, go_on = asyncio.Event(), asyncio.Event()

            async def slow(scope: object, receive: object, send: object, inner=old.app) -> None:
                if not begun.is_set():
                    begun.set()
                    await go_on.wait()
                await inner(scope, receive, send)

            old.app = slow
            reading = asyncio.create_task(client.get(CASE))
            await begun.wait()
            await asyncio.to_thread(publish_next, place, folder)
            await until(lambda: app._shown is not old)
            after = (await client.get(CASE)).text
            go_on.set()
            before = (await reading).text
            await until(lambda: not app._leaving)
            return before, after

    before, after = asyncio.run(read())
    assert NEW not in before
    assert NEW in after


def test_what_cannot_be_shown_is_told_and_the_old_one_stays(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    other = folder / "releases" / "broken"
    other.mkdir()
    (other / "tkdocs.db").write_text("no database")

    async def read() -> int:
        async with living(folder) as (_, client):
            (folder / "current").unlink()
            (folder / "current").symlink_to("releases/broken")
            await until(lambda: "is not shown" in caplog.text)
            return (await client.get(CASE)).status_code

    with caplog.at_level(logging.WARNING):
        assert asyncio.run(read()) == 200


def test_other_files_of_the_site_ask_for_a_restart(
    place: Workplace, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def read() -> str:
        async with living(folder) as (app, client):
            app._runs = "the digest of an older version"
            await asyncio.to_thread(publish_next, place, folder)
            await until(lambda: "restart to show it" in caplog.text)
            return (await client.get(CASE)).text

    with caplog.at_level(logging.WARNING):
        assert NEW not in asyncio.run(read())
