"""Where Dutch spelling wants a hyphen within a word, and where a hyphen stands for a word left out."""

import re

# Spelling wants a hyphen behind and before these, and between two vowels that would be read as one.
_BEHIND = frozenset(
    {"anti", "auto", "bijna", "co", "eco", "ex", "inter", "mede", "mini", "multi", "niet", "non", "oud", "post", "pre"}
    | {"pro", "quasi", "semi", "sociaal", "sub", "super", "top", "ultra", "vice"}
)
_BEFORE = frozenset({"generaal", "president", "plus", "minus", "gerelateerde"})
_CLASH = re.compile(r"[aeo][aeiou]|i[ei]|u[iu]|é[aeiou]")
# At a line's end the hyphen of print falls between syllables as well ("ex-" + "tra", "re-" + "aliseren"), so that only
# these keep theirs there; behind "oud" no ending of the word itself is this long ("oud-" + "ste").
_KEPT_BEHIND = frozenset({"bijna", "niet", "quasi", "vice"})
_KEPT_BEFORE = frozenset({"generaal", "president", "gerelateerde"})
_ENDING = 4
# "op de zorg-" + "en welzijnskosten": the hyphen stands for what is left out.
_ELISION = frozenset({"en", "of", "en/of", "als", "dan", "noch", "tot", "respectievelijk"})


def wanted(left: str, right: str) -> bool:
    """Tell whether a compound of these parts is spelled with a hyphen, or may be: a name before it is no part of it."""
    return left[0].isupper() or left in _BEHIND or right in _BEFORE or bool(_CLASH.match(left[-1] + right[0]))


def kept(left: str, right: str) -> bool:
    """Tell whether the hyphen between these parts surely is one of spelling, where a line ends with it."""
    own = left in _KEPT_BEHIND or (left.lower() == "oud" and len(right) > _ENDING)
    # No syllable of one letter stands alone at a line's end: "e-" + "mail".
    return own or right in _KEPT_BEFORE or len(left) == 1


def stands_for(word: str) -> bool:
    """Tell whether the hyphen before `word` stands for a part that is left out: "zorg- en welzijnskosten"."""
    return word in _ELISION
