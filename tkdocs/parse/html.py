"""Web pages into lines: officielebekendmakingen.nl, tweedekamer.nl, and others of their kind."""

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from tkdocs.errors import DamagedDocumentError, NoTextError
from tkdocs.parse.layout import Layout
from tkdocs.parse.structure import announced
from tkdocs.parse.text import clean

# What surrounds the document on a page, and notes with their marks.
_LEFT_OUT = (
    "script, style, noscript, template, svg, iframe, nav, header, footer, aside, form, button, [hidden], .breadcrumb, "
    ".sidebar, .cookie, .skip-link, .noot, .voet, .voetnoten, .footnotes, a.nootnr, a.noot-verwijzing, .nootref"
)
# Where the document itself stands, the narrowest first.
_ROOTS = (
    "#broodtekst",
    "div.stuk.broodtekst-container",
    ".broodtekst",
    "#main-column",
    "article",
    "main",
    "#main",
    "#content",
    "body",
)
# Every other element runs on in its line.
_BLOCKS = frozenset(
    {"address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p", "pre", "section", "ul"}
    | {"table", "tbody", "td", "tfoot", "th", "thead", "tr"}
)
_WORDS = {"vraag": "Vraag", "antwoord": "Antwoord"}


def read(content: bytes) -> Layout:
    """Return the text of a page's document, a paragraph a line; what surrounds it on the page is left out.

    Raises NoTextError where nothing is left, DamagedDocumentError where the nesting is too deep to be a document.
    """
    soup = BeautifulSoup(content, "lxml")
    for tag in soup.select(_LEFT_OUT):
        tag.decompose()
    root = _root(soup)
    lines = _Lines()
    try:
        lines.walk(root)
    except RecursionError as exc:
        raise DamagedDocumentError("nested too deeply") from exc
    found = lines.finish()
    if not any(map(str.isalpha, "".join(found))):
        raise NoTextError("a page without any text")
    return Layout((tuple(found),), wrapped=False)


def _root(soup: BeautifulSoup) -> Tag:
    """Return the element that holds the document: the narrowest that still has most of the page's text."""
    whole = len(soup.get_text(strip=True))
    for selector in _ROOTS:
        found = max(soup.select(selector), key=lambda tag: len(tag.get_text(strip=True)), default=None)
        if found is not None and len(found.get_text(strip=True)) >= whole / 2:
            return found
    return soup


class _Lines:
    """Gathers lines while walking through a page."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.current: list[str] = []

    def walk(self, tag: Tag) -> None:
        """Append the lines of `tag`."""
        if word := next((_WORDS[name] for name in _classes(tag) if name in _WORDS), None):
            self._announce(word, tag)
        elif "kamervraagopmerking" in _classes(tag):
            self.found += ["Mededeling", ""]
        for child in list(tag.children):
            self._child(child)
        if tag.name in _BLOCKS and tag.name not in {"td", "th"}:
            self.end()

    def _child(self, child: object) -> None:
        if isinstance(child, Tag):
            self._tag(child)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            self.current.append(str(child))

    def _tag(self, child: Tag) -> None:
        if child.name == "br":
            self.end(blank=False)
        elif child.name == "sup" and child.get_text(strip=True).strip("[]() ").isdigit():
            self.current.append(
                f"[{child.get_text(strip=True).strip('[]() ')}]" if not _unit(self.current) else child.get_text()
            )
        elif child.name in {"td", "th"}:
            self.walk(child)
            self.current.append(" | " if child.find_next_sibling(["td", "th"]) else "")
        else:
            if child.name in _BLOCKS:
                self.end()
            if child.name == "li":
                self.current.append("• ")
            self.walk(child)

    def _announce(self, word: str, tag: Tag) -> None:
        """Write the heading of a question or answer, and take it out of the tag."""
        self.end()
        first = next((child for child in tag.children if isinstance(child, Tag)), None)
        line = announced(word, " ".join(first.get_text(" ").split())) if first is not None else None
        if line and first is not None:
            first.decompose()
        self.found += [line or word, ""]

    def end(self, *, blank: bool = True) -> None:
        """End the current line; a blank one parts it from the next paragraph."""
        line = " ".join(clean("".join(self.current)).split()).removesuffix("•")
        self.current = []
        if line:
            self.found.append(line)
        if blank and self.found and self.found[-1]:
            self.found.append("")

    def finish(self) -> list[str]:
        """Return all lines."""
        self.end()
        return self.found


def _classes(tag: Tag) -> list[str]:
    classes = tag.get("class")
    return list(classes) if isinstance(classes, list) else [classes] if classes else []


def _unit(parts: list[str]) -> bool:
    """Tell whether a raised number belongs to a unit or formula ("m2", "CO2") and is no mark."""
    word = "".join(parts[-1:]).rsplit(None, 1)[-1:]
    return bool(word) and word[0].lower() in {"m", "km", "cm", "dm", "co", "no", "r"}
