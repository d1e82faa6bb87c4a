"""Lists that were written after `>`, which joins their lines → after `|`, which keeps them.

Must not know: what a plan means; only how its file is written.
"""

import re
from collections.abc import Iterator
from typing import Final

_MARK: Final = re.compile(r"^( *)((?:- +)*)([\w-]+: +)>([+-]?)(\s*(?:#.*)?)$")
_ENTRY: Final = re.compile(r"\s*(?:[-*+]|\d{1,2}[.)]) +\S")


def with_lists_kept(text: str) -> str:
    """Return the text of a file in which every folded block with a list of two keeps its lines."""
    return "\n".join(_kept(text.split("\n")))


def _kept(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        found = _MARK.match(line)
        if found and _is_list(_block(lines, number, len(found[1]) + len(found[2]))):
            line = f"{found[1]}{found[2]}{found[3]}|{found[4]}{found[5]}"
        yield line


def _block(lines: list[str], number: int, column: int) -> Iterator[str]:
    """Yield the lines of the block that begins after a line whose key stands at `column`."""
    for line in lines[number + 1 :]:
        if line.strip() and len(line) - len(line.lstrip(" ")) <= column:
            return
        yield line


def _is_list(block: Iterator[str]) -> bool:
    return sum(_ENTRY.match(line) is not None for line in block) > 1
