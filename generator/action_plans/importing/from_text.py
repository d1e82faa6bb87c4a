"""Text extracted from a published document → Document.

Must not know: other formats, what an action plan is.

Cells are separated by tabs, or by pipes as in Markdown; a blank line inside a table is where a
page ended. HTML tags may be left from the extraction; two spaces stand for a new paragraph.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from action_plans.importing.decoding import decoded
from action_plans.importing.document import (
    Block,
    Cell,
    Document,
    Format,
    Paragraph,
    Place,
    Row,
    Table,
)
from action_plans.importing.from_laid_out import is_laid_out, read_laid_out
from action_plans.importing.gathering import raised
from action_plans.importing.inline import Run, markdown

# Only what an extraction leaves; anything else in angle brackets is text.
_TAG = re.compile(
    r"<(/?)(p|br|div|span|tr|td|th|table|tbody|thead|li|ul|ol|b|strong|i|em|u|sup|sub|h[1-6]|font|a)"
    r"(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,10}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_SUPERSCRIPT = re.compile(r"([\^_])\{([^{}]{0,40})\}")
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*]{1,300}?)(?<=[^\s*])\*\*")
_BREAKS = {"p", "br", "div", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4"}
_BULLET = re.compile(r"(?:^|\s)[•▪●○◦‣∙\uf0b7\uf0a7\uf0d8](?=\s|$|\w|\()")
_IN_LIST = re.compile(r"(?:^|(?<=\s))(?:[-–]\s+(?=\S)|(?=[a-z]\.\s+[A-Z]))")
_GAP = re.compile(r"(?<=[^\s])\s{2,}(?=[A-Z0-9(\"'‘“*])")
_HEADING = re.compile(r"^#{1,6}\s+")
# A cell as spreadsheets copy it: in quotation marks where it holds lines, tabs or such marks.
_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\n]|\Z)')
_NEEDS_QUOTING = re.compile(r'[\n\t]|""')
_UNQUOTED = re.compile(r"[^\t\n]*")
_RULE = re.compile(r"^[\s|:+=-]*-[\s|:+=-]*$")


def read_text(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; raises Unreadable if it is no text in UTF-8 or UTF-16."""
    text = decoded(data)
    if is_laid_out(text):
        return read_laid_out(text, name, sha256)
    paged = "\f" in text
    blocks: list[Block] = []
    tables, page = 0, 1
    for is_row, some in groupby(_lines(text), lambda line: line.cells is not None):
        tables += is_row
        rows: list[Row] = []
        for line in some:
            page += line.text.count("\f")
            bare = line.text.replace("\f", "").strip()
            place = Place(page if paged else 0, line=line.number)
            if line.cells is not None:
                rows.append(_row(line.cells, replace(place, table=tables, row=len(rows) + 1)))
            elif bare:
                blocks.extend(_paragraphs(_HEADING.sub("", bare), place))
        blocks.extend([Table(tuple(rows))] if rows else [])
    return Document(name, Format.TEXT, sha256, tuple(blocks), page if paged else 0)


class _Line(NamedTuple):
    """A line of the file; `cells` are None for running text."""

    number: int
    text: str
    cells: list[str] | None


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines.

    What a sheet has put into quotation marks, lines, tabs and all, is one cell.
    """
    at, number = 0, 1
    while at < len(text):
        cells, end = _quoted_cells(text, at)
        if len(cells) < 2:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
        line = text[at:end]
        yield _Line(number, line, [*map(_unquoted, cells)] if len(cells) > 1 else _piped(line))
        number += line.count("\n") + 1
        at = end + 1


def _quoted_cells(text: str, at: int) -> tuple[list[str], int]:
    """Return the cells of the row that begins at a place, and where it ends."""
    cells: list[str] = []
    while True:
        found = _QUOTED.match(text, at)
        if not found or not _NEEDS_QUOTING.search(found[1]):
            found = _UNQUOTED.match(text, at)
        assert found is not None  # the second pattern matches anything
        cells.append(found[0])
        if text[found.end() : found.end() + 1] != "\t":
            return cells, found.end()
        at = found.end() + 1


def _unquoted(cell: str) -> str:
    """Return a cell without the marks that a sheet has put around it, its lines as breaks."""
    found = _QUOTED.fullmatch(cell)
    if not found or not _NEEDS_QUOTING.search(found[1]):
        return cell.replace("\f", "")
    return found[1].replace('""', '"').replace("\n", "<br>").replace("\t", " ")


def _piped(line: str) -> list[str] | None:
    bare = line.strip()
    if len(bare) > 2 and bare[0] == bare[-1] == "|":
        return re.split(r"(?<!\\)\|", bare[1:-1])
    return None


def _row(cells: list[str], place: Place) -> Row:
    if all(_RULE.match(cell) or not cell.strip() for cell in cells):
        cells = [""] * len(cells)
    said = (_paragraphs(raw, replace(place, column=at)) for at, raw in enumerate(cells, 1))
    return Row(tuple(Cell(tuple(each)) for each in said), place)


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
    raw = _BOLD.sub(r"<b>\1</b>", _SUPERSCRIPT.sub(_on_the_line, raw))
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


def _on_the_line(found: re.Match[str]) -> str:
    return raised(found[2]) if found[1] == "^" else found[2]


def _run(text: str, bold: bool, italic: bool) -> Run:
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return Run(_GAP.sub("\ue000", text), bold, italic)


def _items(text: str, in_list: bool) -> Iterator[tuple[str, str]]:
    """Yield (marker, text) for each list item, ("", text) for what stands before the first."""
    pattern = _IN_LIST if in_list and not _BULLET.search(text) else _BULLET
    cuts = [(found.start(), found.end()) for found in pattern.finditer(text)]
    yield "", text[: cuts[0][0]] if cuts else text
    for (_, start), (end, _) in pairwise((*cuts, (len(text), 0))):
        yield "•", text[start:end]
