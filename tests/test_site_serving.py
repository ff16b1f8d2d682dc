"""`tkdocs.serving`: what is served, on which address, and what is said when it cannot be."""

import asyncio
import socket
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path

import pytest
from datasette.database import QueryInterrupted

from tests.site_chamber import NOTICE
from tests.site_fixtures import published
from tkdocs import serving
from tkdocs.errors import StoreError, TkdocsError
from tkdocs.store.workplace import Workplace

SERVE = """
import sys
from pathlib import Path
from tkdocs import serving
from tkdocs.store.workplace import Workplace
serving.serve(Workplace(Path(sys.argv[1])), port=0, ready=lambda url: print(url, flush=True))
"""


def test_it_serves_on_a_free_port_and_stops_when_told(tmp_path: Path):
    published(tmp_path)
    with subprocess.Popen([sys.executable, "-c", SERVE, str(tmp_path)], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            url = server.stdout.readline().strip()
            with urllib.request.urlopen(url, timeout=30) as answer:
                assert NOTICE in answer.read().decode()
            server.send_signal(2)
            assert server.wait(timeout=20) == 0
        finally:
            server.kill()


def test_a_taken_port_is_one_clear_error(tmp_path: Path):
    published(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(TkdocsError, match=f"cannot serve on 127.0.0.1 port {port}"):
            serving.serve(Workplace(tmp_path), port=port)


def test_a_missing_foreign_or_unpublished_database_is_said(tmp_path: Path):
    with pytest.raises(StoreError, match="there is no database"):
        serving.site(tmp_path / "tkdocs.db")
    (tmp_path / "tkdocs.db").write_text("no database at all, though long enough to be read as one")
    with pytest.raises(StoreError, match="is not a database of tkdocs"):
        serving.site(tmp_path / "tkdocs.db")
    place = Workplace(tmp_path / "new")
    place.derived().close()
    with pytest.raises(StoreError, match="has not been published"):
        serving.site(place.derived_path)


@pytest.mark.parametrize("sign", "?#%")
def test_a_path_that_datasette_would_misread_is_said(tmp_path: Path, sign: str):
    published(folder := tmp_path / f"a{sign}b")
    with pytest.raises(StoreError, match="name the folder otherwise"):
        serving.check(folder / "tkdocs.db")


def test_the_file_may_have_any_name(tmp_path: Path):
    database = published(tmp_path).rename(tmp_path / "kamer-2025.db")
    site = serving.site(database)
    assert asyncio.run(site.client.get("/tkdocs/cases")).status_code == 200


def test_only_an_immutable_copy_can_be_downloaded(tmp_path: Path):
    database = published(tmp_path)
    for immutable, status in ((True, 200), (False, 403)):
        site = serving.site(database, immutable=immutable)
        assert asyncio.run(site.client.get("/tkdocs.db")).status_code == status


def test_new_rows_are_seen_without_a_restart(tmp_path: Path):
    site = serving.site(published(tmp_path))
    assert asyncio.run(site.client.get("/zaak/2026Z00001")).status_code == 404
    db = Workplace(tmp_path).derived()
    db.execute(
        "INSERT INTO cases (number, source_id, kind, completed, url) VALUES ('2026Z00001', 'n', 'question', 0, 'https://kamer.example')"
    )
    db.close()
    assert asyncio.run(site.client.get("/zaak/2026Z00001")).status_code == 200


def test_the_wheel_carries_the_site(tmp_path: Path):
    root = Path(__file__).parents[1]
    hatchling = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is not installed here")
    [wheel] = hatchling.WheelBuilder(str(root)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    package = tmp_path / "installed" / "tkdocs"
    assert serving.files([package / "_site"]) == package / "_site"
    assert (package / "_site" / "datasette" / "plugins" / "tkdocs_site" / "hooks.py").is_file()
    assert (package / "_site" / "datasette" / "static" / "site.css").is_file()
    with pytest.raises(TkdocsError, match="files of the site are missing"):
        serving.files([package])


def test_what_takes_too_long_is_broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(serving.SETTINGS, "sql_time_limit_ms", 50)
    site = serving.site(published(tmp_path))
    asyncio.run(site.invoke_startup())
    rows = sys.modules["tkdocs_site.rows"]
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(QueryInterrupted):
        asyncio.run(rows.rows(site, endless))
    assert asyncio.run(rows.value(site, "SELECT 1")) == 1


def test_what_is_said_of_the_whole_is_new_where_the_database_may_change(tmp_path: Path):
    site = serving.site(published(tmp_path))
    assert NOTICE in asyncio.run(site.client.get("/")).text
    db = Workplace(tmp_path).derived()
    db.execute("UPDATE about SET value = 'Een andere mededeling' WHERE key = 'notice'")
    db.close()
    assert "Een andere mededeling" in asyncio.run(site.client.get("/")).text
