"""Many visitors at once: `python -m tests.bench.load FOLDER` serves that database and asks it 50 pages a second.

FOLDER is what `tkdocs publish` or `tests.bench.published` has written; the server is the real one, `tkdocs serve`, as a
process of its own. Requests are sent when they are due, however many are still unanswered, so that a server that falls
behind shows in the times, which count from when a request was due. The pages are drawn by lot out of the database, by
shares of its kinds, and no address is asked often enough for a memory of answers to matter. With `--swap` a copy of the
database, in which every case and the notice bear a mark, is published and put in its place half way; an answer in which
one of the two bears it and the other does not is a failure. The exit status is 1 where any request failed, or the copy
was never shown.
"""

import asyncio
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import click
import httpx
import numpy as np

# Of a hundred requests, how many are for pages of each kind.
SHARES = {
    "home": 10, "case": 34, "vendor": 6, "topic": 4, "ministry": 3, "minister": 3, "member": 5, "party": 2,
    "category": 3, "formula": 5, "chain": 3, "index": 5, "other": 5, "one word": 4, "words": 4, "phrase": 2,
    "facets": 2,
}  # fmt: skip
_ENTITIES = {
    "vendor": "leverancier", "topic": "onderwerp", "ministry": "ministerie", "minister": "bewindspersoon",
    "member": "kamerlid", "party": "partij", "category": "categorie",
}  # fmt: skip
_KEYS = {
    "case": ("zaak", "SELECT number FROM cases ORDER BY number"),
    "formula": ("formule", "SELECT id FROM formulas ORDER BY id"),
    "chain": ("keten", "SELECT id FROM chains ORDER BY id"),
}
_INDICES = (
    "/leveranciers", "/onderwerpen", "/ministeries", "/kamerleden", "/partijen", "/categorieen", "/formules", "/ketens",
)  # fmt: skip
_OTHER = (
    "/nieuw", "/te-laat", "/termijnen", "/cijfers", "/volledigheid", "/over", "/nieuw.atom", "/formules.csv",
    "/index.json",
)  # fmt: skip
MARK = "uitgave-twee"  # in the subject of every case of the copy
NOTICE_MARK = "mededeling-twee"  # in its notice, which every page shows
_WAIT = 30.0  # seconds for one answer
_START = 300.0  # seconds until the server has read what searching needs
_SERVE = "from tkdocs.cli import main; main()"


@dataclass(frozen=True, slots=True)
class Answer:
    """One request: its kind, the milliseconds from when it was due, what went wrong ("" for nothing), the mark."""

    kind: str
    ms: float
    error: str
    marked: bool = False


