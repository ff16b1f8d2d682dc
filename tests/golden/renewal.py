"""The golden files: every input beside what is read from it."""

import dataclasses
import json
from datetime import date
from pathlib import Path
from typing import Any

from tkdocs.models import Reading
from tkdocs.parse import read
from tkdocs.vocabulary import DocumentKind

INPUTS = Path(__file__).parent / "inputs"
# What the chamber announced some of the inputs as, where that is not what they are.
HINTS = {
    "transfer.txt": DocumentKind.POSTPONEMENT,
    **dict.fromkeys(
        ("letter.txt", "letter-ministry.txt", "letter-markdown.md", "letter-print.txt"), DocumentKind.LETTER
    ),
}


def inputs() -> list[Path]:
    """Return the inputs, by name."""
    return sorted(path for path in INPUTS.iterdir() if path.suffix != ".json")


def expected(path: Path) -> Path:
    """Return where the expected reading of an input stands."""
    return path.with_name(f"{path.name}.json")


def reading(path: Path) -> dict[str, Any]:
    """Return what is read from an input, as it stands in its golden file."""
    return as_json(read(path.read_bytes(), name=path.name, kind=HINTS.get(path.name)))


def as_json(found: Reading) -> dict[str, Any]:
    """Return a reading as JSON knows it, without what is empty."""
    plain = json.loads(json.dumps(dataclasses.asdict(found), default=_plain))
    return {key: value for key, value in plain.items() if value}


def _plain(value: object) -> str:
    assert isinstance(value, date)
    return value.isoformat()


def write() -> list[str]:
    """Write every golden file anew, and return the names of those that changed."""
    changed: list[str] = []
    for path in inputs():
        text = json.dumps(reading(path), ensure_ascii=False, indent=1) + "\n"
        target = expected(path)
        if not target.exists() or target.read_text("utf-8") != text:
            target.write_text(text, "utf-8")
            changed.append(target.name)
    return changed
