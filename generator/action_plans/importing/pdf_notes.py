"""What a PDF's pages hold beside what is drawn on them: links, notes, fields that are filled in.

Must not know: letters and rules, tables, what an action plan is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import decode_text

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Note:
    """One of them: where it stands, the address that it leads to, its words, "" for none; `field`
    is True of what is filled into a form.
    """

    box: Box
    address: str = ""
    words: str = ""
    field: bool = False


def notes_of(page: PDFPage) -> Iterator[Note]:
    """Yield what stands beside a page; of pages turned by their setting no links."""
    left, _, _, top = page.mediabox
    for each in resolve1(page.annots) or ():
        note = resolve1(each)
        if not isinstance(note, dict) or "Rect" not in note:
            continue
        x0, y0, x1, y1 = (float(resolve1(at)) for at in resolve1(note["Rect"]))
        box = (x0 - left, top - y1, x1 - left, top - y0)
        action = resolve1(note.get("A"))
        address = resolve1(action.get("URI")) if isinstance(action, dict) else None
        if isinstance(address, bytes) and not page.rotate:
            yield Note(box, address.decode("utf-8", "replace"))
        field = literal_name(resolve1(note.get("Subtype"))) == "Widget"
        words = resolve1(note.get("V" if field else "Contents"))
        if isinstance(words, bytes):
            yield Note(box, words=decode_text(words), field=field)
