"""The process that reads an untrusted document: it may compute, within bounds, and nothing else.

Must not know: plans, where the document lies (its bytes come in, a Document goes out as JSON).

Run as `python -m action_plans.importing.child FORMAT NAME PARENT SECONDS`, the document on standard
input; PARENT is the process that asks, SECONDS of computing are allowed.
"""

import hashlib
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from action_plans.importing.counting import in_docx, in_odt, in_pdf, in_text, in_xlsx
from action_plans.importing.counting.words import Stretch, counted
from action_plans.importing.document import Document, Format, Paragraph, Table, Unreadable
from action_plans.importing.from_csv import read_csv
from action_plans.importing.from_docx import read_docx
from action_plans.importing.from_html import read_html
from action_plans.importing.from_odt import read_odt
from action_plans.importing.from_pdf import read_pdf
from action_plans.importing.from_text import read_text
from action_plans.importing.from_xlsx import read_xlsx
from action_plans.importing.gathering import explained
from action_plans.importing.isolation import confine, die_with_parent
from action_plans.importing.limits import CELL, MEMORY_BYTES, ROWS, TEXT
from action_plans.importing.wire import dumped

READERS: Final[dict[Format, Callable[[bytes, str, str], Document]]] = {
    Format.TEXT: read_text,
    Format.DOCX: read_docx,
    Format.ODT: read_odt,
    Format.PDF: read_pdf,
    Format.HTML: read_html,
    Format.XLSX: read_xlsx,
    Format.CSV: read_csv,
}
# The words of a file, found in another way than its reader finds them.
COUNTERS: Final[dict[Format, Callable[[bytes], Iterable[Stretch]]]] = {
    Format.TEXT: in_text.stretches,
    Format.DOCX: in_docx.stretches,
    Format.ODT: in_odt.stretches,
    Format.PDF: in_pdf.stretches,
    Format.HTML: in_text.stretches_of_html,
    Format.XLSX: in_xlsx.stretches,
    Format.CSV: in_text.stretches,
}
UNREADABLE: Final = 1
OUT_OF_MEMORY: Final = 4


def main(arguments: list[str]) -> int:
    """Read the document on standard input and print it as JSON, or one sentence why not."""
    format, name, parent, seconds = arguments
    die_with_parent(int(parent))
    data = sys.stdin.buffer.read()
    confine(MEMORY_BYTES, int(seconds))
    try:
        print(dumped(read(data, Format(format), name)))
    except Unreadable as reason:
        print(reason)
        return UNREADABLE
    except MemoryError:
        return OUT_OF_MEMORY
    except RecursionError:
        print("It is nested too deeply; it is not read.")
        return UNREADABLE
    return 0


def read(data: bytes, format: Format, name: str) -> Document:
    """Return the document; raises Unreadable."""
    document = READERS[format](data, name, hashlib.sha256(data).hexdigest())
    rows = sum(len(table.rows) for table in document.tables())
    if rows > ROWS:
        raise Unreadable(f"It has {rows} table rows; at most {ROWS} are read.")
    if any(
        len(cell.text) > CELL
        for table in document.tables()
        for row in table.rows
        for cell in row.cells
    ):
        raise Unreadable(f"A cell of it has more than {CELL} characters.")
    if sum(map(_length, document.blocks)) > TEXT:
        raise Unreadable(f"It has more than {TEXT // 1_000_000} million characters.")
    document = replace(document, blocks=explained(document.blocks))
    return counted(COUNTERS[format](data), document)


def _length(block: Paragraph | Table) -> int:
    if isinstance(block, Paragraph):
        return len(block.text)
    return sum(
        len(each.text) for row in block.rows for cell in row.cells for each in cell.paragraphs
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
