"""Vendor and topic tags against one compiled alternation per entry in a loop; and with 100, 500 and 2,000 entries.

`python -m tests.bench.tags` reads the real texts beside the project, 29 million characters, or where they are absent
sentences of ours. The loop would take half an hour over all of it, so both are measured on samples of the same texts,
other ones in each run, and given for each character.
"""

import gzip
import json
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.bench.measured import Measured, Ratio, ratio, seconds
from tkdocs.rules import topics, vendors
from tkdocs.rules.vendors import Vendor
from tkdocs.tagging import Tagger

REAL = Path(__file__).parents[3] / "shared" / "data" / "corpus_parliament.jsonl.gz"
COMMAND = "python -m tests.bench.tags"
FASTER, WITHIN = 20, 2.0
ENTRIES = (100, 500, 2000)
RUNS = 5
# Characters: of all texts, of a sample for the tagger, of one for the loop.
LONG, SHORT = (29_000_000, 1_000_000, 50_000), (400_000, 100_000, 5_000)
OURS = (
    "Hoeveel Hikvision-camera's en drones van DJI hebben gemeenten sinds 2019 aangeschaft, en bij welke leveranciers?",
    "Er bestaat geen centraal overzicht van de systemen die bij uitvoeringsorganisaties in gebruik zijn.",
    "De minister van Justitie en Veiligheid zal uw Kamer voor de zomer informeren over de asielopvang in Ter Apel.",
    "Ik deel de opvatting dat leerlingen recht hebben op goed onderwijs, zie ook https://www.voorbeeld.example/brief.",
)


def texts(length: int) -> list[str]:
    """Return texts of that many characters or a few more, in an order of their own."""
    found = _real() if REAL.exists() else [" ".join((*OURS, f"Dossier {n}.")) for n in range(length // 400)]
    random.Random(1).shuffle(found)
    return sample(found, length)


def _real() -> list[str]:
    with gzip.open(REAL, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def sample(texts: Sequence[str], length: int, start: int = 0) -> list[str]:
    """Return texts from `start` on, around the end, until they have `length` characters."""
    found, size = [], 0
    for at in range(start, start + len(texts)):
        if size >= length:
            break
        found.append(texts[at % len(texts)])
        size += len(found[-1])
    return found


def alternations(tagger: Tagger) -> list[re.Pattern[str]]:
    """Return a pattern of all terms of each vendor and each topic, as one would write it down."""
    named = [[*v.aliases, *(name for doubt in v.doubtful for name in doubt.names)] for v in tagger.vendors]
    themes = [[*topic.strong, *topic.weak] for topic in tagger.topics]
    sources = [[re.escape(term.rstrip("*")) + r"\w*" * term.endswith("*") for term in own] for own in named + themes]
    return [re.compile(rf"\b(?:{'|'.join(own)})\b", re.IGNORECASE) for own in sources]


def with_entries(count: int) -> Tagger:
    """Return a tagger of so many entries: all topics, vendors of the rules, and then vendors that are made up."""
    real = vendors.load()
    wanted = count - len(topics.load())
    return Tagger([*real[:wanted], *_made_up(wanted - len(real))], topics.load(), topics.evidence())


def _made_up(count: int) -> list[Vendor]:
    rng = random.Random(2)
    parts = ("vi", "tech", "ka", "soft", "ron", "dat", "el", "mo", "sec", "net", "ura", "li", "bo", "zen", "cam", "op")
    names = ["".join(rng.choices(parts, k=4)).capitalize() for _ in range(3 * max(0, count))]
    aliases = [(*names[at : at + 2], f"{names[at + 2]} BV") for at in range(0, len(names), 3)]
    return [Vendor(f"made-up-{n}", own[0], "NL", "other", "made up", own) for n, own in enumerate(aliases)]


def tag(tagger: Tagger, texts: Sequence[str]) -> int:
    """Return how many tags the texts have."""
    return sum(len(tagger.tags(text)) for text in texts)


def faster(tagger: Tagger, every: Sequence[str], ours: int, theirs: int, runs: int) -> Ratio:
    """Return how many times as long the loop takes as the tagger, for each character."""
    patterns = alternations(tagger)
    found = []
    for run in range(runs):
        start = run * len(every) // runs
        few, many = sample(every, theirs, start), sample(every, ours, start)
        loop = seconds(lambda t=few: [p.findall(text) for p in patterns for text in t], time.process_time)
        tags = seconds(lambda t=many: tag(tagger, t), time.process_time)
        found.append((loop / sum(map(len, few))) / (tags / sum(map(len, many))))
    return Ratio(median(found), min(found), max(found))


def measure(*, short: bool) -> Iterator[Measured]:
    """Yield the lines of the tags: against the loop, and with more entries."""
    whole, ours, theirs = SHORT if short else LONG
    runs = 2 if short else RUNS
    every, tagger = texts(whole), Tagger.load()
    took = seconds(lambda: tag(tagger, every), time.process_time)
    against = faster(tagger, every, ours, theirs, runs)
    million = sum(map(len, every)) / 1e6
    what = f"vendor and topic tags of {million:.1f} million characters"
    line = Measured(
        "P3", what, "a compiled alternation per entry, in a loop", f"at least {FASTER} times faster", "", None, COMMAND
    )
    found = f"{against.median:.0f} times ({against.least:.0f} to {against.most:.0f}); all of it in {took:.0f} s"
    yield replace(line, found=found, met=None if short else against.median >= FASTER)
    taggers, part = [with_entries(count) for count in ENTRIES], sample(every, ours)
    grown = [
        ratio(lambda t=t: tag(t, part), lambda: tag(taggers[0], part), runs=runs, clock=time.process_time)
        for t in taggers[1:]
    ]
    found = "; ".join(f"{count:,} entries: {each}" for count, each in zip(ENTRIES[1:], grown, strict=True))
    what, wanted = "the same, as entries grow", f"at most {WITHIN:g} times"
    met = None if short else all(each.median <= WITHIN for each in grown)
    yield replace(line, what=what, against=f"{ENTRIES[0]} entries", wanted=wanted, found=found, met=met)


def main() -> None:
    """Print the lines."""
    for line in measure(short=False):
        sys.stdout.write(f"{line.goal} {line.what} against {line.against}, wanted {line.wanted}: {line.found}\n")


if __name__ == "__main__":
    main()
