"""A published document as every reader gives it: paragraphs, and tables as rows of cells.

Must not know: file formats, what an action plan is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """The formats that have a reader."""

    TEXT = "txt"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands; all counted from 1, 0 where it is not known or does not apply.

    `page` is known for PDF and for page breaks that a document states; `line` only for text.
    A table that goes on over a page is as many tables as it has pages.
    """

    page: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    line: int = 0

    def __str__(self) -> str:
        """Return the place in short: `page 2, table 3, row 4, column 5`."""
        names = ("page", "line", "table", "row", "column")
        return ", ".join(f"{name} {getattr(self, name)}" for name in names if getattr(self, name))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph or list item: inline Markdown, without line breaks.

    `marker` is "•" for a list item without a label of its own. `level` counts list nesting from
    0. `top` is the distance from the page's top in points where the layout is known, else None.
    """

    text: str
    marker: str = ""
    level: int = 0
    top: float | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; `goes_on` is True for one that a vertical merge continues from above."""

    paragraphs: tuple[Paragraph, ...] = ()
    goes_on: bool = False

    @property
    def text(self) -> str:
        """All of it in one line of Markdown."""
        return " ".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a cell that spans several columns is followed by empty ones.

    `continues` is True where the layout itself shows that the row began on the page before.
    """

    cells: tuple[Cell, ...]
    place: Place = Place()
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that stand together on one page; `after_gap` is False if nothing stands before it."""

    rows: tuple[Row, ...]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """One document, its blocks in reading order. `name` is the file's name without a folder."""

    name: str
    format: Format
    sha256: str
    blocks: tuple[Block, ...]
    pages: int = 0

    def tables(self) -> Iterator[Table]:
        """Yield the tables, in order."""
        return (block for block in self.blocks if isinstance(block, Table))


class Unreadable(Exception):
    """A document that cannot be imported; its text is one sentence that says why."""
