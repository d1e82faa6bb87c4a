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
    HTML = "html"
    XLSX = "xlsx"
    CSV = "csv"


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

    @property
    def numbers(self) -> tuple[int, int, int, int, int]:
        """All of it, in the order of the fields."""
        return self.page, self.table, self.row, self.column, self.line

    @property
    def known(self) -> dict[str, int]:
        """What is known of it, by name."""
        return {name: at for name, at in zip(self.__slots__, self.numbers, strict=True) if at}

    def __str__(self) -> str:
        """Return the place in short: `page 2, table 3, row 4, column 5`; a line before a table."""
        names = ("page", "line", "table", "row", "column")
        return ", ".join(f"{name} {at}" for name in names if (at := getattr(self, name)))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph or list item: inline Markdown, without line breaks.

    `marker` is "•" for a list item without a label of its own. `level` counts list nesting from
    0. `top` is the distance from the page's top in points where the layout is known, or from that
    of the cell where blank paragraphs set it level with another cell's; else None. `cells` has the
    texts of the cells where it stands for a row of a table inside a cell.
    """

    text: str
    marker: str = ""
    level: int = 0
    top: float | None = None
    place: Place = Place()
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; `goes_on` is True for one that a vertical merge continues from above, `colour` the
    name of the colour behind it, "" for none that tells anything.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    goes_on: bool = False
    colour: str = ""

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


class Why(StrEnum):
    """Why words of a file are not in the document."""

    HIDDEN = "hidden"  # the file says that nobody sees them
    UNSEEN = "unseen"  # drawn in the colour of what is behind them
    DELETED = "deleted"  # a tracked change takes them out
    PLACEHOLDER = "placeholder"  # a form's own prompt where nothing was filled in
    COMMENT = "comment"
    FURNITURE = "furniture"  # what stands at the edges of every page
    SLANTED = "slanted"  # across the page, as watermarks do
    BESIDE = "beside"  # in the margin beside a table
    SYMBOL = "symbol"  # a character without a known meaning
    EMBEDDED = "embedded"  # another file inside this one
    UNREAD = "unread"  # counted in the file, and by no reader read


@dataclass(frozen=True, slots=True)
class Left:
    """Words of the file that the document does not hold, why, and where they stand."""

    why: Why
    words: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Count:
    """Words of the file, counted without its reader: all, read, left out with a reason, unread."""

    words: int = 0
    read: int = 0
    left: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One document, its blocks in reading order. `name` is the file's name without a folder.

    `left` are the words of the file that no block holds, `count` the proof that these are all.
    """

    name: str
    format: Format
    sha256: str
    blocks: tuple[Block, ...]
    pages: int = 0
    left: tuple[Left, ...] = ()
    count: Count = Count()

    def tables(self) -> Iterator[Table]:
        """Yield the tables, in order."""
        return (block for block in self.blocks if isinstance(block, Table))


class Unreadable(Exception):
    """A document that cannot be imported; its text is one sentence that says why."""
