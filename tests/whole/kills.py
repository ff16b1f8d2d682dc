"""Kills builds outright at random moments, lets them go on, and compares the end with that of an uninterrupted one.

    python -m tests.whole.kills --times 200 --seed 0

prints a line of the fault table a kind of moment, and exits with 1 on a difference, with the trial that shows it again:
`--only 17` of the same seed. The fictional chamber is built once, stage by stage. A trial takes the folder as it was
before a stage (or an empty one, for whole builds), kills the stage at moments drawn over its length, up to four times
in a row, then runs it to its end.
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.whole.course import SITE, STAGES, Course, Timing, course, released
from tests.whole.likeness import broken, differences, released_differences
from tests.whole.running import Running

WORKER, SAVING, BUILD = "a worker of parse", "saving the encoder", "build"
# Where kills strike, in this order over and over: the first ones are what a short run sees.
KINDS = (
    "parse", SAVING, BUILD, WORKER, "publish", SITE, "judge", "download", "embed", "sync", "group", "tag",
    "parse", SAVING, BUILD, "publish", "judge", SITE, "embed", "download",
)  # fmt: skip
_COMMANDS = {WORKER: "parse", SAVING: "embed"}
_ENOUGH = 20  # attempts at one kill, each at an earlier moment; a machine may have become faster since it was measured


@dataclass(frozen=True, slots=True)
class Trial:
    """One folder that is killed some times in a row: where, and by which random numbers."""

    number: int
    kind: str
    kills: int
    seed: str

    @property
    def stage(self) -> str:
        """The command that is killed."""
        return _COMMANDS.get(self.kind, self.kind)


@dataclass(slots=True)
class Tally:
    """What came of the trials of one kind."""

    kills: int = 0
    unfinished: int = 0
    folders: int = 0
    wrong: list[str] = field(default_factory=list)


def plan(times: int, seed: int) -> list[Trial]:
    """Return trials with `times` kills in all; the same seed gives the same ones."""
    draw = random.Random(seed)
    trials: list[Trial] = []
    left = times
    while left:
        kind = KINDS[len(trials) % len(KINDS)]
        kills = 1 if kind == WORKER else min(left, draw.choice((2, 3, 4) if kind == BUILD else (1, 1, 1, 2, 3)))
        trials.append(Trial(len(trials), kind, kills, f"{seed}/{len(trials)}"))
        left -= kills
    return trials


def run(trial: Trial, made: Course, scratch: Path) -> tuple[int, list[str]]:
    """Kill, go on to the end, compare; return how many kills left work to do, and what was wrong."""
    mirror = scratch / "mirror"
    made.before(trial.stage, mirror)
    draw = random.Random(trial.seed)
    unfinished, wrong = 0, []
    for _ in range(trial.kills):
        _killed(trial, made, mirror, draw)
        at_rest = _copied(mirror, scratch / "copy")
        wrong += [f"after a kill: {what}" for what in broken(at_rest)]
        unfinished += bool(_distance(trial, made, at_rest))
    ended = made.run(trial.stage, mirror)
    if ended.code:
        return unfinished, [*wrong, f"going on ended with {ended.code}: {ended.printed[-1:]}"]
    wrong += _distance(trial, made, mirror)
    if trial.kind == BUILD:
        wrong += _not_at_rest(made, mirror)
    return unfinished, wrong


def _killed(trial: Trial, made: Course, mirror: Path, draw: random.Random) -> None:
    """Kill the command of a trial while it runs; raise RuntimeError where it is always too fast."""
    timing = _length(made, trial.stage)
    share = draw.random()
    whole_group = draw.random() < 0.7  # else the workers are left, which are to end by themselves
    speed = 1.0  # of the machine, which may have had more to do when the command was timed
    for _ in range(_ENOUGH):
        moment = speed * (timing.begun * 0.9 + share * (timing.ended - timing.begun * 0.9))
        running = made.start(trial.stage, mirror)
        _wait(trial, running, mirror, moment, draw.uniform(0, 0.15))
        if trial.kind == WORKER:
            if _worker_killed(running, draw):
                running.wait()
                return
        elif running.code is None and running.kill(group=whole_group):
            return
        running.wait()
        speed *= 0.7
        made.before(trial.stage, mirror)  # what is done is not done again
    raise RuntimeError(f"trial {trial.number}: {trial.kind} is over before it can be killed")


def _wait(trial: Trial, running: Running, mirror: Path, moment: float, more: float) -> None:
    """Wait for the moment of a kill, or for the end of the process."""
    if trial.kind == SAVING:
        while running.code is None and not list(mirror.glob(".encoder-*")):
            time.sleep(0.001)
        moment = more
    running.wait(moment)


def _worker_killed(running: Running, draw: random.Random) -> bool:
    """Kill one worker of a process as soon as there is one; return False where the process ended before."""
    while running.code is None:
        if workers := list(_workers(running.pid)):
            with suppress(ProcessLookupError):  # it has ended since it was seen
                os.kill(draw.choice(workers), signal.SIGKILL)
                return True
        time.sleep(0.005)
    return False


def _workers(pid: int) -> Iterator[int]:
    """Yield the workers of a process."""
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(FileNotFoundError, ProcessLookupError):
            for child in path.read_text().split():
                if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                    yield int(child)


def _length(made: Course, stage: str) -> Timing:
    """Return when a command begins to write and when it ends; a build is its stages but for their starting up."""
    if stage != BUILD:
        return made.timings[stage]
    lengths = [made.timings[each].ended - made.timings[each].begun for each in STAGES]
    return Timing(made.timings[STAGES[0]].begun, made.timings[STAGES[0]].begun + sum(lengths))


def _distance(trial: Trial, made: Course, mirror: Path) -> list[str]:
    """Return what is other than after an uninterrupted run of the command."""
    if trial.stage == SITE:
        site, expected = released(mirror), released(made.home / "mirror")
        return released_differences(site, expected) if (site / "tkdocs.db").exists() else ["no database yet"]
    return differences(mirror, made.home / (STAGES[-1] if trial.kind == BUILD else trial.stage))


def _copied(mirror: Path, copy: Path) -> Path:
    """Copy the folder of a mirror and what was published of it, to look into without touching the original."""
    for source, target in ((mirror, copy), (released(mirror), released(copy))):
        shutil.rmtree(target, ignore_errors=True)
        if source.exists():
            shutil.copytree(source, target, symlinks=True)
    copy.mkdir(exist_ok=True)
    return copy


def _not_at_rest(made: Course, mirror: Path) -> list[str]:
    """Return the lines of a further build that say anything but "unchanged"."""
    said = made.run(BUILD, mirror).printed
    done = [line for line in said if line.split()[-1] != "unchanged" or len(line.split()) != 3]
    return [f"a further build: {line}" for line in done] + (["a further build: no line"] if not said else [])


def main() -> int:
    """Run the trials that the command line asks for, print what came of them, and return the exit code."""
    parser = ArgumentParser(prog="python -m tests.whole.kills", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--times", type=int, default=200, help="kills in all")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same trials")
    parser.add_argument("--only", type=int, help="the number of one trial, to see it again")
    chosen = parser.parse_args()
    # Killed builds leave semaphores to the process that watches over them, which would complain at the end.
    os.environ.setdefault("PYTHONWARNINGS", "ignore:resource_tracker:UserWarning")
    trials = [trial for trial in plan(chosen.times, chosen.seed) if chosen.only in (None, trial.number)]
    with tempfile.TemporaryDirectory(prefix="tkdocs-kills-") as home, course(Path(home)) as made:
        tallies = tally(trials, made, Path(home) / "scratch")
    for line in lines(tallies, chosen.seed):
        sys.stdout.write(f"{line}\n")
    return 1 if any(found.wrong for found in tallies.values()) else 0


def tally(trials: list[Trial], made: Course, scratch: Path) -> dict[str, Tally]:
    """Run trials; return what came of each kind, in the order of `KINDS`."""
    found = {kind: Tally() for kind in dict.fromkeys(KINDS)}
    for trial in trials:
        unfinished, wrong = run(trial, made, scratch)
        one = found[trial.kind]
        one.kills, one.unfinished, one.folders = one.kills + trial.kills, one.unfinished + unfinished, one.folders + 1
        one.wrong += [f"trial {trial.number}: {what}" for what in wrong]
        sys.stderr.write(f"trial {trial.number}, {trial.kind}, {trial.kills} kills: {'; '.join(wrong) or 'equal'}\n")
    return {kind: one for kind, one in found.items() if one.folders}


def lines(tallies: dict[str, Tally], seed: int) -> Iterator[str]:
    """Yield the fault table as Markdown: a line a kind, the sum, and what was wrong."""
    yield "| killed in | kills | with work left to do | folders | ended equal |"
    yield "|---|---|---|---|---|"
    total: Counter[str] = Counter()
    for kind, one in tallies.items():
        equal = one.folders - len({what.split(":")[0] for what in one.wrong})
        yield f"| {kind} | {one.kills} | {one.unfinished} | {one.folders} | {equal} |"
        total.update(kills=one.kills, unfinished=one.unfinished, folders=one.folders, equal=equal)
    yield f"| all, seed {seed} | {total['kills']} | {total['unfinished']} | {total['folders']} | {total['equal']} |"
    for one in tallies.values():
        yield from one.wrong


if __name__ == "__main__":
    sys.exit(main())
