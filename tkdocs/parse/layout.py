"""What every format is turned into first: pages of lines."""

from dataclasses import dataclass, replace

from tkdocs.models import Note


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a document, page by page, in reading order; an empty line stands between paragraphs.

    `wrapped` is True where a line is a line of the page, and False where a line is a whole paragraph. `notes` are the
    footnotes and endnotes that the format itself tells from the text, in order and not in `pages`; their marks stand
    in the lines as "[1]". `blank_pages` are the numbers (1-based) of the pages that are pictures without text.
    """

    pages: tuple[tuple[str, ...], ...]
    wrapped: bool
    notes: tuple[Note, ...] = ()
    blank_pages: tuple[int, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """Return all lines of all pages, one after the other."""
        return tuple(line for page in self.pages for line in page)

    def with_pages(self, pages: tuple[tuple[str, ...], ...]) -> "Layout":
        """Return this layout with other lines."""
        return replace(self, pages=pages)
