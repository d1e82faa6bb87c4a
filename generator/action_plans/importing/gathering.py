"""What all readers do alike: runs → paragraphs, and rows cut anywhere → rows of equal columns.

Must not know: file formats, what an action plan is.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from action_plans.importing.document import Block, Cell, Paragraph, Place, Row, Table, Why
from action_plans.importing.inline import Run, markdown, plain

GLYPHS: Final = "•▪●○◦‣∙·➢❖❑\uf0b7\uf0a7\uf0d8"
_DASHES: Final = ("- ", "– ")
_LINE: Final = 8  # words that stand on one line of a cell
_POINTS: Final = 12.0  # from one line to the next
_RARE: Final = 0.2  # of a table's rows: what fewer are cut by is no column of its own
_MARKED: Final = re.compile(r"\s*(?:\\?\*|[†‡§⁰¹²³⁴-⁹])")
_MARKS: Final = re.compile(r"(?<=\S)[⁰¹²³⁴-⁹]+")
_MEANING: Final = re.compile(r"(\d{1,2})[.)]?\s+(\S.*)")
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Item:
    """The list item that a paragraph opens: a bullet's marker, or a number's label."""

    marker: str = ""
    label: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """One cell of a row and where it begins and ends, in whatever unit the table is cut."""

    start: float
    end: float
    cell: Cell


@dataclass(slots=True)
class Reading:
    """Where the reading of a file stands; `paged`: it says itself where its pages break."""

    page: int = 1
    tables: int = 0
    paged: bool = False

    def place(self, row: int = 0, column: int = 0) -> Place:
        """Return the place of a cell of the table that is read, or of a line between tables."""
        page, table = self.page if self.paged else 0, self.tables if row else 0
        return Place(page, table, row, column)


def whole(text: str | None, otherwise: int = 0) -> int:
    """Return a number of a file, `otherwise` for what is none that could be meant."""
    return int(text) if text and text.strip().isdecimal() and len(text) < 6 else otherwise


def raised(text: str) -> str:
    """Return a superscript as characters: figures as raised figures, all else as it is."""
    return text.translate(_RAISED)


def paragraphs(runs: Iterable[Run], item: Item, place: Place) -> Iterator[Paragraph]:
    """Yield a paragraph for each line of the runs; a list's label stands before the first."""
    lines: list[list[Run]] = [[Run(f"{item.label} ")] if item.label else []]
    for run in runs:
        first, *rest = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines.extend([replace(run, text=more)] for more in rest)
    marker = item.marker
    listed = sum(markdown(line).startswith(_DASHES) for line in lines) > 1
    for line in lines:
        text = markdown(line)
        if listed and text.startswith(_DASHES):
            marker, text = "•", text[1:].strip()
        if text and text[0] in GLYPHS and text[1:].strip():
            marker, text = "•", text[1:].strip()
        if text:
            yield Paragraph(text, marker, item.level, None, place)
            marker = ""


def levelled(said: tuple[Paragraph, ...], filled: Sequence[bool]) -> tuple[Paragraph, ...]:
    """Return a cell's paragraphs with the heights at which blank ones between them set them.

    `filled` tells of each paragraph of the file, blank ones too, whether it holds anything. Only
    short ones, each of a line, have a height; it is counted from the top of the cell.
    """
    lines = [at for at, is_filled in enumerate(filled) if is_filled]
    blank = lines and lines[-1] - lines[0] + 1 > len(lines)
    short = all(len(each.text.split()) <= _LINE for each in said)
    if len(lines) != len(said) or not blank or not short:
        return said
    return tuple(replace(each, top=at * _POINTS) for each, at in zip(said, lines, strict=True))


def meanings(
    said: Iterable[Paragraph], leave: Callable[[Why, str, Place], None]
) -> Iterator[Paragraph]:
    """Yield what explains a mark ("* subject to funding", "² see the report") of what headers and
    footers say; `leave` takes the rest.
    """
    for each in said:
        if _MARKED.match(each.text):
            yield each
        else:
            leave(Why.FURNITURE, f"{plain(each.text)} ", Place())


def flat(blocks: Iterable[Block], place: Place) -> Iterator[Paragraph]:
    """Yield blocks as paragraphs: a table as one for each row."""
    for block in blocks:
        yield from (block,) if isinstance(block, Paragraph) else in_a_line(block.rows, place)


def in_a_line(rows: Iterable[Row], place: Place) -> Iterator[Paragraph]:
    """Yield the rows of a table that stands inside a cell, each as one paragraph."""
    for row in rows:
        cells = tuple(cell.text for cell in row.cells)
        if any(cells):
            yield Paragraph(" – ".join(filter(None, cells)), place=place, cells=cells)


def explained(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks in which what explains a raised mark of a table begins with that mark.

    Below a table the figure often stands on the line: "June 2021¹", and below "1 Depends on …".
    """
    cells = (
        cell.text
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
    )
    marks = {mark for text in cells for mark in _MARKS.findall(text)}
    return tuple(
        replace(block, text=f"{raised(found[1])} {found[2]}")
        if marks
        and isinstance(block, Paragraph)
        and (found := _MEANING.match(block.text))
        and raised(found[1]) in marks
        else block
        for block in blocks
    )


def aligned(rows: Sequence[Sequence[Span]]) -> list[tuple[Cell, ...]]:
    """Return rows of equally many cells, each cell under the column that it mostly overlaps.

    The columns are those of the finest cut that the first row of several cells has, or more than
    a few rows; a cell over several columns is followed by empty ones.
    """
    columns = _columns(rows)
    return [_under(row, columns) for row in rows]


def _columns(rows: Sequence[Sequence[Span]]) -> tuple[tuple[float, float], ...]:
    cuts = [tuple((span.start, span.end) for span in row) for row in rows]
    several = [cut for cut in cuts if len(cut) > 1]
    if not several:
        return max(cuts, key=len, default=())
    often = Counter(several)
    kept = [cut for cut, n in often.items() if n >= _RARE * len(several) or cut == several[0]]
    return max(kept, key=lambda cut: (len(cut), often[cut]))


def _under(row: Sequence[Span], columns: Sequence[tuple[float, float]]) -> tuple[Cell, ...]:
    if tuple((span.start, span.end) for span in row) == columns:
        return tuple(span.cell for span in row)
    cells = [Cell()] * len(columns)
    for span in row:
        shares = [_share(span, column) for column in columns]
        first = next((at for at, share in enumerate(shares) if share >= 0.5), None)
        at = shares.index(max(shares)) if first is None else first
        before = cells[at]
        cells[at] = Cell(
            before.paragraphs + span.cell.paragraphs,
            before.goes_on or span.cell.goes_on,
            before.colour or span.cell.colour,
        )
    return tuple(cells)


def _share(span: Span, column: tuple[float, float]) -> float:
    """Return which part of a column a cell covers, 0.0–1.0."""
    start, end = column
    return max(0.0, min(span.end, end) - max(span.start, start)) / max(end - start, 1e-6)
