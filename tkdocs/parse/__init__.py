"""Pure readers: bytes in, values out. No file, network, clock or database in here."""

from tkdocs.parse.reading import read
from tkdocs.parse.sentences import sentences

__all__ = ["read", "sentences"]
