"""How long a long document takes to import: processor time and memory, its reading process too.

`python -m tests.benchmarks.importing` measures 900 actions as text and as Word, and a PDF of 200
pages; `make bench-import`. It fails where a bound is not kept. Each is imported by a process of its
own (import_one.py), which has nothing of what writes the documents here.
"""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from action_plans.importing.document import Cell, Document, Format, Paragraph, Row, Table
from tests.importing.writers.docx import write_docx
from tests.importing.writers.pdf import write_pdf

_ACTIONS: Final = 900
_PAGES: Final = 200
_MEGABYTES: Final = 200
_HEADER: Final = (
    "1. Rec No",
    "2. Recommendation",
    "3. Agreed/ Partly Agreed/ Not Agreed",
    "4. Response Action Taken/Planned",
    "5. Responsible Owner",
    "6. Target Date",
)
_FRONT: Final = (
    "Action Plan Submitted: 4 May 2021",
    "A Response to: A Review of Night Cover in Hostels",
    "Report Published: 1 April 2021",
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A document and what it may take: seconds of computing, its own process and the reader's."""

    path: Path
    seconds: float


def document(recommendations: int, tables: int = 1, times: int = 1) -> Document:
    """Return a plan in some tables of so many recommendations, each with three actions, of `times`
    sentences.
    """
    made = []
    for table in range(tables):
        rows = [_row(*_HEADER)]
        for number in range(recommendations * table + 1, recommendations * (table + 1) + 1):
            for part in range(3):
                text = f"The log of house {number} will be kept in room {part} and read each week. "
                first = (str(number), f"Keep log {number} in every house.", "Agreed")
                start = first if not part else ("", "", "")
                rows.append(_row(*start, (text * times).strip(), "Head of Hostels", "June 2022"))
        made.append(Table(tuple(rows)))
    return Document("long.txt", Format.TEXT, "", (*map(Paragraph, _FRONT), *made))


def _row(*texts: str) -> Row:
    return Row(tuple(Cell((Paragraph(text),) if text else ()) for text in texts))


def _write_text(made: Document, path: Path) -> None:
    lines = list(_FRONT)
    for table in made.tables():
        lines += ["\t".join(cell.text for cell in row.cells) for row in table.rows]
    path.write_text("\n\n".join(lines[:3]) + "\n\n" + "\n".join(lines[3:]), encoding="utf-8")


def main() -> int:
    """Measure each document in a process of its own; 1 if one takes more than it may."""
    over = False
    with tempfile.TemporaryDirectory() as folder:
        for bound in _bounds(Path(folder)):
            command = [sys.executable, "-m", "tests.benchmarks.import_one", str(bound.path)]
            took = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
            print(
                f"{bound.path.name}: {took['actions']} actions, {took['pages']} pages:"
                f" {took['seconds']:.1f} s of at most {bound.seconds:.0f},"
                f" {took['megabytes']:.0f} MB of at most {_MEGABYTES}"
            )
            over |= took["seconds"] > bound.seconds or took["megabytes"] > _MEGABYTES
    return int(over)


def _bounds(folder: Path) -> list[Bound]:
    made = document(_ACTIONS // 3)
    text, word, pages = (folder / f"long.{each}" for each in ("txt", "docx", "pdf"))
    _write_text(made, text)
    write_docx(made, word)
    write_pdf(document(3, tables=_PAGES, times=2), pages)  # a table on each page
    return [Bound(text, 3.0), Bound(word, 3.0), Bound(pages, 20.0)]


if __name__ == "__main__":
    sys.exit(main())
