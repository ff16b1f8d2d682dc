"""Serving needs no network: the site opens no connection and asks for no name, whatever page is asked of it."""

import json
import sqlite3
import subprocess
import sys
import time
import urllib.request
from contextlib import closing
from pathlib import Path

from tests.site_fixtures import published

# Runs `tkdocs serve` and writes down every connection it opens and every name that it looks up.
SERVE = """
import json, sys
log = open(sys.argv[1], "a", buffering=1)
WATCHED = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"}
def watch(event, args):
    if event in WATCHED:
        log.write(json.dumps([event, [str(arg) for arg in args]]) + "\\n")
sys.addaudithook(watch)
from tkdocs.cli import main
main(["--data", sys.argv[2], "serve", "--port", "0"])
"""
PAGES = ("", "zoeken?q=camera", "zaak/2023Z00001", "zaak/2023Z00001/vervolg", "nieuw.atom", "termijnen.ics", "cijfers",
         "over/evaluatie", "tkdocs", "tkdocs/cases.csv", "sitemap.xml", "static/site.css")  # fmt: skip


def test_the_site_opens_no_connection(tmp_path: Path) -> None:
    published(tmp_path / "data")
    log = tmp_path / "log"
    command = [sys.executable, "-c", SERVE, str(log), str(tmp_path / "data")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            url = server.stdout.readline().strip()
            for page in PAGES:
                with urllib.request.urlopen(url + page, timeout=30) as answer:
                    assert answer.status == 200
        finally:
            server.terminate()
    # Naming the socket that it listens on is the only thing that is looked up.
    opened = [json.loads(line) for line in log.read_text().splitlines()]
    assert [found for found in opened if "127.0.0.1" not in str(found)] == []


def test_the_watch_sees_a_connection(tmp_path: Path) -> None:
    log = tmp_path / "log"
    listening = 'import socket; s = socket.create_server(("127.0.0.1", 0)); socket.create_connection(s.getsockname())'
    code = SERVE.partition("from tkdocs")[0] + listening
    subprocess.run([sys.executable, "-c", code, str(log)], check=True)
    assert '"socket.connect"' in log.read_text()


def test_a_published_encoder_is_not_fetched_while_serving(tmp_path: Path) -> None:
    database = published(tmp_path / "data")
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        db.execute(
            "INSERT INTO encoders (id, source, dimension, active) VALUES ('kamer/model@main:4', 'kamer/model', 4, 1)"
        )
        db.execute(
            "INSERT INTO vectors (text_hash, encoder_id, vector) "
            "SELECT text_hash, 'kamer/model@main:4', x'0000000000000000' FROM passages LIMIT 1"
        )
    log = tmp_path / "log"
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, str(log), str(tmp_path / "data")], stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout is not None
            url = server.stdout.readline().strip()
            until = time.monotonic() + 120
            status = "loading"
            while status == "loading":
                assert time.monotonic() < until
                with urllib.request.urlopen(f"{url}zoeken.json?q=camera", timeout=30) as answer:
                    status = json.loads(answer.read())["betekenis"]
                time.sleep(0.2)
        finally:
            server.terminate()
    assert status == "absent"
    assert [line for line in log.read_text().splitlines() if "127.0.0.1" not in line] == []
