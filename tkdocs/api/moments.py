"""The API's dates: moments normalised so that text order is time order, and local days."""

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from tkdocs.errors import UnexpectedAnswerError

LOCAL = ZoneInfo("Europe/Amsterdam")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7})\d*)?(Z|[+-]\d\d:\d\d)")
_LOCAL_OFFSETS = ("+01:00", "+02:00")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def moment(text: str) -> str:
    """Return a moment in UTC with always 7 decimals and `Z`; raise UnexpectedAnswerError when it is none.

    The API prints 0 to 7 decimals, trailing zeros dropped, in UTC or with the local offset.
    """
    whole, decimals, zone = _parts(text)
    return f"{_shifted(whole + zone, UTC):%Y-%m-%dT%H:%M:%S}.{decimals.ljust(7, '0')}Z"


def local_day(text: str | None) -> date | None:
    """Return the day in the Netherlands of a moment, or of a bare `Edm.Date`; None for null.

    A moment with an offset is in local time already, and its day is taken as printed: days of birth have been seen as
    `1976-09-16T00:00:00+02:00`, in a summer in which there was no summer time.
    """
    if not text:
        return None
    if _DAY.fullmatch(text):
        text += "T00:00:00+01:00"
    whole, _, zone = _parts(text)
    if zone in _LOCAL_OFFSETS:
        return _shifted(whole + "+00:00", UTC).date()
    return _shifted(whole + zone, LOCAL).date()


def day_start(day: date) -> str:
    """Return the first moment of a day in the Netherlands, in the form of `moment`."""
    # Before 1937 local time was 19 minutes and 32 seconds ahead: an offset that no moment of the API has.
    start = _shifted(datetime(day.year, day.month, day.day, tzinfo=LOCAL).isoformat(), UTC)
    return f"{start.replace(tzinfo=None).isoformat()}.0000000Z"


def earlier(text: str, by: timedelta) -> str:
    """Return a moment (in the form of `moment`) so much earlier, its decimals unchanged."""
    whole, decimals, zone = _parts(text)
    return f"{datetime.fromisoformat(whole + zone) - by:%Y-%m-%dT%H:%M:%S}.{decimals}Z"


def _shifted(text: str, zone: tzinfo) -> datetime:
    """Return a moment as it is called in `zone`; raise UnexpectedAnswerError for a 13th month and the like."""
    try:
        return datetime.fromisoformat(text).astimezone(zone)
    except (ValueError, OverflowError) as exc:
        raise UnexpectedAnswerError(f"not a date: {text!r}") from exc


def _parts(text: str) -> tuple[str, str, str]:
    """Return (date and time, decimals, offset)."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise UnexpectedAnswerError(f"not a date: {text!r}")
    return found[1], found[2] or "", "+00:00" if found[3] == "Z" else found[3]
