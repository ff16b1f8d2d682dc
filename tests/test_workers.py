"""Processes: results in order, few pieces under way, and what becomes of work that takes too much."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tests.hard_work import half, work
from tkdocs import workers
from tkdocs.errors import WorkerError
from tkdocs.workers import Limits, Processes

SHORT = Limits(seconds=1.0, memory=256 * 1024**2)
linux = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is limited on Linux only")


@pytest.fixture(scope="module")
def two() -> Iterator[Processes]:
    with Processes(2) as executor:
        yield executor


def test_without_an_executor_all_is_done_here() -> None:
    assert list(workers.each(None, half, [2, 4], limits=SHORT)) == [1, 2]


def test_no_process_starts_before_there_is_work() -> None:
    with workers.opened(64) as executor:
        assert list(workers.each(executor, half, [])) == []
        assert multiprocessing.active_children() == []


def test_one_worker_is_a_process_of_its_own() -> None:
    with workers.opened(1) as executor:
        (process,) = workers.each(executor, work, [23])
    assert isinstance(process, int)
    assert process != os.getpid()


def test_results_come_in_the_order_of_the_pieces(two: Processes) -> None:
    assert list(workers.each(two, work, [2, 13 + 1, 40, 6] * 20)) == [1, 7, 20, 3] * 20
    found = list(workers.each(two, work, [2, 23, 4, 6]))
    assert found[:1] + found[2:] == [1, 2, 3]


@pytest.mark.parametrize("portion", [1, 4, 100])
def test_pieces_are_handed_out_in_portions(two: Processes, portion: int) -> None:
    assert list(workers.each(two, half, range(0, 40, 2), weight=lambda _: 1 / portion)) == list(range(20))


def test_a_bounded_number_of_pieces_is_under_way() -> None:
    taken = 0

    def pieces() -> Iterator[int]:
        nonlocal taken
        for taken in range(1, 1001):
            yield 2 * taken

    most = 0
    with ThreadPoolExecutor(2) as executor:
        for number in workers.each(executor, half, pieces(), weight=lambda _: 0.5):
            assert isinstance(number, int)
            most = max(most, taken - number)
    assert taken == 1000
    assert most <= 2 * 4 * (os.cpu_count() or 1)


def test_what_ends_its_process_is_given_up_alone(two: Processes) -> None:
    found = list(workers.each(two, work, [2, 4, 13, 6, 8, 13, 13, 10], weight=lambda _: 0.4))
    assert [one for one in found if not isinstance(one, WorkerError)] == [1, 2, 3, 4, 5]
    assert [at for at, one in enumerate(found) if isinstance(one, WorkerError)] == [2, 5, 6]
    assert "lack of memory" in str(found[2])
    assert list(workers.each(two, half, [12])) == [6]


@pytest.mark.parametrize("endless", [15, 17], ids=["in Python", "in a library"])
def test_what_takes_too_long_is_given_up_alone(two: Processes, endless: int) -> None:
    found = list(workers.each(two, work, [2, 4, endless, 6, 8, 10], limits=SHORT, weight=lambda _: 0.4))
    assert [one for one in found if not isinstance(one, WorkerError)] == [1, 2, 3, 4, 5]
    assert str(found[2]) == "its process was ended: it takes longer than the 0:00:01 that it may"


@linux
@pytest.mark.parametrize("hungry", [19, 21], ids=["bit by bit", "at once"])
def test_what_takes_too_much_memory_is_given_up_and_its_process_goes_on(two: Processes, hungry: int) -> None:
    found = list(workers.each(two, work, [2, hungry, 6], limits=replace(SHORT, seconds=60)))
    assert str(found[1]) == "it takes more than the 256 MiB of memory that it may"
    assert (found[0], found[2]) == (1, 3)


@linux
def test_a_limit_of_memory_holds_for_its_piece_alone(two: Processes) -> None:
    assert list(workers.each(two, half, [2, 4], limits=Limits(memory=1024**2))) == [1, 2]
    assert list(workers.each(two, large, [300, 300])) == [300, 300]


def large(mebibytes: int) -> int:
    return len(bytearray(mebibytes * 1024**2)) // 1024**2


def test_many_short_pieces_one_after_the_other_are_not_taken_for_a_long_one(two: Processes) -> None:
    assert len(list(workers.each(two, work, [23] * 6, limits=Limits(seconds=1.2), weight=lambda _: 1 / 6))) == 6


def test_threads_are_not_ended() -> None:
    with ThreadPoolExecutor(2) as executor:
        assert len(list(workers.each(executor, work, [23], limits=Limits(seconds=0.1)))) == 1


def test_another_executor_that_breaks_for_good_ends_the_work() -> None:
    executor: Executor
    with ProcessPoolExecutor(1) as executor, pytest.raises(BrokenExecutor):
        list(workers.each(executor, work, [13]))


def test_a_fault_of_ours_is_not_taken_for_a_document_that_cannot_be_read(two: Processes) -> None:
    with pytest.raises(TypeError):
        list(workers.each(two, half, [2, "x"]))  # pyright: ignore[reportArgumentType]
    assert list(workers.each(two, half, [2])) == [1]


UNGUARDED = """
from tests.hard_work import half
from tkdocs import workers
with workers.opened(2) as executor:
    print(list(workers.each(executor, half, [2, 4])))
"""


def test_processes_that_cannot_begin_are_no_fault_of_a_document(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED)
    ended = subprocess.run(
        [sys.executable, script], env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.splitlines()[-1].startswith(
        "tkdocs.errors.NoWorkersError: processes to work in cannot be started"
    )


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


PARENT = """
import signal
from tests.hard_work import work
from tkdocs import workers
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # who runs the tests in the background ignores Ctrl-C
    with workers.opened(2) as executor:
        for process in workers.each(executor, work, [23, 23, 15, 15]):
            print(process, flush=True)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_workers_end_with_their_parent_however_that_ends(tmp_path: Path, how: signal.Signals) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    root = Path(__file__).parents[1]
    with subprocess.Popen(
        [sys.executable, script], env=os.environ | {"PYTHONPATH": str(root)}, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, start_new_session=True,
    ) as parent:  # fmt: skip
        assert parent.stdout is not None
        children = {int(parent.stdout.readline()) for _ in range(2)}
        # Ctrl-C goes to all that were started from the terminal.
        os.killpg(parent.pid, how) if how is signal.SIGINT else parent.send_signal(how)
        try:
            parent.communicate(timeout=20)  # the pipes close when the workers have ended too
        except subprocess.TimeoutExpired:
            os.killpg(parent.pid, signal.SIGKILL)
            raise
    for child in children:
        while alive(child):
            time.sleep(0.05)
