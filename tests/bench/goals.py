"""The goals for speed and scale, and the module that measures each."""

import importlib
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import cast

from tests.bench.measured import Bench, Measured

GOALS = {
    "P1": "sync",
    "P2": "pdf",
    "P3": "tags",
    "P4": "encoding",
    "P5": "nearest",
    "P6": "formulas_growth",
    "P7": "change",
    "P8": "words",
    "P9": "building",
    "re-stamp": "restamp",
}


def lines(goal: str, *, short: bool) -> list[Measured]:
    """Return what was measured of a goal; raise whatever its bench raises.

    It is measured in a process of its own, so that neither its memory nor what it has loaded is shared with others.
    """
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as executor:
        return executor.submit(_measured, GOALS[goal], short).result()


def _measured(name: str, short: bool) -> list[Measured]:
    return list(cast(Bench, importlib.import_module(f"tests.bench.{name}")).measure(short=short))
