"""The words of a PDF's pages, as another library than the reader's finds them.

Must not know: how the reader puts characters together.
"""

from collections.abc import Iterator

import pypdfium2

from action_plans.importing.counting.words import Stretch
from action_plans.importing.document import Place


def stretches(data: bytes) -> Iterator[Stretch]:
    """Yield every line of every page, in the order in which the file draws them."""
    try:
        pages = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return  # the reader says what is wrong with it
    for number in range(len(pages)):
        page = pages[number]
        text = page.get_textpage()
        said = text.get_text_bounded().replace("\ufffe", "").replace("\x02", "")
        yield Stretch(said, Place(page=number + 1))
        text.close()
        page.close()
    pages.close()
