"""A .pdf file → Document.

Must not know: other formats, what an action plan is.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from action_plans.importing.document import (
    Block,
    Cell,
    Document,
    Format,
    Left,
    Paragraph,
    Place,
    Row,
    Table,
    Unreadable,
    Why,
)
from action_plans.importing.gathering import Span, aligned
from action_plans.importing.limits import PAGES
from action_plans.importing.pdf_columns import banded_grid, bare_grid
from action_plans.importing.pdf_edges import without_furniture
from action_plans.importing.pdf_grid import Finder, Grid, grids
from action_plans.importing.pdf_page import Sheet, sheet_of
from action_plans.importing.pdf_text import UNKNOWN, Letter, paragraphs, words_in_order

_DAMAGED: Final = "It is damaged: its pages cannot be read."

Inside = dict[tuple[int, int], list[Letter]]  # letters by row and column


@dataclass(slots=True)
class _Page:
    """A page, its tables with their letters, and the letters outside of them."""

    number: int
    width: float
    height: float
    tables: list[tuple[Grid, Inside]] = field(default_factory=list)
    outside: list[Letter] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


def read_pdf(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is encrypted, damaged, scanned or too long."""
    if not data.lstrip()[:5].startswith(b"%PDF-"):
        raise Unreadable("It is no PDF.")
    try:
        pages = list(_pages(data))
    except PdfminerException as error:
        cause = error.args[0] if error.args else error
        if isinstance(cause, PDFPasswordIncorrect | PDFTextExtractionNotAllowed):
            raise Unreadable("It is encrypted; save it without a password.") from error
        raise Unreadable(_DAMAGED) from error
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise Unreadable("It is encrypted; save it without a password.") from error
    except (
        PDFException,
        PSException,
        MalformedPDFException,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        AssertionError,
    ) as error:
        # pdfminer meets broken files with any of these.
        raise Unreadable(_DAMAGED) from error
    if not pages:
        raise Unreadable(_DAMAGED)
    if not any(page.outside or page.tables or page.left for page in pages):
        raise Unreadable("It holds pictures of pages and no text; it has to be read by OCR first.")
    _take_furniture(pages)
    blocks = tuple(_blocks(pages))
    left = tuple(each for page in pages for each in page.left)
    return Document(name, Format.PDF, sha256, blocks, len(pages), left)


def _pages(data: bytes) -> Iterator[_Page]:
    with pdfplumber.open(io.BytesIO(data)) as opened:
        if len(opened.pages) > PAGES:
            raise Unreadable(f"It has {len(opened.pages)} pages; at most {PAGES} are read.")
        for page in opened.pages:
            yield _page(sheet_of(page))
            page.close()


def _page(sheet: Sheet) -> _Page:
    """Return a page with the tables that rules form."""
    made = _Page(sheet.number, sheet.width, sheet.height, left=list(sheet.left))
    found, bands = grids(sheet.across, sheet.down)
    for each in bands:
        inside = [
            letter
            for letter in sheet.letters
            if each.ys[0] < (letter.top + letter.bottom) / 2 < each.ys[-1]
            and each.left - 2 <= letter.left
            and letter.right <= each.right + 2
        ]
        if not any(_meet(each.ys[0], each.ys[-1], grid) for grid in found):
            grid = banded_grid(inside, each)
            found += [grid] if grid else []
    _share_out(made, sorted(found, key=lambda grid: (grid.top, grid.left)), sheet.letters)
    unknown = sum(letter.text == UNKNOWN for letter in sheet.letters)
    if unknown:
        said = f"{unknown} characters without a meaning"
        made.left.append(Left(Why.SYMBOL, said, Place(sheet.number)))
    return made


def _meet(top: float, bottom: float, grid: Grid) -> bool:
    return top < grid.bottom and bottom > grid.top


def _share_out(page: _Page, found: Sequence[Grid], letters: Sequence[Letter]) -> None:
    """Put letters into the cells in which they lie."""
    finders = [Finder(grid) for grid in found]
    inside: list[Inside] = [{} for _ in found]
    page.outside = []
    for letter in letters:
        x, y = (letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2
        for at, finder in enumerate(finders):
            box = finder.box_at(x, y)
            if box:
                inside[at].setdefault((box.row, box.column), []).append(letter)
                break
        else:
            page.outside.append(letter)
    page.tables.extend(zip(found, inside, strict=True))


def _take_furniture(pages: Sequence[_Page]) -> None:
    """Set running heads and feet aside, then what stands beside tables; find bare tables."""
    parted = without_furniture([(page.height, page.outside) for page in pages])
    for page, (letters, said) in zip(pages, parted, strict=True):
        page.outside = letters
        place = Place(page.number)
        page.left.extend(Left(Why.FURNITURE, text, place) for text in said)
        beside = [
            each
            for each in letters
            if any(_meet(each.top + 1, each.bottom - 1, grid) for grid, _ in page.tables)
        ]
        if beside:
            page.left.append(Left(Why.BESIDE, words_in_order(beside), place))
            gone = set(map(id, beside))
            page.outside = [each for each in letters if id(each) not in gone]
        grid = bare_grid(page.outside) if not page.tables else None
        if grid:
            _share_out(page, [grid], page.outside)


def _blocks(pages: Sequence[_Page]) -> Iterator[Block]:
    """Yield the tables and paragraphs of all pages, each from the top down."""
    tables = 0
    open_before = False
    for page in pages:
        above = 0.0
        for grid, inside in page.tables:
            free = list(_free(page, above, grid.top))
            yield from free
            tables += 1
            goes_on = grid.open_top and open_before and not free
            yield _table(grid, inside, Place(page.number, tables), goes_on)
            above = max(above, grid.bottom)
            open_before = grid.open_bottom
        below = list(_free(page, above, page.height + 1))
        yield from below
        open_before = open_before and not below


def _free(page: _Page, top: float, bottom: float) -> Iterator[Paragraph]:
    """Yield the paragraphs between two tables."""
    some = [each for each in page.outside if top <= (each.top + each.bottom) / 2 < bottom]
    if some:
        left = min(letter.left for letter in some)
        right = max(max(letter.right for letter in some), page.width * 0.85)
        yield from paragraphs(some, left, right, Place(page.number))


def _table(grid: Grid, inside: Inside, place: Place, goes_on: bool) -> Table:
    rows: list[list[Span]] = [[] for _ in range(grid.rows)]
    for box in grid.boxes:
        here = Place(place.page, place.table, box.row + 1, box.column + 1)
        said = paragraphs(inside.get((box.row, box.column), ()), box.left, box.right, here)
        rows[box.row].append(Span(box.left, box.right, Cell(tuple(said))))
        for row in range(box.row + 1, box.row + box.rows):
            rows[row].append(Span(box.left, box.right, Cell((), goes_on=True)))
    cells = aligned([sorted(row, key=lambda span: span.start) for row in rows])
    return Table(
        tuple(
            Row(row, Place(place.page, place.table, index + 1), index == 0 and goes_on)
            for index, row in enumerate(cells)
        )
    )
