"""A real Dask cluster on this machine: the same results, and what becomes of work whose worker is killed."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent import futures
from pathlib import Path
from typing import Any

import pytest

from tests.bench.generated import Generated
from tests.cluster import Cluster, cluster
from tests.conftest import tkdocs
from tests.hard_work import half, work
from tests.standin import serve
from tests.standin.samples import finished
from tests.test_end_to_end import contents
from tkdocs import workers
from tkdocs.api.odata import OData
from tkdocs.api.versions import VERSIONS
from tkdocs.errors import ClusterError, WorkerError
from tkdocs.stages import download, embed, judge, parse, sync, tag
from tkdocs.store.workplace import Workplace
from tkdocs.workers import Limits
from tkdocs.workers.cluster import Cluster as Executor

MANY = 12  # of the rows of the small chamber: the last so many are documents


@pytest.fixture(scope="module")
def dask() -> Iterator[Cluster]:
    pytest.importorskip("distributed", reason="the extra `dask` is not installed")
    with cluster() as running:
        yield running


@pytest.fixture
def executor(dask: Cluster) -> Iterator[Executor]:
    with Executor(dask.address, patience=30) as connected:
        yield connected


def test_results_come_in_the_order_of_the_pieces(executor: Executor) -> None:
    assert executor.width == 2
    assert list(workers.each(executor, half, range(0, 200, 2), weight=lambda _: 0.1)) == list(range(100))


def test_a_large_piece_is_sent_without_ado(executor: Executor) -> None:
    assert list(workers.each(executor, len, [b"x" * 32 * 1024**2, b"y"])) == [32 * 1024**2, 1]


def test_what_ends_its_worker_each_time_is_given_up_alone(executor: Executor) -> None:
    found = list(workers.each(executor, work, [2, 4, 13, 6, 8], weight=lambda _: 0.4))
    assert [one for one in found if not isinstance(one, WorkerError)] == [1, 2, 3, 4]
    assert "Dask worker was ended" in str(found[2])


@pytest.mark.parametrize(("hungry", "seconds"), [(17, 2.0), (19, 60.0)], ids=["time", "memory"])
def test_what_takes_too_much_is_given_up_alone(executor: Executor, hungry: int, seconds: float) -> None:
    found = list(workers.each(executor, work, [2, 4, hungry, 6], limits=Limits(seconds)))
    assert found[:2] + found[3:] == [1, 2, 3]
    assert "Dask worker was ended" in str(found[2])


def test_a_worker_that_is_killed_in_the_middle_costs_nothing(executor: Executor) -> None:
    found = workers.each(executor, work, [23] * 40)
    victim = next(found)
    assert isinstance(victim, int)
    os.kill(victim, signal.SIGKILL)
    others = list(found)
    assert len(others) == 39
    assert all(isinstance(one, int) for one in others)


def test_a_scheduler_that_goes_away_is_told_in_a_line() -> None:
    pytest.importorskip("distributed", reason="the extra `dask` is not installed")
    with cluster(1) as running, Executor(running.address, patience=30) as executor:
        found = workers.each(executor, work, [23] * 40)
        assert isinstance(next(found), int)
        threading.Timer(0.2, running.process.kill).start()
        with pytest.raises(ClusterError, match="is gone"):
            list(found)


def test_a_cluster_whose_workers_are_all_paused_is_told_in_a_line() -> None:
    distributed = pytest.importorskip("distributed", reason="the extra `dask` is not installed")

    def starve(dask_worker: Any) -> None:
        dask_worker.memory_manager.memory_limit = 2**20

    with cluster(1) as running, Executor(running.address, patience=1) as executor:
        with distributed.Client(running.address, set_as_default=False) as client:
            client.run(starve)
        with pytest.raises(ClusterError, match="paused for want of memory"):
            list(workers.each(executor, work, [23] * 400))


def test_a_cluster_whose_workers_all_leave_is_told_in_a_line() -> None:
    pytest.importorskip("distributed", reason="the extra `dask` is not installed")
    with cluster(0) as running:
        command = [sys.executable, "-m", "dask", "worker", running.address, "--no-nanny", "--no-dashboard"]
        with (
            subprocess.Popen(command, stderr=subprocess.DEVNULL) as worker,
            Executor(running.address, patience=20) as executor,
        ):
            found = workers.each(executor, work, [23] * 40)
            assert isinstance(next(found), int)
            worker.kill()
            with pytest.raises(ClusterError, match="has no workers"):
                list(found)
        with pytest.raises(ClusterError, match="has no workers"):
            Executor(running.address, patience=0.5)


def test_a_scheduler_that_is_not_there_is_told_in_a_line() -> None:
    pytest.importorskip("distributed", reason="the extra `dask` is not installed")
    with pytest.raises(ClusterError, match="no Dask scheduler answers at"):
        Executor("tcp://127.0.0.1:9", patience=1.0)
    for address in ("nonsense://x:1", "127.0.0.1", "tcp://127.0.0.1", "127.0.0.1:8786", "tcp://a b:8786"):
        with pytest.raises(ClusterError, match="is no address of a Dask scheduler"):
            Executor(address)


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"pip install 'tkdocs\[dask\]'"):
        workers.opened(1, "tcp://127.0.0.1:9")


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rows and files of a small chamber."""
    folder = tmp_path_factory.mktemp("mirror")
    with (
        Generated(10) as chamber,
        serve(chamber.world) as server,
        OData(server.origin, VERSIONS["v5"], rate=1e6) as api,
    ):
        finished(sync.run(Workplace(folder), api))
        finished(download.run(Workplace(folder), api))
    return folder


