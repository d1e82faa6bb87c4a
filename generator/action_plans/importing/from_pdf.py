"""A .pdf file → Document.

Must not know: other formats, what an action plan is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

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
from action_plans.importing.pdf_columns import banded_grid, bare_grid, edges_of
from action_plans.importing.pdf_edges import without_furniture
from action_plans.importing.pdf_grid import Box, Finder, Grid, grids
from action_plans.importing.pdf_lines import Letter, lines_of, words_in_order
from action_plans.importing.pdf_notes import Box as Frame
from action_plans.importing.pdf_open import opened
from action_plans.importing.pdf_page import Sheet, sheet_of
from action_plans.importing.pdf_rules import NEAR
from action_plans.importing.pdf_text import UNKNOWN, paragraphs, usual_step

Inside = dict[tuple[int, int], list[Letter]]  # letters by row and column


@dataclass(slots=True)
class Page:
    """A page, its tables with their rows, and the letters outside of them.

    `edges` are those of the last columns that no rules part.
    """

    number: int
    width: float
    height: float
    tables: list[tuple[Grid, list[tuple[Cell, ...]]]] = field(default_factory=list)
    outside: list[Letter] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    edges: tuple[float, ...] = ()
    signs: Sequence[tuple[Frame, str]] = ()  # boxes filled with a colour


def read_pdf(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is encrypted, damaged, scanned or too long."""
    if not data.lstrip()[:5].startswith(b"%PDF-"):
        raise Unreadable("It is no PDF.")
    pages: list[Page] = []
    for each in opened(data):
        pages.append(_page(sheet_of(each), pages[-1].edges if pages else ()))
    if not any(page.outside or page.tables or page.left for page in pages):
        raise Unreadable("It holds pictures of pages and no text; it has to be read by OCR first.")
    take_furniture(pages)
    blocks = tuple(blocks_of(pages))
    left = tuple(each for page in pages for each in page.left)
    return Document(name, Format.PDF, sha256, blocks, len(pages), left)


def _page(sheet: Sheet, edges: tuple[float, ...]) -> Page:
    """Return a page with the tables that rules form; `edges` are those of the page before."""
    made = Page(sheet.number, sheet.width, sheet.height, edges=edges, signs=sheet.signs)
    made.left = list(sheet.left)
    found, bands = grids(sheet.across, sheet.down)
    for each in bands:
        inside = [
            letter
            for letter in sheet.letters
            if each.left - 2 <= letter.left and letter.right <= each.right + 2
        ]
        if not any(_meet(each.ys[0], each.ys[-1], grid) for grid in found):
            grid = banded_grid(inside, each, made.edges)
            if grid:
                found.append(grid)
                made.edges = edges_of(grid)
    _share_out(made, sorted(found, key=lambda grid: (grid.top, grid.left)), sheet.letters)
    unknown = sum(letter.text == UNKNOWN for letter in sheet.letters)
    if unknown:
        said = f"{unknown} characters without a meaning"
        made.left.append(Left(Why.SYMBOL, said, Place(sheet.number)))
    return made


def _meet(top: float, bottom: float, grid: Grid) -> bool:
    return top < grid.bottom and bottom > grid.top


def _share_out(page: Page, found: Sequence[Grid], letters: Sequence[Letter]) -> None:
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
    for grid, own in zip(found, inside, strict=True):
        page.tables.append((grid, _rows(grid, own, page)))


def take_furniture(pages: Sequence[Page]) -> None:
    """Set running heads and feet aside, then what stands beside tables; find bare tables."""
    parted = without_furniture([(page.height, page.outside) for page in pages])
    known: tuple[float, ...] = ()
    for page, (letters, said) in zip(pages, parted, strict=True):
        page.outside = letters
        place = Place(page.number)
        page.left.extend(Left(Why.FURNITURE, text, place) for text in said)
        grid = bare_grid(page.outside, known) if not page.tables else None
        if grid:
            _share_out(page, [grid], page.outside)
        known = edges_of(grid) if grid else ()
        beside = [
            each
            for each in page.outside
            if any(_meet(each.top + 1, each.bottom - 1, grid) for grid, _ in page.tables)
        ]
        if beside:
            page.left.append(Left(Why.BESIDE, words_in_order(beside), place))
            gone = set(map(id, beside))
            page.outside = [each for each in page.outside if id(each) not in gone]


def blocks_of(pages: Sequence[Page]) -> Iterator[Block]:
    """Yield the tables and paragraphs of all pages, each from the top down."""
    tables = 0
    open_before = False
    for page in pages:
        above = 0.0
        for grid, rows in page.tables:
            free = list(_free(page, above, grid.top))
            yield from free
            tables += 1
            goes_on = grid.open_top and open_before and not free
            yield _table(rows, Place(page.number, tables), goes_on)
            above = max(above, grid.bottom)
            open_before = grid.open_bottom
        below = list(_free(page, above, page.height + 1))
        yield from below
        open_before = open_before and not below


def _free(page: Page, top: float, bottom: float) -> Iterator[Paragraph]:
    """Yield the paragraphs between two tables."""
    some = [each for each in page.outside if top <= (each.top + each.bottom) / 2 < bottom]
    if some:
        left = min(letter.left for letter in some)
        right = max(max(letter.right for letter in some), page.width * 0.85)
        yield from paragraphs(lines_of(some), left, right, Place(page.number))


def _rows(grid: Grid, inside: Inside, page: Page) -> list[tuple[Cell, ...]]:
    """Return the cells of a table, row by row; it has no number yet."""
    rows: list[list[Span]] = [[] for _ in range(grid.rows)]
    lines = {at: lines_of(letters) for at, letters in inside.items()}
    step = usual_step(lines.values())
    for box in grid.boxes:
        here = Place(page.number, row=box.row + 1, column=box.column + 1)
        own = lines.get((box.row, box.column), ())
        said = paragraphs(own, box.left, box.right, here, step)
        rows[box.row].append(
            Span(box.left, box.right, Cell(tuple(said), colour=_colour(box, page)))
        )
        for row in range(box.row + 1, box.row + box.rows):
            rows[row].append(Span(box.left, box.right, Cell((), goes_on=True)))
    return aligned([sorted(row, key=lambda span: span.start) for row in rows])


def _colour(box: Box, page: Page) -> str:
    """Return the colour of what is filled within a cell and reaches over none of its edges."""
    for (left, top, right, bottom), colour in page.signs:
        across = box.left - NEAR <= left and right <= box.right + NEAR
        if across and box.top - NEAR <= top and bottom <= box.bottom + NEAR:
            return colour
    return ""


def _table(rows: Sequence[tuple[Cell, ...]], place: Place, goes_on: bool) -> Table:
    """Return rows as the table of that place; `goes_on` is for the first."""
    table = place.table
    cells = [
        tuple(replace(cell, paragraphs=tuple(_placed(cell.paragraphs, table))) for cell in row)
        for row in rows
    ]
    return Table(
        tuple(
            Row(each, replace(place, row=at), at == 1 and goes_on)
            for at, each in enumerate(cells, 1)
        )
    )


def _placed(said: Iterable[Paragraph], table: int) -> Iterator[Paragraph]:
    return (replace(each, place=replace(each.place, table=table)) for each in said)
