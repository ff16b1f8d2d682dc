"""Who moves a motion: the signatures below it, set right by the names in its title."""

import re
import unicodedata
from difflib import SequenceMatcher

from tkdocs.models import Member
from tkdocs.parse import persons

_TITLE = re.compile(
    r"MOTIE (?:VAN\s+)?(?:(?:HET|DE|LIDS?|LEDEN)\s+)*(?P<names>.+?)\s*"
    r"(?=Voorgesteld|Ontvangen|Ter\s+vervanging|\(?t\.\s?v\.\s?v\.|De Kamer\b|Nr\.|$)",
    re.DOTALL | re.IGNORECASE,
)
_OTHERS = re.compile(r"\bC\.?\s?S\.?(?=\s|,|$)", re.IGNORECASE)
_JOINED = re.compile(r",|/|\ben\b", re.IGNORECASE)
_PARTICLES = frozenset({"van", "de", "der", "den", "het", "te", "ter", "ten", "op", "'t", "’t"})
# A signature: words with a capital, particles between them, a party in brackets, several names in a row.
_SIGNED = re.compile(
    r"(?:(?:van|de|der|den|het|te|ter|ten|op|en|c\.\s?s\.|['’]t)[\s,]+"
    r"|['’]?[A-ZÀ-ÞĀ-ſ][\w'’.-]*[\s,;/]*|[a-z]\b[\s,]*|\([^()]{2,30}\)[\s,]*)+"
)
_MEMBER = re.compile(r"^(?:(?:het|de)\s+)?(?:lid|leden)\s+", re.IGNORECASE)
_INITIAL = re.compile(r"\b([A-Z]),(?=\s+[a-z])")
_INITIALS = re.compile(r"(?:[A-Z]\.\s?)+(?=\w)")
_LONGEST = 80
# Two spellings of one name are at least this much alike: "Dobb" and "Dobbe", "Ouwenhand" and "Ouwehand".
_ALIKE = 0.85


def read(signed: str, head: str) -> tuple[Member, ...]:
    """Return the members below a motion, in order; those whom only its title names where fewer have signed than that.

    A signature that is cut ("Grinwi") or has only an initial is spelled as in the title. Else what is signed counts,
    since titles are misprinted more often.
    """
    found, titled = _signatures(signed), _titled(head)
    missing = len(titled) > len(found)
    for place, name in enumerate(titled):
        same = _place(name, found, titled)
        if same is not None:
            found[same] = Member(_spelled(found[same].name, name), found[same].party)
        elif missing:
            found.insert(place, Member(name))
    return tuple(dict.fromkeys(found))


def start(body: str, head: str) -> int:
    """Return where the signatures begin in a motion that does not go over to the order of the day; else its end.

    They are the last lines of names, from the first one that the title names.
    """
    offset, found, titled = len(body), len(body), [_plain(name) for name in _titled(head)]
    for line in reversed(body.rstrip().splitlines(keepends=True)):
        names = _signatures(line)
        if not names:
            break
        offset = body.rindex(line, 0, offset)
        if any(_plain(member.name) == name or _like(_plain(member.name), name) for member in names for name in titled):
            found = offset
    return found


def _place(name: str, found: list[Member], titled: list[str]) -> int | None:
    """Return which signature is that of `name`: the same, else one like it that is no other name of the title."""
    printed = [_plain(member.name) for member in found]
    if _plain(name) in printed:
        return printed.index(_plain(name))
    others = {_plain(other) for other in titled}
    return next((n for n, one in enumerate(printed) if one not in others and _like(one, _plain(name))), None)


def _signatures(signed: str) -> list[Member]:
    lines = (_INITIAL.sub(r"\1.", _MEMBER.sub("", line.strip())) for line in signed.split("\n"))
    names = [line for line in lines if line and len(line) <= _LONGEST and _SIGNED.fullmatch(line)]
    return [Member(_begun(m.name.rstrip("._ ")), m.party) for name in names for m in persons.members(name)]


def _titled(head: str) -> list[str]:
    """Return the names in the title, in the case of running text."""
    title = _TITLE.search(head)
    parts = _JOINED.split(_OTHERS.sub("", title["names"])) if title else []
    return [_cased(name) for part in parts if (name := " ".join(part.split()).strip(" .,"))]


def _cased(name: str) -> str:
    """Return "INGE VAN DIJK" as "Inge van Dijk", and a name that is not in capitals as it is."""
    if not name.isupper():
        return _begun(name)
    words = ("-".join(part.capitalize() for part in word.split("-")) for word in name.split())
    return _begun(" ".join(word.lower() if word.lower() in _PARTICLES else word for word in words))


def _begun(name: str) -> str:
    return name[:1].upper() + name[1:]


def _like(printed: str, titled: str) -> bool:
    """Tell whether a signature is a name of the title: cut, with an initial for the first name, or misprinted."""
    one, other = printed.split(), titled.split()
    if one[-1] == other[-1] and (one[0][0] == other[0][0] or other[-len(one) :] == one):
        return True
    return SequenceMatcher(None, printed.removesuffix(" e"), titled, autojunk=False).ratio() >= _ALIKE


def _spelled(printed: str, titled: str) -> str:
    """Return the better spelling: the one with its accents, the whole one of a cut one, else the signature's."""
    one, other = _plain(printed), _plain(titled)
    if one == other:
        return max(printed, titled, key=lambda name: sum(not sign.isascii() for sign in name))
    cut = other.startswith(one) and other[-1] != one[-1]
    return titled if cut or one.startswith(f"{other} ") or _INITIALS.match(printed) else printed


def _plain(name: str) -> str:
    """Return a name in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).replace("’", "'")
