"""Makes words whole that an extraction left broken ("registra-tie") or glued ("geenoverzicht") at lost line ends."""

import re
from collections import Counter
from collections.abc import Sequence

from tkdocs.parse import hyphens

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_BROKEN = re.compile(r"(?<![\w/.@-])(?P<left>[A-ZÀ-Þ]?[a-zà-ÿ]{2,})-(?P<right>[a-zà-ÿ]{3,})(?![\w/@-])")
# A sentence that begins right behind another one shows that line ends were lost.
_LOST_END = re.compile(r"[a-zà-ÿ]{2}[.?!][A-ZÀ-Þ][a-zà-ÿ]")
_EVIDENCE = 2
# Words that no longer Dutch word begins or ends with, save those below.
_FIRST = frozenset({"het", "wordt", "worden", "hebben", "heeft", "geen", "deze", "zoals"})
_LAST = _FIRST | {"zijn", "niet", "zullen", "kunnen", "moeten"}
_WHOLE = frozenset({"hetzelfde", "hetgeen", "hetzij", "dezelfde"})
_SHORTEST = 4
# "de brief van5 april"
_NUMBERED = re.compile(
    r"(?<![\w/.@-])(op|van|tot|en|in|met|bij|sinds|de|dan|ruim|circa|per|te|tussen|Kamerstuk|artikel|vraag)(?=\d)"
)
_LETTERS = re.compile(r"(?<![\w/.@-])[a-zà-ÿ]{7,}(?![\w/@-])")


def mend(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines with broken and glued words mended, where the document itself is evidence for it.

    A broken word is whole again where it stands elsewhere without hyphen; or, in a document whose line ends were lost,
    where neither part stands anywhere as a word and spelling wants no hyphen between them. In such a document glued
    words part where one of them stands elsewhere and the other is one that forms no compounds. All else stays.
    """
    text = "\n".join(lines)
    ends, lowered = len(_LOST_END.findall(text)), text.lower()
    whole = [(a + b).lower() for line in lines if "-" in line for a, b in _BROKEN.findall(line)]
    if ends < _EVIDENCE and not any(word in lowered for word in whole):
        return tuple(lines)
    words = Counter(map(str.lower, _WORD.findall(text)))
    lost = ends + sum(words[word] > 0 for word in whole) >= _EVIDENCE
    mended = (
        _BROKEN.sub(lambda found: _joined(found, words, lost=lost), line) if "-" in line else line for line in lines
    )
    return tuple(_with_spaces(line, words) if lost else line for line in mended)


def _joined(found: re.Match[str], words: Counter[str], *, lost: bool) -> str:
    left, right = found["left"], found["right"]
    if words[(left + right).lower()]:
        return left + right
    unsure = not lost or words[left] or words[right]
    return found[0] if unsure or hyphens.wanted(left, right) else left + right


def _with_spaces(line: str, words: Counter[str]) -> str:
    return _NUMBERED.sub(r"\1 ", _LETTERS.sub(lambda found: _parted(found[0], words), line))


def _parted(word: str, words: Counter[str]) -> str:
    if words[word] > 1 or word in _WHOLE:
        return word
    for at in range(_SHORTEST - 1, len(word) - 2):
        left, right = word[:at], word[at:]
        if left in _FIRST and len(right) >= _SHORTEST and words[right]:
            return f"{left} {right}"
        if right in _LAST and len(left) >= _SHORTEST and words[left]:
            return f"{left} {right}"
    return word
