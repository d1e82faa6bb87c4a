"""One entry of a long list, left out so that the parser can read the others.

Must not know: plans, which keys there are, what is wrong with the entry.
"""

import re
from typing import Final

from action_plans.reading.located.source_text import SourceText

_ROOT_KEY: Final = re.compile(r"[A-Za-z_][\w-]*:(?:\s|$)")
_DASH: Final = re.compile(r"( *)-(?:\s|$)")


def entry_around(source: SourceText, line: int) -> range | None:
    """Return the lines, as indexes from 0, of the outermost entry that holds a line.

    None if it is in no list, or in one that would be empty without it.
    """
    lines = source.lines
    at = min(line, len(lines)) - 1
    first = next((each for each in range(at, -1, -1) if _ROOT_KEY.match(lines[each])), None)
    if first is None:
        return None
    end = next(
        (each for each in range(at + 1, len(lines)) if _ROOT_KEY.match(lines[each])), len(lines)
    )
    dashes = [(each, found) for each in range(first, end) if (found := _DASH.match(lines[each]))]
    outermost = min((len(found[1]) for _, found in dashes), default=0)
    starts = [each for each, found in dashes if len(found[1]) == outermost]
    before = [each for each in starts if each <= at]
    if len(starts) < 2 or not before:
        return None
    after = [each for each in starts if each > at]
    return range(before[-1], after[0] if after else end)


def without(source: SourceText, entry: range) -> SourceText:
    """Return the text with empty lines where the entry stood."""
    lines = list(source.lines)
    for each in entry:
        lines[each] = ""
    return SourceText(source.file, "\n".join(lines))
