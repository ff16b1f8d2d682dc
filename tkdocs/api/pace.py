"""A polite pace: at most so many requests a second, over all threads, and none while the server asks to wait."""

import time
from collections.abc import Callable
from threading import Lock

RATE = 5.0
"""Requests a second, unless said otherwise."""


class Pace:
    """Hands out starting times that lie `1 / rate` seconds apart; clock and sleep are arguments, for tests."""

    def __init__(
        self, rate: float, *, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        if rate <= 0:
            raise ValueError("a pace needs a rate above zero")
        self._interval = 1 / rate
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0
        self._lock = Lock()

    def wait(self) -> None:
        """Return when the next request may start."""
        with self._lock:
            now = self._clock()
            start = max(now, self._next)
            self._next = start + self._interval
        if start > now:
            self._sleep(start - now)

    def hold(self, seconds: float) -> None:
        """Let no request start for so many seconds, in whatever thread."""
        with self._lock:
            self._next = max(self._next, self._clock() + seconds)
