"""Work that goes well, never ends, takes memory, or ends its process: for tests of what becomes of it."""

import os
import time
from collections.abc import Callable

GIB = 1024**3


def half(number: int) -> int:
    return number // 2


def end() -> int:
    """End the process, as a library does that crashes."""
    os._exit(1)


def last() -> int:
    """Never end, in Python."""
    while True:
        pass


def hold() -> int:
    """Never end, in a library: no other thread of the process runs meanwhile."""
    return 9**9**9


def eat() -> int:
    """Take 4 GiB, bit by bit."""
    held = []
    for _ in range(64):
        held.append(b"x" * (GIB // 16))
        time.sleep(0.02)
    return len(held)


def swallow() -> int:
    """Take 64 GiB at once."""
    return len(bytearray(64 * GIB))


def pause() -> int:
    time.sleep(0.3)
    return os.getpid()


HARD: dict[int, Callable[[], int]] = {13: end, 15: last, 17: hold, 19: eat, 21: swallow, 23: pause}


def work(number: int) -> int:
    """Return half of an even number, and do what an odd one stands for."""
    return HARD[number]() if number in HARD else half(number)
