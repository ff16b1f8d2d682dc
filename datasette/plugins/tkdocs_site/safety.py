"""What every answer says about safety and caching; the site's inner pages are closed, and it is only read.

No cookie of a visitor reaches the site. It runs no script but its own files', shows no frame, and asks a browser for
nothing: no camera, no place.
"""

import re
from collections.abc import Awaitable, Callable
from typing import Any

_POLICY = (
    "default-src 'self'; style-src 'self'; img-src 'self' data:; script-src 'self'; object-src 'none'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)
HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
# Datasette's own inspection pages name files of the server and carry scripts in the page; nobody needs them here.
_INNER = "/-/"
_OPEN = ("/-/static/", "/-/static-plugins/")
_HOST = re.compile(rb"(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::[0-9]{1,5})?")
_CLOSED = "/-/gesloten"
# Nothing here is changed by asking: all other methods come to an inner page that says so.
METHODS = ("GET", "HEAD")
READING = "/-/alleen-lezen"
# A file of the site has its digest in the address (`v`), so that it may be kept for good.
_STATIC = "/static/"
_FOR_GOOD, _A_WHILE, _SHORT, _NOT = (
    "public, max-age=31536000, immutable",
    "public, max-age=3600",
    "public, max-age=300",
    "no-store",
)

App = Callable[[Any, Any, Any], Awaitable[None]]


def with_headers(app: App) -> App:
    """Return `app`, each HTTP answer of which carries HEADERS and says how long it may be kept, if it does not yet."""
    added = [(name.encode(), value.encode()) for name, value in HEADERS.items()]

    async def wrapped(scope: Any, receive: Any, send: Any) -> None:
        async def send_with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                given = message.get("headers", [])
                passing = (b"cache-control", _NOT.encode()) in map(tuple, given)
                kept = "" if passing else _kept(scope, message["status"])
                given = [pair for pair in given if not kept or pair[0].lower() != b"cache-control"]
                cache = [(b"cache-control", kept.encode())] if kept else []
                message = {**message, "headers": [*given, *added, *cache]}
            await send(message)

        await app(_allowed(_asked(scope)), receive, send_with_headers)

    return wrapped


def _asked(scope: Any) -> Any:
    """Return the request with the headers that mean something here: nobody logs in, and a host is a name or number."""
    given = [
        (name, value)
        for name, value in scope.get("headers", [])
        if name != b"cookie" and (name != b"host" or _HOST.fullmatch(value))
    ]
    return {**scope, "headers": given}


def _allowed(scope: Any) -> Any:
    """Return the request; where it may not be, one for the inner page that says so, or for none."""
    path = scope.get("path", "")
    if scope.get("method", "GET") not in METHODS:
        return _at(scope, f"{READING}.json" if path.endswith(".json") else READING)
    return _at(scope, _CLOSED) if path.startswith(_INNER) and not path.startswith(_OPEN) else scope


def _at(scope: Any, path: str) -> Any:
    return {**scope, "path": path, "raw_path": path.encode()}


def _kept(scope: Any, status: int) -> str:
    """Return how long an answer may be kept; "" to leave what Datasette says."""
    if status >= 400:
        return _NOT
    path = scope.get("path", "")
    if _STATIC in path:
        return _FOR_GOOD if b"v=" in scope.get("query_string", b"") else _A_WHILE
    return "" if path == "/tkdocs" or path.startswith("/tkdocs/") else _SHORT
