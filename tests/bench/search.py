"""How long the search pages take over a large database, by kind of query.

`python -m tests.bench.search FOLDER` asks the site over the database in FOLDER (`tests.bench.published` makes one) for
each page several times, one at a time and without a server between, and prints the median and the 95th percentile in
milliseconds with the number of texts found. Each query of a kind is another one, since answers to the same are no test.
"""

import asyncio
import json
import re
import time
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np

from tkdocs import serving

# Words of the invented texts, from common to rare.
_WORDS = (
    "camera politie gemeente toezicht drone software inkoop rechter wapen vaccin stikstof haven school privacy cloud "
    "netwerk asiel grens trein dijk"
)
WORDS = _WORDS.split()
KINDS = {
    "empty": [""],
    "one word": [f"q={word}" for word in WORDS],
    "three words": [f"q={a}+{b}+{c}" for a, b, c in zip(WORDS, WORDS[3:], WORDS[7:], strict=False)],
    "phrase": [f"q=%22geen+{word}%22" for word in ("overzicht", "onderzoek", "sprake", "camera", "beleid")],
    "prefix": [f"q={word[:5]}*" for word in WORDS],
    "infix": [f"q=*{word}*" for word in WORDS],
    "operators": [f"q=({a}+OF+{b})+NIET+{c}" for a, b, c in zip(WORDS, WORDS[2:], WORDS[5:], strict=False)],
    "facets": [f"q={word}&soort=answer&jaar=2019&jaar=2020&ministerie=jenv&ministerie=bzk" for word in WORDS],
    "facets only": [f"categorie=no_overview&jaar={year}" for year in range(2013, 2027)],
    "by date": [f"q={word}&volgorde=datum" for word in WORDS],
    "words only": [f"q={word}&manier=woorden" for word in WORDS],
    "common word": [f"q={word}" for word in ("kabinet", "minister", "overzicht", "onderzoek", "worden", "hebben")],
    "sentence": [f"q=hoe+vaak+komt+{a}+voor+bij+de+{b}" for a, b in zip(WORDS, WORDS[4:], strict=False)],
}
_FOUND = re.compile(r'<h2 id="gevonden">(?:Alle )?([\d.]+)')


def measured(datasette: serving.Datasette, queries: Sequence[str], times: int) -> dict[str, object]:
    """Return the quantiles of the seconds that the pages of these queries take, and the median number of texts."""
    seconds, found = [], []
    for query in list(queries) * times:
        started = time.perf_counter()
        response = asyncio.run(datasette.client.get(f"/zoeken?{query}"))
        seconds.append(time.perf_counter() - started)
        if response.status_code != 200:
            raise click.ClickException(f"{query}: status {response.status_code}")
        if number := _FOUND.search(response.text):
            found.append(int(number[1].replace(".", "")))
    middle, high = np.quantile(seconds, [0.5, 0.95]) * 1000
    return {"p50_ms": round(middle), "p95_ms": round(high), "texts": int(np.median(found)) if found else 0}


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--times", default=2, show_default=True, help="How often each query is asked.")
@click.option("--only", default="", help="One kind of query.")
def main(folder: Path, times: int, only: str) -> None:
    """Measure the search pages. Example: python -m tests.bench.search big."""
    datasette = serving.site(folder / "tkdocs.db")
    started = time.perf_counter()
    while "wordt geladen" in asyncio.run(datasette.client.get("/zoeken?q=camera")).text:
        time.sleep(0.5)
    click.echo(json.dumps({"loading_seconds": round(time.perf_counter() - started, 1)}))
    for kind, queries in KINDS.items():
        if only in ("", kind):
            click.echo(json.dumps({"kind": kind, **measured(datasette, queries, times)}))


if __name__ == "__main__":
    main()
