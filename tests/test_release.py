"""`tkdocs publish DIR`: what a server needs, whole, and swapped without disturbing who reads."""

import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.site_chamber import NOTICE
from tests.site_fixtures import published, run
from tkdocs import release, serving
from tkdocs.cli import main
from tkdocs.errors import StoreError, TkdocsError
from tkdocs.store.workplace import Workplace, is_copy


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    published(tmp_path / "data")
    return Workplace(tmp_path / "data")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    command = [
        sys.executable,
        "-c",
        "from tkdocs.cli import main; main()",
        "--data",
        str(folder),
        "serve",
        "--port",
        "0",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


def fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read().decode()


def change(place: Workplace, subject: str) -> None:
    db = place.derived()
    db.execute("UPDATE cases SET subject = ? WHERE number = '2023Z00001'", [subject])
    db.close()
    run(place)


def test_all_that_a_server_needs_is_there_and_filled_in(place: Workplace, tmp_path: Path) -> None:
    written = release.write(place, tmp_path / "site", host="kamer.example", target="/srv/kamer")
    folder = tmp_path / "site"
    assert (folder / "tkdocs.db").resolve() == written.database
    assert (folder / "current" / "datasette" / "plugins" / "tkdocs_site" / "hooks.py").is_file()
    assert not list(folder.rglob("__pycache__"))
    assert not [path for path in folder.rglob("*") if path.name.startswith(".")]
    for name in release.RECIPES:
        text = (folder / name).read_text("utf-8")
        assert "@{" not in text
        assert "kamer" in text
    assert "server_name kamer.example;" in (folder / "nginx.conf").read_text("utf-8")
    assert "--data /srv/kamer serve" in (folder / "tkdocs.service").read_text("utf-8")


@pytest.mark.parametrize("command", ["status", "review"])
def test_a_published_copy_is_neither_a_mirror_nor_changed_by_who_asks(
    place: Workplace, tmp_path: Path, command: str
) -> None:
    site = tmp_path / "site"
    database = release.write(place, site).database
    kept = sorted(site.rglob("*")), database.read_bytes()
    done = CliRunner().invoke(main, ["--data", str(site), command])
    assert (done.exit_code, done.output) == (
        1,
        f"Error: {site} is a published copy: name the folder of the mirror itself\n",
    )
    assert (sorted(site.rglob("*")), database.read_bytes()) == kept


def test_the_copy_holds_the_site_and_not_the_workshop(place: Workplace, tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(place.derived_path)) as own,
        closing(sqlite3.connect(release.write(place, tmp_path / "site").database)) as copy,
    ):
        count = "SELECT count(*) FROM {}"
        for table in ("cases", "documents", "search_texts", "answer_figures", "completeness", "about"):
            assert copy.execute(count.format(table)).fetchone() == own.execute(count.format(table)).fetchone()
        assert copy.execute("SELECT count(*) FROM ledger WHERE error IS NULL").fetchone() == (0,)
        assert copy.execute("SELECT count(*) FROM ledger").fetchone() == (1,)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_the_same_database_is_not_written_twice(place: Workplace, tmp_path: Path) -> None:
    first = release.write(place, tmp_path / "site")
    again = release.write(place, tmp_path / "site")
    assert (first.unchanged, again.unchanged) == (False, True)
    assert first.database == again.database


def test_a_site_that_is_served_goes_over_to_the_next_release(place: Workplace, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    release.write(place, folder)
    with served(folder) as address:
        assert NOTICE in fetched(address)
        change(place, "Een nieuw onderwerp")
        release.write(place, folder)
        until = time.monotonic() + 60
        while "Een nieuw onderwerp" not in fetched(f"{address}zaak/2023Z00001"):
            assert time.monotonic() < until
            time.sleep(0.2)
        assert fetched(f"{address}robots.txt")
        assert fetched(f"{address}sitemap-zaken-1.xml").startswith("<?xml")


def test_the_one_before_stays_and_older_ones_go(place: Workplace, tmp_path: Path) -> None:
    names = []
    for subject in ("eerst", "toen", "nu"):
        change(place, subject)
        names.append(release.write(place, tmp_path / "site").database.parent.name)
    assert {path.name for path in (tmp_path / "site" / "releases").iterdir()} == set(names[1:])


def test_a_copy_is_immutable_unless_said(place: Workplace, tmp_path: Path) -> None:
    release.write(place, tmp_path / "site")
    link = tmp_path / "site" / "tkdocs.db"
    assert is_copy(link)
    assert not is_copy(place.derived_path)
    assert not serving.site(link).get_database("tkdocs").is_mutable
    assert serving.site(link, immutable=False).get_database("tkdocs").is_mutable


def test_what_cannot_be_is_said_in_a_line(place: Workplace, tmp_path: Path) -> None:
    with pytest.raises(TkdocsError, match="folder of the mirror itself"):
        release.write(place, place.folder)
    with pytest.raises(StoreError, match="there is no database"):
        release.write(Workplace(tmp_path / "empty"), tmp_path / "site")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(TkdocsError, match="cannot write to"):
        release.write(place, tmp_path / "file")


def test_the_command_says_where_it_is(place: Workplace, tmp_path: Path) -> None:
    arguments = ["--data", str(place.folder), "publish", str(tmp_path / "site"), "--host", "kamer.example"]
    found = CliRunner().invoke(main, arguments)
    assert found.exit_code == 0, found.output
    assert str((tmp_path / "site" / "tkdocs.db").resolve()) in found.output.replace("\n", "")
    assert "up to date" in CliRunner().invoke(main, arguments).output
