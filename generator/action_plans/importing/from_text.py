"""Text extracted from a published document → Document.

Must not know: other formats, what an action plan is.

Cells are separated by tabs, or by pipes as in Markdown; a blank line inside a table is where a
page ended. HTML tags may be left from the extraction; two spaces stand for a new paragraph.
"""

import html
import re
from collections.abc import Iterator

from action_plans.importing.document import (
    Block,
    Cell,
    Document,
    Format,
    Paragraph,
    Place,
    Row,
    Table,
    Unreadable,
)
from action_plans.importing.inline import Run, markdown

# Only what an extraction leaves; anything else in angle brackets is text.
_TAG = re.compile(
    r"<(/?)(p|br|div|span|tr|td|th|table|tbody|thead|li|ul|ol|b|strong|i|em|u|sup|sub|h[1-6]|font|a)"
    r"(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,10}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_SUPERSCRIPT = re.compile(r"[\^_]\{([^{}]{0,40})\}")
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*]{1,300}?)(?<=[^\s*])\*\*")
_BREAKS = {"p", "br", "div", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4"}
_BULLET = re.compile(r"(?:^|\s)[•▪●○◦‣∙\uf0b7\uf0a7\uf0d8](?=\s|$|\w|\()")
_IN_LIST = re.compile(r"(?:^|(?<=\s))(?:[-–]\s+(?=\S)|(?=[a-z]\.\s+[A-Z]))")
_GAP = re.compile(r"(?<=[^\s])\s{2,}(?=[A-Z0-9(\"'‘“*])")
_HEADING = re.compile(r"^#{1,6}\s+")
_RULE = re.compile(r"^[\s|:+=-]*-[\s|:+=-]*$")


def read_text(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is no text in UTF-8 or UTF-16."""
    blocks: list[Block] = []
    rows: list[Row] = []
    tables = 0
    page = 1
    text = _decoded(data)
    paged = "\f" in text
    for number, line in enumerate(text.split("\n"), 1):
        page += line.count("\f")
        line = line.replace("\f", "")
        cells = _cells(line)
        if cells is None:
            if rows:
                blocks.append(Table(tuple(rows)))
                rows = []
            if line.strip():
                place = Place(page=page if paged else 0, line=number)
                blocks.extend(_paragraphs(_HEADING.sub("", line.strip()), place))
            continue
        if not rows:
            tables += 1
        place = Place(page if paged else 0, tables, len(rows) + 1, 0, number)
        rows.append(_row(cells, place))
    if rows:
        blocks.append(Table(tuple(rows)))
    return Document(name, Format.TEXT, sha256, tuple(blocks), page if paged else 0)


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("It is not text in UTF-8.") from None
    if "\0" in text:
        raise Unreadable("It is not text: it holds NUL characters.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _cells(line: str) -> list[str] | None:
    """Return a table row's cells as they stand, None for a line of running text."""
    if "\t" in line:
        return line.split("\t")
    bare = line.strip()
    if len(bare) > 2 and bare[0] == bare[-1] == "|":
        return re.split(r"(?<!\\)\|", bare[1:-1])
    return None


def _row(cells: list[str], place: Place) -> Row:
    if all(_RULE.match(cell) or not cell.strip() for cell in cells):
        cells = [""] * len(cells)
    return Row(
        tuple(
            Cell(
                tuple(
                    _paragraphs(raw, Place(place.page, place.table, place.row, column, place.line))
                )
            )
            for column, raw in enumerate(cells, 1)
        ),
        place,
    )


def _paragraphs(raw: str, place: Place) -> Iterator[Paragraph]:
    """Yield the paragraphs of one cell or line, list items marked."""
    for runs, in_list in _stretches(raw):
        text = markdown(runs)
        for marker, piece in _items(text, in_list):
            for part in _GAP_MARK.split(piece):
                if part.strip():
                    yield Paragraph(part.strip(), marker, 0, None, place)
                    marker = ""


# Two spaces, kept through the making of Markdown as a character that no document holds.
_GAP_MARK = re.compile("\ue000")


def _stretches(raw: str) -> Iterator[tuple[list[Run], bool]]:
    """Yield the runs between tags that break a paragraph, and whether they stand in a list."""
    raw = _BOLD.sub(r"<b>\1</b>", _SUPERSCRIPT.sub(r"\1", raw))
    runs: list[Run] = []
    bold = italic = in_list = False
    at = 0
    for tag in _TAG.finditer(raw):
        runs.append(_run(raw[at : tag.start()], bold, italic))
        at = tag.end()
        name, opens = tag[2].lower(), not tag[1]
        if name in ("b", "strong"):
            bold = opens
        elif name in ("i", "em", "u"):
            italic = opens
        elif name in _BREAKS:
            yield runs, in_list
            runs = []
            if name in ("ul", "ol"):
                in_list = opens
            elif name == "p" and opens:
                in_list = False
            if name == "li" and opens:
                runs = [Run("• ")]
    runs.append(_run(raw[at:], bold, italic))
    yield runs, in_list


def _run(text: str, bold: bool, italic: bool) -> Run:
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return Run(_GAP.sub("\ue000", text), bold, italic)


def _items(text: str, in_list: bool) -> Iterator[tuple[str, str]]:
    """Yield (marker, text) for each list item, ("", text) for what stands before the first."""
    cuts = [(found.start(), found.end()) for found in _BULLET.finditer(text)]
    if in_list and not cuts:
        cuts = [(found.start(), found.end()) for found in _IN_LIST.finditer(text)]
    if not cuts:
        yield "", text
        return
    yield "", text[: cuts[0][0]]
    for (_, start), (end, _) in zip(cuts, [*cuts[1:], (len(text), 0)], strict=True):
        yield "•", text[start:end]
