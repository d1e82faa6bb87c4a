"""The pages of a PDF as pdfminer lays them out, in the order of the file.

Must not know: letters and rules, tables, what an action plan is.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTComponent, LTContainer, LTPage
from pdfminer.pdfdocument import (
    PDFDocument,
    PDFPasswordIncorrect,
    PDFTextExtractionNotAllowed,
)
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException

from action_plans.importing.document import Unreadable
from action_plans.importing.limits import PAGES

_DAMAGED: Final = "It is damaged: its pages cannot be read."

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Opened:
    """One page: its number from 1, its size in points, what is drawn on it, its links."""

    number: int
    width: float
    height: float
    drawn: tuple[LTComponent, ...]
    links: tuple[tuple[Box, str], ...]

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
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    for number, page in enumerate(pages, 1):
        interpreter.process_page(page)
        laid: LTPage = device.get_result()
        yield Opened(number, laid.width, laid.height, tuple(_items(laid)), tuple(_links(page)))


def _items(container: LTContainer[Any]) -> Iterator[LTComponent]:
    """Yield everything that is drawn, what forms hold included."""
    for item in container:
        yield item
        if isinstance(item, LTContainer):
            yield from _items(item)


def _links(page: PDFPage) -> Iterator[tuple[Box, str]]:
    """Yield the addresses that a page leads to, and where; not of pages turned by their setting."""
    left, _, _, top = page.mediabox
    notes = resolve1(page.annots) if page.annots and not page.rotate else ()
    for each in notes or ():
        note = resolve1(each)
        action = resolve1(note.get("A")) if isinstance(note, dict) else None
        address = resolve1(action.get("URI")) if isinstance(action, dict) else None
        if isinstance(address, bytes):
            x0, y0, x1, y1 = (float(resolve1(at)) for at in resolve1(note["Rect"]))
            yield (x0 - left, top - y1, x1 - left, top - y0), address.decode("utf-8", "replace")
