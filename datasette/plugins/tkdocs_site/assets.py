"""The site's own files in addresses that change with them, so that browsers may keep each for good."""

import hashlib
from functools import lru_cache
from pathlib import Path

_STATIC = Path(__file__).parents[2] / "static"


@lru_cache(maxsize=64)
def digest(name: str) -> str:
    """Return eight digits of what a file in `static/` holds; the file is read once."""
    return hashlib.sha256((_STATIC / name).read_bytes()).hexdigest()[:8]
