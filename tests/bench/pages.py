"""Times every kind of page of the site: `python -m tests.bench.pages FOLDER` (make one with `tests.bench.published`).

Of each kind the pages with the most cases are asked, in turn and one at a time, without a server between. Printed are
the median and the 95th percentile in milliseconds, and the largest answer in kilobytes before compression.
"""

import asyncio
import json
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import click
import numpy as np

from tkdocs import serving

_LARGEST = "SELECT value FROM facet_totals WHERE facet = ? AND cases > 0 ORDER BY cases DESC LIMIT 5"
_PAGES = {
    "vendor": "leverancier", "topic": "onderwerp", "ministry": "ministerie", "minister": "bewindspersoon",
    "member": "kamerlid", "party": "partij", "category": "categorie", "formula": "formule", "chain": "keten",
}  # fmt: skip
_INDICES = (
    "/leveranciers", "/onderwerpen", "/ministeries", "/bewindspersonen", "/kamerleden", "/partijen", "/categorieen",
    "/formules", "/ketens",
)  # fmt: skip


def paths(database: Path) -> dict[str, list[str]]:
    """Return the addresses to ask by kind of page: the largest of each, with a later page and one year too."""
    with closing(sqlite3.connect(database)) as db:
        found = {facet: [value for (value,) in db.execute(_LARGEST, [facet])] for facet in _PAGES}
        (last,) = db.execute("SELECT max(value) FROM facet_totals WHERE facet = 'year'").fetchone()
        cases = db.execute("SELECT number FROM case_counts ORDER BY judged DESC LIMIT 5").fetchall()
    named = {facet: [f"/{_PAGES[facet]}/{quote(value)}" for value in values] for facet, values in found.items()}
    pages = {facet: each for facet, each in named.items() if each}
    pages |= {f"{facet}, page 20": [f"{each[0]}?pagina=20"] for facet, each in pages.items() if facet != "chain"}
    pages |= {f"{facet}, one year": [f"{each[0]}?jaar={last}"] for facet, each in named.items() if each}
    pages |= {path: [path] for path in _INDICES}
    return {"home": ["/"], "case": [f"/zaak/{number}" for (number,) in cases], **pages}


async def timed(database: Path, asked: dict[str, list[str]], times: int) -> dict[str, tuple[list[float], int]]:
    """Return by kind of page the milliseconds of every answer, and the size of the largest in bytes."""
    site = serving.site(database)
    found = {}
    for kind, addresses in asked.items():
        spans, size = [], 0
        for address in _in_turn(addresses, times):
            before = time.perf_counter()
            answer = await site.client.get(address, follow_redirects=True)
            spans.append(1000 * (time.perf_counter() - before))
            size = max(size, len(answer.content))
            if answer.status_code != 200:
                raise click.ClickException(f"{address} answers with {answer.status_code}")
        found[kind] = (spans[1:], size)  # the first reads templates and pages of the file that nobody has read yet
    return found


def _in_turn(addresses: Sequence[str], times: int) -> list[str]:
    return [addresses[each % len(addresses)] for each in range(times + 1)]


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
@click.option("--times", default=40, show_default=True, help="How often each kind of page is asked.")
def main(folder: Path, times: int) -> None:
    """Print a line of JSON for each kind of page."""
    database = folder / "tkdocs.db"
    for kind, (spans, size) in asyncio.run(timed(database, paths(database), times)).items():
        half, late = np.percentile(spans, [50, 95])
        click.echo(json.dumps({"page": kind, "p50": round(half), "p95": round(late), "kB": round(size / 1000)}))


if __name__ == "__main__":
    main()
