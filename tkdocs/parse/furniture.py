"""Takes out what belongs to the page and not to the text: running heads and feet, mastheads, page numbers."""

import re
from collections import Counter

from tkdocs.parse.heads import head
from tkdocs.parse.layout import Layout

# Lines that official publications (Aanhangsel, Kamerstukken) and ministries print on every page or above the text.
_FURNITURE = re.compile(
    r"""^[\s#*_>|]*(?:
      (?:ISSN\s\d{4}\s?-\s?\d{3}[\dX]\s*)?(?:[’']s-Gravenhage\s\d{4}\s*)?
        Tweede\sKamer,\s(?:der\sStaten-Generaal,\s)?vergaderjaar\s\d{4}\s?.\s?\d{2,4},\s
        (?:Aanhangsel|Vragen|Handelingen|Kamerstuk|\d[\d\s]*[^.]{0,40},\snr\.\s\d+)\s*\d*
    | ISSN\s\d{4}\s?-\s?\d{3}[\dX].{0,40}
    | [’']s-Gravenhage\s\d{4}
    | (?:ah|kv|kst|blg|h)-(?:tk-)?[\dA-Z]{4,}[\dA-Za-z.-]*
    | (?:KST|AHTK|KVR)\d{3,}
    | Tweede\sKamer\sder\sStaten-Generaal\s*2?
    | (?:Vergaderjaar\s\d{4}\s?.\s?\d{2,4}\s*)?(?:Aanhangsel\s(?:van\sde|tot\shet\sverslag\svan\sde)\s)?
        Handelingen(?:\sTweede\sKamer)?
    | Vergaderjaar\s\d{4}\s?.\s?\d{2,4}
        (?:\s+(?:Aanhangsel\svan\sde\sHandelingen|Vragen\sgesteld\sdoor\sde\sleden\sder\sKamer|Kamerstukken?))?
    | Vragen\sgesteld\sdoor\sde\sleden\sder\sKamer
        (?:,\smet\sde\sdaarop\sdoor\sde[\s*]*(?:regering\sgegeven\santwoorden)?)?
    | regering\sgegeven\santwoorden
    | Pagina\s\d+\s(?:van|/)\s\d+
    | [-–—]\s?\d{1,3}\s?[-–—]
    )[\s*_|]*$""",
    re.VERBOSE,
)
_MARKDOWN_HEADING = re.compile(r"^\s*#{1,6}\s+")
_MASTHEAD_LINES = 8
_CHAMBER = frozenset({"2", "Kamerstukken", "Kamerstuk"})
# A running line repeats on this share of the pages, among the first and last lines of a page.
_SHARE, _EDGE_LINES = 0.6, 3


def strip(layout: Layout) -> Layout:
    """Return the layout without running lines; blank edges of pages go with them.

    In an official appendix each page ends in its running foot, so what follows behind the last foot on a page of its
    own (a program's output, say) is no part of the document.
    """
    pages = _without_appendage(layout.pages)
    pages = _without_chamber(pages)
    repeated = _repeated(pages)
    stripped = tuple(
        _trim([line for n, line in enumerate(page) if not _is_furniture(line, n, len(page), repeated)])
        for page in pages
    )
    return layout.with_pages(tuple(page for page in stripped if page))


def is_running(line: str) -> bool:
    """Tell whether a line is one that official publications print on every page or above the text."""
    return bool(_FURNITURE.match(line))


def _is_furniture(line: str, position: int, length: int, repeated: frozenset[str]) -> bool:
    at_edge = position < _EDGE_LINES or position >= length - _EDGE_LINES
    return is_running(line) or (at_edge and _shape(line) in repeated)


def _without_appendage(pages: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Drop a last page without a foot where every other page ends in one."""
    footed = [bool(_last(page)) and is_running(_last(page)) for page in pages]
    if len(pages) > 1 and all(footed[:-1]) and not footed[-1]:
        return pages[:-1]
    return pages


def _without_chamber(pages: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Drop the "2" (for the second chamber) and the word "Kamerstukken" of a masthead that was set in several lines."""
    first = pages[0] if pages else ()
    top: list[str] = []
    masthead = False
    for line in first[:_MASTHEAD_LINES]:
        masthead = is_running(line) or (masthead and _MARKDOWN_HEADING.sub("", line).strip() in _CHAMBER)
        if not masthead:
            top.append(line)
    return ((*top, *first[_MASTHEAD_LINES:]), *pages[1:])


def _last(page: tuple[str, ...]) -> str:
    return next((line for line in reversed(page) if line.strip()), "")


def _repeated(pages: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """Return the shapes of lines that stand at the edge of most pages (never a heading: "Vraag 7" is none)."""
    if len(pages) < 3:
        return frozenset()
    edges = Counter(
        shape
        for page in pages
        for shape in {
            _shape(line) for line in (*page[:_EDGE_LINES], *page[-_EDGE_LINES:]) if line.strip() and not _heads(line)
        }
    )
    return frozenset(shape for shape, count in edges.items() if count >= max(3, _SHARE * len(pages)))


def _heads(line: str) -> bool:
    found = head(line)
    return found is not None and not found.bare


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", _MARKDOWN_HEADING.sub("", line)).strip()


def _trim(lines: list[str]) -> tuple[str, ...]:
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return tuple(lines)
