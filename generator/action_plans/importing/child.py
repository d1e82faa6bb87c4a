"""The process that reads an untrusted document: it may compute, within bounds, and nothing else.

Must not know: plans, where the document lies (its bytes come in, a Document goes out as JSON).

Run as `python -m action_plans.importing.child FORMAT NAME`, the document on standard input.
"""

import hashlib
import resource
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
from action_plans.importing.limits import CELL, MEMORY_BYTES, ROWS, SECONDS, TEXT
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
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.system",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "shutil.",
    "ctypes.dlopen",
    "urllib.",
)
_WRITING = "wax+"


def main(arguments: list[str]) -> int:
    """Read the document on standard input and print it as JSON, or one sentence why not."""
    data = sys.stdin.buffer.read()
    confine()
    try:
        document = read(data, Format(arguments[0]), arguments[1])
    except Unreadable as reason:
        print(reason)
        return UNREADABLE
    except MemoryError:
        return OUT_OF_MEMORY
    except RecursionError:
        print("It is nested too deeply; it is not read.")
        return UNREADABLE
    print(dumped(document))
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


def confine() -> None:
    """Bound memory and computing time, and forbid the network, programs and files."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.addaudithook(_forbid)


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        mode = arguments[1]
        if isinstance(mode, str) and any(letter in mode for letter in _WRITING):
            raise PermissionError("a document's reader writes no files")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError(f"a document's reader may not use {event}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
