"""Lines into running text: line-end hyphens mended, lost spaces behind sentences put back, paragraphs kept."""

import re
from collections.abc import Sequence

from tkdocs.parse import hyphens
from tkdocs.parse.layout import GUARD

_HYPHEN = re.compile(r"[^\W_]-$")
_AFTER_HYPHEN = re.compile(r"^(?P<word>(?:en/of\b|[a-zà-ÿ]+))")
_LAST_WORD = re.compile(r"[^\W\d_]+(?=-$)")
# Begins with the stop, which is soon looked for, and looks back from there.
_GLUED = re.compile(r"[.?!:;](?<=[a-zà-ÿ)»”’]{2}.)(?=[A-ZÀ-Þ«][a-zà-ÿ ]|[A-ZÀ-Þ] )")
_GLUED_QUOTE = re.compile(r"(?<=[?!.][»”])(?=[A-ZÀ-Þ][a-zà-ÿ])")
_ADDRESS = re.compile(r"(?<!\S)\S*(?:https?:|www\.|\.(?:nl|com|eu|org)/)\S*")
# Behind these an address goes on over the line's end, and in its rest one of these or a digit is to be expected.
_OPEN_ADDRESS = re.compile(r"(?:https?:|www\.|\.(?:nl|com|eu|org)/)\S*[/=&?_%.-]$|https?://$")
_REST = re.compile(r"[\w.~%-]*[/=&?_%\d.-][\w]")
# A line that breaks off within a word or an address ends with one of these.
_BROKEN_OFF = tuple("/=&?_%.-")
# Between the cells of a row.
_CELLS = " | "
# A stop and the closing signs behind it fit in this many.
_TAIL = 8
_STOPPED = re.compile(r"[.?!:;][»”’\"')]*$")
_BEGINS = re.compile(r"[A-ZÀ-Þ\d«‘“\"'(\[€]")
# A line of less than this part of the usual width ends before the page's edge.
_SHORT = 0.7
_ITEM = re.compile(r"^\s*(?:[–•▪◦·*-]|\d{1,2}[.)]|[a-z][.)]|[ivx]{1,4}[.)])\s")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_MARKDOWN_HEADING = re.compile(r"^\s*#{1,6}\s+")


def text(lines: Sequence[str], *, wrapped: bool) -> str:
    """Return the running text of `lines`: paragraphs parted by one line break, single spaces within them."""
    return "\n".join(paragraphs(lines, wrapped=wrapped))


def paragraphs(lines: Sequence[str], *, wrapped: bool) -> tuple[str, ...]:
    """Return the paragraphs of `lines`.

    Where `wrapped`, a paragraph ends at a blank line, before an item of a list, or with a sentence on a short line. A
    row of a table is a paragraph of its own.
    """
    found: list[list[str]] = [[]]
    last = ""
    short = _SHORT * width(lines) if wrapped else float("inf")
    for raw in lines:
        line = plain(raw)
        if found[-1] and _parted(found[-1][-1], line, wrapped=wrapped, short=len(last) < short):
            found.append([])
        last = line
        if found[-1] and line and _runs_on(found[-1][-1], line):
            found[-1][-1] = join(found[-1][-1], line)
        elif line:
            found[-1].append(line)
    return tuple(_spaced(" ".join(pieces)) for pieces in found if pieces)


def width(lines: Sequence[str]) -> int:
    """Return the length that nine in ten lines do not exceed."""
    lengths = sorted(map(len, filter(str.strip, lines)))
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def plain(line: str) -> str:
    """Return a line without Markdown's signs and the guard, and with single spaces."""
    text = line.removeprefix(GUARD)
    text = _MARKDOWN_HEADING.sub("", text) if "#" in text else text
    text = _EMPHASIS.sub(r"\2", text) if "*" in text or "_" in text else text
    return " ".join(text.split())


def join(before: str, line: str) -> str:
    """Return two lines as one; a word or an address that was broken at the line's end is whole again.

    "gemeen-" and "ten" give "gemeenten", but "NAVO-" and "lidstaten" keep the hyphen.
    """
    if not _runs_on(before, line):
        return f"{before} {line}" if before else line
    rest, left = _AFTER_HYPHEN.match(line), _LAST_WORD.search(before.rpartition(" ")[2])
    if _in_address(before) or not rest:
        return f"{before}{line}"
    if hyphens.stands_for(rest["word"]):
        return f"{before} {line}"
    broken = before[-2].islower() and not (left and hyphens.kept(left[0], rest["word"]))
    return f"{before[:-1]}{line}" if broken else f"{before}{line}"


def _runs_on(before: str, line: str) -> bool:
    """Tell whether a word or an address goes on over the end of a line."""
    if not before.endswith(_BROKEN_OFF):  # most lines
        return False
    return bool(_HYPHEN.search(before[-2:])) or (_in_address(before) and bool(_REST.match(line)))


def _in_address(before: str) -> bool:
    """Tell whether a line breaks off within an address."""
    return bool(_OPEN_ADDRESS.search(before[before.rfind(" ") + 1 :]))


def _parted(before: str, line: str, *, wrapped: bool, short: bool) -> bool:
    """Tell whether a paragraph ends between two lines; `short`: the first one ends far from the page's edge."""
    stopped = bool(_STOPPED.search(before[-_TAIL:]))
    if not line:
        return stopped or not wrapped
    if _CELLS in line or _CELLS in before:
        return True
    return stopped and (bool(_ITEM.match(line)) or (short and bool(_BEGINS.match(line))))


def _spaced(paragraph: str) -> str:
    """Put back the space between two sentences that a line end took, but not inside an address."""
    spaced = _between(paragraph) if _GLUED.search(paragraph) else paragraph
    return _GLUED_QUOTE.sub(" ", spaced) if "»" in spaced or "”" in spaced else spaced


def _between(paragraph: str) -> str:
    addresses = [found.span() for found in _ADDRESS.finditer(paragraph)]

    def within(found: re.Match[str]) -> bool:
        return any(start <= found.start() < end for start, end in addresses)

    return _GLUED.sub(lambda found: found[0] if within(found) else f"{found[0]} ", paragraph)
