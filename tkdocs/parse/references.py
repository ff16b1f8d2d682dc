"""Which papers of the chamber a text names: cases, numbered pieces of a dossier, published sets of questions."""

import re

_CASE = re.compile(r"\b(20\d{2}Z\d{5})\b")
# "Kamerstuk 30 821, nr. 12", "Kamerstukken II 2019/20, 29 984, nr. 899", "36 600 VII, nr. 4".
_PIECE = re.compile(r"\b(\d{2})[  ]?(\d{3})(?:[- ]([IVXLC]{1,6}))?,?\s*nr\.?\s*(\d{1,4})\b")
# "Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 1031".
_APPENDIX = re.compile(r"\bAanhangsel\b[^.;\n]{0,60}?\b(20\d{2})[–-](20\d{2}),?\s*nr\.?\s*(\d{1,4})\b")


def named(text: str) -> frozenset[str]:
    """Return what `text` names, each in one form: `2020Z24310`, `30821-12`, `36600-VII-4`, `ah-tk-20202021-1031`."""
    cases = _CASE.findall(text)
    pieces = (piece(f"{a}{b}" + (f"-{part}" if part else ""), int(n)) for a, b, part, n in _PIECE.findall(text))
    sets = (f"ah-tk-{first}{last}-{int(number)}" for first, last, number in _APPENDIX.findall(text))
    return frozenset((*cases, *pieces, *sets))


def piece(dossier: str, number: int) -> str:
    """Return the form in which a numbered piece of a dossier is named."""
    return f"{dossier}-{number}"
