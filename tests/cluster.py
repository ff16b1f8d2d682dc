"""A Dask cluster on this machine in processes of its own, which end when whoever started them does."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

MEMORY = 1024**3
SETTINGS = {
    "distributed.scheduler.allowed-failures": 1,  # how often a piece is tried again that has ended its worker
    "distributed.deploy.lost-worker-timeout": "1h",  # a worker may be ended often here, and is not to be given up
}


@dataclass(frozen=True)
class Cluster:
    """Its address, the process that it ends with, and those of its workers."""

    address: str
    process: subprocess.Popen[str]
    workers: tuple[int, ...]


@contextlib.contextmanager
def cluster(workers: int = 2, memory: int = MEMORY) -> Iterator[Cluster]:
    """Start a cluster of so many workers of one thread and so many bytes each; end it with the block."""
    command = [sys.executable, "-m", "tests.cluster", str(workers), str(memory)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            told = json.loads(process.stdout.readline())
            yield Cluster(told["address"], process, tuple(told["workers"]))
        finally:
            process.stdin.close()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                raise


def main(workers: int, memory: int) -> None:
    """Run a cluster until standard input ends; tell its address and the processes of its workers on one line."""
    import_module("dask").config.set(SETTINGS)
    with import_module("distributed").LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address=":0",
        memory_limit=memory,
    ) as local:
        pids = [nanny.pid for nanny in local.workers.values()]
        sys.stdout.write(json.dumps({"address": local.scheduler_address, "workers": pids}) + "\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
