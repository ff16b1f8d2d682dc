"""`python -m tests.standin` serves rows from files."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]


def test_rows_from_files_are_served(tmp_path: Path) -> None:
    row = {"Id": "00000000-0000-0000-0000-000000000001", "ApiGewijzigdOp": "2025-01-01T00:00:00Z", "Verwijderd": False}
    plain, packed = tmp_path / "zaken.jsonl", tmp_path / "documenten.jsonl.gz"
    plain.write_text(json.dumps(row | {"Nummer": "2025Z00001"}) + "\n")
    packed.write_bytes(gzip.compress(json.dumps(row | {"DocumentNummer": "2025D00001"}).encode()))
    command = [sys.executable, "-u", "-m", "tests.standin", "--port", "0"]
    command += ["--rows", f"{plain}:Zaak", "--rows", f"{packed}:Document"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as served:
        try:
            assert served.stdout
            lines = [served.stdout.readline().strip() for _ in range(3)]
            origin = lines[2]
            assert lines[:2] == ["1 Zaak", "1 Document"]
            found = httpx.get(f"{origin}/OData/v5/Document").json()["value"]
            assert [one["Nummer"] for one in found] == ["2025D00001"]
        finally:
            served.terminate()


def test_help_says_what_it_serves() -> None:
    command = [sys.executable, "-m", "tests.standin", "--help"]
    text = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for word in ("--port", "--chamber", "--rows", "Example:"):
        assert word in text
