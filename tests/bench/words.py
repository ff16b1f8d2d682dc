"""P8: a search for three words over two million passages, as the site does it, against LIKE over the same texts.

`python -m tests.bench.words` makes the database (`tests.bench.published`, once: it takes some twenty minutes and lies
in the folder TKDOCS_BENCH) and prints the times. A query is what one search page finds: all texts that have the words,
or a longer word with one in it, the best of them in order of relevance (bm25), and the twenty shown with their words
marked. The whole page, with the counts of ten facets, is given too.

Every other query is three words out of one text, none of them among the most used, so that there is something to find;
the others are of three topics at once, of which often there is nothing, and then what has one of them. The file is read
through once before, so that it is in memory as far as there is room, as on a server that has run for a while.
"""

import asyncio
import importlib
import itertools
import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

import click
import numpy as np
from datasette.utils import MultiParams

from tests.bench import published
from tests.bench.measured import Measured, Ratio, kept
from tests.bench.search import WORDS
from tkdocs import serving

PASSAGES, FEW = 2_000_000, 5_000
GOAL_MS = 50
TURNS, EACH = 5, 40
_MOST_USED = 100
_LONG = re.compile(r"[^\W\d_]{5,}")
# What LIKE can do: all texts that have the words, by date, not by relevance.
_LIKE = "SELECT id FROM search_texts WHERE text LIKE ? AND text LIKE ? AND text LIKE ? ORDER BY dated_on DESC"


def database(passages: int) -> Path:
    """Return a published database of that many passages, made where it is not kept yet."""
    folder = kept(f"published-{passages}")
    if not (folder / "whole").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        published.make(folder, passages=passages)
        (folder / "whole").touch()
    return folder / "tkdocs.db"


def _read_through(path: Path) -> None:
    with path.open("rb") as file:
        while file.read(2**20):
            pass


class Search:
    """The site's own search over a database, without its page and without a server."""

    def __init__(self, path: Path) -> None:
        self.site = serving.site(path, immutable=True)
        self._loop = asyncio.new_event_loop()
        self._run(self.site.invoke_startup())
        self._modules = {
            name: importlib.import_module(f"tkdocs_site.{name}")
            for name in ("collection", "excerpts", "facets", "query", "ranking", "results")
        }
        self._run(self._modules["collection"].collection(self.site))

    def found(self, words: str) -> int:
        """Find, weigh, and show twenty texts with their words marked; return how many texts there are."""
        return self._run(self._found(words))

    def page(self, words: str) -> None:
        """Ask for the whole page."""
        response = self._run(self.site.client.get("/zoeken", params={"q": words, "manier": "woorden"}))
        if response.status_code != 200:
            raise click.ClickException(f"{words}: status {response.status_code}")

    def close(self) -> None:
        """Close the database."""
        self._loop.close()
        for each in self.site.databases.values():
            each.close()

    async def _found(self, words: str) -> int:
        each = self._modules
        held = await each["collection"].collection(self.site)
        query, choice = each["query"].read(words), each["facets"].chosen(MultiParams({}), words)
        found = await each["ranking"].by_words(self.site, held, query, compounds=True)
        ids = await each["ranking"].relevant(self.site, held, found, found.texts)
        finder = each["excerpts"].Finder(query, found.compounds)
        await each["results"].shown(self.site, ids[:20].tolist(), finder, choice, None, frozenset())
        return len(ids)

    def _run(self, work: Any) -> Any:
        return self._loop.run_until_complete(work)


def queries(db: sqlite3.Connection, count: int) -> list[str]:
    """Return queries of three words: out of a text and of three topics, by turns; the same for the same database."""
    random = np.random.default_rng(0)
    most = db.execute("SELECT word FROM search_words ORDER BY texts DESC, word LIMIT ?", [_MOST_USED])
    usual = {word for (word,) in most}
    topics = iter(random.permutation([" ".join(words) for words in itertools.combinations(WORDS, 3)]).tolist())
    last = db.execute("SELECT max(id) FROM search_texts").fetchone()[0]
    found: list[str] = []
    while len(found) < count:
        text = db.execute("SELECT text FROM search_texts WHERE id >= ?", [int(random.integers(last))]).fetchone()[0]
        words = sorted(set(_LONG.findall(text.lower())) - usual)
        if len(words) >= 3:
            found += [" ".join(random.choice(words, 3, replace=False)), next(topics)]
    return found[:count]


def times_ms(work: Callable[[str], object], queries: list[str]) -> np.ndarray:
    """Return the milliseconds that each query takes, one at a time."""
    taken = []
    for query in queries:
        start = time.perf_counter()
        work(query)
        taken.append(1000 * (time.perf_counter() - start))
    return np.array(taken)


def measure(*, short: bool) -> Iterator[Measured]:
    """Yield the times of queries and of whole pages, each beside LIKE, in turns over other words."""
    passages = FEW if short else PASSAGES
    path = database(passages)
    with (
        closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db,
        closing(Search(path)) as search,
    ):

        def like(words: str) -> None:
            db.execute(_LIKE, [f"%{word}%" for word in words.split()]).fetchall()

        _read_through(path)
        drawn = queries(db, TURNS * EACH)
        search.found(drawn[0])
        ours, pages, theirs = [], [], []
        for turn in range(TURNS):
            some = drawn[turn * EACH : (turn + 1) * EACH]
            ours.append(times_ms(search.found, some))
            pages.append(times_ms(search.page, some))
            theirs.append(times_ms(like, some[:2]))
    high = np.quantile(np.concatenate(ours), 0.95)
    whole = np.quantile(np.concatenate(pages), [0.5, 0.95])
    ratios = [float(np.median(b) / np.median(a)) for a, b in zip(ours, theirs, strict=True)]
    like_takes = Ratio(median(ratios), min(ratios), max(ratios))
    yield Measured(
        "P8",
        f"three words, ranked and marked, over {passages:,} passages",
        "LIKE",
        f"p95 under {GOAL_MS} ms",
        f"p95 {high:.0f} ms, p50 {np.median(np.concatenate(ours)):.0f} ms; LIKE takes {like_takes} as long; "
        f"the whole page p50 {whole[0]:.0f}, p95 {whole[1]:.0f} ms",
        None if short else bool(high < GOAL_MS),
        "python -m tests.bench.words",
    )


@click.command(help=__doc__)
@click.option("--short", is_flag=True, help="A small database, to see that it works.")
def main(short: bool) -> None:
    """Print what was measured."""
    for each in measure(short=short):
        click.echo(f"{each.goal} {each.what}: {each.found} (wanted: {each.wanted})")


if __name__ == "__main__":
    main()