class Visitors:
    """Draws addresses out of a database; the same ones for the same seed."""

    def __init__(self, database: Path, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as db:
            self._pages = {kind: _facet(db, kind, path) for kind, path in _ENTITIES.items()}
            self._pages |= {kind: _addresses(db, path, sql) for kind, (path, sql) in _KEYS.items()}
            words = db.execute("SELECT word FROM search_words WHERE length(word) > 4 ORDER BY texts DESC LIMIT 2000")
            self._words = [word for (word,) in words]
            texts = db.execute("SELECT text FROM passages ORDER BY id LIMIT 2000").fetchall()
        self._sentences = [text for (text,) in texts if len(text.split()) > 5]
        self._pages |= {"home": ["/"], "index": list(_INDICES), "other": list(_OTHER)}

    def address(self) -> tuple[str, str]:
        """Return the kind and the address of one page."""
        kinds = [kind for kind in SHARES if kind not in self._pages or self._pages[kind]]
        shares = np.array([SHARES[kind] for kind in kinds], dtype=float)
        kind = kinds[int(self._random.choice(len(kinds), p=shares / shares.sum()))]
        if kind in self._pages:
            pages = self._pages[kind]
            return kind, pages[int(self._random.integers(len(pages)))]
        return kind, "/zoeken?" + urlencode(self._query(kind), doseq=True)

    def _query(self, kind: str) -> dict[str, object]:
        """Return what is searched for: words, the more used the more often; or a piece of a sentence."""
        ranks = (len(self._words) * self._random.random(3) ** 3).astype(int)
        words = [self._words[rank] for rank in ranks]
        if kind == "words":
            return {"q": " ".join(words[: int(self._random.integers(2, 4))])}
        if kind == "phrase":
            sentence = self._sentences[int(self._random.integers(len(self._sentences)))].split()
            return {"q": f'"{" ".join(sentence[1:4])}"'}
        if kind == "facets":
            return {"q": words[0], "soort": "answer", "jaar": [2019, 2020], "gemarkeerd": 1}
        return {"q": words[0]}


def _addresses(db: sqlite3.Connection, path: str, sql: str, params: Sequence[str] = ()) -> list[str]:
    return [f"/{path}/{quote(value)}" for (value,) in db.execute(sql, params)]


def _facet(db: sqlite3.Connection, kind: str, path: str) -> list[str]:
    sql = "SELECT value FROM facet_totals WHERE facet = ? AND cases > 0 ORDER BY value"
    return _addresses(db, path, sql, [kind])


@contextmanager
def server(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve the folder on a free port; give the process and the address, once it searches."""
    command = [sys.executable, "-c", _SERVE, "--data", str(folder), "serve", "--immutable", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            url = (process.stdout.readline() if process.stdout else "").strip()
            if not url:
                raise click.ClickException("the server did not start")
            deadline = time.monotonic() + _START
            while "wordt geladen" in httpx.get(f"{url}zoeken?q=camera", timeout=_START).text:
                if time.monotonic() > deadline:
                    raise click.ClickException("the encoder was not loaded in time")
                time.sleep(0.5)
            yield process, url.removesuffix("/")
        finally:
            process.terminate()


async def asked(url: str, visitors: Visitors, rate: float, seconds: float) -> list[Answer]:
    """Return the answers to all that was asked."""
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=100)
    async with httpx.AsyncClient(base_url=url, timeout=_WAIT, limits=limits) as client:
        started = time.perf_counter()
        waiting = []
        for number in range(round(rate * seconds)):
            due = started + number / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            waiting.append(asyncio.create_task(_one(client, *visitors.address(), due)))
        return await asyncio.gather(*waiting)


async def _one(client: httpx.AsyncClient, kind: str, address: str, due: float) -> Answer:
    try:
        response = await client.get(address)
        error = "" if response.status_code == 200 else f"status {response.status_code} {address}"
        error = error or _mixed(kind, address, response.text)
        marked = MARK in response.text
    except httpx.HTTPError as exc:
        error, marked = f"{type(exc).__name__} {address}", False
    return Answer(kind, 1000 * (time.perf_counter() - due), error, marked)


def _mixed(kind: str, address: str, page: str) -> str:
    """Return what is wrong with a page of a case that bears the mark in its title and not in its notice, or so."""
    if kind != "case":
        return ""
    title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
    notice = page.replace(title[0], "") if title else page
    return "" if title and (MARK in title[1]) == (NOTICE_MARK in notice) else f"old and new mixed {address}"


def marked_copy(folder: Path, copy: Path) -> None:
    """Write a copy of a published database in which the notice and the subject of every case bear the mark."""
    shutil.copytree(folder, copy)
    with closing(sqlite3.connect(copy / "tkdocs.db", isolation_level=None)) as db:
        db.execute("UPDATE cases SET subject = coalesce(subject, '') || ?, title = NULL", [f" {MARK}"])
    with closing(sqlite3.connect(copy / "sources.db", isolation_level=None)) as db:
        db.execute("UPDATE origin SET notice = coalesce(notice, '') || ?", [f" {NOTICE_MARK}"])


async def _swapped(site: Path, other: Path, after: float) -> None:
    """Publish another database into the folder that is being served, as `tkdocs publish` does."""
    await asyncio.sleep(after)
    command = [sys.executable, "-c", _SERVE, "--data", str(other), "publish", str(site)]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    _, _ = await process.communicate()
    if process.returncode:
        raise click.ClickException("the copy could not be published")


def peak_mb(process: int) -> int:
    """Return the most memory that a process has held so far, in MB (Linux)."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text("ascii"))
    return round(int(found[1]) / 1000) if found else 0


def busy(process: int) -> float:
    """Return the seconds of processor time that a process has used so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def quantiles(answers: list[Answer]) -> dict[str, int]:
    """Return how many answers there are, and the quantiles of their milliseconds."""
    half, late, last = np.percentile([each.ms for each in answers], [50, 95, 99])
    return {"requests": len(answers), "p50_ms": round(half), "p95_ms": round(late), "p99_ms": round(last)}


def _published(folder: Path, work: Path) -> Path:
    """Make the marked copy in `work`, publish the database itself there, and return the folder to serve."""
    marked_copy(folder, work / "copy")
    subprocess.run(
        [sys.executable, "-c", _SERVE, "--data", str(folder), "publish", str(work / "site")],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return work / "site"


async def _visited(url: str, visitors: Visitors, rate: float, seconds: float, swap: Path | None) -> list[Answer]:
    """Return the answers to all that was asked, the copy being swapped in half way where there is one."""
    if swap is None:
        return await asked(url, visitors, rate, seconds)
    answers, _ = await asyncio.gather(
        asked(url, visitors, rate, seconds), _swapped(swap / "site", swap / "copy", seconds / 2)
    )
    return answers


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
@click.option("--rate", default=50.0, show_default=True, help="Requests a second.")
@click.option("--seconds", default=60.0, show_default=True, help="For how long.")
@click.option("--seed", default=0, show_default=True, help="Of the lot by which pages are drawn.")
@click.option("--swap", type=click.Path(path_type=Path, file_okay=False), help="Folder for copies, to be swapped in.")
def main(folder: Path, rate: float, seconds: float, seed: int, swap: Path | None) -> None:
    """Print a line of JSON for each kind of page and one for all."""
    visitors = Visitors(folder / "tkdocs.db", seed)
    shown = _published(folder, swap) if swap else folder
    with server(shown) as (process, url):
        before = busy(process.pid)
        answers = asyncio.run(_visited(url, visitors, rate, seconds, swap))
        used, peak = busy(process.pid) - before, peak_mb(process.pid)
    for kind in SHARES:
        if of_kind := [each for each in answers if each.kind == kind]:
            click.echo(json.dumps({"kind": kind, **quantiles(of_kind)}))
    errors = Counter(each.error for each in answers if each.error)
    for error, times in errors.most_common(10):
        click.echo(json.dumps({"error": error, "times": times}))
    new = sum(each.marked for each in answers)
    whole = {
        "errors": errors.total(),
        "of_the_copy": new,
        "cpu_ms_a_request": round(1000 * used / len(answers), 1),
        "peak_mb": peak,
    }
    click.echo(json.dumps({"kind": "all", **quantiles(answers), **whole}))
    if errors or (swap and not new):
        sys.exit(1)


if __name__ == "__main__":
    main()
