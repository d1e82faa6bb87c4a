"""A .pdf file with ruled tables → Document.

Must not know: other formats, what an action plan is.
"""

import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from action_plans.importing.document import (
    Block,
    Cell,
    Document,
    Format,
    Paragraph,
    Place,
    Row,
    Table,
    Unreadable,
)
from action_plans.importing.limits import PAGES
from action_plans.importing.pdf_grid import SHORT, THIN, Finder, Grid, Rule, grids
from action_plans.importing.pdf_text import Letter, paragraphs

_MOST_LETTERS: Final = 60_000  # of one page
_MOST_RULES: Final = 8_000
_DAMAGED: Final = "It is damaged: its pages cannot be read."


def read_pdf(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is encrypted, damaged, scanned or too long."""
    if not data.lstrip()[:5].startswith(b"%PDF-"):
        raise Unreadable("It is no PDF.")
    blocks: list[Block] = []
    letters = 0
    try:
        with pdfplumber.open(io.BytesIO(data)) as opened:
            pages = len(opened.pages)
            if pages > PAGES:
                raise Unreadable(f"It has {pages} pages; at most {PAGES} are read.")
            tables = 0
            for page in opened.pages:
                found = list(_blocks(page, tables))
                letters += len(page.chars)
                tables += sum(isinstance(block, Table) for block in found)
                blocks.extend(found)
                page.close()
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
    if not letters:
        raise Unreadable("It holds pictures of pages and no text; it has to be read by OCR first.")
    return Document(name, Format.PDF, sha256, tuple(blocks), pages)


def _blocks(page: Page, tables: int) -> Iterator[Block]:
    """Yield the tables and paragraphs of one page, from the top down."""
    letters = _letters(page)
    if len(letters) > _MOST_LETTERS:
        raise Unreadable(f"Page {page.page_number} has more than {_MOST_LETTERS} characters.")
    found = grids(*_rules(page))
    finders = [Finder(grid) for grid in found]
    inside: list[dict[tuple[int, int], list[Letter]]] = [{} for _ in found]
    outside: list[Letter] = []
    for letter in letters:
        x, y = (letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2
        for at, finder in enumerate(finders):
            box = finder.box_at(x, y)
            if box:
                inside[at].setdefault((box.row, box.column), []).append(letter)
                break
        else:
            outside.append(letter)
    above = 0.0
    for at, grid in enumerate(found):
        yield from _free(outside, above, grid.top, page)
        tables += 1
        yield _table(grid, inside[at], Place(page.page_number, tables))
        above = max(above, grid.bottom)
    yield from _free(outside, above, float(page.height), page)


def _free(outside: Sequence[Letter], top: float, bottom: float, page: Page) -> Iterator[Paragraph]:
    """Yield the paragraphs between two tables."""
    some = [letter for letter in outside if top <= (letter.top + letter.bottom) / 2 < bottom]
    if some:
        left = min(letter.left for letter in some)
        right = max(max(letter.right for letter in some), float(page.width) * 0.85)
        yield from paragraphs(some, left, right, Place(page.page_number))


def _table(grid: Grid, inside: dict[tuple[int, int], list[Letter]], place: Place) -> Table:
    cells: list[list[Cell]] = [[Cell((), goes_on=True)] * grid.columns for _ in range(grid.rows)]
    for box in grid.boxes:
        here = Place(place.page, place.table, box.row + 1, box.column + 1)
        said = paragraphs(inside.get((box.row, box.column), ()), box.left, box.right, here)
        cells[box.row][box.column] = Cell(tuple(said))
    return Table(
        tuple(
            Row(tuple(row), Place(place.page, place.table, index + 1), index == 0 and grid.open_top)
            for index, row in enumerate(cells)
        )
    )


def _letters(page: Page) -> list[Letter]:
    links = [
        (
            float(link["x0"]),
            float(link["top"]),
            float(link["x1"]),
            float(link["bottom"]),
            str(link["uri"]),
        )
        for link in page.hyperlinks
        if link.get("uri")
    ]
    return [_letter(char, links) for char in page.chars if char.get("upright", True)]


def _letter(
    char: dict[str, Any], links: Sequence[tuple[float, float, float, float, str]]
) -> Letter:
    left, right = float(char["x0"]), float(char["x1"])
    top, bottom = float(char["top"]), float(char["bottom"])
    x, y = (left + right) / 2, (top + bottom) / 2
    link = next((uri for a, b, c, d, uri in links if a <= x <= c and b <= y <= d), "")
    font = str(char.get("fontname", "")).casefold()
    return Letter(
        str(char["text"]),
        left,
        top,
        right,
        bottom,
        "bold" in font or "black" in font,
        "italic" in font or "oblique" in font,
        link,
    )


def _rules(page: Page) -> tuple[list[Rule], list[Rule]]:
    """Return the horizontal and vertical rules that a page draws, thin rectangles included."""
    across: list[Rule] = []
    down: list[Rule] = []
    drawn = [*page.lines, *page.rects]
    if len(drawn) > _MOST_RULES:
        raise Unreadable(f"Page {page.page_number} has more than {_MOST_RULES} lines.")
    for each in drawn:
        left, right = float(each["x0"]), float(each["x1"])
        top, bottom = float(each["top"]), float(each["bottom"])
        if bottom - top <= THIN and right - left >= SHORT / 2:
            across.append(Rule((top + bottom) / 2, left, right))
        elif right - left <= THIN and bottom - top >= SHORT / 2:
            down.append(Rule((left + right) / 2, top, bottom))
        elif each.get("object_type") == "rect" and each.get("stroke"):
            across += [Rule(top, left, right), Rule(bottom, left, right)]
            down += [Rule(left, top, bottom), Rule(right, top, bottom)]
    return across, down
