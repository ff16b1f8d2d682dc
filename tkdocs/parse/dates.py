"""Dutch dates in running text."""

import re
from datetime import date

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
# Spaces may be lost at line ends ("17augustus 2023").
DATE = rf"\d{{1,2}}\s*(?:{'|'.join(_MONTHS)})\s*\d{{4}}"
_DATE = re.compile(rf"(?P<day>\d{{1,2}})\s*(?P<month>{'|'.join(_MONTHS)})\s*(?P<year>\d{{4}})", re.IGNORECASE)


def dutch(text: str) -> date | None:
    """Return the first date in `text` ("26 juni 2023"), or None where there is none or it does not exist."""
    found = _DATE.search(text)
    if not found:
        return None
    try:
        return date(int(found["year"]), _MONTHS.index(found["month"].lower()) + 1, int(found["day"]))
    except ValueError:
        return None