@pytest.fixture(scope="module")
def alone(mirror: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What one process makes of them."""
    return _made(tmp_path_factory.mktemp("alone"), mirror, None)


def test_a_cluster_makes_the_same_database(executor: Executor, mirror: Path, alone: Any, tmp_path: Path) -> None:
    assert _made(tmp_path, mirror, executor) == alone


def test_two_processes_make_the_same_database(mirror: Path, alone: Any, tmp_path: Path) -> None:
    with workers.opened(2) as executor:
        assert _made(tmp_path, mirror, executor) == alone


def test_a_worker_that_is_killed_during_a_build_changes_nothing(mirror: Path, alone: Any, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra `dask` is not installed")
    with cluster() as running, Executor(running.address) as executor:
        assert _made(tmp_path, mirror, executor, killed=running.workers[0]) == alone


def test_the_command_line_takes_a_cluster(dask: Cluster, mirror: Path, alone: Any, tmp_path: Path) -> None:
    shutil.copy(mirror / "sources.db", tmp_path)
    for stage in ("parse", "tag", "embed", "judge"):
        result = tkdocs("--data", tmp_path, stage, "--scheduler", dask.address)
        assert result.returncode == 0, result.stderr
        assert result.stderr == ""
    assert contents(tmp_path / "tkdocs.db") == alone
    wrong = tkdocs("--data", tmp_path, "parse", "--scheduler", "nonsense://x")
    assert wrong.returncode == 1
    assert wrong.stderr.startswith("Error: 'nonsense://x' is no address")
    assert len(wrong.stderr.splitlines()) == 1


def _made(folder: Path, mirror: Path, executor: futures.Executor | None, killed: int = 0) -> dict[str, str]:
    """Return what is made of the mirror's sources; the process `killed` is killed when documents are being read."""
    shutil.copy(mirror / "sources.db", folder)
    place = Workplace(folder)
    for step in parse.run(place, executor=executor):
        if killed and step.total and step.total - step.done < MANY:
            os.kill(killed, signal.SIGKILL)
            killed = 0
    with pytest.MonkeyPatch.context() as few:
        few.setattr(tag, "_FEW", 0)
        few.setattr(judge, "_FEW", 0)
        few.setattr(embed, "_LOADING", float("-inf"))
        finished(tag.run(place, executor=executor))
        finished(embed.run(place, executor=executor, batch=100))
        finished(judge.run(place, encoder=embed.active_encoder(place), executor=executor))
    return contents(place.derived_path)
