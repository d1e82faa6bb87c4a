"""The process that reads an untrusted document: it may compute, within bounds, and nothing else.

Must not know: plans, where the document lies (its bytes come in, a Document goes out as JSON).

Run as `python -m action_plans.importing.child FORMAT NAME PARENT SECONDS`, the document on standard
input; PARENT is the process that asks, SECONDS of computing are allowed.
"""

import gc
import hashlib
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from action_plans.importing.counting.words import Stretch, counted
from action_plans.importing.document import Document, Format, Paragraph, Table, Unreadable
from action_plans.importing.gathering import explained
from action_plans.importing.isolation import RARELY, confine, die_with_parent
from action_plans.importing.limits import CELL, MEMORY_BYTES, ROWS, TEXT
from action_plans.importing.wire import dumped

Reader = Callable[[bytes, str, str], Document]
Counter = Callable[[bytes], Iterable[Stretch]]
UNREADABLE: Final = 1
OUT_OF_MEMORY: Final = 4


def main(arguments: list[str]) -> int:
    """Read the document on standard input and print it as JSON, or one sentence why not."""
    format, name, parent, seconds = arguments
    die_with_parent(int(parent))
    gc.set_threshold(RARELY)
    data = sys.stdin.buffer.read()
    _way(Format(format))  # what it needs is loaded before nothing may be any more
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


def _way(format: Format) -> tuple[Reader, Counter]:
    """Return what reads a format, and what finds its words in another way."""
    # A process reads one document: other formats' libraries would take it most of its time.
    match format:
        case Format.TEXT:
            from action_plans.importing.counting import in_text
            from action_plans.importing.from_text import read_text

            return read_text, in_text.stretches
        case Format.DOCX:
            from action_plans.importing.counting import in_docx
            from action_plans.importing.from_docx import read_docx

            return read_docx, in_docx.stretches
        case Format.ODT:
            from action_plans.importing.counting import in_odt
            from action_plans.importing.from_odt import read_odt

            return read_odt, in_odt.stretches
        case Format.PDF:
            from action_plans.importing.counting import in_pdf
            from action_plans.importing.from_pdf import read_pdf

            return read_pdf, in_pdf.stretches
        case Format.HTML:
            from action_plans.importing.counting import in_text
            from action_plans.importing.from_html import read_html

            return read_html, in_text.stretches_of_html
        case Format.XLSX:
            from action_plans.importing.counting import in_xlsx
            from action_plans.importing.from_xlsx import read_xlsx

            return read_xlsx, in_xlsx.stretches
        case Format.CSV:
            from action_plans.importing.counting import in_text
            from action_plans.importing.from_csv import read_csv

            return read_csv, in_text.stretches


def read(data: bytes, format: Format, name: str) -> Document:
    """Return the document; raises Unreadable."""
    reader, counter = _way(format)
    document = reader(data, name, hashlib.sha256(data).hexdigest())
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
    return counted(counter(data), document)


def _length(block: Paragraph | Table) -> int:
    if isinstance(block, Paragraph):
        return len(block.text)
    return sum(
        len(each.text) for row in block.rows for cell in row.cells for each in cell.paragraphs
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
