"""What every format is turned into first: pages of lines."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a document, page by page, in reading order; an empty line stands between paragraphs.

    `wrapped` is True where a line is a line of the page, and False where a line is a whole paragraph.
    """

    pages: tuple[tuple[str, ...], ...]
    wrapped: bool

    def lines(self) -> tuple[str, ...]:
        """Return all lines of all pages, one after the other."""
        return tuple(line for page in self.pages for line in page)
