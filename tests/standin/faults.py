"""What goes wrong, switched on per test: `server.faults.add(Drop(), path="/Zaak", times=2, after=1)`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock

SERVER_ERROR = b'{"error":{"code":"","message":"An error has occurred."}}'
OUTAGE = b"<!DOCTYPE html><html><head><title>Service Unavailable</title></head><body>503</body></html>"


@dataclass(frozen=True, slots=True)
class Delay:
    """The answer comes after some seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Drop:
    """The connection is closed before any answer."""


@dataclass(frozen=True, slots=True)
class BreakOff:
    """The connection is closed in the middle of a chunk, after so many bytes of the body."""

    after: int = 20


@dataclass(frozen=True, slots=True)
class Status:
    """Another status, with a body and headers of its own."""

    status: int
    body: bytes = SERVER_ERROR
    content_type: str = "application/json; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ContentType:
    """The right body under a wrong content type."""

    content_type: str


@dataclass(frozen=True, slots=True)
class Body:
    """The right headers with another body."""

    body: bytes


@dataclass(frozen=True, slots=True)
class PageCap:
    """Pages of at most so many rows with a next link, even where `$top` asks for more."""

    rows: int


@dataclass(frozen=True, slots=True)
class NextLink:
    """A next link to this address."""

    url: str


@dataclass(frozen=True, slots=True)
class Call:
    """Something happens in the chamber while the request is under way, before it is answered."""

    action: Callable[[], object]


Fault = Delay | Drop | BreakOff | Status | ContentType | Body | PageCap | NextLink | Call


@dataclass(slots=True)
class _Planned:
    fault: Fault
    path: str
    times: int | None
    after: int


class Faults:
    """The faults that are planned; the server takes those that are due for a request."""

    def __init__(self) -> None:
        self._planned: list[_Planned] = []
        self._lock = Lock()

    def add(self, fault: Fault, *, path: str = "", times: int | None = 1, after: int = 0) -> None:
        """Plan a fault for `times` requests (None: all) with `path` in their path, after the first `after` of them."""
        with self._lock:
            self._planned.append(_Planned(fault, path, times, after))

    def clear(self) -> None:
        """Make everything go well again."""
        with self._lock:
            self._planned.clear()

    def due(self, path: str) -> list[Fault]:
        """Return the faults for this request, and count it."""
        with self._lock:
            return [one.fault for one in self._planned if one.path in path and _counted(one)]


def _counted(one: _Planned) -> bool:
    if one.after > 0:
        one.after -= 1
        return False
    if one.times is None:
        return True
    one.times -= 1
    return one.times >= 0
