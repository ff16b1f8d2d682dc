"""Cuts a `$filter` into tokens."""

import re
from dataclasses import dataclass

from tests.standin.refusal import invalid

_KINDS = (
    ("guid", r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\w-])"),
    ("moment", r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d{1,12})?(?:Z|[+-]\d\d:\d\d)"),
    ("date", r"\d{4}-\d\d-\d\d(?![\w-])"),
    ("number", r"-?\d+(?:\.\d+)?(?!\w)"),
    ("string", r"'(?:[^']|'')*'"),
    ("word", r"[A-Za-z_]\w*"),
    ("mark", r"[(),:/]"),
)
_TOKEN = re.compile(r"\s*(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS) + ")")


@dataclass(frozen=True, slots=True)
class Token:
    """A token, where it starts, and its text (a string literal without its quotes)."""

    kind: str
    text: str
    position: int


def tokens(text: str) -> list[Token]:
    """Return the tokens of a filter, with an `end` token after the last; raise Refusal where there is none."""
    found: list[Token] = []
    position = 0
    text = text.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise invalid(f"Syntax error at position {position} in '{text}'.")
        if match.lastgroup == "string" and _touches(found, match.start("string")):
            # OData 3 wrote guid'...' and datetime'...'; version 4 knows no such literal.
            raise invalid(
                f"Unrecognized 'Edm.String' literal '{found[-1].text}{match[0]}' at '{position}' in '{text}'."
            )
        found.append(Token(match.lastgroup, _text(match), match.start(match.lastgroup)))
        position = match.end()
    return [*found, Token("end", "", len(text))]


def _touches(found: list[Token], position: int) -> bool:
    """Say whether the token before is a word that ends there: the prefix of a literal."""
    return bool(found) and found[-1].kind == "word" and found[-1].position + len(found[-1].text) == position


def _text(match: re.Match[str]) -> str:
    text = match[str(match.lastgroup)]
    return text[1:-1].replace("''", "'") if match.lastgroup == "string" else text
