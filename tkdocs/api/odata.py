"""The client: requests, retried and paced over all threads, with every failure turned into one of our errors."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import metadata
from json import JSONDecodeError
from typing import Any, NoReturn, Self, TypeVar
from urllib.parse import quote

import httpx
import stamina

from tkdocs.api.pace import RATE, Pace
from tkdocs.api.versions import ORIGIN, V5, Version
from tkdocs.errors import (
    ApiError,
    BadRequestError,
    BodyError,
    ForeignLinkError,
    NotFoundError,
    UnexpectedAnswerError,
    UnreachableError,
)

Row = dict[str, Any]
T = TypeVar("T")

USER_AGENT = f"tkdocs/{metadata.version('tkdocs')} (+https://github.com/tkdocs/tkdocs; redactie@tkdocs.example)"
TIMEOUT = 60.0  # seconds; the server itself gives up on a heavy query after about 30
LONGEST_WAIT = 60.0  # seconds between two attempts
LONGEST_RETRY_AFTER = 300.0  # seconds; the API has never been seen to send this header, a proxy might
REDIRECTS = 5
_ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one answer, whether the server says that it cut off more, and the count if asked for."""

    rows: list[Row]
    more: bool = False
    count: int | None = None


class _TryAgainError(Exception):
    """An answer that may be better next time; `wait` is what the server asks for, in seconds."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class OData:
    """A client of one version of the API on one origin. Close it, or use it in a `with` block.

    `rate` is the most requests a second; `attempts` how often one request is tried; `wait` the seconds before the
    second attempt, doubled each time. Safe to share between threads: when the server asks one to wait, all wait.
    Raises ApiError where `origin` is no address.
    """

    def __init__(
        self,
        origin: str = ORIGIN,
        version: Version = V5,
        *,
        transport: httpx.BaseTransport | None = None,
        timeout: float = TIMEOUT,
        attempts: int = 6,
        wait: float = 1.0,
        rate: float = RATE,
        pace: Pace | None = None,
    ) -> None:
        self.origin = origin.rstrip("/")
        self._home = _address(self.origin)
        self.version = version
        self._attempts = attempts
        self._retry = stamina.RetryingCaller(
            attempts=attempts, timeout=None, wait_initial=wait, wait_jitter=wait, wait_max=LONGEST_WAIT
        ).on(_pause)
        self._pace = pace or Pace(rate)
        self._client = httpx.Client(timeout=timeout, transport=transport, headers={"User-Agent": USER_AGENT})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def page(self, entity: str, options: Mapping[str, str]) -> Page:
        """Return the rows that a query gives; `options` are the system query options, `$` included.

        Raises BadRequestError, NotFoundError, UnexpectedAnswerError, UnreachableError.
        """
        query = "&".join(f"{name}={quote(value, safe='(),:/;=$')}" for name, value in options.items())
        return self._get(f"{self._base}/{entity}?{query}", _page)

    def count(self, entity: str, condition: str) -> int:
        """Return how many rows a filter finds; raise UnexpectedAnswerError where the server does not say."""
        page = self.page(entity, {"$filter": condition, "$top": "0", "$count": "true"})
        if page.count is None:
            raise UnexpectedAnswerError(f"{entity}: no count came for {condition}")
        return page.count

    def file(self, entity: str, guid: str, limit: int) -> tuple[bytes, str]:
        """Return (bytes, content type as sent) of a row's file; raise BodyError at more than `limit` bytes."""
        url = f"{self._base}/{entity}({guid})/resource"
        return self._get(url, lambda response: (_bytes(response, limit), response.headers.get("content-type", "")))

    @property
    def _base(self) -> str:
        return self.origin + self.version.path

    def _get(self, url: str, read: Callable[[httpx.Response], T]) -> T:
        """Return what `read` makes of the answer; retried while time or another attempt may help."""
        try:
            return self._retry(self._once, url, read)
        except (httpx.HTTPError, _TryAgainError) as exc:
            raise UnreachableError(f"{url}: no answer, tried up to {self._attempts} times ({_reason(exc)})") from exc

    def _once(self, url: str, read: Callable[[httpx.Response], T]) -> T:
        try:
            with self._answer(url) as response:
                return read(response)
        except _TryAgainError as exc:
            if exc.wait:
                self._pace.hold(exc.wait)
            raise

    @contextmanager
    def _answer(self, url: str) -> Iterator[httpx.Response]:
        """Give the answer to a request, its body not yet read, redirects on the own origin followed."""
        target = httpx.URL(url)
        for _ in range(REDIRECTS):
            self._pace.wait()
            with self._client.stream("GET", target) as response:
                if not response.has_redirect_location:
                    _check(response)
                    yield response
                    return
                target = self._own(target, response.headers["location"])
        raise UnexpectedAnswerError(f"{url}: more than {REDIRECTS} redirects")

    def _own(self, base: httpx.URL, link: str) -> httpx.URL:
        """Return the absolute address of a link; raise ForeignLinkError when it leaves the origin."""
        try:
            target = base.join(link)
        except httpx.InvalidURL as exc:
            raise ForeignLinkError(f"not an address: {link!r}") from exc
        home = self._home
        if (target.scheme, target.host, target.port) != (home.scheme, home.host, home.port):
            raise ForeignLinkError(f"a redirect from {self.origin} leads elsewhere, and is not followed: {target}")
        return target


