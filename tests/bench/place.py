"""Where and when something was measured."""

import os
import platform
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

_KIB = 1024


@dataclass(frozen=True, slots=True)
class Place:
    """A machine, what runs on it, and how busy it was at the start: processes that wait for a core or have one."""

    processor: str
    cores: int
    memory_gib: float
    python: str
    sqlite: str
    numpy: str
    day: str
    load: float

    def __str__(self) -> str:
        return (
            f"{self.processor}, {self.cores} cores, {self.memory_gib:.0f} GiB; Python {self.python}, SQLite "
            f"{self.sqlite}, numpy {self.numpy}; {self.day}, load {self.load:.1f} at the start"
        )


def here() -> Place:
    """Return this machine, now; what the system does not tell is named as it is known to Python."""
    facts = _facts(Path("/proc/cpuinfo"))
    memory = _facts(Path("/proc/meminfo")).get("MemTotal", "0 kB").split()[0]
    return Place(
        processor=facts.get("model name") or platform.processor() or platform.machine(),
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        memory_gib=round(int(memory) / _KIB**2, 1),
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        numpy=np.__version__,
        day=datetime.now(UTC).date().isoformat(),
        load=round(os.getloadavg()[0], 1),
    )


def _facts(file: Path) -> dict[str, str]:
    """Return the first value of each name in a file of `name: value` lines; none where there is no such file."""
    found: dict[str, str] = {}
    for line in file.read_text().splitlines() if file.exists() else ():
        name, _, value = line.partition(":")
        found.setdefault(name.strip(), value.strip())
    return found
