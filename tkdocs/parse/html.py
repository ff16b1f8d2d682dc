"""Web pages into lines: officielebekendmakingen.nl, tweedekamer.nl, openkamer.org, and others of their kind."""

import re
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag, XMLParsedAsHTMLWarning
from bs4.builder import ParserRejectedMarkup
from bs4.element import NavigableString, PageElement, PreformattedString

from tkdocs.errors import DamagedDocumentError, NoTextError, TooLargeError
from tkdocs.parse import webnotes
from tkdocs.parse.heads import HeadKind, head
from tkdocs.parse.layout import Layout
from tkdocs.parse.structure import Blocks, announced
from tkdocs.parse.text import clean

# What surrounds the document on a page.
_LEFT_OUT = (
    "script, style, noscript, template, svg, iframe, nav, header, footer, aside, form, button, [hidden], .breadcrumb, "
    ".sidebar, .cookie, .skip-link, .voet"
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
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset(
    {"address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure"}
    | {"hr", "html", "li", "main", "ol", "p", "pre", "section", "ul", *_HEADINGS}
    | {"table", "tbody", "td", "tfoot", "th", "thead", "tr", "caption"}
)
_CELLS = ("td", "th")
_WORDS = {"vraag": "Vraag", "antwoord": "Antwoord"}
# Written pages nest some thirty deep, and a report of five hundred pages has some twenty thousand elements.
MAX_DEPTH, MAX_TAGS = 250, 100_000
_BULLET = "• "


def read(content: bytes) -> Layout:
    """Return the text of a page's document, a paragraph a line, and its notes; what surrounds it is left out.

    Raises NoTextError where nothing is left, DamagedDocumentError where the nesting is too deep to be a document, and
    TooLargeError for more elements than any document has.
    """
    if (tags := content.count(b"<")) > MAX_TAGS:
        raise TooLargeError(f"a page of {tags:,} tags; no more than {MAX_TAGS:,} are read")
    soup = _parsed(content)
    _check_depth(soup)
    # Notes first: some stand in what is left out.
    notes = webnotes.take(soup)
    for tag in soup.select(_LEFT_OUT):
        tag.clear(decompose=True)
    for item in soup.select("li"):
        _part(soup, item)
    reader = _Reader(frozenset(note.mark for note in notes.found))
    reader.walk(_root(soup))
    lines = reader.blocks.found
    if not any(map(str.isalpha, "".join(lines))):
        raise NoTextError("a page without any text")
    return Layout((tuple(lines),), wrapped=False, notes=tuple(notes.found))


def _parsed(content: bytes) -> BeautifulSoup:
    """Return the tree of a page, without the parser's advice on pages that are written as XML or have no tags.

    Raises DamagedDocumentError for a page that the parser refuses, such as one with zeros in the name of its encoding.
    """
    with warnings.catch_warnings():
        for advice in (XMLParsedAsHTMLWarning, MarkupResemblesLocatorWarning):
            warnings.simplefilter("ignore", advice)
        try:
            return BeautifulSoup(content, "lxml")
        except (ParserRejectedMarkup, ValueError) as exc:
            raise DamagedDocumentError(f"a page that cannot be parsed: {exc}") from exc


def _check_depth(soup: BeautifulSoup) -> None:
    """Raise DamagedDocumentError where elements nest too deeply: what reads them takes time for each level."""
    level: list[Tag] = [soup]
    for _ in range(MAX_DEPTH):
        level = [child for tag in level for child in tag.children if isinstance(child, Tag)]
    if level:
        raise DamagedDocumentError("nested too deeply")


def _root(soup: BeautifulSoup) -> Tag:
    """Return the element that holds the document: the narrowest that still has most of the page's text."""
    whole = len(soup.get_text(strip=True))
    for selector in _ROOTS:
        found = max(soup.select(selector), key=lambda tag: len(tag.get_text(strip=True)), default=None)
        if found is not None and len(found.get_text(strip=True)) >= whole / 2:
            return found
    return soup


def _part(soup: BeautifulSoup, item: Tag) -> None:
    """Part an item that heads and stresses a question and has its answer behind it, as openkamer.org prints them."""
    heading = item.find(True, recursive=False)
    if not isinstance(heading, Tag) or heading.name not in _HEADINGS or heading.find_next_sibling() is None:
        return
    found = head(_text(heading))
    asked = heading.find_next_sibling()
    if not found or found.kind is not HeadKind.QUESTION or not isinstance(asked, Tag) or not _stressed(asked):
        return
    question, answer, title = (soup.new_tag(name) for name in ("div", "div", "h2"))
    question["class"], answer["class"] = "vraag", "antwoord"
    title.string = f"Antwoord {', '.join(found.numbers)}"
    answer.extend([title, *list(asked.next_siblings)])
    question.extend([heading, asked])
    item.extend([question, answer] if len(answer.get_text(strip=True)) > len(title.get_text()) else [question])


def _stressed(tag: Tag) -> bool:
    """Tell whether all text of an element is in bold print."""
    bold = tag if tag.name in {"strong", "b"} else tag.find(["strong", "b"])
    return isinstance(bold, Tag) and bold.get_text(strip=True) == tag.get_text(strip=True) != ""


class _Reader:
    """Walks through a page, without recursion, and gathers its lines."""

    def __init__(self, known: frozenset[str]) -> None:
        self.blocks, self.known = Blocks(), known
        self.current: list[str] = []
        self.grids = 0

    def walk(self, root: Tag) -> None:
        """Write the lines of `root`."""
        open_tags = [root]
        waiting = [iter(self._enter(root))]
        while waiting:
            child = next(waiting[-1], None)
            if child is None:
                waiting.pop()
                self._leave(open_tags.pop())
            elif isinstance(child, Tag):
                open_tags.append(child)
                waiting.append(iter(self._enter(child)))
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self.current.append(str(child))
        self._end()

    def _enter(self, tag: Tag) -> list[PageElement]:
        """Write what an element begins, and return what is to be walked through in it."""
        mark = webnotes.mark(tag, "".join(self.current[-3:]), self.known)
        if tag.name == "br" or mark is not None:
            self.current.append(mark or "")
            self._end(blank=False) if tag.name == "br" else None
            return []
        self.grids += _is_grid(tag)
        if tag.name in _BLOCKS:
            self._end()
        if tag.name == "li":
            self.current.append(_BULLET)
        children = list(tag.children)
        if word := next((_WORDS[name] for name in tag.get_attribute_list("class") if name in _WORDS), None):
            self._announce(word, children)
        elif "kamervraagopmerking" in tag.get_attribute_list("class"):
            self._end()
            self.blocks.notice()
        return children

    def _announce(self, word: str, children: list[PageElement]) -> None:
        """Begin a question or answer, and take its heading out of its children."""
        self._end()
        first = next((child for child in children if isinstance(child, Tag)), None)
        line = announced(word, _text(first)) if first is not None else None
        if line and first is not None:
            children.remove(first)
        self.blocks.begin(word, line)

    def _leave(self, tag: Tag) -> None:
        self.grids -= _is_grid(tag)
        if self.grids and tag.name in _CELLS and tag.find_next_sibling(_CELLS):
            # "Datum:" and "3 mei" are one line of facts.
            self.current.append(" " if "".join(self.current).rstrip().endswith(":") else " | ")
        elif tag.name in _BLOCKS:
            self._end(force=tag.name == "tr")
        if _WORDS.keys() & set(tag.get_attribute_list("class")):
            self.blocks.end()

    def _end(self, *, blank: bool = True, force: bool = False) -> None:
        """End the current line, unless it is one in a row of a table, which ends by `force` only."""
        if self.grids and not force:
            self.current.append(" ")
            return
        line = " ".join(clean("".join(self.current)).split()).removesuffix(_BULLET.strip()).strip(" |")
        self.current = []
        self.blocks.line(line, blank=blank)


def _is_grid(tag: Tag) -> bool:
    """Tell whether a table has cells that belong together by row; others only place things on the page."""
    if tag.name != "table" or tag.find(["table", *_HEADINGS]) or tag.select_one(".vraag, .antwoord"):
        return False
    return tag.select_one("td + td, th + td, th + th") is not None


def _text(tag: Tag) -> str:
    return re.sub(r"\s+", " ", clean(tag.get_text(" "))).strip()
