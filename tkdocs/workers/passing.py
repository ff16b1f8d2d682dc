"""Futures that end as others do, with their errors told in our words."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

R = TypeVar("R")


def told(inner: Any, words: Callable[[BaseException], BaseException], outer: Future[R] | None = None) -> Future[R]:
    """Return a future (`outer`) that ends as `inner` does, which may be Dask's, or of any executor.

    Its error is what `words` makes of that of `inner`, and of its being cancelled.
    """
    ending: Future[R] = outer or Future()

    def cancel(done: Future[R]) -> None:
        if done.cancelled():
            inner.cancel()

    def pass_on(done: Any) -> None:
        if not ending.set_running_or_notify_cancel():
            return  # whoever waited has cancelled it
        try:
            ending.set_result(done.result())
        except BaseException as exc:  # noqa: BLE001 - whoever waits for it raises it
            ending.set_exception(words(exc))

    ending.add_done_callback(cancel)
    inner.add_done_callback(pass_on)
    return ending
