"""`python -m tests.fuzz --seconds 60` reads damaged files of every format for that long, and exits with 1 on a failure.

`--format` chooses formats, `--seed` other damage, `--keep` a folder for the files that failed.
"""

import sys
import time
from argparse import ArgumentParser
from pathlib import Path

from tests.fuzz.campaign import FORMATS, Report, run


def main() -> int:
    """Run the campaigns that the command line asks for, print a line for each, and return the exit code."""
    parser = ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long for each format")
    parser.add_argument("--format", action="append", choices=FORMATS, help="may be given more than once")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="the same seed gives the same files")
    parser.add_argument("--keep", type=Path, help="folder for the files that failed")
    chosen = parser.parse_args()
    sys.stdout.write(f"seed {chosen.seed}\n")
    reports = [run(kind, seed=chosen.seed, seconds=chosen.seconds) for kind in chosen.format or FORMATS]
    for report in reports:
        _tell(report, chosen.keep)
    return 0 if all(report.passed for report in reports) else 1


def _tell(report: Report, keep: Path | None) -> None:
    sys.stdout.write(f"{report.line()}\n")
    for number, outcome, content in report.failures:
        sys.stdout.write(f"  file {number}: {outcome.name}: {outcome.detail}\n")
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{report.kind}-{number}").write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
