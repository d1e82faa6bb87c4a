"""A quote or a bracket that is open, closed where its value plainly ends with its line.

Must not know: the parser, nodes.
"""

from action_plans.reading.located.fault import Fault
from action_plans.reading.located.line_parts import line_parts
from action_plans.reading.located.source_text import Spot


def closed_quote(fault: Fault, start: Spot) -> tuple[Spot | None, str | None]:
    """Return the value whose quote is open, if it ends with its line, and the same closed."""
    parts = line_parts(fault.source.line(start.line))
    quote = parts.value[:1]
    below = line_parts(fault.source.line(start.line + 1))
    ends = bool(below.key) or below.is_blank
    if parts.value_column != start.column or not ends or parts.value.count(quote) != 1:
        return None, None
    return Spot(start.line, start.column, len(parts.value)), parts.value + quote


def closed_bracket(fault: Fault, start: Spot, closing: str) -> tuple[Spot | None, str | None]:
    """Return the value whose bracket is open, if it plainly ends with its line, and it closed."""
    parts = line_parts(fault.source.line(start.line))
    below = line_parts(fault.source.line(start.line + 1))
    if parts.value_column != start.column or not below.key or parts.value.endswith(","):
        return None, None
    return Spot(start.line, start.column, len(parts.value)), parts.value + closing
