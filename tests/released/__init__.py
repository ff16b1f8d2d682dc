"""Small databases as released versions made them, as SQL: of the first cases of the fictional chamber's founding chain.

`python -m tests.released NAME` writes those of the code at hand; it is run once, when a version is released.
"""

from pathlib import Path

HERE = Path(__file__).parent
DATABASES = ("sources.db", "tkdocs.db")
VERSIONS = tuple(sorted(path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("_")))
