"""Compounds that a line ends in the middle of: kept with their hyphen where the document itself spells them so."""

import re
from collections.abc import Sequence

_LEFT = re.compile(r"(?<![\w/.@-])(?P<left>[^\W\d_]{2,})-$")
_RIGHT = re.compile(r"(?P<right>[a-zà-ÿ]{2,})(?=[^\w-]|$)\S*")
_HYPHENED = re.compile(r"(?<![\w/.@-])[^\W\d_]{2,}-[a-zà-ÿ]{2,}(?![\w/@-])")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")


def rejoin(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines, those ending within such a compound with its rest behind the hyphen.

    That is a word spelled with this hyphen elsewhere ("data-analyse"), and a name before a word ("Testdam-rapport").
    """
    if not any(line.endswith("-") for line in lines):
        return tuple(lines)
    words = set(_WORD.findall("\n".join(lines)))
    spelled = {word.lower() for line in lines if "-" in line for word in _HYPHENED.findall(line)}
    found = list(lines)
    for n in range(len(found) - 1):
        line, after = found[n : n + 2]  # as they are by now
        if not line.endswith("-"):
            continue
        left, right = _LEFT.search(line), _RIGHT.match(after)
        if left and right and _keeps(left["left"], right["right"], words, spelled):
            found[n], found[n + 1] = line + right[0], after[right.end() :].lstrip()
    return tuple(found)


def _keeps(left: str, right: str, words: set[str], spelled: set[str]) -> bool:
    joined = left + right
    if joined in words or joined.lower() in words:
        return False
    name = left[0].isupper() and left in words and left.lower() not in words
    return f"{left}-{right}".lower() in spelled or name
