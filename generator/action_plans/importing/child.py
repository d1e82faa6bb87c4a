"""The process that reads an untrusted document: it may compute, within bounds, and nothing else.

Must not know: plans, where the document lies (its bytes come in, a Document goes out as JSON).

Run as `python -m action_plans.importing.child FORMAT NAME PARENT SECONDS`, the document on standard
input; PARENT is the process that asks, SECONDS of computing are allowed.
"""

import gc
import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import Final

from action_plans.importing.counting.words import Stretch, counted
from action_plans.importing.document import Block, Document, Format, Paragraph, Row, Unreadable
from action_plans.importing.gathering import explained
from action_plans.importing.isolation import RARELY, confine, die_with_parent
from action_plans.importing.limits import CELL, MEMORY_BYTES, ROWS, TEXT, refuse
from action_plans.importing.wire import dumped

Reader = Callable[[bytes, str, str], Document]
Counter = Callable[[bytes], Iterable[Stretch]]
UNREADABLE: Final = 1
OUT_OF_MEMORY: Final = 4
_WAYS: Final = {
    Format.TEXT: ("from_text.read_text", "counting.in_text.stretches"),
    Format.DOCX: ("from_docx.read_docx", "counting.in_docx.stretches"),
    Format.ODT: ("from_odt.read_odt", "counting.in_odt.stretches"),
    Format.PDF: ("from_pdf.read_pdf", "counting.in_pdf.stretches"),
    Format.HTML: ("from_html.read_html", "counting.in_text.stretches_of_html"),
    Format.XLSX: ("from_xlsx.read_xlsx", "counting.in_xlsx.stretches"),
    Format.CSV: ("from_csv.read_csv", "counting.in_text.stretches"),
}


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
    reader, counter = (
        getattr(import_module(f"action_plans.importing.{module}"), name)
        for module, _, name in (path.rpartition(".") for path in _WAYS[format])
    )
    return reader, counter


def read(data: bytes, format: Format, name: str) -> Document:
    """Return the document; raises Unreadable."""
    reader, counter = _way(format)
    document = reader(data, name, hashlib.sha256(data).hexdigest())
    rows = [row for table in document.tables() for row in table.rows]
    longest = max((len(cell.text) for row in rows for cell in row.cells), default=0)
    length = sum(len(each.text) for each in _paragraphs(document.blocks, rows))
    refuse(
        (len(rows) > ROWS, f"It has {len(rows)} table rows; at most {ROWS} are read."),
        (longest > CELL, f"A cell of it has more than {CELL} characters."),
        (length > TEXT, f"It has more than {TEXT // 1_000_000} million characters."),
    )
    document = replace(document, blocks=explained(document.blocks))
    return counted(counter(data), document)


def _paragraphs(blocks: Iterable[Block], rows: Iterable[Row]) -> Iterator[Paragraph]:
    yield from (block for block in blocks if isinstance(block, Paragraph))
    yield from (each for row in rows for cell in row.cells for each in cell.paragraphs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
