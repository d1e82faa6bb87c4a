"""The words of a PDF's pages, as another library than the reader's finds them.

Must not know: how the reader puts characters together.
"""

from collections.abc import Iterator

import pypdfium2

from action_plans.importing.counting.words import Stretch
from action_plans.importing.document import Place, Unreadable


def stretches(data: bytes) -> Iterator[Stretch]:
    """Yield every line of every page, in the order of drawing; raises Unreadable."""
    try:
        pages = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return  # the reader says what is wrong with it
    for number in range(len(pages)):
        try:
            page = pages[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise Unreadable(f"It is damaged: page {number + 1} cannot be shown.") from error
        said = text.get_text_bounded().replace("\ufffe", "").replace("\x02", "")
        yield Stretch(said, Place(page=number + 1))
        text.close()
        page.close()
    pages.close()
