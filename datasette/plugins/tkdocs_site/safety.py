"""Security headers. The site needs no script of another origin and no frame, and says so."""

from collections.abc import Awaitable, Callable
from typing import Any

# Datasette's own pages carry small inline styles; scripts come from files only.
HEADERS = {
    "content-security-policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "script-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}

App = Callable[[Any, Any, Any], Awaitable[None]]


def with_headers(app: App) -> App:
    """Return `app`, each HTTP answer of which carries HEADERS."""
    added = [(name.encode(), value.encode()) for name, value in HEADERS.items()]

    async def wrapped(scope: Any, receive: Any, send: Any) -> None:
        async def send_with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", []), *added]}
            await send(message)

        await app(scope, receive, send_with_headers)

    return wrapped