def _address(origin: str) -> httpx.URL:
    """Return the address of an origin; raise ApiError where it is none of the web."""
    try:
        home = httpx.URL(origin)
    except httpx.InvalidURL as exc:
        raise ApiError(f"{origin!r} is not an address: {exc}") from exc
    if home.scheme not in {"http", "https"} or not home.host:
        raise ApiError(f"{origin!r} is not an address: http://host or https://host is expected")
    return home


def _pause(exc: Exception) -> bool | float:
    """Say whether to try again: no, yes, or yes after so many seconds."""
    if isinstance(exc, _TryAgainError):
        return True if exc.wait is None else exc.wait
    return isinstance(exc, httpx.TransportError)


def _check(response: httpx.Response) -> None:
    """Raise what the status means, except for success."""
    status = response.status_code
    if response.is_success:
        return
    if status == httpx.codes.TOO_MANY_REQUESTS or status == httpx.codes.REQUEST_TIMEOUT or status >= 500:
        raise _TryAgainError(f"HTTP {status}", _retry_after(response))
    response.read()
    message = f"{response.url}: HTTP {status}: {_message(response)}"
    raise {400: BadRequestError, 404: NotFoundError}.get(status, UnexpectedAnswerError)(message)


def _retry_after(response: httpx.Response) -> float | None:
    """Return the seconds that the server asks to wait, capped; None where it gives none, or a date."""
    asked = response.headers.get("retry-after", "")
    return min(float(asked), LONGEST_RETRY_AFTER) if asked.isdigit() else None


def _message(response: httpx.Response) -> str:
    """Return the server's own message, or the start of a body that is not the documented JSON."""
    try:
        return response.json()["error"]["message"]
    except (JSONDecodeError, UnicodeDecodeError, KeyError, TypeError):
        return " ".join(response.text.split())[:200]


def _page(response: httpx.Response) -> Page:
    """Return the page in an answer; raise UnexpectedAnswerError when the body is no OData collection."""
    response.read()
    try:
        content = _loaded(response)
    except (ValueError, RecursionError) as exc:
        kind = response.headers.get("content-type", "no content type")
        raise UnexpectedAnswerError(f"{response.url}: JSON was expected, {kind} came: {response.text[:80]!r}") from exc
    rows = content.get("value") if isinstance(content, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UnexpectedAnswerError(f"{response.url}: the answer has no list of rows in `value`")
    count = content.get("@odata.count")
    return Page(rows, "@odata.nextLink" in content, count if isinstance(count, int) else None)


def _loaded(response: httpx.Response) -> Any:
    """Return the JSON of an answer; raise ValueError or RecursionError where it is none.

    Half of a surrogate pair, which JSON can write but no text can hold, becomes U+FFFD.
    """
    content = response.json(parse_constant=_no_number)
    if _ESCAPED_SURROGATE.search(response.content) is None:
        return content
    text = json.dumps(content, ensure_ascii=False)
    return json.loads(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _no_number(name: str) -> NoReturn:
    """Raise ValueError for NaN and Infinity, which Python reads and JSON does not have."""
    raise ValueError(f"{name} is not JSON")


def _bytes(response: httpx.Response, limit: int) -> bytes:
    """Return the body; raise BodyError as soon as it is longer than `limit`."""
    parts = bytearray()
    for part in response.iter_bytes():
        parts += part
        if len(parts) > limit:
            raise BodyError(f"more than {limit} bytes")
    return bytes(parts)


def _reason(exc: Exception) -> str:
    return str(exc) or type(exc).__name__
