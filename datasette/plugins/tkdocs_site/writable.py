"""Texts as feeds, calendars and documents can hold them: without the control characters that XML 1.0 forbids."""

import re

_FORBIDDEN = re.compile(r"[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """Return the text with a blank for each sign that cannot be written; lines end in a line feed."""
    return _FORBIDDEN.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
