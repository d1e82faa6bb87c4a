"""The tables and lines beside the action table: definitions, totals, the key of colours.

Must not know: the action table, plan files.
"""

import re
from collections.abc import Iterator, Sequence

from action_plans.importing.assemble.answers import read_key
from action_plans.importing.document import Block, Paragraph, Place, Row, Table
from action_plans.importing.inline import plain
from action_plans.importing.layouts.layout import Layout

_LABEL = 7  # words
_TERM = re.compile(r"^(not agreed|partly agreed|partially agreed|agreed|accepted|rejected)\b")
_TOTAL = re.compile(
    r"^(?:number )?(?:total )?(agreed|part(?:ly|ially) agreed|not agreed|total)"
    r"(?: recommendations?)?$"
)
TOTAL_KEYS = {"agreed": "agreed", "not agreed": "not-agreed", "total": "total"}


def is_definitions(table: Table) -> bool:
    """True for the table that says what agreed, partly agreed and not agreed mean."""
    first = [plain(row.cells[0].text).strip().casefold() for row in table.rows if row.cells]
    if not first:
        return False
    head = table.rows[0].cells
    if len(head) > 1 and "definition" in head[1].text.casefold() and "term" in first[0]:
        return True
    named = [text for text in first if text]
    long = any(len(cell.text.split()) > 8 for row in table.rows for cell in row.cells[1:])
    return bool(named) and long and all(_TERM.match(text) for text in named)


def totals_in(table: Table) -> list[tuple[str, str, str, Place]]:
    """Return the rows of a totals table, [] for another table."""
    found = _totals_across(table)
    for row in table.rows:
        filled = [plain(cell.text).strip() for cell in row.cells if cell.text.strip()]
        named = _TOTAL.match(filled[0].casefold()) if len(filled) == 2 else None
        if named and re.fullmatch(r"\d{1,4}", filled[1]):
            key = TOTAL_KEYS.get(named[1], "partly-agreed")
            found.append((key, filled[0], filled[1], row.place))
    return found if len(found) >= 2 else []


def _keyed(row: Row) -> str:
    """Return a row as a line; "green: Completed" where a cell is green and the other says what."""
    bare = [cell.colour for cell in row.cells if cell.colour and not cell.text]
    said = [plain(cell.text) for cell in row.cells if cell.text]
    if len(bare) + len(said) == 2:
        return ": ".join((*bare, *said))
    return " ".join(said)


def _totals_across(table: Table) -> list[tuple[str, str, str, Place]]:
    """Return the totals of a table that has the answers in its first row, the numbers below."""
    cells = ([plain(cell.text).strip() for cell in row.cells] for row in table.rows)
    rows = [list(filter(None, row)) for row in cells]  # a sheet's rows are as wide as its widest
    if len(rows) != 2 or not 0 < len(rows[0]) == len(rows[1]):
        return []
    named = [
        _TOTAL.match(re.sub(r"^(?:all|in all|sum)$", "total", each.casefold())) for each in rows[0]
    ]
    if not all(named) or not all(re.fullmatch(r"\d{1,4}", each) for each in rows[1]):
        return []
    places = [table.rows[0].place, *(table.rows[1].place for _ in named[1:])]
    keys = [TOTAL_KEYS.get(each[1], "partly-agreed") for each in named if each]
    return list(zip(keys, rows[0], rows[1], places, strict=True))


def colour_key(blocks: Sequence[Block]) -> dict[str, str]:
    """Return what colours mean, as a line or a table's row anywhere in the document says."""
    for block in blocks:
        rows = block.rows if isinstance(block, Table) else ()
        lines = [block.text] if isinstance(block, Paragraph) else []
        lines += [_keyed(row) for row in rows]
        for line in (*lines, "; ".join(lines)):
            key = read_key(line, Layout()) if len(line) < 600 else {}
            if key:
                return key
    return {}


def front_lines(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield the lines before the action table; a table's rows are lines too, one for each name and
    what stands beside it.
    """
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif not is_definitions(block):
            for row in block.rows:
                texts = [cell.text.strip(" :") for cell in row.cells if cell.text.strip()]
                named = len(texts) > 3 and all(len(each.split()) < _LABEL for each in texts[::2])
                for two in _pairs(texts) if named else [texts]:
                    yield Paragraph(": ".join(two), place=row.place)


def _pairs(texts: Sequence[str]) -> list[Sequence[str]]:
    return [texts[at : at + 2] for at in range(0, len(texts), 2)]
