"""Distinct sentences to encode: real ones where the shared data are beside the checkout, else invented ones.

Of the real ones there are some two hundred thousand. Where more are asked for, the others begin as one of them and end
as another, so that the words and their company are real, and much is near to much.
"""

import gzip
import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.bench.wording import Wording

CORPUS = Path(__file__).parents[3] / "shared" / "data" / "corpus_parliament.jsonl.gz"
_END = re.compile(r"(?<=[.?!]) +(?=[A-Z])")
_SHORTEST, _LONGEST = 15, 600  # signs
_ASKED = 400  # sentences that are kept for asking


def origin() -> str:
    """Return in a word what the sentences are."""
    return "real" if CORPUS.is_file() else "invented"


def sentences(count: int) -> list[str]:
    """Return so many distinct sentences, the same ones each time, none of which `queries` asks for."""
    known = dict.fromkeys(_known()[_ASKED : _ASKED + count]) if CORPUS.is_file() else {}
    for each in _made():
        if len(known) >= count:
            break
        known[each] = None
    return list(known)


def queries(count: int) -> list[str]:
    """Return what is searched for: half of it whole sentences, half of it some words of one, as one types."""
    lot = random.Random(1)
    whole = _known()[:_ASKED][:count] if CORPUS.is_file() else [Wording(9).sentence() for _ in range(count)]
    words = [each.split() for each in whole]
    starts = [lot.randrange(max(1, len(each) - 5)) for each in words]
    some = [" ".join(each[start : start + lot.randint(3, 6)]) for each, start in zip(words, starts, strict=True)]
    return [some[at] if at % 2 else whole[at] for at in range(len(whole))]


@cache
def _known() -> list[str]:
    """Return the real sentences, in an order drawn by lot."""
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        found = {part.strip() for line in lines for part in _END.split(json.loads(line)["text"])}
    fit = sorted(each for each in found if _SHORTEST < len(each) < _LONGEST)
    random.Random(0).shuffle(fit)
    return fit


def _made() -> Iterator[str]:
    """Yield sentences without end."""
    if not CORPUS.is_file():
        draw = Wording(0)
        while True:
            yield draw.sentence()
    words, lot = [each.split() for each in _known()[_ASKED:]], random.Random(2)
    while True:
        first, second = lot.choice(words), lot.choice(words)
        start = lot.randrange(len(second))
        yield " ".join(first[: max(3, lot.randrange(len(first) + 1))] + second[start : start + lot.randrange(3, 15)])
