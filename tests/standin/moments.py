"""Moments as the API prints them: ticks of 100 ns, local offsets, trimmed decimals; and the order of GUIDs."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

TICKS = 10_000_000  # in a second
LOCAL = ZoneInfo("Europe/Amsterdam")
_EPOCH = datetime(1, 1, 1, tzinfo=UTC)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?(Z|[+-]\d\d:\d\d)")


def ticks(text: str) -> int:
    """Return the moment in ticks since year 1 (UTC); raise ValueError when it is not a moment with an offset."""
    found = _MOMENT.fullmatch(text)
    if not found:
        raise ValueError(f"not a moment: {text!r}")
    seconds = datetime.fromisoformat(found[1] + found[3]) - _EPOCH
    return (seconds.days * 86400 + seconds.seconds) * TICKS + int((found[2] or "").ljust(7, "0"))


def utc(moment: int) -> str:
    """Return ticks as `ApiGewijzigdOp` is printed: UTC with `Z`, up to 7 decimals, trailing zeros trimmed."""
    seconds, rest = divmod(moment, TICKS)
    whole = _EPOCH + timedelta(seconds=seconds)
    return f"{whole:%Y-%m-%dT%H:%M:%S}{_decimals(f'{rest:07d}')}Z"


def local(moment: int) -> str:
    """Return ticks as `GewijzigdOp` is printed: the local offset and 0 to 3 decimals."""
    seconds, rest = divmod(moment, TICKS)
    whole = (_EPOCH + timedelta(seconds=seconds)).astimezone(LOCAL).isoformat()
    return whole[:-6] + _decimals(f"{rest:07d}"[:3]) + whole[-6:]


def midnight(day: date) -> str:
    """Return local midnight as `Datum` is printed: `2025-02-18T00:00:00+01:00`."""
    return datetime(day.year, day.month, day.day, tzinfo=LOCAL).isoformat()


def guid_key(guid: str) -> str:
    """Return a text that sorts as SQL Server sorts `uniqueidentifier`: the last six bytes first."""
    a, b, c, d, e = guid.lower().split("-")
    return e + d + _reversed(c) + _reversed(b) + _reversed(a)


def _reversed(group: str) -> str:
    return "".join(group[i : i + 2] for i in range(len(group) - 2, -1, -2))


def _decimals(digits: str) -> str:
    trimmed = digits.rstrip("0")
    return f".{trimmed}" if trimmed else ""
