"""Members with their parties out of a heading's words."""

import re

from tkdocs.models import Member

_GROUP = re.compile(
    r"(?P<names>[^()]+?)\s*\(\s*(?:(?:(?P<both>beiden?)|allen|alle)(?:\s+|(?=[A-ZÀ-Þ])))?(?P<party>[^()]+?)\s*\)"
)
_AND = re.compile(r"\s*(?:,|;|\ben\b|&)\s*")
_GLUED_NAME = re.compile(r"(?<=[a-zà-ÿ]{3})(?=[A-ZÀ-Þ][a-zà-ÿ])")
_GLUED_AND = re.compile(r"(?<=[a-zà-ÿ]{2})en\s+(?=[A-ZÀ-Þ])")
_LEADING = re.compile(r"^(?:(?:en|van de leden|van het lid|de leden|het lid|leden|lid)\s+)+")
# An accent that came loose from its letter: "Kostic ´".
_LOOSE_ACCENT = re.compile(r"\s*[´`¨^~](?=\s|$)")
_WITH_OTHERS = re.compile(r"\s+(?:c\.\s?s\.?|cum suis)\s*$", re.IGNORECASE)
_LONGEST_NAME = 60


def members(text: str) -> tuple[Member, ...]:
    """Return the members that a heading names, each with the party in brackets behind the name or its group.

    "Minhas en Rudmer Heerema (beiden VVD)" gives two members of the VVD.
    """
    found: list[Member] = []
    end = 0
    for group in _GROUP.finditer(text):
        names = _names(group["names"])
        if group["both"] and len(names) == 1:
            # "Minhasen Rudmer Heerema (beiden VVD)": a line end took the space before "en".
            names = _names(_GLUED_AND.sub(" en ", group["names"], count=1))
        found += [Member(name, " ".join(group["party"].split())) for name in names]
        end = group.end()
    found += [Member(name) for name in _names(text[end:])]
    return tuple(dict.fromkeys(found))


def _names(text: str) -> list[str]:
    parts = (_WITH_OTHERS.sub("", _LEADING.sub("", part.strip())) for part in _AND.split(" ".join(text.split())))
    names = (_GLUED_NAME.sub(" ", _LOOSE_ACCENT.sub("", part)).strip(" .:") for part in parts)
    return [name for name in names if any(map(str.isupper, name)) and len(name) < _LONGEST_NAME]
