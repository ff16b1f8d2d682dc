"""A Dask cluster as an executor, of which the workers may be on other machines."""

import re
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, wait
from dataclasses import replace
from functools import cache, partial
from importlib import import_module, metadata
from typing import Any, ParamSpec, TypeVar

from tkdocs.errors import ClusterError
from tkdocs.workers.limits import Limits
from tkdocs.workers.passing import told

P = ParamSpec("P")
R = TypeVar("R")

_ADDRESS = re.compile(r"(?:tcp|tls)://[^/:\s]+:\d{1,5}|(?:tcp|tls)://\[[0-9a-fA-F:]+\]:\d{1,5}")
_PATIENCE = 30.0  # seconds that the scheduler may take to answer, and that it may be without workers
_LOOK = 5.0  # seconds after which it is asked again how many workers there are
_PAUSED = "paused"
# Dask does not notice the end of a worker that it is still starting, and one may be given work before that.
_SETTLING = 1.0


class Cluster(Executor):
    """The workers of a Dask scheduler, which need the same tkdocs and have files of their own.

    A piece that ends the workers which get it (Dask tries some times) fails with BrokenExecutor; all fail with
    ClusterError when the scheduler or all workers are gone.
    """

    def __init__(self, scheduler: str, *, patience: float = _PATIENCE) -> None:
        self._scheduler, self._patience = scheduler, patience
        self._distributed = _distributed()
        self._client = self._connected()
        self._seen, self._width = time.monotonic(), 0
        try:
            self._check()
        except BaseException:
            self._client.close()
            raise
        # Dask warns of large pieces, since most of its users should send less; documents are what is to be sent.
        import_module("dask").config.set({"distributed.admin.large-graph-warning-threshold": "1GiB"})

    @property
    def width(self) -> int:
        """How many pieces the workers do at the same time; they may come and go."""
        if not self._width or time.monotonic() > self._seen + _LOOK:
            self.look()
        return max(1, self._width)

    def held(self, limits: Limits) -> Limits:
        """Return those of the limits that the workers hold: time. Of memory Dask itself takes care.

        It counts that of the whole process, whose other threads must not be refused what they need.
        """
        return replace(limits, memory=None)

    def look(self) -> None:
        """Look how many workers there are that work; raise ClusterError where there have been none for too long."""
        try:
            workers = self._client.scheduler_info()["workers"].values()
        except (OSError, TimeoutError) as exc:
            raise self._gone() from exc
        self._width = sum(worker["nthreads"] for worker in workers if worker["status"] != _PAUSED)
        if self._width:
            self._seen = time.monotonic()
        elif time.monotonic() > self._seen + self._patience:
            lack = (
                "has only workers that Dask paused for want of memory: each needs 1.5 GB"
                if workers
                else "has no workers"
            )
            raise ClusterError(f"the Dask scheduler at {self._scheduler} {lack}")

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Return the future of a piece of work."""
        # Not `pure`: that would take a digest of all that is sent, to send equal pieces once.
        return self._told(self._client.submit(partial(_settled, fn), *args, pure=False, **kwargs))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002 - as all executors
        """Leave the cluster, which goes on without what is still under way."""
        self._client.close()

    def _told(self, piece: Any) -> Future[Any]:
        """Return a future that ends as Dask's future does, with its errors in words for a user.

        Dask's own executor leaves one waiting for ever whose result is lost with a worker and cannot be made again.
        """
        return told(piece, self._words, _Awaited(self.look))

    def _connected(self) -> Any:
        if not _ADDRESS.fullmatch(self._scheduler):  # a client that cannot make it out takes a minute to be closed
            raise ClusterError(f"{self._scheduler!r} is no address of a Dask scheduler, which is tcp://HOST:PORT")
        try:
            return self._distributed.Client(self._scheduler, timeout=self._patience, set_as_default=False)
        except OSError as exc:
            raise ClusterError(f"no Dask scheduler answers at {self._scheduler}: {exc}") from exc

    def _check(self) -> None:
        """Raise ClusterError unless there are workers, and all have this version of tkdocs."""
        while not self._width:
            self.look()
            time.sleep(0 if self._width else 0.1)
        wanted = metadata.version("tkdocs")
        for worker, found in self._client.run(metadata.version, "tkdocs", on_error="return").items():
            if found != wanted:
                raise ClusterError(f"the Dask worker at {worker} needs tkdocs {wanted}, there is {_there(found)}")

    def _words(self, error: BaseException) -> BaseException:
        """Return the error, in words for a user where it is the cluster's."""
        if isinstance(error, self._distributed.KilledWorker):
            return BrokenExecutor("its Dask worker was ended, each time: by time, by memory or by what it worked on")
        return self._gone() if isinstance(error, CancelledError) else error

    def _gone(self) -> ClusterError:
        return ClusterError(f"the Dask scheduler at {self._scheduler} is gone; what was done until now is kept")


class _Awaited(Future[Any]):
    """A future that looks, while it is waited for, whether there is still anyone to work on it."""

    def __init__(self, look: Callable[[], None]) -> None:
        super().__init__()
        self._look = look

    def result(self, timeout: float | None = None) -> Any:
        self._await()
        return super().result(timeout)

    def exception(self, timeout: float | None = None) -> BaseException | None:
        self._await()
        return super().exception(timeout)

    def _await(self) -> None:
        while not wait([self], _LOOK).done:
            self._look()


def _settled(fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
    """Return what `fn` returns, in a worker that has been started for good."""
    _settle()
    return fn(*args, **kwargs)


@cache
def _settle() -> None:
    time.sleep(_SETTLING)


def _distributed() -> Any:
    """Return the package; raise ClusterError where it is not installed."""
    try:
        return import_module("distributed")
    except ImportError as exc:
        raise ClusterError("a Dask cluster needs the package distributed: pip install 'tkdocs[dask]'") from exc


def _there(found: object) -> str:
    return "none" if isinstance(found, Exception) else str(found)
