"""From the chamber's API to the site: once, twice, killed on the way, and by both versions of the API."""

import hashlib
import re
import signal
import sqlite3
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from tests.chamber import NOTICE
from tests.conftest import TKDOCS, source, tkdocs
from tests.standin import Server

STAGES = ["sync", "download", "parse", "tag", "embed", "judge", "group", "publish"]
# What differs between two builds of the same source: when each thing was done.
TIMED = {"ledger": "stage, key, fingerprint, error", "_sqlite_migrations": "migration_set, name"}


def contents(path: Path) -> dict[str, str]:
    """Return a digest of every table of a database."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
    found = {}
    for table in tables:
        if not table.startswith(("sqlite_", "search_")) and table != "search":
            rows = sorted(map(repr, db.execute(f"SELECT {TIMED.get(table, '*')} FROM {table}")))
            found[table] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    db.close()
    return found


def rows(mirror: Path, sql: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(mirror / "tkdocs.db")
    found = db.execute(sql).fetchall()
    db.close()
    return found


def test_a_second_build_does_nothing_and_says_so(mirror: Path, chamber: Server) -> None:
    before = {path.name: path.read_bytes() for path in mirror.glob("*.db")}
    result = tkdocs("--data", mirror, "build", "--rate", "1000", **source(chamber))
    assert result.returncode == 0, result.stderr
    lines = [line.split(maxsplit=1) for line in result.stdout.splitlines()]
    assert [stage for stage, _ in lines] == STAGES
    assert all(re.fullmatch(r"[\d,]+ unchanged", told) for _, told in lines), result.stdout
    assert {path.name: path.read_bytes() for path in mirror.glob("*.db")} == before


def test_a_killed_build_goes_on_to_the_same_end(mirror: Path, chamber: Server, tmp_path: Path) -> None:
    command = [str(TKDOCS), "--data", str(tmp_path), "build", "--notice", NOTICE, "--rate", "40"]
    environment = {"PATH": "/usr/bin:/bin", **source(chamber)}
    for seconds in (3.0, 5.0):  # in the middle of the download; in the middle of what follows
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
            process.communicate(timeout=10)  # the pipes close when the workers have ended too
    result = tkdocs("--data", tmp_path, "build", "--notice", NOTICE, "--rate", "1000", **source(chamber))
    assert result.returncode == 0, result.stderr
    assert contents(tmp_path / "sources.db") == contents(mirror / "sources.db")
    assert contents(tmp_path / "tkdocs.db") == contents(mirror / "tkdocs.db")


def test_version_4_of_the_api_gives_the_same_database(mirror: Path, chamber: Server, tmp_path: Path) -> None:
    result = tkdocs("--data", tmp_path, "build", "--api", "v4", "--notice", NOTICE, "--rate", "1000", **source(chamber))
    assert result.returncode == 0, result.stderr
    assert contents(tmp_path / "tkdocs.db") == contents(mirror / "tkdocs.db")


def test_the_founding_chain_comes_out_by_itself(mirror: Path) -> None:
    chain = rows(
        mirror,
        "SELECT c.kind, m.dated_on, m.verdict FROM chain_members m JOIN cases c ON c.number = m.case_number "
        "WHERE m.chain_id = '2019Z90341' ORDER BY m.position",
    )
    assert [kind for kind, _, _ in chain[:3]] == ["motion", "letter", "question"]
    assert [str(day)[:4] for _, day, _ in chain] == ["2019", "2020", "2020", "2021", "2022", "2024"]
    assert [verdict for _, _, verdict in chain][-1] == "answers"
    assert all(verdict in ("partly", "evades") for _, _, verdict in chain[1:-1])


def test_the_prison_service_is_never_the_maker_of_drones(mirror: Path) -> None:
    prison = rows(mirror, "SELECT number FROM documents WHERE text LIKE '%Dienst Justitiële Inrichtingen%'")
    tagged = rows(
        mirror,
        "SELECT document_number, matched FROM tags WHERE slug = 'dji' AND document_number IN "
        "(SELECT number FROM documents WHERE text LIKE '%Dienst Justitiële Inrichtingen%')",
    )
    drones = rows(mirror, "SELECT DISTINCT document_number FROM tags WHERE slug = 'dji'")
    assert len(prison) >= 3
    assert len(drones) >= 2
    # One case speaks of both: of the maker's drones above the prisons of the service that is called the same.
    assert tagged
    assert all("fabrikant" in str(matched) for _, matched in tagged)


def test_at_least_three_vendors_are_found_in_at_least_two_cases(mirror: Path) -> None:
    sql = (
        "SELECT slug FROM tags t JOIN case_documents USING (document_number) WHERE t.kind = 'vendor' "
        "GROUP BY slug HAVING count(DISTINCT case_number) >= 2"
    )
    assert len(rows(mirror, sql)) >= 3


def test_what_cannot_be_read_is_told_and_stops_nothing(mirror: Path) -> None:
    result = tkdocs("--data", mirror, "status", "--errors")
    assert result.returncode == 0
    lines = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines()[1 : len(STAGES) + 1]}
    assert list(lines) == STAGES
    assert all(pending == "0" for _, pending, *_ in list(lines.values())[1:]), result.stdout
    assert [line for line in result.stdout.splitlines() if "without text: a scan" in line]


def test_every_case_has_a_page_and_every_page_the_notice(mirror: Path) -> None:
    command = [str(TKDOCS), "--data", str(mirror), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            address = process.stdout.readline().strip().rstrip("/")
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+", address)
            pages = [
                "/",
                "/leveranciers",
                "/formules",
                "/ketens",
                "/volledigheid",
                "/zoeken?q=camera",
                "/tkdocs/answers",
            ]
            pages += [f"/zaak/{number}" for (number,) in rows(mirror, "SELECT number FROM cases")]
            pages += [f"/keten/{id_}" for (id_,) in rows(mirror, "SELECT id FROM chains")]
            pages += [f"/formule/{id_}" for (id_,) in rows(mirror, "SELECT id FROM formulas")]
            pages += [f"/leverancier/{slug}" for (slug,) in rows(mirror, "SELECT slug FROM vendors")]
            for page in pages:
                with urllib.request.urlopen(address + page, timeout=30) as response:
                    html = response.read().decode()
                assert 'lang="nl"' in html, page
                assert "Fictieve gegevens" in html, page
        finally:
            process.terminate()


@pytest.mark.parametrize(("stage", "table"), [("tag", "tags"), ("judge", "judgements"), ("publish", "search_texts")])
def test_every_stage_can_be_run_by_itself(mirror: Path, stage: str, table: str) -> None:
    before = rows(mirror, f"SELECT count(*) FROM {table}")
    assert tkdocs("--data", mirror, stage).returncode == 0
    assert rows(mirror, f"SELECT count(*) FROM {table}") == before != [(0,)]
