"""Ids and moments of rows: made from names, so that they are the same in every build."""

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
STAMPED = datetime(2024, 2, 19, 10, 59, 2, 367000, AMSTERDAM)
"""The day on which the real chamber gave 228,704 old cases the same `GewijzigdOp`; the fictional one does too."""


def guid(entity: str, name: str) -> str:
    """Return the id of the row of that entity and name."""
    return str(uuid5(NAMESPACE_URL, f"fictieve-kamer/{entity}/{name}"))


def midnight(when: date | None) -> str | None:
    """Return the start of that day in the Netherlands as the API writes it: `2021-01-21T00:00:00+01:00`."""
    return None if when is None else datetime.combine(when, time(), AMSTERDAM).isoformat()


def at(when: date, hour: int, minute: int = 0) -> str:
    """Return a time on that day in the Netherlands as the API writes it."""
    return datetime.combine(when, time(hour, minute), AMSTERDAM).isoformat()


def changes(entity: str, name: str, when: date, fixed: str | None = None) -> dict[str, str]:
    """Return `GewijzigdOp` and `ApiGewijzigdOp` of a row that last changed the day after `when`.

    The first has up to three decimals and the local offset, the second two to seven decimals and Z.
    A `fixed` moment is taken over as `ApiGewijzigdOp`; cases from before the great stamping have its `GewijzigdOp`.
    """
    luck = int(sha256(f"{entity}/{name}".encode()).hexdigest()[:12], 16)
    own = datetime.combine(when, time(9), AMSTERDAM) + timedelta(days=1, seconds=luck % 30000, milliseconds=luck % 1000)
    seen = own.astimezone(UTC) + timedelta(seconds=20 + luck % 40)
    if entity == "Zaak" and own < STAMPED:
        own, seen = STAMPED, STAMPED.astimezone(UTC) + timedelta(seconds=luck % 20000)
    decimals = f"{luck % 10**7:07}"[: 7 - luck % 6].rstrip("0")
    shown = f"{seen:%Y-%m-%dT%H:%M:%S}.{decimals if len(decimals) > 1 else decimals + '01'}Z"
    return {"GewijzigdOp": _local(own), "ApiGewijzigdOp": fixed or shown}


def _local(moment: datetime) -> str:
    """Return a local moment with its decimals, the trailing zeros of them left out: `...T16:23:02.56+01:00`."""
    text = moment.isoformat(timespec="milliseconds")
    head, tail = text[:19], text[19:]
    fraction = tail[:4].rstrip("0").rstrip(".")
    return f"{head}{fraction}{tail[4:]}"
