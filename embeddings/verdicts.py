"""From marked sentences to the verdict on an answer block: what was asked is given, in part, or not at all."""

import re
from collections.abc import Mapping, Sequence

ANSWERS, PARTLY, EVADES = "answers", "partly", "evades"
REFERENCE = "refers_elsewhere"

_NUMBERS = re.compile(r"\bvra(?:ag|gen)\s*((?:\d+[a-z]?)(?:\s*(?:,|en|tot en met|t/?m|-|–)\s*(?:vraag\s*)?\d+[a-z]?)*)")
_RANGE = re.compile(r"(\d+)\s*(?:tot en met|t/?m|-|–)\s*(\d+)")


def referred(sentence: str) -> tuple[str, ...]:
    """Return the numbers of the questions whose answers `sentence` points to: "zie vraag 2 t/m 4" gives 2, 3, 4."""
    found: list[str] = []
    for match in _NUMBERS.finditer(sentence.lower()):
        found += re.findall(r"\d+[a-z]?", _RANGE.sub(_counted, match[1]))
    return tuple(dict.fromkeys(found))


def _counted(match: re.Match[str]) -> str:
    """Return "2 3 4" for the range "2 t/m 4"; no set has more than some hundred questions."""
    first, last = int(match[1]), min(int(match[2]), int(match[1]) + 199)
    return " ".join(str(number) for number in range(first, last + 1))


def of_block(sentences: Sequence[str], marked: Sequence[int], gives: bool, *, evades_share: float, short: float) -> str:
    """Return the verdict on a block whose sentences at `marked` say, not directly, that something is not given.

    A block evades where the marked sentences make up `evades_share` of its characters, or open a block of at most
    `short` sentences, and nothing in it `gives` what was asked.
    """
    if not marked:
        return ANSWERS
    if gives:
        return PARTLY
    total = sum(map(len, sentences))
    share = sum(len(sentences[i]) for i in marked) / max(1, total)
    opens = marked[0] == 0 and len(sentences) <= short
    return EVADES if share >= evades_share or opens else PARTLY


def of_reference(targets: Sequence[str], known: Mapping[str, str]) -> str:
    """Return the verdict that a block takes over from the answers at `targets`: the common one, else partly."""
    verdicts = {known[n] for n in targets if n in known}
    if not verdicts:
        return ANSWERS
    return verdicts.pop() if len(verdicts) == 1 else PARTLY
