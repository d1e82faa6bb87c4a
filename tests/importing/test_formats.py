"""The same tables in every format give the same plan, page splits included."""

import difflib
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from action_plans.importing.document import Document, Format, Table
from action_plans.importing.from_csv import read_csv
from action_plans.importing.from_docx import read_docx
from action_plans.importing.from_html import read_html
from action_plans.importing.from_odt import read_odt
from action_plans.importing.from_pdf import read_pdf
from action_plans.importing.from_text import read_text
from action_plans.importing.from_xlsx import read_xlsx
from action_plans.importing.importer import imported
from action_plans.importing.safety import read_document
from tests.cases import case_files
from tests.importing.reading import (
    DOCUMENTS,
    PUBLISHED,
    SOURCES,
    bare_plan,
    import_text,
    needs_sources,
    vocabulary,
)
from tests.importing.writers.docx import write_docx
from tests.importing.writers.html import write_html
from tests.importing.writers.odt import write_odt
from tests.importing.writers.pdf import write_pdf
from tests.importing.writers.sheet import write_csv, write_xlsx

Writer = Callable[[Document, Path], None]
Reader = Callable[[bytes, str, str], Document]
FORMATS: dict[Format, tuple[Writer, Reader]] = {
    Format.DOCX: (write_docx, read_docx),
    Format.ODT: (write_odt, read_odt),
    Format.PDF: (write_pdf, read_pdf),
    Format.HTML: (write_html, read_html),
    Format.XLSX: (write_xlsx, read_xlsx),
    Format.CSV: (write_csv, read_csv),
}
ALL = [
    *case_files(DOCUMENTS, "*.txt"),
    *[
        pytest.param(SOURCES / name, marks=[pytest.mark.needs_sources, needs_sources])
        for name in PUBLISHED.values()
    ],
]
NAMES = [*(path.stem for path in case_files(DOCUMENTS, "*.txt")), *PUBLISHED]


@pytest.mark.parametrize("path", ALL, ids=NAMES)
@pytest.mark.parametrize("format", list(FORMATS))
def test_same_plan(path: Path, format: Format, tmp_path: Path) -> None:
    write, read = FORMATS[format]
    target = tmp_path / f"{path.stem}.{format.value}"
    write(read_text(path.read_bytes(), path.name, ""), target)
    document = read(target.read_bytes(), target.name, "")
    made = imported(document, vocabulary(), "same-plan")
    expected = _words(_expected(path), format)
    assert list(difflib.unified_diff(expected, _words(bare_plan(made), format), n=1)) == []
    assert made.coverage.is_whole, str(made.coverage)


@cache
def _expected(path: Path) -> str:
    """Return the plan that the text gives, with which that of each format is compared."""
    return bare_plan(import_text(path, "same-plan"))


def _words(text: str, format: Format) -> list[str]:
    """Return the words of a plan file in order; our PDFs and sheets have no italics."""
    if format in (Format.PDF, Format.XLSX, Format.CSV):
        text = re.sub(r"(?<=\s)\*+(?=\w)|(?<=[\w.])\*+(?=\s)", "", text.replace("'*", "'\\*"))
    return text.replace("\\*", "*").split()


def test_a_row_broken_over_a_page_is_told_by_the_missing_rule(tmp_path: Path) -> None:
    path = DOCUMENTS / "bridge-unit.txt"
    document = read_text(path.read_bytes(), path.name, "")
    long = document.blocks[3]
    assert isinstance(long, Table)
    many = Document("x", Format.TEXT, "", (*document.blocks[:3], Table(long.rows * 12)))
    write_pdf(many, tmp_path / "long.pdf")
    read = read_pdf((tmp_path / "long.pdf").read_bytes(), "long.pdf", "")
    assert read.pages > 1
    assert any(row.continues for table in read.tables() for row in table.rows)
    words = " ".join(
        cell.text for table in read.tables() for row in table.rows for cell in row.cells
    )
    assert words.count("Keep one diary.") == 12


def test_child_process_reads_every_format(tmp_path: Path) -> None:
    path = DOCUMENTS / "weir-lane.txt"
    text = read_document(path)
    for format, (write, read) in FORMATS.items():
        target = tmp_path / f"weir-lane.{format.value}"
        write(text, target)
        assert read_document(target).blocks == read(target.read_bytes(), "", "").blocks
