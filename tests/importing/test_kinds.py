"""Files of many kinds: no reader loses a word without a doubt, by a count that uses none of them.

The words are planted, and known before a file is read.
"""

import io
from collections.abc import Iterator

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from action_plans.importing.child import read
from action_plans.importing.counting.words import words_of
from action_plans.importing.document import Document, Format, Paragraph, Why
from action_plans.importing.inline import plain
from tests.importing.kinds import docx_kinds, odt_kinds, other_kinds
from tests.importing.kinds.planted import Planted, plant


def kinds() -> Iterator[object]:
    """Yield (format, planted words, file) for every kind in every surrounding."""
    for name, inside in docx_kinds.IN_PARAGRAPH.items():
        for around, template in docx_kinds.AROUND.items():
            made = plant(template.format(inside))
            yield case(f"docx-{name}-{around}", Format.DOCX, made, docx_kinds.docx(made.text))
    for name, inside in odt_kinds.IN_PARAGRAPH.items():
        for around, template in odt_kinds.AROUND.items():
            made = plant(template.format(inside))
            yield case(f"odt-{name}-{around}", Format.ODT, made, odt_kinds.odt(made.text))
    for name, inside in other_kinds.IN_HTML.items():
        for around, template in other_kinds.AROUND_HTML.items():
            made = plant(template.format(inside))
            yield case(f"html-{name}-{around}", Format.HTML, made, made.text.encode())
    for name in other_kinds.PAGES:
        for around, drawn in other_kinds.DRAWN.items():
            made = plant(other_kinds.page(name))
            data = other_kinds.pdf(f"{drawn}\n{made.text}")
            yield case(f"pdf-{name}-{around}", Format.PDF, made, data)
    for name, template in other_kinds.TEXTS.items():
        made = plant(template)
        yield case(f"txt-{name}", Format.TEXT, made, made.text.encode())
        yield case(f"csv-{name}", Format.CSV, made, made.text.encode())


def kinds_beside() -> Iterator[object]:
    """Yield the same for what stands beside a file's text, or hides a stretch of it."""
    for name, (relation, template) in docx_kinds.PARTS.items():
        made = plant(template)
        data = docx_kinds.docx("<w:p/>", beside=(relation, made.text))
        yield case(f"docx-part-{name}", Format.DOCX, made, data)
    for name, template in other_kinds.NOTES.items():
        made = plant(template)
        yield case(f"pdf-beside-{name}", Format.PDF, made, other_kinds.pdf_with_note(made.text))
    hidden = "<text:section text:display='none'><text:p>¤</text:p></text:section>"
    made = plant(f"{hidden}<text:p>@</text:p>")
    yield case("odt-hidden-section", Format.ODT, made, odt_kinds.odt(made.text))


def case(name: str, format: Format, made: Planted, data: bytes) -> object:
    return pytest.param(format, made, data, id=name)


ALL = [*kinds(), *kinds_beside()]


def words(document: Document) -> list[str]:
    texts = [
        text
        for block in document.blocks
        for text in (
            [block.text]
            if isinstance(block, Paragraph)
            else [cell.text for row in block.rows for cell in row.cells]
        )
    ]
    return [word for text in texts for word in words_of(plain(text))]


def test_there_are_enough() -> None:
    assert len(ALL) >= 200


@pytest.mark.parametrize(("format", "made", "data"), ALL)
def test_no_word_is_lost_without_a_doubt(format: Format, made: Planted, data: bytes) -> None:
    document = read(data, format, f"x.{format.value}")
    read_ones = " ".join(words(document))
    told = " ".join(word for each in document.left for word in words_of(each.words))
    lost = [each for each in (*made.seen, *made.unseen) if each not in f"{read_ones} {told}"]
    assert lost == []
    assert [each for each in made.unseen if each in read_ones] == []


@pytest.mark.parametrize(("format", "made", "data"), ALL)
def test_what_is_seen_is_read(
    format: Format, made: Planted, data: bytes, request: pytest.FixtureRequest
) -> None:
    told = ("pdf-overlapping", "docx-part-chart", "docx-part-smart-art", "-filled-in", "-utf-16")
    if any(each in request.node.name for each in told):
        pytest.skip("such words are told of, and not read")
    document = read(data, format, f"x.{format.value}")
    unread = [each for each in document.left if each.why is Why.UNREAD]
    assert unread == []


def test_a_workbook_is_read_sheet_by_sheet() -> None:
    made = plant("@ @ ¤ ¤ ¤ @ @")
    book = Workbook()
    first, hidden = book.worksheets[0], book.create_sheet("hidden")
    hidden.sheet_state = "hidden"
    first["A1"], first["B2"], first["A3"] = made.seen[0], f"{made.seen[1]}\nnext", made.unseen[0]
    first.row_dimensions[3].hidden = True
    first["A4"].comment = Comment(made.unseen[1], "x")
    first["C5"] = made.seen[2]
    first.merge_cells("C5:D7")
    hidden["A1"] = made.unseen[2]
    book.create_sheet("last")["F9"] = made.seen[3]
    file = io.BytesIO()
    book.save(file)
    document = read(file.getvalue(), Format.XLSX, "x.xlsx")
    assert [each for each in words(document) if each != "next"] == list(made.seen)
    assert {each.words for each in document.left} == set(made.unseen)
