"""Reads damaged files of one format for some time or number, and counts what came of them."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

from tests.fuzz.mangling import mangled
from tests.fuzz.reader import Outcome, Reader
from tests.fuzz.seeds import files

FORMATS = ("pdf", "docx", "html", "xml", "text")
_TYPES = {"html": "text/html", "xml": "text/xml", "text": "text/plain"}
# Between the first and last fifth of a campaign memory may grow by this: caches fill, and the XML library keeps each
# name of an element that it has met; what leaks for each file shows in thousands of them.
ALLOWED_GROWTH = 16 * 1024 * 1024
_FIFTH = 5


@dataclass
class Report:
    """What came of the files of one format: counts by outcome, failures with their files, memory now and then."""

    kind: str
    counts: Counter[str] = field(default_factory=Counter)
    failures: list[tuple[int, Outcome, bytes]] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    slowest: float = 0.0

    @property
    def growth(self) -> int:
        """Return by how many bytes the memory of the last fifth exceeds that of the first, in the middle of each."""
        part = len(self.memory) // _FIFTH
        return round(median(self.memory[-part:]) - median(self.memory[:part])) if part else 0

    @property
    def passed(self) -> bool:
        """Tell whether nothing failed and memory stayed within the allowance."""
        return not self.failures and self.growth <= ALLOWED_GROWTH

    def line(self) -> str:
        """Return the report in one line."""
        counts = ", ".join(f"{name} {count}" for name, count in self.counts.most_common())
        return (
            f"{self.kind}: {sum(self.counts.values())} files: {counts}; {len(self.failures)} failures; memory grew by "
            f"{self.growth / 2**20:.0f} MB (allowed: {ALLOWED_GROWTH / 2**20:.0f}); slowest {self.slowest:.1f} s"
        )


def run(kind: str, *, seed: int, seconds: float = 0.0, count: int = 0, beside: bool = True) -> Report:
    """Read damaged files of a format until `seconds` are over and `count` are done.

    The damage of file number n follows from `seed`, the format and n alone.
    """
    report, reader, until = Report(kind), Reader(), time.monotonic() + seconds
    try:
        for number, content in enumerate(damaged(kind, seed, beside=beside)):
            if number >= count and time.monotonic() >= until:
                return report
            start = time.monotonic()
            outcome = reader.read(content, _TYPES.get(kind))
            report.slowest = max(report.slowest, time.monotonic() - start)
            report.counts[outcome.name] += 1
            if outcome.failed:
                report.failures.append((number, outcome, content))
            elif outcome.memory:
                report.memory.append(outcome.memory)
    finally:
        reader.close()
    return report


def damaged(kind: str, seed: int, *, beside: bool = True) -> Iterator[bytes]:
    """Yield damaged files without end."""
    whole = files(kind, beside=beside)
    number = 0
    while True:
        chance = random.Random(f"{seed} {kind} {number}")
        yield mangled(chance.choice(whole), kind, chance, whole)
        number += 1
