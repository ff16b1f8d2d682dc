"""Reads pages that are pictures by Tesseract, where the extra `ocr` and the program with its Dutch model are there."""

import importlib
import shutil
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from tkdocs.parse.text import clean

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "nld"
# Times the points of a page: 288 dots an inch. Print of 9 points is read well so, and not much better from more.
SCALE = 4
# A page takes some seconds, so that a longer scan is left alone; a page that takes this long holds no print.
MAX_PAGES, _SECONDS = 40, 60


@cache
def available() -> bool:
    """Tell whether pictures can be read here."""
    if not find_spec("pytesseract") or not shutil.which("tesseract"):
        return False
    return LANGUAGE in _tesseract().get_languages()


def lines(picture: "Image") -> tuple[str, ...]:
    """Return the lines of a picture of a page, none where it holds no print or takes too long."""
    tesseract = _tesseract()
    try:
        read = tesseract.image_to_string(picture, lang=LANGUAGE, timeout=_SECONDS)
    except RuntimeError:
        return ()
    return tuple(clean(line).strip() for line in read.strip().splitlines()) if any(map(str.isalpha, read)) else ()


def _tesseract() -> Any:
    return importlib.import_module("pytesseract")
