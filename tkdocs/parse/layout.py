"""What every format is turned into first: pages of lines."""

from dataclasses import dataclass, replace

from tkdocs.models import Note

# A line that begins with this sign (it has no width) is text, though it looks like a heading: the format says so. The
# sign alone on a line ends what stands above it: what follows belongs to no question or answer. Every reader of a
# format takes the sign out of the text that it reads, so that it stands in lines by these rules only.
GUARD = "\u2060"


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a document, page by page, in reading order; an empty line stands between paragraphs.

    `wrapped` is True where a line is a line of the page, and False where a line is a whole paragraph. `notes` are the
    footnotes and endnotes that the format itself tells from the text, in order and not in `pages`; their marks stand
    in the lines as "[1]". `blank_pages` are the numbers (1-based) of the pages that are pictures without text, and
    `recognised_pages` of those whose text was read off a picture.
    """

    pages: tuple[tuple[str, ...], ...]
    wrapped: bool
    notes: tuple[Note, ...] = ()
    blank_pages: tuple[int, ...] = ()
    recognised_pages: tuple[int, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """Return all lines of all pages, one after the other."""
        return tuple(line for page in self.pages for line in page)

    def with_pages(self, pages: tuple[tuple[str, ...], ...]) -> "Layout":
        """Return this layout with other lines."""
        return replace(self, pages=pages)
