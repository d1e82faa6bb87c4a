"""The pages of a PDF as pdfminer lays them out, in the order of the file.

Must not know: letters and rules, tables, what an action plan is.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTComponent, LTContainer, LTPage
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdocument import (
    PDFDocument,
    PDFPasswordIncorrect,
    PDFTextExtractionNotAllowed,
)
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException
from pdfminer.utils import Matrix

from action_plans.importing.document import Unreadable
from action_plans.importing.limits import PAGES
from action_plans.importing.pdf_notes import Box, Note, notes_of

_DAMAGED: Final = "It is damaged: its pages cannot be read."


class Glyph(NamedTuple):
    """A character as it is drawn, its box in points from the page's foot: `turn` are the first two
    numbers of its matrix. A tuple, since a document has hundreds of thousands.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    turn: tuple[float, float]
    font: str
    color: object


@dataclass(frozen=True, slots=True)
class Opened:
    """One page: its number from 1, its size in points, its characters, what else is drawn on it,
    what stands beside it.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    drawn: tuple[LTComponent, ...]
    notes: tuple[Note, ...]

    def box(self, item: LTComponent) -> Box:
        """Return where something lies, from the page's top left."""
        return item.x0, self.height - item.y1, item.x1, self.height - item.y0


def opened(data: bytes) -> Iterator[Opened]:
    """Yield the pages; raises Unreadable if they are encrypted, damaged or too many."""
    try:
        yield from _pages(data)
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise Unreadable("It is encrypted; save it without a password.") from error
    except (
        PDFException,
        PSException,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        AssertionError,
    ) as error:
        # pdfminer meets broken files with any of these.
        raise Unreadable(_DAMAGED) from error


def _pages(data: bytes) -> Iterator[Opened]:
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    pages = list(PDFPage.create_pages(document))
    if len(pages) > PAGES:
        raise Unreadable(f"It has {len(pages)} pages; at most {PAGES} are read.")
    if not pages:
        raise Unreadable(_DAMAGED)
    manager = PDFResourceManager()
    device = _Device(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    for number, page in enumerate(pages, 1):
        interpreter.process_page(page)
        laid: LTPage = device.get_result()
        glyphs, device.glyphs = tuple(device.glyphs), []
        drawn = tuple(_items(laid))
        yield Opened(number, laid.width, laid.height, glyphs, drawn, tuple(notes_of(page)))


class _Device(PDFPageAggregator):
    """Keeps characters as plain tuples: pdfminer's own objects take twice the time."""

    def __init__(self, manager: PDFResourceManager, laparams: None) -> None:
        super().__init__(manager, laparams=laparams)
        self.glyphs: list[Glyph] = []

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        """Keep a character, and return how far it moves the next one."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = self.handle_undefined_char(font, cid)
        a, b, c, d, e, f = matrix
        color, name = graphicstate.ncolor, font.fontname
        if b or c or font.is_vertical():
            wide, shift = font.char_width(cid), font.char_disp(cid)
            made = LTChar(
                matrix, font, fontsize, scaling, rise, text, wide, shift, ncs, graphicstate
            )
            self.glyphs.append(Glyph(text, *made.bbox, (a, b), name, color))
            return made.adv
        moved = font.char_width(cid) * fontsize * scaling
        low = font.get_descent() * fontsize + rise
        x0, x1, y0, y1 = e, a * moved + e, d * low + f, d * (low + fontsize) + f
        x0, x1 = (x0, x1) if x0 <= x1 else (x1, x0)
        y0, y1 = (y0, y1) if y0 <= y1 else (y1, y0)
        self.glyphs.append(Glyph(text, x0, y0, x1, y1, (a, b), name, color))
        return moved


def _items(container: LTContainer[Any]) -> Iterator[LTComponent]:
    """Yield everything that is drawn, what forms hold included."""
    for item in container:
        yield item
        if isinstance(item, LTContainer):
            yield from _items(item)
