"""An answer of the stand-in, before it goes over the wire."""

import json
from dataclasses import dataclass, field
from typing import Any

JSON = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8"
PLAIN_JSON = "application/json; charset=utf-8"


@dataclass(slots=True)
class Answer:
    """Status, body and headers; headers given here replace those that every answer has."""

    status: int = 200
    body: bytes = b""
    content_type: str = JSON
    headers: dict[str, str] = field(default_factory=dict)


def json_answer(content: Any, status: int = 200) -> Answer:
    """Return an OData answer."""
    return Answer(status, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


def error(status: int, message: str) -> Answer:
    """Return an error as the real server words it."""
    content = {"error": {"code": "", "message": message}}
    return Answer(status, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), PLAIN_JSON)


def html(title: str, inner: str, status: int = 200) -> Answer:
    """Return a small page."""
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    page = f'<!DOCTYPE html><html lang="nl">{head}<body>{inner}</body></html>'
    return Answer(status, page.encode(), "text/html; charset=utf-8")
