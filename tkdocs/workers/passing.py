"""Futures that end as others do, with their errors told in our words."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import TypeVar

R = TypeVar("R")


def told(inner: Future[R], words: Callable[[BaseException], BaseException]) -> Future[R]:
    """Return a future that ends as `inner` does; its error is what `words` makes of it, and of its being cancelled."""
    outer: Future[R] = Future()

    def cancel(done: Future[R]) -> None:
        if done.cancelled():
            inner.cancel()

    def pass_on(done: Future[R]) -> None:
        if not outer.set_running_or_notify_cancel():
            return  # whoever waited has cancelled it
        error = CancelledError() if done.cancelled() else done.exception()
        if error is None:
            outer.set_result(done.result())
        else:
            outer.set_exception(words(error))

    outer.add_done_callback(cancel)
    inner.add_done_callback(pass_on)
    return outer
