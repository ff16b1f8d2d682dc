"""Where a letter's signature begins, below the last answer."""

import re
from collections.abc import Sequence

_GREETING = re.compile(r"^\W*(?:Hoogachtend|Met (?:vriendelijke|hoogachtende) groet|w\.g\.)", re.IGNORECASE)
_OFFICE = re.compile(
    r"^\W*(?:De|Mede namens de|DE) (?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS)"
    r"(?:-[Pp]resident)?(?: (?:van|voor|VAN|VOOR) [^.?!:;]{3,90})?,?\s*$"
)
# Names, offices and empty lines fit in this many.
_LONGEST = 14
_LONGEST_LINE = 100


def signature(lines: Sequence[str], last: int) -> int:
    """Return the line on which the signature begins, behind line `last`; the number of lines where there is none.

    All lines behind it are short and no sentences.
    """
    for position in range(last + 1, len(lines)):
        if _GREETING.match(lines[position]) or _OFFICE.match(lines[position]):
            rest = [line for line in lines[position + 1 :] if line.strip()]
            if len(rest) <= _LONGEST and all(len(line) < _LONGEST_LINE and not _sentence(line) for line in rest):
                return position
    return len(lines)


def _sentence(line: str) -> bool:
    return bool(re.search(r"[a-z]{3}[.?!]\s*$", line)) and line.count(" ") > 3
